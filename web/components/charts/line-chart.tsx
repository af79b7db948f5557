import type { VNode } from 'preact';
import { useCallback } from 'preact/hooks';
import { text } from '../../state/language.ts';
import { ChartFigure } from './chart-figure.tsx';
import { numbersOf } from './chart-numbers.ts';
import { drawLines, type Lines } from './draw-lines.ts';
import { Drawing } from './drawing.tsx';

/** Whether any value of the lines has an interval. */
export const hasIntervals = (lines: Pick<Lines, 'series'>): boolean => lines.series.some(({ points }) => points.some(({ low }) => low !== undefined));

interface PanelProps extends Omit<Lines, 'fromZero'> {
  readonly label: string;
  readonly fromZero?: boolean;
  readonly height?: number;
  /** Whether the panel says what the bands are; a figure of many panels says it once. */
  readonly saysBand?: boolean;
}

/** Lines over a ground with what is measured above them, as a figure or a part of one. */
export function LinePanel({ label, height = 260, ground, axis, series, fromZero = true, mark, saysBand = true }: PanelProps): VNode {
  const draw = useCallback<Parameters<typeof Drawing>[0]['draw']>(
    (plot, width) => drawLines(plot, { ground, axis, series, fromZero, ...(mark !== undefined && { mark }) }, width, height),
    [ground, axis, series, fromZero, mark, height],
  );
  return (
    <div class="chart-panel">
      <p class="chart-unit">{axis.label}{saysBand && hasIntervals({ series }) && <span class="quiet"> · {text.value.charts.band}</span>}</p>
      <Drawing draw={draw} label={text.value.charts.drawing(label)} />
      <p class="chart-ground">{ground.label}</p>
    </div>
  );
}

interface LineChartProps extends Omit<PanelProps, 'label' | 'saysBand'> {
  readonly title: string;
  readonly note?: string;
  readonly fileName: string;
}

/** Lines over time or over a number, with their names at their ends and 95 % intervals as bands. The axis begins at zero unless `fromZero` is false. */
export function LineChart({ title, note, fileName, ...lines }: LineChartProps): VNode {
  return (
    <ChartFigure title={title} {...(note !== undefined && { note })} fileName={fileName} tables={[{ caption: `${title} (${lines.axis.label})`, numbers: numbersOf(lines) }]}>
      <LinePanel label={title} {...lines} />
    </ChartFigure>
  );
}
