import type { VNode } from 'preact';
import type { RoundView, TeamView } from '../../server/meeting/schemas.ts';
import { text } from '../state/language.ts';
import { isTall } from '../state/layout.ts';
import { LoadBar, LoadShare } from './team-bars.tsx';

/** Minutes a week that a team still has after the proposal, the reserve kept; never below 0. */
function minutesLeft(team: TeamView): number {
  return Math.max(0, team.roomMinutes - (team.proposedMinutes ?? 0));
}

function TeamRow({ team }: { team: TeamView }): VNode {
  const t = text.value.teams;
  const left = minutesLeft(team);
  return (
    <tr>
      <th scope="row">{team.name}</th>
      <td class="team-bar"><LoadBar capacity={team.capacityMinutes} committed={team.committedMinutes} proposed={team.proposedMinutes} /></td>
      <td><LoadShare capacity={team.capacityMinutes} committed={team.committedMinutes} proposed={team.proposedMinutes} /></td>
      <td>
        {team.eveningCapacityMinutes === 0 ? <span class="quiet">{t.noEvening}</span>
          : <LoadShare capacity={team.eveningCapacityMinutes} committed={team.eveningCommittedMinutes} proposed={team.eveningProposedMinutes} />}
      </td>
      <td class="team-left">{left === 0 ? <strong>{t.full}</strong> : t.room(left)}</td>
    </tr>
  );
}

/** The load of every team before → after, with what it comes to as the heading. */
export function TeamLoad({ view }: { view: RoundView }): VNode {
  const t = text.value.teams;
  const full = view.teams.filter((team) => minutesLeft(team) === 0).length;
  const left = view.teams.reduce((sum, team) => sum + minutesLeft(team), 0);
  const message = view.proposal === null ? t.before : full === 0 ? t.allRoom(left) : t.someFull(full, view.teams.length);
  return (
    <details class="teams" open={isTall.value}>
      <summary><h2 id="teams-heading">{message}</h2></summary>
      <table aria-labelledby="teams-heading">
        <thead>
          <tr>
            <th scope="col">{t.team}</th>
            <th scope="col" class="team-bar load-key">
              <span><span class="key load-committed" aria-hidden="true" /> {t.committed}</span>
              {view.proposal !== null && <span><span class="key load-proposed" aria-hidden="true" /> {t.proposed}</span>}
            </th>
            <th scope="col">{t.total}</th>
            <th scope="col">{t.evening}</th>
            <th scope="col" class="team-left">{t.left}</th>
          </tr>
        </thead>
        <tbody>{view.teams.map((team) => <TeamRow key={team.id} team={team} />)}</tbody>
      </table>
    </details>
  );
}
