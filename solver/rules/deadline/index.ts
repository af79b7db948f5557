import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** A household moves in by the day it needs the dwelling. */
export const deadline: Rule<NoParameters> = {
  id: 'deadline',
  allows: ['soft'],
  parameters: {},
  authority: 'Oslo 2017, Rett hjelp til rett tid, line 167, IRIS 2012/296 (Hamar), line 524, and SINTEF A26099, line 1522 (a home must be ready at discharge).',
  sentence: 'A household moves in by the day it needs the dwelling.',
  rows,
  check,
};
