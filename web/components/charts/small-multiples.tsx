import type { VNode } from 'preact';
import { text } from '../../state/language.ts';
import { ChartFigure } from './chart-figure.tsx';
import { numbersOf } from './chart-numbers.ts';
import type { ChartAxis, ChartSeries, GroundAxis } from './chart-shape.ts';
import { hasIntervals, LinePanel } from './line-chart.tsx';

/** One of several small charts: what it shows, what is measured, and its lines. */
export interface ChartPanel {
  readonly name: string;
  readonly axis: ChartAxis;
  readonly series: readonly ChartSeries[];
  /** Whether its axis begins at zero, as it does unless this is false. */
  readonly fromZero?: boolean;
}

interface SmallMultiplesProps {
  readonly title: string;
  readonly note?: string;
  readonly fileName: string;
  readonly ground: GroundAxis;
  readonly panels: readonly ChartPanel[];
}

const HEIGHT = 190;

function Panel({ ground, panel: { name, ...lines } }: { ground: GroundAxis; panel: ChartPanel }): VNode {
  return (
    <div class="chart-multiple">
      <h3>{name}</h3>
      <LinePanel label={name} ground={ground} height={HEIGHT} saysBand={false} {...lines} />
    </div>
  );
}

/** Several small charts over the same ground, beside each other where there is room: many things are compared without a key of colours. */
export function SmallMultiples({ title, note, fileName, ground, panels }: SmallMultiplesProps): VNode {
  const tables = panels.map(({ name, ...lines }) => ({ caption: `${title}: ${name} (${lines.axis.label})`, numbers: numbersOf({ ground, ...lines }) }));
  return (
    <ChartFigure title={title} {...(note !== undefined && { note })} fileName={fileName} tables={tables}>
      {panels.some(hasIntervals) && <p class="chart-unit quiet">{text.value.charts.bandSentence}</p>}
      <div class="chart-multiples">{panels.map((panel) => <Panel key={panel.name} ground={ground} panel={panel} />)}</div>
    </ChartFigure>
  );
}
