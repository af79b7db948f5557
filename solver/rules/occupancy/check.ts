import { pairCheck } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** Members above what the dwelling may hold cost one each; a dwelling without a most may hold any number. */
export const check = pairCheck<NoParameters>({
  penalty: ({ household, dwelling }) => (dwelling.maxMembers === null ? 0 : Math.max(0, household.members - dwelling.maxMembers)),
  facts: ({ household, dwelling }) => ({ members: household.members, maxMembers: dwelling.maxMembers }),
});
