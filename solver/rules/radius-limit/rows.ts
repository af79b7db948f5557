import { limitCounted } from '../../model/limit.ts';
import type { RuleRows } from '../rule.ts';
import type { RadiusLimitParameters } from './parameters.ts';

export const rows: RuleRows<RadiusLimitParameters> = {
  join: (builder, { metres, maxCount }, enforcement) => {
    const { round } = builder;
    const open = round.problem.sites.filter((site) => !site.limitExempt);
    for (const centre of open) {
      const circle = open.filter((site) => site === centre || round.metres(centre, site) <= metres);
      limitCounted(builder, circle, maxCount, enforcement, centre.id);
    }
  },
};
