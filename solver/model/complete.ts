import type { Definition, SparseRows } from './model.ts';

/** The columns of something that has derived columns after its placement columns. */
interface Completable {
  readonly columnCount: number;
  readonly placementCount: number;
  readonly definitions: readonly Definition[];
}

/** What a derived column is worth when its expression has this value. */
export function derivedValue(means: Definition['means'], value: number): number {
  if (means === 'sum') return value;
  if (means === 'excess') return Math.max(0, value);
  return value >= 1 ? 1 : 0;
}

/** Fills every derived column from the placement columns, in place; the placement columns must be whole. */
export function completeValues(program: Completable, values: Float64Array): void {
  program.definitions.forEach(({ means, of }, i) => {
    let total = of.constant;
    for (let k = 0; k < of.columns.length; k += 1) total += (of.coefficients[k] as number) * (values[of.columns[k] as number] as number);
    values[program.placementCount + i] = derivedValue(means, total);
  });
}

/** Whether whole values keep every row and column bound exactly. */
export function isFeasible(
  program: { readonly columnCount: number; readonly lower: Float64Array; readonly upper: Float64Array; readonly rows: SparseRows; readonly rowLower: Float64Array; readonly rowUpper: Float64Array },
  values: Float64Array,
): boolean {
  for (let j = 0; j < program.columnCount; j += 1) {
    const value = values[j] as number;
    if (value < (program.lower[j] as number) || value > (program.upper[j] as number)) return false;
  }
  const { starts, indices, values: coefficients } = program.rows;
  for (let i = 0; i + 1 < starts.length; i += 1) {
    let activity = 0;
    for (let k = starts[i] as number; k < (starts[i + 1] as number); k += 1) activity += (coefficients[k] as number) * (values[indices[k] as number] as number);
    if (activity < (program.rowLower[i] as number) || activity > (program.rowUpper[i] as number)) return false;
  }
  return true;
}

/** Costs times values plus the constant. */
export function objectiveOf(costs: Float64Array, constant: number, values: Float64Array): number {
  let total = constant;
  for (let j = 0; j < costs.length; j += 1) total += (costs[j] as number) * (values[j] as number);
  return total;
}

/**
 * What an engine's answer is really worth: its placement columns rounded, the derived ones computed from them, every row checked exactly.
 * Null when that breaks a row, so that no answer within an engine's tolerance passes for a real one.
 */
export function settle(program: Parameters<typeof isFeasible>[0] & Completable, answer: ArrayLike<number>): Float64Array | null {
  const values = new Float64Array(program.columnCount);
  values.set(Float64Array.from({ length: program.placementCount }, (_, j) => Math.round(answer[j] as number)));
  completeValues(program, values);
  return isFeasible(program, values) ? values : null;
}
