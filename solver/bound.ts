import type { Program, Relaxation } from './engine.ts';

/** What row duals prove about a program, whoever gave them. */
export interface DualBound {
  /** A lower bound on the objective of every feasible point. */
  readonly bound: number;
  /** The bound rises by this for each unit that a column is above its lower bound or, where it is negative, by its size for each unit below the upper. */
  readonly reducedCosts: Float64Array;
  /** The duals used, with the impossible signs taken away. */
  readonly duals: Float64Array;
}

/**
 * The Lagrangean bound of row duals, computed here from the program alone: duals of an impossible sign are dropped, and every column goes to
 * its cheaper side. It holds for any duals, so no engine needs to be trusted for it.
 */
export function dualBound(program: Program, relaxation: Pick<Relaxation, 'duals'>): DualBound {
  const { rows, rowLower, rowUpper, columnCount } = program;
  const reducedCosts = Float64Array.from(program.costs);
  const duals = Float64Array.from(relaxation.duals);
  let bound = program.constant;
  for (let i = 0; i + 1 < rows.starts.length; i += 1) {
    let dual = duals[i] as number;
    const side = dual > 0 ? (rowLower[i] as number) : (rowUpper[i] as number);
    if (dual === 0 || !Number.isFinite(side)) dual = 0;
    duals[i] = dual;
    if (dual === 0) continue;
    bound += dual * side;
    for (let k = rows.starts[i] as number; k < (rows.starts[i + 1] as number); k += 1) {
      const j = rows.indices[k] as number;
      reducedCosts[j] = (reducedCosts[j] as number) - dual * (rows.values[k] as number);
    }
  }
  for (let j = 0; j < columnCount; j += 1) {
    const cost = reducedCosts[j] as number;
    bound += cost * (cost >= 0 ? (program.lower[j] as number) : (program.upper[j] as number));
  }
  return { bound, reducedCosts, duals };
}

/** The greatest whole number that divides every cost: penalties of whole solutions lie on constant + step * k. 0 when no column is priced. */
export function costStep(costs: Float64Array): number {
  let step = 0;
  for (const cost of costs) {
    let a = Math.abs(cost);
    while (a > 0) [step, a] = [a, step % a];
    if (step === 1) return 1;
  }
  return step;
}

/** Slack for the rounding of doubles in a bound, relative to its size. */
const ROUNDING = 1e-7;

/** The least penalty of a whole solution that a real bound allows: the next point of constant + step * k. */
export function liftBound(bound: number, constant: number, step: number): number {
  if (!Number.isFinite(bound)) return bound;
  if (step === 0) return constant;
  const slack = ROUNDING * Math.max(1, Math.abs(bound), Math.abs(constant));
  return constant + Math.ceil((bound - constant - slack) / step) * step;
}
