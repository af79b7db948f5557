import type { MunicipalDwelling } from '../intake/schemas.ts';
import { areaRange, siteRange, type Range } from './disclosure.ts';
import { countBy } from './overview.ts';
import type { AggregatesView, CountTold } from './schemas.ts';
import type { Today } from './standing.ts';

const sharePercent = (count: number, homes: number): number => Math.round((count * 1000) / homes) / 10;

function told({ least, most }: Range, homes: number): CountTold {
  return { counted: least === most ? least : null, least, most, leastSharePercent: sharePercent(least, homes), mostSharePercent: sharePercent(most, homes) };
}

function homesOf(dwellings: readonly MunicipalDwelling[], states: ReadonlyMap<string, string>) {
  return {
    municipalHomes: dwellings.length, byBedrooms: { ...countBy(dwellings, (dwelling) => String(dwelling.bedrooms)) },
    byState: { ...countBy(dwellings, (dwelling) => states.get(dwelling.id) ?? 'notReady') },
  };
}

/** The sums of the municipality that may be told to those who may see no household, as they are today; what is told of them stands for a month (sums-told.ts). */
export function aggregatesOf({ asOf, municipality, counted }: Today, states: ReadonlyMap<string, string>, smallCount: number): AggregatesView {
  const bySite = Map.groupBy(municipality.dwellings, (dwelling) => dwelling.siteId);
  const counts = new Map(counted?.problem.sites.map((site) => {
    const residents = counted.standing.residentsOf(site).length;
    const count = counted.standing.countedBefore(site);
    return [site.id as string, { count, told: siteRange(count, residents, smallCount) }] as const;
  }));
  const sites = municipality.sites.map(({ id, name, areaId, homes, limitExempt }) => {
    const count = counts.get(id);
    return { id, name, areaId, limitExempt, homes, ...homesOf(bySite.get(id) ?? [], states), counted: count === undefined ? null : told(count.told, homes) };
  });
  const areas = municipality.areas.map(({ id, name, homes }) => {
    const own = municipality.sites.filter((site) => site.areaId === id);
    const range = counted === null ? null : areaRange(own.flatMap((site) => counts.get(site.id) ?? []), smallCount);
    return { id, name, homes, ...homesOf(own.flatMap((site) => bySite.get(site.id) ?? []), states), counted: range === null ? null : told(range, homes) };
  });
  return { asOf, smallCount, sites, areas, isComplete: counted !== null };
}
