import { costStep, liftBound } from './bound.ts';
import type { Engine, Limits, Outcome } from './engine.ts';
import { objectiveOf } from './model/complete.ts';
import type { LinearModel, ModelLevel } from './model/model.ts';
import { narrow, programOf, widen, type Hold, type Narrowing } from './model/program.ts';
import { Annealer, compareLevels } from './search/anneal.ts';
import { priceLevel } from './search/price.ts';
import { Random } from './search/random.ts';
import { cheapest, isAlive, narrowBy, openNarrowing, type Pricing } from './search/restrict.ts';
import { scaleOf } from './search/weights.ts';

/** What bounds an optimisation: a clock, a stop and a gap from outside, and the seed of its dice. */
export interface Effort {
  readonly seed: number;
  /** Seconds since the start. */
  seconds(): number;
  readonly timeLimitSeconds: number | null;
  /** A level is done when (penalty - bound) / max(1, penalty) is at most this share (0 = proved). */
  readonly gap: number;
  /** A whole solution to begin with, by column; null for none. */
  readonly start: Float64Array | null;
  shouldStop(): boolean;
  /** Told of each better answer and bound: the index of the level that is worked on, penalties (null: none yet) and bounds of all. */
  onProgress(levelIndex: number, penalties: readonly (number | null)[], bounds: readonly number[]): void;
}

/** The best placements found, with a penalty and a proved bound for each level. */
export interface Optimum {
  readonly values: Float64Array;
  readonly penalties: readonly number[];
  readonly bounds: readonly number[];
}

/** What came of an optimisation: an optimum, no whole solution at all, none in time, or a program too large for the engine. */
export type Optimised =
  | ({ readonly kind: 'found' } & Optimum)
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'tooLarge'; readonly message: string };

/** Live placement columns up to which a level is solved whole; above, a part of so many for each free dwelling, more in later rounds. */
const WHOLE_COLUMNS = 2_000;
const PART_COLUMNS_PER_HOME = 25;
const PART_GROWTH = 1.5;
/** Live placement columns up to which all levels are bounded before the search; beyond, a relaxation takes too long to be early. */
const EARLY_BOUND_COLUMNS = 60_000;
/** The part of a time limit that is kept for the last bounds, as a multiple of what they took before. */
const CLOSING_SHARE = 1.5;
/** Seconds between two words of progress while nothing changes. */
const WORD_EVERY_SECONDS = 0.5;
/** Rounds of search without a limit of time. */
const ROUNDS = 3;
/** Rounds of search at most, however much time there is. */
const MOST_ROUNDS = 40;
/** The round from which a large last level is branched on: until then annealing gives more for the time. */
const LAST_LEVEL_ROUND = 2;
/** The round before the first: a short search below the first level, so that there is something good soon. */
const QUICK = -1;
/** Branch-and-bound nodes for a level: when it is solved whole, and for a restricted part in the first round. */
const WHOLE_NODES = 200_000;
const PART_NODES = 400;
/** Annealing steps in the first round, for each placement column, within bounds. */
const STEPS_PER_COLUMN = 100;
const FEWEST_STEPS = 100_000;
const MOST_STEPS = 1_500_000;

/** Minimises the levels of a model in their order. */
export function optimise(model: LinearModel, engine: Engine, effort: Effort): Optimised {
  return new Optimiser(model, engine, effort).run();
}

class Optimiser {
  readonly #model: LinearModel;
  readonly #engine: Engine;
  readonly #effort: Effort;
  readonly #random: Random;
  readonly #bounds: number[];
  readonly #pricing: (Pricing | null)[];
  /**
   * By level, what is known of all solutions that hold the levels before it; one more than there are levels. Worked out anew each time the level
   * before is solved, since only holds at today's penalties make it true.
   */
  readonly #narrowings: Narrowing[];
  #best: { values: Float64Array; penalties: number[] } | null = null;
  #annealer: Annealer | null = null;
  #level = 0;
  #toldAt = 0;
  /** The seconds that each level's relaxation took last. */
  readonly #pricingSeconds: number[];
  #isClosing = false;

  constructor(model: LinearModel, engine: Engine, effort: Effort) {
    this.#model = model;
    this.#engine = engine;
    this.#effort = effort;
    this.#random = new Random(effort.seed);
    this.#bounds = model.levels.map(() => 0);
    this.#pricing = model.levels.map(() => null);
    this.#pricingSeconds = model.levels.map(() => 0);
    this.#narrowings = [...model.levels, null].map(() => openNarrowing(model));
  }

  run(): Optimised {
    if (this.#effort.start) this.#consider(this.#effort.start, 0);
    const first = this.#solveFirst();
    if (first) return first;
    if (!this.#engine.relax) this.#solveRound(0, false);
    else this.#solveInRounds();
    return this.#result();
  }

  /** Something good soon, then round after round of branching and annealing, each wider than the one before. */
  #solveInRounds(): void {
    const isSmall = this.#liveColumns(1) <= WHOLE_COLUMNS;
    this.#search(QUICK, isSmall ? 0 : 1);
    if (!isSmall && this.#liveColumns(1) <= EARLY_BOUND_COLUMNS) this.#priceAll();
    const rounds = this.#effort.timeLimitSeconds === null ? ROUNDS : MOST_ROUNDS;
    for (let round = 0; round < rounds && !this.#isDone() && !this.#isOver(); round += 1) {
      if (round > 0) this.#search(round, 0);
      this.#solveRound(round, round > 0 || !isSmall);
    }
    if (!this.#isDone()) this.#close();
  }

  /** The levels after the first, one after another, with annealing below each where that is asked for. */
  #solveRound(round: number, anneals: boolean): void {
    for (let level = 1; level < this.#model.levels.length && !this.#isOver(); level += 1) {
      this.#solveLevel(level, round);
      if (anneals && !this.#isDone()) this.#search(round, level + 1);
    }
  }

  /** A first bound for every level after the first, so that there is one however soon the clock stops. */
  #priceAll(): void {
    for (let level = 1; level < this.#model.levels.length && !this.#isOver(); level += 1) {
      this.#price(level, null);
      this.#narrowNext(level);
    }
  }

  #result(): Optimised {
    if (!this.#best) return { kind: 'nothing' };
    const { values, penalties } = this.#best;
    return { kind: 'found', values, penalties, bounds: this.#bounds.map((bound, l) => Math.min(Math.max(0, bound), penalties[l] as number)) };
  }

  #isOver(): boolean {
    if (this.#effort.seconds() - this.#toldAt > WORD_EVERY_SECONDS) this.#tell(this.#level);
    const left = this.#secondsLeft();
    return this.#effort.shouldStop() || (left !== null && left <= 0);
  }

  /** Seconds until the clock stops the search, less what the last bounds need; null without a limit. */
  #secondsLeft(): number | null {
    const { timeLimitSeconds } = this.#effort;
    if (timeLimitSeconds === null) return null;
    const kept = this.#isClosing ? 0 : CLOSING_SHARE * this.#pricingSeconds.reduce((sum, seconds) => sum + seconds, 0);
    return timeLimitSeconds - kept - this.#effort.seconds();
  }

  /** Bounds what a late improvement has left without. */
  #close(): void {
    this.#isClosing = true;
    for (let level = 1; level < this.#model.levels.length && !this.#isOver(); level += 1) {
      if (this.#pricing[level] === null) this.#price(level, null);
      this.#narrowNext(level);
    }
  }

  #isLevelDone(level: number): boolean {
    const penalty = this.#best?.penalties[level];
    return penalty !== undefined && penalty - (this.#bounds[level] as number) <= this.#effort.gap * Math.max(1, penalty);
  }

  #isDone(): boolean {
    return this.#model.levels.every((_, l) => this.#isLevelDone(l));
  }

  #limits(nodes: number, start: Float64Array | null, level: number): Limits {
    const penalty = this.#best?.penalties[level] ?? 0;
    return {
      seconds: this.#secondsLeft(), nodes, start, seed: this.#effort.seed,
      absoluteGap: this.#effort.gap * Math.max(1, penalty), shouldStop: () => this.#isOver(),
      onProgress: () => this.#tell(level),
    };
  }

  #tell(level: number): void {
    this.#level = level;
    this.#toldAt = this.#effort.seconds();
    this.#effort.onProgress(level, this.#model.levels.map((_, l) => this.#best?.penalties[l] ?? null), this.#bounds);
  }

  /** The holds of the levels before this one, at the best penalties known. */
  #holds(level: number): Hold[] {
    return this.#model.levels.slice(0, level).flatMap(({ costs, constant }, l) => {
      const most = this.#best?.penalties[l] as number;
      const pricing = this.#pricing[l];
      // Where the relaxation reaches the penalty, what is alive and tight describes the optimal face exactly.
      return pricing && pricing.bound > most - 1e-6 * Math.max(1, most) ? [] : [{ costs, constant, most }];
    });
  }

  /** Takes over a whole solution when it is better in the order of the levels. */
  #consider(values: Float64Array, level: number): void {
    const penalties = this.#model.levels.map(({ costs, constant }) => objectiveOf(costs, constant, values));
    if (this.#best && compareLevels(penalties, this.#best.penalties) >= 0) return;
    const before = this.#best?.penalties;
    this.#best = { values, penalties };
    const risen = before === undefined ? -1 : penalties.findIndex((penalty, l) => penalty > (before[l] as number));
    if (risen >= 0) this.#forgetAfter(risen);
    this.#tell(level);
  }

  /** A level that is held at more than before lets in solutions that nothing proved about the levels after it has looked at. */
  #forgetAfter(level: number): void {
    for (let l = level + 1; l < this.#bounds.length; l += 1) {
      this.#bounds[l] = 0;
      this.#pricing[l] = null;
    }
    for (let l = level + 1; l < this.#narrowings.length; l += 1) this.#narrowings[l] = this.#narrowings[level] as Narrowing;
  }

  #raise(level: number, bound: number): void {
    if (bound > (this.#bounds[level] as number)) {
      this.#bounds[level] = bound;
      this.#tell(level);
    }
  }

  /** The first level decides whether there is any solution at all; columns that this level cannot need are left out. */
  #solveFirst(): Optimised | null {
    const needed = this.#needed(this.#model.levels[0] as ModelLevel);
    this.#price(0, needed);
    if (this.#pricing[0] && needed.reduce((sum, one) => sum + one, 0) > WHOLE_COLUMNS && !this.#isLevelDone(0)) {
      this.#minimisePart(0, this.#pricing[0], 0, needed);
    }
    const outcome = this.#isOver() || this.#isLevelDone(0) ? null : this.#minimise(0, needed, WHOLE_NODES, true);
    if (outcome?.kind === 'infeasible' || outcome?.kind === 'tooLarge') return outcome;
    if (!this.#best) return { kind: 'nothing' };
    this.#narrowNext(0);
    return null;
  }

  /** Columns with a team add nothing to a level that costs no less with them, as long as the same placement without is there. */
  #needed(level: ModelLevel): Uint8Array {
    const { placements } = this.#model;
    const keep = new Uint8Array(placements.length).fill(1);
    let alone = -1;
    placements.forEach((column, j) => {
      const known = placements[alone];
      if (column.teamIndex < 0) alone = j;
      else if (known && known.householdIndex === column.householdIndex && known.classIndex === column.classIndex
        && (level.costs[j] as number) >= (level.costs[alone] as number)) keep[j] = 0;
    });
    return keep;
  }

  /** Solves the relaxation over the columns kept and prices all live ones with its duals: a bound for the level, whoever gave the duals. */
  #price(level: number, keep: Uint8Array | null): void {
    this.#pricing[level] = null;
    const { relax } = this.#engine;
    if (!relax) return;
    const objective = this.#model.levels[level] as ModelLevel;
    const narrowing = this.#narrowings[level] as Narrowing;
    const holds = this.#holds(level);
    const began = this.#effort.seconds();
    const pricing = priceLevel(this.#model, objective, narrowing, holds, keep, (program) => relax(program, { seconds: this.#secondsLeft(), shouldStop: () => this.#isOver() }));
    if (level > 0) this.#pricingSeconds[level] = this.#effort.seconds() - began;
    this.#pricing[level] = pricing;
    if (pricing) this.#raise(level, liftBound(pricing.bound, objective.constant, costStep(objective.costs)));
  }

  /** What holding the level at its best penalty says about the levels after it. */
  #narrowNext(level: number): void {
    const pricing = this.#pricing[level];
    const narrowing = this.#narrowings[level] as Narrowing;
    this.#narrowings[level + 1] = pricing && this.#best ? narrowBy(narrowing, pricing, this.#best.penalties[level] as number) : narrowing;
  }

  /** Branch and bound on a level over the columns kept (null: all live ones); its bound counts when nothing that matters was left out. */
  #minimise(level: number, keep: Uint8Array | null, nodes: number, covers: boolean): Outcome {
    const objective = this.#model.levels[level] as ModelLevel;
    // The level's own narrowing keeps every solution that is as good as the best on this level.
    const narrowing = this.#narrowings[level === 0 ? 0 : level + 1] as Narrowing;
    const part = programOf(this.#model, objective, narrowing, this.#holds(level), keep);
    const start = this.#best ? narrow(part, this.#best.values) : null;
    const outcome = this.#engine.minimise(part, this.#limits(nodes, start, level));
    if (outcome.kind === 'infeasible' || outcome.kind === 'tooLarge') return outcome;
    if (outcome.values) this.#consider(widen(part, outcome.values), level);
    if (covers) this.#raise(level, outcome.bound);
    return outcome;
  }

  #solveLevel(level: number, round: number): void {
    this.#price(level, null);
    this.#narrowNext(level);
    if (this.#isLevelDone(level) || this.#isOver()) return;
    const pricing = this.#pricing[level];
    const count = this.#liveColumns(level + 1);
    if (!pricing || count <= WHOLE_COLUMNS) this.#minimise(level, null, WHOLE_NODES, true);
    else if (level < this.#model.levels.length - 1 || round >= LAST_LEVEL_ROUND) this.#minimisePart(level, pricing, round, null);
    this.#narrowNext(level);
  }

  /**
   * Solves a level over its cheapest columns and those of the best. A solution with any other column costs at least the relaxation's bound and that
   * column's reduced cost, so what is proved about the part holds for the whole up to there.
   */
  #minimisePart(level: number, pricing: Pricing, round: number, among: Uint8Array | null): void {
    const homes = this.#model.classes.reduce((sum, { dwellingIds }) => sum + dwellingIds.length, 0);
    const count = Math.round(PART_COLUMNS_PER_HOME * homes * PART_GROWTH ** round);
    const narrowing = this.#narrowings[level === 0 ? 0 : level + 1] as Narrowing;
    const live = Uint8Array.from(this.#model.placements, (_, j) => Number(isAlive(narrowing, j) && among?.[j] !== 0));
    const keep = cheapest(live, pricing.reducedCosts, count, this.#chosen().filter((column) => column >= 0));
    const outcome = this.#minimise(level, keep, Math.round(PART_NODES * PART_GROWTH ** round), false);
    if (outcome.kind !== 'optimal' && outcome.kind !== 'stopped') return;
    const { costs, constant } = this.#model.levels[level] as ModelLevel;
    const beyond = live.reduce((least, one, j) => (one === 1 && keep[j] === 0 ? Math.min(least, pricing.reducedCosts[j] as number) : least), Infinity);
    this.#raise(level, Math.min(outcome.bound, liftBound(pricing.bound + Math.max(0, beyond), constant, costStep(costs))));
  }

  #liveColumns(level: number): number {
    const narrowing = this.#narrowings[level] as Narrowing;
    return this.#model.placements.reduce((sum, _, j) => sum + Number(isAlive(narrowing, j)), 0);
  }

  #chosen(): Int32Array {
    const chosen = new Int32Array(this.#model.householdIds.length).fill(-1);
    this.#model.placements.forEach(({ householdIndex }, j) => { if (this.#best?.values[j] === 1) chosen[householdIndex] = j; });
    return chosen;
  }

  /** Anneals from the best: over all levels, or below those that are held. */
  #search(round: number, held: number): void {
    const last = this.#model.levels.length - 1;
    if (!this.#best || held > last || last === 0 || this.#isOver()) return;
    const alive = Uint8Array.from(this.#model.placements, (_, j) => Number(isAlive(this.#narrowings[1] as Narrowing, j)));
    this.#annealer ??= new Annealer(this.#model, alive, this.#chosen(), this.#random);
    const annealer = this.#annealer;
    annealer.restart(this.#chosen());
    const steps = round === QUICK ? FEWEST_STEPS : Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, STEPS_PER_COLUMN * alive.length)) * (round + 1);
    const scale = scaleOf(this.#model, 1, held);
    // By turns warm enough to cross what is held and come back, and too cool to leave it.
    const from = held > 0 && round % 2 === 0 ? 2 * (scale.moves[held] as number) : 3 * (scale.steps[Math.min(held, last - 1)] as number);
    annealer.cool({ steps, from, to: 0.7, weights: scale.weights, pressure: held === 0 ? 2 : 20 }, () => this.#isOver());
    this.#consider(annealer.bestValues(), Math.max(1, held));
  }
}
