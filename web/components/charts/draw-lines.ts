import { formatDate, formatDecimal } from '../../format.ts';
import { groundValue, INK, styleOf, type ChartAxis, type ChartSeries, type GroundAxis } from './chart-shape.ts';
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

/** The tick of a day: its month and year. */
function monthOf(day: Date): string {
  const [year, month] = day.toISOString().split('-');
  return `${month}.${year}`;
}

/** So many of these places at most, the first and the last among them, as evenly as may be. */
export function spread<T extends number | string>(places: readonly T[], most: number): readonly T[] {
  const all = [...new Set(places)].sort((a, b) => (a < b ? -1 : 1));
  const gaps = Math.min(most, all.length) - 1;
  if (gaps < 1) return all.slice(0, 1);
  return Array.from({ length: gaps + 1 }, (_, at) => all[Math.round((at * (all.length - 1)) / gaps)] as T);
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
  const left = Math.max(...domain.map((value) => widthOfWords(lines.axis.format(value), FONT))) + 12;
  const isDay = lines.ground.kind === 'day';
  const room = Math.max(2, Math.floor((width - left - right) / (isDay ? 84 : 56)));
  const ticks = isDay ? spread(points.map(({ x }) => x), room).map(groundValue) : room;
  const tickFormat = lines.ground.kind === 'number' ? lines.ground.format : monthOf;
  const rows = lines.series.map(({ points: own }) => own.map((point) => ({ ...point, x: groundValue(point.x) })));
  return plot.plot({
    width, height, marginTop: TOP, marginBottom: BOTTOM, marginLeft: left, marginRight: right, style: { fontSize: `${FONT}px`, fontFamily: 'inherit', color: INK.words, background: 'none', overflow: 'visible' },
    x: { type: isDay ? 'utc' : 'linear', label: null, ticks, tickFormat }, y: { domain: [...domain], label: null, ticks: 4, tickFormat: lines.axis.format },
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
