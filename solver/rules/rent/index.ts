import { householdStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** Kroner a month that a step is worth, and the most that a rent may be. */
const STEP = 500;
const MOST = 1_000_000;

/** The rent is no more than the household can pay. */
export const rent: Rule<NoParameters> = {
  id: 'rent',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'The problem format: a product choice that no report settles.',
  sentence: 'The rent is no more than the household can pay.',
  rows,
  check,
  relaxations: (_, __, asked) => (asked === null || asked.maxMonthlyRent === null || asked.maxMonthlyRent >= MOST
    ? [] : [householdStep(asked, 'maxMonthlyRent', Math.min(MOST, asked.maxMonthlyRent + STEP), 'kronerAMonth')]),
  asks: ({ maxMonthlyRent }) => (maxMonthlyRent === null ? {} : { monthlyRent: maxMonthlyRent }),
};
