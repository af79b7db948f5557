import type { HouseholdView, RoundView, SiteView } from '../../server/meeting/schemas.ts';

/** A site in a round; ten homes, nobody counted, no free dwelling, where nothing else is said. */
export const site = (given: Partial<SiteView>): SiteView => ({
  id: 's', name: 'Storgata 1', areaId: 'a', lat: 60.8, lon: 11, homes: 10, municipalHomes: 10, limitExempt: false, freeDwellingIds: [], countedBefore: 0, countedAfter: null, siteLimit: null,
  overLimitBefore: false, overLimitAfter: null, ...given,
});

/** What a map needs of a household. */
export const household = (id: string, given: Partial<HouseholdView> = {}): HouseholdView => ({ id, label: id, placement: null, currentSiteId: null, ...given }) as HouseholdView;

/** What a map needs of a round. */
export const round = (given: Partial<RoundView>, rules: RoundView['policy']['rules'] = {}): RoundView => ({
  id: 'r', areas: [], sites: [], places: [], dwellings: [], households: [], teams: [], proposal: null, policy: { id: 'p', name: { nb: 'p', nn: 'p', en: 'p' }, validFrom: '2026-01-01', rules }, ...given,
}) as RoundView;
