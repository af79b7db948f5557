import { shareOf } from '../../domain/distance.ts';
import { limitCounted } from '../../model/limit.ts';
import type { RuleRows } from '../rule.ts';
import type { AreaLimitParameters } from './parameters.ts';

export const rows: RuleRows<AreaLimitParameters> = {
  join: (builder, { sharePercent }, enforcement) => {
    const { areas, sites } = builder.round.problem;
    for (const area of areas) {
      const within = sites.filter((site) => site.areaId === area.id && !site.limitExempt);
      limitCounted(builder, within, shareOf(area.homes, sharePercent), enforcement, area.id);
    }
  },
};
