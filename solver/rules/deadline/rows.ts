import { dayOf } from '../../domain/date.ts';
import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  penalty: ({ household, moveInDay }) => (household.neededBy === null ? 0 : Math.max(0, moveInDay - dayOf(household.neededBy))),
};
