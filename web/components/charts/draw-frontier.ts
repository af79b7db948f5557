import { extentOf, thoseWithRoom, widthOfWords } from './chart-scale.ts';
import { INK, styleOf, type ChartAxis } from './chart-shape.ts';
import type { PlotLibrary } from './plot-library.ts';

/** A way of doing it with what it gives on two aims, where less is better on both. */
export interface FrontierPoint {
  readonly id: string;
  /** What it is called, short enough to stand beside it: `15 %`. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Whether another is no worse on both aims and better on one. */
  readonly isDominated: boolean;
  readonly isKnee?: boolean;
  readonly isBase?: boolean;
  readonly href?: string;
}

const FONT = 13;
const SIDES = { top: 18, bottom: 28 } as const;
const LABEL_UP = 10;

/** The names of what is marked, in the reader's language. */
interface Marks {
  readonly base: string;
  readonly knee: string;
}

/** What stands beside a point: its name, and what is marked about it. */
function labelOf({ name, isBase, isKnee }: FrontierPoint, marks: Marks): string {
  const said = [isBase === true && marks.base, isKnee === true && marks.knee].filter((words) => words !== false);
  return said.length === 0 ? name : `${name} · ${said.join(' · ')}`;
}

/** Ends of an axis with some room, so that no point lies on the edge; zero stays the end where it is one. */
function roomy([least, most]: readonly [number, number]): [number, number] {
  const room = (most - least) * 0.06;
  return [least === 0 ? 0 : least - room, most + room];
}

/** A scatter of ways: those on the frontier joined by steps, others as grey crosses, the base in a square and the knee in a diamond; names where there is room, the marked ones first. */
export function drawFrontier(plot: PlotLibrary, points: readonly FrontierPoint[], across: ChartAxis, up: ChartAxis, width: number, marks: Marks): SVGElement | HTMLElement {
  const height = Math.round(Math.max(260, Math.min(420, width * 0.55)));
  const [xs, ys] = [roomy(extentOf(points.map(({ x }) => ({ y: x })), false)), roomy(extentOf(points, false))];
  const left = Math.max(...ys.map((value) => widthOfWords(up.format(value), FONT))) + 14;
  const right = 16;
  const place = ({ x, y }: FrontierPoint): readonly [number, number] => [left + ((x - xs[0]) / (xs[1] - xs[0])) * (width - left - right), SIDES.top + ((ys[1] - y) / (ys[1] - ys[0])) * (height - SIDES.top - SIDES.bottom)];
  const frontier = points.filter(({ isDominated }) => !isDominated).toSorted((a, b) => a.x - b.x || b.y - a.y);
  const dominated = points.filter(({ isDominated }) => isDominated);
  const wanted = points.filter(({ isDominated, isBase, isKnee }) => !isDominated || isBase === true || isKnee === true).toSorted((a, b) => Number(b.isBase ?? false) - Number(a.isBase ?? false) || Number(b.isKnee ?? false) - Number(a.isKnee ?? false));
  const named = wanted.map((point) => {
    const words = labelOf(point, marks);
    const [x, y] = place(point);
    const length = widthOfWords(words, FONT);
    const anchor = x + length + 8 > width ? 'end' as const : 'start' as const;
    return { ...point, words, anchor, box: { left: anchor === 'end' ? x - length - 8 : x + 8, top: y - LABEL_UP - FONT, width: length, height: FONT + 4 } };
  });
  const labels = thoseWithRoom(named.map(({ box }) => box)).map((at) => named[at] as (typeof named)[number]);
  const link = points.some(({ href }) => href !== undefined) ? { href: (point: FrontierPoint) => point.href, ariaLabel: (point: FrontierPoint) => `${labelOf(point, marks)}: ${across.label} ${across.format(point.x)}, ${up.label} ${up.format(point.y)}` } : {};
  const ticks = Math.max(2, Math.floor((width - left - right) / 70));
  return plot.plot({
    width, height, marginTop: SIDES.top, marginBottom: SIDES.bottom, marginLeft: left, marginRight: right,
    style: { fontSize: `${FONT}px`, fontFamily: 'inherit', color: INK.words, background: 'none', overflow: 'visible' },
    x: { domain: xs, label: null }, y: { domain: ys, label: null },
    marks: [
      plot.gridY({ stroke: INK.grid, strokeOpacity: 1, ticks: 5 }), plot.gridX({ stroke: INK.grid, strokeOpacity: 1, ticks }),
      plot.axisX({ label: null, ticks, tickFormat: across.format, tickSize: 4 }), plot.axisY({ label: null, ticks: 5, tickFormat: up.format, tickSize: 0 }),
      plot.line(frontier, { x: 'x', y: 'y', curve: 'step-after', stroke: styleOf(0).colour, strokeWidth: 1.5 }),
      plot.dot(dominated, { x: 'x', y: 'y', symbol: 'times', r: 5, stroke: INK.quiet, strokeWidth: 2, ...link }),
      plot.dot(frontier, { x: 'x', y: 'y', r: 6, fill: styleOf(0).colour, stroke: '#fff', strokeWidth: 1, ...link }),
      plot.dot(points.filter(({ isBase }) => isBase === true), { x: 'x', y: 'y', symbol: 'square', r: 9, stroke: INK.words, strokeWidth: 2, pointerEvents: 'none' }),
      plot.dot(points.filter(({ isKnee }) => isKnee === true), { x: 'x', y: 'y', symbol: 'diamond', r: 11, stroke: styleOf(1).colour, strokeWidth: 2.5, pointerEvents: 'none' }),
      ...(['start', 'end'] as const).map((side) => plot.text(labels.filter(({ anchor }) => anchor === side), { x: 'x', y: 'y', text: 'words', textAnchor: side, dx: side === 'start' ? 8 : -8, dy: -LABEL_UP, fill: INK.words, stroke: '#fff', strokeWidth: 3 })),
    ],
  });
}
