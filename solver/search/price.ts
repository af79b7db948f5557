import { dualBound } from '../bound.ts';
import type { Program, Relaxation } from '../engine.ts';
import type { LinearModel, ModelLevel } from '../model/model.ts';
import { programOf, type Hold, type Narrowing, type PartProgram } from '../model/program.ts';
import type { Pricing } from './restrict.ts';

/**
 * Solves a level's relaxation over the columns kept (null: all live ones) and prices all live ones with its duals. What the bound says holds for
 * all of them, whoever gave the duals. Null when the relaxation gave none.
 */
export function priceLevel(
  model: LinearModel, level: ModelLevel, narrowing: Narrowing, holds: readonly Hold[], keep: Uint8Array | null, relax: (program: Program) => Relaxation | null,
): Pricing | null {
  const part = programOf(model, level, narrowing, holds, keep);
  const relaxation = relax(part);
  if (!relaxation) return null;
  const whole = keep ? programOf(model, level, narrowing, holds) : part;
  const proof = dualBound(whole, { duals: keep ? dualsFor(whole, part, relaxation.duals, holds.length) : relaxation.duals });
  return spread(model, whole, proof);
}

/** Duals of a part's rows as duals of the whole program's rows; rows that the part does not have get 0. */
function dualsFor(whole: PartProgram, part: PartProgram, duals: Float64Array, holdCount: number): Float64Array {
  const byOrigin = new Map<number, number>();
  part.rowOrigin.forEach((row, i) => { if (row >= 0) byOrigin.set(row, duals[i] as number); });
  const result = Float64Array.from(whole.rowOrigin, (row) => byOrigin.get(row) ?? 0);
  for (let k = 1; k <= holdCount; k += 1) result[result.length - k] = duals[duals.length - k] as number;
  return result;
}

function spread(model: LinearModel, whole: PartProgram, proof: ReturnType<typeof dualBound>): Pricing {
  const reducedCosts = new Float64Array(model.columnCount);
  whole.origin.forEach((column, i) => { reducedCosts[column] = proof.reducedCosts[i] as number; });
  const duals = new Float64Array(model.rowTags.length);
  whole.rowOrigin.forEach((row, i) => { if (row >= 0) duals[row] = proof.duals[i] as number; });
  return { bound: proof.bound, reducedCosts, duals };
}
