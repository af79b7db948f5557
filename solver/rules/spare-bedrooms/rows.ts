import type { RuleRows } from '../rule.ts';
import type { SpareBedroomsParameters } from './parameters.ts';

export const rows: RuleRows<SpareBedroomsParameters> = {
  penalty: ({ household, dwelling }, { maxSpare }) => Math.max(0, dwelling.bedrooms - (household.bedroomsMin + maxSpare)),
};
