import { householdStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** The dwelling has at least the bedrooms that the household needs. */
export const bedrooms: Rule<NoParameters> = {
  id: 'bedrooms',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'SINTEF A26099, line 1534 (vacant is not the same as suitable); the count itself is the problem format\'s.',
  sentence: 'The dwelling has at least the bedrooms that the household needs.',
  rows,
  check,
  relaxations: (_, __, asked) => (asked !== null && asked.bedroomsMin > 0 ? [householdStep(asked, 'bedroomsMin', asked.bedroomsMin - 1, 'bedrooms')] : []),
  asks: ({ bedroomsMin }) => ({ bedrooms: bedroomsMin }),
};
