import { dateOf, dayOf } from '../../domain/date.ts';
import { pairPrice } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** A dwelling costs one for each day that it stands empty from the day of the round, or the day it becomes free, until somebody moves in. */
export const check = pairPrice<NoParameters>({
  penalty: ({ dwelling, moveInDay }, _, round) => moveInDay - Math.max(round.asOfDay, dayOf(dwelling.availableFrom)),
  facts: ({ dwelling, moveInDay }) => ({ availableFrom: dwelling.availableFrom, moveIn: dateOf(moveInDay) }),
});
