import { describe, expect, test } from 'vitest';
import { planVisits } from '../../../solver/visits/plan-visits.ts';
import type { VisitPlan, VisitProblem } from '../../../solver/visits/problem.ts';
import { keepingTimes, replanVisits } from '../../../solver/visits/replan.ts';
import { weekProblem, withAbsence } from '../../../solver/visits/week.ts';
import { randomVisits } from './random-visits.ts';
import { townWeek } from './town-week.ts';

const goOn = { shouldStop: () => false };
const effort = (moves: number) => ({ moves, seed: 1 });

const timesOf = (problem: VisitProblem, { routes }: VisitPlan): ReadonlyMap<string, string> => new Map(routes.flatMap(({ shiftId, stops }) => {
  const { staffId, day } = problem.shifts.find(({ id }) => id === shiftId)!;
  return stops.map(({ visitId, start }) => [visitId, `${staffId} ${day} ${start}`] as const);
}));

/** The plan with the visits of one shift taken out, as it is when that shift is not worked. */
const without = ({ routes, uncoveredIds }: VisitPlan, shiftId: string): VisitPlan => ({
  routes: routes.map((route) => (route.shiftId === shiftId ? { ...route, stops: [] } : route)), uncoveredIds: [...uncoveredIds, ...routes.flatMap((route) => (route.shiftId === shiftId ? route.stops.map(({ visitId }) => visitId) : []))],
});

describe('planning anew from a plan', () => {
  test('changes no time where nothing has changed and no move is made', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const problem = randomVisits(seed, { visits: 5, shifts: 2, days: 2 });
      const { plan } = planVisits(problem, effort(5000), goOn);
      expect(timesOf(problem, planVisits(keepingTimes(problem, plan), effort(0), goOn, plan).plan)).toEqual(timesOf(problem, plan));
    }
  });

  test('never leaves more without a visit than the same search that is free to change every time', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const problem = randomVisits(seed, { visits: 5, shifts: 2, days: 2 });
      const start = planVisits(problem, effort(200), goOn).plan;
      const prices = new Map(problem.visits.map(({ id, uncoveredPrice }) => [id, uncoveredPrice]));
      const open = ({ uncoveredIds }: VisitPlan) => uncoveredIds.reduce((sum, id) => sum + prices.get(id)!, 0);
      const { plan, judged } = replanVisits(problem, effort(2000), goOn, start);
      expect(judged.breaches).toEqual([]);
      expect(open(plan)).toBeLessThanOrEqual(open(planVisits(problem, effort(2000), goOn, start).plan));
    }
  });

  test('leaves the times of those whom an absence does not concern, where the free search moves many of them', () => {
    const whole = weekProblem(townWeek({ staff: 6, persons: 40 }, 1));
    const { plan } = planVisits(whole, effort(60_000), goOn);
    const ill = whole.shifts.find(({ day, id }) => day === 1 && (plan.routes.find(({ shiftId }) => shiftId === id)?.stops.length ?? 0) > 2)!;
    const problem = withAbsence(whole, plan, ill.staffId, { day: 1, from: 0, until: 1440 });
    const start = { routes: without(plan, ill.id).routes.filter(({ shiftId }) => problem.shifts.some(({ id }) => id === shiftId)), uncoveredIds: without(plan, ill.id).uncoveredIds };
    const before = timesOf(whole, plan);
    const moved = (after: VisitPlan): number => [...timesOf(problem, after)].filter(([id, time]) => before.has(id) && before.get(id) !== time).length;
    const [calm, free] = [planVisits(keepingTimes(problem, start), effort(60_000), goOn, start), planVisits(problem, effort(60_000), goOn, start)];
    expect(moved(calm.plan)).toBeLessThan(moved(free.plan));
  });
});
