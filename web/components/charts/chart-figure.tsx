import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { ChartNumbers } from './chart-numbers.ts';
import { Numbers } from './chart-table.tsx';
import '../../style/charts.css';

interface ChartFigureProps {
  /** The one thing that the figure says. */
  readonly title: string;
  /** What must be known to read it: what is measured, where the numbers come from. */
  readonly note?: string;
  readonly tables: readonly { readonly caption: string; readonly numbers: ChartNumbers }[];
  /** The name of its file of numbers, without an ending. */
  readonly fileName: string;
  readonly children: ComponentChildren;
}

/** A figure: its message, the drawing, and the numbers it is made of. */
export function ChartFigure({ title, note, tables, fileName, children }: ChartFigureProps): VNode {
  const id = useId();
  return (
    <figure class="chart" aria-labelledby={id}>
      <figcaption><strong class="chart-title" id={id}>{title}</strong>{note !== undefined && <span class="chart-note">{note}</span>}</figcaption>
      {children}
      <Numbers tables={tables} fileName={fileName} />
    </figure>
  );
}
