import {
  compareIds, evaluate, roundFor, standingOf, structureOf, validateProblem, type Household, type PlacementIds, type Policy, type Problem, type ProblemShape, type Team, type Tenant,
} from '../../solver/index.ts';
import type * as z from 'zod';
import type { Pair, Plan, PlannedPlacement } from './schemas.ts';

// The problems that a meeting asks the core about. None of them is another municipality than the frozen one: what people have decided is told to the core in
// its own words. Who takes no part waits outside, and lives on where it lives; a placement that was made against a hard rule is a fact that all others are
// judged beside, like a tenant who lives there already.

/** A change of the frozen problem: who and what is taken out, what is settled, and what is locked. */
interface Change {
  readonly outside: ReadonlySet<string>;
  readonly held: ReadonlySet<string>;
  readonly settled: readonly Pair[];
  readonly locks: Problem['locks'];
  readonly baseline: Problem['baseline'];
  readonly policy: Policy;
}

const tenantOf = ({ id, counted, shielded }: Household, siteId: string): Tenant => ({ id, siteId, counted, shielded }) as unknown as Tenant;

/** Teams with the minutes of those who are settled among what they are committed to, as far as there is room for it to be said. */
function committedTeams(problem: Problem, settled: readonly PlacementIds[]): readonly Team[] {
  const round = roundFor(problem);
  const standing = standingOf(round, structureOf(round, settled).placed);
  return problem.teams.map((team) => {
    const { minutes, eveningMinutes } = standing.loadOf(team);
    return {
      ...team, committedMinutes: Math.min(team.capacityMinutes, team.committedMinutes + minutes),
      eveningCommittedMinutes: Math.min(team.eveningCapacityMinutes, team.eveningCommittedMinutes + eveningMinutes),
    };
  });
}

const nameOf = ({ householdId, dwellingId }: Pair): string => JSON.stringify([householdId, dwellingId]);

/** The locks that the frozen problem came with, and the meeting's own beside them; where both require and cannot both be, the meeting's stands, and the other is a breach that everybody sees. */
function joined(own: Problem['locks'], more: Problem['locks']): Problem['locks'] {
  const known = new Set(own.map(nameOf));
  const required = more.filter(({ kind }) => kind === 'require');
  const clashes = (lock: Problem['locks'][number]): boolean => lock.kind === 'require' && required.some((other) => nameOf(other) !== nameOf(lock) && (other.householdId === lock.householdId || other.dwellingId === lock.dwellingId));
  return [...own.filter((lock) => !clashes(lock)), ...more.filter((lock) => !known.has(nameOf(lock)))];
}

/** Whom a household avoids when those who are settled avoid it: a tenant avoids nobody in the core's words, so that the distance they asked for is kept by the others. */
function avoidingEachOther({ id, avoids }: Household, settled: readonly Household[]): Household['avoids'] {
  const metres = new Map(avoids.map((row): [string, number] => [row.id, row.metres]));
  for (const other of settled) for (const row of other.avoids) if (row.id === id) metres.set(other.id, Math.max(row.metres, metres.get(other.id) ?? 0));
  return [...metres].map(([other, distance]) => ({ id: other, metres: distance })) as unknown as Household['avoids'];
}

/** The frozen problem with a change made to it, judged anew: what comes out is a problem file like any other. */
function changed(problem: Problem, { outside, held, settled, locks, baseline, policy }: Change, plan: Plan): Problem {
  const settledAt = new Map(settled.map(({ householdId, dwellingId }) => [householdId, dwellingId]));
  const siteOf = new Map<string, string>(problem.dwellings.map(({ id, siteId }) => [id, siteId]));
  const stays = problem.households.filter(({ id }) => !outside.has(id) && !settledAt.has(id));
  const fixed = problem.households.filter(({ id }) => settledAt.has(id));
  const lives = problem.households.flatMap((household) => {
    const dwellingId = settledAt.get(household.id);
    if (dwellingId !== undefined) return [tenantOf(household, siteOf.get(dwellingId) ?? '')];
    return outside.has(household.id) && household.currentSiteId !== null ? [tenantOf(household, household.currentSiteId)] : [];
  });
  const tenants = [...problem.tenants, ...lives];
  const present = new Set<string>([...stays, ...tenants].map(({ id }) => id));
  const taken = new Set(settledAt.values());
  const rows = plan.placements.filter(({ householdId }) => settledAt.has(householdId)) as unknown as readonly PlacementIds[];
  const dwellings = problem.dwellings.filter(({ id }) => !held.has(id) && !taken.has(id));
  const offered = new Set<string>(dwellings.map(({ id }) => id));
  const seeking = new Set<string>(stays.map(({ id }) => id));
  const draft = {
    ...problem, tenants, dwellings, baseline, policy,
    locks: joined(problem.locks, locks).filter(({ householdId, dwellingId }) => seeking.has(householdId) && offered.has(dwellingId)),
    teams: settled.length === 0 ? problem.teams : committedTeams(problem, rows),
    households: stays.map((household) => ({ ...household, avoids: (fixed.length === 0 ? household.avoids : avoidingEachOther(household, fixed)).filter(({ id }) => present.has(id)) })),
  };
  const read = validateProblem(draft as unknown as z.input<typeof ProblemShape>);
  if (!read.ok) throw new Error(`a meeting made a problem that is none: ${read.faults[0]?.path ?? ''}`);
  return read.problem;
}

const outsideOf = ({ marks }: Plan): ReadonlySet<string> => new Set(marks.filter(({ kind }) => kind === 'leftOpen' || kind === 'declined').map(({ householdId }) => householdId));
const heldIn = ({ held }: Plan): ReadonlySet<string> => new Set(held.map(({ dwellingId }) => dwellingId));
const forbidsOf = ({ forbidden }: Plan): Problem['locks'] => forbidden.map(({ householdId, dwellingId }) => ({ householdId, dwellingId, kind: 'forbid' })) as unknown as Problem['locks'];

/** The round as everybody sees it: who takes part, the dwellings that are given out, and what is forbidden. Overrides stand among the placements, with what they break. */
export function shownProblem(problem: Problem, plan: Plan): Problem {
  return changed(problem, { outside: outsideOf(plan), held: heldIn(plan), settled: [], locks: forbidsOf(plan), baseline: problem.baseline, policy: problem.policy }, plan);
}

function settledAs(problem: Problem, plan: Plan, settled: readonly Pair[]): Problem {
  return changed(problem, { outside: outsideOf(plan), held: heldIn(plan), settled, locks: forbidsOf(plan), baseline: problem.baseline, policy: problem.policy }, plan);
}

/**
 * The placements that stay as facts when all others are judged or solved again: the overrides, and those that would break a hard rule beside them. An override was made
 * beside its neighbours as they were; without them it would push out somebody who was there first.
 */
export function settledPairs(problem: Problem, plan: Plan): readonly PlannedPlacement[] {
  const overridden = new Set(plan.overrides.map(({ householdId }) => householdId));
  for (let known = -1; overridden.size > 0 && overridden.size !== known;) {
    known = overridden.size;
    const settled = plan.placements.filter(({ householdId }) => overridden.has(householdId));
    const rest = plan.placements.filter(({ householdId }) => !overridden.has(householdId));
    const { breaches } = evaluate(settledAs(problem, plan, settled), rest as unknown as readonly PlacementIds[]);
    const concerned = new Set(breaches.flatMap(({ householdIds }) => householdIds));
    for (const { householdId } of rest) if (concerned.has(householdId)) overridden.add(householdId);
  }
  return plan.placements.filter(({ householdId }) => overridden.has(householdId));
}

/** A round beside what is settled in it, and the placements that are not: no hard rule is broken there by an override. */
export interface SettledRound {
  readonly problem: Problem;
  readonly placements: readonly PlacementIds[];
}

/** The round as all others are judged beside what is settled; the household that is asked about is not. */
export function settledRound(problem: Problem, plan: Plan, askedId: string | null = null): SettledRound {
  const settled = settledPairs(problem, plan).filter(({ householdId }) => householdId !== askedId);
  const ids = new Set(settled.map(({ householdId }) => householdId));
  return { problem: settledAs(problem, plan, settled), placements: plan.placements.filter(({ householdId }) => !ids.has(householdId)) as unknown as readonly PlacementIds[] };
}

/** How many changes a new solve may make: as few as it can once the first level is as good as it gets, or any that make the round better. */
export type Changes = 'fewest' | 'any';

/** The policy with a price on every change, on a level of its own: the second, or the last. A policy that prices changes itself keeps its own price where any may be made. */
function withStability(policy: Policy, changes: Changes): Policy {
  const { stability, ...rules } = policy.rules;
  if (changes === 'any' && stability !== undefined && stability.enforce !== 'off') return policy;
  const levels = [...new Set(Object.values(rules).flatMap((setting) => ('level' in setting && setting.enforce === 'soft' ? [setting.level] : [])))].sort((a, b) => a - b);
  const at = new Map(levels.map((level, i) => [level, changes === 'fewest' && i > 0 ? i + 2 : i + 1]));
  const own = Math.min(9, changes === 'fewest' ? 2 : levels.length + 1);
  const shifted = Object.entries(rules).map(([id, setting]) => [id, 'level' in setting && setting.enforce === 'soft' ? { ...setting, level: Math.min(9, at.get(setting.level) ?? 9) } : setting]);
  return { ...policy, rules: { ...Object.fromEntries(shifted), stability: { enforce: 'soft', level: own, weight: 1 } } } as Policy;
}

/** The problem that is solved again around what people have said: what is settled, accepted or locked stays, and every other change from the plan has its price. */
export function problemToSolve(problem: Problem, plan: Plan, changes: Changes): Problem {
  const settled = settledPairs(problem, plan);
  const stays = new Set(settled.map(({ householdId }) => householdId));
  const kept = new Set(plan.marks.filter(({ kind }) => kind === 'accepted' || kind === 'locked').map(({ householdId }) => householdId));
  const pairs = plan.placements.filter(({ householdId }) => !stays.has(householdId)).map(({ householdId, dwellingId }) => ({ householdId, dwellingId }));
  const required = pairs.filter(({ householdId }) => kept.has(householdId)).map((pair) => ({ ...pair, kind: 'require' }));
  const locks = [...forbidsOf(plan), ...required] as unknown as Problem['locks'];
  const policy = pairs.length === 0 ? problem.policy : withStability(problem.policy, changes);
  const baseline = pairs.toSorted((a, b) => compareIds(a.householdId, b.householdId)) as unknown as Problem['baseline'];
  return changed(problem, { outside: outsideOf(plan), held: heldIn(plan), settled, locks, baseline, policy }, plan);
}
