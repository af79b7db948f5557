import { dayOf, fullMonths } from '../../domain/date.ts';
import type { Household } from '../../domain/problem.ts';
import type { Round } from '../../domain/round.ts';
import type { RuleCheck } from '../rule.ts';
import type { UnplacedParameters } from './parameters.ts';

/** The parts of a household's priority points. */
export interface PriorityPoints {
  readonly base: number;
  /** Of the group that gives most. */
  readonly groups: number;
  readonly situation: number;
  readonly waiting: number;
  readonly urgency: number;
  readonly sum: number;
}

const pointsFor = (points: Readonly<Record<string, number>>, word: string): number => (Object.hasOwn(points, word) ? points[word] ?? 0 : 0);

/** How badly a household needs a dwelling by the policy's own points (prioritering). */
export function priorityPoints(household: Household, parameters: UnplacedParameters, round: Round): PriorityPoints {
  const groups = Math.max(0, ...household.groups.map((group) => pointsFor(parameters.groupPoints, group)));
  const situation = pointsFor(parameters.situationPoints, household.situation);
  const waiting = Math.min(parameters.waitingCap, parameters.pointsPerMonth * fullMonths(household.applicationDate, round.problem.asOf));
  const isUrgent = household.neededBy !== null && dayOf(household.neededBy) <= round.asOfDay + parameters.urgentDays;
  const urgency = isUrgent ? parameters.urgentPoints : 0;
  return { base: parameters.base, groups, situation, waiting, urgency, sum: parameters.base + groups + situation + waiting + urgency };
}

/** Each household without a dwelling costs its priority points. */
export const check: RuleCheck<UnplacedParameters> = {
  about: 'household',
  judge: ({ round, placementOf }, parameters) => round.problem.households.filter((household) => !placementOf(household.id)).map((household) => {
    const points = priorityPoints(household, parameters, round);
    return { penalty: points.sum, householdIds: [household.id], facts: { ...points } };
  }),
};
