import type { VNode } from 'preact';
import type { CountToldView, LeaseView, NeedView } from '../../../server/plan/need-schemas.ts';
import { needCsvPath } from '../../api/need.ts';
import { formatDate, formatWhole } from '../../format.ts';
import { language, text } from '../../state/language.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import { NeedTable } from './need-table.tsx';

const told = ({ least, most }: CountToldView): string => text.value.need.range(least, most);
const number = (head: string): { readonly head: string; readonly isNumber: true } => ({ head, isNumber: true });

/** Households by the bedrooms that they need; only where counts are told as they are. */
function NeedChart({ view }: { view: NeedView }): VNode {
  const t = text.value.need.chart;
  const byBedrooms = new Map<number, number>();
  for (const { bedrooms, households } of view.rows) byBedrooms.set(bedrooms, (byBedrooms.get(bedrooms) ?? 0) + households.least);
  const bars = [...byBedrooms].filter(([, count]) => count > 0).map(([bedrooms, value]) => ({ name: text.value.nextHome.home.bedrooms(bedrooms), value }));
  return <section class="card"><BarChart title={t.title} note={t.note} fileName="behov-soverom" head={t.head} axis={{ label: t.axis, format: formatWhole }} bars={bars} /></section>;
}

function Leases({ heading, help, leases, none }: { heading: string; help?: string; leases: readonly LeaseView[]; none: string }): VNode {
  const t = text.value.need.leases;
  return (
    <NeedTable
      heading={heading} {...(help !== undefined && { help })} none={none} shown={10} columns={[{ head: t.dwelling }, { head: t.area }, number(text.value.need.need.bedrooms), { head: t.start }, { head: t.end }]}
      rows={leases.map(({ id, dwelling, area, bedrooms, startDate, endDate, isOver }) => ({
        id, cells: [<a key={id} class="ds-link" href={`/leieforhold/${encodeURIComponent(id)}`}>{dwelling}</a>, area, bedrooms, formatDate(startDate), endDate === null ? '–' : `${formatDate(endDate)}${isOver ? ` (${t.isOver})` : ''}`],
      }))}
    />
  );
}

/** Need against homes by kind, tenure and area, known changes, and the tenancies that somebody should look at. */
export function NeedAnswer({ view, months }: { view: NeedView; months: number }): VNode {
  const t = text.value.need;
  const { need, tenure, area, forecast, buying } = t;
  return (
    <>
      <section class="plan-notes" aria-live="polite">
        <p><strong>{t.all(told(view.households), view.homes.freeNow, view.homes.freeLater, view.homes.all)}</strong></p>
        <p>{t.asOf(formatDate(view.asOf), formatDate(view.until))}</p>
        {view.isTold && <p>{t.told(view.smallCount)}</p>}
      </section>
      {!view.isTold && <NeedChart view={view} />}
      <NeedTable
        heading={need.heading} help={need.help}
        columns={[{ head: need.bedrooms }, { head: need.access }, { head: need.staffing }, number(need.households), number(need.transfers), number(need.fitsNow), number(need.fitsLater), number(need.fitsAll), number(need.ownNow), number(need.ownAll)]}
        rows={view.rows.map(({ bedrooms, access, staffing, households, transfers, fits, own }) => (
          { id: `${bedrooms} ${access} ${staffing}`, cells: [bedrooms, need[access], need.staff[staffing], told(households), told(transfers), fits.freeNow, fits.freeLater, fits.all, own.freeNow, own.all] }))}
      >
        <p class="plan-tools"><a class="ds-link" href={needCsvPath(months)} download>{t.csv}</a></p>
      </NeedTable>
      <NeedTable
        heading={tenure.heading} columns={[{ head: tenure.tenure }, number(tenure.households), number(tenure.now), number(tenure.later), number(tenure.all)]}
        rows={view.tenures.map(({ tenure: kind, households, homes }) => ({ id: kind, cells: [tenure.kinds[kind], told(households), homes.freeNow, homes.freeLater, homes.all] }))}
      />
      <NeedTable
        heading={area.heading} columns={[{ head: area.area }, number(area.firstWish), number(area.wish), number(area.excluded), number(tenure.now), number(tenure.later), number(tenure.all)]}
        rows={view.areas.map(({ id, name, firstWish, wish, excluded, homes }) => ({ id, cells: [name, told(firstWish), told(wish), told(excluded), homes.freeNow, homes.freeLater, homes.all] }))}
      ><p class="quiet">{area.noWish(told(view.noWish))}</p></NeedTable>
      <NeedTable
        heading={forecast.heading} help={forecast.help} columns={[{ head: forecast.month }, number(forecast.leasesEnd), number(forecast.homesFree)]}
        rows={view.months.map(({ month, leasesEnd, homesFree }) => ({ id: month, cells: [formatDate(`${month}-01`).slice(3), told(leasesEnd), homesFree] }))}
      ><p class="quiet">{forecast.over(told(view.leasesEnded))}</p></NeedTable>
      {view.leases !== null && <Leases heading={t.leases.heading} leases={view.leases} none={t.leases.none} />}
      {view.buying.tenancies !== null && <Leases heading={buying.heading} help={`${buying.help(view.buying.rules.monthsLived)} ${view.buying.rules.authority[language.value]}`} leases={view.buying.tenancies} none={buying.none} />}
    </>
  );
}
