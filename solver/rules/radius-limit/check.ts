import { limitCheck } from '../limit.ts';
import type { RadiusLimitParameters } from './parameters.ts';

/** The circle around each site that is not exempt holds at most `maxCount` counted households, on the sites that are not exempt. */
export const check = limitCheck<RadiusLimitParameters>('site', (round, { metres, maxCount }) => {
  const sites = round.problem.sites.filter((site) => !site.limitExempt);
  return sites.map((centre) => ({ subject: { siteId: centre.id }, sites: sites.filter((site) => round.metres(centre, site) <= metres), cap: maxCount }));
});
