import { parameterStep } from '../../relaxing/steps.ts';
import type { Rule } from '../rule.ts';
import { check } from './check.ts';
import { spareBedroomsParameters, type SpareBedroomsParameters } from './parameters.ts';
import { rows } from './rows.ts';

/** The dwelling has no more spare bedrooms than the policy allows. */
export const spareBedrooms: Rule<SpareBedroomsParameters> = {
  id: 'spareBedrooms',
  allows: ['hard', 'soft'],
  parameters: spareBedroomsParameters,
  authority: 'Møreforsking 55/14, line 530 (small homes are scarce where they are scattered); that spare rooms cost anything is a product choice.',
  sentence: 'The dwelling has no more spare bedrooms than the policy allows.',
  rows,
  check,
  relaxations: (_, parameters) => (parameters.maxSpare < 9 ? [parameterStep(parameters, 'maxSpare', parameters.maxSpare + 1, 'bedrooms')] : []),
};
