import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  penalty: ({ household, dwelling }) => (dwelling.maxMembers === null ? 0 : Math.max(0, household.members - dwelling.maxMembers)),
};
