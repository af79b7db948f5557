import type { BenchView } from '../../../server/policy-trial/schemas.ts';
import { wholeIn, type Effort } from './effort.ts';

/** Points of a curve at most, and how many of them are worked out at a time (as the server has it). */
export const MOST_POINTS = 60;
const AT_ONCE = 2;

/** Something that can be turned. */
export type Turnable = BenchView['turnables'][number];

/** One thing that is turned, as it is written in the form; an empty id for nothing. */
export interface WrittenAxis {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly step: string;
}

/** What the form begins with for something that can be turned: all of its range. */
export function usualAxis({ id, least, most, step }: Turnable): WrittenAxis {
  return { id, from: String(least), to: String(most), step: String(step) };
}

/** The values of an axis; null where what is written gives none. The last value is never above what is written, though steps may stop before it. */
export function valuesIn({ from, to, step }: WrittenAxis, { least, most }: Turnable): readonly number[] | null {
  const [first, last, by] = [wholeIn(from, least, most), wholeIn(to, least, most), wholeIn(step, 1, 10_000)];
  if (first === null || last === null || by === null || first > last) return null;
  return Array.from({ length: Math.floor((last - first) / by) + 1 }, (_, i) => first + i * by);
}

/** Minutes that a sweep takes at most, rounded up; the round as it is counted. */
export function minutesOf(points: number, { timeLimitSeconds }: Effort): number {
  return Math.ceil((Math.ceil((points + 1) / AT_ONCE) * timeLimitSeconds) / 60);
}
