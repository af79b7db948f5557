import { judgePlan, type HeldVisit, type Shift, type VisitBreach, type VisitPlan, type VisitProblem } from '../../solver/index.ts';
import { canHold, leftOfWeek, type WeekSurroundings } from './prepare.ts';
import type { HeldVisitAsked, TriedFinding, TriedFindingKind, TriedVisit, TryVisit } from './schemas.ts';
import { isOver } from './settled.ts';
import { selectVersions } from './store.ts';
import { readStoredPlan, type StoredDay } from './stored-plan.ts';
import { problemOf, startOf } from './visit-problem.ts';
import { daysBetween, minutesAt } from './week-days.ts';

/** What the judge can find in a plan in which one visit has been moved, as it is told; null for what moving one visit cannot bring about. */
const TOLD: Readonly<Record<VisitBreach['kind'], TriedFindingKind | null>> = {
  unknown: null, twice: null, missing: null, day: 'day', competence: 'competence', barred: 'barred', early: 'early', closed: 'closed', travel: 'travel', shiftEnd: 'shiftEnd',
  linkHalf: 'together', linkDay: 'together', linkStaff: 'together', linkTime: 'together', held: 'held',
};

/** A version as a plan of what is left of the week. */
function planIn(problem: VisitProblem, days: readonly StoredDay[], week: string): VisitPlan {
  const known = new Set(problem.visits.map(({ id }) => id));
  const routes = startOf(problem, days, week).routes.map(({ shiftId, stops }) => ({ shiftId, stops: stops.filter(({ visitId }) => known.has(visitId)) }));
  const made = new Set(routes.flatMap(({ stops }) => stops.map(({ visitId }) => visitId)));
  return { routes, uncoveredIds: problem.visits.filter(({ id }) => !made.has(id)).map(({ id }) => id) };
}

/** The shift of a staff member on a day that a time is in, else the first one of the day. */
function shiftAt({ shifts }: VisitProblem, staffId: string, day: number, minute: number): Shift | undefined {
  const own = shifts.filter((shift) => shift.staffId === staffId && shift.day === day);
  return own.find(({ from, closes }) => from <= minute && minute < (closes ?? Infinity)) ?? own[0];
}

/** A plan with a visit in a shift at a time, wherever it was before. */
function withVisitIn({ routes, uncoveredIds }: VisitPlan, visitId: string, shiftId: string, start: number): VisitPlan {
  return {
    routes: routes.map((route) => {
      const others = route.stops.filter((stop) => stop.visitId !== visitId);
      return { shiftId: route.shiftId, stops: route.shiftId === shiftId ? [...others, { visitId, start }].toSorted((a, b) => a.start - b.start) : others };
    }),
    uncoveredIds: uncoveredIds.filter((id) => id !== visitId),
  };
}

const finding = (kind: TriedFindingKind, about: Partial<TriedFinding>): TriedFinding => ({ kind, visitId: null, staffId: null, minutes: null, ...about });

function foundIn({ shifts }: VisitProblem, { kind, subjectId, minutes }: VisitBreach): readonly TriedFinding[] {
  const told = TOLD[kind];
  if (told === null) return [];
  const staffId = shifts.find(({ id }) => id === subjectId)?.staffId;
  return [finding(told, { ...(told === 'shiftEnd' && staffId !== undefined ? { staffId } : { visitId: subjectId }), minutes: minutes === null ? null : Math.ceil(minutes) })];
}

/** The problem with a visit, and the one that is made together with it, held no more. */
function letGo(problem: VisitProblem, ids: readonly string[]): VisitProblem {
  return { ...problem, visits: problem.visits.map((visit) => (ids.includes(visit.id) ? { ...visit, held: null } : visit)) };
}

/** The problem with a visit held, and whoever comes along with it, beside all that is held already. */
function holding(problem: VisitProblem, held: ReadonlyMap<string, HeldVisit>): VisitProblem {
  return { ...problem, visits: problem.visits.map((visit) => ({ ...visit, held: held.get(visit.id) ?? visit.held })) };
}

const measured = ({ travel, overtime }: ReturnType<typeof judgePlan>['measures']): readonly [number, number] => [travel, overtime];

/** Judges a plan in which one visit is somewhere else, beside the plan as it was. */
function judged(whole: VisitProblem, days: readonly StoredDay[], week: string, { visitId, staffId, date, start }: HeldVisitAsked): TriedVisit {
  const none = (kind: TriedFindingKind): TriedVisit => ({ findings: [finding(kind, { visitId, staffId })], canBeHeld: false, travelMinutes: 0, overtimeMinutes: 0 });
  if (!whole.visits.some(({ id }) => id === visitId)) return none('happened');
  const link = whole.links.find(({ firstId, secondId }) => firstId === visitId || secondId === visitId);
  const otherId = link === undefined ? null : link.firstId === visitId ? link.secondId : link.firstId;
  const problem = letGo(whole, otherId === null ? [visitId] : [visitId, otherId]);
  const [day, minute] = [daysBetween(week, date), minutesAt(start)];
  const shift = shiftAt(problem, staffId, day, minute);
  if (shift === undefined) return none('notAtWork');
  const before = planIn(problem, days, week);
  const moved = withVisitIn(before, visitId, shift.id, minute);
  // whoever comes along goes with it, where they are at work
  const otherShift = problem.shifts.find(({ id }) => before.routes.some(({ shiftId, stops }) => shiftId === id && stops.some((stop) => stop.visitId === otherId)));
  const otherAt = otherShift === undefined ? undefined : shiftAt(problem, otherShift.staffId, day, minute);
  const after = otherId === null || otherAt === undefined ? moved : withVisitIn(moved, otherId, otherAt.id, minute);
  const isOtherStaff = otherAt !== undefined && otherAt.staffId !== staffId;
  const held = new Map([[visitId, { staffId, day, start: minute }], ...(otherId !== null && isOtherStaff ? [[otherId, { staffId: otherAt.staffId, day, start: minute }] as const] : [])]);
  const [was, is] = [judgePlan(problem, before), judgePlan(problem, after)];
  const known = new Set(was.breaches.map((one) => JSON.stringify(one)));
  const [[travelWas, overtimeWas], [travelIs, overtimeIs]] = [measured(was.measures), measured(is.measures)];
  return {
    findings: is.breaches.filter((one) => !known.has(JSON.stringify(one))).flatMap((one) => foundIn(problem, one)), canBeHeld: canHold(holding(problem, held)),
    travelMinutes: Math.round(travelIs - travelWas), overtimeMinutes: Math.round(overtimeIs - overtimeWas),
  };
}

/** Tries a visit with somebody, on a day, at a time, in a version of the week's plan, and gives what the judge says of it. Nothing is stored. */
export async function tryVisit(surroundings: WeekSurroundings, week: string, { version, held }: TryVisit): Promise<TriedVisit | 'weekPlanNotFound' | 'weekOver'> {
  const base = (await selectVersions(surroundings.db, week)).find((row) => row.version === version);
  if (base === undefined) return 'weekPlanNotFound';
  const left = await leftOfWeek(surroundings, week, base, null);
  if (isOver(left.cut)) return 'weekOver';
  return judged(problemOf(left, surroundings.followUpTerms.week.replanObjective), readStoredPlan(base.plan).days, week, held);
}
