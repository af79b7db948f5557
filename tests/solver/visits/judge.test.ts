import { describe, expect, test } from 'vitest';
import { judgePlan } from '../../../solver/visits/judge.ts';
import type { Stop, VisitPlan, VisitProblem } from '../../../solver/visits/problem.ts';
import { shift, visit, visitProblem } from './small-day.ts';

const stops = (...list: readonly (readonly [string, number])[]): readonly Stop[] => list.map(([visitId, start]) => ({ visitId, start }));
const plan = (routes: Readonly<Record<string, readonly Stop[]>>, uncoveredIds: readonly string[] = []): VisitPlan => ({ routes: Object.entries(routes).map(([shiftId, list]) => ({ shiftId, stops: list })), uncoveredIds });
const kinds = (problem: VisitProblem, of: VisitPlan) => judgePlan(problem, of).breaches.map(({ kind, subjectId, minutes }) => [kind, subjectId, minutes]);

describe('a plan of visits is judged by the times that it states', () => {
  const day = visitProblem({ shifts: [shift('a')], visits: [visit('v'), visit('w', { place: 3 })] });

  test('a route that leaves time for every trip breaks nothing, and its travel is there, between and back', () => {
    const judged = judgePlan(day, plan({ a: stops(['v', 490], ['w', 540]) }));
    expect(judged.breaches).toEqual([]);
    expect(judged.measures.travel).toBe(10 + 20 + 30);
  });

  test('a stop that begins before its staff member can be there is short of the minutes that are missing', () => {
    expect(kinds(day, plan({ a: stops(['v', 489], ['w', 530]) }))).toEqual([['travel', 'v', 1], ['travel', 'w', 9]]);
  });

  test('a visit that is made twice, not at all, or is none, is told', () => {
    expect(kinds(day, plan({ a: stops(['v', 490], ['v', 540], ['x', 600]) }))).toEqual([['twice', 'v', null], ['unknown', 'x', null], ['missing', 'w', null]]);
    expect(kinds(day, plan({ a: stops(['v', 490]), b: [] }, ['v', 'w', 'y']))).toEqual([['unknown', 'b', null], ['twice', 'v', null], ['unknown', 'y', null]]);
  });

  test('a shift without visits goes nowhere', () => {
    expect(judgePlan(day, plan({ a: [] }, ['v', 'w'])).measures).toMatchObject({ travel: 0, overtime: 0, uncovered: 2 });
  });
});

describe('what a visit and a shift ask for', () => {
  test('the boundaries of an opening may be used, and nothing beyond them', () => {
    const problem = visitProblem({ shifts: [shift('a')], visits: [visit('v', { openings: [{ day: 0, from: 500, latest: 510, closes: 520 }] })] });
    expect(judgePlan(problem, plan({ a: stops(['v', 500]) }))).toMatchObject({ breaches: [], measures: { tardiness: 0 } });
    expect(judgePlan(problem, plan({ a: stops(['v', 520]) }))).toMatchObject({ breaches: [], measures: { tardiness: 10, highestTardiness: 10 } });
    expect(kinds(problem, plan({ a: stops(['v', 499]) }))).toEqual([['early', 'v', 1]]);
    expect(kinds(problem, plan({ a: stops(['v', 521]) }))).toEqual([['closed', 'v', 1]]);
  });

  test('competences, barred staff and the day are kept', () => {
    const problem = visitProblem({
      shifts: [shift('a', { competences: ['health'] })],
      visits: [visit('v', { competences: ['health', 'driving'] }), visit('w', { barredStaffIds: ['a'] }), visit('x', { openings: [{ day: 1, from: 0, latest: null, closes: null }] })],
    });
    expect(kinds(problem, plan({ a: stops(['v', 600], ['w', 700], ['x', 800]) }))).toEqual([['competence', 'v', null], ['barred', 'w', null], ['day', 'x', null]]);
  });

  test('a pause comes after the first stop that ends at or after its time, and the way home counts', () => {
    const paused = shift('a', { until: 600, closes: 610, pause: { from: 540, minutes: 20 } });
    const problem = visitProblem({ shifts: [paused], visits: [visit('v'), visit('w')] });
    expect(judgePlan(problem, plan({ a: stops(['v', 510], ['w', 560]) }))).toMatchObject({ breaches: [], measures: { overtime: 0 } });
    expect(kinds(problem, plan({ a: stops(['v', 510], ['w', 559]) }))).toEqual([['travel', 'w', 1]]);
    expect(judgePlan(problem, plan({ a: stops(['v', 509], ['w', 539]) }))).toMatchObject({ breaches: [], measures: { overtime: 0 } });
    expect(judgePlan(problem, plan({ a: stops(['v', 510], ['w', 565]) }))).toMatchObject({ breaches: [], measures: { overtime: 5 } });
    expect(kinds(problem, plan({ a: stops(['v', 510], ['w', 571]) }))).toEqual([['shiftEnd', 'a', 1]]);
  });
});

describe('linked visits', () => {
  const two = visitProblem({ shifts: [shift('a'), shift('b'), shift('a2', { staffId: 'a' }), shift('c', { day: 1 })], visits: [visit('v'), visit('w', { openings: [0, 1].map((day) => ({ day, from: 0, latest: null, closes: null })) })] });
  const linked = (leastMinutes: number, mostMinutes: number): VisitProblem => ({ ...two, links: [{ firstId: 'v', secondId: 'w', leastMinutes, mostMinutes }] });

  test('two that come together begin at the same minute', () => {
    expect(kinds(linked(0, 0), plan({ a: stops(['v', 500]), b: stops(['w', 500]) }))).toEqual([]);
    expect(kinds(linked(0, 0), plan({ a: stops(['v', 500]), b: stops(['w', 501]) }))).toEqual([['linkTime', 'v', 1]]);
  });

  test('the second begins within the span after the first, its ends included', () => {
    for (const start of [530, 560]) expect(kinds(linked(30, 60), plan({ a: stops(['v', 500]), b: stops(['w', start]) }))).toEqual([]);
    for (const start of [529, 561]) expect(kinds(linked(30, 60), plan({ a: stops(['v', 500]), b: stops(['w', start]) }))).toEqual([['linkTime', 'v', 1]]);
  });

  test('both are made or neither, on one day, by two staff members', () => {
    expect(kinds(linked(0, 0), plan({}, ['v', 'w']))).toEqual([]);
    expect(kinds(linked(0, 0), plan({ a: stops(['v', 500]) }, ['w']))).toEqual([['linkHalf', 'v', null]]);
    expect(kinds(linked(0, 0), plan({ a: stops(['v', 500]), a2: stops(['w', 500]) }))).toEqual([['linkStaff', 'v', null]]);
    expect(kinds(linked(0, 0), plan({ a: stops(['v', 500]), c: stops(['w', 500]) }))).toEqual([['linkDay', 'v', null]]);
  });
});

test('what is not about times is measured too, and the levels are the weighed sums divided', () => {
  const problem = visitProblem({
    shifts: [shift('a'), shift('b', { day: 2 })],
    visits: [
      visit('v', { staffPrices: [{ staffId: 'a', price: 3 }], otherStaffPrice: 9, last: { staffId: 'b', day: 0 } }),
      visit('w', { openings: [{ day: 2, from: 0, latest: null, closes: null }], otherStaffPrice: 4, last: { staffId: 'b', day: 1 } }), visit('x', { uncoveredPrice: 25 }),
    ],
    spacings: [{ visitIds: ['v', 'w', 'x'], leastDays: 3, madeOn: [] }],
    objective: [{ terms: [{ term: 'uncovered', weight: 2 }, { term: 'shortSpacing', weight: 1 }], dividedBy: 3 }, { terms: [{ term: 'staffPrice', weight: 1 }], dividedBy: 1 }],
  });
  const judged = judgePlan(problem, plan({ a: stops(['v', 490]), b: stops(['w', 490]) }, ['x']));
  expect(judged.measures).toEqual({ uncovered: 25, travel: 40, tardiness: 0, highestTardiness: 0, overtime: 0, staffPrice: 7, changedStaff: 1, changedDay: 1, shortSpacing: 1 });
  expect(judged.levels).toEqual([17, 7]);
});
