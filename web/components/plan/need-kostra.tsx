import type { VNode } from 'preact';
import type { KostraFigure, KostraView } from '../../../server/plan/need-schemas.ts';
import { KOSTRA_CSV_PATH } from '../../api/need.ts';
import { formatDate, formatDecimal, formatWhole } from '../../format.ts';
import { language, text } from '../../state/language.ts';
import { NeedTable } from './need-table.tsx';

function valueWords({ given, value, percent }: KostraFigure): string {
  const t = text.value.need.kostra;
  if (given === 'not' || value === null) return t.not;
  if (given === 'atMost') return t.atMost(value);
  return percent === null ? formatWhole(value) : t.share(value, formatDecimal(percent));
}

/** The figures of KOSTRA's form on municipal homes, each with its definition and what the registers give. */
export function NeedKostra({ view }: { view: KostraView }): VNode {
  const t = text.value.need.kostra;
  const now = language.value;
  return (
    <NeedTable
      heading={view.form[now]} help={`${view.checked[now]} ${t.read(formatDate(view.readOn))}`} columns={[{ head: t.figure }, { head: t.value }, { head: t.definition }, { head: t.because }]}
      rows={view.figures.map((figure) => ({
        id: figure.id,
        cells: [
          figure.name[now], <strong key="value">{valueWords(figure)}</strong>,
          <span key="definition">{figure.definition[now]} <a class="ds-link" href={figure.source} rel="noreferrer" aria-label={`${t.source}: ${figure.name[now]}`}>{t.source}</a></span>, figure.because[now],
        ],
      }))}
    >
      <p class="plan-tools"><a class="ds-link" href={KOSTRA_CSV_PATH} download>{text.value.need.csv}</a></p>
    </NeedTable>
  );
}
