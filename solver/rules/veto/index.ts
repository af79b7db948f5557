import { listStep } from '../../relaxing/steps.ts';
import type { NoParameters, Rule } from '../rule.ts';
import { check } from './check.ts';
import { rows } from './rows.ts';

/** A household is never placed on a site or in an area that it has excluded. */
export const veto: Rule<NoParameters> = {
  id: 'veto',
  allows: ['hard'],
  parameters: {},
  authority: 'Oslo 2017, Rett hjelp til rett tid, line 2001 (choice of area counts heavily).',
  sentence: 'A household is never placed on a site or in an area that it has excluded.',
  rows,
  check,
  relaxations: (_, __, asked) => (asked === null ? [] : [
    ...asked.excludedAreaIds.map((areaId) => listStep(asked, { field: 'excludedAreaIds', drop: [areaId] }, { areaId })),
    ...asked.excludedSiteIds.map((siteId) => listStep(asked, { field: 'excludedSiteIds', drop: [siteId] }, { siteId })),
  ]),
};
