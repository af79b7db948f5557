import type { Program, Relaxation } from '../engine.ts';
import { programOf, type Narrowing } from '../model/program.ts';
import type { LinearModel } from '../model/model.ts';

/** Engines work best on costs of a middle size. */
const LARGEST_COST = 10_000;

/**
 * What each placement uses up of the rows that share out an amount (minutes of a team), at the prices that the relaxation over the chosen dwellings
 * gives them under these weights. A search that pays for it looks for placements that leave room for others (short ways to go), which the
 * penalties alone only tell once there is enough room for a whole one. It pays `share` of the price: all of it would make it as good to leave the
 * row unused. Null where the relaxation gives no prices.
 */
export function guideOf(
  model: LinearModel, open: Narrowing, chosen: ArrayLike<number>, weights: Float64Array, share: number, relax: (program: Program) => Relaxation | null,
): Float64Array | null {
  const shared = model.rowRoles.flatMap((role, row) => (role === 'shared' ? [row] : []));
  if (shared.length === 0) return null;
  const keep = Uint8Array.from(model.placements, ({ householdIndex, classIndex }) => {
    const current = chosen[householdIndex] as number;
    return Number(current >= 0 && model.placements[current]?.classIndex === classIndex);
  });
  const costs = new Float64Array(model.columnCount);
  model.levels.forEach((level, l) => level.costs.forEach((cost, j) => { costs[j] = (costs[j] as number) + (weights[l] as number) * cost; }));
  const scale = costs.reduce((most, cost) => Math.max(most, Math.abs(cost)), 1) / LARGEST_COST;
  const program = programOf(model, { costs: costs.map((cost) => cost / scale), constant: 0 }, open, [], keep);
  const relaxation = relax(program);
  if (!relaxation) return null;
  const prices = new Map(Array.from(program.rowOrigin, (row, i) => [row, Math.max(0, -(relaxation.duals[i] as number))]));
  const guide = new Float64Array(model.placements.length);
  for (const row of shared) {
    const price = share * scale * (prices.get(row) ?? 0);
    for (let k = model.rows.starts[row] as number; k < (model.rows.starts[row + 1] as number); k += 1) {
      const column = model.rows.indices[k] as number;
      guide[column] = (guide[column] as number) + price * (model.rows.values[k] as number);
    }
  }
  return guide;
}
