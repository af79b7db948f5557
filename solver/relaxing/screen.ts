import { costStep, liftBound } from '../bound.ts';
import type { Household, Problem } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import { evaluate, type LevelSum } from '../evaluate.ts';
import { buildModel } from '../model/build.ts';
import type { LinearModel, ModelLevel } from '../model/model.ts';
import { rulesBroken } from '../reasons.ts';
import { RULES } from '../rules/index.ts';
import { roundFor, standingOf, type PlacementIds } from '../rules/standing.ts';
import { priceLevel } from '../search/price.ts';
import { neededBy, openNarrowing, type Pricing } from '../search/restrict.ts';
import { SIZES } from '../search/sizes.ts';
import { structureOf } from '../structure.ts';
import { relaxed, type Relaxation } from './relaxation.ts';

/** What a long look needs from outside: a clock, a say, and an ear for how many of how many are done. */
export interface RelaxingHooks {
  /** Seconds since the look began, never falling. */
  seconds(): number;
  shouldStop(): boolean;
  onProgress(done: number, of: number): void;
}

/** What a level could gain at most: its penalty in the proposal, and what a relaxation proves that it cannot fall below. */
export interface LevelEstimate {
  readonly level: number;
  readonly before: number;
  readonly bound: number;
  /** before - bound, 0 or more: of the first level never less than what is really gained. */
  readonly gain: number;
  /** How much lower the bound is than that of the round as it is: what is left of the gain when the slack that every bound has is taken off. Negative where a changed field makes the level dearer. */
  readonly likely: number;
}

/** A relaxation, or several made together, as it looks before anything is solved. */
export interface Screened {
  readonly kind: 'estimate';
  readonly relaxations: readonly Relaxation[];
  /** From the first level to the first that is likely to change; later ones are not looked at. Empty where nothing was worked out. */
  readonly levels: readonly LevelEstimate[];
  /** Dwellings that no hard rule keeps from the household asked about, all else left as it is; null where nobody is. */
  readonly openDwellings: number | null;
  /** Whether there is one; null where nobody is asked about. */
  readonly isUnblocked: boolean | null;
}

/** What is screened and how: the household asked about (null: the round as a whole), how many levels at most, and the engine whose relaxation is used. */
export interface Screening {
  readonly householdId: string | null;
  /** Levels that are looked at while no earlier one is likely to change; 1 or more. */
  readonly mostLevels: number;
  readonly engine: Engine;
}

/**
 * Estimates what relaxations, each alone or several together, could gain, the most promising first: those that unblock the household, then by levels in their order.
 * With a household, what leaves it without an open dwelling is told by the checks alone and gets no levels. The placements keep the hard rules. A stop gives what is done.
 */
export function screen(problem: Problem, placements: readonly PlacementIds[], candidates: readonly (readonly Relaxation[])[], screening: Screening, hooks: RelaxingHooks): readonly Screened[] {
  const before = evaluate(problem, placements).levels;
  const asItIs = estimated(problem, { before, asItIs: null }, screening, hooks);
  const rows: Screened[] = [];
  for (const relaxations of candidates) {
    if (hooks.shouldStop()) break;
    const changed = relaxed(problem, relaxations);
    const openDwellings = screening.householdId === null ? null : openTo(changed, placements, screening.householdId);
    const levels = openDwellings === 0 ? [] : estimated(changed, { before, asItIs }, screening, hooks);
    rows.push({ kind: 'estimate', relaxations, levels, openDwellings, isUnblocked: openDwellings === null ? null : openDwellings > 0 });
    hooks.onProgress(rows.length, candidates.length);
  }
  return rows.sort((a, b) => Number(b.isUnblocked) - Number(a.isUnblocked) || compareEstimates(a.levels, b.levels) || a.relaxations.length - b.relaxations.length);
}

/** Dwellings that no hard rule keeps from the household, with its own placement (if any) taken out and all else left as it is. */
export function openTo(problem: Problem, placements: readonly PlacementIds[], householdId: string): number {
  const round = roundFor(problem);
  const household = round.households.get(householdId);
  if (!household) throw new Error(`the problem has no household ${householdId}`);
  const others = placements.filter((row) => row.householdId !== (household satisfies Household).id);
  const standing = standingOf(round, structureOf(round, others).placed);
  return problem.dwellings.filter((dwelling) => rulesBroken(standing, household, dwelling).length === 0).length;
}

/** What a round is held against: the penalties of the proposal, and what the round as it is cannot fall below (null: that is what is looked for, on every level). */
interface Yardstick {
  readonly before: readonly LevelSum[];
  readonly asItIs: readonly LevelEstimate[] | null;
}

/** Level by level, until one is likely to change: from there on nobody knows at what the earlier ones would be held. */
function estimated(changed: Problem, { before, asItIs }: Yardstick, { mostLevels, engine }: Screening, hooks: RelaxingHooks): readonly LevelEstimate[] {
  const { model } = buildModel(roundFor(changed), RULES);
  const held = model.levels.map(({ level }) => before.find((row) => row.level === level)?.penalty ?? 0);
  const found: LevelEstimate[] = [];
  for (let l = 0; l < Math.min(mostLevels, model.levels.length); l += 1) {
    const pricing = priced(model, l, held, engine, hooks);
    if (pricing === null) break;
    const { level, costs, constant } = model.levels[l] as ModelLevel;
    const most = held[l] as number;
    const bound = Math.max(0, liftBound(pricing.bound, constant, costStep(costs)));
    const likely = (asItIs?.find((row) => row.level === level)?.bound ?? (asItIs === null ? bound : most)) - bound;
    found.push({ level, before: most, bound, gain: Math.max(0, most - bound), likely });
    if (likely !== 0) break;
  }
  return found;
}

/** The relaxation of a level with the earlier ones held at their penalties; null where it has none or was stopped. */
export function priced(model: LinearModel, l: number, held: readonly number[], engine: Engine, hooks: RelaxingHooks): Pricing | null {
  const { relax } = engine;
  const level = model.levels[l] as ModelLevel;
  if (!relax) return null;
  const holds = model.levels.slice(0, l).map(({ costs, constant }, e) => ({ costs, constant, most: held[e] as number }));
  const task = {
    model, level, narrowing: openNarrowing(model), holds, siftAbove: SIZES.earlyBoundColumns,
    relax: (program: Parameters<typeof relax>[0]) => relax(program, { seconds: null, shouldStop: () => hooks.shouldStop() }),
  };
  return priceLevel(task, l === 0 ? neededBy(model, level) : null, []);
}

/** Below 0 when the first is likely to gain more, on the first level where they differ. */
function compareEstimates(a: readonly LevelEstimate[], b: readonly LevelEstimate[]): number {
  const levels = [...new Set([...a, ...b].map(({ level }) => level))].sort((one, other) => one - other);
  const gainOf = (rows: readonly LevelEstimate[], level: number): number => rows.find((row) => row.level === level)?.likely ?? 0;
  const at = levels.find((level) => gainOf(a, level) !== gainOf(b, level));
  return at === undefined ? 0 : gainOf(b, at) - gainOf(a, at);
}
