import { pairCheck } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** A household with a pet is not in a dwelling that allows none. */
export const check = pairCheck<NoParameters>({
  penalty: ({ household, dwelling }) => (household.hasPet && !dwelling.petsAllowed ? 1 : 0),
  facts: ({ household, dwelling }) => ({ hasPet: household.hasPet, petsAllowed: dwelling.petsAllowed }),
});
