import type { Household } from '../../domain/problem.ts';
import type { Round } from '../../domain/round.ts';
import type { RuleRows } from '../rule.ts';

const earlierOf = new WeakMap<Round, ReadonlyMap<string, string>>();

/** The dwelling that the household had in the earlier proposal; undefined when it had none. */
function earlierDwelling(household: Household, round: Round): string | undefined {
  let earlier = earlierOf.get(round);
  if (!earlier) {
    earlier = new Map(round.problem.baseline.map((pair) => [pair.householdId, pair.dwellingId]));
    earlierOf.set(round, earlier);
  }
  return earlier.get(household.id);
}

export const rows: RuleRows<unknown> = {
  penalty: ({ household, dwelling }, _parameters, round) => {
    const earlier = earlierDwelling(household, round);
    return earlier === undefined || earlier === dwelling.id ? 0 : 1;
  },
  unplacedPenalty: (household, _parameters, round) => (earlierDwelling(household, round) === undefined ? 0 : 1),
};
