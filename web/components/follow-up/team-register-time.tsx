import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { TeamForecast } from '../../../server/forecast/schemas.ts';
import { readForecast } from '../../api/follow-up-forecast.ts';
import { FORECAST_PATH } from '../../follow-up-address.ts';
import { formatDate, weekNumber } from '../../format.ts';
import { text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';

/** How many weeks ahead the page of a team looks. */
const WEEKS = 12;

/** The week with the least time left after agreements; the first of those with equally little. */
function tightest({ weeks }: TeamForecast): TeamForecast['weeks'][number] | undefined {
  const left = ({ day }: TeamForecast['weeks'][number]): number => day.capacity - day.agreements;
  return weeks.reduce<TeamForecast['weeks'][number] | undefined>((least, week) => (least === undefined || left(week) < left(least) ? week : least), undefined);
}

function Worked({ team }: { team: TeamForecast }): VNode | null {
  const t = text.value.teamTime.register;
  const [now, least] = [team.weeks[0], tightest(team)];
  if (now === undefined || least === undefined || (team.source.capacity === 'typed' && team.source.committed === 'typed')) return null;
  const said = (week: typeof now): string => t.week(weekNumber(week.week), formatDate(week.week), week.day.capacity, week.day.agreements, week.evening.capacity, week.evening.agreements);
  return (
    <section class="card row-section" aria-labelledby="worked-out-time">
      <h2 class="ds-heading" data-size="xs" id="worked-out-time">{t.heading}</h2>
      <p>{team.source.capacity === 'typed' ? t.agreementsOnly : team.source.committed === 'typed' ? t.staffOnly : t.both}</p>
      <p>{said(now)}</p>
      {least !== now && <p>{t.least(WEEKS)} {said(least)}</p>}
      <p><a class="ds-link" href={FORECAST_PATH}>{text.value.forecast.title}</a></p>
    </section>
  );
}

/** On the page of a team: that its time is worked out from staff and agreements where there are any, and what it comes to, beside the numbers that were typed. */
export function TeamRegisterTime({ id }: { id: string }): VNode | null {
  const shown = useSignal<Loadable<TeamForecast | null>>({ state: 'loading' });
  useEffect(() => { void load(shown, readForecast(WEEKS).then(({ teams }) => teams.find((team) => team.id === id) ?? null)); }, [id]);
  const now = shown.value;
  return now.state === 'ready' && now.value !== null ? <Worked team={now.value} /> : null;
}
