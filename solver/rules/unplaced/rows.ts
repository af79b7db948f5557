import { dayOf, fullMonths } from '../../domain/date.ts';
import type { RuleRows } from '../rule.ts';
import type { UnplacedParameters } from './parameters.ts';

export const rows: RuleRows<UnplacedParameters> = {
  unplacedPenalty: (household, parameters, round) => {
    const { base, groupPoints, situationPoints, pointsPerMonth, waitingCap, urgentPoints, urgentDays } = parameters;
    let points = base;
    let group = 0;
    for (const name of household.groups) if (Object.hasOwn(groupPoints, name)) group = Math.max(group, groupPoints[name] as number);
    points += group;
    if (Object.hasOwn(situationPoints, household.situation)) points += situationPoints[household.situation] as number;
    points += Math.min(waitingCap, pointsPerMonth * fullMonths(household.applicationDate, round.problem.asOf));
    if (household.neededBy !== null && dayOf(household.neededBy) - round.asOfDay <= urgentDays) points += urgentPoints;
    return points;
  },
};
