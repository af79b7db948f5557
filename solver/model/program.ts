import type { Program } from '../engine.ts';
import type { Definition, Expression, LinearModel, SparseRows } from './model.ts';

/** Bounds on columns and rows that have been tightened by what was learnt; never wider than the model's own. */
export interface Narrowing {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
}

/** A level that is held: costs·x + constant <= most. */
export interface Hold {
  readonly costs: Float64Array;
  readonly constant: number;
  readonly most: number;
}

/** A program over some of the model's columns, with the way back. */
export interface PartProgram extends Program {
  /** The model's column behind each column of the program. */
  readonly origin: Int32Array;
  /** The value that the model's columns have when the program leaves them out; NaN for its own columns. */
  readonly fixed: Float64Array;
  /** The model's row behind each row of the program; -1 - k for the k-th hold. */
  readonly rowOrigin: Int32Array;
}

/**
 * One solve over the model: the given costs, the columns to keep (null: all) within their narrowed bounds, each hold as a row. Placement columns that
 * are left out or have one value only are folded into the sides, and so are derived columns whose expression is then constant.
 */
export function programOf(
  model: LinearModel, objective: { readonly costs: Float64Array; readonly constant: number }, narrowing: Narrowing, holds: readonly Hold[],
  keep: Uint8Array | null = null,
): PartProgram {
  const { columnCount } = model;
  const placementCount = model.placements.length;
  const fixed = new Float64Array(columnCount).fill(NaN);
  for (let j = 0; j < placementCount; j += 1) {
    const least = narrowing.lower[j] as number;
    if (least === (narrowing.upper[j] as number)) fixed[j] = least;
    else if (keep && keep[j] === 0) fixed[j] = 0;
  }
  fixDerived(model, fixed);
  const at = new Int32Array(columnCount).fill(-1);
  const origin: number[] = [];
  for (let j = 0; j < columnCount; j += 1) if (Number.isNaN(fixed[j] as number)) at[j] = origin.push(j) - 1;
  const definitions = model.definitions.flatMap((definition, i) => (
    (at[placementCount + i] as number) < 0 ? [] : [{ means: definition.means, of: project(definition.of, at, fixed) } satisfies Definition]));
  const rows = projectRows(model, narrowing, holds, at, fixed);
  const pick = (source: Float64Array): Float64Array => Float64Array.from(origin, (j) => source[j] as number);
  let constant = objective.constant;
  for (let j = 0; j < columnCount; j += 1) {
    if ((at[j] as number) < 0 && (objective.costs[j] as number) !== 0) constant += (objective.costs[j] as number) * (fixed[j] as number);
  }
  return {
    columnCount: origin.length, placementCount: origin.length - definitions.length, costs: pick(objective.costs), constant,
    lower: pick(narrowing.lower), upper: pick(narrowing.upper), integer: Uint8Array.from(origin, (j) => model.integer[j] as number),
    ...rows, definitions, origin: Int32Array.from(origin), fixed,
  };
}

/** Derived columns of which every part is fixed are fixed too. */
function fixDerived(model: LinearModel, fixed: Float64Array): void {
  const placementCount = model.placements.length;
  model.definitions.forEach(({ means, of }, i) => {
    let total = of.constant;
    for (let k = 0; k < of.columns.length; k += 1) {
      const value = fixed[of.columns[k] as number] as number;
      if (Number.isNaN(value)) return;
      total += (of.coefficients[k] as number) * value;
    }
    fixed[placementCount + i] = means === 'sum' ? total : means === 'excess' ? Math.max(0, total) : total >= 1 ? 1 : 0;
  });
}

function project(expression: Expression, at: Int32Array, fixed: Float64Array): Expression {
  const columns: number[] = [];
  const coefficients: number[] = [];
  let { constant } = expression;
  expression.columns.forEach((j, k) => {
    const coefficient = expression.coefficients[k] as number;
    if ((at[j] as number) < 0) constant += coefficient * (fixed[j] as number);
    else {
      columns.push(at[j] as number);
      coefficients.push(coefficient);
    }
  });
  return { columns, coefficients, constant };
}

function projectRows(model: LinearModel, narrowing: Narrowing, holds: readonly Hold[], at: Int32Array, fixed: Float64Array): { rows: SparseRows; rowLower: Float64Array; rowUpper: Float64Array; rowOrigin: Int32Array } {
  const starts: number[] = [0];
  const indices: number[] = [];
  const values: number[] = [];
  const lower: number[] = [];
  const upper: number[] = [];
  const rowOrigin: number[] = [];
  const add = (from: number, to: number, columns: ArrayLike<number>, coefficients: ArrayLike<number>, rowLower: number, rowUpper: number, row: number): void => {
    const before = indices.length;
    let shift = 0;
    for (let k = from; k < to; k += 1) {
      const j = columns[k] as number;
      const coefficient = coefficients[k] as number;
      if (coefficient === 0) continue;
      if ((at[j] as number) < 0) shift += coefficient * (fixed[j] as number);
      else {
        indices.push(at[j] as number);
        values.push(coefficient);
      }
    }
    const isEmpty = indices.length === before;
    if (isEmpty && shift >= rowLower && shift <= rowUpper) return;
    starts.push(indices.length);
    lower.push(rowLower - shift);
    upper.push(rowUpper - shift);
    rowOrigin.push(row);
  };
  const { rows } = model;
  for (let i = 0; i + 1 < rows.starts.length; i += 1) {
    add(rows.starts[i] as number, rows.starts[i + 1] as number, rows.indices, rows.values, narrowing.rowLower[i] as number, narrowing.rowUpper[i] as number, i);
  }
  const all = Int32Array.from({ length: model.columnCount }, (_, j) => j);
  holds.forEach((hold, k) => add(0, model.columnCount, all, hold.costs, -Infinity, hold.most - hold.constant, -1 - k));
  return {
    rows: { starts: Int32Array.from(starts), indices: Int32Array.from(indices), values: Float64Array.from(values) },
    rowLower: Float64Array.from(lower), rowUpper: Float64Array.from(upper), rowOrigin: Int32Array.from(rowOrigin),
  };
}

/** The model's values behind the values of a part of it. */
export function widen(program: PartProgram, values: Float64Array): Float64Array {
  const whole = Float64Array.from(program.fixed);
  program.origin.forEach((j, i) => { whole[j] = values[i] as number; });
  return whole;
}

/** The part's values behind the values of the whole model; null where they contradict what the part has fixed. */
export function narrow(program: PartProgram, whole: Float64Array): Float64Array | null {
  for (let j = 0; j < whole.length; j += 1) {
    const value = program.fixed[j] as number;
    if (!Number.isNaN(value) && value !== (whole[j] as number)) return null;
  }
  return Float64Array.from(program.origin, (j) => whole[j] as number);
}
