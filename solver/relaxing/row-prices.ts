import { costStep, dualBound, liftBound } from '../bound.ts';
import type { LinearModel } from '../model/model.ts';
import { programOf, type PartProgram } from '../model/program.ts';
import type { PriceTask } from '../search/price.ts';
import type { Pricing } from '../search/restrict.ts';

/** What the relaxation of a level says about its rows, by what they belong to, so that a model of almost the same round can be priced with it. */
export interface RowPrices {
  /** What is proved of whole solutions. */
  readonly bound: number;
  readonly duals: ReadonlyMap<string, number>;
}

/** A level priced: null where nothing is learnt; with the duals by name. */
export interface Priced {
  readonly pricing: Pricing | null;
  readonly duals: ReadonlyMap<string, number> | null;
}

/** What a row belongs to, and how many of the same name stand before it. */
export function rowKey(ruleId: string, subject: string, before: number): string {
  return `${ruleId} ${subject} ${before}`;
}

/** The names of a model's rows, and of the levels that are held beside them. */
export class RowNames {
  readonly #names: readonly string[];

  constructor({ rowTags }: LinearModel) {
    const counts = new Map<string, number>();
    this.#names = rowTags.map(({ ruleId, subject }) => {
      const name = `${ruleId} ${subject}`;
      const before = counts.get(name) ?? 0;
      counts.set(name, before + 1);
      return rowKey(ruleId, subject, before);
    });
  }

  /** The name of a row of the model, or of the k-th level held, which stands at -1 - k. */
  at(row: number): string {
    return row < 0 ? `held ${-1 - row}` : (this.#names[row] as string);
  }

  /** The duals of a program that was relaxed, by name. */
  duals({ rowOrigin }: Pick<PartProgram, 'rowOrigin'>, duals: Float64Array): ReadonlyMap<string, number> {
    return new Map([...rowOrigin].flatMap((row, i) => (duals[i] === 0 ? [] : [[this.at(row), duals[i] as number] as const])));
  }
}

/**
 * A level priced with the prices of a round that asks for more, where they prove of this one what is proved of that: the relaxation of this one, which is no higher, would say no more.
 * Null where none of them does.
 */
export function pricedBy({ model, level, narrowing, holds }: Omit<PriceTask, 'relax' | 'siftAbove'>, names: RowNames, known: readonly RowPrices[]): Priced | null {
  if (known.length === 0) return null;
  const program = programOf(model, level, narrowing, holds);
  const step = costStep(level.costs);
  for (const { bound, duals } of known) {
    const pricing = pricingOf(model, program, Float64Array.from(program.rowOrigin, (row) => duals.get(names.at(row)) ?? 0));
    if (liftBound(pricing.bound, level.constant, step) >= bound) return { pricing, duals };
  }
  return null;
}

function pricingOf(model: LinearModel, program: PartProgram, given: Float64Array): Pricing {
  const { bound, reducedCosts: costs, duals: used } = dualBound(program, { duals: given });
  const reducedCosts = new Float64Array(model.columnCount);
  program.origin.forEach((column, i) => { reducedCosts[column] = costs[i] as number; });
  const duals = new Float64Array(model.rowTags.length);
  program.rowOrigin.forEach((row, i) => { if (row >= 0) duals[row] = used[i] as number; });
  return { bound, reducedCosts, duals };
}
