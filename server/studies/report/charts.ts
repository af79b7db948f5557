import type { Chart } from '../../letters/schemas.ts';
import { number } from './report-texts.ts';

/** A line of a chart: its name and its values at equal steps, each with the ends of its interval where there is one; null where there is no value. */
export interface Series {
  readonly name: string;
  readonly values: readonly ({ readonly mean: number; readonly low: number | null; readonly high: number | null } | null)[];
}

/** A dot of a chart. */
export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly label: string;
  readonly isQuiet: boolean;
}

/** Names closer than this would be drawn over each other. */
const NAME_HEIGHT = 0.13;
/** Marks on an axis, about. */
const MARKS = 4;

/** Round numbers that an axis is marked at, from below the least to above the most. */
export function marksFor(least: number, most: number): readonly number[] {
  const rough = Math.max(most - least, Math.abs(most) * 1e-6, 1e-6) / MARKS;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10);
  const first = Math.floor(least / step);
  const last = Math.ceil(most / step - 1e-9);
  return Array.from({ length: Math.max(2, last - first + 1) }, (_, i) => (first + i) * step);
}

const spread = (marks: readonly number[]) => (value: number): number => Math.min(1, Math.max(0, (value - (marks[0] as number)) / ((marks.at(-1) as number) - (marks[0] as number))));

/** The heights of names beside the ends of lines, each as near its own as can be without any two too close. */
function apart(heights: readonly number[]): readonly number[] {
  const order = heights.map((height, i) => ({ height, i })).toSorted((a, b) => a.height - b.height);
  let floor = 0;
  const placed = heights.slice();
  for (const [rank, { height, i }] of order.entries()) {
    const room = 1 - NAME_HEIGHT * (order.length - 1 - rank);
    placed[i] = Math.min(room, Math.max(floor, height));
    floor = (placed[i] as number) + NAME_HEIGHT;
  }
  return placed;
}

/** A chart of values over equal steps (such as months), from zero up where all are above it. */
export function lineChart({ title, alt, xName, yName }: Pick<Chart, 'title' | 'alt' | 'xName' | 'yName'>, series: readonly Series[]): Chart {
  const steps = Math.max(2, ...series.map(({ values }) => values.length));
  const all = series.flatMap(({ values }) => values.flatMap((value) => (value === null ? [] : [value.mean, value.low ?? value.mean, value.high ?? value.mean])));
  const marks = marksFor(Math.min(0, ...all), Math.max(1e-6, ...all));
  const [x, y] = [(step: number): number => step / (steps - 1), spread(marks)];
  const points = ({ values }: Series, of: (value: NonNullable<Series['values'][number]>) => number | null): [number, number][] => values.flatMap((value, step) => {
    const height = value === null ? null : of(value);
    return height === null ? [] : [[x(step), y(height)] as [number, number]];
  });
  const lines = series.map((one) => ({ name: one.name, points: points(one, ({ mean }) => mean), low: points(one, ({ low }) => low), high: points(one, ({ high }) => high) }));
  const heights = apart(lines.map((line) => line.points.at(-1)?.[1] ?? 0));
  return {
    title, alt, xName, yName, dots: [], lines: lines.map((line, i) => ({ ...line, labelAt: heights[i] ?? 0 })),
    x: [0, Math.round((steps - 1) / 2), steps - 1].map((step) => ({ at: x(step), text: String(step + 1) })), y: marks.map((mark) => ({ at: y(mark), text: number(mark) })),
  };
}

/** A chart of dots by two numbers. */
export function dotChart({ title, alt, xName, yName }: Pick<Chart, 'title' | 'alt' | 'xName' | 'yName'>, dots: readonly Dot[]): Chart {
  const marksOf = (values: readonly number[]): readonly number[] => marksFor(Math.min(...values), Math.max(...values));
  const [xMarks, yMarks] = [marksOf(dots.map(({ x }) => x)), marksOf(dots.map(({ y }) => y))];
  const [x, y] = [spread(xMarks), spread(yMarks)];
  return {
    title, alt, xName, yName, lines: [], dots: dots.map((dot) => ({ at: [x(dot.x), y(dot.y)], label: dot.label, isQuiet: dot.isQuiet })),
    x: xMarks.map((mark) => ({ at: x(mark), text: number(mark) })), y: yMarks.map((mark) => ({ at: y(mark), text: number(mark) })),
  };
}
