import type { Household, Problem } from '../domain/problem.ts';
import type { Engine, Relaxation as Relaxed } from '../engine.ts';
import { evaluate, type LevelSum } from '../evaluate.ts';
import { buildModel } from '../model/build.ts';
import type { LinearModel, ModelLevel } from '../model/model.ts';
import { rulesBroken } from '../reasons.ts';
import { RULES } from '../rules/index.ts';
import { roundFor, standingOf, type PlacementIds } from '../rules/standing.ts';
import type { PartProgram } from '../model/program.ts';
import { Knowledge } from '../search/knowledge.ts';
import { priceLevel, type PriceTask } from '../search/price.ts';
import { neededBy, openNarrowing, type Pricing } from '../search/restrict.ts';
import { SIZES } from '../search/sizes.ts';
import { structureOf } from '../structure.ts';
import { ownParts, weightedOn, type OwnPart } from './levels-without.ts';
import { relaxed, type Relaxation } from './relaxation.ts';
import { pricedBy, rowKey, RowNames, type Priced, type RowPrices } from './row-prices.ts';

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
  /** Prices level by level as far as it was looked; null where a level has none. */
  readonly prices: readonly (RowPrices | null)[];
}

/** The levels of a round as far as they were looked at, with their prices. */
interface Estimated {
  readonly levels: readonly LevelEstimate[];
  readonly prices: readonly (RowPrices | null)[];
}

/** Screens one candidate after another against the same proposal. */
export class Screener {
  readonly #problem: Problem;
  readonly #placements: readonly PlacementIds[];
  readonly #screening: Screening;
  readonly #hooks: RelaxingHooks;
  readonly #before: readonly LevelSum[];
  #asItIs: Estimated | null = null;

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

  /** Looks so many levels deep; `others` are looks at some of the relaxations alone, whose prices may settle a level at once. Null when stopped before the first level. */
  look(relaxations: readonly Relaxation[], mostLevels: number, others: readonly Look[]): Look | null {
    const row = this.glance(relaxations);
    if (row.openDwellings === 0) return { row, isHoused: false, prices: [] };
    const asItIs = this.#base();
    const own = ownParts(this.#problem, this.#placements, relaxations);
    const { levels, prices } = this.#estimated(relaxed(this.#problem, relaxations), mostLevels, { levels: asItIs.levels, own }, [asItIs, ...others]);
    if (levels.length === 0 && this.#hooks.shouldStop()) return null;
    const { householdId } = this.#screening;
    const isHoused = householdId !== null && (prices[0]?.duals.get(rowKey('structure', householdId, 0)) ?? 0) < 0;
    return { row: { ...row, levels }, isHoused, prices };
  }

  /** What the round as it is cannot fall below, on every level. */
  #base(): Estimated {
    this.#asItIs ??= this.#estimated(this.#problem, this.#screening.mostLevels, null, []);
    return this.#asItIs;
  }

  /**
   * Level by level, until one is likely to change: from there on nobody knows at what the earlier ones would be held. What a level's prices say about columns and rows narrows the levels after it
   * to the proposals that hold it. Where soft rules are lifted, a level stands at what it is without their parts, and none before the first that changes can get dearer.
   */
  #estimated(changed: Problem, mostLevels: number, asItIs: AsItIs | null, known: readonly Pick<Look, 'prices'>[]): Estimated {
    const { model } = buildModel(roundFor(changed), RULES);
    const own = asItIs?.own ?? [];
    const held = model.levels.map(({ level }) => (this.#before.find((row) => row.level === level)?.penalty ?? 0) - weightedOn(own, level));
    const [knowledge, names] = [new Knowledge(model), new RowNames(model)];
    const levels: LevelEstimate[] = [];
    const prices: (RowPrices | null)[] = [];
    for (let l = 0; l < Math.min(mostLevels, model.levels.length); l += 1) {
      const [level, most] = [model.levels[l] as ModelLevel, held[l] as number];
      const before = asItIs === null ? null : boundBefore(asItIs, level.level) ?? most;
      // no bound is below 0
      const step = before !== null && before <= 0 ? NOTHING_PRICED : this.#priced(model, knowledge, { l, held, names }, known);
      if (step === null) break;
      knowledge.price(l, step.pricing);
      knowledge.narrowNext(l, most);
      const bound = knowledge.bounds[l] as number;
      const likely = (before ?? bound) - bound;
      levels.push({ level: level.level, before: most, bound, gain: Math.max(0, most - bound), likely: own.length > 0 ? Math.max(0, likely) : likely });
      prices.push(step.duals && { bound, duals: step.duals });
      if (levels.at(-1)?.likely !== 0) break;
    }
    return { levels, prices };
  }

  /** A level priced with what is known of almost the same round, where that is enough, else by its relaxation; null where it has none or was stopped. */
  #priced(model: LinearModel, knowledge: Knowledge, { l, held, names }: { readonly l: number; readonly held: readonly number[]; readonly names: RowNames }, known: readonly Pick<Look, 'prices'>[]): Priced | null {
    const face = knowledge.face(l);
    const task = { model, level: model.levels[l] as ModelLevel, narrowing: face.narrowing, holds: knowledge.holds(l, face, held) };
    const settled = pricedBy(task, names, known.flatMap(({ prices }) => prices[l] ?? []));
    if (settled) return settled;
    let duals: Priced['duals'] = null;
    const pricing = relaxedBy(task, l, this.#screening.engine, this.#hooks, (part, given) => { duals = names.duals(part, given); });
    return pricing && { pricing, duals };
  }
}

/** What a look is held against: the round as it is, and the parts of the soft rules that are lifted. */
interface AsItIs {
  readonly levels: readonly LevelEstimate[];
  readonly own: readonly OwnPart[];
}

/** What the round as it is cannot fall below on a level while the lifted rules cost there what they do; null where that was not looked at. */
function boundBefore({ levels, own }: AsItIs, level: number): number | null {
  const bound = levels.find((row) => row.level === level)?.bound;
  return bound === undefined ? null : bound - weightedOn(own, level);
}

const NOTHING_PRICED: Priced = { pricing: null, duals: null };

/** The relaxation of a level with the earlier ones held at their penalties; null where it has none or was stopped. */
export function priced(model: LinearModel, l: number, held: readonly number[], engine: Engine, hooks: RelaxingHooks): Pricing | null {
  const holds = model.levels.slice(0, l).map(({ costs, constant }, e) => ({ costs, constant, most: held[e] as number }));
  return relaxedBy({ model, level: model.levels[l] as ModelLevel, narrowing: openNarrowing(model), holds }, l, engine, hooks, () => {});
}

function relaxedBy(task: Omit<PriceTask, 'relax' | 'siftAbove'>, l: number, { relax }: Engine, hooks: RelaxingHooks, onRelaxed: (part: PartProgram, duals: Float64Array) => void): Pricing | null {
  if (!relax) return null;
  const told = (program: PartProgram): Relaxed | null => {
    const relaxation = relax(program, { seconds: null, shouldStop: () => hooks.shouldStop() });
    if (relaxation) onRelaxed(program, relaxation.duals);
    return relaxation;
  };
  return priceLevel({ ...task, siftAbove: SIZES.earlyBoundColumns, relax: told }, l === 0 ? neededBy(task.model, task.level) : null, []);
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
