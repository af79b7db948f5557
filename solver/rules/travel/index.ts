import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** Teams spend little time travelling. */
export const travel: Rule<NoParameters> = {
  id: 'travel',
  allows: ['soft'],
  parameters: {},
  authority: 'IRIS 2012/296 (Hamar), lines 143 and 991, and SINTEF A26099, line 738 (spreading costs travel); the way minutes are reckoned is an assumption.',
  sentence: 'Teams spend little time travelling.',
  rows,
  check,
};
