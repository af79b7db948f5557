import type { Narrowing } from '../model/program.ts';
import type { LinearModel, ModelLevel } from '../model/model.ts';

/** Slack for the rounding of doubles when a reduced cost is held against a penalty. */
const ROUNDING = 1e-6;

/** What the duals of one level say about every column and row of the model. */
export interface Pricing {
  /** A lower bound on the level's penalty, not yet lifted to a whole one. */
  readonly bound: number;
  /** By column of the model; 0 for those that were already fixed. */
  readonly reducedCosts: Float64Array;
  /** By row of the model. */
  readonly duals: Float64Array;
}

/** The model's own bounds, with nothing learnt yet. */
export function openNarrowing({ lower, upper, rowLower, rowUpper }: LinearModel): Narrowing {
  return { lower, upper, rowLower, rowUpper };
}

/** What a solution with at most `most` has to spend above the priced bound, with slack for the rounding of doubles. */
export function roomAbove(pricing: Pricing, most: number): number {
  return most - pricing.bound + ROUNDING * Math.max(1, Math.abs(most));
}

/** Whether the placement column may still be used. */
export function isAlive(narrowing: Narrowing, column: number): boolean {
  return (narrowing.upper[column] as number) > 0;
}

/**
 * What every solution with at most `most` on the priced level does: a column whose reduced cost does not fit between bound and `most` stays at its
 * side, a row whose price does not fit is tight (rows and columns are whole, so the least deviation is 1). Where the bound reaches `most`, what comes
 * out describes exactly the solutions that reach it.
 */
export function narrowBy(narrowing: Narrowing, pricing: Pricing, most: number): Narrowing {
  const lower = narrowing.lower.slice();
  const upper = narrowing.upper.slice();
  const rowLower = narrowing.rowLower.slice();
  const rowUpper = narrowing.rowUpper.slice();
  const room = roomAbove(pricing, most);
  for (let j = 0; j < upper.length; j += 1) {
    const cost = pricing.reducedCosts[j] as number;
    if (cost > room) upper[j] = lower[j] as number;
    else if (-cost > room) lower[j] = upper[j] as number;
  }
  for (let i = 0; i < rowUpper.length; i += 1) {
    const dual = pricing.duals[i] as number;
    if (dual > room) rowUpper[i] = rowLower[i] as number;
    else if (-dual > room) rowLower[i] = rowUpper[i] as number;
  }
  return { lower, upper, rowLower, rowUpper };
}

/** Of the columns of a part for each home, how many each household and each class has of its own, so that nobody is without a choice. */
const PART_OF_EACH = 0.3;

/**
 * A smaller place to look in: the live placement columns with the least reduced cost, so many for each home, the cheapest few of each household and
 * class, and those in `always`. `least` is the least reduced cost of a live column that is left out.
 */
export function choosePart(
  model: LinearModel, live: Uint8Array, reducedCosts: Float64Array, columnsPerHome: number, always: readonly number[],
): { readonly keep: Uint8Array; readonly least: number } {
  const homes = model.classes.reduce((sum, { dwellingIds }) => sum + dwellingIds.length, 0);
  const order: number[] = [];
  live.forEach((one, j) => { if (one === 1) order.push(j); });
  order.sort((a, b) => (reducedCosts[a] as number) - (reducedCosts[b] as number) || a - b);
  const keep = new Uint8Array(live.length);
  for (const column of order.slice(0, Math.round(columnsPerHome * homes))) keep[column] = 1;
  for (const column of cheapestOfEach(model, live, reducedCosts, Math.round(columnsPerHome * PART_OF_EACH))) keep[column] = 1;
  for (const column of always) keep[column] = 1;
  const out = order.find((column) => keep[column] === 0);
  return { keep, least: out === undefined ? Infinity : (reducedCosts[out] as number) };
}

/** The columns among those marked that are the cheapest `count` of their household, or of their class of dwellings. */
export function cheapestOfEach({ placements }: LinearModel, among: Uint8Array, costs: Float64Array, count: number): readonly number[] {
  const byHousehold = new Map<number, number[]>();
  const byClass = new Map<number, number[]>();
  const list = (lists: Map<number, number[]>, key: number, column: number): void => {
    const known = lists.get(key);
    if (known) known.push(column);
    else lists.set(key, [column]);
  };
  placements.forEach(({ householdIndex, classIndex }, column) => {
    if (among[column] === 0) return;
    list(byHousehold, householdIndex, column);
    list(byClass, classIndex, column);
  });
  const chosen = new Set<number>();
  for (const columns of [...byHousehold.values(), ...byClass.values()]) {
    columns.sort((a, b) => (costs[a] as number) - (costs[b] as number) || a - b);
    for (const column of columns.slice(0, count)) chosen.add(column);
  }
  return [...chosen];
}

/** Marks the columns that a level needs by itself: one with a team adds nothing where the same placement without is there and costs no more. */
export function neededBy({ placements }: LinearModel, { costs }: ModelLevel): Uint8Array {
  const needed = new Uint8Array(placements.length).fill(1);
  let alone = -1;
  placements.forEach((column, j) => {
    const known = placements[alone];
    if (column.teamIndex < 0) alone = j;
    else if (known && known.householdIndex === column.householdIndex && known.classIndex === column.classIndex
      && (costs[j] as number) >= (costs[alone] as number)) needed[j] = 0;
  });
  return needed;
}
