import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts about working hours, absences and phases in English. */
export const enFollowUpForm: Dictionary['registers']['followUpForm'] = {
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'], weekdayShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  weeks: { every: 'every week', even: 'even weeks', odd: 'odd weeks' }, phaseKind: { mapping: 'mapping', effort: 'period of effort' },
  day: 'Weekday', from: 'From', until: 'Until', which: 'Weeks', addTime: 'Add a time', nextDay: 'Add the same time the next day', time: (n) => `Time ${formatWhole(n)}`,
  sum: (hours, minutes) => `In all ${of(hours, 'hour', 'hours')}${minutes === 0 ? '' : ` and ${of(minutes, 'minute', 'minutes')}`} a week on average.`,
  firstDay: 'First day', lastDay: 'Last day', lastDayHint: 'Empty: that one day alone.', fromTime: 'From (optional)', untilTime: 'Until (optional)', addAbsence: 'Add an absence', absence: (n) => `Absence ${formatWhole(n)}`,
  phase: (n) => `Phase ${formatWhole(n)}`, kind: 'Kind of phase', phaseFrom: 'From', evaluateBy: 'Evaluate by', evaluatedOn: 'Evaluated', visits: 'Visits', every: 'Every … weeks', minutes: 'Minutes',
  evening: 'In the evening', addPhase: 'Add a phase', usual: 'Fill in the usual phases',
  usualHelp: 'The phases that the municipality begins with, counted from the day that the agreement begins. You can change them afterwards.', usualNeedsStart: 'First write which day the agreement begins, under Decision and answer.', usualDone: (n) => `${of(n, 'phase is', 'phases are')} filled in. Look them over.`,
  timeShown: (days, from, until) => `${days} ${from}–${until}`, someWeeks: (time, weeks) => `${time}, ${weeks}`,
  absent: (from, to) => (from === to ? from : `${from}–${to}`), absentHours: (days, from, until) => `${days}, ${from}–${until}`,
  visitsShown: (n, every) => `${of(n, 'visit', 'visits')} ${every === 1 ? 'a week' : every === 2 ? 'every second week' : `every ${formatWhole(every)} weeks`}`,
  phaseShown: (kind, from, visits, minutes, evening) => `${kind} from ${from}: ${visits} of ${of(minutes, 'minute', 'minutes')}${evening === 0 ? '' : `, ${formatWhole(evening)} of them in the evening`}.`,
  evaluate: (by) => `Evaluate by ${by}.`, evaluated: (on) => `Evaluated ${on}.`,
};
