import { judgePlan } from '../../../solver/visits/judge.ts';
import type { Shift, Visit, VisitPlan, VisitProblem } from '../../../solver/visits/problem.ts';

type Order = readonly { readonly shift: Shift; readonly visits: readonly Visit[] }[];

/** When each visit of an order begins at the earliest, by raising times until every trip, pause, opening and link is kept; null when they never are. */
function earliestStarts(problem: VisitProblem, order: Order): ReadonlyMap<string, number> | null {
  const starts = new Map<string, number>();
  const raise = (id: string, time: number): boolean => {
    if (time <= (starts.get(id) ?? -Infinity) + 1e-9) return false;
    starts.set(id, time);
    return true;
  };
  for (let pass = 0; pass < problem.visits.length ** 2 + 10; pass += 1) {
    let isRaised = false;
    for (const { shift, visits } of order) {
      let [place, free, hasPaused] = [shift.startPlace, shift.from, false];
      for (const visit of visits) {
        const from = visit.held?.start ?? visit.openings.find(({ day }) => day === shift.day)?.from ?? 0;
        if (raise(visit.id, Math.max(free + problem.travelTables[shift.travelTable]![place]![visit.place]!, from))) isRaised = true;
        free = starts.get(visit.id)! + visit.minutes;
        if (shift.pause !== null && !hasPaused && free >= shift.pause.from) { hasPaused = true; free += shift.pause.minutes; }
        place = visit.place;
      }
    }
    for (const { firstId, secondId, leastMinutes, mostMinutes } of problem.links) {
      const [first, second] = [starts.get(firstId), starts.get(secondId)];
      if (first === undefined || second === undefined) continue;
      if (raise(secondId, first + leastMinutes)) isRaised = true;
      if (raise(firstId, second - mostMinutes)) isRaised = true;
    }
    if (!isRaised) return starts;
  }
  return null;
}

/** Every way to put visits into shifts in an order, or leave them out. */
function* orders(problem: VisitProblem, index: number, order: Order): Generator<Order> {
  const visit = problem.visits[index];
  if (visit === undefined) { yield order; return; }
  yield* orders(problem, index + 1, order);
  for (const [at, { shift, visits }] of order.entries()) {
    for (let place = 0; place <= visits.length; place += 1) yield* orders(problem, index + 1, order.with(at, { shift, visits: visits.toSpliced(place, 0, visit) }));
  }
}

/** The lowest levels that any plan of a tiny problem reaches, found by trying them all. */
export function leastLevels(problem: VisitProblem): readonly number[] {
  let least: readonly number[] | null = null;
  for (const order of orders(problem, 0, problem.shifts.map((shift) => ({ shift, visits: [] })))) {
    const starts = earliestStarts(problem, order);
    if (starts === null) continue;
    const plan: VisitPlan = {
      routes: order.map(({ shift, visits }) => ({ shiftId: shift.id, stops: visits.map(({ id }) => ({ visitId: id, start: starts.get(id)! })) })),
      uncoveredIds: problem.visits.filter(({ id }) => !starts.has(id)).map(({ id }) => id),
    };
    const { breaches, levels } = judgePlan(problem, plan);
    if (breaches.length > 0) continue;
    const first = least === null ? -1 : levels.findIndex((value, level) => Math.abs(value - least![level]!) > 1e-6);
    if (least === null || (first >= 0 && levels[first]! < least[first]!)) least = levels;
  }
  return least!;
}
