import { useSignal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';

interface NeedTableProps {
  readonly heading: string;
  readonly help?: string;
  /** What the columns are called; those that hold numbers stand to the right. */
  readonly columns: readonly { readonly head: string; readonly isNumber?: boolean }[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly ComponentChildren[] }[];
  /** What is said where there are no rows. */
  readonly none?: string;
  /** Rows that are shown until more are asked for; all when left out, and on paper. */
  readonly shown?: number;
  /** What stands under the table. */
  readonly children?: ComponentChildren;
}

/** A table of the page about need, under its heading. The first column is what each row is about. */
export function NeedTable({ heading, help, columns, rows, none = '', shown = Infinity, children }: NeedTableProps): VNode {
  const id = useId();
  const isWhole = useSignal(false);
  const kindOf = (at: number): string | undefined => (columns[at]?.isNumber === true ? 'number' : undefined);
  return (
    <div class="card">
      <h2 class="ds-heading" data-size="xs" id={id}>{heading}</h2>
      {help !== undefined && <p class="quiet">{help}</p>}
      {rows.length === 0 ? <p>{none}</p> : (
        <ScrollRegion label={heading}>
          <table class="ds-table plan-table">
            <caption class="seen-by-readers">{heading}</caption>
            <thead><tr>{columns.map(({ head }, at) => <th key={head} scope="col" class={kindOf(at)}>{head}</th>)}</tr></thead>
            <tbody>{rows.map(({ id: row, cells }, i) => <tr key={row} class={i >= shown && !isWhole.value ? 'plan-later' : undefined}>{columns.map(({ head }, at) => (at === 0 ? <th key={head} scope="row">{cells[at]}</th> : <td key={head} class={kindOf(at)}>{cells[at]}</td>))}</tr>)}</tbody>
          </table>
        </ScrollRegion>
      )}
      {rows.length > shown && !isWhole.value && <p class="plan-tools"><button type="button" class="ds-button" data-variant="secondary" onClick={() => { isWhole.value = true; }}>{text.value.nextHome.table.more(rows.length - shown)}</button></p>}
      {children}
    </div>
  );
}
