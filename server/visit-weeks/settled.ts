import type { Point } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { MaterialStaff } from './material.ts';
import type { WeekStop } from './schemas.ts';
import type { StoredDay } from './stored-plan.ts';
import { travelMinutes } from './travel.ts';
import { daysBetween, minuteOfInstant, minutesAt } from './week-days.ts';

/** How far a week has come: what begins on an earlier day than `day` (0 is the Monday), or on it before `minute`, has happened and is planned no more. */
export interface Cut {
  readonly day: number;
  readonly minute: number;
}

const DAYS_A_WEEK = 7;

/** How far the week that begins on a Monday has come at an instant: not at all before it begins, and all of it once it is over. */
export function cutAt(week: string, instant: string): Cut {
  const day = daysBetween(week, dayOfInstant(instant));
  if (day < 0) return { day: 0, minute: 0 };
  return day >= DAYS_A_WEEK ? { day: DAYS_A_WEEK, minute: 0 } : { day, minute: minuteOfInstant(instant) };
}

/** Whether anything of a week may have happened. */
export const hasBegun = ({ day, minute }: Cut): boolean => day > 0 || minute > 0;

/** Whether nothing of a week is left to plan. */
export const isOver = ({ day }: Cut): boolean => day >= DAYS_A_WEEK;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** A day of which some stops fell away, with the ways between those that are left. */
function walkedAgain(day: StoredDay, stops: readonly WeekStop[], { base, travelMode }: MaterialStaff, travel: FollowUpTerms['travel']): StoredDay {
  let place: Point = base;
  const walked = stops.map((stop) => {
    const here = { lat: stop.lat, lon: stop.lon };
    const travelBefore = travelMinutes(travel, travelMode, place, here);
    place = here;
    return { ...stop, travelBefore };
  });
  return { ...day, stops: walked, travelMinutes: sum(walked.map(({ travelBefore }) => travelBefore)) + travelMinutes(travel, travelMode, place, base), visitMinutes: sum(walked.map(({ minutes }) => minutes)) };
}

/**
 * What of a plan has happened by now, day by day: the days that are over, and of the day that it is the stops that have begun. What was planned while its staff member was away has not happened. Nothing of it counts as changed.
 */
export function settledDays(days: readonly StoredDay[], week: string, cut: Cut, staff: readonly MaterialStaff[], travel: FollowUpTerms['travel']): readonly StoredDay[] {
  const staffOf = new Map(staff.map((member) => [member.id, member]));
  return days.flatMap((one) => {
    const day = daysBetween(week, one.date);
    if (day > cut.day) return [];
    const member = staffOf.get(one.staffId);
    const away = member?.absences.filter((absence) => absence.day === day) ?? [];
    const begun = one.stops.filter(({ start }) => day < cut.day || minutesAt(start) < cut.minute).map((stop) => ({ ...stop, changed: null }));
    const stops = begun.filter(({ start }) => !away.some(({ from, until }) => from <= minutesAt(start) && minutesAt(start) < until));
    if (day === cut.day && stops.length === 0) return [];
    return [member === undefined || stops.length === begun.length ? { ...one, stops } : walkedAgain(one, stops, member, travel)];
  });
}
