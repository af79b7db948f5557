import type { RoundCapacity, TeamWeek } from './shapes.ts';

/** Minutes that are left of a capacity after the reserve, in whole minutes rounded down. */
const afterReserve = (capacity: number, reservePercent: number): number => Math.floor((capacity * (100 - reservePercent)) / 100);

/** The week with the least room, the first of those that have equally little. */
function tightest(weeks: readonly TeamWeek[], roomIn: (week: TeamWeek) => number): TeamWeek {
  return weeks.reduce((least, week) => (roomIn(week) < roomIn(least) ? week : least));
}

/**
 * Evening figures that lie within those of the day, as a problem needs them, with the same room in the evening. They differ from the week's own only where day and evening have the least room in different weeks. Where the
 * room cannot be the same, it is that of the whole capacity, which is never less than the room of the day.
 */
function within(capacity: number, committed: number, evening: { readonly capacity: number; readonly committed: number }, reservePercent: number): { readonly capacity: number; readonly committed: number } {
  if (evening.capacity <= capacity && evening.committed <= committed) return evening;
  const room = Math.max(0, afterReserve(evening.capacity, reservePercent) - evening.committed);
  const most = Math.min(evening.committed, committed);
  const wanted = Math.ceil(((room + most) * 100) / (100 - reservePercent));
  return wanted <= capacity ? { capacity: wanted, committed: most } : { capacity, committed: Math.max(0, afterReserve(capacity, reservePercent) - room) };
}

/**
 * What each team can promise in all of the weeks given, in the order in which the teams come first: the figures of the week with the least room after the reserve, since whoever moves in is followed up in every week; the same for
 * the evening. The reserve is 0..99 percent of the capacity.
 */
export function roundCapacity(teamWeeks: readonly TeamWeek[], reservePercent: number): readonly RoundCapacity[] {
  return [...Map.groupBy(teamWeeks, ({ teamId }) => teamId)].map(([teamId, weeks]) => {
    const day = tightest(weeks, ({ minutes, committedMinutes }) => afterReserve(minutes, reservePercent) - committedMinutes);
    const late = tightest(weeks, ({ eveningMinutes, eveningCommittedMinutes }) => afterReserve(eveningMinutes, reservePercent) - eveningCommittedMinutes);
    const evening = within(day.minutes, day.committedMinutes, { capacity: late.eveningMinutes, committed: late.eveningCommittedMinutes }, reservePercent);
    return {
      teamId, capacityMinutes: day.minutes, committedMinutes: day.committedMinutes, eveningCapacityMinutes: evening.capacity, eveningCommittedMinutes: evening.committed,
      bindingWeek: day.week, eveningBindingWeek: late.week, changes: weeks.flatMap(({ changes }) => changes),
    };
  });
}
