import type { Rule } from '../rule.ts';
import { check } from './check.ts';
import { siteSpreadParameters, type SiteSpreadParameters } from './parameters.ts';
import { rows } from './rows.ts';

/** Counted households are spread over the sites, each further one on the same site costing more. */
export const siteSpread: Rule<SiteSpreadParameters> = {
  id: 'siteSpread',
  allows: ['soft'],
  parameters: siteSpreadParameters,
  authority: 'Møreforsking 55/14, lines 516, 522 and 528 (concentration is common and unwanted); how much it costs is an assumption.',
  sentence: 'Counted households are spread over the sites, each further one on the same site costing more.',
  rows,
  check,
};
