import { canonicalProblem } from '../canonical.ts';
import type { Problem } from '../domain/problem.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Engine } from '../engine.ts';
import { settleEquals } from '../equals.ts';
import { evaluate } from '../evaluate.ts';
import { buildModel } from '../model/build.ts';
import { columnsOf, placementsOf } from '../model/decode.ts';
import type { LinearModel } from '../model/model.ts';
import { withTheseHomes } from '../model/with-these-homes.ts';
import { optimise, type Optimum } from '../optimise.ts';
import { RULES } from '../rules/index.ts';
import { roundFor } from '../rules/standing.ts';
import { compareLevels } from '../search/anneal.ts';
import type { Breach } from '../structure.ts';
import { gainsOf, type Confirmed } from './confirm.ts';
import { levelsWithout, ownParts, type OwnPart } from './levels-without.ts';
import { relaxed, type Relaxation } from './relaxation.ts';

/** What a proposal is held against: its placements, which keep the hard rules, and its levels with what is proved of them. */
export type Standard = Pick<Proposal, 'placements' | 'levels'>;

/** How changes are confirmed in this thread: by whom, for whom, how long, and from which dice. */
export interface ConfirmEffort {
  readonly engine: Engine;
  readonly householdId: string | null;
  readonly seed: number;
  /** Seconds for one, or for all of several; null for no limit. */
  readonly timeLimitSeconds: number | null;
  /** Seconds, never falling; only differences are looked at. */
  readonly seconds: () => number;
  readonly shouldStop: () => boolean;
}

/** What is to be confirmed: relaxations, and where these cannot say it all, what else changes in the model and which breach of the problem as it is that lets in. */
export interface Change {
  readonly relaxations: readonly Relaxation[];
  /** The model with what else changes; it may only be loosened. */
  readonly loosen?: (model: LinearModel) => LinearModel;
  readonly allows?: (breach: Breach) => boolean;
}

/** The part of a time limit that is kept for giving teams to those who were placed anew, and the most of it in seconds. */
const TEAMS_SHARE = 0.15;
const TEAMS_SECONDS = 1;

/** Confirms one after another, each with its part of what is left of the time (null: no limit); in the order given. What the clock or a stop leaves undone is left out. */
export function confirmNowAll(problem: Problem, proposal: Standard, changes: readonly Change[], effort: ConfirmEffort, onConfirmed: (row: Confirmed, done: number) => void): readonly Confirmed[] {
  const end = effort.timeLimitSeconds === null ? null : effort.seconds() + effort.timeLimitSeconds;
  const found: Confirmed[] = [];
  for (const change of changes) {
    const left = end === null ? null : end - effort.seconds();
    if (effort.shouldStop() || (left !== null && left <= 0)) break;
    const row = confirmNow(problem, proposal, change, { ...effort, timeLimitSeconds: left === null ? null : left / (changes.length - found.length) });
    found.push(row);
    onConfirmed(row, found.length);
  }
  return found;
}

/**
 * Solves the round with the change made, from the proposal's own placements, which keep the rules after it and cost no more on the first level: so however short the clock is, the first level that
 * changes is better than in the proposal. The checks judge the answer. Throws when rows and checks disagree.
 */
export function confirmNow(problem: Problem, proposal: Standard, change: Change, effort: ConfirmEffort): Confirmed {
  const { relaxations, loosen, allows } = change;
  const changed = canonicalProblem(relaxed(problem, relaxations));
  const { model: built } = buildModel(roundFor(changed), RULES, proposal.placements.map(({ dwellingId }) => dwellingId));
  const model = loosen ? loosen(built) : built;
  const own = ownParts(problem, proposal.placements, relaxations);
  const optimum = optimumOf(model, proposal, effort, own.length === relaxations.length ? firstBoundOf(model, proposal, own) : 0);
  if (typeof optimum === 'string') return { kind: 'none', relaxations, reason: optimum };
  const placements = settleEquals(changed, placementsOf(model, optimum.values), effort.seed);
  const { breaches, levels } = evaluate(changed, placements);
  const first = breaches.find((breach) => allows?.(breach) !== true);
  if (first) throw new Error(`an answer to what would help in ${problem.id} breaks ${first.ruleId}: ${first.message}`);
  levels.forEach(({ level, penalty }, l) => {
    if (penalty !== optimum.penalties[l]) throw new Error(`level ${level} of what would help in ${problem.id}: the model says ${optimum.penalties[l]}, the checks say ${penalty}`);
  });
  const gains = gainsOf(levelsWithout(proposal.levels, own), levels.map(({ level, penalty }, l) => ({ level, penalty, bound: optimum.bounds[l] as number })));
  return {
    kind: 'confirmed', relaxations, levels: gains, isProved: gains.every(({ isProved }) => isProved), placements,
    dwellingId: placements.find((row) => row.householdId === effort.householdId)?.dwellingId ?? null,
  };
}

/** What the proposal proves of the first level where soft rules are lifted and nothing else: what it proved of the same level, unless one of them stands there; 0 for nothing. */
function firstBoundOf(model: LinearModel, { levels }: Standard, own: readonly OwnPart[]): number {
  const [first, known] = [model.levels[0]?.level, levels[0]];
  return known !== undefined && known.level === first && own.every(({ level }) => level > known.level) ? Math.max(0, known.bound) : 0;
}

/** The best that was found in the time, or why there is nothing. */
function optimumOf(model: LinearModel, proposal: Standard, effort: ConfirmEffort, firstBound: number): Optimum | string {
  const began = effort.seconds();
  const { timeLimitSeconds: limit } = effort;
  const kept = limit === null ? 0 : Math.min(TEAMS_SECONDS, TEAMS_SHARE * limit);
  const within = (given: LinearModel, start: Float64Array | null, timeLimitSeconds: number | null): ReturnType<typeof optimise> => optimise(given, effort.engine, {
    seed: effort.seed, timeLimitSeconds, gap: 0, start, firstBound, seconds: () => effort.seconds() - began, shouldStop: () => effort.shouldStop(), onProgress: () => {},
  });
  const start = columnsOf(model, proposal.placements);
  const found = within(model, start, limit === null ? null : limit - kept);
  if (found.kind === 'nothing') return effort.shouldStop() ? 'stopped' : 'timeLimit';
  if (found.kind !== 'found') return found.kind;
  if (limit === null || found.penalties.every((penalty, l) => penalty === found.bounds[l])) return found;
  // where the clock stopped it soon after somebody got a home, teams were not given yet
  const tidied = within(withTheseHomes(model, found.values), found.values, limit);
  return tidied.kind === 'found' && compareLevels(tidied.penalties, found.penalties) < 0 ? { ...tidied, bounds: found.bounds } : found;
}

/** Below 0 when the first gives more: a home to the household asked about, then the levels in their order, then with fewer steps. */
export function compareConfirmed(a: Confirmed, b: Confirmed, householdId: string | null): number {
  if (a.kind === 'none' || b.kind === 'none') return Number(a.kind === 'none') - Number(b.kind === 'none');
  const home = householdId === null ? 0 : Number(b.dwellingId !== null) - Number(a.dwellingId !== null);
  if (home !== 0) return home;
  const gainOf = ({ levels }: typeof a, level: number): number => levels.find((row) => row.level === level)?.gain ?? 0;
  const levels = [...new Set([...a.levels, ...b.levels].map(({ level }) => level))].sort((one, other) => one - other);
  const at = levels.find((level) => gainOf(a, level) !== gainOf(b, level));
  return at === undefined ? a.relaxations.length - b.relaxations.length : gainOf(b, at) - gainOf(a, at);
}
