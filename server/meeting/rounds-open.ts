import type { Problem } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import type { RoundPlanRow, RoundRow } from '../db/tables.ts';
import { latestProposal, problemOf, problemText, proposalOf } from '../rounds/service.ts';
import { NO_PLAN, sortedPlan } from './plan.ts';
import { Plan } from './schemas.ts';
import { lastPlanRow, roundRow } from './store.ts';

/** A round as a meeting works on it: its row, its problem as it was frozen, and where it stands. `content` and `parent` are those of its last step. */
export interface OpenRound {
  readonly round: RoundRow;
  readonly text: string;
  readonly problem: Problem;
  readonly plan: Plan;
  readonly content: number;
  readonly parent: number | null;
  /** Whether a step has been kept already. */
  readonly isBegun: boolean;
}

/** Why a round cannot be worked on. */
export type RoundGone = 'roundNotFound' | 'erased';

/** Reads texts that never change once, and remembers the last few. */
export function remember<T>(read: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.delete(text);
    known.set(text, found);
    if (known.size > most) known.delete(known.keys().next().value as string);
    return found;
  };
}

/** A stored problem, read once. */
export const problemIn = remember(problemOf, 6);

/** A stored plan. */
export const planIn = (row: Pick<RoundPlanRow, 'plan'>): Plan => Plan.parse(JSON.parse(row.plan));

/** The plan of a round that nobody has taken a step in: that of its latest proposal. */
async function firstPlan(db: Database, roundId: string): Promise<Plan | 'erased'> {
  const row = await latestProposal(db, roundId);
  if (row === undefined || row.status === 'refused') return NO_PLAN;
  if (row.erasedAt !== null) return 'erased';
  const placements = proposalOf(row.text).placements.map(({ householdId, dwellingId, teamId }) => ({ householdId, dwellingId, teamId, by: 'solver' as const }));
  return sortedPlan({ ...NO_PLAN, placements, proposalNumber: row.number });
}

/** A round with its problem and its plan, where they are there and not erased. */
export async function openRound(db: Database, id: string): Promise<OpenRound | RoundGone> {
  const round = await roundRow(db, id);
  if (round === undefined) return 'roundNotFound';
  const text = await problemText(db, round.problemSha256);
  if (text === null) return 'erased';
  const last = await lastPlanRow(db, id);
  if (last !== undefined && last.erasedAt !== null) return 'erased';
  const plan = last === undefined ? await firstPlan(db, id) : planIn(last);
  if (plan === 'erased') return 'erased';
  return { round, text, problem: problemIn(text), plan, content: last?.content ?? round.version, parent: last?.parent ?? null, isBegun: last !== undefined };
}
