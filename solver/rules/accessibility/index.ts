import { householdStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** A household that needs a wheelchair dwelling or step-free access gets one. */
export const accessibility: Rule<NoParameters> = {
  id: 'accessibility',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'SINTEF A26099, line 1534 (vacant is not the same as suitable).',
  sentence: 'A household that needs a wheelchair dwelling or step-free access gets one.',
  rows,
  check,
  relaxations: (_, __, asked) => (['needsWheelchair', 'needsStepFree'] as const)
    .flatMap((need) => (asked?.[need] === true ? [householdStep(asked, need, false, 'choice')] : [])),
  asks: ({ needsWheelchair, needsStepFree }) => ({ ...(needsWheelchair && { wheelchair: true }), ...(needsStepFree && { stepFree: true }) }),
};
