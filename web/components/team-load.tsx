import type { VNode } from 'preact';
import type { RoundView, TeamView } from '../../server/rounds/schemas.ts';
import { text } from '../state/language.ts';
import { TeamBars } from './team-bars.tsx';

/** Minutes a week that a team still has after the proposal, the reserve kept; never below 0. */
function minutesLeft(team: TeamView): number {
  return Math.max(0, team.roomMinutes - (team.proposedMinutes ?? 0));
}

/** The load of every team before → after, with what it comes to as the heading. */
export function TeamLoad({ view }: { view: RoundView }): VNode {
  const t = text.value.teams;
  const full = view.teams.filter((team) => minutesLeft(team) === 0).length;
  const message = view.proposal === null ? t.before : full === 0 ? t.allRoom : t.someFull(full, view.teams.length);
  return (
    <section class="teams" aria-labelledby="teams-heading">
      <h2 id="teams-heading" class="ds-heading" data-size="2xs">{message}</h2>
      <p class="load-key">
        <span><span class="key load-committed" aria-hidden="true" /> {t.committed}</span>
        <span><span class="key load-proposed" aria-hidden="true" /> {t.proposed}</span>
        <span><span class="key load-rest" aria-hidden="true" /> {t.reserve}</span>
      </p>
      <ul class="team-list">
        {view.teams.map((team) => (
          <li key={team.id}>
            <h3>{team.name} <span class="quiet">{minutesLeft(team) === 0 ? t.full : t.room(minutesLeft(team))}</span></h3>
            <TeamBars team={team} />
          </li>
        ))}
      </ul>
    </section>
  );
}
