import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** A household lives as near to a place, or as far from it, as it wishes. */
export const pointWish: Rule<NoParameters> = {
  id: 'pointWish',
  allows: ['soft'],
  parameters: {},
  authority: 'Oslo 2017, Rett hjelp til rett tid, line 875 (wishes differ: some want to be near, others away).',
  sentence: 'A household lives as near to a place, or as far from it, as it wishes.',
  rows,
  check,
};
