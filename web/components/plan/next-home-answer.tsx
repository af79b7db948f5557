import type { VNode } from 'preact';
import type { NextHomeQuestion, NextHomeView, StockRowView } from '../../../server/studies/next-home-schemas.ts';
import { themesOf } from '../../level-plan.ts';
import { language, text } from '../../state/language.ts';
import { BarChart } from '../charts/bar-chart.tsx';
import { levelName } from '../level-name.ts';
import { NextHomeTable } from './next-home-table.tsx';
import { budgetSentence, changeWords, firstGain, gainWords, homeWords } from './next-home-words.ts';

/** How many of one kind may be in the budget's round, as the core has it (MOST_COPIES in solver/next-home/next-home.ts). */
const COPIES = 3;
/** Bars that are drawn. */
const BARS = 8;

function Budget({ question, view }: { question: NextHomeQuestion; view: NextHomeView }): VNode {
  const t = text.value.nextHome;
  const { budget } = view;
  return (
    <section class="card" aria-labelledby="budget-answer">
      <h2 class="ds-heading" data-size="xs" id="budget-answer">{t.budget.heading(t.budget.kroner(question.budgetNok))}</h2>
      <div aria-live="polite">
        {budget === null && <p>{t.budget.waiting}</p>}
        {budget?.kind === 'none' && <p>{t.table.noAnswer[budget.reason] ?? budget.reason}</p>}
        {budget?.kind === 'budget' && (
          <>
            <p><strong>{budgetSentence(view.levels, budget)}</strong></p>
            <ul class="plan-bought">{budget.bought.map(({ row, count }) => <li key={row.id}>{t.budget.item(count, row.what === 'buy' && row.name === null ? homeWords(row) : changeWords(row), row.areaName)}</li>)}</ul>
            <ul class="plan-gains">{gainWords(view.levels, budget.levels).map((line) => <li key={line}>{line}</li>)}</ul>
            <p class="quiet">{budget.isProved ? t.budget.proved : t.budget.notProved} {budget.isCheapest && t.budget.cheapest} {t.budget.considered(budget.considered, COPIES)}</p>
          </>
        )}
      </div>
    </section>
  );
}

function barsOf(rows: readonly StockRowView[]): Parameters<typeof BarChart>[0]['bars'] {
  const t = text.value.nextHome;
  return rows.slice(0, BARS).flatMap((row) => {
    const gain = firstGain(row);
    return gain === null ? [] : [{ name: `${row.name ?? row.areaName}: ${homeWords(row)}`, value: gain, ...(row.known.kind === 'estimate' && { note: t.chart.estimate }) }];
  });
}

/** What has come of a question about the next home until now; `years` is what the best homes would do over years, and stands below their table. */
export function NextHomeAnswer({ question, view, years }: { question: NextHomeQuestion; view: NextHomeView; years: VNode }): VNode {
  const t = text.value.nextHome;
  const { round } = view;
  const [first] = view.levels;
  const bars = barsOf(view.buy);
  const best = bars[0];
  const alike = view.buy.filter((row) => row.known.kind === 'confirmed' && firstGain(row) === best?.value).length;
  const rule = first === undefined ? '' : levelName({ themes: themesOf(first.ruleIds) });
  return (
    <>
      <section class="plan-notes">
        <p>{t.basis(round.name, round.proposalNumber, round.households, round.dwellings, round.policyName[language.value])}</p>
        <p>{t.moment} <a class="ds-link" href="#next-home-years">{t.simulate}</a></p>
        {!round.isProved && <p>{t.notProved}</p>}
        <p>{t.places} {t.gain.more}</p>
        {view.areasWithoutSites.length > 0 && <p>{t.areasWithoutSites(view.areasWithoutSites.join(', '))}</p>}
        {view.leftOut.length > 0 && <p>{t.leftOut(view.leftOut.join(', '))}</p>}
      </section>
      <Budget question={question} view={view} />
      {best !== undefined && (
        <section class="card">
          <BarChart
            title={best.value <= 0 ? t.chart.noTitle : alike > 1 ? t.chart.alike(alike, best.value) : t.chart.title(best.name)} note={t.chart.note(rule)} fileName="neste-bolig-gevinst" head={t.table.home} axis={{ label: t.chart.axis, format: t.chart.value }} bars={bars}
          />
        </section>
      )}
      <NextHomeTable heading={t.table.buy} view={view} rows={view.buy} fileName="neste-bolig-kjop" />
      {years}
      <NextHomeTable heading={t.table.convert} help={t.table.convertHelp} view={view} rows={view.convert} fileName="neste-bolig-ombygging" />
      <NextHomeTable heading={t.table.sell} help={`${t.table.sellHelp} ${t.table.notLookedAt(view.notLookedAt.let, view.notLookedAt.locked, view.notLookedAt.later)}`} view={view} rows={view.sell} fileName="neste-bolig-salg" />
    </>
  );
}
