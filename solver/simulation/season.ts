import { dateOf, type DayNumber } from '../domain/date.ts';

/** Days in a year, on average. */
export const YEAR_DAYS = 365.25;
/** Days in a month, on average. */
export const MONTH_DAYS = YEAR_DAYS / 12;

/** A stream of coming days: the day on which number `n` (0 and up) comes, asked for in order; Infinity when none comes by the last day. */
export type Arrivals = (n: number) => number;

/**
 * Arrivals at chance, so many a year, more in some months than in others (inhomogeneous Poisson): the k-th gap, measured in expected arrivals, is thrown by
 * `gap(k)` (exponential with mean 1), so the days do not depend on what happens between them. `season` has a factor for each month of the calendar.
 */
export function arrivalsFrom([firstDay, lastDay]: readonly [DayNumber, DayNumber], perYear: number, season: readonly number[], gap: (n: number) => number): Arrivals {
  const mean = season.reduce((sum, factor) => sum + factor, 0) / season.length;
  let day = firstDay;
  let left = (perYear / YEAR_DAYS) * factorOn(day, season, mean);
  return (n) => {
    let wanted = gap(n);
    while (wanted >= left && day <= lastDay) {
      wanted -= left;
      day += 1;
      left = (perYear / YEAR_DAYS) * factorOn(day, season, mean);
    }
    left -= wanted;
    return day <= lastDay ? day : Infinity;
  };
}

function factorOn(day: DayNumber, season: readonly number[], mean: number): number {
  return (season[Number(dateOf(day).slice(5, 7)) - 1] ?? 0) / mean;
}
