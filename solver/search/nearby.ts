import type { LinearModel } from '../model/model.ts';
import { compareLevels } from './anneal.ts';
import { Walk } from './walk.ts';

// Where a level counts how many keep what they have, and the least number of those who do not is proved and small, what is left is few enough to be gone
// through one by one: who gives way, who comes instead, and with which team. Relaxations are weak there, since each of many gives way a little in them.

/** What is gone through: all solutions with no higher penalties on the first levels, where all but so many households of `keeps` have that column. */
export interface NearbyTask {
  readonly model: LinearModel;
  /** By household: the placement column that it keeps unless it gives way; -1 for one that has none and may come in. */
  readonly keeps: Int32Array;
  /** How many of those with a column give way; it is proved that fewer will not do. */
  readonly changes: number;
  /** The most that the first levels may be, the last of which counts what is kept and is the same for all that is gone through; nothing else is looked at. */
  readonly most: readonly number[];
  /** Steps at most; a step is one placement tried. */
  readonly mostSteps: number;
  shouldStop(): boolean;
}

/** What was found. */
export interface Nearby {
  /** The best solution, every column of it, and its penalties; null where there is none. */
  readonly values: Float64Array | null;
  readonly penalties: readonly number[];
  /** Whether everything was gone through: then no solution of that kind is better in the order of the levels. */
  readonly isWhole: boolean;
}

/** Steps between two looks at the clock. */
const LOOK_EVERY = 512;

/**
 * Goes through the solutions near what is kept, in a fixed order, and gives the best; null where they are not of a kind that can be gone through: a row asks for more
 * than one placement that is not there, or a level is bounded by no column's own sides.
 */
export function searchNearby(task: NearbyTask): Nearby | null {
  const asked = askedColumns(task);
  const least = derivedLeast(task.model);
  if (asked === null || least === null) return null;
  return new Search(task, asked, least).run();
}

/** The columns of the one row that asks for a placement which what is kept does not have. */
function askedColumns({ model: { rows, rowLower, placements }, keeps }: NearbyTask): readonly number[] | null {
  const kept = new Set<number>(keeps);
  let found: number[] | null = null;
  for (let row = 0; row < rowLower.length; row += 1) {
    if (!((rowLower[row] as number) > 0)) continue;
    const columns = [...rows.indices.subarray(rows.starts[row], rows.starts[row + 1])];
    if (columns.some((column) => column >= placements.length) || columns.some((column) => kept.has(column))) continue;
    if (found !== null || rowLower[row] !== 1) return null;
    found = columns;
  }
  return found;
}

/** By level, the least that its derived columns can cost; null where a side is open. */
function derivedLeast({ levels, placements, lower, upper, columnCount }: LinearModel): Float64Array | null {
  const least = Float64Array.from(levels, ({ costs, constant }) => {
    let sum = constant;
    for (let j = placements.length; j < columnCount; j += 1) {
      const cost = costs[j] as number;
      if (cost !== 0) sum += cost * ((cost > 0 ? lower[j] : upper[j]) as number);
    }
    return sum;
  });
  return least.every((value) => Number.isFinite(value)) ? least : null;
}

/** A row over placements alone whose sum only grows with them. */
interface GrowingRow {
  readonly upper: number;
  activity: number;
}

class Search {
  readonly #task: NearbyTask;
  readonly #asked: readonly number[];
  readonly #walk: Walk;
  /** Levels that are looked at on the way: all but that of the changes, which is the same for all. */
  readonly #levels: readonly number[];
  /** By level: the least of its derived columns, and what is placed. */
  readonly #sums: Float64Array;
  /** Placement columns of each class with the cheapest on the first level first; those of one household stand together. */
  readonly #byClass: readonly (readonly number[])[];
  readonly #rows: GrowingRow[] = [];
  readonly #uses: readonly (readonly { readonly row: GrowingRow; readonly by: number }[])[];
  /** Homes of each class that nobody has. */
  readonly #room: Int32Array;
  /** By household: 0 has its kept column, 1 is to be placed or left out, 2 has been placed. */
  readonly #state: Uint8Array;
  /** Columns that have been taken beside what is kept. */
  readonly #taken: number[] = [];
  #best: number[];
  #values: Float64Array | null = null;
  #steps = 0;
  #isStopped = false;

  constructor(task: NearbyTask, asked: readonly number[], least: Float64Array) {
    const { model, keeps, most } = task;
    this.#task = task;
    this.#asked = asked;
    this.#levels = model.levels.map((_, l) => l).filter((l) => l !== most.length - 1);
    this.#sums = least;
    const first = model.levels[0]?.costs ?? new Float64Array();
    this.#byClass = model.classes.map((_, c) => model.placements.flatMap(({ classIndex }, j) => (classIndex === c && (model.upper[j] as number) > 0 ? [j] : []))
      .sort((a, b) => (first[a] as number) - (first[b] as number) || a - b));
    this.#uses = this.#growingUses();
    this.#walk = new Walk(model);
    this.#best = model.levels.map((_, l) => most[l] ?? Infinity);
    this.#walk.restart(keeps);
    this.#room = Int32Array.from(model.classes, ({ dwellingIds }, c) => dwellingIds.length - (this.#walk.occupied[c] as number));
    this.#state = Uint8Array.from(keeps, (column) => (column < 0 ? 1 : 0));
    keeps.forEach((column) => { if (column >= 0) this.#count(column, 1); });
  }

  run(): Nearby {
    for (const column of this.#asked) this.#with(column);
    return { values: this.#values, penalties: this.#best, isWhole: !this.#isStopped };
  }

  #growingUses(): readonly (readonly { readonly row: GrowingRow; readonly by: number }[])[] {
    const { rows, rowUpper, placements } = this.#task.model;
    const uses: { readonly row: GrowingRow; readonly by: number }[][] = placements.map(() => []);
    for (let i = 0; i < rowUpper.length; i += 1) {
      const [from, to] = [rows.starts[i] as number, rows.starts[i + 1] as number];
      let grows = Number.isFinite(rowUpper[i]);
      for (let k = from; k < to && grows; k += 1) grows = (rows.indices[k] as number) < placements.length && (rows.values[k] as number) >= 0;
      if (!grows) continue;
      const row = { upper: rowUpper[i] as number, activity: 0 };
      this.#rows.push(row);
      for (let k = from; k < to; k += 1) uses[rows.indices[k] as number]?.push({ row, by: rows.values[k] as number });
    }
    return uses;
  }

  /** Counts a placement in, or out where `by` is -1. */
  #count(column: number, by: number): void {
    for (const use of this.#uses[column] ?? []) use.row.activity += use.by * by;
    this.#task.model.levels.forEach(({ costs }, l) => { this.#sums[l] = (this.#sums[l] as number) + (costs[column] as number) * by; });
  }

  #fits(column: number): boolean {
    return (this.#uses[column] ?? []).every(({ row, by }) => row.activity + by <= row.upper);
  }

  /** All solutions with the column that is asked for. */
  #with(column: number): void {
    const { model, keeps, changes } = this.#task;
    const { householdIndex, classIndex } = model.placements[column] as LinearModel['placements'][number];
    const gone = (keeps[householdIndex] as number) < 0 ? [] : [householdIndex];
    if (gone.length > 0 && this.#classOf(householdIndex) === classIndex) return;
    if ((this.#room[classIndex] as number) === 0) {
      const occupants = [...keeps.keys()].filter((household) => household !== householdIndex && (keeps[household] as number) >= 0 && this.#classOf(household) === classIndex);
      // a class that somebody keeps a home of is one home
      if (occupants.length !== 1) { this.#isStopped = true; return; }
      gone.push(occupants[0] as number);
    }
    if (gone.length > changes) return;
    for (const household of gone) this.#leave(household);
    // what it uses may be free only when others have given way
    this.#take(column);
    this.#choose(0, changes - gone.length);
    this.#giveBack(column);
    for (const household of gone.toReversed()) this.#return(household);
  }

  #classOf(household: number): number {
    return this.#task.model.placements[this.#task.keeps[household] as number]?.classIndex ?? -1;
  }

  #leave(household: number): void {
    this.#count(this.#task.keeps[household] as number, -1);
    this.#room[this.#classOf(household)] = (this.#room[this.#classOf(household)] as number) + 1;
    this.#state[household] = 1;
  }

  #return(household: number): void {
    this.#count(this.#task.keeps[household] as number, 1);
    this.#room[this.#classOf(household)] = (this.#room[this.#classOf(household)] as number) - 1;
    this.#state[household] = 0;
  }

  #take(column: number): void {
    const { householdIndex, classIndex } = this.#task.model.placements[column] as LinearModel['placements'][number];
    this.#count(column, 1);
    this.#room[classIndex] = (this.#room[classIndex] as number) - 1;
    this.#state[householdIndex] = 2;
    this.#taken.push(column);
  }

  #giveBack(column: number): void {
    const { householdIndex, classIndex } = this.#task.model.placements[column] as LinearModel['placements'][number];
    this.#taken.pop();
    this.#state[householdIndex] = 1;
    this.#room[classIndex] = (this.#room[classIndex] as number) + 1;
    this.#count(column, -1);
  }

  /** Everybody else who could give way, so many of them, from the household on. */
  #choose(from: number, left: number): void {
    if (this.#isStopped) return;
    if (left === 0) {
      if (this.#isTooMuch() || this.#rows.some(({ activity, upper }) => activity > upper)) return;
      const slots = [...this.#room].flatMap((room, c) => Array.from({ length: room }, () => c));
      this.#fill(slots, slots.map((c) => this.#gains(c)), 0);
      return;
    }
    for (let household = from; household <= this.#state.length - left; household += 1) {
      if (this.#state[household] !== 0) continue;
      this.#leave(household);
      this.#choose(household + 1, left - 1);
      this.#return(household);
    }
  }

  /** By level, the most that anybody who could come into a home of the class takes off it; 0 or less. */
  #gains(classIndex: number): Float64Array {
    const { levels, placements } = this.#task.model;
    const gains = new Float64Array(levels.length);
    for (const column of this.#byClass[classIndex] ?? []) {
      if (!this.#mayCome((placements[column] as LinearModel['placements'][number]).householdIndex, classIndex)) continue;
      levels.forEach(({ costs }, l) => { gains[l] = Math.min(gains[l] as number, costs[column] as number); });
    }
    return gains;
  }

  #mayCome(household: number, classIndex: number): boolean {
    return this.#state[household] === 1 && this.#classOf(household) !== classIndex;
  }

  /** The homes from `at` on, each with everybody who could come, or left empty. */
  #fill(slots: readonly number[], gains: readonly Float64Array[], at: number): void {
    if (!this.#mayBeBest(gains, at)) return;
    if (at === slots.length) {
      this.#judge();
      return;
    }
    const classIndex = slots[at] as number;
    const { placements } = this.#task.model;
    // homes of one class are alike: they are filled by households in their order, and the empty ones come last
    const [last] = slots[at - 1] === classIndex ? this.#taken.slice(-1) : [];
    const lastHousehold = last === undefined ? -1 : placements[last]?.classIndex === classIndex ? placements[last]?.householdIndex ?? -1 : Infinity;
    for (const column of this.#byClass[classIndex] ?? []) {
      const household = (placements[column] as LinearModel['placements'][number]).householdIndex;
      if (household <= lastHousehold || !this.#mayCome(household, classIndex)) continue;
      if (this.#isTooMuch()) return;
      if (!this.#fits(column)) continue;
      this.#take(column);
      this.#fill(slots, gains, at + 1);
      this.#giveBack(column);
    }
    this.#fill(slots, gains, at + 1);
  }

  #isTooMuch(): boolean {
    this.#steps += 1;
    if (this.#steps > this.#task.mostSteps || (this.#steps % LOOK_EVERY === 0 && this.#task.shouldStop())) this.#isStopped = true;
    return this.#isStopped;
  }

  /** Whether what is there can still become better than the best, were every home that is left filled as well as can be on each level. */
  #mayBeBest(gains: readonly Float64Array[], at: number): boolean {
    for (const l of this.#levels) {
      let sum = this.#sums[l] as number;
      for (let i = at; i < gains.length; i += 1) sum += (gains[i] as Float64Array)[l] as number;
      const most = this.#best[l] as number;
      if (sum !== most) return sum < most;
    }
    return false;
  }

  #judge(): void {
    const { keeps, model, most } = this.#task;
    const walk = this.#walk;
    walk.begin();
    this.#state.forEach((state, household) => { if (state !== 0 && (keeps[household] as number) >= 0) walk.remove(household); });
    for (const column of this.#taken) walk.place(column);
    walk.settle();
    const isOfTheKind = most.every((penalty, l) => (l === most.length - 1 ? walk.penalties[l] === penalty : (walk.penalties[l] as number) <= penalty));
    if (isOfTheKind && walk.isFeasible && compareLevels(walk.penalties, this.#best) < 0) {
      this.#best = model.levels.map((_, l) => walk.penalties[l] as number);
      this.#values = walk.values();
    }
    walk.rollBack();
  }
}
