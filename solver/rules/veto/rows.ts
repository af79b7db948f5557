import type { RuleRows } from '../rule.ts';

export const rows: RuleRows<unknown> = {
  forbids: ({ household, site }) => household.excludedSiteIds.includes(site.id) || household.excludedAreaIds.includes(site.areaId),
};
