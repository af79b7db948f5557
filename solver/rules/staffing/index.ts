import { Staffing } from '../../domain/problem.ts';
import { householdStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** The dwelling is staffed at least as much as the household needs. */
export const staffing: Rule<NoParameters> = {
  id: 'staffing',
  allows: ['hard', 'soft'],
  parameters: {},
  authority: 'IRIS 2012/296 (Hamar), line 512, and SINTEF A26099, line 1803 (staffed homes for those who need most).',
  sentence: 'The dwelling is staffed at least as much as the household needs.',
  rows,
  check,
  relaxations: (_, __, asked) => {
    const less = asked && Staffing.options[Staffing.options.indexOf(asked.needsStaffing) - 1];
    return asked && less ? [householdStep(asked, 'needsStaffing', less, 'choice')] : [];
  },
  asks: ({ needsStaffing }) => (needsStaffing === 'none' ? {} : { staffing: needsStaffing }),
};
