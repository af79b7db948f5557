import type { Engine } from '../engine.ts';
import { objectiveOf } from '../model/complete.ts';
import { caseloadByHand } from './by-hand.ts';
import { judgeCaseload, type JudgedCaseload } from './judge.ts';
import { caseChoices, caseModel, caseValues, levelProgram, type CaseModel } from './model.ts';
import { partsOf, type CasePart } from './parts.ts';
import type { CaseChoice, CaseloadProblem } from './problem.ts';

/** What bounds a search for the best distribution: dice, a clock and a stop from outside. */
export interface CaseEffort {
  readonly seed: number;
  /** Seconds for all of it; null for none. */
  readonly timeLimitSeconds: number | null;
  /** Seconds since it began, never falling. */
  seconds(): number;
  /** Asked many times a second; true ends it with the best so far. */
  shouldStop(): boolean;
  /** Told of every level that is done in a part: what is known of all levels then. */
  onProgress(levels: readonly CaseLevelResult[]): void;
}

/** A level of a proposal: what it costs, and what no proposal costs less than while the levels before stay as they are. */
export interface CaseLevelResult {
  readonly id: string;
  readonly penalty: number;
  readonly bound: number;
}

/** The best that was found, with what is proved about each level, and as the judge sees it. Choices stand in the order of the persons. */
export interface AssignedCaseload {
  readonly choices: readonly CaseChoice[];
  readonly levels: readonly CaseLevelResult[];
  readonly isProved: boolean;
  readonly judged: JudgedCaseload;
}

/** A part while its levels are worked on: the best values so far, and what is proved. */
interface Working {
  readonly model: CaseModel;
  values: Float64Array;
  readonly bounds: number[];
}

/** The best that was found for some parts: one choice for each person in them, and their levels. */
export interface ImprovedParts {
  readonly choices: readonly CaseChoice[];
  readonly levels: readonly CaseLevelResult[];
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

const penaltiesOf = ({ model, values }: Working): readonly number[] => model.levels.map(({ costs, constant }) => objectiveOf(costs, constant, values));

/** Finds who should follow whom, level by level. It always has an answer: the distribution by hand is where it starts. An answer that the judge refuses or counts otherwise is our mistake and throws. */
export function assignCaseload(problem: CaseloadProblem, engine: Engine, effort: CaseEffort): AssignedCaseload {
  const { choices: found, levels } = improveParts(problem, partsOf(problem), caseloadByHand(problem), engine, effort);
  const choiceOf = new Map(found.map((choice) => [choice.personId, choice]));
  const choices = problem.persons.flatMap(({ id }) => choiceOf.get(id) ?? []);
  const judged = judgedAlike(problem, choices, levels.map(({ penalty }) => penalty));
  return { choices, levels, isProved: levels.every(({ penalty, bound }) => penalty === bound), judged };
}

/** What the judge says of choices. Throws where it refuses them or counts a level otherwise than the model did. */
export function judgedAlike(problem: CaseloadProblem, choices: readonly CaseChoice[], penalties: readonly number[]): JudgedCaseload {
  const judged = judgeCaseload(problem, choices);
  const [breach] = judged.breaches;
  if (breach !== undefined) throw new Error(`the judge refuses who should follow whom: ${breach.kind} at ${breach.subjectId}`);
  problem.terms.levels.forEach(({ id }, l) => {
    if (judged.levels[l] !== penalties[l]) throw new Error(`level ${id} of who follows whom: the model says ${penalties[l]}, the judge says ${judged.levels[l]}`);
  });
  return judged;
}

/** What choices cost in a part of a problem, by level, as the model has it. */
export function partPenalties(problem: CaseloadProblem, part: CasePart, choices: readonly CaseChoice[]): readonly number[] {
  const model = caseModel(problem, part);
  return penaltiesOf({ model, values: caseValues(model, choices), bounds: [] });
}

/** What a part's share of the time goes by; never 0, so that one without choices is proved too. */
const sizeOf = ({ model }: Pick<Working, 'model'>): number => model.columns.length + 1;

/** Minimises the levels of parts of a problem, from choices that each part may have; the smaller parts first, since what they leave of the time is the larger ones'. */
export function improveParts(problem: CaseloadProblem, parts: readonly CasePart[], start: readonly CaseChoice[], engine: Engine, effort: CaseEffort): ImprovedParts {
  const working = parts.map((part): Working => {
    const model = caseModel(problem, part);
    return { model, values: caseValues(model, start), bounds: model.levels.map(() => 0) };
  }).toSorted((a, b) => a.model.columns.length - b.model.columns.length);
  const told = (): readonly CaseLevelResult[] => problem.terms.levels.map(({ id }, l) => (
    { id, penalty: total(working.map((part) => penaltiesOf(part)[l] as number)), bound: total(working.map(({ bounds }) => bounds[l] as number)) }));
  working.forEach((part, turn) => {
    const began = effort.seconds();
    const until = effort.timeLimitSeconds === null ? null : began + ((effort.timeLimitSeconds - began) * sizeOf(part)) / total(working.slice(turn).map(sizeOf));
    part.model.levels.forEach((_, level) => {
      improve(part, level, engine, effort, until);
      effort.onProgress(told());
    });
  });
  return { choices: working.flatMap(({ model, values }) => caseChoices(model, values)), levels: told() };
}

/** Minimises one level of a part while the levels before it cost no more than they do. Once the time is up nothing more is tried. */
function improve(part: Working, level: number, engine: Engine, effort: CaseEffort, until: number | null): void {
  const penalties = penaltiesOf(part);
  const seconds = until === null ? null : until - effort.seconds();
  if (penalties[level] === 0 || effort.shouldStop() || (seconds !== null && seconds <= 0)) return;
  const program = levelProgram(part.model, level, penalties);
  const outcome = engine.minimise(program, { seconds, nodes: null, absoluteGap: 0, start: part.values, seed: effort.seed, shouldStop: () => effort.shouldStop() });
  if (outcome.kind === 'infeasible') throw new Error('the model of who follows whom has no solution though it was given one: its rows and the choices that it starts from disagree');
  if (outcome.kind === 'tooLarge') return;
  part.bounds[level] = Math.max(0, outcome.bound);
  if (outcome.values !== null && (outcome.penalty as number) < (penalties[level] as number)) part.values = outcome.values;
}
