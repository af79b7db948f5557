import { costStep } from '../bound.ts';
import type { LinearModel } from '../model/model.ts';

/** How a search weighs the levels against each other, and the temperatures that go with it. */
export interface Scale {
  readonly weights: Float64Array;
  /** The score of one step of each level's penalty. */
  readonly steps: Float64Array;
  /** The score of what one move typically changes on each level. */
  readonly moves: Float64Array;
}

/** The size of what one placement or derived column typically changes on a level: the middle of its costs that are not 0. */
function typicalCost(costs: Float64Array): number {
  const sizes = costs.filter((cost) => cost !== 0).map(Math.abs).sort();
  return sizes.length === 0 ? 1 : (sizes[sizes.length >> 1] as number);
}

/**
 * Weights that let the smallest step of a level outweigh what a move typically changes on all later levels, `order` times over. Levels before `held`
 * weigh ten times that, so that a search below them does not leave what is held.
 */
export function scaleOf(model: LinearModel, order: number, held: number): Scale {
  const count = model.levels.length;
  const weights = new Float64Array(count);
  const steps = new Float64Array(count);
  const moves = new Float64Array(count);
  let later = 0;
  for (let l = count - 1; l >= 0; l -= 1) {
    const { costs } = model.levels[l] as LinearModel['levels'][number];
    const step = Math.max(1, costStep(costs));
    const factor = l < held ? 10 * order : order;
    weights[l] = l === count - 1 ? 1 : Math.max(1, (factor * later) / step);
    const move = (weights[l] as number) * typicalCost(costs);
    moves[l] = move;
    later += move;
    steps[l] = (weights[l] as number) * step;
  }
  return { weights, steps, moves };
}
