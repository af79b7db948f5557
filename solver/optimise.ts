import { costStep, liftBound } from './bound.ts';
import type { Engine, Limits, Outcome, Program, Relaxation } from './engine.ts';
import { objectiveOf } from './model/complete.ts';
import type { LinearModel, ModelLevel } from './model/model.ts';
import { narrow, programOf, widen } from './model/program.ts';
import { Annealer, compareLevels } from './search/anneal.ts';
import { planCooling, QUICK } from './search/cooling.ts';
import { guideOf } from './search/guide.ts';
import { Knowledge } from './search/knowledge.ts';
import { priceLevel } from './search/price.ts';
import { Random } from './search/random.ts';
import { choosePart, neededBy, type Pricing } from './search/restrict.ts';
import { SIZES, type Sizes } from './search/sizes.ts';

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
  /** What is proved elsewhere of the first level for every solution of the model; 0 where nothing is. */
  readonly firstBound?: number;
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

/** How much wider a part is after one that was finished. */
const PART_GROWTH = 1.5;
/** Parts of the first level that are tried before the whole of it. */
const FIRST_PARTS = 3;
/** What is kept of a time limit for the last bounds: a multiple of what they took before, up to a part of the limit. */
const CLOSING_TIMES = 1.2;
const CLOSING_SHARE = 0.25;
/** Seconds between two words of progress while nothing changes. */
const WORD_EVERY_SECONDS = 0.5;
/** Rounds of search without a limit of time. */
const ROUNDS = 3;
/** Rounds of search at most, however much time there is. */
const MOST_ROUNDS = 40;
/** The round from which a large last level is branched on: until then annealing gives more for the time. */
const LAST_LEVEL_ROUND = 2;
/** Branch-and-bound nodes for a level that is solved whole. */
const WHOLE_NODES = 200_000;
/** How many times the nodes a part gets after one that was not finished, and the most. */
const NODE_GROWTH = 3;
const MOST_NODES = 1_000_000_000;
/** The part of a time limit that branch and bound on a restricted part may take at most: of the second level, which comes before all others that are hard, and of the rest. */
const SECOND_TIME_SHARE = 0.25;
const PART_TIME_SHARE = 0.2;

/** Minimises the levels of a model in their order. */
export function optimise(model: LinearModel, engine: Engine, effort: Effort, sizes: Sizes = SIZES): Optimised {
  return new Optimiser(model, engine, effort, sizes).run();
}

class Optimiser {
  readonly #model: LinearModel;
  readonly #engine: Engine;
  readonly #effort: Effort;
  readonly #sizes: Sizes;
  readonly #random: Random;
  readonly #known: Knowledge;
  #best: { values: Float64Array; penalties: number[] } | null = null;
  #annealer: Annealer | null = null;
  #level = 0;
  #toldAt = 0;
  /** The seconds that each level's relaxation took last. */
  readonly #pricingSeconds: number[];
  /** The seconds that the short search took. */
  #quickSeconds = 0;
  #isClosing = false;
  /** By level, how wide and how deep the next branching on a part of it goes: wider after a part that was finished, deeper after one that was not. */
  readonly #parts: { columnsPerHome: number; nodes: number }[];

  constructor(model: LinearModel, engine: Engine, effort: Effort, sizes: Sizes) {
    this.#sizes = sizes;
    this.#model = model;
    this.#engine = engine;
    this.#effort = effort;
    this.#random = new Random(effort.seed);
    this.#known = new Knowledge(model);
    this.#parts = model.levels.map(() => ({ columnsPerHome: sizes.partColumnsPerHome, nodes: sizes.partNodes }));
    this.#pricingSeconds = model.levels.map(() => 0);
    this.#known.raise(0, effort.firstBound ?? 0);
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
    const isSmall = this.#known.aliveCount(1) <= this.#sizes.wholeColumns;
    const began = this.#effort.seconds();
    this.#search(QUICK, isSmall ? 0 : 1);
    this.#quickSeconds = this.#effort.seconds() - began;
    if (this.#known.aliveCount(1) > this.#sizes.earlyBoundColumns) this.#search(0, 1);
    else if (!isSmall) this.#priceAll();
    const rounds = this.#effort.timeLimitSeconds === null ? ROUNDS : MOST_ROUNDS;
    for (let round = 0; round < rounds && !this.#isDone() && !this.#isOver(); round += 1) {
      if (round > 0) this.#search(round, this.#firstOpen());
      this.#solveRound(round, round > 0 || !isSmall);
    }
    if (!this.#isDone()) this.#close();
  }

  /** The levels after the first, one after another, with annealing below each where that is asked for. */
  #solveRound(round: number, anneals: boolean): void {
    this.#narrowNext(0);
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
    return { kind: 'found', values, penalties, bounds: this.#known.bounds.map((bound, l) => Math.min(Math.max(0, bound), penalties[l] as number)) };
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
    const wanted = this.#quickSeconds + CLOSING_TIMES * this.#pricingSeconds.reduce((sum, seconds) => sum + seconds, 0);
    const kept = this.#isClosing ? 0 : Math.min(wanted, CLOSING_SHARE * timeLimitSeconds);
    return timeLimitSeconds - kept - this.#effort.seconds();
  }

  /** Tidies up what the last branching has left behind on later levels, and bounds what a late improvement has left without. */
  #close(): void {
    this.#isClosing = true;
    this.#search(QUICK, Math.max(1, this.#firstOpen()) + 1);
    for (let level = 1; level < this.#model.levels.length && !this.#isOver(); level += 1) {
      if (this.#known.pricing(level) === null) this.#price(level, null);
      this.#narrowNext(level);
    }
  }

  #isLevelDone(level: number): boolean {
    const penalty = this.#best?.penalties[level];
    return penalty !== undefined && penalty - (this.#known.bounds[level] as number) <= this.#effort.gap * Math.max(1, penalty);
  }

  /** Where a search over all open levels starts: the first level that is not done, or all where the first two are not. */
  #firstOpen(): number {
    const open = this.#model.levels.findIndex((_, l) => !this.#isLevelDone(l));
    return open <= 1 ? 0 : open;
  }

  #isDone(): boolean {
    return this.#model.levels.every((_, l) => this.#isLevelDone(l));
  }

  #limits(nodes: number, start: Float64Array | null, level: number, isPart: boolean): Limits {
    const penalty = this.#best?.penalties[level] ?? 0;
    const left = this.#secondsLeft();
    const seconds = left !== null && isPart ? Math.min(left, (level === 1 ? SECOND_TIME_SHARE : PART_TIME_SHARE) * (this.#effort.timeLimitSeconds as number)) : left;
    return {
      seconds, nodes, start, seed: this.#effort.seed,
      absoluteGap: this.#effort.gap * Math.max(1, penalty), shouldStop: () => this.#isOver(),
      onProgress: () => this.#tell(level),
    };
  }

  #tell(level: number): void {
    this.#level = level;
    this.#toldAt = this.#effort.seconds();
    this.#effort.onProgress(level, this.#model.levels.map((_, l) => this.#best?.penalties[l] ?? null), this.#known.bounds);
  }

  /** Takes over a whole solution when it is better in the order of the levels. */
  #consider(values: Float64Array, level: number): void {
    const penalties = this.#model.levels.map(({ costs, constant }) => objectiveOf(costs, constant, values));
    if (this.#best && compareLevels(penalties, this.#best.penalties) >= 0) return;
    const before = this.#best?.penalties;
    this.#best = { values, penalties };
    const risen = before === undefined ? -1 : penalties.findIndex((penalty, l) => penalty > (before[l] as number));
    if (risen >= 0) this.#known.forgetAfter(risen);
    this.#tell(level);
  }

  #raise(level: number, bound: number): void {
    if (this.#known.raise(level, bound)) this.#tell(level);
  }

  /** The first level decides whether there is any solution at all; columns that this level cannot need are left out. */
  #solveFirst(): Optimised | null {
    const needed = neededBy(this.#model, this.#model.levels[0] as ModelLevel);
    this.#price(0, needed);
    const isLarge = needed.reduce((sum, one) => sum + one, 0) > this.#sizes.wholeColumns;
    const pricing = this.#known.pricing(0);
    if (isLarge && pricing) this.#solveFirstInParts(pricing, needed);
    const outcome = this.#isOver() || this.#isLevelDone(0) ? null : this.#minimise(0, needed, WHOLE_NODES, Infinity);
    if (outcome?.kind === 'tooLarge' || (outcome?.kind === 'infeasible' && !this.#best)) return outcome;
    if (!this.#best) return { kind: 'nothing' };
    this.#narrowNext(0);
    return null;
  }

  #solveFirstInParts(pricing: Pricing, needed: Uint8Array): void {
    for (let part = 0; part < FIRST_PARTS && !this.#isLevelDone(0) && !this.#isOver(); part += 1) this.#minimisePart(0, pricing, needed);
  }

  /** Solves the relaxation over the columns kept and prices all live ones with its duals: a bound for the level, whoever gave the duals. */
  #price(level: number, keep: Uint8Array | null): void {
    this.#known.price(level, null);
    const { relax } = this.#engine;
    if (!relax) return;
    const face = this.#known.face(level);
    const began = this.#effort.seconds();
    const task = {
      model: this.#model, level: this.#model.levels[level] as ModelLevel, narrowing: face.narrowing,
      holds: this.#known.holds(level, face, this.#best?.penalties ?? []), siftAbove: this.#sizes.earlyBoundColumns,
      relax: this.#relax(relax),
    };
    const pricing = priceLevel(task, keep, this.#placed());
    if (level > 0) this.#pricingSeconds[level] = this.#effort.seconds() - began;
    if (this.#known.price(level, pricing)) this.#tell(level);
  }

  /** The engine's relaxation within the limits of this optimisation. */
  #relax(relax: NonNullable<Engine['relax']>): (program: Program) => Relaxation | null {
    return (program) => relax(program, { seconds: this.#secondsLeft(), shouldStop: () => this.#isOver() });
  }

  /** What holding the level at its best penalty says about the levels after it. */
  #narrowNext(level: number): void {
    this.#known.narrowNext(level, this.#best?.penalties[level] ?? null);
  }

  /**
   * Branch and bound on a level over the columns kept (null: all live ones). What is proved counts up to `beyond`, which no solution with a column
   * that is left out stays below; it is taken note of before an answer is considered, since it holds for the penalties that were held.
   */
  #minimise(level: number, keep: Uint8Array | null, nodes: number, beyond: number): Outcome {
    const objective = this.#model.levels[level] as ModelLevel;
    // The level's own narrowing keeps every solution that is as good as the best on this level.
    const face = this.#known.face(level === 0 ? 0 : level + 1);
    const part = programOf(this.#model, objective, face.narrowing, this.#known.holds(level, face, this.#best?.penalties ?? []), keep);
    const start = this.#best ? narrow(part, this.#best.values) : null;
    const outcome = this.#engine.minimise(part, this.#limits(nodes, start, level, keep !== null && level > 0));
    if (outcome.kind === 'infeasible' || outcome.kind === 'tooLarge') return outcome;
    this.#raise(level, Math.min(outcome.bound, beyond));
    if (outcome.values) this.#consider(widen(part, outcome.values), level);
    return outcome;
  }

  #solveLevel(level: number, round: number): void {
    this.#price(level, null);
    this.#narrowNext(level);
    if (this.#isLevelDone(level) || this.#isOver()) return;
    const pricing = this.#known.pricing(level);
    const count = this.#known.aliveCount(level + 1);
    if (!pricing || count <= this.#sizes.wholeColumns) this.#minimise(level, null, WHOLE_NODES, Infinity);
    else if (level < this.#model.levels.length - 1 || round >= LAST_LEVEL_ROUND) this.#minimisePart(level, pricing, null);
    this.#narrowNext(level);
  }

  /**
   * Solves a level over its cheapest columns and those of the best. A solution with any other column costs at least the relaxation's bound and that
   * column's reduced cost, so what is proved about the part holds for the whole up to there.
   */
  #minimisePart(level: number, pricing: Pricing, among: Uint8Array | null): void {
    const part = this.#parts[level] as { columnsPerHome: number; nodes: number };
    const live = this.#known.alive(level === 0 ? 0 : level + 1).map((one, j) => Number(one === 1 && among?.[j] !== 0));
    const { keep, least } = choosePart(this.#model, live, pricing.reducedCosts, part.columnsPerHome, this.#placed());
    const { costs, constant } = this.#model.levels[level] as ModelLevel;
    const beyond = liftBound(pricing.bound + Math.max(0, least), constant, costStep(costs));
    const outcome = this.#minimise(level, keep, part.nodes, beyond);
    const isFinished = outcome.kind !== 'stopped' || outcome.bound >= beyond;
    if (isFinished) part.columnsPerHome *= PART_GROWTH;
    else part.nodes = Math.min(MOST_NODES, NODE_GROWTH * part.nodes);
  }

  /** The placement columns of the best. */
  #placed(): number[] {
    return [...this.#chosen()].filter((column) => column >= 0);
  }

  /** The placement column of each household in the best, or -1. */
  #chosen(): Int32Array {
    const chosen = new Int32Array(this.#model.householdIds.length).fill(-1);
    this.#model.placements.forEach(({ householdIndex }, j) => { if (this.#best?.values[j] === 1) chosen[householdIndex] = j; });
    return chosen;
  }

  /** Anneals from the best: over all levels, or below those that are held. */
  #search(round: number, held: number): void {
    const last = this.#model.levels.length - 1;
    if (!this.#best || held > last || last === 0 || this.#isOver()) return;
    this.#annealer ??= new Annealer(this.#model, this.#known.alive(1), this.#chosen(), this.#random);
    const annealer = this.#annealer;
    annealer.restart(this.#chosen());
    const plan = planCooling(this.#model, round, held);
    annealer.cool({ ...plan, guide: this.#guide(plan.weights, plan.guideShare) }, () => this.#isOver());
    this.#consider(annealer.bestValues(), Math.max(1, held));
  }

  #guide(weights: Float64Array, share: number): Float64Array | null {
    const { relax } = this.#engine;
    if (!relax) return null;
    return guideOf(this.#model, this.#known.face(0).narrowing, this.#chosen(), weights, share, this.#relax(relax));
  }
}
