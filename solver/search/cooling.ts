import { costStep } from '../bound.ts';
import type { LinearModel } from '../model/model.ts';
import type { Cooling } from './anneal.ts';

/** The round before the first: a short search below the first level, so that there is something good soon. */
export const QUICK = -1;

/** Annealing steps for each placement column, within bounds. */
const STEPS_PER_COLUMN = 250;
const FEWEST_STEPS = 100_000;
const MOST_STEPS = 3_000_000;
/** How much the levels before the last two outweigh what follows them while the search wanders, by turns. */
const ORDERS = [7, 3, 15];
/** Where a search over all levels starts, in steps of the first level that can give way. */
const WARM_LEAPS = 1.25;
/** Where one below held levels starts, in moves of the first that is free: by turns warm enough to cross what is held and come back, and too cool to leave it. */
const MOVES = [10, 2];
/** Where all end: in steps of the last level, or in moves of it where those are smaller. */
const COLD_STEPS = 2;
const COLD_MOVES = 0.06;
/** Of the price of what teams share, how much the search pays beside the penalties: while all levels are free, and below held ones. */
const FREE_GUIDE = 0.75;
const HELD_GUIDE = 0.2;
/** What exceeding a shared row costs at first: while all levels are free, and below held ones. */
const FREE_PRESSURE = 2;
const HELD_PRESSURE = 20;

/** What a search over the levels from `held` on does in a round; the guide is to be made at `guideShare` of the prices. */
export function planCooling(model: LinearModel, round: number, held: number): Omit<Cooling, 'guide'> & { readonly guideShare: number } {
  const turn = Math.max(0, round);
  const { weights, steps: leaps, moves } = scaleOf(model, ORDERS[turn % ORDERS.length] as number, held);
  const steps = round === QUICK ? FEWEST_STEPS : Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, STEPS_PER_COLUMN * model.placements.length));
  const last = leaps.length - 1;
  const from = held === 0 ? WARM_LEAPS * (leaps[Math.min(1, Math.max(0, last - 1))] as number) : (MOVES[turn % MOVES.length] as number) * (moves[held] as number);
  const to = Math.min(from / 2, COLD_STEPS * (leaps[last] as number), COLD_MOVES * (moves[last] as number));
  const own = held === 0 ? { pressure: FREE_PRESSURE, guideShare: FREE_GUIDE } : { pressure: HELD_PRESSURE, guideShare: HELD_GUIDE };
  return { steps, weights, from, to, ...own };
}

/** How a search weighs the levels against each other, and the temperatures that go with it. */
interface Scale {
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
 * Weights that let the smallest step of a level outweigh what a move typically changes on all later levels: once for the last level but one, and
 * `order` times over before it. Levels before `held` weigh ten times that, so that a search below them does not leave what is held.
 */
function scaleOf(model: LinearModel, order: number, held: number): Scale {
  const count = model.levels.length;
  const weights = new Float64Array(count);
  const steps = new Float64Array(count);
  const moves = new Float64Array(count);
  let later = 0;
  for (let l = count - 1; l >= 0; l -= 1) {
    const { costs } = model.levels[l] as LinearModel['levels'][number];
    const step = Math.max(1, costStep(costs));
    const factor = (l < held ? 10 : 1) * (l < count - 2 ? order : 1);
    weights[l] = l === count - 1 ? 1 : Math.max(1, (factor * later) / step);
    const move = (weights[l] as number) * typicalCost(costs);
    moves[l] = move;
    later += move;
    steps[l] = (weights[l] as number) * step;
  }
  return { weights, steps, moves };
}
