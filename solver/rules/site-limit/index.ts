import { limitSteps } from '../../relaxing/steps.ts';
import type { Rule } from '../rule.ts';
import { check } from './check.ts';
import { siteLimitParameters, type SiteLimitParameters } from './parameters.ts';
import { rows } from './rows.ts';

/** A site holds no more counted households than its share, unless more live there already. */
export const siteLimit: Rule<SiteLimitParameters> = {
  id: 'siteLimit',
  allows: ['hard', 'soft'],
  parameters: siteLimitParameters,
  authority: 'Møreforsking 55/14, lines 514 and 517 (what harms is the share at a site); no report gives a number, so share and count are assumptions.',
  sentence: 'A site holds no more counted households than its share, unless more live there already.',
  rows,
  check,
  dial: { parameter: 'sharePercent', least: 5, most: 40, step: 5, unit: 'percent', whenOff: { enforce: 'hard', minCount: 2 } },
  relaxations: (round, parameters) => [
    ...limitSteps(round, parameters, check.limits, { what: 'sharePercent', by: 5, most: 100, unit: 'percent' }),
    ...limitSteps(round, parameters, check.limits, { what: 'minCount', by: 1, most: 1_000_000, unit: 'people' }),
  ],
};
