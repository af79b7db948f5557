import { describe, expect, it } from 'vitest';
import { byArea, byCell, byCircle, bySite, countOf, indicesOf, livingTogether, siteCounts } from '../../../solver/town/concentration.ts';
import { home, tenant, townOf, townSite } from './tiny-town.ts';

/** Three sites: `a` and `b` 100 m apart in one area, `c` 900 m north in another; 4, 2 and 3 municipal homes of 10, 5 and 30. */
const TOWN = townOf({
  sites: [townSite('a', 0, 'x', 10), townSite('b', 100, 'x', 5), townSite('c', 900, 'y', 30)],
  homes: [...['a1', 'a2', 'a3', 'a4'].map((id) => home(id, 'a')), ...['b1', 'b2'].map((id) => home(id, 'b')), ...['c1', 'c2', 'c3'].map((id) => home(id, 'c'))],
  tenants: [tenant('1', 'a1', 'yes'), tenant('2', 'a2', 'yes'), tenant('3', 'a3', 'unknown'), tenant('4', 'b1', 'no'), tenant('5', 'c1', 'yes'), tenant('6', 'c2', 'unknown')],
});

const counted = (ground: ReturnType<typeof bySite>) => ground.map(countOf).map(({ id, counted: { least, most } }) => [id, least, most]);

describe('concentration', () => {
  const counts = siteCounts(TOWN);

  it('by site has those who are known to count, and with the unknown', () => {
    expect(counted(bySite(counts))).toEqual([['a', 2, 3], ['b', 0, 0], ['c', 1, 2]]);
    expect(countOf(bySite(counts)[0]!)).toEqual({ id: 'a', sites: 1, counted: { least: 2, most: 3 }, residents: 3, municipalHomes: 4, homes: 10 });
  });

  it('by area has all homes of the area, also those on no site', () => {
    expect(byArea(counts, TOWN.areas).map(countOf).map(({ id, counted: { least, most }, homes }) => [id, least, most, homes])).toEqual([['x', 2, 3, 1000], ['y', 1, 2, 1000]]);
  });

  it('by circle counts every site within the metres, the end of them with it', () => {
    expect(counted(byCircle(counts, 99))).toEqual([['a', 2, 3], ['b', 0, 0], ['c', 1, 2]]);
    expect(counted(byCircle(counts, 100))).toEqual([['a', 2, 3], ['b', 2, 3], ['c', 1, 2]]);
    expect(counted(byCircle(counts, 900))).toEqual([['a', 3, 5], ['b', 3, 5], ['c', 3, 5]]);
  });

  it('by cell takes sites together by the name of their cell', () => {
    expect(counted(byCell(counts, ({ id }) => (id === 'b' ? 'first' : 'second')))).toEqual([['first', 0, 0], ['second', 3, 5]]);
  });

  it('leaves out sites without municipal homes', () => {
    expect(siteCounts({ ...TOWN, sites: [...TOWN.sites, townSite('d', 50, 'x', 9)] })).toHaveLength(3);
  });

  it('counts one who waits for another home as the rounds do', () => {
    const waiting = (id: string, counts_: boolean) => ({ id, counted: counts_ }) as (typeof TOWN.households)[number];
    expect(counted(bySite(siteCounts({ ...TOWN, households: [waiting('4', true), waiting('1', false), waiting('3', false)] })))).toEqual([['a', 1, 2], ['b', 1, 1], ['c', 1, 2]]);
  });

  it('gives the indices among municipal homes and among all, by hand where all is known', () => {
    const sure = siteCounts({ ...TOWN, tenants: TOWN.tenants.filter((one) => one.counted !== 'unknown') });
    const { municipal, all } = indicesOf(bySite(sure).map(countOf));
    // counted 2, 0, 1 of 3; others 2, 2, 2 of 6 municipal homes: (1/3 + 1/3 + 0) / 2
    expect(municipal.dissimilarity?.least).toBeCloseTo(1 / 3);
    // 2/3 of them in 2 of 4, 1/3 in 1 of 3
    expect(municipal.isolation?.most).toBeCloseTo((2 / 3) * (2 / 4) + (1 / 3) * (1 / 3));
    // of 45 homes, others are 8, 5 and 29 of 42
    expect(all.dissimilarity?.least).toBeCloseTo((Math.abs(2 / 3 - 8 / 42) + 5 / 42 + Math.abs(1 / 3 - 29 / 42)) / 2);
  });

  it('tells which share lives where many municipal homes are, with the least and the most that the unknown allow', () => {
    // a: 2 or 3; elsewhere 1 or 2
    expect(livingTogether(counts, 4)).toEqual({ counted: { least: 2, most: 3 }, of: { least: 3, most: 5 }, share: { least: 2 / 4, most: 3 / 4 } });
    expect(livingTogether(counts, 5)).toMatchObject({ counted: { least: 0, most: 0 }, share: { least: 0, most: 0 } });
    expect(livingTogether([], 5).share).toBeNull();
  });
});
