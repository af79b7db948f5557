import { canonicalProblem } from './canonical.ts';
import { compareIds } from './domain/distance.ts';
import type { Household, HouseholdId, Problem } from './domain/problem.ts';
import type { Proposal } from './domain/proposal.ts';
import { evaluate } from './evaluate.ts';
import { priorityPoints } from './figures.ts';
import { ruleNamed } from './rules/index.ts';
import { roundFor, type PlacementIds } from './rules/standing.ts';
import { compareLevels } from './search/anneal.ts';
import { Random } from './search/random.ts';

// Households that no rule can tell apart may change places without any level noticing, so which of them got which home says nothing but how
// an engine happened to go. Among them the application date decides, and where that is equal too a draw that anybody can repeat.

/** Two equals with different outcomes, and what decided between them: the one ahead has a home that the other has not, or the first of two homes in the order of `settleEquals`. */
export interface DecidedAmongEquals {
  readonly by: 'applicationDate' | 'draw';
  readonly aheadId: HouseholdId;
  readonly behindId: HouseholdId;
}

/**
 * The groups (of two or more) of interchangeable households: in any proposal they may change places, and no level changes and no rule is broken by it.
 * They are equal in every field but the id and the application date, have the same priority points and locks, avoid the same and are avoided by the same; one of
 * the baseline is equal to nobody.
 */
export function equalsOf(problem: Problem): readonly (readonly Household[])[] {
  const likenesses = likenessesIn(problem);
  const groups = new Map<string, Household[]>();
  for (const household of problem.households) {
    const likeness = likenesses.get(household.id);
    if (likeness === undefined) continue;
    const group = groups.get(likeness);
    if (group) group.push(household);
    else groups.set(likeness, [household]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** All that the rules can read of each household, by its id, as a text that equals share; without those of the baseline. */
function likenessesIn(problem: Problem): ReadonlyMap<HouseholdId, string> {
  const points = priorityPoints(problem);
  const earlier = new Set<string>(problem.baseline.map(({ householdId }) => householdId));
  const named = new Map<string, string[]>();
  const name = (id: string, ...what: readonly (string | number)[]): void => {
    const known = named.get(id);
    if (known) known.push(JSON.stringify(what));
    else named.set(id, [JSON.stringify(what)]);
  };
  for (const { householdId, dwellingId, kind } of problem.locks) name(householdId, kind, dwellingId);
  for (const one of problem.households) for (const { id, metres } of one.avoids) name(id, 'avoidedBy', one.id, metres);
  // the canonical form brings every list that is a set into one order
  return new Map(canonicalProblem(problem).households.filter(({ id }) => !earlier.has(id)).map(({ id, applicationDate: _, ...fields }) => (
    [id, JSON.stringify([fields, points.get(id), named.get(id)?.sort(compareIds)])])));
}

/** A group in the order in which it is served, and its homes in the order in which they are given. */
interface Served {
  readonly members: readonly Household[];
  readonly homes: readonly PlacementIds[];
}

/**
 * Shares the homes of each group of equals anew: the earliest application comes first, and where the dates are equal a draw by the seed (0..2^53-1), the
 * problem's id and the household's own id decides. The first gets the home that costs a household itself least, level by level, then the earliest to move into,
 * then the first by id; who is left when the homes are given has none. Every level stays as it is. By household id; the placements are those of the problem, each household and dwelling at most once.
 */
export function settleEquals(problem: Problem, placements: readonly PlacementIds[], seed: number): readonly PlacementIds[] {
  const served = servedOf(problem, placements, seed);
  const isServed = new Set(served.flatMap(({ members }) => members.map(({ id }) => id)));
  return [
    ...placements.filter(({ householdId }) => !isServed.has(householdId)),
    ...served.flatMap(({ members, homes }) => homes.flatMap(({ dwellingId, teamId }, i) => {
      const household = members[i];
      return household ? [{ householdId: household.id, dwellingId, teamId }] : [];
    })),
  ].sort((a, b) => compareIds(a.householdId, b.householdId));
}

/**
 * The pairs of equals with different outcomes in a proposal, and whether the application date or the draw alone decided between them; by group, then in the order
 * in which it was served. Where a group is not served in that order (by the queue, which has an order of its own, or by another engine) nothing is said of it.
 */
export function drawsIn(problem: Problem, { placements, engine }: Pick<Proposal, 'placements' | 'engine'>): readonly DecidedAmongEquals[] {
  if (engine.name === 'queue') return [];
  const holders = new Map(placements.map(({ householdId, dwellingId }) => [dwellingId, householdId]));
  return servedOf(problem, placements, engine.seed)
    .filter(({ members, homes }) => homes.every(({ dwellingId }, i) => holders.get(dwellingId) === members[i]?.id))
    .flatMap(({ members, homes }) => homes.flatMap((_, i) => {
      const ahead = members[i];
      return ahead ? members.slice(i + 1).map((behind) => decided(ahead, behind)) : [];
    }));
}

function decided(ahead: Household, behind: Household): DecidedAmongEquals {
  return { by: ahead.applicationDate === behind.applicationDate ? 'draw' : 'applicationDate', aheadId: ahead.id, behindId: behind.id };
}

/** Every group that has a home to share. */
function servedOf(problem: Problem, placements: readonly PlacementIds[], seed: number): readonly Served[] {
  const placementOf = new Map(placements.map((row) => [row.householdId, row]));
  const groups = equalsOf(problem).map((members) => ({ members, homes: members.flatMap(({ id }) => placementOf.get(id) ?? []) })).filter(({ homes }) => homes.length > 0);
  if (groups.length === 0) return [];
  const compareHomes = homeOrder(problem, placements);
  return groups.map(({ members, homes }) => ({ members: inTurn(members, problem.id, seed), homes: homes.sort(compareHomes) }));
}

/** The earliest application first, equal ones as they are drawn. */
function inTurn(members: readonly Household[], problemId: string, seed: number): readonly Household[] {
  const drawn = new Map(members.map(({ id }) => [id, draw(seed, problemId, id)]));
  return members.toSorted((a, b) => compareIds(a.applicationDate, b.applicationDate) || (drawn.get(a.id) ?? 0) - (drawn.get(b.id) ?? 0) || compareIds(a.id, b.id));
}

/** A household's number in the draw, 0..2^53-1, which depends on nobody else. */
function draw(seed: number, problemId: string, householdId: string): number {
  const text = JSON.stringify([seed, problemId, householdId]);
  const random = new Random((hash(text, 0x9e3779b9) % 0x200000) * 0x100000000 + hash(text, 0x811c9dc5));
  return random.below(0x200000) * 0x100000000 + random.next();
}

/** A number 0..2^32-1 from a text (FNV-1a over code units). */
function hash(text: string, basis: number): number {
  let state = basis;
  for (let i = 0; i < text.length; i += 1) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193);
  return state >>> 0;
}

/** The order in which equals take their homes: by what each costs its household on the levels, then by the day of moving in, then by id. */
function homeOrder(problem: Problem, placements: readonly PlacementIds[]): (a: PlacementIds, b: PlacementIds) => number {
  const round = roundFor(problem);
  const costs = ownCosts(problem, placements);
  const dayOf = ({ householdId, dwellingId }: PlacementIds): number => {
    const [household, dwelling] = [round.households.get(householdId), round.dwellings.get(dwellingId)];
    return household && dwelling ? round.moveInDay(household, dwelling) : 0;
  };
  return (a, b) => compareLevels(costs(a.householdId), costs(b.householdId)) || dayOf(a) - dayOf(b) || compareIds(a.dwellingId, b.dwellingId);
}

/** What the placements cost each household itself by level, weights included: sites, areas and tenants are nobody's own cost. */
function ownCosts(problem: Problem, placements: readonly PlacementIds[]): (id: HouseholdId) => readonly number[] {
  const { levels, findings } = evaluate(problem, placements);
  const none = levels.map(() => 0);
  const costs = new Map<HouseholdId, number[]>();
  for (const { ruleId, level, penalty, householdIds, tenantId } of findings) {
    const about = ruleNamed(ruleId)?.check.about;
    const [householdId] = householdIds;
    if (householdId === undefined || tenantId !== undefined || (about !== 'household' && about !== 'shielded')) continue;
    const own = costs.get(householdId) ?? [...none];
    const at = levels.findIndex((row) => row.level === level);
    own[at] = (own[at] ?? 0) + penalty * (levels[at]?.byRule[ruleId]?.weight ?? 0);
    costs.set(householdId, own);
  }
  return (id) => costs.get(id) ?? none;
}
