import { listStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** The dwelling has every feature the household must have and none it must not have. */
export const features: Rule<NoParameters> = {
  id: 'features',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'SINTEF A26099, line 1534 (vacant is not the same as suitable); the features are the municipality\'s own.',
  sentence: 'The dwelling has every feature the household must have and none it must not have.',
  rows,
  check,
  relaxations: (_, __, asked) => (asked === null ? [] : (['mustHave', 'mustNotHave'] as const)
    .flatMap((field) => [...new Set(asked[field])].map((feature) => listStep(asked, { field, drop: [feature] })))),
  asks: ({ mustHave }) => (mustHave.length > 0 ? { features: [...mustHave] } : {}),
};
