import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  penalty: ({ household, dwelling }) => {
    if (dwelling.wheelchair) return 0;
    return household.needsWheelchair || (household.needsStepFree && !dwelling.stepFree) ? 1 : 0;
  },
};
