import { shareOf } from '../../domain/distance.ts';
import { limitCounted } from '../../model/limit.ts';
import type { RuleRows } from '../rule.ts';
import type { SiteLimitParameters } from './parameters.ts';

export const rows: RuleRows<SiteLimitParameters> = {
  join: (builder, { sharePercent, minCount }, enforcement) => {
    for (const site of builder.round.problem.sites) {
      if (site.limitExempt) continue;
      limitCounted(builder, [site], Math.max(minCount, shareOf(site.homes, sharePercent)), enforcement, site.id);
    }
  },
};
