import { pairCheck } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** A need for a wheelchair dwelling is met by nothing less; a need for step-free access is met by a wheelchair dwelling too. */
export const check = pairCheck<NoParameters>({
  penalty: ({ household, dwelling }) => {
    const lacksWheelchair = household.needsWheelchair && !dwelling.wheelchair;
    const lacksStepFree = household.needsStepFree && !dwelling.stepFree && !dwelling.wheelchair;
    return lacksWheelchair || lacksStepFree ? 1 : 0;
  },
  facts: ({ household, dwelling }) => ({
    needsWheelchair: household.needsWheelchair, needsStepFree: household.needsStepFree, wheelchair: dwelling.wheelchair, stepFree: dwelling.stepFree,
  }),
});
