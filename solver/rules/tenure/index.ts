import { Tenure } from '../../domain/problem.ts';
import { listStep } from '../../relaxing/steps.ts';
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
  relaxations: ({ problem }, _, asked) => (asked === null ? [] : Tenure.options
    .filter((kind) => !asked.tenures.includes(kind) && problem.dwellings.some((dwelling) => dwelling.tenure === kind))
    .map((kind) => listStep(asked, { field: 'tenures', add: [kind] }))),
  asks: ({ tenures }) => ({ tenure: tenures[0] as Tenure }),
};
