import type { Definition, SparseRows } from './model/model.ts';

/**
 * One solve as data: minimise costs·x + constant subject to rowLower <= rows·x <= rowUpper and lower <= x <= upper. Columns
 * 0..placementCount-1 are placement columns (binary); the rest are derived and follow from `definitions`, in their order.
 * All numbers are whole, so the objective of a whole solution is whole.
 */
export interface Program {
  readonly columnCount: number;
  readonly placementCount: number;
  readonly costs: Float64Array;
  readonly constant: number;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly integer: Uint8Array;
  readonly rows: SparseRows;
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** One for each derived column, over columns before it. */
  readonly definitions: readonly Definition[];
}

/** When an engine must stop, and what it may start from. */
export interface Limits {
  /** Wall seconds at most; null for no limit of time. */
  readonly seconds: number | null;
  /** Counted search effort (branch-and-bound nodes at most); null for no limit. The same count gives the same answer. */
  readonly nodes: number | null;
  /** Stop when penalty - bound is at most this. */
  readonly absoluteGap: number;
  /** A whole solution to start from, every column of it; null for none. */
  readonly start: Float64Array | null;
  readonly seed: number;
  /** Asked now and then while solving; true ends the solve with what there is. */
  shouldStop(): boolean;
  /** Told of each better solution, and of a better bound. */
  onProgress?(penalty: number | null, bound: number): void;
}

/** What came of a solve. `bound` is a proved lower bound on the objective of whole solutions; -Infinity where nothing is proved. */
export type Outcome =
  | { readonly kind: 'optimal'; readonly values: Float64Array; readonly penalty: number; readonly bound: number }
  | { readonly kind: 'stopped'; readonly values: Float64Array | null; readonly penalty: number | null; readonly bound: number }
  | { readonly kind: 'infeasible' }
  | { readonly kind: 'tooLarge'; readonly message: string };

/** The linear relaxation: values, row duals (>= 0 pushes a row up from its lower side, <= 0 down from its upper), and its objective. */
export interface Relaxation {
  readonly values: Float64Array;
  readonly duals: Float64Array;
  readonly objective: number;
}

/** An engine that minimises programs exactly: the port that all solver packages stand behind. Synchronous; load it once, in a worker. */
export interface Engine {
  readonly name: string;
  readonly version: string;
  minimise(program: Program, limits: Limits): Outcome;
  /** The relaxation solved to optimality, or null when it is infeasible or was stopped. Only engines that give duals have it. */
  relax?(program: Program, limits: Pick<Limits, 'seconds' | 'shouldStop'>): Relaxation | null;
}
