import type { Household } from '../../domain/problem.ts';
import type { Round } from '../../domain/round.ts';
import type { RuleRows } from '../rule.ts';

function earlierDwelling(household: Household, round: Round): string | undefined {
  return round.problem.baseline.find((pair) => pair.householdId === household.id)?.dwellingId;
}

export const rows: RuleRows<unknown> = {
  penalty: ({ household, dwelling }, _parameters, round) => {
    const earlier = earlierDwelling(household, round);
    return earlier === undefined || earlier === dwelling.id ? 0 : 1;
  },
  unplacedPenalty: (household, _parameters, round) => (earlierDwelling(household, round) === undefined ? 0 : 1),
};
