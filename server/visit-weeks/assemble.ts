import { walkRoutes, whyUncovered, type Route, type Shift, type Visit, type VisitPlan, type VisitProblem } from '../../solver/index.ts';
import type { MaterialAgreement, WeekMaterial } from './material.ts';
import type { StopChange, UncoveredVisit, WeekFigures, WeekStop } from './schemas.ts';
import type { StoredDay } from './stored-plan.ts';
import { travelMinutes } from './travel.ts';
import type { LeftOfWeek } from './visit-problem.ts';
import { clockTime, daysAfter, daysBetween, minutesAt } from './week-days.ts';

/** A week that is planned: the days of each staff member, what is not covered, and the figures of both. */
export interface AssembledWeek {
  readonly days: readonly StoredDay[];
  readonly uncovered: readonly UncoveredVisit[];
  readonly figures: WeekFigures;
}

/** The parts of a visit's id: whose it is, and its number. A visit that two make has the ids `A-17/2` and `A-17/2/2`. */
interface Known {
  readonly agreement: MaterialAgreement;
  readonly visit: Visit;
  readonly isEvening: boolean;
}

function changeOf({ last }: Visit, { staffId, day }: Shift): StopChange | null {
  if (last === null || (last.staffId === staffId && last.day === day)) return null;
  if (last.staffId !== staffId) return last.day === day ? 'staff' : 'staffAndDay';
  return 'day';
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** What each visit of a problem is in the material. */
function knownVisits({ agreements }: WeekMaterial, problem: VisitProblem): ReadonlyMap<string, Known> {
  const visitOf = new Map(problem.visits.map((visit) => [visit.id, visit]));
  return new Map(agreements.flatMap((agreement) => agreement.visits.flatMap(({ number, isEvening }) => [`${agreement.id}/${number}`, `${agreement.id}/${number}/2`].flatMap((id) => {
    const visit = visitOf.get(id);
    return visit === undefined ? [] : [[id, { agreement, visit, isEvening }] as const];
  }))));
}

/** Gives who comes along to a visit that two make. */
function companions({ links, shifts }: VisitProblem, { routes }: VisitPlan): (visitId: string) => string | null {
  const staffOf = new Map(shifts.map(({ id, staffId }) => [id, staffId]));
  const whoMakes = new Map(routes.flatMap(({ shiftId, stops }) => stops.map(({ visitId }) => [visitId, staffOf.get(shiftId) ?? null] as const)));
  const otherOf = new Map(links.flatMap(({ firstId, secondId }) => [[firstId, secondId], [secondId, firstId]] as const));
  return (visitId) => whoMakes.get(otherOf.get(visitId) ?? '') ?? null;
}

/** A shift of a plan with what is in it. */
interface Filled {
  readonly shift: Shift;
  readonly stops: readonly WeekStop[];
  readonly ways: readonly number[];
  readonly overtime: number;
}

function filledShifts(problem: VisitProblem, plan: VisitPlan, { terms: { eveningFrom } }: WeekMaterial, known: ReadonlyMap<string, Known>): readonly Filled[] {
  const walked = new Map(walkRoutes(problem, plan).map((route) => [route.shiftId, route]));
  const routeOf = new Map(plan.routes.map((route: Route) => [route.shiftId, route]));
  const companionOf = companions(problem, plan);
  return problem.shifts.map((shift) => {
    const { ways = [], overtime = 0 } = walked.get(shift.id) ?? {};
    const stops = (routeOf.get(shift.id)?.stops ?? []).flatMap(({ visitId, start }, index): readonly WeekStop[] => {
      const one = known.get(visitId);
      if (one === undefined || one.agreement.point === null) return [];
      const { agreement: { id, address, point, minutes }, visit } = one;
      const time = clockTime(start);
      return [{
        visitId, agreementId: id, address, ...point, start: time, minutes, travelBefore: ways[index] ?? 0, byTwoWith: companionOf(visitId), isEvening: time >= eveningFrom, held: visit.held !== null, changed: changeOf(visit, shift),
      }];
    });
    return { shift, stops, ways, overtime };
  });
}

/** The minutes of the way home, and those of overtime, of somebody who has nothing more to do on a day that has begun. */
function homeFrom(day: StoredDay, { material: { staff, terms } }: LeftOfWeek): { readonly way: number; readonly overtime: number } {
  const member = staff.find(({ id }) => id === day.staffId);
  const last = day.stops.at(-1);
  if (member === undefined || last === undefined) return { way: 0, overtime: 0 };
  const way = travelMinutes(terms.travel, member.travelMode, { lat: last.lat, lon: last.lon }, member.base);
  return { way, overtime: Math.max(0, minutesAt(last.start) + last.minutes + way - minutesAt(day.until)) };
}

/** A day of a staff member: what has happened of it, and what is planned for the rest. */
function dayOf(staffId: string, date: string, begun: StoredDay | undefined, shifts: readonly Filled[], left: LeftOfWeek): StoredDay {
  const hours = left.material.staff.find(({ id }) => id === staffId)?.hours.filter(({ day }) => day === daysBetween(left.material.week, date)) ?? [];
  const stops = [...begun?.stops ?? [], ...shifts.flatMap((filled) => filled.stops)].toSorted((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  const home = begun !== undefined && shifts.every((filled) => filled.stops.length === 0) ? homeFrom(begun, left) : { way: 0, overtime: 0 };
  return {
    staffId, date, from: begun?.from ?? clockTime(Math.min(...hours.map(({ from }) => from))), until: begun?.until ?? clockTime(Math.max(...hours.map(({ until }) => until))), stops,
    travelMinutes: sum(begun?.stops.map(({ travelBefore }) => travelBefore) ?? []) + sum(shifts.flatMap(({ ways }) => ways)) + home.way,
    visitMinutes: sum(stops.map(({ minutes }) => minutes)), overtimeMinutes: sum(shifts.map(({ overtime }) => overtime)) + home.overtime,
  };
}

/** Every day of the week: those that are over as they were, and the rest as planned. */
function daysOf(filled: readonly Filled[], left: LeftOfWeek): readonly StoredDay[] {
  const { cut, settled, material: { week } } = left;
  const isOver = ({ date }: StoredDay): boolean => daysBetween(week, date) < cut.day;
  const byDay = Map.groupBy(filled, ({ shift }) => JSON.stringify([shift.staffId, daysAfter(week, shift.day)]));
  const begun = new Map(settled.filter((day) => !isOver(day)).map((day) => [JSON.stringify([day.staffId, day.date]), day]));
  const planned = [...new Set([...byDay.keys(), ...begun.keys()])].map((key) => {
    const [staffId, date] = JSON.parse(key) as [string, string];
    return dayOf(staffId, date, begun.get(key), byDay.get(key) ?? [], left);
  });
  return [...settled.filter(isOver), ...planned].toSorted((a, b) => (a.staffId === b.staffId ? (a.date < b.date ? -1 : 1) : a.staffId < b.staffId ? -1 : 1));
}

/** What is not covered, with why: by the plan, and of homes that are not on the map. */
function uncoveredOf(problem: VisitProblem, plan: VisitPlan, { agreements }: WeekMaterial, known: ReadonlyMap<string, Known>): readonly UncoveredVisit[] {
  const why = whyUncovered(problem, plan);
  const byPlan = plan.uncoveredIds.flatMap((visitId): readonly UncoveredVisit[] => {
    const one = known.get(visitId);
    const reason = why.get(visitId);
    return one === undefined || reason === undefined ? [] : [{ visitId, agreementId: one.agreement.id, address: one.agreement.address, minutes: one.agreement.minutes, isEvening: one.isEvening, why: [reason] }];
  });
  const offTheMap = agreements.filter(({ point }) => point === null).flatMap(({ id, address, minutes, byTwo, visits }) => visits.flatMap(({ number, isEvening }) => (
    (byTwo ? [`${id}/${number}`, `${id}/${number}/2`] : [`${id}/${number}`]).map((visitId): UncoveredVisit => ({ visitId, agreementId: id, address, minutes, isEvening, why: ['noPoint'] })))));
  return [...byPlan, ...offTheMap];
}

/** A share as percent with one decimal; null of nothing. */
const percentOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((1000 * part) / whole) / 10);

/** The figures of a week, counted from its days. */
export function figuresOf(days: readonly StoredDay[], uncovered: readonly UncoveredVisit[], { agreements }: WeekMaterial): WeekFigures {
  const agreementOf = new Map(agreements.map((agreement) => [agreement.id, agreement]));
  const made = days.flatMap(({ staffId, stops }) => stops.map((stop) => ({ stop, staffId, agreement: agreementOf.get(stop.agreementId) })));
  const byMain = made.filter(({ staffId, agreement }) => agreement?.mainStaffId === staffId).length;
  const byBackup = made.filter(({ staffId, agreement }) => agreement?.backupStaffId === staffId).length;
  return {
    visits: made.length, uncoveredVisits: uncovered.length, uncoveredMinutes: sum(uncovered.map(({ minutes }) => minutes)), travelMinutes: sum(days.map((day) => day.travelMinutes)),
    continuityPercent: percentOf(byMain + byBackup, made.length), byMainPercent: percentOf(byMain, made.length), overtimeMinutes: sum(days.map(({ overtimeMinutes }) => overtimeMinutes)),
    changed: made.filter(({ stop }) => stop.changed !== null).length,
  };
}

/** A plan of what is left of a week, together with what has happened of it. */
export function assembleWeek(left: LeftOfWeek, problem: VisitProblem, plan: VisitPlan): AssembledWeek {
  const known = knownVisits(left.material, problem);
  const days = daysOf(filledShifts(problem, plan, left.material, known), left);
  const uncovered = uncoveredOf(problem, plan, left.material, known);
  return { days, uncovered, figures: figuresOf(days, uncovered, left.material) };
}
