import { WEEK_PATH } from '../follow-up-address.ts';
import { daysAfter } from '../format.ts';
import { isDay } from '../registers/days.ts';

/** What of the plan of a week is looked at: the week (its Monday; null: the page chooses), a version (null: the one that holds, else the newest), and of whom which day, where one is looked at by itself. */
export interface WeekAddress {
  readonly week: string | null;
  readonly version: number | null;
  readonly staffId: string | null;
  readonly date: string | null;
}

/** The Monday of the week that an ISO date is in. */
export function mondayOf(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return daysAfter(date, -((weekday + 6) % 7));
}

/** The number of a weekday of an ISO date, 0 for Monday to 6. */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** Reads the address of the page. What cannot be read says nothing. */
export function readWeekAddress(query: URLSearchParams): WeekAddress {
  const [week, version, date] = [query.get('uke'), query.get('versjon'), query.get('dag')];
  return {
    week: week !== null && isDay(week) ? mondayOf(week) : null, version: version !== null && /^[1-9]\d{0,8}$/.test(version) ? Number(version) : null,
    staffId: query.get('ansatt'), date: date !== null && isDay(date) ? date : null,
  };
}

/** Writes the address of the page. */
export function weekAddress({ week, version, staffId, date }: Partial<WeekAddress>): string {
  const asked = new URLSearchParams();
  for (const [name, value] of [['uke', week], ['versjon', version], ['ansatt', staffId], ['dag', date]] as const) if (value !== null && value !== undefined) asked.set(name, String(value));
  return asked.size === 0 ? WEEK_PATH : `${WEEK_PATH}?${asked.toString()}`;
}
