import { listStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** Nobody is placed nearer to somebody they avoid than the distance asked for. */
export const avoid: Rule<NoParameters> = {
  id: 'avoid',
  allows: ['hard'],
  parameters: {},
  authority: 'Oslo 2017, Rett hjelp til rett tid, line 875 (some must be shielded from others); the distance is set person by person.',
  sentence: 'Nobody is placed nearer to somebody they avoid than the distance asked for.',
  rows,
  check,
  relaxations: ({ problem }, _, asked) => (asked === null ? [] : problem.households.flatMap((household) => household.avoids
    .filter(({ id }) => household.id === asked.id || id === asked.id)
    .map((entry) => ({ ...listStep(household, { field: 'avoids', drop: [entry] }, { avoidedId: entry.id }), from: entry.metres, to: null, unit: 'metres' })))),
};
