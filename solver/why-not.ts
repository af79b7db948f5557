import type { DwellingId, HouseholdId, Problem } from './domain/problem.ts';
import type { Conflict } from './domain/proposal.ts';
import { canonicalProblem } from './canonical.ts';
import { conflictsOf } from './conflicts.ts';
import type { Engine } from './engine.ts';
import { settleEquals } from './equals.ts';
import { evaluate, type Evaluation } from './evaluate.ts';
import { dwellingChanges, fewestChanges, weightOf } from './few-changes.ts';
import { buildModel } from './model/build.ts';
import { columnsOf, placementsOf } from './model/decode.ts';
import type { LinearModel, ModelLevel } from './model/model.ts';
import { optimise, type Optimised, type Optimum } from './optimise.ts';
import { rulesBroken } from './reasons.ts';
import { RULES } from './rules/index.ts';
import { roundFor, standingOf, type PlacementIds } from './rules/standing.ts';
import { compareLevels } from './search/anneal.ts';
import { structureOf } from './structure.ts';

/** What is asked about a proposal: why not this household in this dwelling, why the household has none at all, or why nobody has the dwelling. */
export type WhyNotQuestion =
  | { readonly kind: 'pair'; readonly householdId: string; readonly dwellingId: string }
  | { readonly kind: 'household'; readonly householdId: string }
  | { readonly kind: 'dwelling'; readonly dwellingId: string };

/** One level of the policy before and after; `bound` is proved for all proposals that do what is asked, with what stands before it in the order held (changes among it). */
export interface LevelDifference {
  readonly level: number;
  readonly before: number;
  readonly after: number;
  readonly bound: number;
}

/** How a question was answered. */
export type WhyNotAnswer =
  /** The best proposal that does what is asked, in the problem's own levels; `changes` counts households of the proposal that then have another dwelling, or none. */
  | {
    readonly kind: 'answer'; readonly placements: readonly PlacementIds[]; readonly levels: readonly LevelDifference[]; readonly changes: number;
    /** Households of the proposal that then have another team in the same dwelling. */
    readonly teamChanges: number;
    /** Whether there is none with fewer changes (a change of dwelling before a change of team) among those that count before them. */
    readonly areChangesProved: boolean;
    /** Whether every bound was reached: then no proposal that does what is asked is better in the order asked for. */
    readonly isProved: boolean;
  }
  /** No proposal does what is asked: for a pair, the hard rules in its way whatever else is proposed; for a household or a dwelling, how many pairs each of them keeps from it. */
  | { readonly kind: 'impossible'; readonly conflicts: readonly Conflict[]; readonly pairs: readonly { readonly ruleId: string; readonly pairs: number }[] }
  /** The clock or a stop came before any answer. */
  | { readonly kind: 'none' };

/** How long and how a question is looked into. */
export interface WhyNotEffort {
  readonly seed: number;
  readonly timeLimitSeconds: number | null;
  /** `fewest`: as few changes as the first level allows, then the other levels; `any`: every level first, then as few changes as they allow. A change of dwelling counts before a change of team. */
  readonly changes: 'fewest' | 'any';
  /** What is proved of the first level for every proposal of the problem, if anything is; it is used where no lock has to be set aside. */
  readonly firstBound?: number;
  /** Seconds since the question was asked, never falling. */
  seconds(): number;
  shouldStop(): boolean;
}

/**
 * Answers a question about placements that keep the hard rules: forces what is asked for, solves, and gives the best that there is then. Forbid locks on the pair, and require locks
 * that would keep it from being tried, are set aside. Throws when the problem has no such household or dwelling, and when rows and checks disagree.
 */
export function whyNot(asked: Problem, placements: readonly PlacementIds[], question: WhyNotQuestion, engine: Engine, effort: WhyNotEffort): WhyNotAnswer {
  const given = canonicalProblem(asked);
  const problem = problemFor(given, question);
  const conflicts = conflictsOf(problem);
  if (conflicts !== null && conflicts.length > 0) return { kind: 'impossible', conflicts, pairs: [] };
  const own = buildModel(roundFor(problem), RULES, [...placements.map(({ dwellingId }) => dwellingId), ...(question.kind === 'dwelling' ? [question.dwellingId] : [])]).model;
  const changeAt = effort.changes === 'fewest' ? 1 : own.levels.length;
  const model = forced({ ...own, levels: own.levels.toSpliced(changeAt, 0, changeLevel(own, placements)) }, question);
  if (model === null) return { kind: 'impossible', conflicts: [], pairs: obstaclesOf(problem, question) };
  const isNarrower = given.locks.every((lock) => problem.locks.some((other) => JSON.stringify(other) === JSON.stringify(lock)));
  const optimised = fewestFirst(model, changeAt, engine, { ...effort, seconds: () => effort.seconds(), shouldStop: () => effort.shouldStop(), firstBound: isNarrower ? effort.firstBound ?? 0 : 0 }, startFor(problem, model, placements, question));
  if (optimised.kind === 'tooLarge' || optimised.kind === 'nothing') return { kind: 'none' };
  if (optimised.kind === 'infeasible') return { kind: 'impossible', conflicts: [], pairs: obstaclesOf(problem, question) };
  const answer = amongEquals(problem, withOldTeams(problem, placementsOf(model, optimised.values), placements), { had: placements, question, seed: effort.seed });
  return answered({ problem, before: evaluate(given, placements), had: placements, changeAt }, answer, optimised);
}

/** The part of the time that the levels before the changes may take before changes are gone through, and that the changes may take too, before the others are looked at. */
const FIRST_SHARE = 0.6;
const CHANGES_SHARE = 0.75;
/** The part of the time after which nothing more is gone through. */
const NEARBY_SHARE = 0.75;
/** Placements that are tried at most in one going through, where no clock runs. */
const NEARBY_STEPS = 20_000_000;

/**
 * Minimises the levels of a question. Where the changes come second, the first level is minimised with an eye on the number of changed dwellings; once it is proved, the solutions with few changes are gone through
 * one by one. Where that is too much, that number is minimised next, and then everything as in any round.
 */
function fewestFirst(model: LinearModel, changeAt: number, engine: Engine, effort: WhyNotEffort, start: Float64Array | null): Optimised {
  if (changeAt !== 1 || model.levels.length === 2) return minimised(model, model.levels, engine, effort, { start, share: 1 });
  const levels = [model.levels[0] as ModelLevel, dwellingChanges(model.levels[1] as ModelLevel)];
  const first = minimised(model, levels, engine, effort, { start, share: FIRST_SHARE, isEnough: (penalties, bounds) => penalties[0] === bounds[0] });
  if (first.kind !== 'found') return first.kind === 'nothing' ? minimised(model, model.levels, engine, effort, { start, share: 1 }) : first;
  const [least, bound] = [first.penalties[0] as number, first.bounds[0] as number];
  const proved = { ...effort, seconds: () => effort.seconds(), shouldStop: () => effort.shouldStop(), firstBound: bound };
  const isLate = (): boolean => effort.shouldStop() || (effort.timeLimitSeconds !== null && effort.seconds() > NEARBY_SHARE * effort.timeLimitSeconds);
  const few = least === bound ? fewestChanges(model, least, { mostSteps: NEARBY_STEPS, shouldStop: isLate }) : null;
  if (few?.isFewest === true) return { kind: 'found', ...few, bounds: few.penalties };
  const from = few?.values ?? first.values;
  const next = least === bound ? minimised(model, levels, engine, proved, { start: from, share: CHANGES_SHARE }) : null;
  if (next?.kind === 'found' && few !== null && next.bounds[1] === next.penalties[1] && weightOf(model.levels[1] as ModelLevel) * (next.penalties[1] as number) === few.penalties[1]) {
    return { kind: 'found', ...few, bounds: few.penalties };
  }
  return minimised(model, model.levels, engine, proved, { start: few === null && next?.kind === 'found' ? next.values : from, share: 1 });
}

/** Where a minimising starts, what part of the time it may take, and what it need not go beyond. */
interface Minimising {
  readonly start: Float64Array | null;
  readonly share: number;
  isEnough?(penalties: readonly (number | null)[], bounds: readonly number[]): boolean;
}

/** Some levels of a question minimised in their order, until the time is up or it is enough. */
function minimised(model: LinearModel, levels: readonly ModelLevel[], engine: Engine, effort: WhyNotEffort, { start, share, isEnough = () => false }: Minimising): Optimised {
  const { seed, timeLimitSeconds: limit, firstBound = 0 } = effort;
  let isDone = false;
  return optimise({ ...model, levels }, engine, {
    seed, timeLimitSeconds: limit === null ? null : share * limit, gap: 0, start, firstBound, seconds: () => effort.seconds(), shouldStop: () => isDone || effort.shouldStop(),
    onProgress: (_, penalties, bounds) => { isDone ||= isEnough(penalties, bounds); },
  });
}

/** The problem in which the question is solved: what is asked of a pair is required, and locks that stand against it are set aside. */
function problemFor(given: Problem, question: WhyNotQuestion): Problem {
  if (question.kind !== 'dwelling' && !given.households.some(({ id }) => id === question.householdId)) throw new Error(`the problem has no household ${question.householdId}`);
  if (question.kind !== 'household' && !given.dwellings.some(({ id }) => id === question.dwellingId)) throw new Error(`the problem has no dwelling ${question.dwellingId}`);
  if (question.kind !== 'pair') return given;
  const isAbout = ({ householdId, dwellingId }: Problem['locks'][number]): boolean => householdId === question.householdId || dwellingId === question.dwellingId;
  const isPair = ({ householdId, dwellingId }: Problem['locks'][number]): boolean => householdId === question.householdId && dwellingId === question.dwellingId;
  const locks = given.locks.filter((lock) => !isPair(lock) && (lock.kind === 'forbid' || !isAbout(lock)));
  const asked = { householdId: question.householdId, dwellingId: question.dwellingId, kind: 'require' } as unknown as Problem['locks'][number];
  return canonicalProblem({ ...given, locks: [...locks, asked] });
}

/** What a proposal costs in changes from the placements: another dwelling or none counts more than all changes of teams together. */
function changeLevel(model: LinearModel, placements: readonly PlacementIds[]): ModelLevel {
  const dwellingChange = placements.length + 1;
  const had = new Map(placements.map((row) => [row.householdId as string, row]));
  const costs = new Float64Array(model.columnCount);
  const kept = model.placements.flatMap(({ householdIndex, classIndex, teamIndex }, j) => {
    const row = had.get(model.householdIds[householdIndex] ?? '');
    if (!row || model.classes[classIndex]?.dwellingIds.includes(row.dwellingId) !== true) return [];
    return [{ j, row, isSameTeam: (model.teamIds[teamIndex] ?? null) === row.teamId }];
  });
  // a team that no level gains by has no column; it can be given back afterwards
  const withOwnTeam = new Set(kept.filter(({ isSameTeam }) => isSameTeam).map(({ row }) => row));
  for (const { j, row, isSameTeam } of kept) costs[j] = (isSameTeam || !withOwnTeam.has(row) ? 0 : 1) - dwellingChange;
  return { level: 0, costs, constant: dwellingChange * placements.length };
}

/** The model with one more row, so that the household or the dwelling takes part; null where it has no column. */
function forced(model: LinearModel, question: WhyNotQuestion): LinearModel | null {
  if (question.kind === 'pair') return model;
  const isOwn = ({ householdIndex, classIndex }: LinearModel['placements'][number]): boolean => (question.kind === 'household'
    ? model.householdIds[householdIndex] === question.householdId
    : model.classes[classIndex]?.dwellingIds.some((id) => id === question.dwellingId) === true);
  const columns = model.placements.flatMap((column, j) => (isOwn(column) ? [j] : []));
  if (columns.length === 0) return null;
  const { starts, indices, values } = model.rows;
  return {
    ...model,
    rows: {
      starts: Int32Array.from([...starts, indices.length + columns.length]), indices: Int32Array.from([...indices, ...columns]), values: Float64Array.from([...values, ...columns.map(() => 1)]),
    },
    rowLower: Float64Array.from([...model.rowLower, 1]), rowUpper: Float64Array.from([...model.rowUpper, Infinity]),
    rowTags: [...model.rowTags, { ruleId: 'lock', subject: question.kind === 'household' ? question.householdId : question.dwellingId }], rowRoles: [...model.rowRoles, 'strict'],
  };
}

/** The placements with what is asked for put in, and whoever had the dwelling in the best of the empty ones, or in none; null where that breaks something: a place to begin. */
function startFor(problem: Problem, model: LinearModel, placements: readonly PlacementIds[], question: WhyNotQuestion): Float64Array | null {
  const tries = question.kind === 'pair' ? [question] : pairsOf(problem, question);
  const round = roundFor(problem);
  for (const { householdId, dwellingId } of tries) {
    const [household, dwelling] = [round.households.get(householdId), round.dwellings.get(dwellingId)];
    const rest = placements.filter((row) => row.householdId !== householdId && row.dwellingId !== dwellingId);
    const before = standingOf(round, structureOf(round, rest).placed);
    if (!household || !dwelling || rulesBroken(before, household, dwelling).some((id) => id !== 'lock')) continue;
    const placed = withTeams(problem, rest, household.id, dwelling.id).filter((rows) => columnsOf(model, rows) !== null);
    const occupant = placements.find((row) => row.dwellingId === dwellingId && row.householdId !== householdId);
    const rehoused = placed.slice(0, 1).flatMap((rows) => (occupant === undefined ? [] : problem.dwellings
      .filter(({ id }) => !rows.some((row) => row.dwellingId === id)).flatMap(({ id }) => withTeams(problem, rows, occupant.householdId, id))));
    const best = bestOf(problem, [...placed, ...rehoused.filter((rows) => columnsOf(model, rows) !== null)]);
    if (best !== null) return columnsOf(model, best);
  }
  return null;
}

/** The placements with one household more, with each team and with none. */
function withTeams(problem: Problem, rows: readonly PlacementIds[], householdId: HouseholdId, dwellingId: DwellingId): readonly (readonly PlacementIds[])[] {
  return [...problem.teams.map(({ id }) => id), null].map((teamId) => [...rows, { householdId, dwellingId, teamId }]);
}

/** The best of several sets of placements, of those that break nothing; null where all do. */
function bestOf(problem: Problem, tries: readonly (readonly PlacementIds[])[]): readonly PlacementIds[] | null {
  const judged = tries.map((rows) => ({ rows, ...evaluate(problem, rows) })).filter(({ breaches }) => breaches.length === 0)
    .map(({ rows, levels }) => ({ rows, penalties: levels.map(({ penalty }) => penalty) }));
  return judged.reduce<(typeof judged)[number] | null>((best, one) => (best === null || compareLevels(one.penalties, best.penalties) < 0 ? one : best), null)?.rows ?? null;
}

function pairsOf(problem: Problem, question: WhyNotQuestion): readonly { readonly householdId: HouseholdId; readonly dwellingId: DwellingId }[] {
  if (question.kind === 'household') return problem.dwellings.map(({ id }) => ({ householdId: question.householdId as HouseholdId, dwellingId: id }));
  return problem.households.map(({ id }) => ({ householdId: id, dwellingId: (question as { dwellingId: string }).dwellingId as DwellingId }));
}

/** How many pairs of what is asked about each hard rule is in the way of, with nobody else placed. */
function obstaclesOf(problem: Problem, question: WhyNotQuestion): readonly { readonly ruleId: string; readonly pairs: number }[] {
  const round = roundFor(problem);
  const empty = standingOf(round, []);
  const counts = new Map<string, number>();
  for (const { householdId, dwellingId } of pairsOf(problem, question)) {
    const [household, dwelling] = [round.households.get(householdId), round.dwellings.get(dwellingId)];
    if (!household || !dwelling) continue;
    for (const ruleId of rulesBroken(empty, household, dwelling)) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  }
  return [...counts].map(([ruleId, pairs]) => ({ ruleId, pairs })).sort((a, b) => b.pairs - a.pairs || (a.ruleId < b.ruleId ? -1 : 1));
}

/** Gives back the team that a household had where it has none now, one after another as long as nothing is worse or broken by it. */
function withOldTeams(problem: Problem, placements: readonly PlacementIds[], had: readonly PlacementIds[]): readonly PlacementIds[] {
  const old = new Map(had.map((row) => [row.householdId, row]));
  const penaltiesOf = (rows: readonly PlacementIds[]): string => {
    const { breaches, levels } = evaluate(problem, rows);
    return JSON.stringify([breaches.length, levels.map(({ penalty }) => penalty)]);
  };
  let answer = placements;
  for (const { householdId, dwellingId, teamId } of placements) {
    const row = old.get(householdId);
    if (teamId !== null || row === undefined || row.dwellingId !== dwellingId || row.teamId === null) continue;
    const more = answer.map((one) => (one.householdId === householdId ? { ...one, teamId: row.teamId } : one));
    if (penaltiesOf(more) === penaltiesOf(answer)) answer = more;
  }
  return answer;
}

/** The answer with its homes shared among equals as a solve shares them, where that changes nothing for anybody whom the proposal gave something, and still does what is asked. */
function amongEquals(problem: Problem, answer: readonly PlacementIds[], { had, question, seed }: { readonly had: readonly PlacementIds[]; readonly question: WhyNotQuestion; readonly seed: number }): readonly PlacementIds[] {
  const settled = settleEquals(problem, answer, seed);
  const [now, then] = [changesBetween(had, settled), changesBetween(had, answer)];
  const isAsked = settled.some((row) => (question.kind === 'dwelling' || row.householdId === question.householdId) && (question.kind === 'household' || row.dwellingId === question.dwellingId));
  return isAsked && now.changes === then.changes && now.teamChanges === then.teamChanges ? settled : answer;
}

/** How many of those who had something have another dwelling now, or none, and how many another team in the same one. */
function changesBetween(had: readonly PlacementIds[], placements: readonly PlacementIds[]): { readonly changes: number; readonly teamChanges: number } {
  const now = new Map(placements.map((row) => [row.householdId, row]));
  const moved = had.filter(({ householdId, dwellingId }) => now.get(householdId)?.dwellingId !== dwellingId);
  return { changes: moved.length, teamChanges: had.filter((row) => !moved.includes(row) && now.get(row.householdId)?.teamId !== row.teamId).length };
}

/** What a question is judged in: the round as it was solved, the proposal that it was about, and where changes stand among the levels. */
interface Judged {
  readonly problem: Problem;
  readonly before: Evaluation;
  readonly had: readonly PlacementIds[];
  readonly changeAt: number;
}

function answered({ problem, before, had, changeAt }: Judged, placements: readonly PlacementIds[], { penalties, bounds }: Optimum): WhyNotAnswer {
  const { breaches, levels } = evaluate(problem, placements);
  const first = breaches[0];
  if (first) throw new Error(`an answer to a question about ${problem.id} breaks ${first.ruleId}: ${first.message}`);
  const [own, proved] = [penalties.toSpliced(changeAt, 1), bounds.toSpliced(changeAt, 1)];
  levels.forEach(({ level, penalty }, l) => {
    if (penalty !== own[l]) throw new Error(`level ${level} of a question about ${problem.id}: the model says ${own[l]}, the checks say ${penalty}`);
  });
  const { changes, teamChanges } = changesBetween(had, placements);
  const areFewest = changes * (had.length + 1) + teamChanges === bounds[changeAt];
  return {
    kind: 'answer', placements,
    levels: levels.map(({ level, penalty }, l) => ({ level, before: before.levels[l]?.penalty ?? 0, after: penalty, bound: proved[l] ?? 0 })),
    changes, teamChanges,
    areChangesProved: areFewest && penalties.slice(0, changeAt).every((penalty, l) => penalty === bounds[l]),
    isProved: areFewest && penalties.every((penalty, l) => penalty === bounds[l]),
  };
}
