import type { VNode } from 'preact';
import type { ForecastMinutes, ForecastView, TeamForecast } from '../../../server/forecast/schemas.ts';
import { formatDate, formatWhole, weekNumber } from '../../format.ts';
import { text } from '../../state/language.ts';
import { csvOfNumbers, giveFile } from '../charts/chart-csv.ts';
import { ScrollRegion } from '../scroll-region.tsx';

function Left({ capacity, agreements, round, uncovered }: ForecastMinutes): VNode {
  return uncovered > 0 ? <strong>{text.value.forecast.table.missing(uncovered)}</strong> : <>{formatWhole(capacity - agreements - round)}</>;
}

function Cell({ week }: { week: TeamForecast['weeks'][number] }): VNode {
  const { evening } = week;
  const hasEvening = evening.capacity + evening.agreements + evening.round > 0;
  const words = evening.uncovered > 0 ? text.value.forecast.table.missing(evening.uncovered) : formatWhole(evening.capacity - evening.agreements - evening.round);
  return <td class="number"><Left {...week.day} />{hasEvening && <span class="forecast-under">{text.value.forecast.table.evening(words)}</span>}</td>;
}

/** Every figure of the forecast as a file that Excel opens. */
function giveCsv({ teams, asOf }: ForecastView): void {
  const rows = teams.flatMap(({ name, weeks }) => weeks.map(({ week, day, evening }) => [
    weekNumber(week), week, name, day.capacity, day.agreements, day.round, day.uncovered, evening.capacity, evening.agreements, evening.round, evening.uncovered,
  ]));
  giveFile(`oppfolging-framover-${asOf}.csv`, csvOfNumbers([text.value.forecast.table.file, ...rows]));
}

/** Minutes left in each team, week by week. */
export function ForecastTable({ view }: { view: ForecastView }): VNode {
  const t = text.value.forecast.table;
  return (
    <section class="card" aria-labelledby="forecast-table">
      <h2 class="ds-heading" data-size="xs" id="forecast-table">{t.heading}</h2>
      <p>{t.caption}</p>
      <ScrollRegion label={t.caption}>
        <table class="ds-table plan-table forecast-table" aria-labelledby="forecast-table">
          <thead><tr><th scope="col">{t.week}</th>{view.teams.map(({ id, name }) => <th key={id} scope="col" class="number">{name}</th>)}</tr></thead>
          <tbody>
            {view.weeks.map((week, at) => (
              <tr key={week}>
                <th scope="row">{weekNumber(week)} <span class="forecast-under">{formatDate(week)}</span></th>
                {view.teams.flatMap(({ id, weeks }) => (weeks[at] === undefined ? [] : [<Cell key={id} week={weeks[at]} />]))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p class="plan-tools"><button type="button" class="ds-button" data-variant="secondary" onClick={() => giveCsv(view)}>{t.csv}</button></p>
    </section>
  );
}
