import type { VNode } from 'preact';
import type { ForecastView, TeamForecast } from '../../../server/forecast/schemas.ts';
import { formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { SmallMultiples, type ChartPanel } from '../charts/small-multiples.tsx';

type Part = 'day' | 'evening';

function panel(team: TeamForecast, part: Part): ChartPanel {
  const t = text.value.forecast.chart;
  const line = (name: string, value: (week: TeamForecast['weeks'][number]) => number) => ({ name, points: team.weeks.map((week) => ({ x: week.week, y: value(week) })) });
  return {
    name: team.name, axis: { label: t.axis, format: formatWhole },
    series: [
      line(t.capacity, (week) => week[part].capacity), line(t.agreements, (week) => week[part].agreements),
      ...(team.coming.length === 0 ? [] : [line(t.withRound, (week) => week[part].agreements + week[part].round)]),
    ],
  };
}

/** Need against time, a small chart for each team, over the day and in the evening; what new homes add is a line of its own above the agreements. */
export function ForecastCharts({ view }: { view: ForecastView }): VNode {
  const t = text.value.forecast.chart;
  const late = view.teams.filter(({ weeks }) => weeks.some(({ evening }) => evening.capacity + evening.agreements + evening.round > 0));
  const ground = { kind: 'day', label: t.ground } as const;
  return (
    <>
      <section class="card"><SmallMultiples title={t.title} note={t.note} fileName="oppfolging-framover" ground={ground} panels={view.teams.map((team) => panel(team, 'day'))} /></section>
      {late.length > 0 && <section class="card"><SmallMultiples title={t.eveningTitle} note={t.note} fileName="oppfolging-framover-kveld" ground={ground} panels={late.map((team) => panel(team, 'evening'))} /></section>}
    </>
  );
}
