import { dateOf, dayOf } from '../../domain/date.ts';
import { pairPrice } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** Moving in after the day it was needed costs one for each day. */
export const check = pairPrice<NoParameters>({
  penalty: ({ household, moveInDay }) => (household.neededBy === null ? 0 : Math.max(0, moveInDay - dayOf(household.neededBy))),
  facts: ({ household, moveInDay }) => ({ neededBy: household.neededBy, moveIn: dateOf(moveInDay) }),
});
