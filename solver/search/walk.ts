import { derivedValue } from '../model/complete.ts';
import type { LinearModel } from '../model/model.ts';

/**
 * A whole solution of a linear model that is changed one placement at a time: row activities, derived columns and the penalty of every level
 * follow each change at the cost of what the change touches. The search knows nothing of rules, only rows and columns.
 */
export class Walk {
  readonly model: LinearModel;
  readonly placementCount: number;
  /** The class, household and team (-1: none) of each placement column. */
  readonly classOf: Int32Array;
  readonly householdOf: Int32Array;
  readonly teamOf: Int32Array;
  /** Households in each class, at most `homes`. */
  readonly occupants: Int32Array[];
  readonly occupied: Int32Array;
  readonly homes: Int32Array;
  /** The column of each household, or -1. */
  readonly chosen: Int32Array;
  /** Penalty of each level. */
  readonly penalties: Float64Array;
  /** How much the strict rows are broken in all; 0 when all hold. */
  violation = 0;
  /** How much the capacity rows are exceeded, each unit times what the row's prices say; 0 when all hold. */
  overflow = 0;

  readonly #costs: readonly Float64Array[];
  readonly #rowStarts: Int32Array;
  readonly #rowIndices: Int32Array;
  readonly #rowValues: Float64Array;
  readonly #activity: Float64Array;
  /** 1 for rows without derived columns. */
  readonly #plain: Uint8Array;
  /** 1 for rows that share out an amount (minutes), which a search may exceed for a while at a price. */
  readonly #capacity: Uint8Array;
  readonly #price: Float64Array;
  #exceeded = 0;
  readonly #lower: Float64Array;
  readonly #upper: Float64Array;
  readonly #useStarts: Int32Array;
  readonly #useIndices: Int32Array;
  readonly #useValues: Float64Array;
  readonly #means: readonly LinearModel['definitions'][number]['means'][];
  readonly #expression: Float64Array;
  readonly #value: Float64Array;
  readonly #queued: Uint8Array;
  readonly #queue: number[] = [];

  constructor(model: LinearModel) {
    this.model = model;
    const count = (this.placementCount = model.placements.length);
    this.classOf = Int32Array.from(model.placements, (one) => one.classIndex);
    this.householdOf = Int32Array.from(model.placements, (one) => one.householdIndex);
    this.teamOf = Int32Array.from(model.placements, (one) => one.teamIndex);
    this.homes = Int32Array.from(model.classes, (one) => one.dwellingIds.length);
    this.occupants = model.classes.map((one) => new Int32Array(one.dwellingIds.length));
    this.occupied = new Int32Array(model.classes.length);
    this.chosen = new Int32Array(model.householdIds.length).fill(-1);
    this.#costs = model.levels.map((level) => level.costs);
    this.penalties = Float64Array.from(model.levels, (level) => level.constant);

    const checked = checkedRows(model);
    [this.#rowStarts, this.#rowIndices, this.#rowValues] = transpose(model.columnCount, checked.length, (i, visit) => {
      const row = checked[i] as number;
      for (let k = model.rows.starts[row] as number; k < (model.rows.starts[row + 1] as number); k += 1) visit(model.rows.indices[k] as number, model.rows.values[k] as number);
    });
    this.#activity = new Float64Array(checked.length);
    this.#price = new Float64Array(checked.length);
    this.#capacity = Uint8Array.from(checked, (row) => Number(isCapacity(model, row)));
    this.#plain = Uint8Array.from(checked, (row) => Number(model.rows.indices.subarray(model.rows.starts[row], model.rows.starts[row + 1]).every((column) => column < count)));
    this.#lower = Float64Array.from(checked, (row) => model.rowLower[row] as number);
    this.#upper = Float64Array.from(checked, (row) => model.rowUpper[row] as number);
    [this.#useStarts, this.#useIndices, this.#useValues] = transpose(model.columnCount, model.definitions.length, (d, visit) => {
      const { of } = model.definitions[d] as LinearModel['definitions'][number];
      of.columns.forEach((column, k) => visit(column, of.coefficients[k] as number));
    });
    this.#means = model.definitions.map(({ means }) => means);
    this.#expression = Float64Array.from(model.definitions, ({ of }) => of.constant);
    this.#value = new Float64Array(model.definitions.length);
    this.#queued = new Uint8Array(model.definitions.length);
    for (let i = 0; i < checked.length; i += 1) this.violation += this.#broken(i);
    for (let d = 0; d < model.definitions.length; d += 1) this.#settle(d, count);
  }

  #broken(row: number): number {
    const activity = this.#activity[row] as number;
    const over = activity - (this.#upper[row] as number);
    const under = (this.#lower[row] as number) - activity;
    return over > 0 ? over : under > 0 ? under : 0;
  }

  /** Gives a household a placement column. The household must have none, the class must have room. */
  place(column: number): void {
    const classIndex = this.classOf[column] as number;
    const household = this.householdOf[column] as number;
    (this.occupants[classIndex] as Int32Array)[this.occupied[classIndex] as number] = household;
    this.occupied[classIndex] = (this.occupied[classIndex] as number) + 1;
    this.chosen[household] = column;
    this.#change(column, 1);
  }

  /** Takes a household's placement away; it must have one. */
  remove(household: number): void {
    const column = this.chosen[household] as number;
    const classIndex = this.classOf[column] as number;
    const list = this.occupants[classIndex] as Int32Array;
    const last = (this.occupied[classIndex] as number) - 1;
    for (let i = 0; i <= last; i += 1) {
      if (list[i] === household) { list[i] = list[last] as number; break; }
    }
    this.occupied[classIndex] = last;
    this.chosen[household] = -1;
    this.#change(column, -1);
  }

  /** What the overflow would rise by if the column were placed; Infinity when it would break a strict row of placements alone. */
  strain(column: number): number {
    let strain = 0;
    for (let k = this.#rowStarts[column] as number; k < (this.#rowStarts[column + 1] as number); k += 1) {
      const row = this.#rowIndices[k] as number;
      if (this.#plain[row] === 0) continue;
      const value = this.#rowValues[k] as number;
      const over = (this.#activity[row] as number) + value - (this.#upper[row] as number);
      if (over <= 0) continue;
      if (this.#capacity[row] === 0) return Infinity;
      strain += Math.min(over, value) * (this.#price[row] as number);
    }
    return strain;
  }

  /**
   * Prices the capacity rows: a unit of each is worth the most that any column gains by a unit of it, given what each column is worth to the
   * search and what its household would have to do with instead.
   */
  priceCapacity(gain: Float64Array): void {
    this.#price.fill(0);
    for (let column = 0; column < this.placementCount; column += 1) {
      for (let k = this.#rowStarts[column] as number; k < (this.#rowStarts[column + 1] as number); k += 1) {
        const row = this.#rowIndices[k] as number;
        const value = this.#rowValues[k] as number;
        if (this.#capacity[row] === 1 && value > 0) this.#price[row] = Math.max(this.#price[row] as number, (gain[column] as number) / value);
      }
    }
    this.overflow = 0;
    for (let row = 0; row < this.#price.length; row += 1) if (this.#capacity[row] === 1) this.overflow += this.#broken(row) * (this.#price[row] as number);
  }

  /** Whether every row holds. */
  isFeasible(): boolean {
    if (this.violation > 0) return false;
    return this.#exceeded === 0;
  }

  #change(column: number, by: number): void {
    this.#move(column, by);
    const queue = this.#queue;
    while (queue.length > 0) {
      const d = queue.shift() as number;
      this.#queued[d] = 0;
      this.#settle(d, this.placementCount);
    }
  }

  #settle(d: number, count: number): void {
    const value = derivedValue(this.#means[d] as LinearModel['definitions'][number]['means'], this.#expression[d] as number);
    const by = value - (this.#value[d] as number);
    if (by === 0) return;
    this.#value[d] = value;
    this.#move(count + d, by);
  }

  /** Costs, rows and expressions of a column's change; expressions that change wait in order of their definitions. */
  #move(column: number, by: number): void {
    for (let l = 0; l < this.#costs.length; l += 1) {
      const cost = (this.#costs[l] as Float64Array)[column] as number;
      if (cost !== 0) this.penalties[l] = (this.penalties[l] as number) + cost * by;
    }
    for (let k = this.#rowStarts[column] as number; k < (this.#rowStarts[column + 1] as number); k += 1) {
      const row = this.#rowIndices[k] as number;
      const before = this.#broken(row);
      this.#activity[row] = (this.#activity[row] as number) + (this.#rowValues[k] as number) * by;
      const more = this.#broken(row) - before;
      if (more === 0) continue;
      if (this.#capacity[row] === 0) this.violation += more;
      else {
        this.#exceeded += more;
        this.overflow += more * (this.#price[row] as number);
      }
    }
    for (let k = this.#useStarts[column] as number; k < (this.#useStarts[column + 1] as number); k += 1) {
      const d = this.#useIndices[k] as number;
      this.#expression[d] = (this.#expression[d] as number) + (this.#useValues[k] as number) * by;
      if (this.#queued[d] === 1) continue;
      this.#queued[d] = 1;
      const queue = this.#queue;
      let at = queue.length;
      while (at > 0 && (queue[at - 1] as number) > d) at -= 1;
      queue.splice(at, 0, d);
    }
  }

  /** Every column's value. */
  values(): Float64Array {
    const values = new Float64Array(this.model.columnCount);
    for (const column of this.chosen) if (column >= 0) values[column] = 1;
    values.set(this.#value, this.placementCount);
    return values;
  }

  /** Puts these placement columns in place of what is there. */
  restart(chosen: ArrayLike<number>): void {
    for (let h = 0; h < this.chosen.length; h += 1) if ((this.chosen[h] as number) >= 0) this.remove(h);
    for (let h = 0; h < this.chosen.length; h += 1) if ((chosen[h] as number) >= 0) this.place(chosen[h] as number);
  }
}

/** Rows that a walk must watch: not the ones that derived columns keep by what they mean, nor one dwelling a household and one household a dwelling. */
function checkedRows(model: LinearModel): number[] {
  return model.rowTags.flatMap(({ ruleId, subject }, i) => (
    subject === 'sum' || subject === 'excess' || ruleId === 'structure' ? [] : [i]));
}

/** A row over placements alone, with an upper side and different whole amounts. */
function isCapacity(model: LinearModel, row: number): boolean {
  const from = model.rows.starts[row] as number;
  const to = model.rows.starts[row + 1] as number;
  const first = model.rows.values[from];
  if (Number.isFinite(model.rowLower[row] as number)) return false;
  return model.rows.indices.subarray(from, to).every((column) => column < model.placements.length)
    && model.rows.values.subarray(from, to).some((value) => value !== first);
}

function transpose(columnCount: number, rowCount: number, each: (row: number, visit: (column: number, value: number) => void) => void): [Int32Array, Int32Array, Float64Array] {
  const counts = new Int32Array(columnCount + 1);
  for (let i = 0; i < rowCount; i += 1) each(i, (column) => { counts[column + 1] = (counts[column + 1] as number) + 1; });
  for (let j = 0; j < columnCount; j += 1) counts[j + 1] = (counts[j + 1] as number) + (counts[j] as number);
  const next = counts.slice();
  const indices = new Int32Array(counts[columnCount] as number);
  const values = new Float64Array(counts[columnCount] as number);
  for (let i = 0; i < rowCount; i += 1) {
    each(i, (column, value) => {
      const at = next[column] as number;
      next[column] = at + 1;
      indices[at] = i;
      values[at] = value;
    });
  }
  return [counts, indices, values];
}
