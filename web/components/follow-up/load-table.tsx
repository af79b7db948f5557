import type { VNode } from 'preact';
import type { FollowUpView, StaffLoad, StaffWeek } from '../../../server/follow-up/schemas.ts';
import { formatDate, weekNumber } from '../../format.ts';
import { rowPath } from '../../register-addresses.ts';
import { text } from '../../state/language.ts';
import { csvOfNumbers, giveFile } from '../charts/chart-csv.ts';
import { ScrollRegion } from '../scroll-region.tsx';
import { missingIn, summedWeeks } from './missing-time.ts';

type Team = FollowUpView['teams'][number];

/** A bar from nothing to all the time there is; the part that there is no time for fills it in another pattern. The numbers stand below it. */
function Bar({ has, needs }: { has: number; needs: number }): VNode {
  const most = Math.max(has, needs, 1);
  const part = (minutes: number): string => `${(minutes / most) * 100}%`;
  return (
    <span class="load-week-bar" aria-hidden="true">
      <span class="load-week-used" style={{ inlineSize: part(Math.min(has, needs)) }} /><span class="load-week-missing" style={{ inlineSize: part(Math.max(0, needs - has)) }} />
    </span>
  );
}

function Cell({ week, hasBar }: { week: StaffWeek; hasBar: boolean }): VNode {
  const t = text.value.followUpPage.load;
  const { minutes, eveningMinutes, awayMinutes, needMinutes, eveningNeedMinutes } = week;
  const { day, evening } = missingIn(week);
  return (
    <td class="load-week" data-over={day + evening > 0}>
      {hasBar && <Bar has={minutes} needs={needMinutes} />}
      <span>{t.cell(needMinutes, minutes)}</span>
      {day > 0 && <strong>{t.missing(day)}</strong>}
      {eveningMinutes + eveningNeedMinutes > 0 && (evening > 0 ? <strong>{t.evening(t.missing(evening))}</strong> : <span class="quiet">{t.evening(t.cell(eveningNeedMinutes, eveningMinutes))}</span>)}
      {hasBar && awayMinutes > 0 && <span class="quiet">{t.away(awayMinutes)}</span>}
    </td>
  );
}

function Post({ postPercent, isProjectPost, to, hasHours }: StaffLoad): VNode {
  const t = text.value.followUpPage.load;
  const until = to === null ? '' : formatDate(to);
  const words = [t.post(postPercent), isProjectPost ? t.project(until) : to === null ? null : t.until(until)].filter((one) => one !== null).join(', ');
  return <>{words}{!hasHours && <>, <strong>{t.noHours}</strong></>}</>;
}

function StaffRow({ member }: { member: StaffLoad }): VNode {
  const { id, name, asMain, asBackup, weeks } = member;
  return (
    <tr>
      <th scope="row"><a class="ds-link" href={rowPath('staff', id)}>{name}</a><span class="load-under"><Post {...member} /></span><span class="load-under">{text.value.followUpPage.load.people(asMain, asBackup)}</span></th>
      {weeks.map((week) => <Cell key={week.week} week={week} hasBar />)}
    </tr>
  );
}

function TeamPart({ team, staff, weeks }: { team: Team; staff: readonly StaffLoad[]; weeks: number }): VNode {
  const t = text.value.followUpPage.load;
  return (
    <tbody>
      <tr class="load-team"><th scope="rowgroup" colSpan={weeks + 1}>{team.name}{team.withoutMain > 0 && <span class="load-under">{t.withoutMain(team.withoutMain)}</span>}</th></tr>
      {staff.map((member) => <StaffRow key={member.id} member={member} />)}
      {staff.length > 1 && <tr class="load-sum"><th scope="row">{t.sum(team.name)}</th>{summedWeeks(staff).map((week) => <Cell key={week.week} week={week} hasBar={false} />)}</tr>}
      {staff.length === 0 && <tr><td colSpan={weeks + 1}>{t.none}</td></tr>}
    </tbody>
  );
}

/** Every figure of the table as a file that Excel opens. */
function giveCsv({ asOf, staff, teams }: FollowUpView): void {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const rows = staff.flatMap(({ name, teamId, postPercent, asMain, asBackup, weeks }) => weeks.map((week) => {
    const { day, evening } = missingIn(week);
    return [names.get(teamId) ?? teamId, name, postPercent, asMain, asBackup, weekNumber(week.week), week.week, week.minutes, week.eveningMinutes, week.awayMinutes, week.needMinutes, week.eveningNeedMinutes, day, evening];
  }));
  giveFile(`oppfolging-${asOf}.csv`, csvOfNumbers([text.value.followUpPage.load.file, ...rows]));
}

/** What each staff member has time for against what is asked of them, team by team and week by week. */
export function LoadTable({ view }: { view: FollowUpView }): VNode {
  const t = text.value.followUpPage.load;
  return (
    <section class="card" aria-labelledby="load">
      <h2 class="ds-heading" data-size="xs" id="load" tabIndex={-1}>{t.heading}</h2>
      <p class="plan-lead">{t.help} {t.unit}</p>
      <ScrollRegion label={text.value.followUpPage.table(t.heading)}>
        <table class="ds-table plan-table load-table" aria-labelledby="load">
          <thead><tr><th scope="col">{t.staff}</th>{view.weeks.map((week) => <th key={week} scope="col">{t.week(weekNumber(week))}<span class="load-under">{formatDate(week)}</span></th>)}</tr></thead>
          {view.teams.map((team) => <TeamPart key={team.id} team={team} staff={view.staff.filter(({ teamId }) => teamId === team.id)} weeks={view.weeks.length} />)}
        </table>
      </ScrollRegion>
      <p class="plan-tools"><button type="button" class="ds-button" data-variant="secondary" onClick={() => giveCsv(view)}>{t.csv}</button></p>
    </section>
  );
}
