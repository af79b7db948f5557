import type { AgreementPhase, Absence, WeekdayStretch } from '../../server/intake/schemas.ts';
import { dateIn, numberIn, writtenDate, writtenNumber } from './written-scalars.ts';

// What forms about follow-up hold as it is written: hours of the week, absences, phases. Times and dates are texts until the form is judged.

/** A stretch of a day of the week as it is written; the weekday is 1 (Monday) to 7, or nothing. */
export interface WrittenStretch { readonly weekday: string; readonly from: string; readonly until: string; readonly weeks: WeekdayStretch['weeks'] }
/** An absence as it is written. */
export interface WrittenAbsence { readonly from: string; readonly to: string; readonly fromTime: string; readonly untilTime: string }
/** A phase of an agreement as it is written. */
export interface WrittenPhase {
  readonly kind: string; readonly from: string; readonly evaluateBy: string; readonly evaluatedOn: string; readonly visitsPerWeek: string; readonly everyWeeks: string; readonly minutesPerVisit: string;
  readonly eveningVisitsPerWeek: string;
}

/** The time of day that is written as 8, 8:30, 8.30 or 0830, as HH:MM; null for nothing, and the text itself where it is no such time. */
export function clockIn(written: string): string | null {
  const text = written.trim();
  if (text === '') return null;
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[:.,]?(\d{2}))?$/.exec(text) ?? [];
  return hours === undefined ? text : `${hours.padStart(2, '0')}:${minutes}`;
}

const listOf = <T>(value: unknown): readonly T[] => (Array.isArray(value) ? value as readonly T[] : []);

/** Stretches of the week as they are written. */
export const writtenStretches = (value: unknown): readonly WrittenStretch[] => (
  listOf<WeekdayStretch>(value).map(({ weekday, from, until, weeks }) => ({ weekday: String(weekday), from, until, weeks })));

/** The stretches of the week that are written. */
export const stretchesIn = (written: readonly WrittenStretch[]): readonly unknown[] => (
  written.map(({ weekday, from, until, weeks }) => ({ weekday: weekday === '' ? null : Number(weekday), from: clockIn(from), until: clockIn(until), weeks })));

/** Absences as they are written. */
export const writtenAbsences = (value: unknown): readonly WrittenAbsence[] => (
  listOf<Absence>(value).map(({ from, to, fromTime, untilTime }) => ({ from: writtenDate(from), to: writtenDate(to), fromTime: fromTime ?? '', untilTime: untilTime ?? '' })));

/** The absences that are written. One without a last day is of one day. */
export const absencesIn = (written: readonly WrittenAbsence[]): readonly unknown[] => (
  written.map(({ from, to, fromTime, untilTime }) => ({ from: dateIn(from), to: dateIn(to) ?? dateIn(from), fromTime: clockIn(fromTime), untilTime: clockIn(untilTime) })));

/** Phases as they are written. */
export const writtenPhases = (value: unknown): readonly WrittenPhase[] => (
  listOf<AgreementPhase>(value).map((phase) => ({
    kind: phase.kind, from: writtenDate(phase.from), evaluateBy: writtenDate(phase.evaluateBy), evaluatedOn: writtenDate(phase.evaluatedOn), visitsPerWeek: writtenNumber(phase.visitsPerWeek),
    everyWeeks: writtenNumber(phase.everyWeeks), minutesPerVisit: writtenNumber(phase.minutesPerVisit), eveningVisitsPerWeek: writtenNumber(phase.eveningVisitsPerWeek),
  })));

/** The phases that are written. */
export const phasesIn = (written: readonly WrittenPhase[]): readonly unknown[] => (
  written.map((phase) => ({
    kind: phase.kind, from: dateIn(phase.from), evaluateBy: dateIn(phase.evaluateBy), evaluatedOn: dateIn(phase.evaluatedOn), visitsPerWeek: numberIn(phase.visitsPerWeek), everyWeeks: numberIn(phase.everyWeeks),
    minutesPerVisit: numberIn(phase.minutesPerVisit), eveningVisitsPerWeek: numberIn(phase.eveningVisitsPerWeek),
  })));

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The minutes a week that written hours come to, even and odd weeks averaged; null where a time is missing or is none. */
export function weekMinutes(written: readonly WrittenStretch[]): number | null {
  let sum = 0;
  for (const { from, until, weeks } of written) {
    const [begins, ends] = [clockIn(from) ?? '', clockIn(until) ?? ''];
    if (!CLOCK.test(begins) || !CLOCK.test(ends) || ends <= begins) return null;
    sum += (minutesOf(ends) - minutesOf(begins)) / (weeks === 'every' ? 1 : 2);
  }
  return Math.round(sum);
}
