import { weekProblem, type Point, type VisitPlan, type VisitProblem, type WeekPerson, type WeekStaff, type WorkingHours } from '../../solver/index.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import { TravelMode } from '../intake/schemas.ts';
import type { MaterialAgreement, MaterialHours, MaterialStaff, WeekMaterial } from './material.ts';
import type { WeekStop } from './schemas.ts';
import type { Cut } from './settled.ts';
import type { StoredDay } from './stored-plan.ts';
import { travelMinutes } from './travel.ts';
import { daysBetween, minutesAt } from './week-days.ts';

/** Where the search looks up the ways between points: every point once, and the index that it has. */
class Places {
  readonly points: Point[] = [];

  /** Takes a point in; gives its index. */
  add(point: Point): number {
    return this.points.push(point) - 1;
  }
}

/** What of a week is left to be planned: how far it has come, and what has happened by its plan. */
export interface LeftOfWeek {
  readonly material: WeekMaterial;
  readonly cut: Cut;
  readonly settled: readonly StoredDay[];
}

const endOf = ({ start, minutes }: WeekStop): number => minutesAt(start) + minutes;

/** The hours that are left of a day that has begun: from now, or from when the last visit that has begun is over (and the pause that it brought), there. Null where none are. */
function hoursLeft(hours: MaterialHours, { minute }: Cut, begun: readonly WeekStop[], placeOf: (stop: WeekStop) => number): WorkingHours | null {
  const { pause } = hours;
  const inHours = begun.filter(({ start }) => minutesAt(start) >= hours.from && minutesAt(start) < hours.closes);
  const last = inHours.at(-1);
  const paused = pause === null ? undefined : inHours.find((stop) => endOf(stop) >= pause.from);
  const free = last === undefined ? minute : Math.max(minute, endOf(last) + (paused === last ? pause?.minutes ?? 0 : 0));
  const from = Math.max(hours.from, free);
  if (from >= hours.until) return null;
  return { ...hours, from, pause: pause === null || paused !== undefined ? null : { ...pause, from: Math.max(pause.from, from + 1) }, startPlace: last === undefined ? null : placeOf(last) };
}

function staffLeft(member: MaterialStaff, { cut, settled, material }: LeftOfWeek, modes: readonly TravelMode[], places: Places): WeekStaff {
  const { id, base, travelMode, competences, absences } = member;
  const begun = settled.find(({ staffId, date }) => staffId === id && daysBetween(material.week, date) === cut.day)?.stops ?? [];
  const hours = member.hours.flatMap((one): readonly WorkingHours[] => {
    if (one.day < cut.day) return [];
    if (one.day > cut.day) return [{ ...one, startPlace: null }];
    const rest = hoursLeft(one, cut, begun, ({ lat, lon }) => places.add({ lat, lon }));
    return rest === null ? [] : [rest];
  });
  return { id, basePlace: places.add(base), travelTable: modes.indexOf(travelMode), competences, hours, absences };
}

function personOf(agreement: MaterialAgreement, point: Point, places: Places): WeekPerson {
  const { id, minutes, visits, leastDaysApart, madeOn, byTwo, competences, staffPrices, otherStaffPrice, barredStaffIds } = agreement;
  return { id, place: places.add(point), minutes, visits, leastDaysApart, madeOn, byTwo, competences, staffPrices, otherStaffPrice, barredStaffIds, uncoveredPrice: minutes };
}

/** What is left of a week as a problem of visits, by an objective of the terms. Homes that are not on the map are not in it; minutes that are not covered are their own price. */
export function problemOf(left: LeftOfWeek, objective: FollowUpTerms['week']['objective']): VisitProblem {
  const { material: { staff, agreements, terms } } = left;
  const modes = TravelMode.options.filter((mode) => staff.some(({ travelMode }) => travelMode === mode));
  const places = new Places();
  const week = { staff: staff.map((member) => staffLeft(member, left, modes, places)), persons: agreements.flatMap((agreement) => (agreement.point === null ? [] : [personOf(agreement, agreement.point, places)])) };
  const travelTables = modes.map((mode) => places.points.map((from) => places.points.map((to) => travelMinutes(terms.travel, mode, from, to))));
  return weekProblem({ ...week, travelTables, objective });
}

/** A plan of the week as the search begins with it: each stop in the shift that its staff member has at that time, or the first one of the day. */
export function startOf(problem: VisitProblem, days: readonly StoredDay[], week: string): VisitPlan {
  const stopsOf = new Map<string, { readonly visitId: string; readonly start: number }[]>(problem.shifts.map(({ id }) => [id, []]));
  for (const { staffId, date, stops } of days) {
    const shifts = problem.shifts.filter((shift) => shift.staffId === staffId && shift.day === daysBetween(week, date));
    for (const { visitId, start } of stops) {
      const minute = minutesAt(start);
      const shift = shifts.find(({ from, closes }) => from <= minute && minute < (closes ?? Infinity)) ?? shifts[0];
      if (shift !== undefined) stopsOf.get(shift.id)?.push({ visitId, start: minute });
    }
  }
  return { routes: [...stopsOf].map(([shiftId, stops]) => ({ shiftId, stops })), uncoveredIds: [] };
}
