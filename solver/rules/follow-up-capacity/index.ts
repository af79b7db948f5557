import type { Rule } from '../rule.ts';
import { check } from './check.ts';
import { followUpCapacityParameters, type FollowUpCapacityParameters } from './parameters.ts';
import { rows } from './rows.ts';

/** The minutes a team is responsible for, travel included, fit its time less what is committed and held in reserve. */
export const followUpCapacity: Rule<FollowUpCapacityParameters> = {
  id: 'followUpCapacity',
  allows: ['hard'],
  parameters: followUpCapacityParameters,
  authority: 'Møreforsking 55/14, line 553, SINTEF A26099, line 1813, and IRIS 2012/296 (Hamar), line 440 (lists grow without more staff, evenings are missing); travel speed and reserve are assumptions.',
  sentence: 'The minutes a team is responsible for, travel included, fit its time less what is committed and held in reserve.',
  rows,
  check,
};
