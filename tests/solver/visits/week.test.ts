import { describe, expect, test } from 'vitest';
import { visitProblemFaults } from '../../../solver/visits/faults.ts';
import { judgePlan } from '../../../solver/visits/judge.ts';
import { planVisits } from '../../../solver/visits/plan-visits.ts';
import { planChanges, weekProblem, withAbsence, type VisitWeek, type WeekPerson, type WeekStaff } from '../../../solver/visits/week.ts';
import { newVisits, townWeek } from './town-week.ts';

const worker = (id: string, fields: Partial<WeekStaff> = {}): WeekStaff => ({ id, basePlace: 0, travelTable: 0, competences: [], hours: [{ day: 0, from: 480, until: 900, closes: 930, pause: { from: 690, minutes: 30 }, startPlace: null }], absences: [], ...fields });
const person = (id: string, fields: Partial<WeekPerson> = {}): WeekPerson => ({
  id, place: 1, visits: newVisits(1, [{ day: 0, from: 480, latest: 720, closes: 780 }]), minutes: 45, leastDaysApart: 0, madeOn: [], byTwo: false, competences: [], uncoveredPrice: 45, staffPrices: [], otherStaffPrice: 0, barredStaffIds: [],
  ...fields,
});
const week = (fields: Partial<VisitWeek>): VisitWeek => ({
  staff: [], persons: [], travelTables: [[[0, 10], [10, 0]]], objective: [{ terms: [{ term: 'uncovered', weight: 1 }], dividedBy: 1 }, { terms: [{ term: 'changedStaff', weight: 5 }, { term: 'shortSpacing', weight: 50 }, { term: 'travel', weight: 1 }], dividedBy: 1 }],
  ...fields,
});
const goOn = { shouldStop: () => false };

describe('the shifts of a week', () => {
  const times = (...absences: WeekStaff['absences']) => weekProblem(week({ staff: [worker('a', { absences })] })).shifts.map(({ id, from, until, closes, pause }) => [id, from, until, closes, pause?.from ?? null]);

  test('are the hours that are worked', () => {
    expect(times()).toEqual([['a/0', 480, 900, 930, 690]]);
  });

  test('lose what an absence takes: the whole, an end, or the middle', () => {
    expect(times({ day: 0, from: 0, until: 1440 })).toEqual([]);
    expect(times({ day: 1, from: 0, until: 1440 })).toEqual([['a/0', 480, 900, 930, 690]]);
    expect(times({ day: 0, from: 0, until: 600 })).toEqual([['a/0', 600, 900, 930, 690]]);
    expect(times({ day: 0, from: 600, until: 1440 })).toEqual([['a/0', 480, 600, 600, null]]);
    expect(times({ day: 0, from: 910, until: 1440 })).toEqual([['a/0', 480, 900, 910, 690]]);
    expect(times({ day: 0, from: 600, until: 660 }, { day: 0, from: 850, until: 860 })).toEqual([['a/0', 480, 600, 600, null], ['a/0/2', 660, 850, 850, 690], ['a/0/3', 860, 900, 930, null]]);
  });
});

describe('the visits of a week', () => {
  test('are as many as a person is to have, linked where two come, apart where they should be, and remember who made them last', () => {
    const visits = newVisits(2, []).map((one, index) => ({ ...one, last: { staffId: 'a', day: index }, lastOfSecond: index === 0 ? null : { staffId: 'b', day: 3 } }));
    const problem = weekProblem(week({ persons: [person('p', { visits, byTwo: true, leastDaysApart: 2 })] }));
    expect(problem.visits.map(({ id, last }) => [id, last?.day ?? null])).toEqual([['p/1', 0], ['p/1/2', null], ['p/2', 1], ['p/2/2', 3]]);
    expect(problem.links.map(({ firstId, secondId }) => [firstId, secondId])).toEqual([['p/1', 'p/1/2'], ['p/2', 'p/2/2']]);
    expect(problem.spacings).toEqual([{ visitIds: ['p/1', 'p/2'], leastDays: 2, madeOn: [] }]);
  });

  test('lie apart in the plan where the days allow it', () => {
    const openings = [0, 1, 2].map((day) => ({ day, from: 480, latest: 720, closes: 780 }));
    const hours = [0, 1, 2].map((day) => ({ day, from: 480, until: 900, closes: 930, pause: null, startPlace: null }));
    const problem = weekProblem(week({ staff: [worker('a', { hours })], persons: [person('p', { visits: newVisits(2, openings), leastDaysApart: 2 })] }));
    const { plan, judged } = planVisits(problem, { moves: 5000, seed: 1 }, goOn);
    expect(judged.measures).toMatchObject({ uncovered: 0, shortSpacing: 0 });
    expect(plan.routes.map(({ stops }) => stops.length)).toEqual([1, 0, 1]);
  });
});

test('weeks whose shifts are hardly long enough, with pauses, are planned without a breach', () => {
  for (let seed = 1; seed <= 8; seed += 1) {
    const { judged } = planVisits(weekProblem(townWeek({ staff: 2, persons: 16 }, seed)), { moves: 20_000, seed }, goOn);
    expect(judged.breaches, `seed ${seed}`).toEqual([]);
  }
});

describe('a town', () => {
  const problem = weekProblem(townWeek({ staff: 5, persons: 40 }, 3));
  const planned = planVisits(problem, { moves: 60_000, seed: 1 }, goOn);

  test('is planned without a breach, and every visit is made or told as not made', () => {
    expect(visitProblemFaults(problem)).toEqual([]);
    expect(planned.judged.breaches).toEqual([]);
    expect(planned.plan.routes.reduce((sum, { stops }) => sum + stops.length, planned.plan.uncoveredIds.length)).toBe(problem.visits.length);
  });

  test('with somebody ill on a morning is planned anew near the plan it had', () => {
    const cut = withAbsence(problem, planned.plan, 'm1', { day: 1, from: 0, until: 720 });
    const again = planVisits(cut, { moves: 60_000, seed: 1 }, goOn, planned.plan);
    expect(judgePlan(cut, again.plan).breaches).toEqual([]);
    const anew = planVisits({ ...cut, visits: problem.visits }, { moves: 60_000, seed: 9 }, goOn);
    const near = planChanges([problem, planned.plan], [cut, again.plan]);
    const far = planChanges([problem, planned.plan], [cut, anew.plan]);
    expect(near.staff + near.day).toBeLessThan(far.staff + far.day);
    expect(planChanges([problem, planned.plan], [problem, planned.plan])).toEqual({ staff: 0, day: 0, lost: 0, won: 0 });
  });
});
