import { expect, test } from 'vitest';
import { Random } from '../../../solver/search/random.ts';
import { leastAssignment, leastTravelMinutes } from '../../../solver/visits/bound.ts';
import { planVisits } from '../../../solver/visits/plan-visits.ts';
import { randomVisits } from './random-visits.ts';
import { shift, visit, visitProblem } from './small-day.ts';

function leastByTrying(costs: Float64Array, size: number, row = 0, free: readonly number[] = [...Array(size).keys()]): number {
  return row === size ? 0 : Math.min(...free.map((column) => costs[row * size + column]! + leastByTrying(costs, size, row + 1, free.filter((other) => other !== column))));
}

test('the least assignment is the one that trying all finds, and there is none where none may be', () => {
  const random = new Random(5);
  for (let round = 0; round < 200; round += 1) {
    const size = 1 + random.below(6);
    const costs = Float64Array.from({ length: size * size }, () => (random.below(4) === 0 ? Infinity : random.below(50)));
    expect(leastAssignment(costs, size)).toBe(leastByTrying(costs, size));
  }
});

test('no plan that makes the same visits travels less', () => {
  for (let seed = 1; seed <= 30; seed += 1) {
    const problem = randomVisits(seed, { visits: 6, shifts: 3, days: 1 });
    const { plan, judged } = planVisits(problem, { moves: 3000, seed: 1 }, { shouldStop: () => false });
    expect(leastTravelMinutes(problem, plan.routes.flatMap(({ stops }) => stops.map(({ visitId }) => visitId)))).toBeLessThanOrEqual(judged.measures.travel + 1e-9);
  }
});

test('one visit costs the way there and back; one that nobody may make cannot be made', () => {
  const day = visitProblem({ shifts: [shift('a'), shift('b', { startPlace: 2 })], visits: [visit('v', { place: 3 }), visit('w', { competences: ['health'] })] });
  expect(leastTravelMinutes(day, ['v'])).toBe(40);
  expect(leastTravelMinutes(day, [])).toBe(0);
  expect(leastTravelMinutes(day, ['v', 'w'])).toBe(Infinity);
});
