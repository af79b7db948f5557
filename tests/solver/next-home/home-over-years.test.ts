import { beforeAll, describe, expect, it } from 'vitest';
import { dateOf, dayOf } from '../../../solver/domain/date.ts';
import type { Household, Problem } from '../../../solver/domain/problem.ts';
import type { Engine } from '../../../solver/engine.ts';
import { loadHighs } from '../../../solver/engines/highs.ts';
import { canChange, townWithChange, townWithHome, yearsFigures, type YearsFigures } from '../../../solver/next-home/home-over-years.ts';
import { foundHomes, homesToSell } from '../../../solver/next-home/candidates.ts';
import type { StockChange } from '../../../solver/next-home/stock-change.ts';
import type { Changes } from '../../../solver/simulation/assumptions.ts';
import type { Replication } from '../../../solver/simulation/outcome.ts';
import { replicate } from '../../../solver/simulation/replicate.ts';
import type { Town } from '../../../solver/town/town.ts';
import { problem as tinyProblem } from '../../support/tiny.ts';
import { emptyTown, FIRST_DAY, policyNamed, QUIET, smallTown, supposing } from '../simulation/small-town.ts';

let engine: Engine;
beforeAll(async () => { engine = await loadHighs(); });

const DAYS = 120;
const FOUND = { id: 'x', name: 'Elvegata 3', areaId: 'a', point: { lat: 60.01, lon: 11.02 }, homesOnSite: 6, bedrooms: 1, stepFree: true, wheelchair: true, staffing: 'none' as const, monthlyRentNok: 7000, priceNok: 3_100_000 };

function bought(fields: Partial<typeof FOUND> = {}): StockChange {
  const [change] = foundHomes(tinyProblem({}), [{ ...FOUND, ...fields }]);
  if (change === undefined) throw new Error('the home lies in the area');
  return change;
}

function run(town: Town, changes: Changes = QUIET, onRound?: (problem: Problem) => void): Replication {
  const procedure = { kind: 'solved' as const, policy: policyNamed('roof-first') };
  const outcome = replicate({ town, supposed: supposing(changes), procedure, days: DAYS, warmUpDays: 0, seed: 5 }, 0, engine, { shouldStop: () => false, ...(onRound && { onRound }) });
  if (outcome === null) throw new Error('nobody stopped it');
  return outcome;
}

/** So many households on the street who need one bedroom and nothing else. */
const plainOnes = (count: number): readonly Household[] => smallTown(1).households.slice(0, count).map((household) => (
  { ...household, situation: 'street', groups: [], bedroomsMin: 1, members: 1, counted: true, shielded: false, needsStepFree: false, needsStaffing: 'none', excludedSiteIds: [], avoids: [], areaWishes: [], followUp: null, hasPet: false }));
const waitingTown = (homes: number, households: number): Town => ({ ...emptyTown(homes), households: plainOnes(households) });

describe('a home over years', () => {
  it('houses the one who would have waited every day, and gives nothing where nobody waits for it', () => {
    const figures = (homes: number, households: number): readonly [YearsFigures, YearsFigures] => {
      const town = waitingTown(homes, households);
      return [yearsFigures(run(town)), yearsFigures(run(townWithHome(town, bought(), FIRST_DAY)))];
    };
    const [without, withIt] = figures(1, 2);
    expect(without).toEqual({ days: DAYS, homelessDays: DAYS, waitingDays: DAYS, concentratedDays: 0 });
    expect(withIt).toEqual({ days: DAYS, homelessDays: 0, waitingDays: 0, concentratedDays: 0 });
    const [enough, more] = figures(2, 2);
    expect(more).toEqual(enough);
  });

  it('helps from the day that somebody can move in, and no day before', () => {
    const town = waitingTown(1, 2);
    for (const later of [0, 1, 30, 119]) {
      const { homelessDays } = yearsFigures(run(townWithHome(town, bought(), dateOf(dayOf(FIRST_DAY) + later))));
      expect(homelessDays, `${later} days later`).toBe(later);
    }
  });

  it('that is sold is missed every day by the one who would have had it', () => {
    const town = waitingTown(2, 2);
    const [sale] = homesToSell(tinyProblem({ asOf: FIRST_DAY, dwellings: town.homes.map(({ state: _, freeFrom: __, ...home }) => ({ ...home, availableFrom: FIRST_DAY })), sites: [...town.sites], areas: [...town.areas] }));
    if (sale === undefined) throw new Error('a free home can be sold');
    const sold = townWithChange(town, sale, FIRST_DAY);
    expect(sold.homes).toEqual(town.homes.filter(({ id }) => id !== sale.gone[0]));
    expect([sold.sites, sold.areas]).toEqual([town.sites, town.areas]);
    expect(yearsFigures(run(town)).homelessDays).toBe(0);
    expect(yearsFigures(run(sold)).homelessDays).toBe(DAYS);
  });

  it('that is split is empty until the day, and houses two from then on', () => {
    const town = waitingTown(1, 2);
    const [home] = town.homes;
    if (home === undefined) throw new Error('the town has a home');
    const { state: _, freeFrom: __, ...rest } = home;
    const halves = ['h1', 'h2'].map((id) => ({ ...rest, id: id as typeof rest.id, bedrooms: 1, availableFrom: FIRST_DAY }));
    const split: StockChange = { id: 'split', what: 'split', sites: [], homes: halves, gone: [home.id], priceNok: 1, once: true };
    const changed = townWithChange(town, split, dateOf(dayOf(FIRST_DAY) + 30));
    expect(changed.sites.find(({ id }) => id === home.siteId)?.homes).toBe((town.sites.find(({ id }) => id === home.siteId)?.homes ?? 0) + 1);
    expect(yearsFigures(run(changed)).homelessDays).toBe(2 * 30);
  });

  it('that somebody lives in, or that is not there, cannot be changed', () => {
    const town = waitingTown(1, 1);
    const [home] = town.homes;
    if (home === undefined) throw new Error('the town has a home');
    const sale: StockChange = { id: 'sell', what: 'sell', sites: [], homes: [], gone: [home.id], priceNok: null, once: true };
    expect(canChange(town, sale)).toBe(true);
    const inUse: Town = { ...town, homes: [{ ...home, state: 'let' }] };
    for (const other of [inUse, { ...town, homes: [] }]) {
      expect(canChange(other, sale)).toBe(false);
      expect(() => townWithChange(other, sale, FIRST_DAY)).toThrow('not free');
    }
  });

  it('stands in every round as it was found: at its point, with its rent, and on a site of its own', () => {
    const town = townWithHome(smallTown(1), bought({ homesOnSite: 12 }), FIRST_DAY);
    const seen = new Set<string>();
    run(town, { arrivalsPerYear: { other: 0 } }, ({ sites, dwellings }) => {
      const site = sites.find(({ name }) => name === FOUND.name);
      expect(site).toMatchObject({ ...FOUND.point, homes: 12, areaId: 'a' });
      for (const { siteId, monthlyRent, wheelchair } of dwellings) if (siteId === site?.id) seen.add(JSON.stringify([monthlyRent, wheelchair]));
    });
    expect([...seen]).toEqual([JSON.stringify([7000, true])]);
  });

  it('leaves everything else of the town as it is, and meets the same people', () => {
    const town = smallTown(3);
    const withIt = townWithHome(town, bought(), FIRST_DAY);
    expect({ ...withIt, homes: withIt.homes.slice(0, -1), sites: withIt.sites.slice(0, -1) }).toEqual(town);
    const arrivals = ({ months }: Replication): number[] => months.map(({ events }) => events.arrivals);
    expect(arrivals(run(withIt, {}))).toEqual(arrivals(run(town, {})));
    expect(arrivals(run(town, {})).reduce((sum, one) => sum + one, 0)).toBeGreaterThan(5);
  });

  it('has ids of its own, also where the town has such already', () => {
    const once = townWithHome(emptyTown(1), bought(), FIRST_DAY);
    const twice = townWithHome(once, bought(), FIRST_DAY);
    expect(new Set(twice.homes.map(({ id }) => id)).size).toBe(3);
    expect(new Set(twice.sites.map(({ id }) => id)).size).toBe(3);
  });

  it('is refused where nothing is bought, and where the area is not in the town', () => {
    const [sold] = homesToSell(tinyProblem({ dwellings: [{ id: 'd', siteId: 's', bedrooms: 1, stepFree: false, wheelchair: false, monthlyRent: 6000, petsAllowed: false, staffing: 'none', tenure: 'permanent', availableFrom: '2026-09-01', earmark: null }] }));
    if (sold === undefined) throw new Error('the home is free');
    expect(() => townWithHome(emptyTown(1), sold, FIRST_DAY)).toThrow(/buys no home/);
    expect(() => townWithHome({ ...emptyTown(1), areas: [] }, bought(), FIRST_DAY)).toThrow(/no area a/);
  });
});
