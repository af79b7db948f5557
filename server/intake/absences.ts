import { CLOCK_SPAN, parseClock, partsOf } from './clock-span.ts';
import { parseDate, type Fields } from './fields.ts';
import type { Absence } from './schemas.ts';

// Absence in one cell: «01.12.2026-05.12.2026; 07.12.2026 08:00-12:00». Why somebody is away has no place in it.

/** A day as people write it. A part of the patterns of the cells that hold days, with one group. */
export const WRITTEN_DAY = String.raw`(\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})`;
const PATTERN = new RegExp(String.raw`^${WRITTEN_DAY}(?:\s*[-–—]\s*${WRITTEN_DAY})?(?:\s+(?:kl\.?\s*)?${CLOCK_SPAN})?$`, 'i');
const EXAMPLE = '01.12.2026-05.12.2026; 07.12.2026 08:00-12:00';
/** Absences that the register has room for. */
const MOST = 200;

/** A day of a cell as an ISO date; one that does not exist is a fault, and null. */
export function dayIn(fields: Fields, column: string, text: string): string | null {
  const read = parseDate(text);
  if ('date' in read) return read.date;
  fields.fault(column, read.fault, text);
  return null;
}

function readPart(fields: Fields, column: string, part: string): readonly Absence[] {
  const match = PATTERN.exec(part);
  if (match === null) {
    fields.fault(column, 'wrongPattern', part, EXAMPLE);
    return [];
  }
  const from = dayIn(fields, column, match[1] ?? '');
  const to = match[2] === undefined ? from : dayIn(fields, column, match[2]);
  if (from === null || to === null) return [];
  if (to < from) fields.fault(column, 'dateOrder', from, to);
  if (match[3] === undefined) return [{ from, to, fromTime: null, untilTime: null }];
  const [fromTime, untilTime] = [parseClock(match[3]), parseClock(match[4] ?? '')];
  if (fromTime === null || untilTime === null) fields.fault(column, 'wrongPattern', part, EXAMPLE);
  else if (untilTime <= fromTime) fields.fault(column, 'timeOrder', fromTime, untilTime);
  return [{ from, to, fromTime, untilTime }];
}

/** The absences that a cell says. What cannot be read is a fault and left out. */
export function readAbsences(fields: Fields, column: string): Absence[] {
  const absences = partsOf(fields.text(column)).flatMap((part) => readPart(fields, column, part));
  if (absences.length > MOST) fields.fault(column, 'tooMany', absences.length, MOST);
  return absences.slice(0, MOST);
}

/** An ISO date as people here write it. */
export const dayText = (date: string): string => date.split('-').reverse().join('.');

/** Absences as one cell, in their order; empty where there are none. */
export function absencesText(absences: readonly Absence[]): string {
  return absences.map(({ from, to, fromTime, untilTime }) => (
    `${dayText(from)}${to === from ? '' : `-${dayText(to)}`}${fromTime === null || untilTime === null ? '' : ` ${fromTime}-${untilTime}`}`)).join('; ');
}
