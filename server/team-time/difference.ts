import type { PostTime, TeamTime, TeamsTime, TimeChange, TimeDifference, TimeReason } from './schemas.ts';

type Figure = 'capacityMinutes' | 'committedMinutes' | 'eveningCapacityMinutes' | 'eveningCommittedMinutes';
const FIGURES: readonly Figure[] = ['capacityMinutes', 'committedMinutes', 'eveningCapacityMinutes', 'eveningCommittedMinutes'];

const reason = (kind: TimeReason['kind'], { id, isProjectPost, minutes }: PostTime, date: string | null, wasDate: string | null = null): TimeReason => ({ kind, id, isProjectPost, minutes, date, wasDate });

/** How a post is another than it was; nothing where it is the same. */
function postReasons(was: PostTime | undefined, is: PostTime | undefined): readonly TimeReason[] {
  if (was === undefined) return is === undefined ? [] : [reason('postNew', is, is.from)];
  if (is === undefined) return [reason('postGone', was, null)];
  return [
    ...(was.to === is.to ? [] : [reason('postEnds', is, is.to, was.to)]), ...(was.from === is.from ? [] : [reason('postBegins', is, is.from, was.from)]),
    ...(was.minutes === is.minutes ? [] : [reason('postMinutes', is, null)]),
  ];
}

const keyOf = ({ id, date, minutes }: TimeChange): string => JSON.stringify([id, date, minutes]);

/** Long absences that one of the two has alone: those of posts that are the same otherwise. */
function absenceReasons(before: TeamTime, after: TeamTime, same: ReadonlySet<string>): readonly TimeReason[] {
  const begins = ({ changes }: TeamTime): readonly TimeChange[] => changes.filter(({ kind, minutes, id }) => kind === 'absence' && minutes < 0 && same.has(id));
  const alone = (these: readonly TimeChange[], those: readonly TimeChange[], kind: TimeReason['kind']): readonly TimeReason[] => {
    const known = new Set(those.map(keyOf));
    return these.filter((change) => !known.has(keyOf(change))).map(({ id, date, minutes }) => ({ kind, id, isProjectPost: false, date, wasDate: null, minutes: -minutes }));
  };
  return [...alone(begins(after), begins(before), 'absenceNew'), ...alone(begins(before), begins(after), 'absenceGone')];
}

/** Minutes that the reserve and what is committed leave of a team's time. */
const roomOf = ({ capacityMinutes, committedMinutes }: TeamTime, reservePercent: number): number => Math.floor((capacityMinutes * (100 - reservePercent)) / 100) - committedMinutes;
const eveningRoomOf = ({ eveningCapacityMinutes, eveningCommittedMinutes }: TeamTime, reservePercent: number): number => Math.floor((eveningCapacityMinutes * (100 - reservePercent)) / 100) - eveningCommittedMinutes;

interface OfTeam extends Pick<TeamsTime, 'reservePercent'> {
  readonly team: TeamTime;
}

function teamDifference({ team: before, reservePercent: was }: OfTeam, { team: after, reservePercent: is }: OfTeam): TimeDifference | null {
  if (FIGURES.every((figure) => before[figure] === after[figure])) return null;
  const [old, now] = [new Map(before.posts.map((post) => [post.id, post])), new Map(after.posts.map((post) => [post.id, post]))];
  const ids = [...new Set([...old.keys(), ...now.keys()])].sort();
  const ofPosts = ids.flatMap((id) => postReasons(old.get(id), now.get(id)));
  const changed = new Set(ofPosts.map(({ id }) => id));
  const pair = (figure: Figure) => ({ before: before[figure], after: after[figure] });
  return {
    teamId: after.teamId, roomMinutes: { before: roomOf(before, was), after: roomOf(after, is) }, eveningRoomMinutes: { before: eveningRoomOf(before, was), after: eveningRoomOf(after, is) },
    capacityMinutes: pair('capacityMinutes'), committedMinutes: pair('committedMinutes'), eveningCapacityMinutes: pair('eveningCapacityMinutes'), eveningCommittedMinutes: pair('eveningCommittedMinutes'),
    bindingWeek: { before: before.bindingWeek, after: after.bindingWeek }, reasons: [...ofPosts, ...absenceReasons(before, after, new Set(ids.filter((id) => !changed.has(id))))],
  };
}

/** The teams that both know and whose time is another in one of them, with why. */
export function timeDifferences(before: TeamsTime, after: TeamsTime): readonly TimeDifference[] {
  const known = new Map(before.teams.map((team) => [team.teamId, team]));
  return after.teams.flatMap((team) => {
    const was = known.get(team.teamId);
    return was === undefined ? [] : teamDifference({ team: was, reservePercent: before.reservePercent }, { team, reservePercent: after.reservePercent }) ?? [];
  });
}
