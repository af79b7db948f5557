import { shareOf } from '../../domain/distance.ts';
import type { Household, Site } from '../../domain/problem.ts';
import type { RuleCheck } from '../rule.ts';
import type { SiteSpreadParameters } from './parameters.ts';

/** The sum 1 + 2 + … of counted households above the free ones: each further one costs more than the one before. */
function costOf(counted: number, free: number): number {
  const above = Math.max(0, counted - free);
  return (above * (above + 1)) / 2;
}

const freeOn = (site: Site, { free, freePercent }: SiteSpreadParameters): number => Math.max(free, shareOf(site.homes, freePercent));

/** What the placements make a site cost beyond what those who stay there cost already; exempt sites cost nothing. */
export const check: RuleCheck<SiteSpreadParameters> = {
  about: 'site',
  free: ({ problem }, parameters) => problem.sites.filter(({ limitExempt }) => !limitExempt)
    .map((site) => ({ subject: { siteId: site.id }, sites: [site], cap: freeOn(site, parameters) })),
  judge: ({ round, countedStaying, countedAfter, newcomersOf }, parameters) => round.problem.sites.flatMap((site) => {
    if (site.limitExempt) return [];
    const free = freeOn(site, parameters);
    const penalty = costOf(countedAfter(site), free) - costOf(countedStaying(site), free);
    if (penalty === 0) return [];
    const householdIds = newcomersOf(site).filter((row) => row.household.counted).map((row) => row.household.id);
    return [{ penalty, householdIds, siteId: site.id, facts: { staying: countedStaying(site), after: countedAfter(site), free } }];
  }),
  change: ({ round, countedStaying, countedAfter, occupantOf }, household, dwelling, parameters) => {
    if (!household.counted) return 0;
    const occupant = occupantOf(dwelling)?.household ?? null;
    const site = round.siteOf(dwelling);
    const home = round.homeSite(household.id);
    const left = occupant === null ? undefined : round.homeSite(occupant.id);
    const cost = (at: Site, movesIn: Household | null): number => {
      const comes = (who: Household | null): number => Number(who?.counted === true);
      const stays = countedStaying(at) + (at === left ? comes(occupant) : 0) - (at === home ? comes(movesIn) : 0);
      const arrives = countedAfter(at) - countedStaying(at) + (at === site ? comes(movesIn) - comes(occupant) : 0);
      const free = freeOn(at, parameters);
      return costOf(stays + arrives, free) - costOf(stays, free);
    };
    const touched = [...new Set([site, ...(home ? [home] : [])])].filter(({ limitExempt }) => !limitExempt);
    return touched.reduce((total, at) => total + cost(at, household) - cost(at, null), 0);
  },
};
