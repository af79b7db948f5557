import type { Team } from '../../domain/problem.ts';
import type { RuleCheck } from '../rule.ts';
import type { Load } from '../standing.ts';
import type { FollowUpCapacityParameters } from './parameters.ts';

const left = (capacity: number, committed: number, reservePercent: number): number =>
  Math.max(0, Math.floor((capacity * (100 - reservePercent)) / 100) - committed);

/** Minutes a week that a team has for new households: capacity less the reserve and less what is committed, at least 0. */
export function roomOf(team: Team, { reservePercent }: FollowUpCapacityParameters): Load {
  return {
    minutes: left(team.capacityMinutes, team.committedMinutes, reservePercent),
    eveningMinutes: left(team.eveningCapacityMinutes, team.eveningCommittedMinutes, reservePercent),
  };
}

/** The loads of every team fit, over the day and in the evening. */
export const check: RuleCheck<FollowUpCapacityParameters> = {
  about: 'household',
  room: roomOf,
  pace: ({ metresPerMinute, reservePercent }) => ({ metresPerMinute, reservePercent }),
  judge: ({ round, loadOf, followedUpBy }, parameters) => round.problem.teams.flatMap((team) => {
    const room = roomOf(team, parameters);
    const load = loadOf(team);
    return (['minutes', 'eveningMinutes'] as const).filter((part) => load[part] > room[part]).map((part) => ({
      penalty: load[part] - room[part], householdIds: followedUpBy(team).map((row) => row.household.id), teamId: team.id,
      facts: { part, load: load[part], room: room[part] },
    }));
  }),
  // Without a demand for a team the household can be placed with none, which breaks nothing here; with no eligible team at all it is the cover that is missing.
  breaks: (standing, household, dwelling, parameters) => {
    if (household.followUp === null || !standing.demandsTeam) return false;
    const { round } = standing;
    const site = round.siteOf(dwelling);
    const occupant = standing.occupantOf(dwelling);
    const eligible = round.problem.teams.filter((team) => round.isEligible(team, household, site));
    return eligible.length > 0 && !eligible.some((team) => {
      const room = roomOf(team, parameters);
      const load = standing.loadOf(team);
      const more = standing.loadFrom(household, site, team);
      const freed = occupant?.team === team && occupant.household.followUp ? standing.loadFrom(occupant.household, site, team) : { minutes: 0, eveningMinutes: 0 };
      return load.minutes - freed.minutes + more.minutes <= room.minutes
        && load.eveningMinutes - freed.eveningMinutes + more.eveningMinutes <= room.eveningMinutes;
    });
  },
};
