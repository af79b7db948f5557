import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { NextHomeBasis } from '../../server/plan/schemas.ts';
import { NextHomeQuestion, NextHomeView } from '../../server/studies/next-home-schemas.ts';
import { studyView } from '../../server/studies/schemas.ts';
import type { Problem } from '../../solver/index.ts';
import { area, dwelling, household, problem, site } from '../support/tiny.ts';
import { openApp, type OpenApp } from './open-app.ts';

// three wait, two of them for a larger home, and one small home is free
const PROBLEM: Problem = problem({
  id: 'round-small', asOf: '2026-09-01', areas: [area('a'), area('b'), area('c')], sites: [site('s', { homes: 10 }), site('t', { areaId: 'b', homes: 10 })], dwellings: [dwelling('d1', { monthlyRent: 6000 })],
  households: [household('secret-1'), household('secret-2', { bedroomsMin: 2 }), household('secret-3', { bedroomsMin: 2, excludedAreaIds: ['b'] })], rules: { bedrooms: { enforce: 'hard' }, veto: { enforce: 'hard' } },
});

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.addRound('36/2026', PROBLEM);
});
afterAll(() => open.close());

const MANAGER: readonly Role[] = ['manager'];
const send = (path: string, body: unknown, roles: readonly Role[] = MANAGER): Promise<Response> => (
  open.askAs(roles, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
const basis = async (): Promise<NextHomeBasis> => NextHomeBasis.parse(await (await open.askAs(MANAGER, '/api/plan/next-home')).json());
const asked = async (budgetNok: number): Promise<NextHomeQuestion> => NextHomeQuestion.parse({
  roundId: 'round-small', bedrooms: [1, 2], stepFree: [false], staffings: ['none'], prices: (await basis()).assumed.prices, budgetNok,
  found: [{ id: 'x', name: 'Elvegata 3', areaId: 'a', point: null, homesOnSite: 4, bedrooms: 2, stepFree: false, wheelchair: false, staffing: 'none', monthlyRentNok: 8000, priceNok: 3_000_000 }],
});

async function answered(question: NextHomeQuestion): Promise<NextHomeView> {
  const { id } = await (await send('/api/studies/next-home', question)).json() as { id: string };
  await (await open.askAs(MANAGER, `/api/studies/next-home/${id}/events`)).text();
  const text = await (await open.askAs(MANAGER, `/api/studies/next-home/${id}`)).text();
  expect(text).not.toContain('secret');
  const study = studyView(NextHomeQuestion, NextHomeView).parse(JSON.parse(text));
  expect(study.state).toBe('done');
  if (study.answer === null) throw new Error('the study has no answer');
  return study.answer;
}

describe('where the next home helps', () => {
  it('cannot be asked of a round without a proposal, nor by a caseworker', async () => {
    expect((await basis()).rounds).toEqual([]);
    const refused = await send('/api/studies/next-home', await asked(0));
    expect([refused.status, await refused.json()]).toMatchObject([404, { code: 'proposalNotFound' }]);
    expect((await send('/api/studies/next-home', await asked(0), ['caseworker'])).status).toBe(403);
  });

  it('ranks what is bought by what it gives, and names the area that has no site', async () => {
    await (await send('/api/rounds/round-small/solve', { seed: 1 }, ['caseworker'])).text();
    expect((await basis()).rounds.map(({ id }) => id)).toEqual(['round-small']);
    const view = await answered(await asked(0));
    const told = view.buy.map(({ areaId, name, bedrooms, known }) => [areaId, name, bedrooms[0], known.kind === 'confirmed' ? known.levels[0]?.gain : null, known.kind === 'confirmed' && known.isProved]);
    // a home with two bedrooms houses one of those who need it; one with one bedroom nobody, since who needs it has one; the cheapest stands first
    expect(told).toEqual([
      ['a', 'Elvegata 3', 2, 10, true], ['a', null, 2, 10, true], ['b', null, 2, 10, true], ['a', null, 1, 0, true], ['b', null, 1, 0, true],
    ]);
    expect(view.areasWithoutSites).toEqual(['c']);
    expect(view.sell.map(({ siteName, known }) => [siteName, known.kind === 'confirmed' && known.levels[0]?.gain])).toEqual([['s', -10]]);
    expect(view.budget).toMatchObject({ kind: 'budget', bought: [], spentNok: 0 });
  });

  it('finds that both can be housed for the price of the two cheapest homes that fit', async () => {
    const view = await answered(await asked(7_000_000));
    if (view.budget?.kind !== 'budget') throw new Error('the budget has no answer');
    const { bought, spentNok, levels, isProved, isCheapest } = view.budget;
    expect(bought.map(({ row, count }) => [row.name, count]).sort()).toEqual([['Elvegata 3', 1], [null, 1]].sort());
    expect([spentNok, levels[0]?.gain, isProved, isCheapest]).toEqual([3_000_000 + (await basis()).assumed.prices.buyNok[2]!, 20, true, true]);
  });
});
