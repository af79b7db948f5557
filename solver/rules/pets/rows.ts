import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  penalty: ({ household, dwelling }) => (dwelling.petsAllowed || !household.hasPet ? 0 : 1),
};
