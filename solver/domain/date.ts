/** Days since 1970-01-01 (dag nummer); every date of a problem becomes one before it is compared or subtracted. */
export type DayNumber = number;

const DAY_MS = 86_400_000;

/** The day number of an ISO date `YYYY-MM-DD` that exists, or null (year 0001 and later). */
export function dayNumber(text: string): DayNumber | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (year < 1) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // A day or month too many moves the month on.
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round(date.getTime() / DAY_MS) : null;
}

/** The day number of a date that a schema has already accepted. Throws on a date that does not exist: our mistake, not the user's. */
export function dayOf(date: string): DayNumber {
  const day = dayNumber(date);
  if (day === null) throw new Error(`${date} is not a date; a schema should have refused it`);
  return day;
}

/** The ISO date of a day number. */
export function dateOf(day: DayNumber): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** Full months from one ISO date to another: a month counts when its day of the month is reached (31 January to 28 February is 0, to 1 March is 1). */
export function fullMonths(from: string, to: string): number {
  const [fromYear, fromMonth, fromDay] = from.split('-').map(Number) as [number, number, number];
  const [toYear, toMonth, toDay] = to.split('-').map(Number) as [number, number, number];
  return (toYear - fromYear) * 12 + (toMonth - fromMonth) - (toDay < fromDay ? 1 : 0);
}
