import { derivedValue } from '../model/complete.ts';
import type { LinearModel } from '../model/model.ts';
import { definitionUses, depthsOf, usesOf, watchedRows, type Uses } from './uses.ts';

/** How many scalars stand before the rows in the state, beside the penalties: guide, violation, excess and overflow. */
const SCALARS = 4;

/**
 * A whole solution of a linear model that is changed one placement at a time: row activities, derived columns and the penalty of every level
 * follow at the cost of what the change touches. Several changes make one step: `begin`, then `place` and `remove`, then `settle`; `rollBack` takes
 * the step back. The walk knows nothing of rules, only rows and columns.
 */
export class Walk {
  readonly model: LinearModel;
  /** The class, household and team (-1: none) of each placement column. */
  readonly classOf: Int32Array;
  readonly householdOf: Int32Array;
  readonly teamOf: Int32Array;
  /** Households in each class, at most `homes`. */
  readonly occupants: readonly Int32Array[];
  readonly occupied: Int32Array;
  readonly homes: Int32Array;
  /** The column of each household, or -1. */
  readonly chosen: Int32Array;
  /** Penalty of each level; of derived columns only what has been settled. */
  readonly penalties: Float64Array;

  // Everything that a step changes by amounts is one array, so that a trail of places and old values takes it back:
  // penalties, the scalars, activities of rows, expressions of definitions, values of definitions.
  readonly #state: Float64Array;
  readonly #guideAt: number;
  readonly #activityAt: number;
  readonly #expressionAt: number;
  readonly #valueAt: number;
  #trailPlaces = new Int32Array(1024);
  #trailOld = new Float64Array(1024);
  #trail = 0;
  /** How to take the seats of a step back: a column that was removed, or the complement of a household that was placed. */
  readonly #seats: number[] = [];

  readonly #levels: number;
  /** Costs on each level, then the guide, column by column. */
  readonly #costs: Float64Array;
  readonly #upper: Float64Array;
  readonly #lower: Float64Array;
  readonly #price: Float64Array;
  /** Rows that share out an amount (minutes), which a search may exceed for a while at a price. */
  readonly #shared: Uses;
  /** Strict rows over placements alone, and strict rows with derived columns too. */
  readonly #plain: Uses;
  readonly #mixed: Uses;
  readonly #uses: Uses;
  readonly #means: readonly LinearModel['definitions'][number]['means'][];
  /** Definitions wait by how many others stand between them and placements. */
  readonly #depth: Int32Array;
  readonly #waiting: readonly Int32Array[];
  readonly #waitingCount: Int32Array;
  readonly #isWaiting: Uint8Array;

  constructor(model: LinearModel) {
    this.model = model;
    const count = model.placements.length;
    this.classOf = Int32Array.from(model.placements, (one) => one.classIndex);
    this.householdOf = Int32Array.from(model.placements, (one) => one.householdIndex);
    this.teamOf = Int32Array.from(model.placements, (one) => one.teamIndex);
    this.homes = Int32Array.from(model.classes, (one) => one.dwellingIds.length);
    this.occupants = model.classes.map((one) => new Int32Array(one.dwellingIds.length));
    this.occupied = new Int32Array(model.classes.length);
    this.chosen = new Int32Array(model.householdIds.length).fill(-1);

    const rows = watchedRows(model);
    const isShared = rows.map((row) => model.rowRoles[row] === 'shared');
    const isPlain = rows.map((row) => model.rows.indices.subarray(model.rows.starts[row], model.rows.starts[row + 1]).every((column) => column < count));
    this.#lower = Float64Array.from(rows, (row) => model.rowLower[row] as number);
    this.#upper = Float64Array.from(rows, (row) => model.rowUpper[row] as number);
    this.#price = new Float64Array(rows.length);
    this.#shared = usesOf(model, rows, (i) => isShared[i] as boolean);
    this.#plain = usesOf(model, rows, (i) => isPlain[i] === true && isShared[i] === false);
    this.#mixed = usesOf(model, rows, (i) => isPlain[i] === false);
    this.#uses = definitionUses(model);

    this.#levels = model.levels.length;
    this.#costs = new Float64Array(model.columnCount * (this.#levels + 1));
    model.levels.forEach(({ costs }, l) => costs.forEach((cost, column) => { this.#costs[column * (this.#levels + 1) + l] = cost; }));
    const { definitions } = model;
    this.#guideAt = this.#levels;
    this.#activityAt = this.#levels + SCALARS;
    this.#expressionAt = this.#activityAt + rows.length;
    this.#valueAt = this.#expressionAt + definitions.length;
    this.#state = new Float64Array(this.#valueAt + definitions.length);
    this.penalties = this.#state.subarray(0, this.#levels);
    this.penalties.set(model.levels.map((level) => level.constant));

    this.#means = definitions.map(({ means }) => means);
    this.#depth = depthsOf(model);
    const deepest = this.#depth.reduce((most, depth) => Math.max(most, depth), -1);
    this.#waiting = Array.from({ length: deepest + 1 }, (_, depth) => new Int32Array(this.#depth.reduce((sum, own) => sum + Number(own === depth), 0)));
    this.#waitingCount = new Int32Array(deepest + 1);
    this.#isWaiting = new Uint8Array(definitions.length);
    definitions.forEach(({ of }, d) => {
      this.#state[this.#expressionAt + d] = of.constant;
      this.#wait(d);
    });
    for (let i = 0; i < rows.length; i += 1) if (isShared[i] === false) this.#state[this.#guideAt + 1] = this.violation + this.#broken(i);
    this.settle();
    this.begin();
  }

  /** What the guide says of the placements, as `guideBy` told it. */
  get guide(): number { return this.#state[this.#guideAt] as number; }

  /** How much the strict rows are broken in all; 0 when all hold. */
  get violation(): number { return this.#state[this.#guideAt + 1] as number; }

  /** How much the shared rows are exceeded, each unit times what `priceShared` says; 0 when all hold. */
  get overflow(): number { return this.#state[this.#guideAt + 3] as number; }

  /** Whether every row holds. */
  get isFeasible(): boolean { return this.violation === 0 && this.#state[this.#guideAt + 2] === 0; }

  #broken(row: number): number {
    const activity = this.#state[this.#activityAt + row] as number;
    return Math.max(0, activity - (this.#upper[row] as number), (this.#lower[row] as number) - activity);
  }

  #add(place: number, by: number): void {
    if (this.#trail === this.#trailPlaces.length) this.#lengthen();
    const old = this.#state[place] as number;
    this.#trailPlaces[this.#trail] = place;
    this.#trailOld[this.#trail] = old;
    this.#trail += 1;
    this.#state[place] = old + by;
  }

  #lengthen(): void {
    const [places, old] = [this.#trailPlaces, this.#trailOld];
    this.#trailPlaces = new Int32Array(2 * places.length);
    this.#trailPlaces.set(places);
    this.#trailOld = new Float64Array(2 * old.length);
    this.#trailOld.set(old);
  }

  /** Starts a step; what was changed before stays. */
  begin(): void {
    this.#trail = 0;
    this.#seats.length = 0;
  }

  /** Takes the step back. */
  rollBack(): void {
    for (let i = this.#trail - 1; i >= 0; i -= 1) this.#state[this.#trailPlaces[i] as number] = this.#trailOld[i] as number;
    for (let i = this.#seats.length - 1; i >= 0; i -= 1) {
      const entry = this.#seats[i] as number;
      if (entry >= 0) this.#seat(entry);
      else this.#unseat(~entry);
    }
    for (let depth = 0; depth < this.#waiting.length; depth += 1) {
      const list = this.#waiting[depth] as Int32Array;
      for (let i = 0; i < (this.#waitingCount[depth] as number); i += 1) this.#isWaiting[list[i] as number] = 0;
      this.#waitingCount[depth] = 0;
    }
    this.begin();
  }

  /** Columns that the step has removed so far, in order. */
  removed(): number[] {
    return this.#seats.filter((entry) => entry >= 0);
  }

  #seat(column: number): void {
    const classIndex = this.classOf[column] as number;
    const household = this.householdOf[column] as number;
    const count = this.occupied[classIndex] as number;
    (this.occupants[classIndex] as Int32Array)[count] = household;
    this.occupied[classIndex] = count + 1;
    this.chosen[household] = column;
  }

  #unseat(household: number): void {
    const classIndex = this.classOf[this.chosen[household] as number] as number;
    const list = this.occupants[classIndex] as Int32Array;
    const last = (this.occupied[classIndex] as number) - 1;
    for (let i = 0; i <= last; i += 1) {
      if (list[i] === household) { list[i] = list[last] as number; break; }
    }
    this.occupied[classIndex] = last;
    this.chosen[household] = -1;
  }

  /** Gives a household a placement column. The household must have none, the class must have room. */
  place(column: number): void {
    this.#seats.push(~(this.householdOf[column] as number));
    this.#seat(column);
    this.#move(column, 1);
    this.#share(column, 1);
  }

  /** Takes a household's placement away; it must have one. */
  remove(household: number): void {
    const column = this.chosen[household] as number;
    this.#seats.push(column);
    this.#unseat(household);
    this.#move(column, -1);
    this.#share(column, -1);
  }

  /** Lets derived columns follow what was placed and removed. */
  settle(): void {
    for (let depth = 0; depth < this.#waiting.length; depth += 1) {
      const list = this.#waiting[depth] as Int32Array;
      for (let i = 0; i < (this.#waitingCount[depth] as number); i += 1) {
        const d = list[i] as number;
        this.#isWaiting[d] = 0;
        const by = derivedValue(this.#means[d] as LinearModel['definitions'][number]['means'], this.#state[this.#expressionAt + d] as number) - (this.#state[this.#valueAt + d] as number);
        if (by === 0) continue;
        this.#add(this.#valueAt + d, by);
        this.#move(this.model.placements.length + d, by);
      }
      this.#waitingCount[depth] = 0;
    }
  }

  #wait(d: number): void {
    if (this.#isWaiting[d] === 1) return;
    this.#isWaiting[d] = 1;
    const depth = this.#depth[d] as number;
    const count = this.#waitingCount[depth] as number;
    (this.#waiting[depth] as Int32Array)[count] = d;
    this.#waitingCount[depth] = count + 1;
  }

  /** Costs, strict rows and expressions of a column's change. */
  #move(column: number, by: number): void {
    const slots = this.#levels + 1;
    for (let l = 0; l < slots; l += 1) {
      const cost = this.#costs[column * slots + l] as number;
      if (cost !== 0) this.#add(l, cost * by);
    }
    this.#strict(this.#plain, column, by);
    this.#strict(this.#mixed, column, by);
    const { starts, at, by: coefficients } = this.#uses;
    for (let k = starts[column] as number; k < (starts[column + 1] as number); k += 1) {
      this.#add(this.#expressionAt + (at[k] as number), (coefficients[k] as number) * by);
      this.#wait(at[k] as number);
    }
  }

  #strict({ starts, at, by: coefficients }: Uses, column: number, by: number): void {
    for (let k = starts[column] as number; k < (starts[column + 1] as number); k += 1) {
      const row = at[k] as number;
      const before = this.#broken(row);
      this.#add(this.#activityAt + row, (coefficients[k] as number) * by);
      const more = this.#broken(row) - before;
      if (more !== 0) this.#add(this.#guideAt + 1, more);
    }
  }

  #share(column: number, by: number): void {
    const { starts, at, by: coefficients } = this.#shared;
    for (let k = starts[column] as number; k < (starts[column + 1] as number); k += 1) {
      const row = at[k] as number;
      const upper = this.#upper[row] as number;
      const before = Math.max(0, (this.#state[this.#activityAt + row] as number) - upper);
      this.#add(this.#activityAt + row, (coefficients[k] as number) * by);
      const more = Math.max(0, (this.#state[this.#activityAt + row] as number) - upper) - before;
      if (more === 0) continue;
      this.#add(this.#guideAt + 2, more);
      this.#add(this.#guideAt + 3, more * (this.#price[row] as number));
    }
  }

  /** What the overflow would rise by if the column were placed; Infinity when it would break a strict row of placements alone, or exceed what has no price. */
  strain(column: number): number {
    const { starts: plainStarts, at: plainAt, by: plainBy } = this.#plain;
    for (let k = plainStarts[column] as number; k < (plainStarts[column + 1] as number); k += 1) {
      const row = plainAt[k] as number;
      if ((this.#state[this.#activityAt + row] as number) + (plainBy[k] as number) > (this.#upper[row] as number)) return Infinity;
    }
    const { starts, at, by } = this.#shared;
    let strain = 0;
    for (let k = starts[column] as number; k < (starts[column + 1] as number); k += 1) {
      const row = at[k] as number;
      const value = by[k] as number;
      const over = (this.#state[this.#activityAt + row] as number) + value - (this.#upper[row] as number);
      if (over <= 0) continue;
      const price = this.#price[row] as number;
      // What nobody gains by has no price, and is kept strictly.
      if (price === 0) return Infinity;
      strain += Math.min(over, value) * price;
    }
    return strain;
  }

  /**
   * Prices the shared rows: a unit of each is worth the most that any column gains by a unit of it, given what each column is worth to the
   * search and what its household would have to do with instead.
   */
  priceShared(gain: Float64Array): void {
    this.#price.fill(0);
    const { starts, at, by } = this.#shared;
    for (let column = 0; column < gain.length; column += 1) {
      for (let k = starts[column] as number; k < (starts[column + 1] as number); k += 1) {
        const value = by[k] as number;
        if (value > 0) this.#price[at[k] as number] = Math.max(this.#price[at[k] as number] as number, (gain[column] as number) / value);
      }
    }
    let overflow = 0;
    for (let row = 0; row < this.#price.length; row += 1) if ((this.#price[row] as number) > 0) overflow += this.#broken(row) * (this.#price[row] as number);
    this.#state[this.#guideAt + 3] = overflow;
  }

  /** Gives each placement column a worth beside the levels, of which `guide` is the sum over what is placed. */
  guideBy(worth: Float64Array): void {
    const slots = this.#levels + 1;
    for (let column = 0; column < worth.length; column += 1) this.#costs[column * slots + this.#levels] = worth[column] as number;
    this.#state[this.#guideAt] = this.chosen.reduce((sum, column) => (column < 0 ? sum : sum + (worth[column] as number)), 0);
  }

  /** Every column's value; what was changed must be settled. */
  values(): Float64Array {
    const values = new Float64Array(this.model.columnCount);
    for (const column of this.chosen) if (column >= 0) values[column] = 1;
    values.set(this.#state.subarray(this.#valueAt), this.model.placements.length);
    return values;
  }

  /** Puts these placement columns, by household, in place of what is there. */
  restart(chosen: ArrayLike<number>): void {
    for (let h = 0; h < this.chosen.length; h += 1) if ((this.chosen[h] as number) >= 0) this.remove(h);
    for (let h = 0; h < this.chosen.length; h += 1) if ((chosen[h] as number) >= 0) this.place(chosen[h] as number);
    this.settle();
    this.begin();
  }
}
