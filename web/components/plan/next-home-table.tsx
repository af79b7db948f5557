import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { NextHomeView, StockRowView } from '../../../server/studies/next-home-schemas.ts';
import { text } from '../../state/language.ts';
import { csvOfNumbers, giveFile, type Field } from '../charts/chart-csv.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { changeWords, knownWords, sureWords } from './next-home-words.ts';

/** Rows that are shown at first. */
const SHOWN = 10;

interface NextHomeTableProps {
  readonly heading: string;
  readonly help?: string;
  readonly view: NextHomeView;
  readonly rows: readonly StockRowView[];
  readonly fileName: string;
}

/** The rows as a file: a column for each level with what it gains, and between what. */
function fileOf(view: NextHomeView, rows: readonly StockRowView[]): string {
  const t = text.value.nextHome.table;
  const heads = view.levels.flatMap(({ level }) => [`${t.level} ${level} ${t.gain}`, `${t.level} ${level} ${t.least}`, `${t.level} ${level} ${t.most}`]);
  const body = rows.map((row, at): readonly Field[] => {
    const { known } = row;
    const levels = view.levels.flatMap(({ level }): readonly Field[] => {
      if (known.kind === 'confirmed') {
        const found = known.levels.find((one) => one.level === level);
        return [found?.gain ?? null, found?.range?.least ?? null, found?.range?.most ?? null];
      }
      const found = known.kind === 'estimate' ? known.levels.find((one) => one.level === level) : undefined;
      return [found?.worth ?? null, null, found?.most ?? null];
    });
    return [at + 1, changeWords(row), row.areaName, row.priceNok, row.monthlyRentNok, sureWords(known), ...levels];
  });
  return csvOfNumbers([[t.priority, t.home, t.area, t.price, t.rent, t.known, ...heads], ...body]);
}

/** Changes in the homes, the best first, with what each gives and how sure that is; the first ten until more are asked for, all on paper. */
export function NextHomeTable({ heading, help, view, rows, fileName }: NextHomeTableProps): VNode {
  const t = text.value.nextHome.table;
  const id = useId();
  const isWhole = useSignal(false);
  return (
    <div class="card">
      <h2 class="ds-heading" data-size="xs" id={id}>{heading}</h2>
      {help !== undefined && <p class="quiet">{help}</p>}
      {rows.length === 0 ? <p>{t.none}</p> : (
        <ScrollRegion label={heading}>
          <table class="ds-table plan-table">
            <caption class="seen-by-readers">{heading}</caption>
            <thead><tr><th scope="col">{t.home}</th><th scope="col">{t.area}</th><th scope="col" class="number">{t.price}</th><th scope="col">{t.gives}</th><th scope="col">{t.known}</th></tr></thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={row.id} class={at >= SHOWN && !isWhole.value ? 'plan-later' : undefined}>
                  <th scope="row">{changeWords(row)}</th>
                  <td>{row.areaName}</td>
                  <td class="number">{row.priceNok === null ? '–' : text.value.nextHome.budget.kroner(row.priceNok)}</td>
                  <td><ul class="plan-gains">{knownWords(view.levels, row.known).map((line) => <li key={line}>{line}</li>)}</ul></td>
                  <td>{sureWords(row.known)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {rows.length > 0 && (
        <p class="button-row plan-tools">
          {rows.length > SHOWN && !isWhole.value && <button type="button" class="ds-button" data-variant="secondary" onClick={() => { isWhole.value = true; }}>{t.more(rows.length - SHOWN)}</button>}
          <button type="button" class="ds-button" data-variant="tertiary" onClick={() => giveFile(`${fileName}.csv`, fileOf(view, rows))}>{t.csv}</button>
        </p>
      )}
    </div>
  );
}
