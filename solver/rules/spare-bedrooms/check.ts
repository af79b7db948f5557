import { pairCheck } from '../pair.ts';
import type { SpareBedroomsParameters } from './parameters.ts';

/** Bedrooms beyond the need cost one for each above `maxSpare`. */
export const check = pairCheck<SpareBedroomsParameters>({
  penalty: ({ household, dwelling }, { maxSpare }) => Math.max(0, dwelling.bedrooms - household.bedroomsMin - maxSpare),
  facts: ({ household, dwelling }, { maxSpare }) => ({ bedroomsMin: household.bedroomsMin, bedrooms: dwelling.bedrooms, maxSpare }),
});
