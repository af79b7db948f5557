import type { Limits, Program } from '../../../solver/engine.ts';
import { RowStore } from '../../../solver/model/builder.ts';
import type { Definition, Expression } from '../../../solver/model/model.ts';

/** An expression as a test writes it: coefficient by column, and a constant. */
export function expression(by: Readonly<Record<number, number>>, constant = 0): Expression {
  return { columns: Object.keys(by).map(Number), coefficients: Object.values(by), constant };
}

/** What a test says of its program: costs of the placements, derived columns with what they mean, and rows. */
export interface TinyProgram {
  readonly costs: readonly number[];
  readonly constant?: number;
  /** After the placements, in order; `most` is the upper bound. A derived column that is a `sum` or `excess` gets its own row. */
  readonly derived?: readonly { readonly means: Definition['means']; readonly of: Expression; readonly cost: number; readonly most: number; readonly whole?: boolean }[];
  readonly rows?: readonly { readonly of: Expression; readonly least?: number; readonly most?: number }[];
}

/** A program that a person can solve in the head. */
export function tinyProgram({ costs, constant = 0, derived = [], rows = [] }: TinyProgram): Program {
  const store = new RowStore();
  const tag = { ruleId: 'test', subject: 'test' };
  derived.forEach(({ means, of }, i) => {
    const column = costs.length + i;
    const whole = { columns: [...of.columns, column], coefficients: [...of.coefficients, -1], constant: of.constant };
    if (means !== 'reached') store.add(whole, means === 'sum' ? 0 : -Infinity, 0, tag);
  });
  for (const { of, least = -Infinity, most = Infinity } of rows) store.add(of, least, most, tag);
  const columnCount = costs.length + derived.length;
  return {
    columnCount, placementCount: costs.length, constant,
    costs: Float64Array.from([...costs, ...derived.map((one) => one.cost)]),
    lower: new Float64Array(columnCount),
    upper: Float64Array.from([...costs.map(() => 1), ...derived.map((one) => one.most)]),
    integer: Uint8Array.from([...costs.map(() => 1), ...derived.map((one) => Number(one.whole === true))]),
    rows: store.compressed(), rowLower: Float64Array.from(store.lower), rowUpper: Float64Array.from(store.upper),
    definitions: derived.map(({ means, of }) => ({ means, of })),
  };
}

/** No limit at all. */
export const UNLIMITED: Limits = { seconds: null, nodes: null, absoluteGap: 0, start: null, seed: 1, shouldStop: () => false };
