import type { VNode } from 'preact';
import type { HomeYearsView, NextHomeYearsView } from '../../../server/studies/next-home-years-schemas.ts';
import { formatDate } from '../../format.ts';
import { language, text } from '../../state/language.ts';
import { csvOfNumbers, giveFile, type Field } from '../charts/chart-csv.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { SupposedTable } from '../simulation/supposed-table.tsx';
import { changeWords, homeWords, knownWords } from './next-home-words.ts';
import { differenceWords, tellingOf } from './next-home-years-words.ts';

/** A change by what tells it from the others: a home's name or site, or its area, and what it is like; what is converted by what is done. */
function nameOf({ row }: HomeYearsView): string {
  if (row.what !== 'buy' && row.what !== 'sell') return `«${changeWords(row)}»`;
  return `${row.name ?? row.siteName ?? row.areaName} (${homeWords(row)})`;
}

/** What can be said of the change that spares most days, or of the home whose sale costs fewest, before any number is read. */
function answerSentences({ group, homes, done }: NextHomeYearsView): readonly string[] {
  const t = text.value.nextHome.years;
  const [best, ...others] = homes;
  if (done === 0 || best === undefined) return [t.nothingYet];
  if (done < 2) return [t.few];
  const { homelessDays } = best.differences;
  if (group === 'sell') return [tellingOf(homelessDays) === 'more' ? t.soldLeast(nameOf(best), differenceWords(t.change, homelessDays, 'days')) : t.soldNone(nameOf(best))];
  if (tellingOf(homelessDays) !== 'fewer') return [t.none];
  const alike = others.filter(({ isLikeBest }) => isLikeBest).map(nameOf);
  return [t.most(nameOf(best), differenceWords(t.change, homelessDays, 'days')), ...(alike.length > 0 ? [t.alike(alike.join('; '))] : others.length > 0 ? [t.apart] : [])];
}

/** The table as a file, with every difference and the ends of its interval. */
function fileOf({ homes }: NextHomeYearsView): string {
  const { table, csv } = text.value.nextHome.years;
  const head = text.value.nextHome.table;
  const figures = ['homelessDays', 'waitingDays', 'concentrated'] as const;
  const heads = [table.homeless, table.waiting, table.concentrated].flatMap((name) => [csv.mean, csv.low, csv.high].map((end) => `${name}: ${end}`));
  const rows = homes.map(({ row, place, differences }): readonly Field[] => [
    changeWords(row), row.areaName, row.priceNok, place, ...figures.flatMap((name): readonly Field[] => [differences[name]?.mean ?? null, differences[name]?.low ?? null, differences[name]?.high ?? null]),
  ]);
  return csvOfNumbers([[head.home, head.area, head.price, table.now, ...heads], ...rows]);
}

function YearsTable({ view }: { view: NextHomeYearsView }): VNode {
  const t = text.value.nextHome.years;
  const head = text.value.nextHome.table;
  return (
    <>
      <ScrollRegion label={t.table.caption}>
        <table class="ds-table plan-table">
          <caption class="seen-by-readers">{t.table.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{head.home}</th><th scope="col">{head.area}</th><th scope="col" class="number">{t.table.now}</th><th scope="col">{t.table.gain}</th>
              <th scope="col">{t.table.homeless}</th><th scope="col">{t.table.waiting}</th><th scope="col">{t.table.concentrated}, {t.change.aDay}</th><th scope="col" class="number">{head.price}</th>
            </tr>
          </thead>
          <tbody>
            {view.homes.map(({ row, place, differences }) => (
              <tr key={row.id}>
                <th scope="row">{changeWords(row)}</th>
                <td>{row.areaName}</td>
                <td class="number">{place}</td>
                <td><ul class="plan-gains">{knownWords(view.levels, row.known).map((line) => <li key={line}>{line}</li>)}</ul></td>
                <td>{differenceWords(t.change, differences.homelessDays, 'days')}</td>
                <td>{differenceWords(t.change, differences.waitingDays, 'days')}</td>
                <td>{differenceWords(t.change, differences.concentrated, 'households')}</td>
                <td class="number">{row.priceNok === null ? '–' : text.value.nextHome.budget.kroner(row.priceNok)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="button-row plan-tools"><button type="button" class="ds-button" data-variant="tertiary" onClick={() => giveFile(`${t.csv.name}.csv`, fileOf(view))}>{head.csv}</button></p>
    </>
  );
}

/** What homes would do over years, as far as it is worked out: the answer first, then how it was found, and each home beside what it gives now. */
export function NextHomeYearsAnswer({ view }: { view: NextHomeYearsView }): VNode {
  const t = text.value.nextHome.years;
  const { nothing: { homelessDays, waitingDays, concentrated }, done, of } = view;
  return (
    <>
      <div aria-live="polite">{answerSentences(view).map((line) => <p key={line}><strong>{line}</strong></p>)}</div>
      <div class="plan-notes">
        {view.notFree > 0 && <p>{t.notFree(view.notFree)}</p>}
        {done > 0 && done < of && <p>{t.partial(done, of)}</p>}
        {done > 0 && <p>{t.basis(done, view.years, formatDate(view.asOf), view.policyName[language.value])} {t.ready[view.group](formatDate(view.freeFrom))}</p>}
        {homelessDays !== null && waitingDays !== null && concentrated !== null && <p>{t.nothing(Math.round(homelessDays.mean), Math.round(waitingDays.mean), concentrated.mean)}</p>}
        {done > 0 && <p>{t.meaning(view.concentrationCount)} {t.intervals}</p>}
        <p>{t.forecast}</p>
      </div>
      {done > 0 && <YearsTable view={view} />}
      <SupposedTable view={{ runs: [], supposed: view.supposed }} names={[]} />
    </>
  );
}
