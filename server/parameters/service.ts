import { readFileSync } from 'node:fs';
import { Parameters } from './schemas.ts';

/** Reads the parameters from their file. One that is not what it should be is our mistake and is thrown. */
export function readParameters(path: string): Parameters {
  return Parameters.parse(JSON.parse(readFileSync(path, 'utf8')));
}

/** The last day that an ISO date can say; it stands for no end at all in many registers. */
const LAST_DAY = '9999-12-31';

/** The date that is so many months after a date; the last day of the month where the day does not exist there, and never later than a date can say. */
export function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  if (year + Math.floor((month - 1 + months) / 12) > 9999) return LAST_DAY;
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The date that is so many days after a date, and never later than a date can say. */
export function daysAfter(date: string, days: number): string {
  const after = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString();
  return after.length > 24 ? LAST_DAY : after.slice(0, 10);
}
