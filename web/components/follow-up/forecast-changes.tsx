import type { VNode } from 'preact';
import type { ForecastView, TeamForecast } from '../../../server/forecast/schemas.ts';
import { formatDate, formatWhole } from '../../format.ts';
import { text } from '../../state/language.ts';
import { rowPath } from '../../register-addresses.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { postChangeWords } from '../team-time.tsx';

type Change = TeamForecast['changes'][number];

/** What an agreement does on a day, in a sentence. */
function agreementWords({ kind, id, date, minutes }: Change, team: string): string {
  const t = text.value.forecast.agreements;
  if (kind === 'agreementBegins') return t.begins(formatDate(date), team, id, minutes);
  return kind === 'agreementEnds' ? t.ends(formatDate(date), team, id, -minutes) : t.phase(formatDate(date), team, id, minutes);
}

const isAgreement = ({ kind }: Change): boolean => kind === 'agreementBegins' || kind === 'agreementEnds' || kind === 'phaseBegins';

/** What agreements of a team do in the weeks: how many begin, end and enter a phase, and each of them for whoever opens it. */
function Agreements({ team }: { team: TeamForecast }): VNode | null {
  const changes = team.changes.filter(isAgreement);
  if (changes.length === 0) return null;
  const count = (kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length;
  return (
    <details class="plan-more">
      <summary>{text.value.forecast.agreements.sum(team.name, count('agreementBegins'), count('agreementEnds'), count('phaseBegins'))}</summary>
      <ul class="bullets">{changes.map((change) => <li key={`${change.id} ${change.date}`}>{agreementWords(change, team.name)}</li>)}</ul>
    </details>
  );
}

function Coming({ team }: { team: TeamForecast }): VNode | null {
  const t = text.value.forecast.changes;
  if (team.coming.length === 0) return null;
  return (
    <details class="plan-more">
      <summary>{t.coming(team.name)} ({formatWhole(team.coming.length)})</summary>
      <ScrollRegion label={t.coming(team.name)}>
        <table class="ds-table plan-table">
          <thead><tr><th scope="col">{t.household}</th><th scope="col">{t.moveIn}</th><th scope="col" class="number">{t.minutes}</th><th scope="col" class="number">{t.evening}</th><th scope="col">{t.stands}</th></tr></thead>
          <tbody>
            {team.coming.toSorted((a, b) => a.moveIn.localeCompare(b.moveIn)).map(({ householdId, moveIn, minutes, eveningMinutes, isOffered }) => (
              <tr key={householdId}>
                <th scope="row"><a class="ds-link" href={rowPath('households', householdId)}>{householdId}</a></th><td>{formatDate(moveIn)}</td><td class="number">{formatWhole(minutes)}</td><td class="number">{formatWhole(eveningMinutes)}</td>
                <td>{isOffered ? t.offered : t.proposed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

/** What makes the weeks differ: posts, agreements and phases by date, and the homes that are coming. */
export function ForecastChanges({ view }: { view: ForecastView }): VNode {
  const t = text.value.forecast.changes;
  const changes = view.teams.flatMap((team) => team.changes.flatMap((change) => {
    const words = postChangeWords(change, team.name);
    return words === null ? [] : [{ date: change.date, words }];
  })).sort((a, b) => a.date.localeCompare(b.date));
  return (
    <section class="card" aria-labelledby="forecast-changes">
      <h2 class="ds-heading" data-size="xs" id="forecast-changes">{t.heading}</h2>
      {changes.length === 0 ? <p>{t.none}</p> : <ul class="bullets">{changes.map(({ words }) => <li key={words}>{words}</li>)}</ul>}
      {view.teams.map((team) => <Agreements key={team.id} team={team} />)}
      {view.teams.map((team) => <Coming key={team.id} team={team} />)}
    </section>
  );
}

/** What is assumed, and what is not counted. */
export function ForecastCaveats({ view }: { view: ForecastView }): VNode {
  const t = text.value.forecast.caveats;
  const typed = view.teams.filter(({ source }) => source.capacity === 'typed' || source.committed === 'typed').map(({ name }) => name);
  const last = view.phasePercents.length - 1;
  const phases = view.phasePercents.map(({ weeks, percent }, at) => (at === last && at > 0 ? t.phaseOn(percent) : t.phase(percent, weeks)));
  return (
    <section class="plan-notes" aria-labelledby="forecast-caveats">
      <h2 class="ds-heading" data-size="xs" id="forecast-caveats">{t.heading}</h2>
      <ul class="bullets">
        <li>{t.agreements}</li><li>{t.staff}</li><li>{t.reserve(view.reservePercent)}</li>{typed.length > 0 && <li>{t.typed(typed.join(', '))}</li>}<li>{t.phases(phases.join(', '))}</li><li>{t.travel(view.metresPerMinute)}</li>
      </ul>
    </section>
  );
}
