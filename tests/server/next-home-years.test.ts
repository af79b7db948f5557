import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { NextHomeBasis } from '../../server/plan/schemas.ts';
import { estimated } from '../../server/studies/estimate.ts';
import { NextHomeQuestion, NextHomeView } from '../../server/studies/next-home-schemas.ts';
import { NEXT_HOME_YEARS } from '../../server/studies/next-home-years.ts';
import { NextHomeYearsQuestion, NextHomeYearsView } from '../../server/studies/next-home-years-schemas.ts';
import { studyView } from '../../server/studies/schemas.ts';
import type { YearsFigures } from '../../solver/index.ts';
import { area, dwelling, household, problem, site } from '../support/tiny.ts';
import { openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
let areaIds: readonly string[];
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
  areaIds = (await basis()).areas.map(({ id }) => id);
  const [first = '', second = ''] = areaIds;
  // a round of three in the areas of the registers, so that the ranking takes a moment
  await open.addRound('36/2026', problem({
    id: 'round-small', asOf: '2026-09-01', areas: [area(first), area(second)], sites: [site('s', { areaId: first, homes: 10 }), site('t', { areaId: second, homes: 10 })], dwellings: [dwelling('d1')],
    households: [household('secret-1'), household('secret-2', { bedroomsMin: 2 }), household('secret-3', { bedroomsMin: 2 })], rules: { bedrooms: { enforce: 'hard' } },
  }));
  await (await send('/api/rounds/round-small/solve', { seed: 1 }, ['caseworker'])).text();
});
afterAll(() => open.close());

const MANAGER: readonly Role[] = ['manager'];
const YEARS = '/api/studies/next-home-years';
const send = (path: string, body: unknown, roles: readonly Role[] = MANAGER): Promise<Response> => (
  open.askAs(roles, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
const basis = async (): Promise<NextHomeBasis> => NextHomeBasis.parse(await (await open.askAs(MANAGER, '/api/plan/next-home')).json());

async function ranking(): Promise<{ readonly id: string; readonly answer: NextHomeView }> {
  const question: NextHomeQuestion = NextHomeQuestion.parse({ roundId: 'round-small', bedrooms: [1, 2], stepFree: [true], staffings: ['none'], prices: (await basis()).assumed.prices, budgetNok: 0, found: [] });
  const { id } = await (await send('/api/studies/next-home', question)).json() as { id: string };
  await (await open.askAs(MANAGER, `/api/studies/next-home/${id}/events`)).text();
  const study = studyView(NextHomeQuestion, NextHomeView).parse(await (await open.askAs(MANAGER, `/api/studies/next-home/${id}`)).json());
  if (study.answer === null) throw new Error('the study has no answer');
  return { id, answer: study.answer };
}

describe('what homes would do over years', () => {
  it('cannot be asked of a question that there is not, nor by anybody but a manager', async () => {
    const refused = await send(YEARS, { studyId: 'none' });
    expect([refused.status, await refused.json()]).toMatchObject([404, { code: 'studyNotFound' }]);
    for (const role of ['caseworker', 'planner', 'auditor'] as const) expect((await send(YEARS, { studyId: 'none' }, [role])).status, role).toBe(403);
  });

  it('takes the first of the ranking, simulates each beside nothing bought, and names nobody', async () => {
    const { id, answer: ranked } = await ranking();
    const { id: years } = await (await send(YEARS, { studyId: id, homes: 1, years: 1, replications: 2 })).json() as { id: string };
    await (await open.askAs(MANAGER, `${YEARS}/${years}/events`)).text();
    const text = await (await open.askAs(MANAGER, `${YEARS}/${years}`)).text();
    expect(text).not.toContain('secret');
    const { answer, state, of } = studyView(NextHomeYearsQuestion, NextHomeYearsView).parse(JSON.parse(text));
    expect([state, of]).toEqual(['done', 4]);
    expect(answer?.homes.map(({ row, place }) => [row.id, place])).toEqual([[ranked.buy[0]?.id, 1]]);
    expect(answer).toMatchObject({ done: 2, of: 2, years: 1, freeFrom: answer?.asOf });
    for (const figure of ['homelessDays', 'waitingDays', 'concentrated'] as const) {
      expect(answer?.nothing[figure]?.mean).toBeGreaterThan(0);
      expect(answer?.homes[0]?.differences[figure]).toMatchObject({ mean: expect.any(Number), low: expect.any(Number), high: expect.any(Number) });
    }
    expect(answer?.group).toBe('buy');
    // d1 is in the round's file alone: nothing can be simulated of a home that is not free in the registers
    const stale = await send(YEARS, { studyId: id, group: 'sell', homes: 1, years: 1, replications: 2 });
    expect(stale.status).toBe(400);
    expect(((await stale.json()) as { detail: string }).detail).toContain('none is of a home that is free today');
    // one home houses no more than one household a day, and those that it makes room for elsewhere
    expect(Math.abs(answer?.homes[0]?.differences.waitingDays?.mean ?? 0)).toBeLessThan(5 * 365);
  }, 240_000);
});

type Material = Parameters<typeof NEXT_HOME_YEARS.view>[0]['material'];
const ROW = { what: 'buy', areaId: 'a', areaName: 'a', siteName: null, name: null, bedrooms: [1], from: [], stepFree: true, wheelchair: false, staffing: 'none', monthlyRentNok: 1, priceNok: 1, known: { kind: 'estimate', levels: [] } } as const;
const MATERIAL = {
  town: { asOf: '2026-09-01' }, notFree: 0, homes: ['p', 'q', 'r'].map((id, i) => ({ row: { ...ROW, id }, place: i + 1, change: {} })), freeFrom: '2026-09-01', policyName: { nb: '', nn: '', en: '' },
  assumptions: { concentrationCount: { value: 5, unit: 'households', source: 'antakelse' } }, levels: [],
} as unknown as Material;
const figures = (homelessDays: number, days = 10): YearsFigures => ({ days, homelessDays, waitingDays: 2 * homelessDays, concentratedDays: 30 });

/** The view of replications by alternative: nothing bought, then homes p, q and r; null where one is not worked out. */
function viewOf(replications: readonly (readonly (YearsFigures | null)[])[]): NextHomeYearsView {
  const question = NextHomeYearsQuestion.parse({ studyId: 'x', homes: 3, replications: Math.max(2, replications.length) });
  const parts = replications.flatMap((all, replication) => all.map((_, run) => ({ run, replication })));
  return NextHomeYearsView.parse(NEXT_HOME_YEARS.view({ question, material: MATERIAL, parts, results: replications.flat() }));
}

describe('what is told of homes over years', () => {
  const three = [[100, 90, 50, 100], [200, 188, 149, 200], [300, 291, 252, 300]].map((days) => days.map((one) => figures(one)));

  it('is the difference of each replication from the same one without the home, so that what the replications have in common is no doubt', () => {
    const { nothing, homes, done } = viewOf(three);
    expect(done).toBe(3);
    expect(nothing.homelessDays).toEqual(estimated([100, 200, 300]));
    expect(homes.map(({ row }) => row.id)).toEqual(['q', 'p', 'r']);
    expect(homes[0]?.differences.homelessDays).toEqual(estimated([-50, -51, -48]));
    expect(homes[1]?.differences.waitingDays).toEqual(estimated([-20, -24, -18]));
    expect(homes[2]?.differences.homelessDays).toEqual({ mean: 0, low: 0, high: 0 });
    expect(nothing.concentrated).toEqual({ mean: 3, low: 3, high: 3 });
  });

  it('says of each home whether it can be told from the one that spares most', () => {
    expect(viewOf(three).homes.map(({ isLikeBest }) => isLikeBest)).toEqual([true, false, false]);
    const close = [[100, 51, 50, 100], [200, 149, 150, 200], [300, 250, 252, 300]].map((days) => days.map((one) => figures(one)));
    expect(viewOf(close).homes.map(({ row, isLikeBest }) => [row.id, isLikeBest])).toEqual([['p', true], ['q', true], ['r', false]]);
  });

  it('counts a replication only when it is worked out for nothing bought and for every home', () => {
    const [first = [], second = [], third = []] = three;
    const { done, homes, nothing } = viewOf([first, [...second.slice(0, 3), null], third]);
    expect(done).toBe(2);
    expect(nothing.homelessDays).toEqual(estimated([100, 300]));
    expect(homes[0]?.differences.homelessDays).toEqual(estimated([-50, -48]));
    const none = viewOf([[null, ...first.slice(1)]]);
    expect([none.done, none.nothing.homelessDays, none.homes[0]?.differences.homelessDays]).toEqual([0, null, null]);
  });
});
