import { expect, test } from 'vitest';
import { leasesEnding, needAndStock } from '../../../solver/town/need-and-stock.ts';
import type { Home, Town, TownTenant } from '../../../solver/town/town.ts';
import { AS_OF, area, daysAfter, dwelling, household, problem, site, type DwellingInput, type HouseholdInput } from '../../support/tiny.ts';

function home(id: string, state: Home['state'], freeFrom: string | null, fields: Partial<DwellingInput> = {}): Home {
  const [made] = problem({ dwellings: [dwelling(id, { ...fields, siteId: 's' })] }).dwellings;
  if (!made) throw new Error('no home was made');
  const { availableFrom: _, ...rest } = made;
  return { ...rest, siteId: (fields.siteId ?? 's') as Home['siteId'], state, freeFrom };
}

function townWith(homes: readonly Home[], households: readonly HouseholdInput[], tenants: readonly TownTenant[] = []): Town {
  const { areas, sites, places, teams, households: waiting } = problem({ areas: [area('a'), area('b')], sites: [site('s'), site('t', { areaId: 'b' })], households: [...households] });
  return { asOf: AS_OF, areas, sites, places, teams, households: waiting, homes, tenants };
}

const tenant = (id: string, endDate: string | null): TownTenant => ({ id, dwellingId: 'd', counted: 'no', shielded: 'no', startDate: '2024-01-01', endDate, movesOut: null });

test('a home fits every need that it meets, and is of one kind alone', () => {
  const town = townWith(
    [home('d', 'free', AS_OF, { bedrooms: 2, stepFree: true }), home('e', 'let', null)],
    [household('h'), household('i', { bedroomsMin: 2, needsStepFree: true, currentSiteId: 's' }), household('j', { bedroomsMin: 2, needsWheelchair: true })],
  );
  const told = needAndStock(town, daysAfter(90)).rows.map(({ need, households, transfers, fits, own }) => [need.bedrooms, need.access, households, transfers, fits.freeNow, fits.all, own.all]);
  expect(told).toEqual([[1, 'any', 1, 0, 1, 2, 1], [2, 'stepFree', 1, 1, 1, 1, 1], [2, 'wheelchair', 1, 0, 0, 0, 0]]);
});

test('a home is free later on the last day and not the day after, and one that is kept out of letting is in no count', () => {
  const until = daysAfter(30);
  const town = townWith([home('on', 'later', until), home('after', 'later', daysAfter(31)), home('shut', 'unavailable', null), home('now', 'free', AS_OF)], []);
  expect(needAndStock(town, until).homes).toEqual({ freeNow: 1, freeLater: 1, all: 3 });
});

test('households and homes of just one kind add up to all of them, whatever they are', () => {
  const town = townWith(
    [home('d', 'free', AS_OF), home('e', 'later', daysAfter(3), { bedrooms: 3 }), home('f', 'let', null, { staffing: 'allHours', siteId: 't' })],
    [household('h'), household('i', { needsStaffing: 'daytime' }), household('j', { areaWishes: ['b', 'a'], excludedAreaIds: [] }), household('k', { excludedAreaIds: ['b'] })],
  );
  const found = needAndStock(town, daysAfter(90));
  expect(found.rows.reduce((sum, row) => sum + row.households, 0)).toBe(4);
  expect(found.rows.reduce((sum, row) => sum + row.own.all, 0)).toBe(3);
  expect(found.noWish).toBe(3);
  expect(found.areas.map(({ areaId, firstWish, wish, excluded, homes }) => [areaId, firstWish, wish, excluded, homes.all])).toEqual([['a', 0, 1, 0, 2], ['b', 1, 1, 1, 1]]);
});

test('a lease is told in its month from the day to the last day, and one that has ended is told apart', () => {
  const town = townWith([home('d', 'let', null)], [], [tenant('past', daysAfter(-1)), tenant('today', AS_OF), tenant('next', '2026-10-31'), tenant('beyond', '2026-12-02'), tenant('never', null)]);
  const found = needAndStock(town, '2026-12-01');
  expect(found.months).toEqual([
    { month: '2026-09', leasesEnd: 1, homesFree: 0 }, { month: '2026-10', leasesEnd: 1, homesFree: 0 }, { month: '2026-11', leasesEnd: 0, homesFree: 0 }, { month: '2026-12', leasesEnd: 0, homesFree: 0 },
  ]);
  expect(found.leasesEnded).toBe(1);
  expect(leasesEnding(town, '2026-12-01').map(({ tenant: { id }, isOver }) => [id, isOver])).toEqual([['past', true], ['today', false], ['next', false]]);
});
