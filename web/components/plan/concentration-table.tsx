import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ConcentrationView, GroundRow } from '../../../server/plan/concentration-schemas.ts';
import { formatWhole } from '../../format.ts';
import { groundClass, type ShareOf } from '../../ground-shapes.ts';
import { text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { ShareSwatch } from '../share-swatch.tsx';

/** So many rows are shown at once: more cannot be overlooked. */
const ROWS_STEP = 25;

function Cells({ row, hasSites, small }: { row: GroundRow; hasSites: boolean; small: number }): VNode {
  const t = text.value.plan.concentration;
  return (
    <>
      {hasSites && <td class="number">{formatWhole(row.sites)}</td>}
      <td class="number">{formatWhole(row.homes)}</td>
      <td class="number">{formatWhole(row.municipalHomes)}</td>
      {row.counted === null && <td colSpan={3} class="quiet">{t.keptBack(small)}</td>}
      {row.counted !== null && (
        <>
          <td class="number"><strong>{t.range(row.counted.least, row.counted.most)}</strong></td>
          <td class="number">{row.ofMunicipal === null ? '–' : t.percents(row.ofMunicipal.least, row.ofMunicipal.most)}</td>
          <td class="number">{row.ofAll === null ? '–' : t.percents(row.ofAll.least, row.ofAll.most)}</td>
        </>
      )}
    </>
  );
}

interface ConcentrationTableProps {
  readonly view: ConcentrationView;
  readonly of: ShareOf;
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

/** Everything that the map shows as a table, the most counted first and what is kept back last; choosing a row shows it on the map, and choosing on the map shows its row. */
export function ConcentrationTable({ view, of, chosenId, onChoose }: ConcentrationTableProps): VNode {
  const t = text.value.plan.concentration;
  const shown = useSignal(ROWS_STEP);
  const body = useRef<HTMLTableSectionElement>(null);
  const at = view.rows.findIndex(({ id }) => id === chosenId);
  const many = Math.max(shown.value, at + 1);
  const rows = view.rows.slice(0, many);
  const hasSites = view.question.level !== 'site';
  useEffect(() => { body.current?.querySelector('[data-chosen="true"]')?.scrollIntoView({ block: 'nearest' }); }, [chosenId]);
  return (
    <div class="plan-rows">
      <h2 class="ds-heading" data-size="xs">{t.rows}</h2>
      <p class="ds-sr-only" role="status">{at < 0 ? '' : t.chosen(view.rows[at]?.name ?? '')}</p>
      <ScrollRegion label={t.rows}>
        <table class="ds-table sums-table">
          <thead>
            <tr>
              <th scope="col">{t.columns[view.question.level]}</th>
              {hasSites && <th scope="col" class="number">{t.sites}</th>}
              <th scope="col" class="number">{t.homes}</th><th scope="col" class="number">{t.municipal}</th><th scope="col" class="number">{t.counted}</th><th scope="col" class="number">{t.ofMunicipal}</th><th scope="col" class="number">{t.ofAll}</th>
            </tr>
          </thead>
          <tbody ref={body}>
            {rows.map((row) => (
              <tr key={row.id} data-chosen={row.id === chosenId}>
                <th scope="row">
                  <ShareSwatch shareClass={groundClass(row, of)} />
                  <button type="button" class="link" aria-pressed={row.id === chosenId} aria-label={t.onMap(row.name)} onClick={() => onChoose(row.id)}>{row.name}</button>
                  {row.limitExempt && <span class="quiet"> {t.exempt}</span>}
                </th>
                <Cells row={row} hasSites={hasSites} small={view.smallCount} />
              </tr>
            ))}
          </tbody>
          <tfoot><tr><th scope="row">{t.town}</th><Cells row={view.town} hasSites={hasSites} small={view.smallCount} /></tr></tfoot>
        </table>
      </ScrollRegion>
      {many < view.rows.length && <button type="button" class="ds-button" data-variant="secondary" onClick={() => { shown.value = many + ROWS_STEP; }}>{t.more(Math.min(ROWS_STEP, view.rows.length - many))}</button>}
    </div>
  );
}
