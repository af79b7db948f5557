import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ConcentrationView, TrendView } from '../../server/plan/concentration-schemas.ts';
import { concentrationFile, readConcentration, readTrend, trendFile, type ConcentrationAsked } from '../api/plan.ts';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { ConcentrationChoices } from '../components/plan/concentration-choices.tsx';
import { ConcentrationIndices } from '../components/plan/concentration-indices.tsx';
import { ConcentrationMap } from '../components/plan/concentration-map.tsx';
import { ConcentrationTable } from '../components/plan/concentration-table.tsx';
import { ConcentrationTrend } from '../components/plan/concentration-trend.tsx';
import { PlanTabs } from '../components/plan/plan-tabs.tsx';
import { PrintedOn } from '../components/printed-on.tsx';
import { formatDate } from '../format.ts';
import type { ShareOf } from '../ground-shapes.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import { openBasemap } from '../state/round.ts';
import '../style/list.css';
import '../style/map.css';
import '../style/overview.css';
import '../style/plan.css';

/** What is asked when the page is opened; the numbers are those of the server (CONCENTRATION_NUMBERS). */
const FIRST: ConcentrationAsked = { level: 'site', metres: 250, cellMetres: 250, exempt: 'with', togetherHomes: 5 };
const FIRST_YEARS = 5;

function Answer({ view }: { view: ConcentrationView }): VNode {
  const t = text.value.plan.concentration;
  const { together: { counted, of, share, half, sites }, bySizeAlone, bySizeHalf, unknown, isTold, isComplete, smallCount, question: { togetherHomes } } = view;
  return (
    <section class="card plan-answer" role="status">
      <h2 class="ds-heading" data-size="xs">{t.answer}</h2>
      <p class="large">{t.together(counted.least, counted.most, of.least, of.most, togetherHomes)} {share !== null && half !== null && `${t.share(share.least, share.most)} ${t.half[half]}`}</p>
      {bySizeAlone !== null && bySizeHalf !== null && <p>{t.bySize(bySizeAlone.least, bySizeAlone.most)} {t.half[bySizeHalf]}</p>}
      <p>{t.largeSites(sites)}</p>
      {unknown !== null && unknown > 0 && <p>{t.unknown(unknown)}</p>}
      {isTold && <p>{t.told(smallCount)}</p>}
      {!isComplete && <p>{t.incomplete}</p>}
    </section>
  );
}

function Files({ asked, years }: { asked: ConcentrationAsked; years: number }): VNode {
  const t = text.value.plan.concentration;
  return (
    <section class="card plan-files" aria-labelledby="plan-files-heading">
      <h2 class="ds-heading" data-size="xs" id="plan-files-heading">{t.files}</h2>
      <ul>
        <li><a class="ds-link" href={concentrationFile('rows.csv', asked)} download>{t.csv}</a></li>
        <li><a class="ds-link" href={concentrationFile('layer.geojson', asked)} download>{t.geojson}</a></li>
        <li><a class="ds-link" href={concentrationFile('indices.csv', asked)} download>{t.indicesCsv}</a></li>
        <li><a class="ds-link" href={trendFile(asked, years)} download>{t.trendCsv}</a></li>
      </ul>
    </section>
  );
}

function Shown({ view, asked, onAsk }: { view: ConcentrationView; asked: ConcentrationAsked; onAsk: (asked: ConcentrationAsked) => void }): VNode {
  const chosen = useSignal<string | null>(null);
  const of = useSignal<ShareOf>('all');
  const choose = (id: string): void => { chosen.value = id; };
  return (
    <>
      <Answer view={view} />
      <ConcentrationChoices asked={asked} of={of.value} onAsk={(next) => { if (next.level !== asked.level) chosen.value = null; onAsk(next); }} onColour={(homes) => { of.value = homes; }} />
      <div class="plan-beside">
        <ConcentrationMap view={view} of={of.value} chosenId={chosen.value} onChoose={choose} />
        <ConcentrationTable key={view.question.level} view={view} of={of.value} chosenId={chosen.value} onChoose={choose} />
      </div>
      <ConcentrationIndices view={view} />
    </>
  );
}

/** The page Plan, concentration: where those who count live now and over time, on a map and as a table, with what it means. */
export function PlanConcentrationPage(): VNode {
  const t = text.value.plan.concentration;
  const asked = useSignal(FIRST);
  const years = useSignal(FIRST_YEARS);
  const view = useSignal<Loadable<ConcentrationView>>({ state: 'loading' });
  const trend = useSignal<Loadable<TrendView>>({ state: 'loading' });
  const { exempt, togetherHomes } = asked.value;
  const fetchView = (): void => { void load(view, readConcentration(asked.value)); };
  const fetchTrend = (): void => { void load(trend, readTrend(asked.value, years.value)); };
  useEffect(() => void openBasemap(), []);
  useEffect(fetchView, [asked.value]);
  useEffect(fetchTrend, [exempt, togetherHomes, years.value]);
  const [now, past] = [view.value, trend.value];
  return (
    <div class="content plan-page">
      <PageHeading title={t.title}>{t.title}</PageHeading>
      <PlanTabs />
      <p>{t.lead} {now.state === 'ready' && t.asOf(formatDate(now.value.asOf))}</p>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchView} />}
      {now.state === 'ready' && now.value.town.municipalHomes === 0 && <p>{t.none}</p>}
      {now.state === 'ready' && now.value.town.municipalHomes > 0 && <Shown view={now.value} asked={asked.value} onAsk={(next) => { asked.value = next; }} />}
      {past.state === 'failed' && <NotFetched error={past.error} again={fetchTrend} />}
      {past.state === 'ready' && <ConcentrationTrend trend={past.value} onYears={(next) => { years.value = next; }} />}
      {now.state === 'ready' && <Files asked={asked.value} years={years.value} />}
      <PrintedOn />
    </div>
  );
}
