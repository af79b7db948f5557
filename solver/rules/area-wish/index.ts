import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** A household lives in the area it wishes for most. */
export const areaWish: Rule<NoParameters> = {
  id: 'areaWish',
  allows: ['soft'],
  parameters: {},
  authority: 'Oslo 2017, Rett hjelp til rett tid, line 2001 (choice of area counts heavily).',
  sentence: 'A household lives in the area it wishes for most.',
  rows,
  check,
};
