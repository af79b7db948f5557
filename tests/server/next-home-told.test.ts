import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import type { AggregatesView } from '../../server/overview/schemas.ts';
import { countTold } from '../../server/plan/need-and-stock.ts';
import type { NeedView } from '../../server/plan/need-schemas.ts';
import { NextHomeBasis } from '../../server/plan/schemas.ts';
import { NextHomeQuestion } from '../../server/studies/next-home-schemas.ts';
import { nextHomeTold, summaryTold } from '../../server/studies/next-home-told.ts';
import { NextHomeTold } from '../../server/studies/next-home-told-schemas.ts';
import { Random } from '../../solver/search/random.ts';
import { area, dwelling, household, problem, site } from '../support/tiny.ts';
import { openApp, type OpenApp } from './open-app.ts';

const SMALL = 5;
const FOUND = { id: 'x', name: 'Hemmeligveien 3', areaId: 'a', point: null, homesOnSite: 4, bedrooms: 2, stepFree: false, wheelchair: true, staffing: 'none', monthlyRentNok: 8123, priceNok: 3_123_456 };
const PRICES = { buyNok: [1], moreForStepFreeNok: 1, splitNok: 1, mergeNok: 1, makeStepFreeNok: 1, addStaffingNok: 1, monthlyRentNok: [1] };
const QUESTION = NextHomeQuestion.parse({ roundId: 'round-secret', bedrooms: [1, 2], stepFree: [false, true], staffings: ['none', 'allHours'], found: [FOUND], prices: PRICES, budgetNok: 22_123_456 });
const SUMMARY = summaryTold('study-1', '2026-11-26T10:00:00.000Z', QUESTION);

/** Need as it is told of so many households and free homes by bedrooms, from none on; the other parts are those that the page of need has. */
function need(households: readonly number[], free: readonly number[]): NeedView {
  const homes = (n: number) => ({ freeNow: n, freeLater: n, all: 50 });
  const rows = households.map((count, bedrooms) => ({ bedrooms, access: 'any', staffing: 'none', households: countTold(count, { isTold: true, smallCount: SMALL }), transfers: { least: 0, most: 0 }, fits: homes(0), own: homes(free[bedrooms] ?? 0) }));
  return { asOf: '2026-11-23', smallCount: SMALL, rows } as unknown as NeedView;
}

/** Sums as they are told of areas, each with the least and the most that can count, of a hundred homes. */
function sums(ranges: Readonly<Record<string, readonly [number, number] | null>>, withoutSites: readonly string[] = []): AggregatesView {
  return {
    asOf: '2026-11-20', smallCount: SMALL, isComplete: true, sites: Object.keys(ranges).filter((id) => !withoutSites.includes(id)).map((id) => ({ id: `s-${id}`, areaId: id })),
    areas: Object.entries(ranges).map(([id, range]) => ({ id, name: id.toUpperCase(), homes: 100, counted: range && { counted: null, least: range[0], most: range[1], leastSharePercent: range[0], mostSharePercent: range[1] } })),
  } as unknown as AggregatesView;
}

describe('the next home as it is told to those who may see sums alone', () => {
  it('is how many need a size in steps, less the free homes of that size', () => {
    const { sizes } = nextHomeTold(summaryTold('s', 'x', { ...QUESTION, bedrooms: [3, 0, 1, 2] }), need([3, 23, 9, 2], [7, 4, 2, 1]), sums({ a: [0, 4] }));
    expect(sizes.map(({ bedrooms, orMore, households, free, short, shortage }) => [bedrooms, orMore, households.least, households.most, free, short.least, short.most, shortage])).toEqual([
      [0, false, 0, 4, 7, -7, -3, 'none'], [1, false, 20, 24, 4, 16, 20, 'greatest'], [2, false, 5, 9, 2, 3, 7, 'sure'], [3, true, 0, 4, 1, -1, 3, 'perhaps'],
    ]);
  });

  it('puts the greatest shortage first, then the area where the smallest share can be counted, and gives the alike one place', () => {
    const told = nextHomeTold(SUMMARY, need([0, 23, 9], [0, 4, 2]), sums({ a: [0, 4], b: [5, 9], c: [0, 4], d: null, e: [0, 1] }, ['e']));
    expect(told.candidates.map(({ place, bedrooms, areaId }) => [place, bedrooms, areaId])).toEqual([
      [1, 1, 'a'], [1, 1, 'c'], [3, 1, 'b'], [4, 1, 'd'], [5, 2, 'a'], [5, 2, 'c'], [7, 2, 'b'], [8, 2, 'd'],
    ]);
  });

  it('tells sizes beyond the last row of need together with it, and no size twice', () => {
    const { sizes } = nextHomeTold(summaryTold('s', 'x', { ...QUESTION, bedrooms: [9, 2, 4] }), need([0, 0, 8], [0, 0, 0]), sums({ a: [0, 4] }));
    expect(sizes.map(({ bedrooms, orMore }) => [bedrooms, orMore])).toEqual([[2, true]]);
  });

  it('holds nothing of homes found, the round, prices or the budget', () => {
    const text = JSON.stringify(NextHomeTold.parse(nextHomeTold(SUMMARY, need([1, 1, 1], [0, 0, 0]), sums({ a: [0, 4] }))));
    for (const secret of ['Hemmeligveien', 'round-secret', '3123456', '8123', '22123456']) expect(text).not.toContain(secret);
  });

  it('is the same for every truth that need is told the same of, so that who reads it knows no more than before', () => {
    const random = new Random(7);
    const free = [2, 4, 1, 0, 0, 0];
    const answer = (households: readonly number[]): string => JSON.stringify(nextHomeTold(summaryTold('s', 'x', { ...QUESTION, bedrooms: [0, 1, 2, 3, 4] }), need(households, free), sums({ a: [0, 4], b: [5, 9] })));
    for (let round = 0; round < 60; round += 1) {
      const truth = Array.from({ length: 6 }, () => random.below(30));
      const told = answer(truth);
      // the attacker tries every other number of each size that lies in the step that is told, and sees no difference
      truth.forEach((count, size) => {
        const least = Math.floor(count / SMALL) * SMALL;
        for (let other = least; other < least + SMALL; other += 1) expect(answer(truth.with(size, other))).toBe(told);
      });
    }
  });
});

const GROUND = problem({
  id: 'round-small', asOf: '2026-09-01', areas: [area('a')], sites: [site('s', { homes: 10 })], dwellings: [dwelling('d1')], households: [household('secret-1'), household('secret-2', { bedroomsMin: 2 })],
  rules: { bedrooms: { enforce: 'hard' } },
});

describe('the routes of what is told', () => {
  let open: OpenApp;
  const ids: string[] = [];
  const PLANNER: readonly Role[] = ['planner'];
  const post = (path: string, body: unknown, roles: readonly Role[] = ['manager']): Promise<Response> => open.askAs(roles, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const told = async (id: string): Promise<NextHomeTold> => NextHomeTold.parse(await (await open.askAs(PLANNER, `/api/studies/next-home-told/${id}`)).json());

  beforeAll(async () => {
    open = await openApp();
    await open.takeInDemonstration();
    await open.addRound('36/2026', GROUND);
    await (await post('/api/rounds/round-small/solve', { seed: 1 }, ['caseworker'])).text();
    const { assumed: { prices } } = NextHomeBasis.parse(await (await open.askAs(['manager'], '/api/plan/next-home')).json());
    // two questions that differ in nothing but a home found, as an attacker would want them
    for (const found of [[], [{ ...FOUND, name: 'Hemmeligveien 3' }]]) {
      const { id } = await (await post('/api/studies/next-home', { ...QUESTION, roundId: 'round-small', staffings: ['none'], prices, found, budgetNok: 0 })).json() as { id: string };
      await (await open.askAs(['manager'], `/api/studies/next-home/${id}/events`)).text();
      ids.push(id);
    }
  }, 120_000);
  afterAll(() => open.close());

  it('tell a planner of questions that are done, and nothing of what came of them', async () => {
    const list = await (await open.askAs(PLANNER, '/api/studies/next-home-told')).text();
    expect(list).not.toMatch(/Hemmeligveien|round-small|secret/);
    expect((JSON.parse(list) as readonly { id: string }[]).map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    const [first, second] = [await told(ids[0] ?? ''), await told(ids[1] ?? '')];
    expect(JSON.stringify([first, second])).not.toMatch(/Hemmeligveien|round-small|secret|gain|penalty/);
    expect({ ...second, id: '', askedAt: '' }).toEqual({ ...first, id: '', askedAt: '' });
    expect(first.candidates.length).toBeGreaterThan(5);
  });

  it('are made of need and sums as the planner is told them elsewhere', async () => {
    const view = await told(ids[0] ?? '');
    const shown = await (await open.askAs(PLANNER, '/api/plan/need')).json() as NeedView;
    const areas = await (await open.askAs(PLANNER, '/api/overview/aggregates')).json() as AggregatesView;
    expect([view.needOf, view.sumsOf]).toEqual([shown.asOf, areas.asOf]);
    for (const { bedrooms, households, free } of view.sizes) expect(shown.rows.find((row) => row.bedrooms === bedrooms)).toMatchObject({ households, own: { freeNow: free } });
    for (const { areaId, counted } of view.candidates) expect(areas.areas.find(({ id }) => id === areaId)?.counted ?? null).toMatchObject(counted ?? {});
  });

  it('say the same after somebody has come and gone, for as long as need is told so', async () => {
    const before = await told(ids[0] ?? '');
    const rows = await open.db.selectFrom('households').select('id').execute();
    await open.db.deleteFrom('households').where('id', 'in', rows.slice(0, 20).map(({ id }) => id)).execute();
    expect(await told(ids[0] ?? '')).toEqual(before);
  });

  it('are for the planner and the manager, who alone may see the question itself', async () => {
    for (const role of ['caseworker', 'followUpLeader', 'auditor', 'administrator'] as const) expect((await open.askAs([role], '/api/studies/next-home-told')).status, role).toBe(403);
    for (const path of [`next-home/${ids[0]}`, 'next-home', `next-home/${ids[0]}/events`, 'next-home-years']) expect((await open.askAs(PLANNER, `/api/studies/${path}`)).status, path).toBe(403);
    expect((await open.askAs(PLANNER, '/api/studies/next-home-told/none')).status).toBe(404);
  });

  it('know nothing of a question that was stopped, or taken away', async () => {
    await open.db.updateTable('studies').set({ state: 'stopped' }).where('id', '=', ids[0] ?? '').execute();
    expect((await open.askAs(PLANNER, `/api/studies/next-home-told/${ids[0]}`)).status).toBe(404);
    await open.askAs(['manager'], `/api/studies/next-home/${ids[1]}`, { method: 'DELETE' });
    expect(await (await open.askAs(PLANNER, '/api/studies/next-home-told')).json()).toEqual([]);
  });
});
