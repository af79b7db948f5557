import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** A dwelling does not stand empty while it waits for its household. */
export const vacancy: Rule<NoParameters> = {
  id: 'vacancy',
  allows: ['soft'],
  parameters: {},
  authority: 'IRIS 2012/296 (Hamar), line 524 (no homes are held back empty).',
  sentence: 'A dwelling does not stand empty while it waits for its household.',
  rows,
  check,
};
