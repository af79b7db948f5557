import type { VNode } from 'preact';
import type { AggregatesView, AreaAggregate, CountTold, SiteAggregate } from '../../../server/overview/schemas.ts';
import { formatDate, formatWhole } from '../../format.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';

/** A count of people as far as it may be told. */
export function countText(told: CountTold | null, smallCount: number): string {
  const t = text.value.overviewPage.sums;
  if (told === null) return t.unknown;
  if (told.counted !== null) return t.exact(told.counted);
  return told.least === 0 ? t.fewer(Math.max(told.most + 1, smallCount)) : t.range(told.least, told.most);
}

/** The share that goes with the count. */
export function shareText(told: CountTold | null): string {
  const t = text.value.overviewPage.sums;
  if (told === null) return '';
  if (told.counted !== null) return t.percent(told.leastSharePercent);
  return told.least === 0 ? t.upTo(told.mostSharePercent) : t.percents(told.leastSharePercent, told.mostSharePercent);
}

function SumsTable({ heading, register, rows, smallCount }: { heading: string; register: 'areas' | 'sites'; rows: readonly (AreaAggregate | SiteAggregate)[]; smallCount: number }): VNode {
  const t = text.value.overviewPage.sums;
  return (
    <div class="table-scroll">
      <table class="ds-table sums-table">
        <caption>{heading}</caption>
        <thead>
          <tr><th scope="col">{t.name}</th><th scope="col" class="number">{t.homes}</th><th scope="col" class="number">{t.municipal}</th><th scope="col" class="number">{t.free}</th><th scope="col" class="number">{t.counted}</th><th scope="col" class="number">{t.share}</th></tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={one.id}>
              <th scope="row"><a class="ds-link" href={rowPath(register, one.id)}>{one.name}</a>{'limitExempt' in one && one.limitExempt && <span class="quiet"> {t.exempt}</span>}</th>
              <td class="number">{formatWhole(one.homes)}</td><td class="number">{formatWhole(one.municipalHomes)}</td><td class="number">{formatWhole(one.byState['free'] ?? 0)}</td>
              <td class="number">{countText(one.counted, smallCount)}</td><td class="number">{shareText(one.counted)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What one sees who may see sums alone: homes and concentration by area and site, with small counts left out. */
export function Sums({ view }: { view: AggregatesView }): VNode {
  const t = text.value.overviewPage;
  return (
    <section class="sums-page" aria-labelledby="sums">
      <h2 class="ds-heading" data-size="xs" id="sums">{t.sums.heading}</h2>
      <p>{t.sums.help(view.smallCount)}</p>
      <p class="quiet">{t.asOf(formatDate(view.asOf))}</p>
      {!view.isComplete && <div class="ds-alert" data-color="warning" role="alert"><p>{t.faults}</p></div>}
      <SumsTable heading={t.sums.areas} register="areas" rows={view.areas} smallCount={view.smallCount} />
      <SumsTable heading={t.sums.sites} register="sites" rows={view.sites} smallCount={view.smallCount} />
    </section>
  );
}
