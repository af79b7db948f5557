import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  penalty: ({ household, dwelling }) => Math.max(0, household.bedroomsMin - dwelling.bedrooms),
};
