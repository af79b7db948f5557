import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** The tenure of the dwelling is one that suits the household. */
export const tenure: Rule<NoParameters> = {
  id: 'tenure',
  allows: ['hard'],
  parameters: {},
  authority: 'The problem format: a product choice that no report settles.',
  sentence: 'The tenure of the dwelling is one that suits the household.',
  rows,
  check,
};
