import type { Phase } from './concentration.ts';
import { figureAt } from './map-figures.ts';
import { isAbove, isChanged, type MapArea, type MapSite } from './map-sites.ts';

/** Which sites the list and the map show. */
export type MapFilter = 'all' | 'above' | 'changed';
/** In which order the list shows sites. */
export type MapOrder = 'share' | 'change' | 'homes' | 'name';

/** What the reader asks of the list. */
export interface MapQuestion {
  readonly filter: MapFilter;
  /** The area whose sites are shown; null shows all. */
  readonly areaId: string | null;
  readonly search: string;
  readonly order: MapOrder;
  readonly phase: Phase;
}

const FILTERS: Readonly<Record<MapFilter, (site: MapSite) => boolean>> = { all: () => true, above: isAbove, changed: isChanged };

const names = new Intl.Collator('nb-NO', { numeric: true });
const byName = (a: { readonly name: string }, b: { readonly name: string }): number => names.compare(a.name, b.name);

/** The share as far as it is told: of the numbers where they are shown, else the class. Sites without a colour are last: a share of few homes says little. */
function share({ before, counted, homes }: MapSite, phase: Phase): number {
  if (before.shareClass === null) return -1;
  return counted === null ? before.shareClass / 10 : figureAt(counted, phase) / homes;
}

const change = ({ counted }: MapSite): number => (counted === null || counted.after === null ? 0 : counted.after - counted.before);

const ORDERS: Readonly<Record<MapOrder, (phase: Phase) => (a: MapSite, b: MapSite) => number>> = {
  share: (phase) => (a, b) => share(b, phase) - share(a, phase) || byName(a, b),
  change: (phase) => (a, b) => change(b) - change(a) || share(b, phase) - share(a, phase) || byName(a, b),
  homes: () => (a, b) => b.homes - a.homes || byName(a, b),
  name: () => byName,
};

/** How many sites a filter shows, of all areas. */
export function filterCount(sites: readonly MapSite[], filter: MapFilter): number {
  return sites.filter(FILTERS[filter]).length;
}

/** The sites that the list shows, in its order. */
export function listedSites(sites: readonly MapSite[], { filter, areaId, search, order, phase }: MapQuestion): readonly MapSite[] {
  const wanted = search.trim().toLocaleLowerCase('nb-NO');
  return sites
    .filter((site) => FILTERS[filter](site) && (areaId === null || site.areaId === areaId) && site.name.toLocaleLowerCase('nb-NO').includes(wanted))
    .sort(ORDERS[order](phase));
}

/** The areas in the order of the list: the largest share first, those that say nothing last. */
export function listedAreas(areas: readonly MapArea[], phase: Phase): readonly MapArea[] {
  const of = ({ counted, shareClass, homes }: MapArea): number => {
    if (counted === null) return shareClass ?? -1;
    return figureAt(counted, phase) / homes;
  };
  return [...areas].sort((a, b) => of(b) - of(a) || byName(a, b));
}
