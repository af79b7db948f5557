import { describe, expect, test } from 'vitest';
import { planVisits, type PlanEffort } from '../../../solver/visits/plan-visits.ts';
import type { VisitPlan, VisitProblem } from '../../../solver/visits/problem.ts';
import { leastLevels } from './every-plan.ts';
import { randomVisits } from './random-visits.ts';
import { shift, visit, visitProblem } from './small-day.ts';

const goOn = { shouldStop: () => false };
const planned = (problem: VisitProblem, effort: Partial<PlanEffort> = {}, start: VisitPlan | null = null) => planVisits(problem, { moves: 20_000, seed: 1, ...effort }, goOn, start);
const routesOf = ({ routes }: VisitPlan) => Object.fromEntries(routes.map(({ shiftId, stops }) => [shiftId, stops.map(({ visitId, start }) => [visitId, start])]));

describe('the search agrees with trying every plan', () => {
  test.each([
    ['days with two staff members', { visits: 5, shifts: 2, days: 1 }, 30],
    ['weeks of two days with two staff members', { visits: 4, shifts: 4, days: 2 }, 25],
    ['days with one visit or none', { visits: 1, shifts: 2, days: 1 }, 10],
  ])('on %s', (_, size, count) => {
    for (let seed = 1; seed <= count; seed += 1) {
      const problem = randomVisits(seed, size);
      const least = leastLevels(problem);
      planned(problem).judged.levels.forEach((level, index) => expect(level, `seed ${seed}, level ${index + 1}`).toBeCloseTo(least[index]!, 6));
    }
  });
});

describe('what a search gives', () => {
  const problem = randomVisits(77, { visits: 30, shifts: 8, days: 2 });

  test('is the same for the same effort', () => {
    expect(planned(problem)).toEqual(planned(problem));
  });

  test('breaks nothing, whatever the seed, and names each visit once', () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const { plan, judged } = planned(problem, { seed });
      expect(judged.breaches).toEqual([]);
      expect([...plan.uncoveredIds, ...plan.routes.flatMap(({ stops }) => stops.map(({ visitId }) => visitId))].toSorted()).toEqual(problem.visits.map(({ id }) => id).toSorted());
    }
  });

  test('is the plan so far when it is stopped, and says so', () => {
    let looks = 0;
    const stopped = planVisits(problem, { moves: 1e9, seed: 1 }, { shouldStop: () => { looks += 1; return looks > 5; } });
    expect(stopped.isWhole).toBe(false);
    expect(stopped.judged.breaches).toEqual([]);
    expect(planned(problem).isWhole).toBe(true);
  });

  test('makes nothing when it may not move, or has nothing to make', () => {
    expect(planned(problem, { moves: 0 }).plan.uncoveredIds).toHaveLength(30);
    expect(planned(visitProblem({ shifts: [shift('a')] }))).toMatchObject({ plan: { routes: [{ shiftId: 'a', stops: [] }], uncoveredIds: [] }, judged: { levels: [0, 0] } });
    expect(planned(visitProblem({ visits: [visit('v')] })).plan.uncoveredIds).toEqual(['v']);
  });

  test('tells the share that is done, up to the whole', () => {
    const shares: number[] = [];
    planVisits(problem, { moves: 5000, seed: 1 }, { ...goOn, onProgress: (share) => shares.push(share) });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('is no worse than the plan that it began with', () => {
    const first = planned(problem, { moves: 3000 });
    const again = planned(problem, { moves: 3000, seed: 2 }, first.plan);
    const difference = again.judged.levels.map((level, index) => level - first.judged.levels[index]!).find((one) => Math.abs(one) > 1e-6) ?? 0;
    expect(difference).toBeLessThanOrEqual(0);
  });
});

describe('a day is planned as a leader would by hand', () => {
  test('visits in a row are made in a row', () => {
    const day = visitProblem({ shifts: [shift('a')], visits: [visit('far', { place: 5 }), visit('near', { place: 1 }), visit('middle', { place: 3 })] });
    expect(planned(day).judged.levels).toEqual([0, 100]);
  });

  test('the two of a link stand in a circle of routes where the span leaves room for it', () => {
    const openFrom = (from: number, latest: number | null, closes: number | null) => ({ place: 0, openings: [{ day: 0, from, latest, closes }] });
    const day = visitProblem({
      travelTables: [[[0]]], shifts: [shift('a', { competences: ['x'] }), shift('b', { competences: ['y'] })],
      visits: [
        visit('first', { competences: ['x'], ...openFrom(0, 480, 480) }), visit('second', { competences: ['y'], ...openFrom(535, null, null) }),
        visit('together', { competences: ['x'], ...openFrom(0, null, null) }), visit('also', { competences: ['y'], ...openFrom(0, 480, null) }),
      ],
      links: [{ firstId: 'first', secondId: 'second', leastMinutes: 0, mostMinutes: 60 }, { firstId: 'together', secondId: 'also', leastMinutes: 0, mostMinutes: 0 }],
    });
    // first, together = also, second: the first link is begun before and ended after the second one, and each waits in the route of the other
    expect(routesOf(planned(day).plan)).toEqual({ a: [['first', 480], ['together', 510]], b: [['also', 510], ['second', 540]] });
  });

  test('someone who falls ill is replaced, and what need not change does not', () => {
    const visits = ['v1', 'v2', 'v3', 'v4'].map((id, index) => visit(id, { place: index + 1, last: { staffId: index < 2 ? 'a' : 'b', day: 0 } }));
    const objective = [{ terms: [{ term: 'uncovered', weight: 1 }], dividedBy: 1 }, { terms: [{ term: 'changedStaff', weight: 1 }], dividedBy: 1 }, { terms: [{ term: 'travel', weight: 1 }], dividedBy: 1 }] as const;
    const before = visitProblem({ shifts: [shift('a'), shift('b'), shift('c')], visits, objective });
    const first = planned(before);
    expect(first.judged.levels.slice(0, 2)).toEqual([0, 0]);
    const ill = planned({ ...before, shifts: [shift('b'), shift('c')] }, {}, first.plan);
    expect(ill.judged.levels.slice(0, 2)).toEqual([0, 2]);
    expect(routesOf(ill.plan)['b']?.map(([id]) => id)).toEqual(expect.arrayContaining(['v3', 'v4']));
  });

  test('what cannot be covered is the cheapest to leave', () => {
    const hour = [{ day: 0, from: 480, latest: null, closes: 520 }];
    const day = visitProblem({ shifts: [shift('a')], visits: [visit('dear', { openings: hour, uncoveredPrice: 60 }), visit('cheap', { openings: hour, uncoveredPrice: 45, place: 2 }), visit('middle', { openings: hour, uncoveredPrice: 50, place: 2 })] });
    expect(planned(day).plan.uncoveredIds).toEqual(['cheap', 'middle']);
  });
});

test('a problem with faults is not planned, and the error says what is wrong', () => {
  const twice = visitProblem({ shifts: [shift('a'), shift('a')], visits: [visit('v', { minutes: 0 })] });
  expect(() => planned(twice)).toThrow('these visits cannot be planned: shift a is there twice; shifts a and a of a lie over each other; visit v takes 0 minutes; expected more than 0');
});
