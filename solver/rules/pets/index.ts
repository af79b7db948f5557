import { householdStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** A household with a pet gets a dwelling that allows pets. */
export const pets: Rule<NoParameters> = {
  id: 'pets',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'The problem format: a product choice that no report settles.',
  sentence: 'A household with a pet gets a dwelling that allows pets.',
  rows,
  check,
  relaxations: (_, __, asked) => (asked?.hasPet === true ? [householdStep(asked, 'hasPet', false, 'choice')] : []),
  asks: ({ hasPet }) => (hasPet ? { petsAllowed: true } : {}),
};
