import { offStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** Households that are to be shielded and households that count do not come to share a site. */
export const shielding: Rule<NoParameters> = {
  id: 'shielding',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'Oslo 2017, Rett hjelp til rett tid, lines 716, 1378 and 1454, and IRIS 2012/296 (Hamar), line 614 (families and people in recovery are not placed in burdened blocks).',
  sentence: 'Households that are to be shielded and households that count do not come to share a site.',
  rows,
  check,
  relaxations: (_, __, asked) => (asked === null || asked.counted || asked.shielded ? [offStep()] : []),
};
