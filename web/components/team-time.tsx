import type { VNode } from 'preact';
import type { RoundView } from '../../server/meeting/schemas.ts';
import type { CapacityView, TeamTimeView } from '../../server/team-time/schemas.ts';
import { daysAfter, formatDate, formatWhole, weekNumber } from '../format.ts';
import { text } from '../state/language.ts';
import { isOpen } from '../state/meeting.ts';
import { may } from '../state/session.ts';
import { MAY } from '../who-may.ts';
import { comparisonPath } from './comparison/comparison-address.ts';
import { ScrollRegion } from './scroll-region.tsx';
import { TimeDifferences } from './time-differences.tsx';

type Change = TeamTimeView['changes'][number];

/** Whether the time of a team is worked out from staff or agreements, and not typed. */
const isWorkedOut = ({ source }: TeamTimeView): boolean => source.capacity === 'staff' || source.committed === 'agreements';

const nameOf = (view: RoundView, { teamId }: Pick<TeamTimeView, 'teamId'>): string => view.teams.find(({ id }) => id === teamId)?.name ?? teamId;

const weekWords = (monday: string): string => text.value.teamTime.week(weekNumber(monday));

/** A post that begins or ends within the round, or somebody who is away or back, in a sentence; null for what agreements do, which is told together. */
export function postChangeWords({ kind, date, minutes, name, isProjectPost }: Change, team: string): string | null {
  const t = text.value.teamTime;
  const who = name ?? t.unnamed;
  const day = formatDate(date);
  if (kind === 'postEnds') return t.changes.postEnds(day, team, -minutes, who, isProjectPost, formatDate(daysAfter(date, -1)));
  if (kind === 'postBegins') return t.changes.postBegins(day, team, minutes, who, isProjectPost);
  if (kind === 'absence') return minutes < 0 ? t.changes.away(day, team, -minutes, who) : t.changes.back(day, team, minutes, who);
  return null;
}

function agreementWords(changes: readonly Change[]): string | null {
  const count = (kind: Change['kind']): number => new Set(changes.filter((change) => change.kind === kind).map(({ id }) => id)).size;
  const [begin, end, phases] = [count('agreementBegins'), count('agreementEnds'), count('phaseBegins')];
  return begin + end + phases === 0 ? null : text.value.teamTime.changes.agreements(begin, end, phases);
}

function sourceWords({ source }: TeamTimeView, team: string): string {
  const t = text.value.teamTime.source;
  if (source.capacity === 'typed') return t.agreements(team);
  return source.committed === 'typed' ? t.staff(team) : t.both(team);
}

function WeekTable({ time, reserve, team }: { time: TeamTimeView; reserve: number; team: string }): VNode {
  const t = text.value.teamTime.table;
  const hasEvening = time.weeks.some(({ eveningMinutes }) => eveningMinutes > 0);
  return (
    <details class="team-weeks">
      <summary>{t.open(team)}</summary>
      <ScrollRegion label={t.open(team)}>
        <table class="ds-table">
          <caption>{t.caption(reserve)}</caption>
          <thead><tr><th scope="col">{t.week}</th><th scope="col" class="number">{t.has}</th><th scope="col" class="number">{t.bound}</th><th scope="col" class="number">{t.left}</th>{hasEvening && <th scope="col" class="number">{t.evening}</th>}</tr></thead>
          <tbody>
            {time.weeks.map((week) => (
              <tr key={week.week}>
                <th scope="row">{weekNumber(week.week)}<span class="quiet"> · {formatDate(week.week)}{week.week === time.bindingWeek && ` · ${t.counts}`}</span></th>
                <td class="number">{formatWhole(week.minutes)}</td><td class="number">{formatWhole(week.committedMinutes)}</td><td class="number">{formatWhole(week.roomMinutes)}</td>
                {hasEvening && <td class="number">{formatWhole(week.eveningRoomMinutes)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </details>
  );
}

/** What one team's time follows from: where it was counted, the week that the round counts on, what changes within the round, and every week. */
export function TeamTimeBasis({ view, time, capacity }: { view: RoundView; time: TeamTimeView; capacity: CapacityView }): VNode {
  const t = text.value.teamTime;
  const team = nameOf(view, time);
  const room = time.weeks.find(({ week }) => week === time.bindingWeek)?.roomMinutes ?? 0;
  const until = formatDate(daysAfter(view.asOf, view.horizonDays));
  const changes = [...time.changes.map((change) => postChangeWords(change, team)), agreementWords(time.changes)].filter((words) => words !== null);
  return (
    <div class="team-time">
      <p>
        {sourceWords(time, team)} {t.binding(weekWords(time.bindingWeek), formatDate(time.bindingWeek), room, until)}
        {time.eveningBindingWeek !== time.bindingWeek && time.eveningCapacityMinutes > 0 && ` ${t.eveningBinding(weekWords(time.eveningBindingWeek))}`}
        {time.movedInMinutes > 0 && ` ${t.movedIn(time.movedInMinutes)}`}{time.offeredMinutes > 0 && ` ${t.offered(time.offeredMinutes)}`}
      </p>
      {changes.length > 0 && <ul class="bullets">{changes.map((words) => <li key={words}>{words}</li>)}</ul>}
      <WeekTable time={time} reserve={capacity.reservePercent} team={team} />
    </div>
  );
}

/** That the teams' time is another than when an earlier proposal was made, with why, and the way to compare the two, or that nobody has solved the round since; nothing where it is not so. */
export function TimeSince({ view }: { view: RoundView }): VNode | null {
  const t = text.value.teamTime;
  const since = view.capacity?.since ?? null;
  if (since === null) return null;
  return (
    <div class="time-since">
      <p><strong>{t.since(since.number)}.</strong> {since.now === since.number && t.notSolved}</p>
      <TimeDifferences teams={since.teams} />
      {since.now !== null && since.now !== since.number && may(MAY.propose) && <p><a class="ds-link" href={comparisonPath(view.id, since.number, since.now)}>{t.compare(since.number)}</a></p>}
    </div>
  );
}

/** What the teams' time in the round follows from, where it was worked out; nothing where it was typed or came with a file. */
export function TeamTimes({ view }: { view: RoundView }): VNode | null {
  const { capacity } = view;
  const times = capacity?.teams.filter(isWorkedOut) ?? [];
  if (capacity === null || times.length === 0) return null;
  return (
    <section>
      <h3>{text.value.teamTime.heading}</h3>
      {!isOpen(view) && <TimeSince view={view} />}
      {times.map((time) => <TeamTimeBasis key={time.teamId} view={view} time={time} capacity={capacity} />)}
    </section>
  );
}

/** What the time of one team follows from, beside its load. */
export function TimeOfTeam({ view, teamId }: { view: RoundView; teamId: string }): VNode | null {
  const time = view.capacity?.teams.find((team) => team.teamId === teamId);
  return time === undefined || view.capacity === null || !isWorkedOut(time) ? null : <TeamTimeBasis view={view} time={time} capacity={view.capacity} />;
}
