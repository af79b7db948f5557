import { shareOf } from '../../domain/distance.ts';
import { limitCheck } from '../limit.ts';
import type { AreaLimitParameters } from './parameters.ts';

/** The sites of each area that are not exempt hold together at most its share of counted households. */
export const check = limitCheck<AreaLimitParameters>('area', (round, { sharePercent }) => round.problem.areas.map((area) => ({
  subject: { areaId: area.id },
  sites: round.problem.sites.filter((site) => site.areaId === area.id && !site.limitExempt),
  cap: shareOf(area.homes, sharePercent),
})));
