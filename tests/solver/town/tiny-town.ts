import { Area, Dwelling, Site, type IsoDate } from '../../../solver/domain/problem.ts';
import type { Home, Known, Town, TownTenant } from '../../../solver/town/town.ts';
import { AS_OF, area, dwelling, metresNorth } from '../../support/tiny.ts';

// Towns that a person can take in at a glance.

/** A site so many metres north of where all tiny towns begin, in an area, with so many homes. */
export function townSite(id: string, metres: number, areaId: string, homes: number, limitExempt = false): Site {
  return Site.parse({ id, name: id, areaId, ...metresNorth(metres), homes, limitExempt });
}

/** A municipal home of one bedroom that somebody lives in, unless a test says otherwise. */
export function home(id: string, siteId: string, fields: Partial<Home> = {}): Home {
  const { availableFrom: _, ...own } = Dwelling.parse(dwelling(id, { siteId, bedrooms: 1, stepFree: false, wheelchair: false }));
  return { ...own, state: 'let', freeFrom: null, ...fields };
}

/** Somebody who lives in a home. */
export function tenant(id: string, dwellingId: string, counted: Known): TownTenant {
  return { id, dwellingId, counted, shielded: 'no', startDate: '2024-01-01' as IsoDate, endDate: null, movesOut: null };
}

/** A town of sites, homes and tenants; its areas are those of its sites, of a thousand homes each. */
export function townOf({ sites, homes, tenants }: Pick<Town, 'sites' | 'homes' | 'tenants'>): Town {
  const areas = [...new Set(sites.map(({ areaId }) => areaId as string))].map((id) => Area.parse(area(id)));
  return { asOf: AS_OF, areas, sites, places: [], homes, tenants, teams: [], households: [] };
}
