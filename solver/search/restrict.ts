import type { Narrowing } from '../model/program.ts';
import type { LinearModel } from '../model/model.ts';

/** Slack for the rounding of doubles when a reduced cost is held against a penalty. */
const ROUNDING = 1e-6;

/** What the duals of one level say about every column and row of the model. */
export interface Pricing {
  /** A lower bound on the level's penalty, not yet lifted to a whole one. */
  readonly bound: number;
  /** By column of the model; 0 for those that were already dead. */
  readonly reducedCosts: Float64Array;
  /** By row of the model. */
  readonly duals: Float64Array;
}

/**
 * What no solution with at most `most` on the priced level can do: use a column whose reduced cost does not fit between bound and `most`, or
 * leave slack in a one-each row whose price does not. Gives the narrower state; never widens.
 */
export function narrowBy(model: LinearModel, narrowing: Narrowing, pricing: Pricing, most: number): Narrowing {
  const alive = narrowing.alive.slice();
  const tight = narrowing.tight.slice();
  const room = most - pricing.bound + ROUNDING * Math.max(1, Math.abs(most));
  for (let j = 0; j < alive.length; j += 1) if ((pricing.reducedCosts[j] as number) > room) alive[j] = 0;
  model.rowTags.forEach(({ ruleId }, i) => {
    if (ruleId === 'structure' && Number.isFinite(model.rowUpper[i] as number) && -(pricing.duals[i] as number) > room) tight[i] = 1;
  });
  return { alive, tight };
}

/** The `count` alive columns with the least reduced cost, and those in `always`; a smaller place to look in. */
export function cheapest(narrowing: Narrowing, pricing: Pricing, count: number, always: Iterable<number>): Uint8Array {
  const order: number[] = [];
  for (let j = 0; j < narrowing.alive.length; j += 1) if (narrowing.alive[j] === 1) order.push(j);
  order.sort((a, b) => (pricing.reducedCosts[a] as number) - (pricing.reducedCosts[b] as number) || a - b);
  const keep = new Uint8Array(narrowing.alive.length);
  for (const column of order.slice(0, count)) keep[column] = 1;
  for (const column of always) keep[column] = 1;
  return keep;
}
