import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ForecastView } from '../../server/forecast/schemas.ts';
import { readForecast } from '../api/follow-up-forecast.ts';
import { FollowUpTabs } from '../components/follow-up/follow-up-tabs.tsx';
import { ForecastAnswer } from '../components/follow-up/forecast-answer.tsx';
import { ForecastCaveats, ForecastChanges } from '../components/follow-up/forecast-changes.tsx';
import { ForecastCharts } from '../components/follow-up/forecast-charts.tsx';
import { ForecastTable } from '../components/follow-up/forecast-table.tsx';
import { PageHeading } from '../components/page-heading.tsx';
import { Loading, NotFetched } from '../components/page-messages.tsx';
import { formatWhole } from '../format.ts';
import { text } from '../state/language.ts';
import { load, type Loadable } from '../state/loadable.ts';
import '../style/registers.css';
import '../style/plan-next-home.css';
import '../style/follow-up-forecast.css';

/** How many weeks ahead can be chosen. */
const WEEKS: readonly number[] = [8, 12, 26, 52];
const USUAL_WEEKS = 12;

/** The page Oppfølging framover: need for follow-up against the teams' time, week by week. */
export function FollowUpForecastPage(): VNode {
  const t = text.value.forecast;
  const shown = useSignal<Loadable<ForecastView>>({ state: 'loading' });
  const weeks = useSignal(USUAL_WEEKS);
  const fetchIt = (): void => { void load(shown, readForecast(weeks.value)); };
  useEffect(fetchIt, [weeks.value]);
  const now = shown.value;
  return (
    <div class="content plan-page">
      <div class="page-head">
        <PageHeading title={t.title}>{t.title}</PageHeading>
        <div class="page-actions"><button type="button" class="ds-button" data-variant="tertiary" onClick={() => window.print()}>{t.print}</button></div>
      </div>
      <FollowUpTabs />
      <p class="plan-lead">{t.lead}</p>
      <div class="ds-field plan-months">
        <label class="ds-label" for="forecast-weeks">{t.weeks}</label>
        <select class="ds-input" id="forecast-weeks" value={weeks.value} onChange={(event) => { weeks.value = Number(event.currentTarget.value); }}>{WEEKS.map((n) => <option key={n} value={n}>{formatWhole(n)}</option>)}</select>
      </div>
      {now.state === 'loading' && <Loading />}
      {now.state === 'failed' && <NotFetched error={now.error} again={fetchIt} />}
      {now.state === 'ready' && <><ForecastAnswer view={now.value} /><ForecastCharts view={now.value} /><ForecastTable view={now.value} /><ForecastChanges view={now.value} /><ForecastCaveats view={now.value} /></>}
    </div>
  );
}
