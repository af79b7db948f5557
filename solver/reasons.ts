import { breaksHorizon, breaksLock } from './always-hard.ts';
import { compareIds } from './domain/distance.ts';
import type { Dwelling, DwellingId, Household, HouseholdId, Problem } from './domain/problem.ts';
import type { Reason, Unplaced } from './domain/proposal.ts';
import { priorityPoints } from './figures.ts';
import { hardRules } from './rules/index.ts';
import { roundFor, standingOf, type PlacementIds, type Standing } from './rules/standing.ts';
import { structureOf } from './structure.ts';

/**
 * The hard rules, with `horizon` and `lock`, that would be broken if the unplaced household were added to the dwelling, the occupant (if any)
 * taken out and all else left as it is, with an eligible team that has room, else with none. The standing breaks no hard rule.
 */
export function rulesBroken(standing: Standing, household: Household, dwelling: Dwelling): readonly string[] {
  const broken: string[] = [];
  for (const { rule, parameters } of hardRules(standing.round.problem.policy)) {
    if (rule.check.breaks?.(standing, household, dwelling, parameters) === true) broken.push(rule.id);
  }
  if (breaksHorizon(standing, household, dwelling)) broken.push('horizon');
  if (breaksLock(standing, household, dwelling)) broken.push('lock');
  return broken;
}

/** What is in the way of one dwelling: the hard rules that keep it from the household, and who else has it. */
export interface InTheWay {
  readonly ruleIds: readonly string[];
  readonly occupantId: HouseholdId | null;
}

/**
 * Dwellings counted by what is in the way of each, by id: its hard rules, else that somebody else has it (`competition`) or that it would cost more elsewhere (`levels`).
 * A dwelling with several hard rules counts for each.
 */
export function countReasons(dwellings: readonly InTheWay[]): readonly Reason[] {
  const counts = new Map<string, number>();
  for (const { ruleIds, occupantId } of dwellings) {
    for (const ruleId of ruleIds.length > 0 ? ruleIds : [occupantId === null ? 'levels' : 'competition']) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return [...counts].map(([ruleId, count]) => ({ ruleId, dwellings: count })).sort((a, b) => compareIds(a.ruleId, b.ruleId));
}

/** Why each household without a dwelling has none: for each dwelling the hard rules in the way, else that others have it or that it would cost more. */
export function unplacedReasons(problem: Problem, placements: readonly PlacementIds[]): readonly Unplaced[] {
  const round = roundFor(problem);
  const standing = standingOf(round, structureOf(round, placements).placed);
  const inTheWay = (household: Household, dwelling: Dwelling): InTheWay => (
    { ruleIds: rulesBroken(standing, household, dwelling), occupantId: standing.occupantOf(dwelling)?.household.id ?? null });
  return problem.households.filter((household) => !standing.placementOf(household.id))
    .map((household): Unplaced => ({ householdId: household.id, reasons: [...countReasons(problem.dwellings.map((dwelling) => inTheWay(household, dwelling)))] }))
    .sort((a, b) => compareIds(a.householdId, b.householdId));
}

/** A home that suits a household without one, and that a household with fewer priority points has (forbigått). */
export interface PassedOver {
  readonly householdId: HouseholdId;
  readonly dwellingId: DwellingId;
  readonly byHouseholdId: HouseholdId;
}

/** Every household without a dwelling beside each one with fewer points whose dwelling suits it, all else left as it is; by household, then dwelling. The placements break no hard rule. */
export function passedOver(problem: Problem, placements: readonly PlacementIds[]): readonly PassedOver[] {
  const round = roundFor(problem);
  const standing = standingOf(round, structureOf(round, placements).placed);
  const points = priorityPoints(problem);
  const pointsOf = ({ id }: Household): number => points.get(id) ?? 0;
  return problem.households.filter((household) => !standing.placementOf(household.id)).flatMap((household) => standing.placed
    .filter((other) => pointsOf(other.household) < pointsOf(household) && rulesBroken(standing, household, other.dwelling).length === 0)
    .map((other) => ({ householdId: household.id, dwellingId: other.dwelling.id, byHouseholdId: other.household.id })))
    .sort((a, b) => compareIds(a.householdId, b.householdId) || compareIds(a.dwellingId, b.dwellingId));
}
