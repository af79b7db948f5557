import { canonicalProblem } from './canonical.ts';
import { costStep, dualBound, liftBound } from './bound.ts';
import type { Problem } from './domain/problem.ts';
import type { Engine, Program, Relaxation } from './engine.ts';
import { evaluate } from './evaluate.ts';
import { objectiveOf } from './model/complete.ts';
import { columnsOf, placementsOf } from './model/decode.ts';
import type { LinearModel, ModelLevel } from './model/model.ts';
import { narrow, programOf, widen, type Hold, type PartProgram } from './model/program.ts';
import { roundFor, standingOf, type PlacementIds, type Standing } from './rules/standing.ts';
import { Knowledge } from './search/knowledge.ts';
import { priceLevel } from './search/price.ts';
import { SIZES } from './search/sizes.ts';
import { structureOf } from './structure.ts';
import { figureModel, type FigureCosts } from './tie-columns.ts';
import { figureIn, type Figure } from './tie-figures.ts';

/** A figure over all proposals that are as good as one. */
export interface TieRange {
  readonly figureId: string;
  /** The figure in the proposal itself. */
  readonly value: number;
  /** The least and the most that were found; every one of them is the figure of some proposal. */
  readonly least: number;
  readonly most: number;
  /** No proposal that is as good has less than `floor` or more than `ceiling`. Where they are the least and the most, the range is exact; else it ends somewhere in between. */
  readonly floor: number;
  readonly ceiling: number;
}

/** How long and how ranges are looked for. */
export interface TieRangeEffort {
  readonly seed: number;
  /** Seconds for all figures together; null for none. */
  readonly timeLimitSeconds: number | null;
  /** Seconds since the question was asked, never falling. */
  seconds(): number;
  shouldStop(): boolean;
}

/**
 * Each figure at its least and its most over all proposals that cost no more than this one on any level; beside an optimal one these are the ones that
 * are equally good. Throws when the placements break a hard rule or a lock, when the engine cannot take the model, and when rows and checks disagree.
 */
export function tieRanges(given: Problem, placements: readonly PlacementIds[], figures: readonly Figure[], engine: Engine, effort: TieRangeEffort): readonly TieRange[] {
  const problem = canonicalProblem(given);
  const { breaches, levels } = evaluate(problem, placements);
  if (breaches[0]) throw new Error(`the placements are no proposal: ${breaches[0].message}`);
  const { model, costsOf, leastOf } = figureModel(roundFor(problem), figures);
  const start = columnsOf(model, placements);
  if (start === null) throw new Error(`the rows of ${problem.id} refuse placements that the checks accept`);
  const ends = figures.flatMap((figure) => ([1, -1] as const).map((factor): End => {
    const own = costsOf(figure, factor);
    return { ...own, countedIn: (standing) => factor * figureIn(standing, figure), found: objectiveOf(own.costs, own.constant, start), bound: leastOf(own) };
  }));
  const values = figures.map((_, i) => ends[2 * i]?.found ?? 0);
  new EndSearch({ problem, model, start, penalties: model.levels.map((_, l) => levels[l]?.penalty ?? 0), engine, effort }, ends).run();
  return figures.map(({ id }, i): TieRange => {
    const [least, most] = ends.slice(2 * i, 2 * i + 2) as [End, End];
    // taken from 0, so that nothing is ever -0
    return { figureId: id, value: 0 + (values[i] as number), least: 0 + least.found, most: 0 - most.found, floor: 0 + least.bound, ceiling: 0 - most.bound };
  });
}

/** One end of a range as something to be minimised: what was found, and what is proved of all that are as good. */
interface End extends FigureCosts {
  /** What it comes to in placements, counted without the model. */
  countedIn(standing: Standing): number;
  found: number;
  bound: number;
}

interface Scene {
  readonly problem: Problem;
  readonly model: LinearModel;
  /** The proposal's own columns, and its penalty on every level. */
  readonly start: Float64Array;
  readonly penalties: readonly number[];
  readonly engine: Engine;
  readonly effort: TieRangeEffort;
}

/**
 * The ends of all ranges together. First what relaxations prove with the first level narrowed by its reduced costs, then with every level narrowed and held; what is
 * still open is branched on. Narrowing leaves out only what costs more than the proposal on some level, so what is proved holds for all that are as good.
 */
class EndSearch {
  readonly #scene: Scene;
  readonly #ends: readonly End[];
  readonly #known: Knowledge;

  constructor(scene: Scene, ends: readonly End[]) {
    this.#scene = scene;
    this.#ends = ends;
    this.#known = new Knowledge(scene.model);
  }

  run(): void {
    const { model: { levels }, engine } = this.#scene;
    const { relax } = engine;
    if (relax) {
      const ask = (program: Program): Relaxation | null => relax(program, { seconds: this.#secondsLeft(), shouldStop: () => this.#scene.effort.shouldStop() });
      for (const [from, to] of [[0, 1], [1, levels.length]] as const) {
        for (let level = from; level < to && this.#mayGoOn(); level += 1) this.#narrow(level, ask);
        if (from < to) this.#boundAll(to, ask);
      }
    }
    const open = this.#open();
    open.forEach((end, i) => this.#branch(end, open.length - i));
  }

  #open(): readonly End[] {
    return this.#ends.filter(({ found, bound }) => bound < found);
  }

  #secondsLeft(): number | null {
    const { timeLimitSeconds, seconds } = this.#scene.effort;
    return timeLimitSeconds === null ? null : Math.max(0, timeLimitSeconds - seconds());
  }

  #mayGoOn(): boolean {
    return this.#open().length > 0 && this.#secondsLeft() !== 0 && !this.#scene.effort.shouldStop();
  }

  /** Leaves out for the levels after it what cannot be with this level at the proposal's penalty. */
  #narrow(level: number, relax: (program: Program) => Relaxation | null): void {
    const { model, penalties } = this.#scene;
    const face = this.#known.face(level);
    const task = { model, level: model.levels[level] as ModelLevel, narrowing: face.narrowing, holds: this.#known.holds(level, face, penalties), siftAbove: SIZES.earlyBoundColumns, relax };
    this.#known.price(level, priceLevel(task, null, this.#scene.model.placements.flatMap((_, j) => ((this.#scene.start[j] as number) > 0 ? [j] : []))));
    this.#known.narrowNext(level, penalties[level] as number);
  }

  /** What relaxations over the first levels prove of the ends that are open. */
  #boundAll(levels: number, relax: (program: Program) => Relaxation | null): void {
    const { model, penalties } = this.#scene;
    const face = this.#known.face(levels);
    const holds = this.#known.holds(levels, face, penalties);
    for (const end of this.#open()) {
      if (!this.#mayGoOn()) return;
      const program = programOf(model, end, face.narrowing, holds);
      const relaxation = relax(program);
      if (relaxation) raise(end, liftBound(dualBound(program, relaxation).bound, end.constant, costStep(end.costs)));
    }
  }

  /** Branch and bound on one end; `left` is how many, this among them, must share the seconds that are left. What is found counts for every end. */
  #branch(end: End, left: number): void {
    const { problem, model, penalties, start, engine, effort } = this.#scene;
    const seconds = this.#secondsLeft();
    if (end.bound >= end.found || seconds === 0 || effort.shouldStop()) return;
    const holds = model.levels.map(({ costs, constant }, l): Hold => ({ costs, constant, most: penalties[l] as number }));
    const program = programOf(model, end, this.#known.face(model.levels.length).narrowing, holds);
    const outcome = engine.minimise(program, {
      seconds: seconds === null ? null : seconds / left, nodes: null, absoluteGap: 0, start: narrow(program, start), seed: effort.seed, shouldStop: () => effort.shouldStop(),
    });
    if (outcome.kind === 'infeasible') throw new Error(`${engine.name} finds no proposal of ${problem.id} as good as the one it was given`);
    if (outcome.kind === 'tooLarge') throw new Error(outcome.message);
    if (outcome.values !== null) {
      const values = this.#asGood(program, outcome.values);
      const standing = this.#standing(values);
      for (const one of this.#ends) {
        const found = objectiveOf(one.costs, one.constant, values);
        if (found !== one.countedIn(standing)) throw new Error(`a range of ${problem.id} rests on a figure of ${found} where ${one.countedIn(standing)} is counted`);
        one.found = Math.min(one.found, found);
      }
    }
    raise(end, outcome.bound);
  }

  /** An answer of the engine, judged by the checks: they must find it as good as the proposal on every level. */
  #asGood(program: PartProgram, found: Float64Array): Float64Array {
    const { problem, model, penalties } = this.#scene;
    const values = widen(program, found);
    const { breaches, levels } = evaluate(problem, placementsOf(model, values));
    if (breaches[0]) throw new Error(`a range of ${problem.id} rests on placements that the checks refuse: ${breaches[0].message}`);
    if (levels.some(({ penalty }, l) => penalty > (penalties[l] as number))) throw new Error(`a range of ${problem.id} rests on placements that are worse: rows and checks disagree`);
    return values;
  }

  #standing(values: Float64Array): Standing {
    const round = roundFor(this.#scene.problem);
    return standingOf(round, structureOf(round, placementsOf(this.#scene.model, values)).placed);
  }
}

/** Takes note of what is proved; nothing that was found lies below it. */
function raise(end: End, bound: number): void {
  end.bound = Math.min(end.found, Math.max(end.bound, bound));
}
