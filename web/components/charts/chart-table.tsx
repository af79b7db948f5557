import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { giveFile } from '../../give-file.ts';
import { text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { csvOfNumbers } from './chart-csv.ts';
import { fieldsOf, type ChartColumn, type ChartNumbers, type ChartValue } from './chart-numbers.ts';
import { useOpenOnPaper } from './use-open-on-paper.ts';

function Cell({ cell, format }: { cell: ChartValue | null | undefined; format: ChartColumn['format'] }): VNode {
  if (cell === null || cell === undefined) return <td class="number">–</td>;
  return <td class="number">{format(cell.value)}{cell.low !== undefined && cell.high !== undefined && <span class="chart-interval">{text.value.charts.fromTo(format(cell.low), format(cell.high))}</span>}</td>;
}

/** The numbers of a chart in a table that reads without the drawing. */
export function NumbersTable({ caption, numbers }: { caption: string; numbers: ChartNumbers }): VNode {
  return (
    <ScrollRegion label={caption}>
      <table class="ds-table chart-table">
        <caption>{caption}</caption>
        <thead><tr><th scope="col">{numbers.head}</th>{numbers.columns.map(({ head }) => <th key={head} scope="col" class="number">{head}</th>)}</tr></thead>
        <tbody>
          {numbers.rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.href === undefined ? row.name : <a class="ds-link" href={row.href}>{row.name}</a>}{row.note !== undefined && <span class="chart-interval">{row.note}</span>}</th>
              {numbers.columns.map((column, at) => <Cell key={column.head} cell={row.values[at]} format={column.format} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface NumbersProps {
  /** The tables, each with its caption. */
  readonly tables: readonly { readonly caption: string; readonly numbers: ChartNumbers }[];
  /** The name of the file, without its ending. */
  readonly fileName: string;
}

/** The numbers of a figure: one key away as tables, on paper always, and as a CSV file. */
export function Numbers({ tables, fileName }: NumbersProps): VNode {
  const t = text.value.charts;
  const details = useRef<HTMLDetailsElement>(null);
  useOpenOnPaper(details);
  const give = (): void => giveFile(`${fileName}.csv`, csvOfNumbers(tables.flatMap(({ caption, numbers }, at) => [...(tables.length > 1 ? [...(at > 0 ? [[]] : []), [caption]] : []), ...fieldsOf(numbers, t)])));
  return (
    <div class="chart-numbers">
      <details ref={details}>
        <summary>{t.asTable}</summary>
        {tables.map((table) => <NumbersTable key={table.caption} {...table} />)}
      </details>
      <button type="button" class="ds-button" data-variant="tertiary" onClick={give}>{t.csv}</button>
    </div>
  );
}
