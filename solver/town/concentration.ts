import { distanceMetres } from '../domain/distance.ts';
import type { Site } from '../domain/problem.ts';
import { dissimilarity, isolation, type IndexRange, type Range } from './segregation.ts';
import type { Known, Town, TownTenant } from './town.ts';

// Concentration of counted households (konsentrasjon), worked out from how many are counted on each site and from nothing else: whoever knows the sites
// within ranges alone gets circles, cells, areas and indices within ranges too, and learns no more from them.

/** A site with what concentration needs: how many counted households live there (unknown ones from none to all), how many live there, and its homes. */
export interface SiteCount {
  readonly site: Site;
  readonly counted: Range;
  readonly residents: number;
  readonly municipalHomes: number;
}

/** Some sites taken together: a circle, a cell, an area, or one site alone. `homes` are all homes there, private ones too. */
export interface Ground {
  readonly id: string;
  readonly sites: readonly SiteCount[];
  readonly homes: number;
}

/** How many of the homes of some ground are counted. */
export interface GroundCount {
  readonly id: string;
  readonly sites: number;
  readonly counted: Range;
  readonly residents: number;
  readonly municipalHomes: number;
  readonly homes: number;
}

/** How counted and other homes are spread over the ground, among municipal homes alone and among all homes; null where nobody is counted. */
export interface Indices {
  readonly municipal: { readonly dissimilarity: IndexRange | null; readonly isolation: IndexRange | null };
  readonly all: { readonly dissimilarity: IndexRange | null; readonly isolation: IndexRange | null };
}

/** How many of the counted households live together with many municipal homes: their number, how many are counted in all, and the share (0 to 1; null where nobody can be). */
export interface LivingTogether {
  readonly counted: Range;
  readonly of: Range;
  readonly share: Range | null;
}

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0);

/** The sum of ranges: whatever each is within its own, the sum lies within this one, and can be any number of it. */
export function sumOfRanges(ranges: readonly Range[]): Range {
  return { least: sum(ranges, ({ least }) => least), most: sum(ranges, ({ most }) => most) };
}

/** What is known of whether a tenant counts. Who waits for another home is counted as the rounds do, by what is known of the one who waits. */
export function countedIn({ households }: Pick<Town, 'households'>): (tenant: TownTenant) => Known {
  const waits = new Map(households.map(({ id, counted }) => [id as string, counted]));
  return ({ id, counted }) => {
    const own = waits.get(id);
    if (own === undefined) return counted;
    return own ? 'yes' : counted === 'unknown' ? 'unknown' : 'no';
  };
}

/** The sites of a town that have municipal homes, with how many are counted there. */
export function siteCounts(town: Town): readonly SiteCount[] {
  const homes = Map.groupBy(town.homes, ({ siteId }) => siteId);
  const siteOf = new Map(town.homes.map(({ id, siteId }) => [id as string, siteId]));
  const tenants = Map.groupBy(town.tenants, ({ dwellingId }) => siteOf.get(dwellingId));
  const knownOf = countedIn(town);
  return town.sites.flatMap((site) => {
    const municipalHomes = homes.get(site.id)?.length ?? 0;
    const own = (tenants.get(site.id) ?? []).map(knownOf);
    const least = own.filter((known) => known === 'yes').length;
    const most = own.filter((known) => known !== 'no').length;
    return municipalHomes === 0 ? [] : [{ site, counted: { least, most }, residents: own.length, municipalHomes }];
  });
}

/** Each site by itself. */
export function bySite(counts: readonly SiteCount[]): readonly Ground[] {
  return counts.map((one) => ({ id: one.site.id, sites: [one], homes: one.site.homes }));
}

/** The areas, each with all its homes, whether on a site or not. */
export function byArea(counts: readonly SiteCount[], areas: Town['areas']): readonly Ground[] {
  const own = Map.groupBy(counts, ({ site }) => site.areaId);
  return areas.map(({ id, homes }) => ({ id, sites: own.get(id) ?? [], homes }));
}

/** The cells of a grid that hold sites, named by what gives a site's cell; the homes are those of the sites in it. In the order of their names. */
export function byCell(counts: readonly SiteCount[], cellOf: (site: Site) => string): readonly Ground[] {
  return [...Map.groupBy(counts, ({ site }) => cellOf(site))].map(([id, sites]) => ({ id, sites, homes: sum(sites, ({ site }) => site.homes) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The circle of so many metres around each site, which holds every site as near as that. Circles overlap, so no index is made of them. */
export function byCircle(counts: readonly SiteCount[], metres: number): readonly Ground[] {
  return counts.map(({ site }) => {
    const sites = counts.filter((other) => distanceMetres(site, other.site) <= metres);
    return { id: site.id, sites, homes: sum(sites, (other) => other.site.homes) };
  });
}

/** How many are counted on some ground. */
export function countOf({ id, sites, homes }: Ground): GroundCount {
  return {
    id, sites: sites.length, counted: sumOfRanges(sites.map(({ counted }) => counted)), residents: sum(sites, ({ residents }) => residents),
    municipalHomes: sum(sites, ({ municipalHomes }) => municipalHomes), homes,
  };
}

/** The indices over ground that shares no site. A home where more than one counted household lives makes a site's homes as many as they are. */
export function indicesOf(counts: readonly Pick<GroundCount, 'counted' | 'municipalHomes' | 'homes'>[]): Indices {
  const among = (homesOf: (count: Pick<GroundCount, 'municipalHomes' | 'homes'>) => number) => {
    const units = counts.map((count) => ({ counted: count.counted, homes: Math.max(homesOf(count), count.counted.most) }));
    return { dissimilarity: dissimilarity(units), isolation: isolation(units) };
  };
  return { municipal: among(({ municipalHomes }) => municipalHomes), all: among(({ homes }) => homes) };
}

/** The least and the most of part / (part + rest), each within its own range. */
function shareRange(part: Range, rest: Range): Range | null {
  const share = (one: number, other: number): number => (one + other === 0 ? 0 : one / (one + other));
  return part.most + rest.most === 0 ? null : { least: share(part.least, rest.most), most: share(part.most, rest.least) };
}

/** How many of the counted live on sites with so many municipal homes or more. */
export function livingTogether(counts: readonly SiteCount[], fewestHomes: number): LivingTogether {
  const isLarge = ({ municipalHomes }: SiteCount): boolean => municipalHomes >= fewestHomes;
  const counted = sumOfRanges(counts.filter(isLarge).map((one) => one.counted));
  const elsewhere = sumOfRanges(counts.filter((one) => !isLarge(one)).map((one) => one.counted));
  return { counted, of: sumOfRanges([counted, elsewhere]), share: shareRange(counted, elsewhere) };
}
