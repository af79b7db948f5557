import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  forbids: ({ household, dwelling }) => !household.tenures.includes(dwelling.tenure),
};
