import { expect, test } from 'vitest';
import { loadEngine } from '../../../solver/load-engine.ts';
import { foundHomes, homesToBuy, homesToConvert, homesToSell, middleOf } from '../../../solver/next-home/candidates.ts';
import { confirmStock } from '../../../solver/next-home/confirm-stock.ts';
import { screenStock } from '../../../solver/next-home/screen-stock.ts';
import { changedStock, freeHomes, unusedPrefix } from '../../../solver/next-home/stock-change.ts';
import { solved } from '../../support/solved.ts';
import { KINDS, PRICES } from '../../support/stock-changes.ts';
import { area, daysAfter, dwelling, household, metresNorth, problem as tinyProblem, site } from '../../support/tiny.ts';

const EFFORT = { seed: 1, timeLimitSeconds: null, seconds: () => 0, shouldStop: () => false };

test('the middle of an area is where its homes are, not where its sites are', () => {
  const problem = tinyProblem({ sites: [site('s', { homes: 10, ...metresNorth(0) }), site('t', { homes: 30, ...metresNorth(400) })] });
  const [only] = problem.areas;
  if (!only) throw new Error('the problem has no area');
  expect(middleOf(only, problem.sites)?.lat).toBeCloseTo(metresNorth(300).lat, 9);
  expect(middleOf(only, [])).toBeNull();
});

test('a home of each kind is invented in each area that has a site, in a house of its own, with ids that the round does not use', () => {
  const problem = tinyProblem({ areas: [area('a'), area('b')], dwellings: [dwelling('new-0-0')] });
  const changes = homesToBuy(problem, KINDS, PRICES);
  expect(changes.map(({ sites: [one], homes: [home], priceNok }) => [one?.areaId, one?.homes, home?.bedrooms, home?.staffing, home?.monthlyRent, priceNok])).toEqual([
    ['a', 1, 1, 'none', 5000, 200], ['a', 1, 2, 'allHours', 5001, 400],
  ]);
  expect(unusedPrefix(problem)).toBe('new-new-');
  expect(changedStock(problem, changes).dwellings).toHaveLength(3);
});

test('a home that somebody has found lies at its point, or in the middle of its area; one in an area that is not there is left out', () => {
  const problem = tinyProblem({});
  const home = { id: 'x', name: 'Elvegata 3', areaId: 'a', point: metresNorth(50), homesOnSite: 6, bedrooms: 2, stepFree: true, wheelchair: false, staffing: 'none' as const, monthlyRentNok: 7000, priceNok: 3_100_000 };
  const [at, middle, ...more] = foundHomes(problem, [home, { ...home, point: null }, { ...home, areaId: 'elsewhere' }]);
  expect(more).toEqual([]);
  expect(at?.sites[0]).toMatchObject({ name: 'Elvegata 3', homes: 6, ...metresNorth(50) });
  expect(middle?.sites[0]).toMatchObject(metresNorth(0));
});

test('what may be sold or converted is free in time and locked to nobody', () => {
  const problem = tinyProblem({
    dwellings: [dwelling('free'), dwelling('late', { availableFrom: daysAfter(700) }), dwelling('locked')], households: [household('h')], locks: [{ householdId: 'h', dwellingId: 'locked', kind: 'require' }],
  });
  expect(freeHomes(problem).map(({ id }) => id)).toEqual(['free']);
  expect(homesToSell(problem).map(({ gone }) => gone)).toEqual([['free']]);
});

test('what is forbidden about a home holds for what it becomes, and a home that is sold takes it along', () => {
  const problem = tinyProblem({ dwellings: [dwelling('d', { bedrooms: 3 })], households: [household('h')], locks: [{ householdId: 'h', dwellingId: 'd', kind: 'forbid' }] });
  const split = homesToConvert(problem, [], PRICES).find(({ what }) => what === 'split');
  if (!split) throw new Error('nothing can be split');
  const after = changedStock(problem, [split]);
  expect(after.dwellings.map(({ bedrooms, monthlyRent }) => [bedrooms, monthlyRent])).toEqual([[1, 2000], [2, 4000]]);
  expect(after.locks).toHaveLength(2);
  expect(after.sites[0]?.homes).toBe((problem.sites[0]?.homes ?? 0) + 1);
  expect(after.areas[0]?.homes).toBe((problem.areas[0]?.homes ?? 0) + 1);
  expect(changedStock(problem, homesToSell(problem)).locks).toEqual([]);
});

test('of two free homes on one site with the same terms one can be made, and of pairs that are alike only one is told', () => {
  const problem = tinyProblem({ dwellings: [dwelling('d'), dwelling('e'), dwelling('f'), dwelling('g', { tenure: 'acute' })] });
  const mergers = homesToConvert(problem, [], PRICES).filter(({ what }) => what === 'merge');
  expect(mergers.map(({ gone, homes: [home] }) => [gone, home?.bedrooms, home?.monthlyRent])).toEqual([[['d', 'e'], 2, 12_000]]);
});

test('a home that goes twice, or is not there, is our mistake', () => {
  const problem = tinyProblem({ dwellings: [dwelling('d')] });
  const [sale] = homesToSell(problem);
  if (!sale) throw new Error('nothing can be sold');
  expect(() => changedStock(problem, [sale, sale])).toThrow('goes twice');
  expect(() => changedStock(changedStock(problem, [sale]), [sale])).toThrow('d cannot go');
});

test('a large home split in two houses one household more', async () => {
  const problem = tinyProblem({ dwellings: [dwelling('d', { bedrooms: 2 })], households: [household('h'), household('i')] });
  const [split] = homesToConvert(problem, [], PRICES);
  if (!split) throw new Error('nothing can be split');
  const found = confirmStock(problem, await solved(problem), [split], { ...EFFORT, engine: await loadEngine('highs') });
  expect(found).toMatchObject({ kind: 'confirmed', isProved: true, levels: [{ level: 1, before: 10, after: 0, gain: 10, range: { least: 10, most: 10 } }] });
});

test('a home that nobody can have is worth nothing to sell, also on a level where an earlier one is held', async () => {
  const round = tinyProblem({
    dwellings: [dwelling('d'), dwelling('nobodys', { monthlyRent: 9000 })], households: [household('h', { maxMonthlyRent: 6000 }), household('i', { areaWishes: ['a'] })].map((one) => ({ ...one, maxMonthlyRent: 6000 })),
    rules: { rent: { enforce: 'hard' }, spareBedrooms: { enforce: 'soft', level: 2, weight: 1, maxSpare: 0 } },
  });
  const proposal = await solved(round);
  const screened = screenStock(round, proposal, homesToSell(round), await loadEngine('highs'), () => false);
  const ofNobody = screened?.find(({ change }) => change.id === 'sell-nobodys');
  expect(ofNobody?.levels.map(({ worth }) => worth)).toEqual([0, 0]);
  expect(screened?.find(({ change }) => change.id === 'sell-d')?.levels[0]).toMatchObject({ level: 1, worth: -10, most: -10 });
});
