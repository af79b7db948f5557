import { dateOf, dayOf, mondayOf as mondayOfDay } from '../../solver/index.ts';

const DAYS_A_WEEK = 7;
/** Days from the Monday of a week to its Thursday, which an ISO week has its year from. */
const TO_THURSDAY = 3;

/** The ISO date so many days after another, below 0 before it. */
export function daysAfter(date: string, days: number): string {
  return dateOf(dayOf(date) + days);
}

/** The Monday of the week that an ISO date is in. */
export function mondayOf(date: string): string {
  return dateOf(mondayOfDay(dayOf(date)));
}

/** How many days a date lies after another. */
export function daysBetween(from: string, to: string): number {
  return dayOf(to) - dayOf(from);
}

/** The seven days of the week that begins on a Monday. */
export function daysOfWeek(monday: string): readonly string[] {
  return Array.from({ length: DAYS_A_WEEK }, (_, day) => daysAfter(monday, day));
}

/** The number of the ISO week that begins on a Monday. */
export function weekNumber(monday: string): number {
  const thursday = daysAfter(monday, TO_THURSDAY);
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / DAYS_A_WEEK);
}

/** A clock time HH:MM as minutes after midnight. */
export function minutesAt(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** Minutes after midnight as a clock time HH:MM; the last minute of the day for what lies beyond it. */
export function clockTime(minutes: number): string {
  const whole = Math.min(1439, Math.max(0, Math.round(minutes)));
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}

const NORWEGIAN_TIME = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Oslo', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The time of day in Norway of an ISO instant, in minutes after midnight. */
export function minuteOfInstant(instant: string): number {
  return minutesAt(NORWEGIAN_TIME.format(new Date(instant)));
}
