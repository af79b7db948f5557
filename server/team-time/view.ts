import type { CapacityView, TeamsTime, TeamTime, TeamTimeView, TimeDifference, TimeDifferenceView, WeekTime, WeekTimeView } from './schemas.ts';

/** What people call teams and staff members, by id. */
export interface TimeNames {
  readonly teams: ReadonlyMap<string, string>;
  readonly staff: ReadonlyMap<string, string>;
}

/** A team's committed minutes in the round's own problem: those of offers that have not come to an end are among them. */
export interface BoundInRound {
  readonly id: string;
  readonly committedMinutes: number;
  readonly eveningCommittedMinutes: number;
}

/** Differences of the teams' time as people read them. */
export const differenceViews = (differences: readonly TimeDifference[], { teams, staff }: TimeNames): TimeDifferenceView[] => differences.map((one) => (
  { ...one, name: teams.get(one.teamId) ?? one.teamId, reasons: one.reasons.map((reason) => ({ ...reason, name: staff.get(reason.id) ?? null })) }));

const left = (minutes: number, bound: number, reservePercent: number): number => Math.floor((minutes * (100 - reservePercent)) / 100) - bound;

function teamView(time: TeamTime, bound: BoundInRound | undefined, reservePercent: number, staff: TimeNames['staff']): TeamTimeView {
  const { posts, changes, weeks, ...rest } = time;
  const projects = new Set(posts.filter(({ isProjectPost }) => isProjectPost).map(({ id }) => id));
  const offeredMinutes = bound === undefined ? 0 : bound.committedMinutes - time.committedMinutes;
  const offeredEveningMinutes = bound === undefined ? 0 : bound.eveningCommittedMinutes - time.eveningCommittedMinutes;
  const week = (one: WeekTime): WeekTimeView => ({
    ...one, roomMinutes: left(one.minutes, one.committedMinutes + time.movedInMinutes + offeredMinutes, reservePercent),
    eveningRoomMinutes: left(one.eveningMinutes, one.eveningCommittedMinutes + time.movedInEveningMinutes + offeredEveningMinutes, reservePercent),
  });
  return {
    ...rest, offeredMinutes, offeredEveningMinutes, weeks: weeks.map(week),
    changes: changes.map((change) => ({ ...change, name: staff.get(change.id) ?? null, isProjectPost: projects.has(change.id) })),
  };
}

/** What the teams' time in a round follows from, as people read it. */
export function capacityView({ metresPerMinute, reservePercent, teams }: TeamsTime, bound: readonly BoundInRound[], names: TimeNames, since: CapacityView['since']): CapacityView {
  const boundOf = new Map(bound.map((team) => [team.id, team]));
  return { metresPerMinute, reservePercent, teams: teams.map((team) => teamView(team, boundOf.get(team.teamId), reservePercent, names.staff)), since };
}
