import type { LinearModel } from '../model/model.ts';
import type { Random } from './random.ts';
import { Walk } from './walk.ts';

/** Compares level vectors: negative when the first is better. */
export function compareLevels(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return 0;
}

/** One cooling: how many steps, from and to which temperature, and what a unit of each level weighs. */
export interface Cooling {
  readonly steps: number;
  readonly from: number;
  readonly to: number;
  readonly weights: Float64Array;
  /** What exceeding a shared row costs at first, as a multiple of what it gains at most; it grows until nothing is exceeded. */
  readonly pressure: number;
  /** What a placement is worth to the walk beside the levels, in the unit of the weights; null for nothing. */
  readonly guide: Float64Array | null;
}

/** Steps between two looks at the clock. */
const STEPS_BETWEEN_LOOKS = 512;
/** One move in so many takes a random team rather than the cheapest that fits. */
const RANDOM_TEAM = 8;
/** Of a hundred moves, how many only change who follows up. */
const TEAM_MOVES = 30;
/** How many households may be pushed on by one another in one move. */
const CHAIN = 2;
/** How much a move favours a household's dearer groups less than its cheaper ones: the power of an even fraction. */
const BIAS = 2;
/** How many households are looked at when a team must make room. */
const TEAM_TRIES = 6;
/** What exceeding a shared row costs at the end of a cooling. */
const FINAL_PRESSURE = 20;

/**
 * Simulated annealing over the placements of a model. Moves keep every row, but those that share out amounts, which may be exceeded at a price; a household takes a dwelling, whoever had it goes to the dwelling it
 * left, pushes on, or is left without. The levels are weighed into one number while it wanders; the best is kept in the order of the levels.
 */
export class Annealer {
  readonly walk: Walk;
  readonly best: { penalties: Float64Array; chosen: Int32Array };
  readonly #random: Random;
  readonly #model: LinearModel;
  /** A group is the live columns of one household in one class: its class and columns, the groups of each household, and the group (-1: none) by household and class. */
  readonly #groupClass: number[] = [];
  readonly #groupColumns: Int32Array[] = [];
  readonly #groupsOf: Int32Array[];
  readonly #groupAt: Int32Array;
  /** Households with any live column, and those with more than one in some class, and so a choice of team. */
  readonly #movable: Int32Array;
  readonly #followed: Int32Array;
  /** What each placement column costs by itself, over the weighed levels. */
  readonly #worth: Float64Array;
  #weights: Float64Array;
  /** The penalties that scores are told from, so that small differences on late levels are not lost in large sums on early ones. */
  readonly #from: Float64Array;
  #pressure = 1;

  /** `start` gives the placement column of each household or -1 and must keep every row; only columns that are alive are used. */
  constructor(model: LinearModel, alive: Uint8Array, start: ArrayLike<number>, random: Random) {
    this.#model = model;
    this.#random = random;
    this.walk = new Walk(model);
    this.walk.restart(start);
    if (!this.walk.isFeasible) throw new Error('a search must start from a solution that keeps every row');
    this.best = { penalties: this.walk.penalties.slice(), chosen: this.walk.chosen.slice() };
    const classCount = model.classes.length;
    const columns: number[][] = [];
    const groups: number[][] = model.householdIds.map(() => []);
    this.#groupAt = new Int32Array(model.householdIds.length * classCount).fill(-1);
    model.placements.forEach(({ householdIndex, classIndex }, j) => {
      if (alive[j] === 0) return;
      const key = householdIndex * classCount + classIndex;
      let group = this.#groupAt[key] as number;
      if (group < 0) {
        group = this.#groupAt[key] = columns.push([]) - 1;
        this.#groupClass.push(classIndex);
        (groups[householdIndex] as number[]).push(group);
      }
      (columns[group] as number[]).push(j);
    });
    this.#groupColumns = columns.map((list) => Int32Array.from(list));
    this.#groupsOf = groups.map((list) => Int32Array.from(list));
    this.#movable = Int32Array.from(groups.flatMap((list, household) => (list.length > 0 ? [household] : [])));
    this.#followed = Int32Array.from(groups.flatMap((list, household) => (list.some((group) => (columns[group] as number[]).length > 1) ? [household] : [])));
    this.#worth = new Float64Array(model.placements.length);
    this.#weights = new Float64Array(model.levels.length);
    this.#from = new Float64Array(model.levels.length);
  }

  /** Cools once from where the walk stands. */
  cool(cooling: Cooling, shouldStop: () => boolean): void {
    if (this.#movable.length === 0) return;
    const { walk } = this;
    this.#weigh(cooling);
    const factor = (cooling.to / cooling.from) ** (STEPS_BETWEEN_LOOKS / cooling.steps);
    let temperature = cooling.from;
    this.#pressure = cooling.pressure;
    const rise = (FINAL_PRESSURE / cooling.pressure) ** (STEPS_BETWEEN_LOOKS / cooling.steps);
    let score = this.#score();
    for (let step = 0; step < cooling.steps; step += 1) {
      if (step % STEPS_BETWEEN_LOOKS === 0) {
        if (step > 0) {
          temperature *= factor;
          this.#pressure *= rise;
          score = this.#score();
        }
        if (shouldStop()) return;
      }
      walk.begin();
      const isDone = (this.#followed.length > 0 && this.#random.below(100) < TEAM_MOVES) ? this.#moveTeam() : this.#moveHousehold();
      if (!isDone) { walk.rollBack(); continue; }
      walk.settle();
      const next = walk.violation > 0 ? Infinity : this.#score();
      if (next > score && this.#random.fraction() >= Math.exp((score - next) / temperature)) { walk.rollBack(); continue; }
      score = next;
      if (walk.isFeasible && compareLevels(walk.penalties, this.best.penalties) < 0) this.#remember();
    }
  }

  /** Walks on from these placement columns, by household; they become the best when they are. */
  restart(chosen: ArrayLike<number>): void {
    this.walk.restart(chosen);
    if (this.walk.isFeasible && compareLevels(this.walk.penalties, this.best.penalties) < 0) this.#remember();
  }

  /** The best as a value for each column of the model. */
  bestValues(): Float64Array {
    this.walk.restart(this.best.chosen);
    return this.walk.values();
  }

  #remember(): void {
    this.best.penalties.set(this.walk.penalties);
    this.best.chosen.set(this.walk.chosen);
  }

  #weigh({ weights, guide }: Cooling): void {
    this.#weights = weights;
    this.#from.set(this.walk.penalties);
    this.#worth.fill(0);
    this.#model.levels.forEach(({ costs }, l) => {
      for (let j = 0; j < this.#worth.length; j += 1) this.#worth[j] = (this.#worth[j] as number) + (weights[l] as number) * (costs[j] as number);
    });
    const gain = new Float64Array(this.#worth.length);
    for (const columns of this.#groupColumns) {
      const alone = columns.find((column) => (this.walk.teamOf[column] as number) < 0);
      for (const column of columns) gain[column] = (alone === undefined ? 0 : (this.#worth[alone] as number)) - (this.#worth[column] as number);
    }
    this.walk.priceShared(gain);
    if (guide) guide.forEach((worth, j) => { this.#worth[j] = (this.#worth[j] as number) + worth; });
    const least = this.#groupColumns.map((columns) => columns.reduce((low, column) => Math.min(low, this.#worth[column] as number), Infinity));
    for (const groups of this.#groupsOf) groups.sort((a, b) => (least[a] as number) - (least[b] as number) || a - b);
    this.walk.guideBy(guide ?? new Float64Array(this.#worth.length));
  }

  #score(): number {
    let score = this.#pressure * this.walk.overflow + this.walk.guide;
    for (let l = 0; l < this.#weights.length; l += 1) score += (this.#weights[l] as number) * ((this.walk.penalties[l] as number) - (this.#from[l] as number));
    return score;
  }

  /** A group of a household, one that is worth more rather than one that is worth less. */
  #someGroup(groups: Int32Array): number {
    return groups[Math.floor(groups.length * this.#random.fraction() ** BIAS)] as number;
  }

  /** A column of the group that fits: mostly the one that costs least by itself. -1 when none does. */
  #pick(group: number): number {
    const columns = this.#groupColumns[group] as Int32Array;
    if (columns.length > 1 && this.#random.below(RANDOM_TEAM) === 0) {
      const column = columns[this.#random.below(columns.length)] as number;
      return this.walk.strain(column) < Infinity ? column : -1;
    }
    let best = -1;
    let least = Infinity;
    for (let i = 0; i < columns.length; i += 1) {
      const column = columns[i] as number;
      const cost = (this.#worth[column] as number) + this.#pressure * this.walk.strain(column);
      if (cost < least) [best, least] = [column, cost];
    }
    return best;
  }

  #groupIn(household: number, classIndex: number): number {
    return this.#groupAt[household * this.#model.classes.length + classIndex] as number;
  }

  #hasRoom(classIndex: number): boolean {
    return (this.walk.occupied[classIndex] as number) < (this.walk.homes[classIndex] as number);
  }

  #moveHousehold(): boolean {
    const household = this.#movable[this.#random.below(this.#movable.length)] as number;
    const groups = this.#groupsOf[household] as Int32Array;
    const group = this.#someGroup(groups);
    const { walk } = this;
    const column = walk.chosen[household] as number;
    const left = column < 0 ? -1 : (walk.classOf[column] as number);
    if (left === this.#groupClass[group]) return false;
    if (column >= 0) walk.remove(household);
    return this.#settleIn(group, left, CHAIN);
  }

  /** The household of the group takes its class; whoever must go takes the class that was left, pushes on, or is left without. */
  #settleIn(group: number, left: number, chain: number): boolean {
    const { walk } = this;
    const classIndex = this.#groupClass[group] as number;
    let pushed = -1;
    if (!this.#hasRoom(classIndex)) {
      pushed = (walk.occupants[classIndex] as Int32Array)[this.#random.below(walk.occupied[classIndex] as number)] as number;
      walk.remove(pushed);
    }
    const column = this.#pick(group);
    if (column < 0) return false;
    walk.place(column);
    if (pushed < 0) return true;
    const back = left < 0 ? -1 : this.#groupIn(pushed, left);
    if (back >= 0 && this.#hasRoom(left)) {
      const swap = this.#pick(back);
      if (swap >= 0) { walk.place(swap); return true; }
    }
    const groups = this.#groupsOf[pushed] as Int32Array;
    if (chain === 0 || groups.length === 0 || this.#random.below(4) === 0) return true;
    const next = this.#someGroup(groups);
    return this.#groupClass[next] === classIndex ? true : this.#settleIn(next, left, chain - 1);
  }

  /** Another team, or none, for one household; others may lose theirs to make room and take what fits. */
  #moveTeam(): boolean {
    const { walk } = this;
    const household = this.#followed[this.#random.below(this.#followed.length)] as number;
    const current = walk.chosen[household] as number;
    if (current < 0) return false;
    const columns = this.#groupColumns[this.#groupIn(household, walk.classOf[current] as number)] as Int32Array | undefined;
    if (!columns || columns.length < 2) return false;
    const column = columns[this.#random.below(columns.length)] as number;
    if (column === current) return false;
    walk.remove(household);
    for (let tries = 0; tries < TEAM_TRIES && walk.strain(column) > 0; tries += 1) {
      const other = this.#followed[this.#random.below(this.#followed.length)] as number;
      const theirs = walk.chosen[other] as number;
      if (theirs >= 0 && walk.teamOf[theirs] === walk.teamOf[column]) walk.remove(other);
    }
    if (walk.strain(column) === Infinity) return false;
    const removed = walk.removed();
    walk.place(column);
    for (let i = 1; i < removed.length; i += 1) {
      const theirs = removed[i] as number;
      const again = this.#pick(this.#groupIn(walk.householdOf[theirs] as number, walk.classOf[theirs] as number));
      if (again < 0) return false;
      walk.place(again);
    }
    return true;
  }
}
