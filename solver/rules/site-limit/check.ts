import { shareOf } from '../../domain/distance.ts';
import { limitCheck } from '../limit.ts';
import type { SiteLimitParameters } from './parameters.ts';

/** Each site that is not exempt holds at most its share of counted households, or `minCount` where that is more. */
export const check = limitCheck<SiteLimitParameters>('site', (round, { sharePercent, minCount }) => round.problem.sites
  .filter((site) => !site.limitExempt)
  .map((site) => ({ subject: { siteId: site.id }, sites: [site], cap: Math.max(minCount, shareOf(site.homes, sharePercent)) })));
