import type { LinearModel, ModelLevel } from './model/model.ts';
import type { Optimum } from './optimise.ts';
import { searchNearby, type Nearby } from './search/nearby.ts';

// How few of those who have a home must give way, and what is best then. Relaxations say little about a number of changes, since each of many gives way a little in them; but few changes
// can be gone through one by one, first as if teams had all the time in the world, which proves how few will not do, and then as it is.

/** How long something is gone through. */
export interface FewChangesEffort {
  /** Placements that are tried at most in each going through. */
  readonly mostSteps: number;
  shouldStop(): boolean;
}

/** Ways to choose who else gives way, above which nothing is gone through: many more take longer than a meeting waits. */
const MOST_CHOICES = 200_000;

/** What a change of dwelling costs on the level that counts changes: more than all changes of teams together. */
export const weightOf = ({ costs }: ModelLevel): number => -costs.reduce((low, cost) => Math.min(low, cost), -1);

/** The level that counts changes of dwellings alone, one for each. */
export function dwellingChanges(change: ModelLevel): ModelLevel {
  return { level: 0, costs: change.costs.map((cost) => (cost < 0 ? -1 : 0)), constant: change.constant / weightOf(change) };
}

/** What each household keeps unless it gives way, and how many of those who had something have no such column, and so must change. */
interface Kept {
  /** By household: the column; -1 for one that has none. */
  readonly keeps: Int32Array;
  readonly count: number;
  readonly mustChange: number;
}

/** Null where a household has more than one column that is no change. */
function keptIn(model: LinearModel, change: ModelLevel, isKept: (column: number) => boolean): Kept | null {
  const keeps = new Int32Array(model.householdIds.length).fill(-1);
  for (const [j, { householdIndex }] of model.placements.entries()) {
    if (!isKept(j)) continue;
    if ((keeps[householdIndex] as number) >= 0) return null;
    keeps[householdIndex] = j;
  }
  const count = keeps.reduce((sum, column) => sum + Number(column >= 0), 0);
  return { keeps, count, mustChange: change.constant / weightOf(change) - count };
}

/** The other rows of each column, and its own household and class, as a text: two columns with the same text differ in what they cost and in shared rows alone. */
function otherRows({ rows, rowRoles, placements }: LinearModel): readonly string[] {
  const texts = placements.map(({ householdIndex, classIndex }) => `${householdIndex} ${classIndex}`);
  rowRoles.forEach((role, row) => {
    if (role === 'shared') return;
    for (let k = rows.starts[row] as number; k < (rows.starts[row + 1] as number); k += 1) {
      const column = rows.indices[k] as number;
      if (column < texts.length) texts[column] += ` ${row}:${rows.values[k]}`;
    }
  });
  return texts;
}

/**
 * The round as if what teams share out were without end: each household in each class by its cheapest column on the first level alone. Whatever the round allows, this allows too, at no higher a
 * first level. Null where columns of one household in one class differ in more than that.
 */
function withoutShares(model: LinearModel, change: ModelLevel): { readonly model: LinearModel; readonly kept: Kept } | null {
  const first = model.levels[0] as ModelLevel;
  const texts = otherRows(model);
  const cheapest = new Map<string, number>();
  for (const [j, { householdIndex, classIndex }] of model.placements.entries()) {
    if (model.upper[j] === 0) continue;
    const name = `${householdIndex} ${classIndex}`;
    const known = cheapest.get(name);
    if (known !== undefined && texts[known] !== texts[j]) return null;
    if (known === undefined || (first.costs[j] as number) < (first.costs[known] as number)) cheapest.set(name, j);
  }
  const chosen = new Set(cheapest.values());
  const { costs } = change;
  const changedClass = new Set(model.placements.flatMap(({ householdIndex, classIndex }, j) => ((costs[j] as number) < 0 ? [`${householdIndex} ${classIndex}`] : [])));
  const isKept = (j: number): boolean => {
    const { householdIndex, classIndex } = model.placements[j] as LinearModel['placements'][number];
    return chosen.has(j) && changedClass.has(`${householdIndex} ${classIndex}`);
  };
  const homes: ModelLevel = { level: 0, costs: costs.map((_, j) => (j < model.placements.length && isKept(j) ? -1 : 0)), constant: change.constant / weightOf(change) };
  const nothing: ModelLevel = { level: 0, costs: new Float64Array(model.columnCount), constant: 0 };
  const open = (sides: Float64Array, side: number): Float64Array => sides.map((value, row) => (model.rowRoles[row] === 'shared' ? side : value));
  const relaxed: LinearModel = {
    ...model, levels: [first, homes, nothing], rowLower: open(model.rowLower, -Infinity), rowUpper: open(model.rowUpper, Infinity),
    upper: model.upper.map((most, j) => (j < model.placements.length && !chosen.has(j) ? 0 : most)),
  };
  const kept = keptIn(relaxed, homes, isKept);
  return kept === null ? null : { model: relaxed, kept };
}

/** Ways to choose so many of those who keep something, when one of them is nearly always given by what is asked for. */
function choicesOf({ count }: Kept, changes: number): number {
  let choices = 1;
  for (let i = 0; i + 1 < changes; i += 1) choices *= (count - i) / (i + 1);
  return choices;
}

/** The best solution with few changes: `isFewest` where no solution with fewer is as good on the first level. Every level of it is best possible among those with so many changes and every team kept. */
export interface FewChanges extends Omit<Optimum, 'bounds'> {
  readonly isFewest: boolean;
}

/**
 * The best of the solutions whose first level is at its proved least and in which as few as can be have another dwelling, or none; the level that counts changes is the second. Where the fewest only do if
 * somebody also gets another team, the best with the fewest that do with every team kept. Null where too many must change, or time is up.
 */
export function fewestChanges(model: LinearModel, leastFirst: number, effort: FewChangesEffort): FewChanges | null {
  const change = model.levels[1] as ModelLevel;
  const weight = weightOf(change);
  const own = keptIn(model, change, (j) => change.costs[j] === -weight);
  const open = withoutShares(model, change);
  if (own === null || open === null) return null;
  const near = (of: LinearModel, { keeps, mustChange }: Kept, total: number, unit: number): Nearby | null => searchNearby(
    { ...effort, shouldStop: () => effort.shouldStop(), model: of, keeps, changes: total - mustChange, most: [leastFirst, unit * total] });
  let isFewest = true;
  for (let total = Math.max(own.mustChange, open.kept.mustChange); ; total += 1) {
    if (total - own.mustChange > own.count || choicesOf(own, total - own.mustChange) > MOST_CHOICES) return null;
    const found = near(model, own, total, weight);
    if (found === null || !found.isWhole) return null;
    if (found.values !== null) return { values: found.values, penalties: found.penalties, isFewest };
    if (!isFewest) continue;
    const couldDo = near(open.model, open.kept, total, 1);
    if (couldDo === null || !couldDo.isWhole) return null;
    isFewest = couldDo.values === null;
  }
}
