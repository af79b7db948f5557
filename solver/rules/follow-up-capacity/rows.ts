import type { Team } from '../../domain/problem.ts';
import type { ModelBuilder } from '../../model/builder.ts';
import type { Candidate, RuleRows } from '../rule.ts';
import type { FollowUpCapacityParameters } from './parameters.ts';

/** Minutes a week that are left of a capacity when the reserve and what is committed have been taken. */
function roomLeft(capacity: number, committed: number, reservePercent: number): number {
  return Math.max(0, Math.floor((capacity * (100 - reservePercent)) / 100) - committed);
}

function load(builder: ModelBuilder, team: Team, minutes: (candidate: Candidate) => number, room: number): void {
  const columns = builder.columnsWith(team);
  const loads = columns.map((column) => minutes(builder.candidates[column] as Candidate));
  if (loads.every((value) => value === 0)) return;
  builder.sharedRow({ columns, coefficients: loads, constant: 0 }, room, team.id);
}

export const rows: RuleRows<FollowUpCapacityParameters> = {
  join: (builder, { reservePercent }) => {
    const { round } = builder;
    for (const team of round.problem.teams) {
      load(builder, team, ({ household, site }) => (household.followUp?.minutes ?? 0) + round.travelMinutes(household, site, team),
        roomLeft(team.capacityMinutes, team.committedMinutes, reservePercent));
      load(builder, team, ({ household }) => household.followUp?.eveningMinutes ?? 0,
        roomLeft(team.eveningCapacityMinutes, team.eveningCommittedMinutes, reservePercent));
    }
  },
};
