import type { DwellingId, HouseholdId, TeamId } from '../domain/problem.ts';
import { completeValues, isFeasible } from './complete.ts';
import type { LinearModel } from './model.ts';

/** A placement by its ids. */
interface Pair {
  readonly householdId: HouseholdId;
  readonly dwellingId: DwellingId;
  readonly teamId: TeamId | null;
}

/** The placements behind whole values; the dwellings of a class are handed out in the order of ids. */
export function placementsOf(model: LinearModel, values: Float64Array): Pair[] {
  const given = new Int32Array(model.classes.length);
  const pairs: Pair[] = [];
  model.placements.forEach(({ householdIndex, classIndex, teamIndex }, j) => {
    if (values[j] !== 1) return;
    const at = given[classIndex] as number;
    given[classIndex] = at + 1;
    pairs.push({
      householdId: model.householdIds[householdIndex] as HouseholdId,
      dwellingId: model.classes[classIndex]?.dwellingIds[at] as DwellingId,
      teamId: teamIndex < 0 ? null : (model.teamIds[teamIndex] as TeamId),
    });
  });
  return pairs;
}

/**
 * Whole values behind placements by ids; null when they break a row. A team that the model has no column for, since no level gains by it, is left out.
 */
export function columnsOf(model: LinearModel, pairs: readonly { readonly householdId: string; readonly dwellingId: string; readonly teamId: string | null }[]): Float64Array | null {
  const classOf = new Map(model.classes.flatMap(({ dwellingIds }, i) => dwellingIds.map((id) => [id as string, i] as const)));
  const columnAt = new Map(model.placements.map(({ householdIndex, classIndex, teamIndex }, j) => [`${householdIndex} ${classIndex} ${teamIndex}`, j]));
  const householdAt = new Map(model.householdIds.map((id, i) => [id as string, i]));
  const teamAt = new Map(model.teamIds.map((id, i) => [id as string, i]));
  const values = new Float64Array(model.columnCount);
  for (const { householdId, dwellingId, teamId } of pairs) {
    const pair = `${householdAt.get(householdId)} ${classOf.get(dwellingId)}`;
    const column = columnAt.get(`${pair} ${teamId === null ? -1 : teamAt.get(teamId)}`) ?? columnAt.get(`${pair} -1`);
    if (column === undefined) return null;
    values[column] = 1;
  }
  const program = { ...model, placementCount: model.placements.length };
  completeValues(program, values);
  return isFeasible(program, values) ? values : null;
}
