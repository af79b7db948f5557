import * as highsPackage from 'highs';
import type { Highs, HighsCallbackMap, Model, ModelData } from 'highs';
import { costStep, liftBound } from '../bound.ts';
import type { Engine, Limits, Outcome, Program, Relaxation } from '../engine.ts';
import { objectiveOf, settle } from '../model/complete.ts';

// At run time the default export is the loader; the declarations describe the CommonJS build, where it lies one step further in.
const loadRuntime = highsPackage.default as unknown as () => Promise<Highs>;

let runtime: Promise<Highs> | null = null;

/** HiGHS compiled to WebAssembly, loaded once in a process. It blocks its thread while it solves. */
export async function loadHighs(): Promise<Engine> {
  runtime ??= loadRuntime();
  const highs = await runtime;
  return {
    name: 'highs',
    version: highs.version.string,
    minimise: (program, limits) => (program.columnCount === 0 ? minimiseNothing(program) : minimise(highs, program, limits)),
    relax: (program, limits) => (program.columnCount === 0 ? relaxNothing(program) : relax(highs, program, limits)),
  };
}

// HiGHS calls a model without columns `empty`, not optimal.
function minimiseNothing(program: Program): Outcome {
  const values = settle(program, []);
  return values ? { kind: 'optimal', values, penalty: program.constant, bound: program.constant } : { kind: 'infeasible' };
}

function relaxNothing(program: Program): Relaxation | null {
  const rowCount = program.rows.starts.length - 1;
  return settle(program, []) ? { values: new Float64Array(0), duals: new Float64Array(rowCount), objective: program.constant } : null;
}

function dataOf(highs: Highs, program: Program, whole: boolean): ModelData {
  const finite = (side: number): number => (Number.isFinite(side) ? side : Math.sign(side) * highs.infinity);
  const placed = (side: number, j: number): number => (!whole && j < program.placementCount ? highs.infinity : finite(side));
  return {
    numCols: program.columnCount, numRows: program.rows.starts.length - 1, offset: program.constant, colCost: program.costs, colLower: program.lower,
    // Without upper sides on placements, which the rows imply, the prices of the relaxation sit on the rows.
    colUpper: Float64Array.from(program.upper, placed), rowLower: program.rowLower.map(finite), rowUpper: program.rowUpper.map(finite),
    matrix: { format: 'csr', numRows: program.rows.starts.length - 1, numCols: program.columnCount, starts: program.rows.starts, indices: program.rows.indices, values: program.rows.values },
    ...(whole ? { integrality: Int32Array.from(program.integer) } : {}),
  };
}

/** The best whole solution seen in a solve, as it is really worth. */
class Incumbent {
  readonly #program: Program;
  values: Float64Array | null = null;
  penalty = Infinity;

  constructor(program: Program, start: Float64Array | null) {
    this.#program = program;
    if (start) this.consider(start);
  }

  consider(answer: Float64Array): void {
    const values = settle(this.#program, answer);
    const worth = values ? objectiveOf(this.#program.costs, this.#program.constant, values) : Infinity;
    if (values && worth < this.penalty) [this.values, this.penalty] = [values, worth];
  }

  stopped(bound: number): Outcome {
    return { kind: 'stopped', values: this.values, penalty: this.values ? this.penalty : null, bound };
  }
}

function minimise(highs: Highs, program: Program, limits: Limits): Outcome {
  const best = new Incumbent(program, limits.start);
  return answered(highs, () => highs.withModel(dataOf(highs, program, true), (model) => branch(highs, model, program, limits, best)), () => best.stopped(-Infinity));
}

function branch(highs: Highs, model: Model, program: Program, limits: Limits, best: Incumbent): Outcome {
  const step = costStep(program.costs);
  const { modelStatus, callbackType } = highs.constants;
  model.options.set({
    output_flag: false, mip_allow_restart: false, random_seed: limits.seed % 2_147_483_647, mip_rel_gap: 0,
    // Two whole solutions differ by a multiple of the step, so a smaller gap proves as much as none.
    mip_abs_gap: Math.max(1e-6, limits.absoluteGap, step - 0.01),
    ...(limits.seconds === null ? {} : { time_limit: Math.max(0.01, limits.seconds) }),
    ...(limits.nodes === null ? {} : { mip_max_nodes: limits.nodes }),
  });
  if (limits.start) model.setSolution({ colValue: limits.start });
  const callbacks: HighsCallbackMap = {
    [callbackType.mipImprovingSolution](event) { if (event.data.mip_solution) best.consider(event.data.mip_solution); return undefined; },
    [callbackType.mipLogging](event) {
      limits.onProgress?.(best.values ? best.penalty : null, liftBound(event.data.mip_dual_bound ?? -Infinity, program.constant, step));
      return undefined;
    },
    [callbackType.mipInterrupt](event) { if (limits.shouldStop()) event.interrupt(); return undefined; },
    [callbackType.simplexInterrupt](event) { if (limits.shouldStop()) event.interrupt(); return undefined; },
  };
  model.run(callbacks);
  const status = model.getModelStatus();
  if (status === modelStatus.infeasible) return { kind: 'infeasible' };
  if (status === modelStatus.optimal || hasSolution(model)) best.consider(model.getSolution().colValue);
  const { values, penalty } = best;
  const bound = Math.min(penalty, liftBound(Number(model.info.get('mip_dual_bound')), program.constant, step));
  return values && bound === penalty ? { kind: 'optimal', values, penalty, bound } : best.stopped(bound);
}

/**
 * What HiGHS answers, or what stands in for it where HiGHS gives up on a program (seen on relaxations with very unequal costs): then it proves nothing,
 * and the search goes on.
 */
function answered<T>(highs: Highs, ask: () => T, otherwise: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (error instanceof highs.errors.HighsError) return otherwise();
    throw error;
  }
}

function hasSolution(model: Model): boolean {
  return model.info.get('primal_solution_status') === 2;
}

function relax(highs: Highs, program: Program, limits: Pick<Limits, 'seconds' | 'shouldStop'>): Relaxation | null {
  const { modelStatus, callbackType } = highs.constants;
  return answered(highs, () => highs.withModel(dataOf(highs, program, false), (model): Relaxation | null => {
    model.options.set({ output_flag: false, ...(limits.seconds === null ? {} : { time_limit: Math.max(0.01, limits.seconds) }) });
    model.run({ [callbackType.simplexInterrupt](event) { if (limits.shouldStop()) event.interrupt(); return undefined; } });
    if (model.getModelStatus() !== modelStatus.optimal) return null;
    const { colValue, rowDual } = model.getSolution();
    return { values: colValue, duals: rowDual, objective: model.getObjectiveValue() };
  }), () => null);
}
