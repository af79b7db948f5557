import { shareOf } from '../../domain/distance.ts';
import type { RuleCheck } from '../rule.ts';
import type { SiteSpreadParameters } from './parameters.ts';

/** The sum 1 + 2 + … of counted households above the free ones: each further one costs more than the one before. */
function costOf(counted: number, free: number): number {
  const above = Math.max(0, counted - free);
  return (above * (above + 1)) / 2;
}

/** What the placements make a site cost beyond what those who stay there cost already; exempt sites cost nothing. */
export const check: RuleCheck<SiteSpreadParameters> = {
  about: 'site',
  judge: ({ round, countedStaying, countedAfter, newcomersOf }, parameters) => round.problem.sites.flatMap((site) => {
    if (site.limitExempt) return [];
    const free = Math.max(parameters.free, shareOf(site.homes, parameters.freePercent));
    const penalty = costOf(countedAfter(site), free) - costOf(countedStaying(site), free);
    if (penalty === 0) return [];
    const householdIds = newcomersOf(site).filter((row) => row.household.counted).map((row) => row.household.id);
    return [{ penalty, householdIds, siteId: site.id, facts: { staying: countedStaying(site), after: countedAfter(site), free } }];
  }),
};
