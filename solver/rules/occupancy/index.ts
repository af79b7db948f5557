import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** No more people move in than the dwelling may hold. */
export const occupancy: Rule<NoParameters> = {
  id: 'occupancy',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'The problem format: a product choice that no report settles.',
  sentence: 'No more people move in than the dwelling may hold.',
  rows,
  check,
};
