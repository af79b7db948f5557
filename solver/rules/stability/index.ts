import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** A household keeps the dwelling it had in the earlier proposal. */
export const stability: Rule<NoParameters> = {
  id: 'stability',
  allows: ['soft'],
  parameters: {},
  authority: 'The problem format: a product choice that no report settles.',
  sentence: 'A household keeps the dwelling it had in the earlier proposal.',
  rows,
  check,
};
