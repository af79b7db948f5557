import { dateOf } from './domain/date.ts';
import { compareIds } from './domain/distance.ts';
import type { Problem } from './domain/problem.ts';
import type { Conflict, EngineStamp, LevelResult, Proposal } from './domain/proposal.ts';
import type { Engine } from './engine.ts';
import { canonicalProblem } from './canonical.ts';
import { conflictsOf } from './conflicts.ts';
import { settleEquals } from './equals.ts';
import { evaluate } from './evaluate.ts';
import { loadEngine } from './load-engine.ts';
import { buildModel, type BuiltModel } from './model/build.ts';
import { columnsOf, placementsOf } from './model/decode.ts';
import { optimise } from './optimise.ts';
import { queue } from './queue.ts';
import { unplacedReasons } from './reasons.ts';
import { RULES } from './rules/index.ts';
import { roundFor, type PlacementIds } from './rules/standing.ts';
import { checkProposal } from './verify.ts';

/** Version of the core: changes whenever the same problem and seed may give another proposal. */
export const ENGINE_VERSION = '0.3.0';

/** Seconds that stating, judging and writing a proposal take at the end: some, and a share of what the model took at the start, since both look at every household in every dwelling. */
const CLOSING_SECONDS = 0.25;
const CLOSING_SHARE = 0.5;

/** How a problem is to be solved. */
export interface SolveOptions {
  readonly engine: 'highs' | 'jslp' | 'queue';
  /** 0..2^53-1; the same seed gives the same proposal, unless a clock stopped one of them. */
  readonly seed: number;
  /** Seconds for all levels together; null for none. */
  readonly timeLimitSeconds: number | null;
  /** A level is done when its gap in percent is at most this; null for none but proved. */
  readonly gapPercent: number | null;
}

/** How far a solve has come: the level that is worked on, and every level in the policy's order, with the best penalty (null while there is none) and the proved bound. */
export interface Progress {
  readonly level: number;
  readonly penalty: number | null;
  readonly bound: number;
  readonly seconds: number;
  readonly levels: readonly { readonly level: number; readonly penalty: number | null; readonly bound: number }[];
}

/** What a solve needs from outside: a clock, an ear and a say. */
export interface SolveHooks {
  /** Seconds since the solve began, never falling. */
  seconds(): number;
  onProgress(progress: Progress): void;
  /** Asked many times a second; true ends the solve with the best so far. */
  shouldStop(): boolean;
}

/** A proposal that the checks accept, or why there is none. */
export type SolveResult =
  | { readonly kind: 'proposal'; readonly proposal: Proposal }
  | { readonly kind: 'none'; readonly reason: 'timeLimit' | 'tooLarge' | 'queueCannotKeepLocks' | 'stopped'; readonly message: string };

/** Placements, what is proved about their levels, and by whom. */
interface Answer {
  readonly placements: readonly PlacementIds[];
  readonly bounds: readonly number[];
  /** Penalties that the model gives them; null for the queue, which has no model. */
  readonly penalties: readonly number[] | null;
}

/**
 * Solves a valid problem. The answer is judged by the checks before it is given: an answer that they refuse, or whose levels differ from the
 * recomputed ones, is our mistake and throws.
 */
export async function solve(given: Problem, options: SolveOptions, hooks: SolveHooks): Promise<SolveResult> {
  const problem = canonicalProblem(given);
  const conflicts = conflictsOf(problem);
  if (conflicts !== null && conflicts.length > 0) return judged(problem, refusal(problem, conflicts, stamp(options, '', hooks)));
  if (options.engine === 'queue') {
    const queued = queue(problem);
    if (queued.kind === 'none') return { kind: 'none', reason: 'queueCannotKeepLocks', message: queued.message };
    return judged(problem, proposalOf(problem, { placements: queued.placements, bounds: [], penalties: null }, stamp(options, '', hooks)));
  }
  const engine = await loadEngine(options.engine);
  const result = solveExactly(problem, engine, options, hooks);
  if (result.kind === 'none') return result;
  const answer = { ...result.answer, placements: settleEquals(problem, result.answer.placements, options.seed) };
  return judged(problem, proposalOf(problem, answer, stamp(options, engine.version, hooks)));
}

function stamp(options: SolveOptions, version: string, hooks: SolveHooks): EngineStamp {
  const seconds = Math.round(hooks.seconds() * 1000) / 1000;
  return { name: options.engine, version: version === '' ? ENGINE_VERSION : `${ENGINE_VERSION}+${version}`, seed: options.seed, seconds };
}

function solveExactly(problem: Problem, engine: Engine, options: SolveOptions, hooks: SolveHooks): { kind: 'answer'; answer: Answer } | Extract<SolveResult, { kind: 'none' }> {
  const began = hooks.seconds();
  const built = buildModel(roundFor(problem), RULES);
  const closingSeconds = CLOSING_SECONDS + CLOSING_SHARE * (hooks.seconds() - began);
  const { levels } = built.model;
  const optimised = optimise(built.model, engine, {
    seed: options.seed, timeLimitSeconds: options.timeLimitSeconds === null ? null : Math.max(0, options.timeLimitSeconds - closingSeconds), gap: (options.gapPercent ?? 0) / 100, start: startOf(problem, built),
    seconds: () => hooks.seconds(), shouldStop: () => hooks.shouldStop(),
    onProgress: (index, penalties, bounds) => {
      const rows = levels.map(({ level }, l) => ({ level, penalty: penalties[l] ?? null, bound: Math.max(0, bounds[l] ?? 0) }));
      const row = rows[index] as Progress['levels'][number];
      hooks.onProgress({ ...row, seconds: hooks.seconds(), levels: rows });
    },
  });
  if (optimised.kind === 'tooLarge') return { kind: 'none', reason: 'tooLarge', message: optimised.message };
  if (optimised.kind === 'infeasible') {
    throw new Error(`the model of ${problem.id} has no solution though its require locks can be kept: rows and checks disagree`);
  }
  if (optimised.kind === 'nothing') {
    const stopped = hooks.shouldStop();
    return { kind: 'none', reason: stopped ? 'stopped' : 'timeLimit', message: `No proposal was found ${stopped ? 'before the solve was stopped' : 'within the time limit'}. Maybe give it more time.` };
  }
  const { values, penalties, bounds } = optimised;
  return { kind: 'answer', answer: { placements: placementsOf(built.model, values), penalties, bounds } };
}

/** The queue's placements as a start, where it keeps the require locks: then there is an answer from the first moment. */
function startOf(problem: Problem, built: BuiltModel): Float64Array | null {
  const queued = queue(problem);
  return queued.kind === 'placements' ? columnsOf(built.model, queued.placements) : null;
}

function proposalOf(problem: Problem, answer: Answer, engine: EngineStamp): Proposal {
  const { breaches, levels: sums, findings } = evaluate(problem, answer.placements);
  const first = breaches[0];
  if (first) throw new Error(`engine ${engine.name} broke ${first.ruleId} in ${problem.id}: ${first.message}`);
  const levels: LevelResult[] = sums.map(({ level, penalty }, l) => {
    const own = answer.penalties?.[l];
    if (own !== undefined && own !== penalty) throw new Error(`level ${level} of ${problem.id}: the model says ${own}, the checks say ${penalty}`);
    return { level, penalty, bound: answer.bounds[l] ?? 0 };
  });
  const round = roundFor(problem);
  const placements = answer.placements.map((pair) => {
    const household = round.households.get(pair.householdId);
    const dwelling = round.dwellings.get(pair.dwellingId);
    if (!household || !dwelling) throw new Error(`engine ${engine.name} placed what is not in ${problem.id}`);
    const teamId = round.teams.get(pair.teamId ?? '')?.id ?? null;
    return { householdId: household.id, dwellingId: dwelling.id, teamId, moveIn: dateOf(round.moveInDay(household, dwelling)) };
  }).sort((a, b) => compareIds(a.householdId, b.householdId));
  return {
    format: 'spredt-proposal/1', problemId: problem.id, status: levels.every(({ penalty, bound }) => penalty === bound) ? 'optimal' : 'feasible', engine,
    levels, placements, unplaced: unplacedReasons(problem, placements).map((row) => ({ householdId: row.householdId, reasons: [...row.reasons] })),
    findings: [...findings], conflicts: [],
  };
}

function refusal(problem: Problem, conflicts: readonly Conflict[], engine: EngineStamp): Proposal {
  return {
    format: 'spredt-proposal/1', problemId: problem.id, status: 'refused', engine, levels: [], placements: [], unplaced: [], findings: [],
    conflicts: [...conflicts],
  };
}

/** Nothing leaves the core that the independent check refuses. */
function judged(problem: Problem, proposal: Proposal): SolveResult {
  const report = checkProposal(problem, proposal);
  if (!report.ok) {
    const what = [...report.breaches.map((breach) => breach.message), ...report.faults.map((fault) => `${fault.path} is not ${fault.expected}`)];
    throw new Error(`the checks refuse the proposal for ${problem.id}: ${what.slice(0, 5).join('; ')}`);
  }
  return { kind: 'proposal', proposal };
}
