import { limitSteps } from '../../relaxing/steps.ts';
import type { Rule } from '../rule.ts';
import { check } from './check.ts';
import { areaLimitParameters, type AreaLimitParameters } from './parameters.ts';
import { rows } from './rows.ts';

/** An area holds no more counted households than its share, unless more live there already. */
export const areaLimit: Rule<AreaLimitParameters> = {
  id: 'areaLimit',
  allows: ['hard', 'soft'],
  parameters: areaLimitParameters,
  authority: 'Møreforsking 55/14, lines 522 and 528 (concentration is unwanted); no report gives a share, so it is an assumption.',
  sentence: 'An area holds no more counted households than its share, unless more live there already.',
  rows,
  check,
  relaxations: (round, parameters) => limitSteps(round, parameters, check.limits, { what: 'sharePercent', by: 5, most: 100, unit: 'percent' }),
};
