import { STAFFING_STEPS } from '../../domain/round.ts';
import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  penalty: ({ household, dwelling }) => Math.max(0, STAFFING_STEPS[household.needsStaffing] - STAFFING_STEPS[dwelling.staffing]),
};
