import type { BenchView, MeasureView } from '../../../server/policy-trial/schemas.ts';

/** The numbers of the common yardstick, in the order of the form, and what each may be (as the server has it, MeasureView in server/policy-trial/schemas.ts). */
export const MEASURE_RANGES: Readonly<Record<keyof MeasureView, readonly [least: number, most: number]>> = {
  crowdedFrom: [2, 100], circleMetres: [0, 5000], sharePercent: [0, 100], neverTooMany: [0, 100], metresPerMinute: [1, 10_000],
};

/** The numbers of the yardstick by name, in the order of the form. */
export const MEASURE_NUMBERS = Object.keys(MEASURE_RANGES) as readonly (keyof MeasureView)[];

/** How an answer is looked for, as it is written in the form. */
export interface WrittenEffort {
  readonly seconds: string;
  readonly seed: string;
  readonly measure: Readonly<Record<keyof MeasureView, string>>;
}

/** How an answer is looked for. */
export interface Effort {
  readonly timeLimitSeconds: number;
  readonly seed: number;
  readonly measure: MeasureView;
}

/** A whole number as it is written, with spaces or a minus; null where it is none, or outside of what it may be. */
export function wholeIn(written: string, least: number, most: number): number | null {
  const plain = written.replaceAll(/[\s\u00a0]/g, '').replace('−', '-');
  const value = /^-?\d{1,7}$/.test(plain) ? Number(plain) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/** What the form begins with: the yardstick that ships. */
export function usualEffort({ measure }: BenchView): WrittenEffort {
  return { seconds: '10', seed: '1', measure: Object.fromEntries(MEASURE_NUMBERS.map((name) => [name, String(measure[name].value)])) as WrittenEffort['measure'] };
}

/** What is written, read; null where any of it is not what it may be. */
export function effortIn({ seconds, seed, measure }: WrittenEffort): Effort | null {
  const numbers = MEASURE_NUMBERS.map((name) => [name, wholeIn(measure[name], ...MEASURE_RANGES[name])] as const);
  const [limit, dice] = [wholeIn(seconds, 1, 600), wholeIn(seed, 0, 1_000_000)];
  if (limit === null || dice === null || numbers.some(([, value]) => value === null)) return null;
  return { timeLimitSeconds: limit, seed: dice, measure: Object.fromEntries(numbers) as unknown as MeasureView };
}
