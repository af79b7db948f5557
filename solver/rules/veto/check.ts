import { pairCheck } from '../pair.ts';
import type { NoParameters } from '../rule.ts';

/** A household is never placed on a site or in an area that it has excluded. */
export const check = pairCheck<NoParameters>({
  penalty: ({ household, site }) => (household.excludedSiteIds.includes(site.id) || household.excludedAreaIds.includes(site.areaId) ? 1 : 0),
  facts: ({ household, site }) => ({
    siteId: site.id, areaId: site.areaId, siteIsExcluded: household.excludedSiteIds.includes(site.id), areaIsExcluded: household.excludedAreaIds.includes(site.areaId),
  }),
});
