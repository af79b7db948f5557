import type { Rule } from '../rule.ts';
import { check } from './check.ts';
import { unplacedParameters, type UnplacedParameters } from './parameters.ts';
import { rows } from './rows.ts';

/** Each household gets a dwelling, those with most priority points first. */
export const unplaced: Rule<UnplacedParameters> = {
  id: 'unplaced',
  allows: ['soft'],
  required: true,
  parameters: unplacedParameters,
  authority: 'IRIS 2012/296 (Hamar), line 520, and Møreforsking 55/14, line 1167 (an order over all known cases); no report gives points, so every number is an assumption.',
  sentence: 'Each household gets a dwelling, those with most priority points first.',
  rows,
  check,
};
