import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** The rent is no more than the household can pay. */
export const rent: Rule<NoParameters> = {
  id: 'rent',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'The problem format: a product choice that no report settles.',
  sentence: 'The rent is no more than the household can pay.',
  rows,
  check,
};
