import { costStep, dualBound, liftBound } from '../bound.ts';
import type { Relaxation } from '../engine.ts';
import type { LinearModel, ModelLevel } from '../model/model.ts';
import { programOf, type Hold, type Narrowing, type PartProgram } from '../model/program.ts';
import { cheapestOfEach, isAlive, type Pricing } from './restrict.ts';

/** What pricing a level needs: the level, what is known of the solutions that matter, the levels that are held, and an engine's relaxation. */
export interface PriceTask {
  readonly model: LinearModel;
  readonly level: ModelLevel;
  readonly narrowing: Narrowing;
  readonly holds: readonly Hold[];
  /** Live placement columns above which the relaxation is sifted: solved over some columns, with those that would lower it added until there are none. */
  readonly siftAbove: number;
  relax(program: PartProgram): Relaxation | null;
}

/** Columns of each household, and of each class, to begin with, and that are added at a time. */
const FIRST_OF_EACH = 20;
const NEXT_OF_EACH = 20;
const MOST_SIFTS = 12;
/** A bound that lacks less than this share of the penalty that it is a bound of is not worth another relaxation. */
const NEAR = 1e-4;

/**
 * Solves a level's relaxation over the columns kept (null: all live ones) and prices all live ones with its duals. What the bound says holds for
 * all of them, whoever gave the duals. `always` are columns to begin with where the relaxation is sifted. Null when the relaxation gave none.
 */
export function priceLevel(task: PriceTask, keep: Uint8Array | null, always: readonly number[]): Pricing | null {
  const { model, level, narrowing, holds } = task;
  const whole = programOf(model, level, narrowing, holds);
  const part = keep ? programOf(model, level, narrowing, holds, keep) : whole;
  if (part.placementCount > task.siftAbove) return sift(task, whole, keep, always);
  const relaxation = task.relax(part);
  return relaxation && pricingOf(task, whole, part, relaxation).pricing;
}

/** Relaxes over more and more columns until none that is left out would lower the penalty, or what is proved is as good as that. */
function sift(task: PriceTask, whole: PartProgram, among: Uint8Array | null, always: readonly number[]): Pricing | null {
  const { model, level, narrowing, holds } = task;
  const live = Uint8Array.from(model.placements, (_, j) => Number(isAlive(narrowing, j) && among?.[j] !== 0));
  const keep = new Uint8Array(model.placements.length);
  for (const column of [...always, ...needed(task), ...cheapestOfEach(model, live, level.costs, FIRST_OF_EACH)]) keep[column] = 1;
  let best: Pricing | null = null;
  for (let i = 0; i < MOST_SIFTS; i += 1) {
    const part = programOf(model, level, narrowing, holds, keep);
    const relaxation = task.relax(part);
    if (!relaxation) return best;
    const { pricing, objective } = pricingOf(task, whole, part, relaxation);
    if (best === null || pricing.bound > best.bound) best = pricing;
    const isNear = objective - pricing.bound <= NEAR * Math.max(1, Math.abs(objective));
    if (isNear || proved(level, pricing.bound) >= proved(level, objective)) return best;
    const outside = live.map((one, j) => Number(one === 1 && keep[j] === 0 && (pricing.reducedCosts[j] as number) < 0));
    const next = cheapestOfEach(model, outside, pricing.reducedCosts, NEXT_OF_EACH);
    if (next.length === 0) return best;
    for (const column of next) keep[column] = 1;
  }
  return best;
}

/** Placement columns in rows that ask for something (a require lock): without them there may be no solution. */
function needed({ model }: PriceTask): number[] {
  const { starts, indices } = model.rows;
  return model.rowTags.flatMap((_, row) => ((model.rowLower[row] as number) > 0
    ? [...indices.subarray(starts[row], starts[row + 1])].filter((column) => column < model.placements.length) : []));
}

/** What a bound says about whole solutions. */
function proved({ costs, constant }: ModelLevel, bound: number): number {
  return liftBound(bound, constant, costStep(costs));
}

/** All live columns priced with the duals of a part, and the penalty that the part reached. */
function pricingOf({ model }: PriceTask, whole: PartProgram, part: PartProgram, relaxation: Relaxation): { readonly pricing: Pricing; readonly objective: number } {
  const duals = part === whole ? relaxation.duals : dualsFor(whole, part, relaxation.duals);
  return { pricing: spread(model, whole, dualBound(whole, { duals })), objective: relaxation.objective };
}

/** Duals of a part's rows as duals of the whole program's rows; rows that the part does not have get 0. */
function dualsFor(whole: PartProgram, part: PartProgram, duals: Float64Array): Float64Array {
  const byOrigin = new Map<number, number>();
  part.rowOrigin.forEach((row, i) => { byOrigin.set(row, duals[i] as number); });
  return Float64Array.from(whole.rowOrigin, (row) => byOrigin.get(row) ?? 0);
}

function spread(model: LinearModel, whole: PartProgram, proof: ReturnType<typeof dualBound>): Pricing {
  const reducedCosts = new Float64Array(model.columnCount);
  whole.origin.forEach((column, i) => { reducedCosts[column] = proof.reducedCosts[i] as number; });
  const duals = new Float64Array(model.rowTags.length);
  whole.rowOrigin.forEach((row, i) => { if (row >= 0) duals[row] = proof.duals[i] as number; });
  return { bound: proof.bound, reducedCosts, duals };
}
