import type { AreaId, Household, IsoDate, Staffing, Tenure } from '../domain/problem.ts';
import type { Home, Town, TownTenant } from './town.ts';

/** What somebody needs of a home, or what a home is (behov, boligtype): bedrooms, entrance, staffing and kind of tenure. */
export interface HomeNeed {
  readonly bedrooms: number;
  readonly access: 'any' | 'stepFree' | 'wheelchair';
  readonly staffing: Staffing;
}

/** How many of a kind there are on the day: free now, free on a day that is known and within the horizon, and all that are not kept out of letting. */
export interface HomeCount {
  readonly freeNow: number;
  readonly freeLater: number;
  readonly all: number;
}

/** Households with one need against the homes that fit it. A home may fit several needs, so the columns of homes must not be added up; those of `own` may. */
export interface NeedRow {
  readonly need: HomeNeed;
  readonly households: number;
  /** Of these, those who live in a municipal home and seek another. */
  readonly transfers: number;
  /** Homes with as many bedrooms or more, as good an entrance or better, and as much staffing or more. */
  readonly fits: HomeCount;
  /** Homes of just this kind. */
  readonly own: HomeCount;
}

/** An area's households, by the area that they wish dearest, and its homes. `noWish` is told of the town alone. */
export interface AreaNeed {
  readonly areaId: AreaId;
  /** Households that name it first among their wishes, and those that name it at all. */
  readonly firstWish: number;
  readonly wish: number;
  /** Households that have said no to it. */
  readonly excluded: number;
  readonly homes: HomeCount;
}

/** Need against stock on a day, with what is known of the days to come. */
export interface NeedAndStock {
  readonly asOf: IsoDate;
  /** The last day that counts as later. */
  readonly until: IsoDate;
  readonly households: number;
  readonly noWish: number;
  readonly homes: HomeCount;
  /** Needs and kinds that anybody has or any home is, the smallest first. */
  readonly rows: readonly NeedRow[];
  /** Households that a kind of tenure suits (one may be suited by several), and the homes of it. */
  readonly tenures: readonly { readonly tenure: Tenure; readonly households: number; readonly homes: HomeCount }[];
  readonly areas: readonly AreaNeed[];
  /** Known changes by month (`YYYY-MM`), from the month of the day on: leases that end, and homes that somebody can move into from then on. */
  readonly months: readonly { readonly month: string; readonly leasesEnd: number; readonly homesFree: number }[];
  readonly leasesEnded: number;
}

const BY_STAFF: readonly Staffing[] = ['none', 'onCall', 'daytime', 'allHours'];
const BY_ACCESS: readonly HomeNeed['access'][] = ['any', 'stepFree', 'wheelchair'];
const TENURES: readonly Tenure[] = ['permanent', 'transitional', 'acute'];

/** What a household needs of a home. */
export function needOf({ bedroomsMin, needsStepFree, needsWheelchair, needsStaffing }: Household): HomeNeed {
  return { bedrooms: bedroomsMin, access: needsWheelchair ? 'wheelchair' : needsStepFree ? 'stepFree' : 'any', staffing: needsStaffing };
}

/** What a home is. */
export function kindOf({ bedrooms, stepFree, wheelchair, staffing }: Home): HomeNeed {
  return { bedrooms, access: wheelchair ? 'wheelchair' : stepFree ? 'stepFree' : 'any', staffing };
}

/** Whether a home of a kind meets a need. */
function meets(kind: HomeNeed, need: HomeNeed): boolean {
  return kind.bedrooms >= need.bedrooms && BY_ACCESS.indexOf(kind.access) >= BY_ACCESS.indexOf(need.access) && BY_STAFF.indexOf(kind.staffing) >= BY_STAFF.indexOf(need.staffing);
}

const keyOf = ({ bedrooms, access, staffing }: HomeNeed): string => `${bedrooms} ${access} ${staffing}`;

/** Below 0 when the first asks for less. */
function compareNeeds(a: HomeNeed, b: HomeNeed): number {
  return a.bedrooms - b.bedrooms || BY_ACCESS.indexOf(a.access) - BY_ACCESS.indexOf(b.access) || BY_STAFF.indexOf(a.staffing) - BY_STAFF.indexOf(b.staffing);
}

/** Counts homes; one that is kept out of letting is in none of the counts. */
function countHomes(homes: readonly Home[], until: IsoDate): HomeCount {
  const usable = homes.filter(({ state }) => state !== 'unavailable');
  const isLater = ({ state, freeFrom }: Home): boolean => state !== 'free' && freeFrom !== null && freeFrom <= until;
  return { freeNow: usable.filter(({ state }) => state === 'free').length, freeLater: usable.filter(isLater).length, all: usable.length };
}

/** Holds those who wait against the municipal homes on the day of the town, with homes that are known to become free until the last day (ISO date). Nothing is guessed: who will apply or move out is not known. */
export function needAndStock(town: Town, until: IsoDate): NeedAndStock {
  const { asOf, areas, sites, homes, households, tenants } = town;
  const areaOf = new Map(sites.map((site) => [site.id, site.areaId]));
  const needs = new Map([...households.map(needOf), ...homes.filter(({ state }) => state !== 'unavailable').map(kindOf)].map((need) => [keyOf(need), need]));
  const rows = [...needs.values()].sort(compareNeeds).map((need): NeedRow => {
    const those = households.filter((household) => keyOf(needOf(household)) === keyOf(need));
    return {
      need, households: those.length, transfers: those.filter(({ currentSiteId }) => currentSiteId !== null).length,
      fits: countHomes(homes.filter((home) => meets(kindOf(home), need)), until), own: countHomes(homes.filter((home) => keyOf(kindOf(home)) === keyOf(need)), until),
    };
  });
  return {
    asOf, until, households: households.length, noWish: households.filter(({ areaWishes }) => areaWishes.length === 0).length, homes: countHomes(homes, until), rows,
    tenures: TENURES.map((tenure) => ({ tenure, households: households.filter(({ tenures }) => tenures.includes(tenure)).length, homes: countHomes(homes.filter((home) => home.tenure === tenure), until) })),
    areas: areas.map(({ id }): AreaNeed => ({
      areaId: id, firstWish: households.filter(({ areaWishes }) => areaWishes[0] === id).length, wish: households.filter(({ areaWishes }) => areaWishes.includes(id)).length,
      excluded: households.filter(({ excludedAreaIds }) => excludedAreaIds.includes(id)).length, homes: countHomes(homes.filter(({ siteId }) => areaOf.get(siteId) === id), until),
    })),
    months: monthsOf(town, until), leasesEnded: tenants.filter(({ endDate }) => endDate !== null && endDate < asOf).length,
  };
}

/** The months from the day until the last, each with what is known to happen in it. */
function monthsOf({ asOf, homes, tenants }: Town, until: IsoDate): NeedAndStock['months'] {
  const months: string[] = [];
  for (let month = asOf.slice(0, 7); month <= until.slice(0, 7); month = nextMonth(month)) months.push(month);
  const isIn = (date: IsoDate | null, month: string): boolean => date !== null && date >= asOf && date <= until && date.startsWith(month);
  return months.map((month) => ({
    month, leasesEnd: tenants.filter(({ endDate }) => isIn(endDate, month)).length,
    homesFree: homes.filter(({ state, freeFrom }) => state !== 'free' && state !== 'unavailable' && isIn(freeFrom, month)).length,
  }));
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** Leases that end from the day until the last, and those that have ended without anybody moving out, the first first. */
export function leasesEnding({ asOf, tenants }: Town, until: IsoDate): readonly { readonly tenant: TownTenant; readonly isOver: boolean }[] {
  return tenants.flatMap((tenant) => (tenant.endDate === null || tenant.endDate > until ? [] : [{ tenant, isOver: tenant.endDate < asOf }]))
    .sort((a, b) => ((a.tenant.endDate ?? '') < (b.tenant.endDate ?? '') ? -1 : 1));
}
