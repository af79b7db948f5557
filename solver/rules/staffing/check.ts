import { STAFFING_STEPS } from '../../domain/round.ts';
import { pairCheck } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** Staffing below the need costs one for each step that is missing (none, on call, daytime, all hours). */
export const check = pairCheck<NoParameters>({
  penalty: ({ household, dwelling }) => Math.max(0, STAFFING_STEPS[household.needsStaffing] - STAFFING_STEPS[dwelling.staffing]),
  facts: ({ household, dwelling }) => ({ needsStaffing: household.needsStaffing, staffing: dwelling.staffing }),
});
