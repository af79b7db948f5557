import { expect, test } from 'vitest';
import { dateOf, dayOf } from '../../../solver/domain/date.ts';
import type { Household } from '../../../solver/domain/problem.ts';
import { ASSUMED, changed } from '../../../solver/simulation/assumptions.ts';
import { chanceOf } from '../../../solver/simulation/chance.ts';
import { groupOf, Newcomers } from '../../../solver/simulation/newcomer.ts';
import { refusalPercent } from '../../../solver/simulation/round.ts';
import { arrivalsFrom, YEAR_DAYS } from '../../../solver/simulation/season.ts';
import { phaseDays, phasePercent, Staff } from '../../../solver/simulation/staff.ts';
import { leaseEndOf, stayOf } from '../../../solver/simulation/stay.ts';
import { exposedOn, Stock, type HomeNow } from '../../../solver/simulation/stock.ts';
import { waitInterval } from '../../../solver/simulation/wait-interval.ts';
import { addWait, addedWaits, binOf, noWaits, WAIT_BINS, waitWithin } from '../../../solver/simulation/waits.ts';
import { emptyTown, FIRST_DAY, QUIET, SHIPPED, smallTown, supposing } from './small-town.ts';

const FIRST = dayOf(FIRST_DAY);

test('every assumption that ships names a report with its line, another source, or the word for an assumption; a value that is changed names what changed it', () => {
  for (const [name, { source }] of Object.entries(SHIPPED.assumptions)) expect(`${name}: ${source}`).toMatch(/linje \d+|sammendrag|antakelse/);
  const after = changed(SHIPPED.assumptions, { capacityPercent: 86 });
  expect(after.capacityPercent).toEqual({ value: 86, unit: 'percent', source: ASSUMED });
  expect({ ...after, capacityPercent: SHIPPED.assumptions.capacityPercent }).toEqual(SHIPPED.assumptions);
  for (const capacityPercent of [-1, Number.NaN]) expect(() => changed(SHIPPED.assumptions, { capacityPercent })).toThrow(/capacityPercent/);
});

test('dice that are thrown by name are even, differ by name and number, and are the same again', () => {
  const chance = chanceOf(3, 4);
  const throws = Array.from({ length: 8000 }, (_, n) => chance.fraction('a', 'b', n));
  expect(throws.every((one) => one > 0 && one < 1)).toBe(true);
  const tenths = Array.from({ length: 10 }, (_, tenth) => throws.filter((one) => Math.floor(one * 10) === tenth).length);
  // chi-square with nine degrees of freedom is above 27.9 once in a thousand
  expect(tenths.reduce((sum, n) => sum + (n - 800) ** 2 / 800, 0)).toBeLessThan(27.9);
  const others = [chanceOf(4, 4).fraction('a', 'b', 1), chanceOf(3, 5).fraction('a', 'b', 1), chance.fraction('ab', '', 1), chance.fraction('a', 'c', 1), chance.fraction('a', 'b', 2)];
  expect(new Set([...others, throws[1]]).size).toBe(6);
  expect(chanceOf(3, 4).fraction('a', 'b', 1)).toBe(throws[1]);
  const days = throws.map((_, n) => chance.days('days', 'b', n, 50));
  expect(Math.abs(days.reduce((sum, one) => sum + one, 0) / 8000 - 50)).toBeLessThan((4 * 50) / Math.sqrt(8000));
  expect(chance.days('days', 'b', 0, Infinity)).toBe(Infinity);
});

test('arrivals come as often as they should in a year, and by season', () => {
  const chance = chanceOf(1, 0);
  const years = 40;
  const season = [2, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1];
  const next = arrivalsFrom([FIRST, FIRST + Math.round(years * YEAR_DAYS)], 60, season, (n) => chance.days('gap', 'g', n, 1));
  const days: number[] = [];
  for (let day = next(0); day !== Infinity; day = next(days.length)) days.push(day);
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  expect(Math.abs(days.length - 60 * years)).toBeLessThan(4 * Math.sqrt(60 * years));
  const inMonth = (month: string): number => days.filter((day) => dateOf(day).slice(5, 7) === month).length;
  expect(inMonth('07')).toBe(0);
  expect(Math.abs(inMonth('01') - 2 * inMonth('03'))).toBeLessThan(4 * Math.sqrt(inMonth('01') + 4 * inMonth('03')));
});

test('a wait falls into the bin that holds its days, whatever its length', () => {
  for (let days = 0; days < 5000; days += 1) {
    const bin = binOf(days);
    expect(WAIT_BINS[bin]).toBeLessThanOrEqual(days);
    expect(WAIT_BINS[bin + 1]).toBeGreaterThan(days);
  }
  expect(binOf(1_000_000)).toBe(WAIT_BINS.length - 1);
});

test('the wait within which half are housed is told with those who still wait or left counted for as long as they were seen', () => {
  const waits = noWaits();
  const rows = [[0, 6, 'housed'], [0, 6, 'housed'], [0, 6, 'waiting'], [0, 13, 'housed'], [0, 16, 'left'], [0, 22, 'housed'], [0, 23, 'housed']] as const;
  for (const [entered, days, end] of rows) addWait(waits, entered, days, end);
  // by hand: 2 of 7 at day 6, then 1 of 4 at day 13 leaves 5/7 · 3/4 = 0.536 unhoused, then 1 of 2 at day 22 leaves 0.268
  expect([waitWithin(waits, 0.28), waitWithin(waits, 0.46), waitWithin(waits, 0.5), waitWithin(waits, 0.73), waitWithin(waits, 0.9)]).toEqual([6, 13, 22, 22, 23]);
  expect(waits.housedDays).toBe(6 + 6 + 13 + 22 + 23);
  expect(waitWithin(noWaits(), 0.5)).toBeNull();
});

test('those who had waited before the simulation began do not make the wait of others look shorter, and count from where they were', () => {
  const waits = noWaits();
  addWait(waits, 30, 40, 'housed');
  addWait(waits, 0, 10, 'housed');
  addWait(waits, 0, 20, 'waiting');
  // at day 10 two are looked at, of whom one is housed; at day 40 only the one who came in at day 30
  expect([waitWithin(waits, 0.5), waitWithin(waits, 0.9)]).toEqual([10, 40]);
});

test('waits of several replications are counted together', () => {
  const [one, other] = [noWaits(), noWaits()];
  addWait(one, 0, 3, 'housed');
  addWait(other, 0, 3, 'housed');
  addWait(other, 0, 700, 'waiting');
  const all = addedWaits([one, other]);
  expect(all.entered[0]).toBe(3);
  expect([all.housed[3], all.waiting[binOf(700)], all.housedDays]).toEqual([2, 1, 6]);
});

test('without anything that could end it a stay has no end; the shares of what ends stays are as supposed; a lease is renewed as often as supposed', () => {
  const chance = chanceOf(1, 1);
  const stays = (changes: Parameters<typeof supposing>[0], isCounted = false) => Array.from({ length: 3000 }, (_, n) => {
    const supposed = supposing({ ...QUIET, ...changes });
    return stayOf(chance, supposed, { name: 'x', n, isCounted, from: FIRST, leaseEnd: leaseEndOf(FIRST, supposed) });
  });
  expect(stays({}).every(({ endDay }) => endDay === Infinity)).toBe(true);
  const ended = stays({ moveOutsPerYear: { counted: 1, others: 30 }, evictionsPerYear: { counted: 20, others: 10 } });
  expect(Math.abs(ended.filter(({ why }) => why === 'moved').length / 3000 - 0.75)).toBeLessThan(0.04);
  const mean = ended.reduce((sum, { endDay }) => sum + endDay - FIRST, 0) / 3000;
  expect(Math.abs(mean / (YEAR_DAYS / 0.4) - 1)).toBeLessThan(0.08);
  const leases = stays({ leaseMonths: 12, renewalPercent: 60 });
  expect(leases.every(({ why, endDay }) => why === 'leaseEnded' && endDay > FIRST)).toBe(true);
  expect(Math.abs(leases.filter(({ endDay }) => endDay < FIRST + 400).length / 3000 - 0.4)).toBeLessThan(0.04);
});

test('a lease that ran out before the first day was renewed, since somebody lives there', () => {
  const supposed = supposing({ ...QUIET, leaseMonths: 12, renewalPercent: 0 });
  const { endDay } = stayOf(chanceOf(1, 1), supposed, { name: 'x', n: 0, isCounted: false, from: FIRST, leaseEnd: FIRST - 400 });
  expect(endDay).toBe(FIRST - 400 + 2 * Math.round(YEAR_DAYS));
});

test('a need begins in full and falls from phase to phase, and the last one lasts', () => {
  const phases = [{ months: 3, percent: 100 }, { months: 6, percent: 75 }, { months: null, percent: 25 }];
  expect([0, 91, 92, 273, 274, 20_000].map((days) => phasePercent(phases, days))).toEqual([100, 100, 75, 75, 25, 25]);
  expect(phaseDays(phases)).toEqual([92, 274]);
  expect(phaseDays(phases).map((days) => [phasePercent(phases, days - 1), phasePercent(phases, days)])).toEqual([[100, 75], [75, 25]]);
});

test('what teams have taken on before runs off to what is never freed, and where nobody lives in the homes it is that from the first day', () => {
  const supposed = supposing({ committedRunOffPercent: 30, committedFloorPercent: 50 });
  const loads = (hasTenants: boolean, day: number): readonly number[] => new Staff(smallTown(1).teams, supposed, FIRST, hasTenants).loads(FIRST + day).map(({ load }) => load);
  expect([loads(true, 0), loads(true, 365), loads(true, 100 * 365)]).toEqual([[400, 400], [340, 340], [200, 200]]);
  expect([loads(false, 0), loads(false, 365)]).toEqual([[200, 200], [200, 200]]);
});

test('a refusal is likelier the farther down the wishes an area stands, with each spare bedroom and among many counted, and never above the most', () => {
  const supposed = supposing({ refusalPercent: 6, refusalPerWishStep: 5, refusalPerSpareBedroom: 2, refusalInConcentration: 10, refusalMostPercent: 40, concentrationCount: 5 });
  const home = (areaId: string, bedrooms: number, counted: number): HomeNow => ({ home: { bedrooms }, neighbours: { site: { areaId, limitExempt: false }, counted } } as unknown as HomeNow);
  const household = (areaWishes: readonly string[]): Household => ({ areaWishes, bedroomsMin: 1 } as unknown as Household);
  expect(refusalPercent(household([]), home('a', 1, 0), supposed)).toBe(6);
  expect(['a', 'b', 'c'].map((area) => refusalPercent(household(['a', 'b']), home(area, 1, 0), supposed))).toEqual([6, 11, 16]);
  expect(refusalPercent(household(['b']), home('a', 3, 5), supposed)).toBe(6 + 5 + 4 + 10);
  expect(refusalPercent(household(['b', 'c', 'd']), home('a', 9, 5), supposed)).toBe(40);
});

test('nobody is a neighbour of themselves: of the shielded of a site those are exposed who share it with another, counted one', () => {
  const on = (counted: number, shielded: number, both: number): number => exposedOn({ site: {}, tenants: 9, homes: 9, counted, shielded, both } as unknown as Parameters<typeof exposedOn>[0]);
  expect([on(0, 3, 0), on(1, 3, 0), on(1, 3, 1), on(2, 3, 1), on(2, 0, 0)]).toEqual([0, 3, 2, 3, 0]);
});

test('new homes are dealt out to new sites in the areas in turn, and homes that leave the stock do so where many stand', () => {
  const town = smallTown(1);
  const stock = new Stock(town, supposing());
  const homes = town.homes.map(({ state: _, freeFrom: __, ...home }) => stock.add(home, null));
  stock.open({ homes: 5, fromMonth: 0, areaId: null, sites: 2, homesOnSite: 20, limitExempt: false, bedrooms: 1, staffing: 'none', tenure: 'permanent', monthlyRent: 7000, stepFree: true }, FIRST);
  const made = [...stock.sites].slice(-2);
  expect(made.map(({ site, homes: count }) => [site.areaId, site.homes, count])).toEqual([['a', 20, 3], ['b', 20, 2]]);
  stock.close({ homes: 2, fromMonth: 0 });
  expect(stock.size).toBe(41);
  for (const home of homes.filter(({ neighbours }) => neighbours.site.id === 's-1').slice(0, 3)) {
    stock.fallsEmpty(home, FIRST);
    stock.vacate(home);
  }
  expect(stock.size).toBe(39);
  expect(stock.offered(FIRST).length).toBe(6);
});

test('a home whose tenants are known to leave goes out of the stock when they do, once the empty ones are gone and before others that fall empty later', () => {
  const town = smallTown(1);
  const stock = new Stock(town, supposing());
  const homes = town.homes.map(({ state: _, freeFrom: __, ...home }) => stock.add(home, null)).filter(({ neighbours }) => neighbours.site.id === 's-1');
  for (const home of homes) home.isLet = true;
  const [first, second, later] = homes as [HomeNow, HomeNow, HomeNow];
  stock.fallsEmpty(second, FIRST + 20);
  stock.fallsEmpty(first, FIRST + 10);
  stock.close({ homes: 2, fromMonth: 0 });
  expect([stock.size, stock.offered(FIRST).length]).toEqual([36, 0]);
  stock.fallsEmpty(later, FIRST + 5);
  expect(stock.offered(FIRST)).toEqual([later]);
  for (const home of [first, second, later]) stock.vacate(home);
  expect([stock.size, [...stock.homes].includes(later)]).toEqual([34, true]);
});

test('those who come resemble those who wait in their group, and are told of before they are ready only when a discharge is announced', () => {
  const town = smallTown(1);
  const supposed = supposing({ dischargePercent: { rop: 50 }, surprisePercent: 50, noticeDaysMost: 60 });
  const newcomers = new Newcomers(town, supposed, chanceOf(2, 2));
  const rop = Array.from({ length: 600 }, (_, n) => newcomers.arriving('rop', n, FIRST));
  const discharged = rop.filter(({ household }) => household.situation === 'institution' || household.situation === 'prison');
  expect(Math.abs(discharged.length / 600 - 0.5)).toBeLessThan(0.09);
  expect(rop.every(({ household }) => groupOf(supposed.groups, household) === 'rop' && household.counted && household.avoids.length === 0)).toBe(true);
  expect(rop.every(({ readyDay, isSurprise, household }) => (discharged.some((one) => one.household === household) && !isSurprise ? readyDay > FIRST && readyDay <= FIRST + 60 : readyDay === FIRST))).toBe(true);
  expect(Math.abs(discharged.filter(({ isSurprise }) => isSurprise).length / discharged.length - 0.5)).toBeLessThan(0.12);
  expect(new Newcomers(emptyTown(1), supposed, chanceOf(2, 2)).arriving('family', 0, FIRST).household).toMatchObject({ groups: ['family'], bedroomsMin: 1, counted: false });
});

test('somebody who comes back is who they were, with a new application and no word of anybody to avoid', () => {
  const town = smallTown(1);
  const newcomers = new Newcomers(town, supposing(), chanceOf(2, 2));
  const known = town.households[0] as Household;
  const back = newcomers.returning('h-0', 1, FIRST, true, known, known);
  expect(back.household).toMatchObject({ groups: known.groups, counted: known.counted, situation: 'eviction', applicationDate: FIRST_DAY, avoids: [], neededBy: null });
  expect(back.household.id).not.toBe(known.id);
  expect(newcomers.returning('t-1', 1, FIRST, false, null, { counted: true, shielded: true }).household).toMatchObject({ counted: true, shielded: true, situation: 'temporary' });
});

test('the interval of a wait holds it and is narrower with more replications, and an end that was not seen is none', () => {
  const chance = chanceOf(9, 9);
  const replication = (r: number) => {
    const waits = noWaits();
    for (let i = 0; i < 40; i += 1) addWait(waits, 0, Math.floor(chance.days('wait', `${r}`, i, 30)), 'housed');
    return waits;
  };
  const all = Array.from({ length: 32 }, (_, r) => replication(r));
  const [few, many] = [waitInterval(all.slice(0, 4), 0.5), waitInterval(all, 0.5)];
  for (const { low, days, high } of [few, many]) expect([low, days, high]).toEqual([low, days, high].toSorted((a, b) => Number(a) - Number(b)));
  expect((many.high ?? 0) - (many.low ?? 0)).toBeLessThan((few.high ?? 0) - (few.low ?? 0));
  // half of exponential waits with mean 30 are over after 30 · ln 2 = 20.8 days, and whole days round down
  expect(many.low).toBeLessThanOrEqual(20);
  expect(many.high).toBeGreaterThanOrEqual(20);
  expect(waitInterval(all, 0.5)).toEqual(many);
  expect(waitInterval(all.slice(0, 1), 0.5)).toMatchObject({ low: null, high: null });
  const unseen = noWaits();
  addWait(unseen, 0, 5, 'waiting');
  expect(waitInterval([unseen, unseen], 0.5)).toEqual({ days: null, low: null, high: null });
});
