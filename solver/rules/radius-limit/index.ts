import { limitSteps } from '../../relaxing/steps.ts';
import type { Rule } from '../rule.ts';
import { check } from './check.ts';
import { radiusLimitParameters, type RadiusLimitParameters } from './parameters.ts';
import { rows } from './rows.ts';

/** The circle around a site holds no more counted households than the policy allows, unless more live there already. */
export const radiusLimit: Rule<RadiusLimitParameters> = {
  id: 'radiusLimit',
  allows: ['hard', 'soft'],
  parameters: radiusLimitParameters,
  authority: 'Møreforsking 55/14, lines 522 and 528 (concentration is unwanted); no report gives a radius or a number, so both are assumptions.',
  sentence: 'The circle around a site holds no more counted households than the policy allows, unless more live there already.',
  rows,
  check,
  dial: { parameter: 'metres', least: 50, most: 1000, step: 50, unit: 'metres', whenOff: { enforce: 'hard', maxCount: 10 } },
  relaxations: (round, parameters) => limitSteps(round, parameters, check.limits, { what: 'maxCount', by: 1, most: 1_000_000, unit: 'people' }),
};
