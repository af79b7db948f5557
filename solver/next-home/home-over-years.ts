import { dayOf } from '../domain/date.ts';
import type { DwellingId, IsoDate, SiteId } from '../domain/problem.ts';
import type { Replication } from '../simulation/outcome.ts';
import type { Home, Town } from '../town/town.ts';
import { homesMore, unusedPrefix, type StockChange } from './stock-change.ts';

/** What a change to the homes is measured by over the years, as sums over the days of a replication: households without a home of their own, households that wait for a home, counted tenants who live in a concentration. */
export interface YearsFigures {
  readonly days: number;
  readonly homelessDays: number;
  readonly waitingDays: number;
  readonly concentratedDays: number;
}

/**
 * The town with the home that is bought by a change, on its own site, which somebody can move into from the day. Nothing else is otherwise, so that a simulation throws the same dice in both. Throws when the change buys
 * no home or the town does not have its area.
 */
export function townWithHome(town: Town, { id, what, sites, homes }: StockChange, freeFrom: IsoDate): Town {
  const [site] = sites;
  const [home] = homes;
  if (what !== 'buy' || site === undefined || home === undefined) throw new Error(`${id} buys no home`);
  if (!town.areas.some((area) => area.id === site.areaId)) throw new Error(`the town has no area ${site.areaId} for ${id}`);
  const prefix = unusedPrefix({ sites: town.sites, dwellings: town.homes });
  const { availableFrom: _, ...rest } = home;
  const siteId = `${prefix}site` as SiteId;
  const isFree = dayOf(freeFrom) <= dayOf(town.asOf);
  const bought: Home = { ...rest, id: `${prefix}home` as DwellingId, siteId, state: isFree ? 'free' : 'later', freeFrom };
  return { ...town, sites: [...town.sites, { ...site, id: siteId }], homes: [...town.homes, bought] };
}

/** The town without the free homes that go by a change, and with those that they become from a day on, at the site where they lie; sold homes stay homes of their site, which are no longer the municipality's. Throws when a home is not there, or not free. */
function townWithChanged(town: Town, change: StockChange, freeFrom: IsoDate): Town {
  const goes = new Set<string>(change.gone);
  const gone = town.homes.filter(({ id, state }) => goes.has(id) && (state === 'free' || state === 'later'));
  if (gone.length < goes.size) throw new Error(`${change.id} changes a home that is not free in the town`);
  const more = homesMore(change, new Map(gone.map(({ id, siteId }) => [id as string, siteId])));
  const areaOf = new Map(town.sites.map(({ id, areaId }) => [id as string, areaId]));
  const moreIn = (areaId: string): number => [...more].reduce((sum, [siteId, by]) => sum + (areaOf.get(siteId) === areaId ? by : 0), 0);
  const prefix = unusedPrefix({ sites: town.sites, dwellings: town.homes });
  const becomes = change.homes.map(({ availableFrom: _, ...home }, i): Home => ({ ...home, id: `${prefix}home-${i}` as DwellingId, state: dayOf(freeFrom) <= dayOf(town.asOf) ? 'free' : 'later', freeFrom }));
  return {
    ...town, homes: [...town.homes.filter(({ id }) => !goes.has(id)), ...becomes], sites: town.sites.map((site) => ({ ...site, homes: Math.max(1, site.homes + (more.get(site.id) ?? 0)) })),
    areas: town.areas.map((area) => ({ ...area, homes: Math.max(1, area.homes + moreIn(area.id)) })),
  };
}

/** The town with a change made to its homes: one bought that somebody can move into from the day, free ones converted that are empty until the day, or a free one sold at once. Throws as those do. */
export function townWithChange(town: Town, change: StockChange, freeFrom: IsoDate): Town {
  return change.what === 'buy' ? townWithHome(town, change, freeFrom) : townWithChanged(town, change, freeFrom);
}

/** Whether every home that goes by a change is free in the town, and every area that one comes to is there. */
export function canChange(town: Town, { gone, sites }: StockChange): boolean {
  return gone.every((id) => town.homes.some((home) => home.id === id && (home.state === 'free' || home.state === 'later'))) && sites.every(({ areaId }) => town.areas.some(({ id }) => id === areaId));
}

/** What a replication shows of these. */
export function yearsFigures({ days, months }: Pick<Replication, 'days' | 'months'>): YearsFigures {
  const sumOf = (name: 'homeless' | 'waiting' | 'countedConcentrated'): number => months.reduce((sum, { daily }) => sum + daily[name], 0);
  return { days, homelessDays: sumOf('homeless'), waitingDays: sumOf('waiting'), concentratedDays: sumOf('countedConcentrated') };
}
