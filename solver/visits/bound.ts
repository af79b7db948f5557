import type { VisitProblem } from './problem.ts';
import { tablesOf } from './tables.ts';

/**
 * The least sum of a square table (row-major, Infinity where a pair may not be) over all ways to give each row a column of its own, by the Hungarian method; Infinity when there is no way.
 */
export function leastAssignment(costs: Float64Array, size: number): number {
  const rowPrice = new Float64Array(size + 1);
  const columnPrice = new Float64Array(size + 1);
  const rowOf = new Int32Array(size + 1);
  const from = new Int32Array(size + 1);
  for (let row = 1; row <= size; row += 1) {
    rowOf[0] = row;
    let column = 0;
    const slack = new Float64Array(size + 1).fill(Infinity);
    const isDone = new Uint8Array(size + 1);
    while (rowOf[column] !== 0) {
      isDone[column] = 1;
      const current = rowOf[column] as number;
      let [least, next] = [Infinity, -1];
      for (let j = 1; j <= size; j += 1) {
        if (isDone[j] === 1) continue;
        const reduced = (costs[(current - 1) * size + j - 1] as number) - (rowPrice[current] as number) - (columnPrice[j] as number);
        if (reduced < (slack[j] as number)) { slack[j] = reduced; from[j] = column; }
        if ((slack[j] as number) < least) { least = slack[j] as number; next = j; }
      }
      if (next < 0) return Infinity;
      for (let j = 0; j <= size; j += 1) {
        if (isDone[j] === 1) {
          rowPrice[rowOf[j] as number] = (rowPrice[rowOf[j] as number] as number) + least;
          columnPrice[j] = (columnPrice[j] as number) - least;
        } else slack[j] = (slack[j] as number) - least;
      }
      column = next;
    }
    for (; column !== 0; column = from[column] as number) rowOf[column] = rowOf[from[column] as number] as number;
  }
  let sum = 0;
  for (let j = 1; j <= size; j += 1) sum += costs[((rowOf[j] as number) - 1) * size + j - 1] as number;
  return sum;
}

/**
 * Minutes of travel below which no plan comes that makes exactly these visits; Infinity when no plan can make them all. Every visit is left for one place and every used shift too, and each is reached from one: the cheapest way
 * to give them each other, each way as the quickest of the shifts that may hold both, and none between linked ones, with times and whole routes left out of account. A route back to its own beginning is free, so it may
 * lie well below the best plan.
 */
export function leastTravelMinutes(problem: VisitProblem, madeIds: readonly string[]): number {
  const { visitCount, shiftCount, travel, travelFrom, placeCount, leavePlace, reachPlace, allowed, mate, shiftsOf } = tablesOf(problem);
  const indexOf = new Map(problem.visits.map(({ id }, index) => [id, index]));
  const nodes = [...madeIds.flatMap((id) => indexOf.get(id) ?? []), ...Array.from({ length: shiftCount }, (_, shift) => visitCount + shift)];
  const mayHold = (node: number, shift: number): boolean => (node < visitCount ? allowed[node * shiftCount + shift] === 1 : node === visitCount + shift);
  const way = (a: number, b: number, shift: number): number => travel[(travelFrom[shift] as number) + (leavePlace[a] as number) * placeCount + (reachPlace[b] as number)] as number;
  const leastWay = (a: number, b: number): number => {
    if (a === b) return a >= visitCount ? 0 : Infinity;
    if (a < visitCount && mate[a] === b) return Infinity;
    if (a >= visitCount) return mayHold(b, a - visitCount) ? way(a, b, a - visitCount) : Infinity;
    return (shiftsOf[a] as Int32Array).reduce((least, shift) => (mayHold(b, shift) ? Math.min(least, way(a, b, shift)) : least), Infinity);
  };
  const size = nodes.length;
  const costs = new Float64Array(size * size);
  nodes.forEach((a, i) => {
    nodes.forEach((b, j) => { costs[i * size + j] = leastWay(a, b); });
  });
  return leastAssignment(costs, size);
}
