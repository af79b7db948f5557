import type { ConcentrationMapView } from '../server/concentration-map/schemas.ts';
import type { RoundView, SiteView } from '../server/meeting/schemas.ts';
import { boundState, countedOn, isWithheld, shareClass, type BoundState, type Phase } from './concentration.ts';

/** How a site stands at one time: the class of its share, null where it has no colour, and its bound; unknown where what may be told does not say. */
export interface SiteStanding {
  readonly shareClass: number | null;
  readonly bound: BoundState | 'unknown';
}

/** A number before and after the round; after is null while nobody is proposed a home. */
export interface BeforeAndAfter {
  readonly before: number;
  readonly after: number | null;
}

/** A site as the page Kart shows it, whoever looks. `counted` is null where the numbers are kept back. */
export interface MapSite {
  readonly id: string;
  readonly name: string;
  readonly areaId: string;
  readonly lat: number;
  readonly lon: number;
  readonly homes: number;
  readonly isExempt: boolean;
  readonly before: SiteStanding;
  readonly after: SiteStanding | null;
  readonly counted: BeforeAndAfter | null;
  /** One for each free dwelling; true when somebody is placed there. */
  readonly dwellings: readonly boolean[];
}

/** An area with its figures; they are null, or a class alone, for those who need not know more. `most` is the policy's own limit, null where it has none. */
export interface MapArea {
  readonly id: string;
  readonly name: string;
  readonly homes: number;
  readonly sites: number;
  readonly counted: BeforeAndAfter | null;
  readonly most: number | null;
  readonly shareClass: number | null;
}

/** Where an area's name stands on the map: in the middle of its sites, since areas have no borders in the registers; null for one without sites. */
export function middleOf(sites: readonly { readonly lat: number; readonly lon: number }[]): { readonly lat: number; readonly lon: number } | null {
  if (sites.length === 0) return null;
  const mean = (of: (site: { readonly lat: number; readonly lon: number }) => number): number => sites.reduce((sum, site) => sum + of(site), 0) / sites.length;
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) };
}

function standing(view: RoundView, site: SiteView, phase: Phase): SiteStanding {
  return { shareClass: shareClass(site, phase), bound: isWithheld(site) ? 'below' : boundState(view, site, phase) };
}

/** The sites of a round. */
export function sitesOfRound(view: RoundView): readonly MapSite[] {
  const taken = new Set(view.dwellings.filter(({ householdId }) => householdId !== null).map(({ id }) => id));
  return view.sites.map((site) => ({
    id: site.id, name: site.name, areaId: site.areaId, lat: site.lat, lon: site.lon, homes: site.homes, isExempt: site.limitExempt,
    before: standing(view, site, 'before'), after: site.countedAfter === null ? null : standing(view, site, 'after'),
    counted: isWithheld(site) ? null : { before: site.countedBefore, after: site.countedAfter },
    dwellings: site.freeDwellingIds.map((id) => taken.has(id)),
  }));
}

/** The most counted households that the policy allows in an area of so many homes; null where it limits no area. */
function areaBound(view: RoundView, homes: number): number | null {
  const rule = view.policy.rules.areaLimit;
  return rule === undefined || rule.enforce === 'off' ? null : Math.floor((homes * Number(rule.sharePercent)) / 100);
}

/** The areas of a round: counted are those on the sites that are not exempt, as the policy counts them. */
export function areasOfRound(view: RoundView): readonly MapArea[] {
  const byArea = Map.groupBy(view.sites, (site) => site.areaId);
  return view.areas.map(({ id, name, homes }) => {
    const all = byArea.get(id) ?? [];
    const own = all.filter((site) => !site.limitExempt);
    const sum = (phase: Phase): number => own.reduce((total, site) => total + countedOn(site, phase), 0);
    return {
      id, name, homes, sites: all.length, most: areaBound(view, homes), shareClass: null,
      counted: { before: sum('before'), after: own.some((site) => site.countedAfter !== null) ? sum('after') : null },
    };
  });
}

/** The sites of the map in classes. */
export function sitesInClasses(view: ConcentrationMapView): readonly MapSite[] {
  return view.sites.map(({ id, name, areaId, lat, lon, homes, limitExempt, shareClass: told, bound }) => ({
    id, name, areaId, lat, lon, homes, isExempt: limitExempt, before: { shareClass: told, bound: bound ?? 'below' }, after: null, counted: null, dwellings: [],
  }));
}

/** The areas of the map in classes. */
export function areasInClasses(view: ConcentrationMapView): readonly MapArea[] {
  return view.areas.map(({ id, name, homes, shareClass: told }) => (
    { id, name, homes, sites: view.sites.filter((site) => site.areaId === id).length, counted: null, most: null, shareClass: told }
  ));
}

/** Whether the round changes how many are counted on a site, as far as it is told. */
export function isChanged({ counted }: MapSite): boolean {
  return counted !== null && counted.after !== null && counted.after !== counted.before;
}

/** Whether a site has more than it should, before the round or after. */
export function isAbove({ before, after }: MapSite): boolean {
  return before.bound === 'above' || after?.bound === 'above';
}
