import { householdStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** The most members that a dwelling can name; for more it must name none. */
const MOST_MEMBERS = 30;

/** No more people move in than the dwelling may hold. */
export const occupancy: Rule<NoParameters> = {
  id: 'occupancy',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'The problem format: a product choice that no report settles.',
  sentence: 'No more people move in than the dwelling may hold.',
  rows,
  check,
  relaxations: (_, __, asked) => (asked !== null && asked.members > 1 ? [householdStep(asked, 'members', asked.members - 1, 'members')] : []),
  asks: ({ members }) => ({ maxMembers: members > MOST_MEMBERS ? null : members }),
};
