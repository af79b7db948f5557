import { expect, test } from 'vitest';
import { planVisits } from '../../../solver/visits/plan-visits.ts';
import type { VisitProblem } from '../../../solver/visits/problem.ts';
import { whyUncovered } from '../../../solver/visits/uncovered.ts';
import { randomVisits } from './random-visits.ts';
import { shift, visit, visitProblem } from './small-day.ts';

const goOn = { shouldStop: () => false };
const whyOf = (problem: VisitProblem) => Object.fromEntries(whyUncovered(problem, { routes: [], uncoveredIds: problem.visits.map(({ id }) => id) }));
const opening = (day: number, from: number, closes: number) => [{ day, from, latest: null, closes }];

test('what a visit lacks is told by the first thing that nobody has', () => {
  const day = visitProblem({
    shifts: [shift('a', { closes: 600, competences: ['health'] }), shift('b', { closes: 600 })],
    visits: [
      visit('skilled', { competences: ['law'] }), visit('nobody', { competences: ['health'], barredStaffIds: ['a'] }), visit('saturday', { openings: opening(5, 0, 1000) }), visit('evening', { openings: opening(0, 961, 1200) }),
      visit('possible'),
    ],
  });
  expect(whyOf(day)).toEqual({ skilled: 'noCompetence', nobody: 'barred', saturday: 'noDay', evening: 'noHours', possible: 'noRoom' });
});

test('two who come together need hours together', () => {
  const links = [{ firstId: 'v', secondId: 'w', leastMinutes: 0, mostMinutes: 0 }];
  const two = (fields: Partial<VisitProblem>) => whyOf(visitProblem({ visits: [visit('v'), visit('w')], links, ...fields }));
  expect(two({ shifts: [shift('a', { closes: 600 }), shift('b', { from: 551 })] })).toEqual({ v: 'noPair', w: 'noPair' });
  expect(two({ shifts: [shift('a', { closes: 600 }), shift('b', { from: 550 })] })).toEqual({ v: 'noRoom', w: 'noRoom' });
  expect(two({ shifts: [shift('a')] })).toEqual({ v: 'noPair', w: 'noPair' });
});

test('a visit has room exactly where a search with nothing else to do makes it', () => {
  let [room, none] = [0, 0];
  for (let seed = 1; seed <= 120; seed += 1) {
    const problem = randomVisits(seed, { visits: 4, shifts: 4, days: 2 });
    for (const [id, why] of whyUncovered(problem, { routes: [], uncoveredIds: problem.visits.map((one) => one.id) })) {
      const links = problem.links.filter(({ firstId, secondId }) => firstId === id || secondId === id);
      const ids = new Set([id, ...links.flatMap(({ firstId, secondId }) => [firstId, secondId])]);
      const alone = { ...problem, spacings: [], links, visits: problem.visits.filter((one) => ids.has(one.id)), objective: [problem.objective[0]!] };
      const { plan } = planVisits(alone, { moves: 400, seed: 1 }, goOn);
      expect(plan.uncoveredIds.length === 0, `seed ${seed}, ${id}: ${why}`).toBe(why === 'noRoom');
      if (why === 'noRoom') room += 1;
      else none += 1;
    }
  }
  expect(Math.min(room, none)).toBeGreaterThan(40);
});
