import type { VNode } from 'preact';
import type { ConcentrationView, IndexView } from '../../../server/plan/concentration-schemas.ts';
import { text } from '../../state/language.ts';
import { ScrollRegion } from '../scroll-region.tsx';

/** An index of 0 to 1 in percent, with one decimal. */
const inPercent = (index: number): number => Math.round(index * 1000) / 10;

function Value({ index }: { index: IndexView | null }): VNode {
  const t = text.value.plan.concentration;
  if (index === null) return <td class="number">{t.nobody}</td>;
  return <td class="number">{t.percents(inPercent(index.least), inPercent(index.most))}</td>;
}

/** How unevenly the counted and the other homes are spread, with a sentence for each number that says what it means. */
export function ConcentrationIndices({ view }: { view: ConcentrationView }): VNode {
  const t = text.value.plan.concentration;
  const { indices, question: { level } } = view;
  const all = indices === null ? [] : [indices.municipal.dissimilarity, indices.municipal.isolation, indices.all.dissimilarity, indices.all.isolation];
  return (
    <div class="card">
      <h2 class="ds-heading" data-size="xs">{t.indices}</h2>
      {indices === null || level === 'circle' ? <p>{t.noIndex}</p> : (
        <ScrollRegion label={t.indices}>
          <table class="ds-table sums-table plan-indices">
            <thead><tr><th scope="col">{t.among}</th><th scope="col" class="number">{t.amongOf.municipal}</th><th scope="col" class="number">{t.amongOf.all}</th></tr></thead>
            <tbody>
              {(['dissimilarity', 'isolation'] as const).map((name) => (
                <tr key={name}>
                  <th scope="row">{t[name]}<span class="quiet plan-help">{(name === 'dissimilarity' ? t.dissimilarityHelp : t.isolationHelp)[level]}</span></th>
                  <Value index={indices.municipal[name]} /><Value index={indices.all[name]} />
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {all.some((index) => index?.isExact === false) && <p class="quiet">{t.outer}</p>}
      <p class="quiet">{t.indexSource}</p>
    </div>
  );
}
