import { canonicalProblem } from '../canonical.ts';
import type { Problem } from '../domain/problem.ts';
import type { LevelResult } from '../domain/proposal.ts';
import type { Engine } from '../engine.ts';
import { evaluate } from '../evaluate.ts';
import { buildModel } from '../model/build.ts';
import { columnsOf, placementsOf } from '../model/decode.ts';
import type { LinearModel } from '../model/model.ts';
import { withTheseHomes } from '../model/with-these-homes.ts';
import { optimise, type Optimum } from '../optimise.ts';
import type { Standard } from '../relaxing/confirm-now.ts';
import { RULES } from '../rules/index.ts';
import { roundFor, type PlacementIds } from '../rules/standing.ts';
import { compareLevels } from '../search/anneal.ts';
import { changedStock, type StockChange } from './stock-change.ts';

/** How a change in the homes is solved: by whom, how long, and from which dice. */
export interface StockEffort {
  readonly engine: Engine;
  readonly seed: number;
  /** Seconds for one solve; null for no limit. */
  readonly timeLimitSeconds: number | null;
  /** Seconds, never falling; only differences are looked at. */
  readonly seconds: () => number;
  readonly shouldStop: () => boolean;
}

/** What a level gains by a change in the homes: the best penalties found without and with it, and what is proved of them. */
export interface StockGain {
  readonly level: number;
  readonly before: number;
  readonly after: number;
  /** before - after; below 0 where the level is worse. */
  readonly gain: number;
  /** What the true gain lies between; null where an earlier level is not proved, since nobody knows then at what it is held. */
  readonly range: { readonly least: number; readonly most: number } | null;
}

/** What came of solving a round with changes in its homes. */
export type StockConfirmed =
  | { readonly kind: 'confirmed'; readonly levels: readonly StockGain[]; readonly isProved: boolean; readonly placements: readonly PlacementIds[] }
  | { readonly kind: 'none'; readonly reason: NoAnswer };

/** Why a solve gave nothing: the clock, a stop, a round too large for the engine, or require locks that cannot be kept with the homes that are left. */
export type NoAnswer = 'timeLimit' | 'stopped' | 'tooLarge' | 'infeasible';

/** Solves the round with the changes made, from the placements that still stand, and holds it level by level against the proposal. The checks judge the answer. Throws when rows and checks disagree. */
export function confirmStock(problem: Problem, proposal: Standard, changes: readonly StockChange[], effort: StockEffort): StockConfirmed {
  const changed = canonicalProblem(changedStock(problem, changes));
  const there = new Set(changed.dwellings.map(({ id }) => id));
  const stand = proposal.placements.filter(({ dwellingId }) => there.has(dwellingId));
  const { model } = buildModel(roundFor(changed), RULES, stand.map(({ dwellingId }) => dwellingId));
  const optimum = settledOptimum(model, columnsOf(model, stand), effort);
  if (typeof optimum === 'string') return { kind: 'none', reason: optimum };
  return confirmedBy(changed, proposal.levels, placementsOf(model, optimum.values), optimum);
}

/** An answer judged by the checks, and what it gains. Throws when they find something broken or another sum on a level than the model says. */
export function confirmedBy(changed: Problem, before: readonly LevelResult[], placements: readonly PlacementIds[], { penalties, bounds }: Pick<Optimum, 'penalties' | 'bounds'>): StockConfirmed {
  const { breaches, levels } = evaluate(changed, placements);
  const [first] = breaches;
  if (first) throw new Error(`an answer with other homes in ${changed.id} breaks ${first.ruleId}: ${first.message}`);
  levels.forEach(({ level, penalty }, l) => {
    if (penalty !== penalties[l]) throw new Error(`level ${level} of ${changed.id} with other homes: the model says ${penalties[l]}, the checks say ${penalty}`);
  });
  const gains = stockGains(before, levels.map(({ level, penalty }, l) => ({ level, penalty, bound: bounds[l] ?? 0 })));
  return { kind: 'confirmed', levels: gains, isProved: gains.every(({ range }) => range !== null && range.least === range.most), placements };
}

/** What each level gains, and between what the true gain lies while every earlier level is proved. */
export function stockGains(before: readonly LevelResult[], after: readonly LevelResult[]): readonly StockGain[] {
  let isKnown = true;
  return after.map(({ level, penalty, bound }) => {
    const was = before.find((row) => row.level === level) ?? { penalty: 0, bound: 0 };
    const range = isKnown ? { least: was.bound - penalty, most: was.penalty - bound } : null;
    isKnown &&= was.penalty === was.bound && penalty === bound;
    return { level, before: was.penalty, after: penalty, gain: was.penalty - penalty, range };
  });
}

/** The part of a time limit that is kept for giving teams to those who were placed anew, and the most of it in seconds. */
const TEAMS_SHARE = 0.15;
const TEAMS_SECONDS = 1;

/** The best that is found in the time; where the clock stops it, those who are placed are given teams once more in the homes that were found. Or why there is nothing. */
export function settledOptimum(model: LinearModel, start: Float64Array | null, effort: StockEffort): Optimum | NoAnswer {
  const began = effort.seconds();
  const { timeLimitSeconds: limit } = effort;
  const within = (given: LinearModel, from: Float64Array | null, timeLimitSeconds: number | null): ReturnType<typeof optimise> => optimise(given, effort.engine, {
    seed: effort.seed, timeLimitSeconds, gap: 0, start: from, seconds: () => effort.seconds() - began, shouldStop: effort.shouldStop, onProgress: () => {},
  });
  const found = within(model, start, limit === null ? null : limit - Math.min(TEAMS_SECONDS, TEAMS_SHARE * limit));
  if (found.kind === 'nothing') return effort.shouldStop() ? 'stopped' : 'timeLimit';
  if (found.kind !== 'found') return found.kind;
  if (limit === null || found.penalties.every((penalty, l) => penalty === found.bounds[l])) return found;
  const tidied = within(withTheseHomes(model, found.values), found.values, limit);
  return tidied.kind === 'found' && compareLevels(tidied.penalties, found.penalties) < 0 ? { ...tidied, bounds: found.bounds.map((bound, l) => Math.min(bound, tidied.penalties[l] as number)) } : found;
}
