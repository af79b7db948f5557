import { pairCheck } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** Too few bedrooms cost one for each that is missing. */
export const check = pairCheck<NoParameters>({
  penalty: ({ household, dwelling }) => Math.max(0, household.bedroomsMin - dwelling.bedrooms),
  facts: ({ household, dwelling }) => ({ bedroomsMin: household.bedroomsMin, bedrooms: dwelling.bedrooms }),
});
