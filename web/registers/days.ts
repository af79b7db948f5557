const NORWEGIAN_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' });

/** The day in Norway of a moment, as an ISO date. */
export function dayOf(moment: Date): string {
  return NORWEGIAN_DAY.format(moment);
}

/** Today in Norway, as an ISO date. */
export const today = (): string => dayOf(new Date());

/** Whether a text is an ISO date that there is. */
export function isDay(text: string): boolean {
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(moment) && new Date(moment).toISOString().startsWith(text);
}

/** The date some months after a date; the last day of the month where the day does not exist there. */
export function monthsLater(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10);
}

/** The day some days after a date, or before it where they are fewer than none. */
export function daysLater(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The day after a date. */
export const dayAfter = (date: string): string => daysLater(date, 1);

/** The day before a date. */
export const dayBefore = (date: string): string => daysLater(date, -1);
