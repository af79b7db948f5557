import { dayOf } from '../domain/date.ts';
import type { DwellingId, IsoDate, SiteId } from '../domain/problem.ts';
import type { Replication } from '../simulation/outcome.ts';
import type { Home, Town } from '../town/town.ts';
import { unusedPrefix, type StockChange } from './stock-change.ts';

/** What a home that is bought is measured by over the years, as sums over the days of a replication: households without a home of their own, households that wait for a home, counted tenants who live in a concentration. */
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

/** What a replication shows of these. */
export function yearsFigures({ days, months }: Pick<Replication, 'days' | 'months'>): YearsFigures {
  const sumOf = (name: 'homeless' | 'waiting' | 'countedConcentrated'): number => months.reduce((sum, { daily }) => sum + daily[name], 0);
  return { days, homelessDays: sumOf('homeless'), waitingDays: sumOf('waiting'), concentratedDays: sumOf('countedConcentrated') };
}
