/** A value of a series: `x` is a number or a day (ISO date), `low` and `high` the ends of its interval where it has one. */
export interface ChartPoint {
  readonly x: number | string;
  readonly y: number;
  readonly low?: number;
  readonly high?: number;
}

/** A line with the name that stands at its end. */
export interface ChartSeries {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

/** What is measured along an axis, with its unit, and how a number of it is written. */
export interface ChartAxis {
  readonly label: string;
  readonly format: (value: number) => string;
}

/** What lies along the ground of a chart: days, or numbers of something. */
export type GroundAxis = { readonly kind: 'day'; readonly label: string } | ({ readonly kind: 'number' } & ChartAxis);

/** How a series is told from the others, also by whoever sees no colours. */
export interface SeriesStyle {
  readonly colour: string;
  readonly dash: string;
}

/** The styles of the first, second and following series: colours that every kind of colour blindness keeps apart (Okabe and Ito), and dashes. */
export const SERIES_STYLES: readonly SeriesStyle[] = [
  { colour: '#0072b2', dash: 'none' }, { colour: '#c04f00', dash: '7 3' }, { colour: '#00785a', dash: '2 3' }, { colour: '#8a3d6f', dash: '9 3 2 3' },
];

/** The style of a series by its place in the list. */
export function styleOf(index: number): SeriesStyle {
  return SERIES_STYLES[index % SERIES_STYLES.length] as SeriesStyle;
}

/** Ink of lines that hold a drawing together, of what matters less, and of words. */
export const INK = { rule: '#8a8f96', grid: '#e3e4e6', quiet: '#8a8f96', words: '#16191d' } as const;

/** A place on the ground as a drawing wants it: a day is its midnight in UTC. */
export function groundValue(x: number | string): number | Date {
  return typeof x === 'number' ? x : new Date(`${x}T00:00:00Z`);
}
