import type { Area, Dwelling, DwellingId, Problem, Site, SiteId, Staffing } from '../domain/problem.ts';
import { freeHomes, unusedPrefix, type StockChange } from './stock-change.ts';

/** What a home that could be bought would be like (boligtype). */
export interface HomeKind {
  readonly bedrooms: number;
  readonly stepFree: boolean;
  readonly wheelchair: boolean;
  readonly staffing: Staffing;
}

/** What prices and rents are taken to be, all of them assumptions: whole kroner once, and whole kroner a month. */
export interface HomePrices {
  /** What a home with so many bedrooms costs to buy, from none on; what has more costs as the last. */
  readonly buyNok: readonly number[];
  readonly moreForStepFreeNok: number;
  readonly splitNok: number;
  readonly mergeNok: number;
  readonly makeStepFreeNok: number;
  /** What rooms for staff cost to make; their wages are not in any price here. */
  readonly addStaffingNok: number;
  /** Rent of a home with so many bedrooms, in the same way. */
  readonly monthlyRentNok: readonly number[];
}

/** A home that somebody has found for sale (boligkandidat), with a point and a price of its own. */
export interface FoundHome extends HomeKind {
  readonly id: string;
  readonly name: string;
  readonly areaId: string;
  /** Null where no point is known: then it is taken to lie in the middle of its area. */
  readonly point: { readonly lat: number; readonly lon: number } | null;
  /** Homes that share the entrance or the yard, private ones too; 1 for a house of its own. */
  readonly homesOnSite: number;
  readonly monthlyRentNok: number;
  readonly priceNok: number;
}

/** The middle of an area's homes: the mean of its sites' points, each by its homes; null where the area has no site. */
export function middleOf(area: Area, sites: readonly Site[]): { readonly lat: number; readonly lon: number } | null {
  const own = sites.filter(({ areaId }) => areaId === area.id);
  const homes = own.reduce((sum, site) => sum + site.homes, 0);
  if (homes === 0) return null;
  return { lat: own.reduce((sum, site) => sum + site.lat * site.homes, 0) / homes, lon: own.reduce((sum, site) => sum + site.lon * site.homes, 0) / homes };
}

/** The last of the list where there is none of its own. */
function atBedrooms(list: readonly number[], bedrooms: number): number {
  return list[Math.min(bedrooms, list.length - 1)] ?? 0;
}

/** One home more of each kind in each area, free today, in a house of its own in the middle of the area's homes; areas without a site are left out. */
export function homesToBuy(problem: Problem, kinds: readonly HomeKind[], prices: HomePrices): readonly StockChange[] {
  const prefix = unusedPrefix(problem);
  return problem.areas.flatMap((area, a) => {
    const middle = middleOf(area, problem.sites);
    return middle === null ? [] : kinds.map((kind, k): StockChange => bought(problem, `${prefix}${a}-${k}`, {
      ...kind, name: area.name, areaId: area.id, point: middle, homesOnSite: 1, monthlyRentNok: atBedrooms(prices.monthlyRentNok, kind.bedrooms),
      priceNok: atBedrooms(prices.buyNok, kind.bedrooms) + (kind.stepFree || kind.wheelchair ? prices.moreForStepFreeNok : 0),
    }, middle, false));
  });
}

/** Homes that somebody has found for sale, each free today; those in an area that the round does not have, or without any point, are left out. */
export function foundHomes(problem: Problem, found: readonly FoundHome[]): readonly StockChange[] {
  const prefix = unusedPrefix(problem);
  return found.flatMap((home, i) => {
    const area = problem.areas.find(({ id }) => id === home.areaId);
    const point = home.point ?? (area && middleOf(area, problem.sites));
    return area && point ? [bought(problem, `${prefix}f-${i}`, home, point, true)] : [];
  });
}

function bought(problem: Problem, id: string, home: Omit<FoundHome, 'id'>, point: { readonly lat: number; readonly lon: number }, once: boolean): StockChange {
  const site: Site = { id: id as SiteId, name: home.name, areaId: home.areaId as Area['id'], ...point, homes: home.homesOnSite, limitExempt: false };
  const dwelling: Dwelling = {
    id: id as DwellingId, siteId: site.id, bedrooms: home.bedrooms, stepFree: home.stepFree, wheelchair: home.wheelchair, monthlyRent: home.monthlyRentNok, petsAllowed: true,
    staffing: home.staffing, tenure: 'permanent', availableFrom: problem.asOf, earmark: null, features: [], maxMembers: null,
  };
  return { id, what: 'buy', sites: [site], homes: [dwelling], gone: [], priceNok: home.priceNok, once };
}

/** Each free home sold. */
export function homesToSell(problem: Problem): readonly StockChange[] {
  return freeHomes(problem).map(({ id }): StockChange => ({ id: `sell-${id}`, what: 'sell', sites: [], homes: [], gone: [id], priceNok: null, once: true }));
}

/** Each free home converted in each way that it can be, to staffing of the kinds given; and each two on one site that have the same terms put together. */
export function homesToConvert(problem: Problem, staffings: readonly Staffing[], prices: HomePrices): readonly StockChange[] {
  const prefix = unusedPrefix(problem);
  const free = freeHomes(problem);
  const single = free.flatMap((home, i): readonly StockChange[] => {
    const made = (what: StockChange['what'], suffix: string, homes: readonly Omit<Dwelling, 'id'>[], priceNok: number): StockChange => ({
      id: `${what}-${home.id}${suffix}`, what, sites: [], gone: [home.id], priceNok, once: true,
      homes: homes.map((one, h) => ({ ...one, id: `${prefix}${what}-${i}${suffix}-${h}` as DwellingId })),
    });
    return [
      ...(home.bedrooms >= 2 ? [made('split', '', halves(home), prices.splitNok)] : []),
      ...(home.stepFree || home.wheelchair ? [] : [made('makeStepFree', '', [{ ...home, stepFree: true }], prices.makeStepFreeNok)]),
      ...staffings.filter((staffing) => isMore(staffing, home.staffing)).map((staffing) => made('addStaffing', `-${staffing}`, [{ ...home, staffing }], prices.addStaffingNok)),
    ];
  });
  return [...single, ...mergers(free, prefix, prices)];
}

const BY_STAFF: readonly Staffing[] = ['none', 'onCall', 'daytime', 'allHours'];

function isMore(staffing: Staffing, than: Staffing): boolean {
  return BY_STAFF.indexOf(staffing) > BY_STAFF.indexOf(than);
}

/** Two homes that share the bedrooms and the rent, the first of them the smaller. */
function halves(home: Dwelling): readonly Omit<Dwelling, 'id'>[] {
  const smaller = Math.floor(home.bedrooms / 2);
  const rent = Math.floor((home.monthlyRent * smaller) / home.bedrooms);
  return [{ ...home, bedrooms: smaller, monthlyRent: rent }, { ...home, bedrooms: home.bedrooms - smaller, monthlyRent: home.monthlyRent - rent }];
}

const MOST_BEDROOMS = 9;

/** Two free homes become one: the bedrooms and the rent of both, free when both are, and no better otherwise than the worse of the two. Of alike pairs one is told. */
function mergers(free: readonly Dwelling[], prefix: string, prices: HomePrices): readonly StockChange[] {
  const known = new Set<string>();
  return free.flatMap((one, i) => free.slice(i + 1).flatMap((other, j): readonly StockChange[] => {
    const isPair = one.siteId === other.siteId && one.tenure === other.tenure && one.staffing === other.staffing && one.earmark === null && other.earmark === null;
    if (!isPair || one.bedrooms + other.bedrooms > MOST_BEDROOMS) return [];
    const home: Omit<Dwelling, 'id'> = {
      ...one, bedrooms: one.bedrooms + other.bedrooms, monthlyRent: one.monthlyRent + other.monthlyRent, stepFree: one.stepFree && other.stepFree, wheelchair: one.wheelchair && other.wheelchair,
      petsAllowed: one.petsAllowed && other.petsAllowed, availableFrom: one.availableFrom > other.availableFrom ? one.availableFrom : other.availableFrom,
      features: one.features.filter((feature) => other.features.includes(feature)), maxMembers: null,
    };
    const alike = JSON.stringify([{ ...home, id: '' }, [one.bedrooms, other.bedrooms].sort()]);
    if (known.has(alike)) return [];
    known.add(alike);
    return [{ id: `merge-${one.id}-${other.id}`, what: 'merge', sites: [], gone: [one.id, other.id], priceNok: prices.mergeNok, once: true, homes: [{ ...home, id: `${prefix}merge-${i}-${j}` as DwellingId }] }];
  }));
}

/** The same home bought so many times, each in a house of its own at the same point; the first is the change itself. */
export function copiesOf(change: StockChange, count: number): readonly StockChange[] {
  return [change, ...Array.from({ length: Math.max(0, count - 1) }, (_, i): StockChange => ({
    ...change, id: `${change.id}-${i + 2}`, sites: change.sites.map((site) => ({ ...site, id: `${site.id}-${i + 2}` as SiteId })),
    homes: change.homes.map((home) => ({ ...home, id: `${home.id}-${i + 2}` as DwellingId, siteId: change.sites.some(({ id }) => id === home.siteId) ? `${home.siteId}-${i + 2}` as SiteId : home.siteId })),
  }))];
}
