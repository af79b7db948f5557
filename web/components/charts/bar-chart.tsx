import type { VNode } from 'preact';
import { useCallback } from 'preact/hooks';
import { text } from '../../state/language.ts';
import { ChartFigure } from './chart-figure.tsx';
import { extentOf, widthOfWords } from './chart-scale.ts';
import { INK, styleOf, type ChartAxis } from './chart-shape.ts';
import { brokenWords } from './draw-lines.ts';
import { Drawing } from './drawing.tsx';
import type { PlotLibrary } from './plot-library.ts';

/** A bar: what it is of, how much, its interval where it has one, and where its name leads. */
export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly low?: number;
  readonly high?: number;
  readonly href?: string;
  /** More about it, such as that it is an estimate: it stands after the name, and its bar is hatched by a lighter fill. */
  readonly note?: string;
}

const FONT = 13;
const LINE = 16;
const BAR = 18;
const GAP = 12;

/** Bars that begin at zero, with their names above them and what they say at their ends, so that nothing is cut on a narrow screen. */
function drawBars(plot: PlotLibrary, bars: readonly Bar[], axis: ChartAxis, width: number): SVGElement | HTMLElement {
  const valueWidth = Math.max(0, ...bars.map(({ value }) => widthOfWords(axis.format(value), FONT))) + 12;
  const letters = Math.floor(width / (FONT * 0.58));
  const names = bars.map(({ name, note }) => brokenWords(note === undefined ? name : `${name} (${note})`, letters));
  const rowHeight = Math.max(1, ...names.map((name) => name.split('\n').length)) * LINE + BAR + GAP;
  const [least, most] = extentOf(bars.map(({ value, low, high }) => ({ y: value, ...(low !== undefined && { low }), ...(high !== undefined && { high }) })), true);
  const middle = (at: number): number => (at + 1) * rowHeight - GAP - BAR / 2;
  const rows = bars.map((bar, at) => ({ ...bar, at, top: middle(at) - BAR / 2, bottom: middle(at) + BAR / 2, middle: middle(at), above: middle(at) - BAR / 2 - 4, words: names[at], said: axis.format(bar.value), end: Math.max(bar.value, bar.high ?? bar.value, 0) }));
  const ends = rows.filter(({ low, high }) => low !== undefined && high !== undefined);
  return plot.plot({
    width, height: bars.length * rowHeight + 8, marginTop: 0, marginBottom: 8, marginLeft: least < 0 ? 8 : 1, marginRight: valueWidth,
    style: { fontSize: `${FONT}px`, fontFamily: 'inherit', color: INK.words, background: 'none', overflow: 'visible' },
    x: { domain: [least, most], axis: null }, y: { domain: [0, bars.length * rowHeight], reverse: true, axis: null },
    marks: [
      plot.rect(rows.filter(({ value }) => value !== 0), { x1: 0, x2: 'value', y1: 'top', y2: 'bottom', fill: ({ note }: Bar) => (note === undefined ? styleOf(0).colour : '#fff'), stroke: styleOf(0).colour, strokeWidth: 1.5, strokeDasharray: 'none' }),
      plot.ruleX([0], { stroke: INK.rule }),
      plot.link(ends, { x1: 'low', x2: 'high', y1: 'middle', y2: 'middle', stroke: INK.words, strokeWidth: 1.5 }),
      ...(['low', 'high'] as const).map((end) => plot.link(ends, { x1: end, x2: end, y1: (row: { middle: number }) => row.middle - 5, y2: (row: { middle: number }) => row.middle + 5, stroke: INK.words, strokeWidth: 1.5 })),
      plot.text(rows, { y: 'above', text: 'words', frameAnchor: 'left', textAnchor: 'start', lineAnchor: 'bottom', fontWeight: 500 }),
      plot.text(rows, { x: 'end', y: 'middle', text: 'said', textAnchor: 'start', dx: 6, stroke: '#fff', strokeWidth: 3, fill: INK.words }),
    ],
  });
}

interface BarChartProps {
  readonly title: string;
  readonly note?: string;
  readonly fileName: string;
  /** What the bars are of, such as *Bolig*. */
  readonly head: string;
  readonly axis: ChartAxis;
  readonly bars: readonly Bar[];
}

/** Bars from zero in the order given, with 95 % intervals as whiskers. */
export function BarChart({ title, note, fileName, head, axis, bars }: BarChartProps): VNode {
  const draw = useCallback<Parameters<typeof Drawing>[0]['draw']>((plot, width) => drawBars(plot, bars, axis, width), [bars, axis]);
  const rows = bars.map(({ name, href, value, low, high, note: own }) => ({
    name, ...(href !== undefined && { href }), ...(own !== undefined && { note: own }),
    values: [{ value, ...(low !== undefined && { low }), ...(high !== undefined && { high }) }],
  }));
  return (
    <ChartFigure title={title} {...(note !== undefined && { note })} fileName={fileName} tables={[{ caption: title, numbers: { head, columns: [{ head: axis.label, format: axis.format }], rows } }]}>
      <div class="chart-panel">
        <p class="chart-unit">{axis.label}{bars.some(({ low }) => low !== undefined) && <span class="quiet"> · {text.value.charts.whisker}</span>}</p>
        <Drawing draw={draw} label={text.value.charts.drawing(title)} />
      </div>
    </ChartFigure>
  );
}
