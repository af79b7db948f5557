import type { MunicipalPlace, MunicipalSite } from '../intake/schemas.ts';
import type { AggregatesView, CountTold } from '../overview/schemas.ts';
import { SHARE_CLASS_ENDS, type BoundTold, type ConcentrationMapView, type ShareClass } from './schemas.ts';

/** What everybody may know of the ground: where sites and places lie, and how many counted households the policy allows on each site. */
export interface Ground {
  readonly sites: readonly MunicipalSite[];
  readonly places: readonly MunicipalPlace[];
  readonly limits: { readonly policy: NonNullable<ConcentrationMapView['limitPolicy']>; readonly caps: ReadonlyMap<string, number> } | null;
}

function classOf(counted: number, homes: number): number {
  const index = SHARE_CLASS_ENDS.findIndex((end) => (counted / homes) * 100 <= end);
  return index === -1 ? SHARE_CLASS_ENDS.length : index;
}

/** The class that a share surely lies in: that of the least and of the most that the count can be. */
export function shareClassTold(told: CountTold | null, homes: number, smallCount: number): ShareClass {
  if (told === null || homes < smallCount) return null;
  const least = classOf(told.least, homes);
  return least === classOf(told.most, homes) ? least : null;
}

/** How a count surely stands against the most that it may be. */
export function boundTold(told: CountTold | null, cap: number): BoundTold {
  if (told === null) return 'unknown';
  if (told.least > cap) return 'above';
  if (told.least >= cap) return 'reached';
  return told.most < cap ? 'below' : 'unknown';
}

/**
 * The map in classes. Of people it is given the sums that may be told and nothing else, so that nobody can learn more from the map than from the sums: the
 * same sums give the same map, whatever the truth behind them.
 */
export function concentrationMap(told: AggregatesView, { sites, places, limits }: Ground): ConcentrationMapView {
  const where = new Map(sites.map(({ id, lat, lon }) => [id, { lat, lon }]));
  return {
    asOf: told.asOf, smallCount: told.smallCount, limitPolicy: limits?.policy ?? null,
    sites: told.sites.flatMap(({ id, name, areaId, homes, limitExempt, counted }) => {
      const spot = where.get(id);
      const cap = limits?.caps.get(id);
      const bound = cap === undefined || limitExempt || homes < told.smallCount ? null : boundTold(counted, cap);
      return spot === undefined ? [] : [{ id, name, areaId, ...spot, homes, limitExempt, shareClass: shareClassTold(counted, homes, told.smallCount), bound }];
    }),
    areas: told.areas.map(({ id, name, homes, counted }) => ({ id, name, homes, shareClass: shareClassTold(counted, homes, told.smallCount) })),
    places: places.map(({ id, name, kind, lat, lon }) => ({ id, name, kind, lat, lon })),
    isComplete: told.isComplete,
  };
}
