import { pairCheck } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** The tenure of the dwelling is one that suits the household. */
export const check = pairCheck<NoParameters>({
  penalty: ({ household, dwelling }) => (household.tenures.includes(dwelling.tenure) ? 0 : 1),
  facts: ({ household, dwelling }) => ({ tenures: household.tenures, tenure: dwelling.tenure }),
});
