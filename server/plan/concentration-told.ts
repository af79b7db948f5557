import { Site, type Range, type SiteCount } from '../../solver/index.ts';
import type { MunicipalSite } from '../intake/schemas.ts';
import type { AggregatesView } from '../overview/schemas.ts';

// What whoever may see sums alone is told of concentration. It is made of the ranges that are told of sites (overview/disclosure.ts) and of nothing else, save
// that an area is told by its own range, which that rule gives too: circles, cells, the town, indices and shares are sums and extremes over those ranges. So
// the same ranges give the same answers whatever the counts behind them, and no answer, nor any number of them together, tells more than the ranges do.

/** The sites as they are told. Where nothing is told of a site, anybody who lives there may count. */
export function toldCounts(told: AggregatesView, sites: readonly MunicipalSite[]): readonly SiteCount[] {
  const ground = new Map(sites.map(({ address: _, ...site }) => [site.id, site]));
  return told.sites.flatMap(({ id, homes, areaId, limitExempt, municipalHomes, byState, counted }) => {
    const site = ground.get(id);
    if (site === undefined || municipalHomes === 0) return [];
    const residents = byState['let'] ?? 0;
    const range = counted === null ? { least: 0, most: residents } : { least: counted.least, most: counted.most };
    return [{ site: Site.parse({ ...site, homes, areaId, limitExempt }), counted: range, residents: Math.max(residents, range.most), municipalHomes }];
  });
}

/** The areas as they are told, by their ids; an area of which nothing is told is left out. */
export function toldAreas(told: AggregatesView): ReadonlyMap<string, Range> {
  return new Map(told.areas.flatMap(({ id, counted }) => (counted === null ? [] : [[id, { least: counted.least, most: counted.most }] as const])));
}
