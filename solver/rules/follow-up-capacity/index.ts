import type { Team } from '../../domain/problem.ts';
import type { Rule, Step } from '../rule.ts';
import { check, roomOf } from './check.ts';
import { followUpCapacityParameters, type FollowUpCapacityParameters } from './parameters.ts';
import { rows } from './rows.ts';

/** Minutes a week that a step is worth, and the most that a team can have. */
const STEP = 60;
const MOST = 1_000_000;

function teamStep(team: Team, what: 'capacityMinutes' | 'eveningCapacityMinutes', to: number): Step {
  const set = what === 'capacityMinutes' ? { [what]: to } : { [what]: to, capacityMinutes: Math.max(to, team.capacityMinutes) };
  return { what, from: team[what], to, unit: 'minutesAWeek', subject: { teamId: team.id }, edits: [{ at: 'team', id: team.id, set }] };
}

/** More time over the day, where that gives room. */
function minuteSteps(team: Team, parameters: FollowUpCapacityParameters): readonly Step[] {
  const to = Math.min(MOST, team.capacityMinutes + STEP);
  return roomOf({ ...team, capacityMinutes: to }, parameters).minutes > roomOf(team, parameters).minutes ? [teamStep(team, 'capacityMinutes', to)] : [];
}

/** More time in the evening, and over the day where all of it is evening already. */
function eveningSteps(team: Team, parameters: FollowUpCapacityParameters): readonly Step[] {
  const to = Math.min(MOST, team.eveningCapacityMinutes + STEP);
  return roomOf({ ...team, eveningCapacityMinutes: to }, parameters).eveningMinutes > roomOf(team, parameters).eveningMinutes ? [teamStep(team, 'eveningCapacityMinutes', to)] : [];
}

/** The minutes a team is responsible for, travel included, fit its time less what is committed and held in reserve. */
export const followUpCapacity: Rule<FollowUpCapacityParameters> = {
  id: 'followUpCapacity',
  allows: ['hard'],
  parameters: followUpCapacityParameters,
  authority: 'Møreforsking 55/14, line 553, SINTEF A26099, line 1813, and IRIS 2012/296 (Hamar), line 440 (lists grow without more staff, evenings are missing); travel speed and reserve are assumptions.',
  sentence: 'The minutes a team is responsible for, travel included, fit its time less what is committed and held in reserve.',
  rows,
  check,
  dial: { parameter: 'reservePercent', least: 0, most: 50, step: 5, unit: 'percent', whenOff: { enforce: 'hard', metresPerMinute: 400 } },
  relaxations: ({ problem }, parameters, asked) => {
    const needs = (asked === null ? problem.households : [asked]).flatMap(({ followUp }) => followUp ?? []);
    const hasEvenings = needs.some(({ eveningMinutes }) => eveningMinutes > 0);
    return needs.length === 0 ? [] : problem.teams.flatMap((team) => [...minuteSteps(team, parameters), ...(hasEvenings ? eveningSteps(team, parameters) : [])]);
  },
};
