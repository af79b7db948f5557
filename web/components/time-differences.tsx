import type { VNode } from 'preact';
import type { TimeDifferenceView } from '../../server/team-time/schemas.ts';
import { formatDate, weekNumber } from '../format.ts';
import { text } from '../state/language.ts';

type Reason = TimeDifferenceView['reasons'][number];

/** A reason in words: the post that it is about, with the new day and the day that it was. */
function reasonWords({ kind, name, isProjectPost, date, wasDate, minutes }: Reason): string {
  const t = text.value.teamTime.reasons;
  const who = name ?? text.value.teamTime.unnamed;
  const [day, was] = [date === null ? '' : formatDate(date), wasDate === null ? '' : formatDate(wasDate)];
  switch (kind) {
    case 'postNew': return t.postNew(who, isProjectPost, day, minutes);
    case 'postGone': return t.postGone(who, isProjectPost, minutes);
    case 'postMinutes': return t.postMinutes(who, isProjectPost, minutes);
    case 'postBegins': return t.postBegins(who, isProjectPost, day, was, minutes);
    case 'postEnds': return date === null ? t.postStays(who, isProjectPost, was, minutes) : wasDate === null ? t.postEndsNow(who, isProjectPost, day, minutes) : t.postEnds(who, isProjectPost, day, was, minutes);
    case 'absenceNew': return t.absenceNew(who, day, minutes);
    case 'absenceGone': return t.absenceGone(who, day);
  }
}

const isSame = ({ before, after }: { readonly before: number; readonly after: number }): boolean => before === after;

/** What is another in the figures of a team, a sentence each: what is left for new people first, then what it follows from. */
function figureWords({ name, roomMinutes, eveningRoomMinutes, capacityMinutes, committedMinutes, bindingWeek }: TimeDifferenceView): readonly string[] {
  const t = text.value.teamTime.difference;
  return [
    ...(isSame(roomMinutes) ? [] : [t.room(name, roomMinutes.before, roomMinutes.after)]), ...(isSame(capacityMinutes) ? [] : [t.capacity(capacityMinutes.before, capacityMinutes.after)]),
    ...(isSame(committedMinutes) ? [] : [t.committed(committedMinutes.before, committedMinutes.after)]), ...(isSame(eveningRoomMinutes) ? [] : [t.evening(eveningRoomMinutes.before, eveningRoomMinutes.after)]),
    ...(bindingWeek.before === bindingWeek.after ? [] : [t.week(weekNumber(bindingWeek.after), weekNumber(bindingWeek.before))]),
  ];
}

/** The teams whose time is another, each with its figures before and after and which posts make it so. */
export function TimeDifferences({ teams }: { teams: readonly TimeDifferenceView[] }): VNode {
  const t = text.value.teamTime.difference;
  return (
    <ul class="bullets time-differences">
      {teams.map((team) => (
        <li key={team.teamId}>{figureWords(team).join(' ')} {team.reasons.length === 0 ? t.otherwise : `${t.because} ${team.reasons.map(reasonWords).join('; ')}.`}</li>
      ))}
    </ul>
  );
}
