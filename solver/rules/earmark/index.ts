import { unearmarkedStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** While a dwelling is earmarked on the day of moving in, only its groups may move in. */
export const earmark: Rule<NoParameters> = {
  id: 'earmark',
  allows: ['hard'],
  parameters: {},
  authority: 'The problem format: a product choice that no report settles.',
  sentence: 'While a dwelling is earmarked on the day of moving in, only its groups may move in.',
  rows,
  check,
  relaxations: ({ problem }, _, asked) => problem.dwellings
    .filter(({ earmark: kept }) => kept !== null && (asked === null ? problem.households : [asked]).some(({ groups }) => !groups.some((group) => kept.groups.includes(group))))
    .map(unearmarkedStep),
};
