import { compareIds } from '../../solver/index.ts';
import type { Mark, Pair, Plan, PlannedPlacement } from './schemas.ts';

/** Where a round stands before anybody has done anything. */
export const NO_PLAN: Plan = { placements: [], marks: [], overrides: [], forbidden: [], held: [], proposalNumber: null };

/** The placement of a household. */
export const placementOf = (plan: Plan, householdId: string): PlannedPlacement | undefined => plan.placements.find((row) => row.householdId === householdId);
/** The placement that takes a dwelling. */
export const occupantOf = (plan: Plan, dwellingId: string): PlannedPlacement | undefined => plan.placements.find((row) => row.dwellingId === dwellingId);
/** What people have said of a household. */
export const markOf = (plan: Plan, householdId: string): Mark | undefined => plan.marks.find((row) => row.householdId === householdId);
/** Whether a household keeps its placement when the round is solved again. */
export const isKept = (plan: Plan, householdId: string): boolean => ['accepted', 'locked'].includes(markOf(plan, householdId)?.kind ?? '');

const byPair = (a: Pair, b: Pair): number => compareIds(a.householdId, b.householdId) || compareIds(a.dwellingId, b.dwellingId);
const byHousehold = (a: { readonly householdId: string }, b: { readonly householdId: string }): number => compareIds(a.householdId, b.householdId);

/** A plan with its lists in their order. */
export function sortedPlan({ placements, marks, overrides, forbidden, held, proposalNumber }: Plan): Plan {
  return {
    placements: placements.toSorted(byPair), marks: marks.toSorted(byHousehold), overrides: overrides.toSorted(byPair), forbidden: forbidden.toSorted(byPair),
    held: held.toSorted((a, b) => compareIds(a.dwellingId, b.dwellingId)), proposalNumber,
  };
}

/** A plan where a household has no dwelling, and none of what was said of it, beside that pairs are forbidden. */
export function without(plan: Plan, householdId: string): Plan {
  const others = <T extends { readonly householdId: string }>(rows: readonly T[]): T[] => rows.filter((row) => row.householdId !== householdId);
  return { ...plan, placements: others(plan.placements), marks: others(plan.marks), overrides: others(plan.overrides) };
}

/** A plan where something is said of a household, in place of what was. */
export function marked(plan: Plan, mark: Mark): Plan {
  return { ...plan, marks: [...plan.marks.filter((row) => row.householdId !== mark.householdId), mark] };
}

/** What may be there still of a plan when the round is another: what is about households and dwellings that take part. */
export function remaining(plan: Plan, present: { readonly households: ReadonlySet<string>; readonly dwellings: ReadonlySet<string>; readonly teams: ReadonlySet<string> }): Plan {
  const isThere = ({ householdId, dwellingId }: Pair): boolean => present.households.has(householdId) && present.dwellings.has(dwellingId);
  const placements = plan.placements.filter(isThere).map((row) => (row.teamId === null || present.teams.has(row.teamId) ? row : { ...row, teamId: null }));
  const placed = new Set(placements.map((row) => row.householdId));
  return {
    ...plan, placements, overrides: plan.overrides.filter(isThere), forbidden: plan.forbidden.filter(isThere), held: plan.held.filter((row) => present.dwellings.has(row.dwellingId)),
    marks: plan.marks.filter(({ householdId, kind }) => present.households.has(householdId) && (kind === 'leftOpen' || kind === 'declined' || placed.has(householdId))),
  };
}

/** Who has another dwelling, or none, in a plan than in the one before. */
export function movedBetween(before: Plan, after: Plan): readonly { readonly householdId: string; readonly from: string | null; readonly to: string | null }[] {
  const [from, to] = [before, after].map((plan) => new Map(plan.placements.map((row) => [row.householdId, row.dwellingId]))) as [Map<string, string>, Map<string, string>];
  return [...new Set([...from.keys(), ...to.keys()])].sort(compareIds).map((householdId) => ({ householdId, from: from.get(householdId) ?? null, to: to.get(householdId) ?? null }))
    .filter((row) => row.from !== row.to);
}
