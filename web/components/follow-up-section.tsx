import type { VNode } from 'preact';
import type { HouseholdView, RoundView } from '../../server/meeting/schemas.ts';
import { text } from '../state/language.ts';
import { TeamBars } from './team-bars.tsx';
import { TimeOfTeam } from './team-time.tsx';

/** Who follows the household up, and what that does to the team's time. */
export function FollowUpSection({ view, household }: { view: RoundView; household: HouseholdView }): VNode {
  const t = text.value.followUp;
  const team = view.teams.find((row) => row.id === household.placement?.teamId);
  return (
    <section>
      <h3>{t.heading}</h3>
      {household.followUpMinutes === null && <p>{t.none}</p>}
      {household.followUpMinutes !== null && (
        <p>
          {t.need(household.followUpMinutes)}{' '}
          {household.placement === null ? t.waits : team === undefined ? t.noTeam : t.team(team.name)}
        </p>
      )}
      {team !== undefined && <><TeamBars team={team} /><TimeOfTeam view={view} teamId={team.id} /></>}
    </section>
  );
}
