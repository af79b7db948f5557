import { dualBound } from '../bound.ts';
import type { Household, Problem } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import { evaluate, type LevelSum } from '../evaluate.ts';
import { buildModel } from '../model/build.ts';
import type { LinearModel, ModelLevel } from '../model/model.ts';
import { rulesBroken } from '../reasons.ts';
import { RULES } from '../rules/index.ts';
import { roundFor, standingOf, type PlacementIds } from '../rules/standing.ts';
import { programOf, type PartProgram } from '../model/program.ts';
import { Knowledge } from '../search/knowledge.ts';
import { priceLevel } from '../search/price.ts';
import { neededBy, type Pricing } from '../search/restrict.ts';
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
  const screener = new Screener(problem, placements, screening, hooks);
  const rows: Look[] = [];
  for (const relaxations of candidates) {
    if (hooks.shouldStop()) break;
    const look = screener.look(relaxations, screening.mostLevels, []);
    if (look === null) break;
    rows.push(look);
    hooks.onProgress(rows.length, candidates.length);
  }
  return rows.sort(compareLooks).map(({ row }) => row);
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

/** A look at relaxations, with what helps to look at them together with others. */
export interface Look {
  readonly row: Screened;
  /** Whether the relaxation of the first level finds a home for the household asked about; false where nobody is. */
  readonly isHoused: boolean;
  /** The prices of the first level. */
  readonly first: RowPrices | null;
}

/** What a level's relaxation says about rows that another model has as well, by what they belong to. */
export interface RowPrices {
  readonly bound: number;
  readonly duals: ReadonlyMap<string, number>;
}

/** Screens one candidate after another against the same proposal. */
export class Screener {
  readonly #problem: Problem;
  readonly #placements: readonly PlacementIds[];
  readonly #screening: Screening;
  readonly #hooks: RelaxingHooks;
  readonly #before: readonly LevelSum[];
  #asItIs: { readonly levels: readonly LevelEstimate[]; readonly first: RowPrices | null } | null = null;

  constructor(problem: Problem, placements: readonly PlacementIds[], screening: Screening, hooks: RelaxingHooks) {
    this.#problem = problem;
    this.#placements = placements;
    this.#screening = screening;
    this.#hooks = hooks;
    this.#before = evaluate(problem, placements).levels;
  }

  /** Dwellings open to the household asked about with the relaxations made, by the checks; null where nobody is asked about. */
  open(relaxations: readonly Relaxation[]): number | null {
    const { householdId } = this.#screening;
    return householdId === null ? null : openTo(relaxed(this.#problem, relaxations), this.#placements, householdId);
  }

  /** A look by the checks alone. */
  glance(relaxations: readonly Relaxation[]): Screened {
    const openDwellings = this.open(relaxations);
    return { kind: 'estimate', relaxations, levels: [], openDwellings, isUnblocked: openDwellings === null ? null : openDwellings > 0 };
  }

  /** Looks so many levels deep; `others` are looks at some of the relaxations alone, whose prices may settle the first level at once. Null when stopped before the first level. */
  look(relaxations: readonly Relaxation[], mostLevels: number, others: readonly Look[]): Look | null {
    const row = this.glance(relaxations);
    if (row.openDwellings === 0) return { row, isHoused: false, first: null };
    const asItIs = this.#base();
    const known = [asItIs.first, ...others.map(({ first }) => first)].flatMap((prices) => prices ?? []);
    const { levels, first } = this.#estimated(relaxed(this.#problem, relaxations), mostLevels, asItIs.levels, known);
    if (levels.length === 0 && this.#hooks.shouldStop()) return null;
    const { householdId } = this.#screening;
    const isHoused = householdId !== null && (first?.duals.get(rowKey('structure', householdId, 0)) ?? 0) < 0;
    return { row: { ...row, levels }, isHoused, first };
  }

  /** What the round as it is cannot fall below, on every level. */
  #base(): NonNullable<typeof this.#asItIs> {
    this.#asItIs ??= this.#estimated(this.#problem, this.#screening.mostLevels, null, []);
    return this.#asItIs;
  }

  /**
   * Level by level, until one is likely to change: from there on nobody knows at what the earlier ones would be held. What a level's prices say about columns and rows narrows the levels after it
   * to the proposals that hold it.
   */
  #estimated(changed: Problem, mostLevels: number, asItIs: readonly LevelEstimate[] | null, known: readonly RowPrices[]): { readonly levels: readonly LevelEstimate[]; readonly first: RowPrices | null } {
    const { model } = buildModel(roundFor(changed), RULES);
    const held = model.levels.map(({ level }) => this.#before.find((row) => row.level === level)?.penalty ?? 0);
    const knowledge = new Knowledge(model);
    const levels: LevelEstimate[] = [];
    for (let l = 0; l < Math.min(mostLevels, model.levels.length); l += 1) {
      const pricing = (l === 0 ? settledBy(model, knowledge, known) : null) ?? priced(model, l, held, this.#screening.engine, this.#hooks, knowledge);
      if (pricing === null) break;
      knowledge.price(l, pricing);
      knowledge.narrowNext(l, held[l] as number);
      const { level } = model.levels[l] as ModelLevel;
      const most = held[l] as number;
      const bound = knowledge.bounds[l] as number;
      const likely = (asItIs?.find((row) => row.level === level)?.bound ?? (asItIs === null ? bound : most)) - bound;
      levels.push({ level, before: most, bound, gain: Math.max(0, most - bound), likely });
      if (likely !== 0) break;
    }
    return { levels, first: pricesBy(model, knowledge.pricing(0)) };
  }
}

/** A price's row: what it belongs to, and how many with the same name stand before it. */
function rowKey(ruleId: string, subject: string, before: number): string {
  return `${ruleId} ${subject} ${before}`;
}

function rowKeys({ rowTags }: LinearModel): readonly string[] {
  const counts = new Map<string, number>();
  return rowTags.map(({ ruleId, subject }) => {
    const name = `${ruleId} ${subject}`;
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    return rowKey(ruleId, subject, before);
  });
}

function pricesBy(model: LinearModel, pricing: Pricing | null): RowPrices | null {
  return pricing && { bound: pricing.bound, duals: new Map(rowKeys(model).flatMap((key, i) => (pricing.duals[i] === 0 ? [] : [[key, pricing.duals[i] as number]]))) };
}

/** Slack for the rounding of doubles in a bound, relative to its size. */
const ROUNDING = 1e-9;

function pricingBy(model: LinearModel, program: PartProgram, given: Float64Array): Pricing {
  const { bound, reducedCosts: costs, duals: used } = dualBound(program, { duals: given });
  const reducedCosts = new Float64Array(model.columnCount);
  program.origin.forEach((column, i) => { reducedCosts[column] = costs[i] as number; });
  const duals = new Float64Array(model.rowTags.length);
  program.rowOrigin.forEach((row, i) => { duals[row] = used[i] as number; });
  return { bound, reducedCosts, duals };
}

/**
 * The first level priced with the prices of a round that asks for more, where they prove of this one what they proved of that: then its relaxation, which cannot be higher, would say the same.
 * Null where none does.
 */
function settledBy(model: LinearModel, knowledge: Knowledge, known: readonly RowPrices[]): Pricing | null {
  if (known.length === 0) return null;
  const level = model.levels[0] as ModelLevel;
  const program = programOf(model, level, knowledge.face(0).narrowing, []);
  const keys = rowKeys(model);
  for (const { bound, duals } of known) {
    const pricing = pricingBy(model, program, Float64Array.from(program.rowOrigin, (row) => duals.get(keys[row] as string) ?? 0));
    if (pricing.bound >= bound - ROUNDING * Math.max(1, Math.abs(bound))) return pricing;
  }
  return null;
}

/** The relaxation of a level with the earlier ones held at their penalties, over the solutions that matter by what is known; null where it has none or was stopped. */
export function priced(model: LinearModel, l: number, held: readonly number[], engine: Engine, hooks: RelaxingHooks, knowledge = new Knowledge(model)): Pricing | null {
  const { relax } = engine;
  const level = model.levels[l] as ModelLevel;
  if (!relax) return null;
  const face = knowledge.face(l);
  const task = {
    model, level, narrowing: face.narrowing, holds: knowledge.holds(l, face, held), siftAbove: SIZES.earlyBoundColumns,
    relax: (program: Parameters<typeof relax>[0]) => relax(program, { seconds: null, shouldStop: () => hooks.shouldStop() }),
  };
  return priceLevel(task, l === 0 ? neededBy(model, level) : null, []);
}

/** Below 0 when the first is more promising: it unblocks the household, then it is likely to give it a home, then by levels in their order, then with fewer steps. */
export function compareLooks(a: Look, b: Look): number {
  return Number(b.row.isUnblocked) - Number(a.row.isUnblocked) || Number(b.isHoused) - Number(a.isHoused) || compareEstimates(a.row.levels, b.row.levels) || a.row.relaxations.length - b.row.relaxations.length;
}

/** Below 0 when the first is likely to gain more, on the first level where they differ. */
function compareEstimates(a: readonly LevelEstimate[], b: readonly LevelEstimate[]): number {
  const levels = [...new Set([...a, ...b].map(({ level }) => level))].sort((one, other) => one - other);
  const gainOf = (rows: readonly LevelEstimate[], level: number): number => rows.find((row) => row.level === level)?.likely ?? 0;
  const at = levels.find((level) => gainOf(a, level) !== gainOf(b, level));
  return at === undefined ? 0 : gainOf(b, at) - gainOf(a, at);
}
