import type { Field } from './chart-csv.ts';
import { groundText, type Lines } from './draw-lines.ts';

/** A number of a table with the ends of its interval where it has one; null where there is none. */
export interface ChartValue {
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
}

/** A column of numbers: what it tells, and how a number of it is written. */
export interface ChartColumn {
  readonly head: string;
  readonly format: (value: number) => string;
}

/** A row: what it is about, where that leads, and a number for each column. `note` is more words about it. */
export interface ChartRow {
  readonly name: string;
  readonly href?: string;
  readonly note?: string;
  readonly values: readonly (ChartValue | null)[];
}

/** The numbers of a chart as a table. */
export interface ChartNumbers {
  /** What the rows are, such as *Måned*. */
  readonly head: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly ChartRow[];
}

/** What the heads of the columns that a file has besides are called. */
export interface ColumnWords {
  readonly lowEnd: (head: string) => string;
  readonly highEnd: (head: string) => string;
  readonly note: string;
}

/** The rows of a CSV file: the ends of intervals have columns of their own where a column has any. */
export function fieldsOf({ head, columns, rows }: ChartNumbers, words: ColumnWords): readonly (readonly Field[])[] {
  const hasEnds = columns.map((_, at) => rows.some(({ values }) => values[at]?.low !== undefined));
  const hasNotes = rows.some(({ note }) => note !== undefined);
  const heads = columns.flatMap((column, at) => (hasEnds[at] === true ? [column.head, words.lowEnd(column.head), words.highEnd(column.head)] : [column.head]));
  return [
    [head, ...heads, ...(hasNotes ? [words.note] : [])],
    ...rows.map((row) => [
      row.name,
      ...columns.flatMap((_, at) => {
        const cell = row.values[at] ?? null;
        return hasEnds[at] === true ? [cell?.value ?? null, cell?.low ?? null, cell?.high ?? null] : [cell?.value ?? null];
      }),
      ...(hasNotes ? [row.note ?? null] : []),
    ]),
  ];
}

/** The numbers of lines: a row for each place on the ground, a column for each line. */
export function numbersOf({ ground, axis, series }: Pick<Lines, 'ground' | 'axis' | 'series'>): ChartNumbers {
  const places = [...new Set(series.flatMap(({ points }) => points.map(({ x }) => x)))].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const bySeries = series.map(({ points }) => new Map(points.map((point) => [point.x, point])));
  const rows: readonly ChartRow[] = places.map((x) => ({
    name: groundText(ground, x),
    values: bySeries.map((points) => {
      const point = points.get(x);
      return point === undefined ? null : { value: point.y, ...(point.low !== undefined && { low: point.low }), ...(point.high !== undefined && { high: point.high }) };
    }),
  }));
  return { head: ground.label, columns: series.map(({ name }) => ({ head: name, format: axis.format })), rows };
}
