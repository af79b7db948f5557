import { dateOf, dayOf, type DayNumber } from './date.ts';

/** The day of the week, 1 (Monday) to 7 (Sunday). */
export function weekdayOf(day: DayNumber): number {
  // Day 0 was a Thursday.
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The Monday that a day's week begins on, which is what the week is named by. */
export function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOf(day) + 1;
}

/** The weeks that have any day from one ISO date to another, both counted, by their Mondays; none where the second is earlier. */
export function weeksBetween(from: string, to: string): readonly string[] {
  const [first, last] = [mondayOf(dayOf(from)), mondayOf(dayOf(to))];
  return Array.from({ length: Math.max(0, (last - first) / 7 + 1) }, (_, index) => dateOf(first + 7 * index));
}
