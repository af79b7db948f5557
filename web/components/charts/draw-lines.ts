import { formatDate, formatDecimal } from '../../format.ts';
import { groundValue, INK, styleOf, type ChartAxis, type ChartSeries, type GroundAxis } from './chart-shape.ts';
import { dayTicks } from './day-ticks.ts';
import { extentOf, movedApart, widthOfWords } from './chart-scale.ts';
import type { PlotLibrary } from './plot-library.ts';

/** What a drawing of lines is made of. */
export interface Lines {
  readonly ground: GroundAxis;
  readonly axis: ChartAxis;
  readonly series: readonly ChartSeries[];
  /** Whether the axis begins at nothing; where it does not, the chart says so by its numbers. */
  readonly fromZero: boolean;
  /** A place on the ground that is marked with its name, such as today. */
  readonly mark?: { readonly x: number | string; readonly label: string };
}

const FONT = 12;
const TOP = 14;
const BOTTOM = 26;
const LABEL_GAP = 15;
/** Where ticks may stand along the height, as parts of it: numbers between the ends may be longer than those of the ends. */
const FIFTHS: readonly number[] = [0, 0.2, 0.4, 0.6, 0.8, 1];
/** Pixels that a tick of the ground needs, of days and of numbers. */
const DAY_ROOM = 84;
const NUMBER_ROOM = 56;
/** How much of the width the names of lines may take. */
const MOST_OF_WIDTH = 0.36;

/** Words over as many lines as it takes for none to be longer than `most` letters; a longer word keeps a line of its own. */
export function brokenWords(words: string, most: number): string {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/** A place on the ground in words. */
export function groundText(ground: GroundAxis, x: number | string): string {
  return typeof x === 'string' ? formatDate(x) : ground.kind === 'number' ? ground.format(x) : formatDecimal(x);
}

/** The ticks of the ground and how each is written: days at even distances, or so many numbers as there is room for. */
function groundTicks({ ground, series }: Lines, room: number): { readonly ticks: number | Date[]; readonly tickFormat: (at: number | Date) => string } {
  if (ground.kind === 'number') return { ticks: Math.max(2, Math.floor(room / NUMBER_ROOM)), tickFormat: (at) => ground.format(Number(at)) };
  const days = series.flatMap(({ points }) => points.map(({ x }) => String(x))).sort();
  const ticks = days.length === 0 ? [] : dayTicks(days[0] as string, days.at(-1) as string, Math.max(2, Math.floor(room / DAY_ROOM)));
  const words = new Map(ticks.map((tick) => [tick.day, tick.words]));
  return { ticks: ticks.map(({ day }) => groundValue(day) as Date), tickFormat: (at) => words.get(new Date(at).toISOString().slice(0, 10)) ?? '' };
}

/** Names at the ends of the lines, moved apart where lines end close together. */
function endLabels(lines: Lines, height: number, domain: readonly [number, number], right: number): readonly { x: number | Date; y: number; words: string; colour: string }[] {
  const most = Math.max(4, Math.floor((right - 14) / (FONT * 0.58)));
  const ends = lines.series.flatMap(({ name, points }, index) => {
    const last = points.at(-1);
    return last === undefined ? [] : [{ x: groundValue(last.x), y: last.y, words: brokenWords(name, most), colour: styleOf(index).colour }];
  });
  const [least, span] = [domain[0], domain[1] - domain[0]];
  const down = (height - TOP - BOTTOM) / span;
  const tallest = Math.max(1, ...ends.map(({ words }) => words.split('\n').length));
  const places = movedApart(ends.map(({ y }) => (domain[1] - y) * down), LABEL_GAP * tallest, 0, height - TOP - BOTTOM);
  return ends.map((end, at) => ({ ...end, y: least + span - (places[at] as number) / down }));
}

/** Lines with their intervals as bands, each with its name at its end. */
export function drawLines(plot: PlotLibrary, lines: Lines, width: number, height: number): SVGElement | HTMLElement {
  const points = lines.series.flatMap(({ points: own }) => own);
  const domain = extentOf(points, lines.fromZero);
  const longest = Math.max(0, ...lines.series.map(({ name }) => widthOfWords(name, FONT)));
  const right = Math.min(longest + 16, Math.floor(width * MOST_OF_WIDTH));
  const [least, span] = [domain[0], domain[1] - domain[0]];
  const left = Math.max(...FIFTHS.map((part) => widthOfWords(lines.axis.format(least + part * span), FONT))) + 12;
  const { ticks, tickFormat } = groundTicks(lines, width - left - right);
  const rows = lines.series.map(({ points: own }) => own.map((point) => ({ ...point, x: groundValue(point.x) })));
  return plot.plot({
    width, height, marginTop: TOP, marginBottom: BOTTOM, marginLeft: left, marginRight: right, style: { fontSize: `${FONT}px`, fontFamily: 'inherit', color: INK.words, background: 'none', overflow: 'visible' },
    x: { type: lines.ground.kind === 'day' ? 'utc' : 'linear', label: null, ticks, tickFormat }, y: { domain: [...domain], label: null, ticks: 4, tickFormat: lines.axis.format },
    marks: [
      plot.gridY({ stroke: INK.grid, strokeOpacity: 1, ticks: 4 }),
      plot.axisX({ label: null, ticks, tickFormat, tickSize: 4 }), plot.axisY({ label: null, ticks: 4, tickFormat: lines.axis.format, tickSize: 0 }),
      ...(domain[0] <= 0 && domain[1] >= 0 ? [plot.ruleY([0], { stroke: INK.rule })] : []),
      ...(lines.mark === undefined ? [] : [plot.ruleX([groundValue(lines.mark.x)], { stroke: INK.rule, strokeDasharray: '3 3' }), plot.text([lines.mark.label], { x: groundValue(lines.mark.x), frameAnchor: 'top', dy: -8 })]),
      ...rows.map((own, index) => plot.areaY(own.filter(({ low, high }) => low !== undefined && high !== undefined), { x: 'x', y1: 'low', y2: 'high', fill: styleOf(index).colour, fillOpacity: 0.16 })),
      ...rows.map((own, index) => plot.lineY(own, { x: 'x', y: 'y', stroke: styleOf(index).colour, strokeWidth: 2.25, strokeDasharray: styleOf(index).dash })),
      ...rows.map((own, index) => plot.dot(own.length === 1 ? own : own.slice(-1), { x: 'x', y: 'y', r: 3, fill: styleOf(index).colour })),
      plot.text(endLabels(lines, height, domain, right), { x: 'x', y: 'y', text: 'words', dx: 8, textAnchor: 'start', fill: INK.words, stroke: '#fff', strokeWidth: 3, lineHeight: 1.15 }),
    ],
  });
}
