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

function minimise(highs: Highs, program: Program, limits: Limits): Outcome {
  const step = costStep(program.costs);
  const { modelStatus, callbackType } = highs.constants;
  return highs.withModel(dataOf(highs, program, true), (model): Outcome => {
    model.options.set({
      output_flag: false, mip_allow_restart: false, random_seed: limits.seed % 2_147_483_647, mip_rel_gap: 0,
      // Two whole solutions differ by a multiple of the step, so a smaller gap proves as much as none.
      mip_abs_gap: Math.max(1e-6, limits.absoluteGap, step - 0.01),
      ...(limits.seconds === null ? {} : { time_limit: Math.max(0.01, limits.seconds) }),
      ...(limits.nodes === null ? {} : { mip_max_nodes: limits.nodes }),
    });
    if (limits.start) model.setSolution({ colValue: limits.start });
    let best: Float64Array | null = limits.start ? settle(program, limits.start) : null;
    let penalty = best ? objectiveOf(program.costs, program.constant, best) : Infinity;
    const consider = (answer: Float64Array): void => {
      const values = settle(program, answer);
      const worth = values ? objectiveOf(program.costs, program.constant, values) : Infinity;
      if (values && worth < penalty) [best, penalty] = [values, worth];
    };
    const callbacks: HighsCallbackMap = {
      [callbackType.mipImprovingSolution](event) { if (event.data.mip_solution) consider(event.data.mip_solution); return undefined; },
      [callbackType.mipLogging](event) {
        limits.onProgress?.(best ? penalty : null, liftBound(event.data.mip_dual_bound ?? -Infinity, program.constant, step));
        return undefined;
      },
      [callbackType.mipInterrupt](event) { if (limits.shouldStop()) event.interrupt(); return undefined; },
      [callbackType.simplexInterrupt](event) { if (limits.shouldStop()) event.interrupt(); return undefined; },
    };
    const isSolved = run(highs, model, callbacks);
    const status = isSolved ? model.getModelStatus() : null;
    if (status === null) return { kind: 'stopped', values: best, penalty: best ? penalty : null, bound: -Infinity };
    if (status === modelStatus.infeasible) return { kind: 'infeasible' };
    if (status === modelStatus.optimal || hasSolution(model)) consider(model.getSolution().colValue);
    const bound = Math.min(penalty, liftBound(Number(model.info.get('mip_dual_bound')), program.constant, step));
    if (best && bound === penalty) return { kind: 'optimal', values: best, penalty, bound };
    return { kind: 'stopped', values: best, penalty: best ? penalty : null, bound };
  });
}

/** Runs HiGHS. False when it gives up on a program for its numbers (seen on relaxations with very unequal costs): then it proves nothing, and the search goes on. */
function run(highs: Highs, model: Model, callbacks: HighsCallbackMap): boolean {
  try {
    model.run(callbacks);
    return true;
  } catch (error) {
    if (error instanceof highs.errors.HighsError) return false;
    throw error;
  }
}

function hasSolution(model: Model): boolean {
  return model.info.get('primal_solution_status') === 2;
}

function relax(highs: Highs, program: Program, limits: Pick<Limits, 'seconds' | 'shouldStop'>): Relaxation | null {
  const { modelStatus, callbackType } = highs.constants;
  return highs.withModel(dataOf(highs, program, false), (model): Relaxation | null => {
    model.options.set({ output_flag: false, ...(limits.seconds === null ? {} : { time_limit: Math.max(0.01, limits.seconds) }) });
    const isSolved = run(highs, model, { [callbackType.simplexInterrupt](event) { if (limits.shouldStop()) event.interrupt(); return undefined; } });
    if (!isSolved || model.getModelStatus() !== modelStatus.optimal) return null;
    const { colValue, rowDual } = model.getSolution();
    return { values: colValue, duals: rowDual, objective: model.getObjectiveValue() };
  });
}
