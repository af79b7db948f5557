import { canonicalProblem } from './canonical.ts';
import { compareIds } from './domain/distance.ts';
import type { Dwelling, Household, Problem, Site } from './domain/problem.ts';
import type { Engine } from './engine.ts';
import { evaluate } from './evaluate.ts';
import { buildModel, type BuiltModel } from './model/build.ts';
import { objectiveOf } from './model/complete.ts';
import { columnsOf, placementsOf } from './model/decode.ts';
import { narrow, programOf, widen, type Hold, type PartProgram } from './model/program.ts';
import { RULES } from './rules/index.ts';
import { roundFor, type PlacementIds } from './rules/standing.ts';

/** A figure that adds up over the households that get a home. */
export interface Figure {
  readonly id: string;
  /** What a household adds by getting the dwelling; a whole number. Dwellings that are alike in all but their id add the same, and the team never matters. */
  worth(household: Household, dwelling: Omit<Dwelling, 'id'>, site: Site): number;
}

/** A figure over all proposals that are as good as one. */
export interface TieRange {
  readonly figureId: string;
  /** The figure in the proposal itself. */
  readonly value: number;
  /** The least and the most that were found; every one of them is the figure of some proposal. */
  readonly least: number;
  readonly most: number;
  /** Whether no proposal that is as good has less or more; where it is false the true range may be wider, and none may be claimed. */
  readonly isProved: boolean;
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

/** How many households are housed: by group (`group/` and its name, nothing after the stroke for those without one), `counted` ones and `others`. */
export function housedFigures(problem: Problem): readonly Figure[] {
  const groupsOf = ({ groups }: Household): readonly string[] => (groups.length === 0 ? [''] : groups);
  const groups = [...new Set(problem.households.flatMap(groupsOf))].sort(compareIds);
  return [
    ...groups.map((group): Figure => ({ id: `group/${group}`, worth: (household) => Number(groupsOf(household).includes(group)) })),
    { id: 'counted', worth: ({ counted }) => Number(counted) },
    { id: 'others', worth: ({ counted }) => Number(!counted) },
  ];
}

/**
 * Each figure at its least and its most over all proposals that cost no more than this one on any level; beside an optimal one these are the ones that
 * are equally good. Throws when the placements break a hard rule or a lock, when the engine cannot take the model, and when rows and checks disagree.
 */
export function tieRanges(given: Problem, placements: readonly PlacementIds[], figures: readonly Figure[], engine: Engine, effort: TieRangeEffort): readonly TieRange[] {
  const problem = canonicalProblem(given);
  const { breaches, levels } = evaluate(problem, placements);
  if (breaches[0]) throw new Error(`the placements are no proposal: ${breaches[0].message}`);
  const built = buildModel(roundFor(problem), RULES);
  const start = columnsOf(built.model, placements);
  if (start === null) throw new Error(`the rows of ${problem.id} refuse placements that the checks accept`);
  const holds = built.model.levels.map(({ costs, constant }, l): Hold => ({ costs, constant, most: levels[l]?.penalty ?? 0 }));
  const scene: Scene = { problem, built, holds, start, engine, effort };
  return figures.map((figure, i) => rangeOf(scene, figure, 2 * (figures.length - i)));
}

interface Scene {
  readonly problem: Problem;
  readonly built: BuiltModel;
  /** Every level at the penalty of the proposal. */
  readonly holds: readonly Hold[];
  /** The proposal's own columns. */
  readonly start: Float64Array;
  readonly engine: Engine;
  readonly effort: TieRangeEffort;
}

/** The range of one figure; `left` is how many programs, this figure's two among them, must share the seconds that are left. */
function rangeOf(scene: Scene, { id, worth }: Figure, left: number): TieRange {
  const costs = new Float64Array(scene.built.model.columnCount);
  scene.built.candidates.forEach(({ household, dwelling, site }, j) => { costs[j] = worth(household, dwelling, site); });
  const value = objectiveOf(costs, 0, scene.start);
  const least = extreme(scene, costs, value, left);
  const most = extreme(scene, costs.map((cost) => -cost), -value, left - 1);
  // taken from 0, so that nothing is ever -0
  return { figureId: id, value, least: least.worth, most: 0 - most.worth, isProved: least.isProved && most.isProved };
}

/** The least that the costs come to with every level held, or the least that was found in time. */
function extreme(scene: Scene, costs: Float64Array, value: number, left: number): { readonly worth: number; readonly isProved: boolean } {
  const { built: { model }, holds, start, engine, effort } = scene;
  const program = programOf(model, { costs, constant: 0 }, model, holds);
  if (program.costs.every((cost) => cost === 0)) return { worth: program.constant, isProved: true };
  const seconds = effort.timeLimitSeconds === null ? null : Math.max(0, effort.timeLimitSeconds - effort.seconds()) / left;
  if (seconds === 0 || effort.shouldStop()) return { worth: value, isProved: false };
  const outcome = engine.minimise(program, { seconds, nodes: null, absoluteGap: 0, start: narrow(program, start), seed: effort.seed, shouldStop: () => effort.shouldStop() });
  if (outcome.kind === 'infeasible') throw new Error(`${engine.name} finds no proposal of ${scene.problem.id} as good as the one it was given`);
  if (outcome.kind === 'tooLarge') throw new Error(outcome.message);
  const worth = outcome.values === null ? value : foundWorth(scene, program, outcome.values, costs);
  return { worth: Math.min(value, worth), isProved: outcome.kind === 'optimal' && worth <= value };
}

/** What an answer of the engine is worth, judged by the checks: they must find it as good as the proposal on every level. */
function foundWorth({ problem, built: { model }, holds }: Scene, program: PartProgram, found: Float64Array, costs: Float64Array): number {
  const values = widen(program, found);
  const { breaches, levels } = evaluate(problem, placementsOf(model, values));
  if (breaches[0]) throw new Error(`a range of ${problem.id} rests on placements that the checks refuse: ${breaches[0].message}`);
  if (levels.some(({ penalty }, l) => penalty > (holds[l]?.most ?? 0))) throw new Error(`a range of ${problem.id} rests on placements that are worse: rows and checks disagree`);
  return objectiveOf(costs, 0, values);
}
