import solver from 'javascript-lp-solver';
import { costStep, dualBound, liftBound } from '../bound.ts';
import type { Engine, Limits, Outcome, Program } from '../engine.ts';
import { objectiveOf, settle } from '../model/complete.ts';
import { OpenNodes } from './open-nodes.ts';

/** Cells of its dense tableau at most; above this a single pivot takes too long for anything to come of it. */
const MOST_CELLS = 1_500_000;

/** A relaxed value nearer than this to a whole number counts as whole. */
const WHOLE = 1e-6;

/** Pivots for each row and column of a relaxation at most; one that needs more is going round in circles. */
const PIVOTS_PER_LINE = 4;

/** Pivots between two looks at the clock. */
const PIVOTS_BETWEEN_LOOKS = 32;

/** Thrown out of a relaxation that goes on for too long, and caught again where it was begun. */
const INTERRUPTED = new Error('the relaxation was interrupted');

/** The bound on nothing at all that must be passed before a node counts as proved infeasible. */
const INFEASIBLE = 1e-6;

/**
 * javascript-lp-solver: a simplex in plain JavaScript, for small programs. Its tableau does the linear programs; branching is done here, so that
 * effort is counted and every bound is recomputed from row duals. What that cannot confirm is not called proved.
 */
export const jslp: Engine = {
  name: 'jslp',
  version: '1.0.3',
  minimise: (program, limits) => {
    const capped = columnsToCap(program);
    const cells = (program.columnCount + 1) * (2 * program.rowUpper.length + capped.length + 1);
    if (cells > MOST_CELLS) {
      return { kind: 'tooLarge', message: `javascript-lp-solver is for small problems: this one has ${program.columnCount} columns and ${program.rowUpper.length} rows. Use highs.` };
    }
    return new Branching(program, limits, capped).run();
  },
};

// At run time the default export is the solver; its types describe the CommonJS build, where it lies one step further in.
const { Model } = solver as unknown as typeof solver.default;
type Model = InstanceType<typeof Model>;
type Tableau = Model['tableau'];
type Cut = Parameters<Tableau['addCutConstraints']>[0][number];

/** A bound that branching has set on a column. */
interface Branch {
  readonly column: number;
  readonly type: Cut['type'];
  readonly value: number;
}

/** A part of the program, and what is known about it. */
interface Node {
  readonly branches: readonly Branch[];
  /** Proved for the whole solutions in this part. */
  readonly bound: number;
}

/** The row of the program behind a constraint of the tableau. */
interface Side {
  readonly row: number;
  readonly index: number;
  readonly isUpper: boolean;
}

/** Columns whose upper bound no row implies; the package has no bounds on variables, so each needs a row of its own. */
function columnsToCap({ columnCount, lower, upper, rows, rowUpper }: Program): readonly number[] {
  const isImplied = new Uint8Array(columnCount);
  for (let i = 0; i < rowUpper.length; i += 1) {
    const from = rows.starts[i] as number;
    const to = rows.starts[i + 1] as number;
    const onlyAdds = rows.values.subarray(from, to).every((by) => by >= 0) && rows.indices.subarray(from, to).every((j) => (lower[j] as number) >= 0);
    if (!onlyAdds) continue;
    for (let k = from; k < to; k += 1) {
      const j = rows.indices[k] as number;
      if ((rows.values[k] as number) > 0 && (rowUpper[i] as number) / (rows.values[k] as number) <= (upper[j] as number)) isImplied[j] = 1;
    }
  }
  return Array.from({ length: columnCount }, (_, j) => j).filter((j) => isImplied[j] === 0 && Number.isFinite(upper[j]));
}

/**
 * A trifle that is added to the cost of a column, a different one for each: columns that cost the same send this simplex round in circles. Bounds
 * are computed from the true costs, and penalties are too, so it decides nothing but the way.
 */
function tieBreak(column: number): number {
  return 1e-5 * (1 + ((column * 0.618_033_988_75) % 1));
}

class Branching {
  private readonly program: Program;
  private readonly limits: Limits;
  private readonly started = performance.now();
  private readonly step: number;
  private readonly columns: readonly number[];
  private readonly sides: Side[] = [];
  private readonly model: Model;
  private readonly open = new OpenNodes<Node>();
  private best: Float64Array | null = null;
  private penalty = Infinity;
  /** The least bound of parts that were given up without proof. */
  private unproved = Infinity;
  private nodes = 0;
  /** Pivots of the relaxation that is being solved. */
  private pivots = 0;
  private reported = { penalty: Infinity, bound: -Infinity };

  constructor(program: Program, limits: Limits, capped: readonly number[]) {
    this.program = program;
    this.limits = limits;
    this.step = costStep(program.costs);
    this.model = new Model(1e-8, 'spredt', { applyCuts: () => undefined, branchAndCut: (tableau) => this.search(tableau) });
    this.model.usePresolve = false;
    this.columns = this.load(capped);
    const start = limits.start ? settle(program, limits.start) : null;
    if (start) this.consider(start);
  }

  run(): Outcome {
    const { program } = this;
    if (program.placementCount === 0) {
      const values = settle(program, []);
      if (values) this.consider(values);
    } else this.model.solve();
    const { best, penalty } = this;
    const bound = this.bound();
    if (best && bound === penalty) return { kind: 'optimal', values: best, penalty, bound };
    if (best || bound < Infinity) return { kind: 'stopped', values: best, penalty: best ? penalty : null, bound };
    return { kind: 'infeasible' };
  }

  /** Gives the program to the package, each column moved so that it begins at 0. */
  private load(capped: readonly number[]): readonly number[] {
    const { columnCount, placementCount, costs, integer, lower, upper, rows, rowLower, rowUpper } = this.program;
    const variables = Array.from({ length: columnCount }, (_, j) => {
      const cost = (costs[j] as number) + tieBreak(j);
      return this.model.addVariable(cost, `x${j}`, j < placementCount || integer[j] === 1);
    });
    for (let i = 0; i < rowUpper.length; i += 1) {
      const terms: (readonly [number, number])[] = [];
      let shift = 0;
      for (let k = rows.starts[i] as number; k < (rows.starts[i + 1] as number); k += 1) {
        terms.push([rows.indices[k] as number, rows.values[k] as number]);
        shift += (rows.values[k] as number) * (lower[rows.indices[k] as number] as number);
      }
      for (const [side, isUpper] of [[rowUpper[i] as number, true], [rowLower[i] as number, false]] as const) {
        if (!Number.isFinite(side)) continue;
        const constraint = isUpper ? this.model.smallerThan(side - shift) : this.model.greaterThan(side - shift);
        for (const [j, by] of terms) constraint.addTerm(by, variables[j] as (typeof variables)[number]);
        this.sides.push({ row: i, index: constraint.index, isUpper });
      }
    }
    for (const j of capped) {
      this.model.smallerThan((upper[j] as number) - (lower[j] as number)).addTerm(1, variables[j] as (typeof variables)[number]);
    }
    return variables.map((variable) => variable.index);
  }

  /** Best bound first, but each branching goes on with its upper half, which soon gives whole solutions. */
  private search(tableau: Tableau): void {
    let next: Node | undefined = { branches: [], bound: -Infinity };
    this.watch(tableau);
    while (next) {
      const bound = Math.min(this.bound(), next.bound);
      this.report(bound);
      if (this.mustStop(bound)) {
        this.open.add(next);
        return;
      }
      next = this.isClosed(next.bound) ? undefined : this.branch(tableau, next);
      next ??= this.open.take();
    }
  }

  private report(bound: number): void {
    const last = this.reported;
    if (last.penalty === this.penalty && last.bound === bound) return;
    this.reported = { penalty: this.penalty, bound };
    this.limits.onProgress?.(this.best ? this.penalty : null, bound);
  }

  /** Solves the relaxation of a node; gives the half to go on with and keeps the other, or nothing when the node is done with. */
  private branch(tableau: Tableau, node: Node): Node | undefined {
    const part = this.partOf(node);
    if (!this.relax(tableau, node)) return this.giveUp(node.bound);
    if (!tableau.feasible) return this.isInfeasible(tableau, part) ? undefined : this.giveUp(node.bound);
    const bound = Math.max(node.bound, this.boundOf(tableau, part));
    const values = this.valuesOf(tableau);
    const settled = settle(this.program, values);
    if (settled) this.consider(settled);
    if (this.isClosed(bound)) return undefined;
    const column = this.mostFractional(values, part);
    if (column < 0) return this.giveUp(bound);
    const floor = Math.floor(values[column] as number);
    this.open.add(this.half(node, column, 'max', floor, bound));
    return this.half(node, column, 'min', floor + 1, bound);
  }

  /** The relaxation of a node, begun from the first one's end; false when it was interrupted. */
  private relax(tableau: Tableau, node: Node): boolean {
    tableau.restore();
    const { lower } = this.program;
    tableau.addCutConstraints(node.branches.map(({ column, type, value }): Cut => ({
      type, varIndex: this.columns[column] as number, value: value - (lower[column] as number),
    })));
    this.pivots = 0;
    this.nodes += 1;
    try {
      tableau.simplex();
    } catch (error) {
      if (error !== INTERRUPTED) throw error;
      return false;
    }
    if (this.nodes === 1) tableau.save();
    return true;
  }

  /** Looks at the clock and counts while the package pivots, since it has no way to be told to stop. */
  private watch(tableau: Tableau): void {
    const pivot = tableau.pivot.bind(tableau);
    const most = PIVOTS_PER_LINE * (tableau.width + tableau.height);
    tableau.pivot = (row, column) => {
      this.pivots += 1;
      if (this.pivots > most || (this.pivots % PIVOTS_BETWEEN_LOOKS === 0 && this.isOutOfTime())) throw INTERRUPTED;
      pivot(row, column);
    };
  }

  /** Leaves a part of the program unproved. */
  private giveUp(bound: number): undefined {
    this.unproved = Math.min(this.unproved, bound);
  }

  private half(node: Node, column: number, type: Cut['type'], value: number, bound: number): Node {
    const others = node.branches.filter((old) => old.column !== column || old.type !== type);
    return { branches: [...others, { column, type, value }], bound };
  }

  /** The program with the bounds that branching has set. */
  private partOf(node: Node): Program {
    const lower = this.program.lower.slice();
    const upper = this.program.upper.slice();
    for (const { column, type, value } of node.branches) (type === 'min' ? lower : upper)[column] = value;
    return { ...this.program, lower, upper };
  }

  private valuesOf({ rowByVarIndex, matrix, width, rhsColumn }: Tableau): Float64Array {
    const { lower } = this.program;
    return Float64Array.from(this.columns, (index, j) => {
      const row = rowByVarIndex[index] ?? -1;
      return (lower[j] as number) + (row < 0 ? 0 : (matrix[row * width + rhsColumn] as number));
    });
  }

  private mostFractional(values: Float64Array, { placementCount, columnCount, integer, lower, upper }: Program): number {
    let chosen = -1;
    let most = WHOLE;
    for (let j = 0; j < columnCount; j += 1) {
      if ((j >= placementCount && integer[j] === 0) || lower[j] === upper[j]) continue;
      const fraction = Math.abs((values[j] as number) - Math.round(values[j] as number));
      if (fraction > most) [chosen, most] = [j, fraction];
    }
    return chosen;
  }

  /** Multipliers of the program's rows in a row of the tableau; row 0 is the objective. */
  private multipliers(tableau: Tableau, tableauRow: number): Float64Array {
    const { matrix, width, colByVarIndex, rowByVarIndex } = tableau;
    const sign = tableauRow === 0 ? -1 : 1;
    const duals = new Float64Array(this.program.rowUpper.length);
    for (const { row, index, isUpper } of this.sides) {
      const column = colByVarIndex[index] ?? -1;
      const ofSlack = column >= 0 ? sign * (matrix[tableauRow * width + column] as number) : Number(tableauRow > 0 && rowByVarIndex[index] === tableauRow);
      duals[row] = (duals[row] as number) + (isUpper ? -ofSlack : ofSlack);
    }
    return duals;
  }

  private boundOf(tableau: Tableau, part: Program): number {
    const { bound } = dualBound(part, { duals: this.multipliers(tableau, 0) });
    return liftBound(bound, part.constant, this.step);
  }

  /** A sum of rows that no point of the part can keep: minimising nothing under them costs more than nothing. */
  private isInfeasible(tableau: Tableau, part: Program): boolean {
    const { matrix, width, rhsColumn, height } = tableau;
    let worst = 0;
    let least = 0;
    for (let row = 1; row < height; row += 1) {
      const value = matrix[row * width + rhsColumn] as number;
      if (value < least) [worst, least] = [row, value];
    }
    if (worst === 0) return false;
    const nothing = { ...part, costs: new Float64Array(part.columnCount), constant: 0 };
    return dualBound(nothing, { duals: this.multipliers(tableau, worst) }).bound > INFEASIBLE;
  }

  private consider(values: Float64Array): void {
    const penalty = objectiveOf(this.program.costs, this.program.constant, values);
    if (penalty < this.penalty) [this.best, this.penalty] = [values, penalty];
  }

  private isClosed(bound: number): boolean {
    return bound >= this.penalty;
  }

  /** What is proved so far about all whole solutions. */
  private bound(): number {
    return Math.min(this.open.bound, this.penalty, this.unproved);
  }

  private mustStop(bound: number): boolean {
    const { nodes, absoluteGap } = this.limits;
    if (nodes !== null && this.nodes >= nodes) return true;
    if (this.best && bound < this.penalty && this.penalty - bound <= absoluteGap) return true;
    return this.isOutOfTime();
  }

  private isOutOfTime(): boolean {
    const { seconds } = this.limits;
    return (seconds !== null && performance.now() - this.started >= seconds * 1000) || this.limits.shouldStop();
  }
}
