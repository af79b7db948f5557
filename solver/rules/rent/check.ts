import { pairCheck } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** Rent above what the household can pay costs one for each started hundred kroner. */
export const check = pairCheck<NoParameters>({
  penalty: ({ household, dwelling }) => {
    if (household.maxMonthlyRent === null) return 0;
    return Math.ceil(Math.max(0, dwelling.monthlyRent - household.maxMonthlyRent) / 100);
  },
  facts: ({ household, dwelling }) => ({ maxMonthlyRent: household.maxMonthlyRent, monthlyRent: dwelling.monthlyRent }),
});
