import { parameterStep } from '../../relaxing/steps.ts';
import type { Rule } from '../rule.ts';
import { check } from './check.ts';
import { sensitivePlacesParameters, type SensitivePlacesParameters } from './parameters.ts';
import { rows } from './rows.ts';

/** A household with unrest does not live right beside a school, a kindergarten or another place of the kinds named. */
export const sensitivePlaces: Rule<SensitivePlacesParameters> = {
  id: 'sensitivePlaces',
  allows: ['hard', 'soft'],
  parameters: sensitivePlacesParameters,
  authority: 'IRIS 2012/296 (Hamar), line 522 (where possible, not by schools and kindergartens); the distance is an assumption.',
  sentence: 'A household with unrest does not live right beside a school, a kindergarten or another place of the kinds named.',
  rows,
  check,
  relaxations: ({ problem }, parameters, asked) => (parameters.metres > 0 && (asked === null ? problem.households : [asked]).some(({ unrest }) => unrest)
    ? [parameterStep(parameters, 'metres', Math.max(0, parameters.metres - 100), 'metres')] : []),
};
