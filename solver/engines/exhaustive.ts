import type { Engine, Limits, Outcome, Program } from '../engine.ts';
import { completeValues, isFeasible, objectiveOf, settle } from '../model/complete.ts';

/** Choices at most that it looks at before it says that the program is too large for it. */
const MOST_CHOICES = 5_000_000;

/** How many choices it makes between two looks at the clock. */
const CHOICES_BETWEEN_LOOKS = 4096;

/**
 * Tries every set of placements of a tiny program. It knows nothing of linear programming, so that it can judge engines that do: derived
 * columns are computed from their definitions, and every row is checked.
 */
export const exhaustive: Engine = {
  name: 'exhaustive',
  version: '1',
  minimise: (program, limits) => new Enumeration(program, limits).run(),
};

class Enumeration {
  private readonly program: Program;
  private readonly limits: Limits;
  private readonly started = performance.now();
  private readonly values: Float64Array;
  /** For each placement column, the rows that a placement can only fill: coefficients not negative, an upper side, no other kind of column. */
  private readonly fills: readonly (readonly { readonly row: number; readonly by: number }[])[];
  private readonly filled: Float64Array;
  private best: Float64Array | null = null;
  private penalty = Infinity;
  private choices = 0;
  private ending: 'none' | 'stopped' | 'tooLarge' = 'none';

  constructor(program: Program, limits: Limits) {
    this.program = program;
    this.limits = limits;
    this.values = new Float64Array(program.columnCount);
    this.filled = new Float64Array(program.rowUpper.length);
    this.fills = fillsOf(program);
    const start = limits.start ? settle(program, limits.start) : null;
    if (start) [this.best, this.penalty] = [start, objectiveOf(program.costs, program.constant, start)];
  }

  run(): Outcome {
    this.choose(0);
    const { best, penalty } = this;
    if (this.ending === 'tooLarge') return { kind: 'tooLarge', message: `There are more than ${MOST_CHOICES} sets of placements to try.` };
    if (this.ending === 'stopped') return { kind: 'stopped', values: best, penalty: best ? penalty : null, bound: -Infinity };
    return best ? { kind: 'optimal', values: best, penalty, bound: penalty } : { kind: 'infeasible' };
  }

  private choose(column: number): void {
    if (this.mustEnd()) return;
    if (column === this.program.placementCount) return this.consider();
    const { lower, upper, rowUpper } = this.program;
    if ((lower[column] as number) <= 0) this.choose(column + 1);
    if ((upper[column] as number) < 1) return;
    const fills = this.fills[column] ?? [];
    if (fills.some(({ row, by }) => (this.filled[row] as number) + by > (rowUpper[row] as number))) return;
    this.fill(fills, 1);
    this.values[column] = 1;
    this.choose(column + 1);
    this.values[column] = 0;
    this.fill(fills, -1);
  }

  private fill(fills: readonly { readonly row: number; readonly by: number }[], sign: 1 | -1): void {
    for (const { row, by } of fills) this.filled[row] = (this.filled[row] as number) + sign * by;
  }

  private consider(): void {
    const { program } = this;
    completeValues(program, this.values);
    if (!isFeasible(program, this.values)) return;
    const penalty = objectiveOf(program.costs, program.constant, this.values);
    if (penalty >= this.penalty) return;
    this.best = this.values.slice();
    this.penalty = penalty;
    this.limits.onProgress?.(penalty, -Infinity);
  }

  private mustEnd(): boolean {
    if (this.ending !== 'none') return true;
    const { seconds, nodes } = this.limits;
    this.choices += 1;
    if (this.choices > MOST_CHOICES) this.ending = 'tooLarge';
    else if (nodes !== null && this.choices > nodes) this.ending = 'stopped';
    else if (this.choices % CHOICES_BETWEEN_LOOKS === 1) {
      const isLate = seconds !== null && performance.now() - this.started >= seconds * 1000;
      if (isLate || this.limits.shouldStop()) this.ending = 'stopped';
    }
    return this.ending !== 'none';
  }
}

function fillsOf({ rows, rowUpper, placementCount }: Program): { row: number; by: number }[][] {
  const fills: { row: number; by: number }[][] = Array.from({ length: placementCount }, () => []);
  for (let row = 0; row < rowUpper.length; row += 1) {
    const from = rows.starts[row] as number;
    const to = rows.starts[row + 1] as number;
    const onlyFills = rows.indices.subarray(from, to).every((column) => column < placementCount) && rows.values.subarray(from, to).every((by) => by >= 0);
    if (!onlyFills || !Number.isFinite(rowUpper[row])) continue;
    for (let k = from; k < to; k += 1) fills[rows.indices[k] as number]?.push({ row, by: rows.values[k] as number });
  }
  return fills;
}
