import { drawsIn, equalsOf, type DecidedAmongEquals, type Problem } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import { findProposal, problemText, proposalOf } from '../rounds/service.ts';
import { problemIn } from './rounds-open.ts';
import type { AmongEquals, Plan } from './schemas.ts';

// Who got which home among households that no rule can tell apart is told only while it is so: the plan has them where the proposal put them, no person has moved any
// of them, and they are equals still.

/** What a stored proposal decided among equals, and where it has everybody. */
export interface Drawn {
  readonly proposalNumber: number;
  readonly seed: number;
  readonly homes: ReadonlyMap<string, string>;
  readonly draws: readonly DecidedAmongEquals[];
  /** Whether it was solved around an earlier one, whose placements it keeps. */
  readonly isAround: boolean;
}

/** So many proposals are looked back through at most. */
const MOST_BACK = 20;
/** What has been worked out of the last few proposals, which never change. */
const known = new Map<string, Drawn>();

async function drawnIn(db: Database, roundId: string, proposalNumber: number): Promise<Drawn | 'refused' | 'erased'> {
  const row = await findProposal(db, roundId, proposalNumber);
  if (row === undefined || row.erasedAt !== null) return 'erased';
  if (row.status === 'refused') return 'refused';
  const key = JSON.stringify([roundId, proposalNumber, row.problemSha256, row.sha256]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const text = await problemText(db, row.problemSha256);
  if (text === null) return 'erased';
  const problem = problemIn(text);
  const { placements, engine } = proposalOf(row.text);
  const homes = new Map<string, string>(placements.map(({ householdId, dwellingId }) => [householdId, dwellingId]));
  const drawn = { proposalNumber, seed: engine.seed, homes, draws: drawsIn(problem, { placements, engine }), isAround: problem.baseline.length > 0 };
  known.set(key, drawn);
  if (known.size > 2 * MOST_BACK) known.delete(known.keys().next().value as string);
  return drawn;
}

/** What the proposal of a plan, and those that it was solved around, decided among equals, the latest first; null where one of them has been erased. */
export async function drawnBehind(db: Database, roundId: string, { proposalNumber }: Pick<Plan, 'proposalNumber'>): Promise<readonly Drawn[] | null> {
  const behind: Drawn[] = [];
  for (let number = proposalNumber ?? 0; number > 0 && behind.length < MOST_BACK; number -= 1) {
    const drawn = await drawnIn(db, roundId, number);
    if (drawn === 'erased') return null;
    if (drawn === 'refused') continue;
    behind.push(drawn);
    if (!drawn.isAround) break;
  }
  return behind;
}

/** The pairs by group: each group is those who are linked by a pair. */
function groupsOf(draws: readonly DecidedAmongEquals[]): readonly (readonly DecidedAmongEquals[])[] {
  const groups: { readonly members: Set<string>; readonly pairs: DecidedAmongEquals[] }[] = [];
  for (const pair of draws) {
    const group = groups.find(({ members }) => members.has(pair.aheadId) || members.has(pair.behindId));
    if (group === undefined) groups.push({ members: new Set([pair.aheadId, pair.behindId]), pairs: [pair] });
    else {
      group.members.add(pair.aheadId).add(pair.behindId);
      group.pairs.push(pair);
    }
  }
  return groups.map(({ pairs }) => pairs);
}

/** What decided for each of a group: between the first with a home and the first without, or, where all have one, which of the homes. */
function told(pairs: readonly DecidedAmongEquals[], { seed, proposalNumber, homes }: Drawn): readonly (readonly [string, AmongEquals])[] {
  const members = [...new Set(pairs.flatMap(({ aheadId, behindId }) => [aheadId, behindId]))];
  const [households, count] = [members.length, members.filter((id) => homes.has(id)).length];
  return members.map((id): readonly [string, AmongEquals] => {
    const own = pairs.filter(({ aheadId, behindId }) => aheadId === id || behindId === id);
    const across = own.filter(({ aheadId, behindId }) => homes.has(aheadId) !== homes.has(behindId));
    const by = (across.length > 0 ? across : own).some((pair) => pair.by === 'draw') ? 'draw' : 'applicationDate';
    return [id, { by, share: across.length > 0 ? 'home' : 'whichHome', households, homes: count, seed: by === 'draw' ? seed : null, proposalNumber }];
  });
}

/**
 * What decided among equals for each household that it still holds for in a plan: `shown` is the round as everybody sees it, `behind` what `drawnBehind` gives. Whoever is not there had no
 * equal with another outcome, or a person has had a say since.
 */
export function amongEquals(shown: Problem, plan: Plan, behind: readonly Drawn[]): ReadonlyMap<string, AmongEquals> {
  const outcomes = new Map<string, AmongEquals>();
  if (behind.every(({ draws }) => draws.length === 0)) return outcomes;
  const groupOf = new Map<string, number>(equalsOf(shown).flatMap((group, i) => group.map(({ id }): [string, number] => [id, i])));
  const placed = new Map(plan.placements.map((row) => [row.householdId, row]));
  behind.forEach((drawn, i) => {
    const isAsDrawn = (id: string): boolean => {
      const home = drawn.homes.get(id);
      const now = placed.get(id);
      return now?.dwellingId === home && now?.by !== 'hand' && behind.slice(0, i).every(({ homes }) => homes.get(id) === home);
    };
    for (const pairs of groupsOf(drawn.draws)) {
      const rows = told(pairs, drawn);
      const isOneGroup = new Set(rows.map(([id]) => groupOf.get(id) ?? id)).size === 1;
      if (isOneGroup && rows.every(([id]) => isAsDrawn(id) && !outcomes.has(id))) for (const [id, outcome] of rows) outcomes.set(id, outcome);
    }
  });
  return outcomes;
}
