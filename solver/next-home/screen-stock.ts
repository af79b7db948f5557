import { costStep, dualBound, liftBound, type DualBound } from '../bound.ts';
import type { Problem } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import type { LinearModel, ModelLevel } from '../model/model.ts';
import { programOf, type Hold, type PartProgram } from '../model/program.ts';
import type { Standard } from '../relaxing/confirm-now.ts';
import { openNarrowing } from '../search/restrict.ts';
import { openStock, type OpenStock } from './open-stock.ts';
import type { StockChange } from './stock-change.ts';

/** What a change in the homes could mean for a level, read off the level's linear relaxation. */
export interface StockEstimate {
  readonly level: number;
  readonly before: number;
  /** What the relaxation's prices say that the level changes by, in its own terms: above 0 is better. Where there are several optima of the relaxation, one of them speaks. */
  readonly worth: number;
  /** Never less than what the level really gains (a loss is below 0), if the earlier levels stay at the proposal's penalties. */
  readonly most: number;
}

/** A change with its estimates, from the first level to the first on which it is worth something; later ones are not looked at, since nobody knows at what the earlier ones would be held. */
export interface StockScreened {
  readonly change: StockChange;
  readonly levels: readonly StockEstimate[];
}

/** A worth that is smaller than this is the rounding of doubles. */
const NOTHING = 1e-6;

/**
 * Estimates what each change in the homes would give, the most promising first. One relaxation a level, with no new home in use, prices them all: a home that comes is worth the most that any household's
 * placement in it lowers the relaxation by, a home that goes what its own row is priced at. How many homes a site has stays as it is here. Null when the engine gives no relaxation, or a stop came first.
 */
export function screenStock(problem: Problem, proposal: Standard, changes: readonly StockChange[], engine: Engine, shouldStop: () => boolean): readonly StockScreened[] | null {
  if (changes.length === 0) return [];
  const open = openStock(problem, changes);
  const penalties = open.model.levels.map(({ level }) => proposal.levels.find((row) => row.level === level)?.penalty ?? 0);
  const found = changes.map((change) => ({ change, levels: [] as StockEstimate[] }));
  for (let l = 0; l < penalties.length; l += 1) {
    const waiting = found.filter(({ levels }) => levels.every(({ worth }) => Math.abs(worth) <= NOTHING));
    if (waiting.length === 0) break;
    const prices = pricesOf(open, changes, l, penalties, engine, shouldStop);
    if (prices === null) return l === 0 ? null : found.sort(compareScreened);
    const { level, constant, costs } = open.model.levels[l] as ModelLevel;
    const before = penalties[l] as number;
    for (const { change, levels } of waiting) {
      const worth = change.homes.reduce((sum, { id }) => sum + prices.worthOf(id), 0) - change.gone.reduce((sum, id) => sum + prices.lossOf(id), 0);
      const bound = Math.max(0, liftBound(prices.bound - worth, constant, costStep(costs)));
      levels.push({ level, before, worth: Math.abs(worth) <= NOTHING ? 0 : worth, most: before - bound });
    }
  }
  return found.sort(compareScreened);
}

/** Below 0 when the first promises more, on the first level where they differ, or as much for less money. */
export function compareScreened(a: StockScreened, b: StockScreened): number {
  const count = Math.max(a.levels.length, b.levels.length);
  for (let l = 0; l < count; l += 1) {
    const difference = (b.levels[l]?.worth ?? 0) - (a.levels[l]?.worth ?? 0);
    if (Math.abs(difference) > NOTHING) return difference;
  }
  return (a.change.priceNok ?? 0) - (b.change.priceNok ?? 0);
}

/** The prices of homes on a level, and what is proved of it with no new home in use. */
interface HomePrices {
  readonly bound: number;
  worthOf(id: string): number;
  lossOf(id: string): number;
}

/**
 * Duals y of the level's relaxation without the new homes, and reduced costs r = c - yA of all columns. For a home that comes, the multiplier w = min(0, least r of its columns) on its row `sum <= 1`
 * leaves none of them below 0, so the bound falls by -w for it; for a home that goes, its row `sum <= 1` becomes `sum <= 0`, and the bound rises by the row's own -y.
 */
function pricesOf({ model, columnsOf, classOf }: OpenStock, changes: readonly StockChange[], l: number, penalties: readonly number[], engine: Engine, shouldStop: () => boolean): HomePrices | null {
  const level = model.levels[l] as ModelLevel;
  const holds = model.levels.slice(0, l).map(({ costs, constant }, e): Hold => ({ costs, constant, most: penalties[e] as number }));
  const come = changes.flatMap(({ homes }) => homes.flatMap(({ id }) => columnsOf.get(id) ?? []));
  const upper = model.upper.slice();
  for (const column of come) upper[column] = 0;
  const closed = programOf(model, level, { ...openNarrowing(model), upper }, holds);
  const relaxation = engine.relax?.(closed, { seconds: null, shouldStop }) ?? null;
  if (relaxation === null) return null;
  const whole = programOf(model, level, openNarrowing(model), holds);
  const byRow = new Map<number, number>([...closed.rowOrigin].map((row, i) => [row, relaxation.duals[i] as number]));
  const proof = provedWith(whole, Float64Array.from(whole.rowOrigin, (row) => byRow.get(row) ?? 0));
  const reduced = new Map<number, number>([...whole.origin].map((column, i) => [column, proof.reducedCosts[i] as number]));
  const dualAt = new Map<number, number>([...whole.rowOrigin].map((row, i) => [row, proof.duals[i] as number]));
  const rowOf = classRows(model);
  // a home that nobody can have has no row
  const dualOf = (id: string): number => {
    const row = rowOf.get(classOf.get(id) ?? NaN);
    return row === undefined ? 0 : (dualAt.get(row) ?? 0);
  };
  const own = come.reduce((sum, column) => sum + Math.min(0, reduced.get(column) ?? 0), 0);
  return {
    bound: proof.bound - own,
    worthOf: (id) => -Math.min(0, ...(columnsOf.get(id) ?? []).map((column) => reduced.get(column) ?? 0)),
    lossOf: (id) => -dualOf(id),
  };
}

/**
 * The bound of these duals. What a row defines as a sum of new homes' columns has no dual in a relaxation without them: its own, which makes the sum as dear as it is in the other rows, is worked out here,
 * so that limits on people reach the homes that do not count in the relaxation yet.
 */
function provedWith(whole: PartProgram, duals: Float64Array): DualBound {
  const first = dualBound(whole, { duals });
  const { rows: { starts, indices, values } } = whole;
  for (let i = 0; i + 1 < starts.length; i += 1) {
    const last = (starts[i + 1] as number) - 1;
    const column = indices[last] ?? -1;
    const isSum = duals[i] === 0 && whole.rowLower[i] === whole.rowUpper[i] && values[last] === -1 && whole.definitions[column - whole.placementCount]?.means === 'sum';
    if (isSum && (first.reducedCosts[column] as number) > 0) duals[i] = -(first.reducedCosts[column] as number);
  }
  return dualBound(whole, { duals });
}

/** The row of each class of dwellings: the rows of structure stand first by household and lock, then by class, in their order. */
function classRows({ rowTags, classes, rows: { starts, indices }, placements }: LinearModel): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  rowTags.forEach(({ ruleId, subject }, row) => {
    if (ruleId !== 'structure') return;
    const index = placements[indices[starts[row] as number] ?? -1]?.classIndex;
    if (index !== undefined && starts[row] !== starts[row + 1] && classes[index]?.dwellingIds.some((id) => id === subject)) found.set(index, row);
  });
  return found;
}
