import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { RoundRow } from '../db/tables.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { addToRecord } from '../record/service.ts';
import { sha256 } from '../rounds/service.ts';
import type { OpenRound } from './rounds-open.ts';
import type { Plan, Step, StepView } from './schemas.ts';
import { insertPlanRow } from './store.ts';

/** What a step tells of itself: what it is about, and whom a solve moved. */
export type StepFacts = Omit<StepView, 'version' | 'at' | 'actor' | 'kind'>;

/** Facts of a step that is about the round as a whole. */
export const OF_THE_ROUND: StepFacts = { householdId: null, dwellingId: null, code: null, reason: null, moved: [] };

/** A step that is to be kept: who took it, when, and where the round stands after it. */
export interface KeptStep {
  readonly kind: Step['kind'] | 'solved' | 'frame';
  readonly facts: StepFacts;
  readonly actor: string;
  readonly at: string;
  readonly state: RoundRow['state'];
  readonly plan: Plan;
  /** The problem that the plan is about; the round's own unless it has just become another. */
  readonly problemSha256?: string;
  /** Where undoing leads to: the step before, unless this one goes back itself. `null` where there is no way back. */
  readonly goesBackTo?: { readonly content: number; readonly parent: number | null };
  readonly hasNoWayBack?: boolean;
}

/** What the record tells more than the step itself. */
interface Told {
  readonly parameters: Parameters;
  readonly facts?: Readonly<Record<string, unknown>>;
}

/**
 * Keeps a step, the plan after it and how far the round has come, and tells the record; gives the version that the round has now. Before the first step, where
 * the round stood is kept too, so that it can be undone. Runs inside the caller's transaction.
 */
export async function keepStep(transaction: Database, open: OpenRound, step: KeptStep, { parameters, facts = {} }: Told): Promise<number> {
  const { round } = open;
  const keepUntil = monthsAfter(dayOfInstant(step.at), parameters.recordKeepMonths);
  const row = { roundId: round.id, at: step.at, actor: step.actor, problemSha256: step.problemSha256 ?? round.problemSha256, keepUntil, erasedAt: null };
  if (!open.isBegun) {
    await insertPlanRow(transaction, { ...row, problemSha256: round.problemSha256, version: round.version, kind: 'begun', step: JSON.stringify(OF_THE_ROUND), plan: JSON.stringify(open.plan), content: round.version, parent: null }, round.state);
  }
  const version = round.version + 1;
  const plan = JSON.stringify(step.plan);
  const way = step.goesBackTo ?? { content: version, parent: step.hasNoWayBack === true ? null : open.content };
  await insertPlanRow(transaction, { ...row, version, kind: step.kind, step: JSON.stringify(step.facts), plan, ...way }, step.state);
  const about = step.facts.householdId;
  await addToRecord(transaction, {
    at: step.at, actor: step.actor, kind: `round.${step.kind}`, subject: about === null ? `round ${round.id}` : `households ${about}`, reason: step.facts.reason,
    facts: { round: round.id, version, planSha256: sha256(plan), ...(step.facts.dwellingId === null ? {} : { dwelling: step.facts.dwellingId }), ...(step.facts.code === null ? {} : { code: step.facts.code }), ...facts },
    keepUntil: about === null && step.facts.reason === null ? null : keepUntil,
  });
  return version;
}
