import { formatDate } from '../../format.ts';

/** A place on an axis of days: the day (ISO date) and the words that stand there. */
export interface DayTick {
  readonly day: string;
  readonly words: string;
}

/** Months from one tick to the next, from the most ticks to the fewest: months, quarters, halves of years, years, and more of them. */
const STEPS: readonly number[] = [1, 3, 6, 12, 24, 60, 120];

/** The first days of every so many months, counted from the year 0, that lie on or between two days. */
function startsBetween(first: string, last: string, step: number): readonly string[] {
  const [year, month] = first.split('-').map(Number) as [number, number];
  const starts: string[] = [];
  for (let at = Math.ceil((year * 12 + month - 1) / step) * step; ; at += step) {
    const day = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
    if (day > last) return starts;
    if (day >= first) starts.push(day);
  }
}

const monthWords = (day: string): string => `${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** At most so many ticks (2 and up) from a day to another, equally many months apart: the first days of months, quarters, halves of years or years. Both days themselves where no two such days lie between them. */
export function dayTicks(first: string, last: string, most: number): readonly DayTick[] {
  const step = STEPS.find((months) => startsBetween(first, last, months).length <= most) ?? Infinity;
  const starts = step === Infinity ? [] : startsBetween(first, last, step);
  if (starts.length < 2) return [...new Set([first, last])].map((day) => ({ day, words: formatDate(day) }));
  return starts.map((day) => ({ day, words: step < 12 ? monthWords(day) : day.slice(0, 4) }));
}
