import { dayOfInstant } from '../day.ts';
import { escaped, folded } from '../icalendar.ts';
import type { WeekLanguage, WeekView } from './schemas.ts';
import { minuteOfInstant, minutesAt } from './week-days.ts';
import { WEEK_WORDS } from './words.ts';

// A calendar lies in many places, and many see it. So a visit names its agreement by the number, and neither where nor why.

const MINUTE = 60_000;
const HOURS_BEFORE_UTC = [1, 2] as const;

/** The instant (milliseconds since 1970) of a time of day in Norway; the earlier one where a clock that is set back shows it twice. */
export function instantOf(date: string, minutes: number): number {
  const inUtc = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE;
  const instant = HOURS_BEFORE_UTC.map((hours) => inUtc - hours * 60 * MINUTE).toReversed().find((one) => {
    const text = new Date(one).toISOString();
    return dayOfInstant(text) === date && minuteOfInstant(text) === minutes;
  });
  // an hour that is skipped when the clock is set forward
  return instant ?? inUtc - 60 * MINUTE;
}

const timeText = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** The visits of a staff member in a plan as a calendar file (RFC 5545), made at an instant, with how many there are. A plan that has another version says so by a higher sequence number. */
export function weekCalendar({ week, version, staff }: WeekView, staffId: string, language: WeekLanguage, madeAt: string): { readonly text: string; readonly visits: number } {
  const words = WEEK_WORDS[language];
  const stamp = timeText(Date.parse(madeAt));
  const days = staff.find(({ id }) => id === staffId)?.days ?? [];
  const events = days.flatMap(({ date, stops }) => stops.map(({ visitId, agreementId, start, minutes }) => {
    const begins = instantOf(date, minutesAt(start));
    return [
      'BEGIN:VEVENT', `UID:${escaped(`${week}-${encodeURIComponent(visitId)}@spredt`)}`, `DTSTAMP:${stamp}`, `SEQUENCE:${version}`, `DTSTART:${timeText(begins)}`, `DTEND:${timeText(begins + minutes * MINUTE)}`,
      `SUMMARY:${escaped(words.visit(agreementId))}`, `DESCRIPTION:${escaped(words.more)}`, 'CLASS:PRIVATE', 'END:VEVENT',
    ];
  }));
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Spredt//Ukeplan//NO', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', ...events.flat(), 'END:VCALENDAR'];
  return { text: `${lines.map(folded).join('\r\n')}\r\n`, visits: events.length };
}
