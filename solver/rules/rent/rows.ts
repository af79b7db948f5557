import type { RuleRows } from '../rule.ts';

/** Kroner that make one unit of penalty, each started one in full. */
const STEP_NOK = 100;

export const rows: RuleRows<unknown> = {
  penalty: ({ household, dwelling }) => {
    const most = household.maxMonthlyRent ?? dwelling.monthlyRent;
    return Math.max(0, Math.ceil((dwelling.monthlyRent - most) / STEP_NOK));
  },
};
