import { judgePlan } from './judge.ts';
import { planVisits, type PlanEffort, type PlanHooks, type PlannedVisits } from './plan-visits.ts';
import type { Opening, VisitPlan, VisitProblem } from './problem.ts';

/** A problem in which each visit of a plan begins, on the day that it has there, no earlier than it does, and is tardy (priced) when it begins later: so that whoever expects somebody at ten is not visited at eight because a colleague is ill. On other days it may begin as before. */
export function keepingTimes(problem: VisitProblem, { routes }: VisitPlan): VisitProblem {
  const dayOf = new Map(problem.shifts.map(({ id, day }) => [id, day]));
  const times = new Map(routes.flatMap(({ shiftId, stops }) => stops.map(({ visitId, start }) => [visitId, { day: dayOf.get(shiftId), start }] as const)));
  const kept = (opening: Opening, start: number): Opening => ({ ...opening, from: Math.max(opening.from, start), latest: Math.max(opening.from, start) });
  return {
    ...problem,
    visits: problem.visits.map((visit) => {
      const time = times.get(visit.id);
      // what is held has its own time
      return time === undefined || visit.held !== null ? visit : { ...visit, openings: visit.openings.map((opening) => (opening.day === time.day ? kept(opening, time.start) : opening)) };
    }),
  };
}

const uncoveredPrice = ({ visits }: VisitProblem, { uncoveredIds }: VisitPlan): number => {
  const open = new Set(uncoveredIds);
  return visits.reduce((sum, { id, uncoveredPrice: price }) => sum + (open.has(id) ? price : 0), 0);
};

/**
 * Plans visits anew from an earlier plan, keeping the times that it has. Where that leaves somebody without a visit, the times are set free, and what covers more is given: keeping them where both cover as much. Judged by the problem as it came.
 */
export function replanVisits(problem: VisitProblem, effort: PlanEffort, hooks: PlanHooks, start: VisitPlan): PlannedVisits {
  const calm = planVisits(keepingTimes(problem, start), effort, hooks, start);
  const kept: PlannedVisits = { ...calm, judged: judgePlan(problem, calm.plan) };
  if (calm.plan.uncoveredIds.length === 0 || hooks.shouldStop()) return kept;
  const free = planVisits(problem, effort, hooks, start);
  return uncoveredPrice(problem, free.plan) < uncoveredPrice(problem, calm.plan) ? free : kept;
}
