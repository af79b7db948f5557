import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ComparisonView, RangesView } from '../../server/comparison/schemas.ts';
import { RoundView } from '../../server/meeting/schemas.ts';
import type { ProposalRow } from '../../server/db/tables.ts';
import { sha256 } from '../../server/rounds/service.ts';
import { compareProposals, housedFigures, writeProblem, type Problem } from '../../solver/index.ts';
import { instance, openApp, type OpenApp } from './open-app.ts';

const PROBLEM = instance('hamar-60x20-roof-first');
const ROUND = `/api/rounds/${PROBLEM.id}`;
let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.addRound('48/2026', PROBLEM);
  for (const query of ['?engine=queue', '?timeLimitSeconds=60']) await (await open.ask(`${ROUND}/solve${query}`, { method: 'POST' })).text();
});
afterAll(() => open.close());

const ask = (a: number | string, b: number | string): Promise<Response> => open.ask(`${ROUND}/comparison?a=${a}&b=${b}`);
const compared = async (a: number, b: number): Promise<ComparisonView> => ComparisonView.parse(await (await ask(a, b)).json());
const ranges = async (a: number, b: number): Promise<RangesView> => RangesView.parse(await (await open.ask(`${ROUND}/comparison/ranges?a=${a}&b=${b}`)).json());
const rowOf = (number: number): Promise<ProposalRow> => open.db.selectFrom('proposals').selectAll().where('number', '=', number).executeTakeFirstOrThrow();
const put = (number: number, change: Partial<ProposalRow>): Promise<unknown> => open.db.updateTable('proposals').set(change).where('number', '=', number).execute();
const step = async (kind: string, more: object = {}): Promise<void> => {
  const { version } = RoundView.parse(await (await open.ask(ROUND)).json());
  const answer = await open.ask(`${ROUND}/steps`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ifVersion: version, step: { kind, ...more } }) });
  expect(answer.status, await answer.clone().text()).toBe(200);
};
const placementsIn = ({ text }: ProposalRow) => (JSON.parse(text) as { placements: Parameters<typeof compareProposals>[0]['placements'] }).placements;

describe('two proposals of one round', () => {
  it('are compared as the core compares them, and each figure can be found there', async () => {
    const view = await compared(1, 2);
    const problem: Problem = JSON.parse((await open.db.selectFrom('problems').select('text').where('sha256', '=', (await rowOf(2)).problemSha256).executeTakeFirstOrThrow()).text) as Problem;
    const first: Problem = JSON.parse((await open.db.selectFrom('problems').select('text').where('sha256', '=', (await rowOf(1)).problemSha256).executeTakeFirstOrThrow()).text) as Problem;
    const core = compareProposals({ problem: first, placements: placementsIn(await rowOf(1)) }, { problem, placements: placementsIn(await rowOf(2)) });
    expect(view.households.map(({ id, change }) => [id, change])).toEqual(core.households.filter(({ kind }) => kind !== 'unchanged').map(({ householdId, kind }) => [householdId, kind]));
    expect(view.compared).toBe(60);
    expect(view.counted).toEqual(core.counted);
    expect(view.groups).toEqual(core.groups);
    expect(view.judgements?.under.a.levels.map(({ level, penalty }) => [level, penalty])).toEqual(core.under.a.levels.map(({ level, penalty }) => [level, penalty]));
    expect(view.judgements?.isJudgedAlike).toBe(core.isJudgedAlike);
    expect(view.judgements?.uncoveredMinutes).toEqual(core.uncoveredMinutes);
    expect(view.differences).toBeNull();
    expect([view.proposals.a.engine, view.proposals.b.engine]).toEqual(['queue', 'highs']);
    const told = view.households.flatMap(({ dwellingId: { a, b } }) => [a, b]).filter((one) => one !== null);
    expect(told.every((one) => view.names.dwellings[one] !== undefined)).toBe(true);
  });

  it('turn round when they are asked for the other way', async () => {
    const [there, back] = [await compared(1, 2), await compared(2, 1)];
    expect(back.counted).toEqual({ ...there.counted, housed: { a: there.counted.housed.b, b: there.counted.housed.a }, gained: there.counted.lost, lost: there.counted.gained, waitingPoints: { a: there.counted.waitingPoints.b, b: there.counted.waitingPoints.a } });
    expect(back.envy).toEqual({ a: there.envy.b, b: there.envy.a });
  });

  it('have ranges around each of their figures, never narrower than what was found', async () => {
    const view = await compared(1, 2);
    const found = await ranges(1, 2);
    for (const side of ['a', 'b'] as const) {
      expect(found[side]?.map(({ figureId }) => figureId)).toEqual(housedFigures(PROBLEM).map(({ id }) => id));
      for (const { value, least, most, floor, ceiling } of found[side] ?? []) expect([floor, least, value, most, ceiling]).toEqual([floor, least, value, most, ceiling].toSorted((x, y) => x - y));
      expect(found[side]?.find(({ figureId }) => figureId === 'counted')?.value).toBe(view.counted.housed[side]);
    }
  });

  it('are looked at, and the record says which two', async () => {
    await compared(2, 1);
    const told = await open.db.selectFrom('events').innerJoin('payloads', 'eventNumber', 'number').select(['subject', 'facts']).where('kind', '=', 'round.opened').execute();
    expect(told).toContainEqual({ subject: `round ${PROBLEM.id}`, facts: JSON.stringify({ compared: [2, 1] }) });
  });

  it('are shown to those who write cases, and to nobody else', async () => {
    for (const role of ['planner', 'auditor', 'followUpLeader'] as const) {
      expect((await open.askAs([role], `${ROUND}/comparison?a=1&b=2`)).status, role).toBe(403);
      expect((await open.askAs([role], `${ROUND}/comparison/ranges?a=1&b=2`)).status, role).toBe(403);
    }
    expect((await open.askAs(['manager'], `${ROUND}/comparison?a=1&b=2`)).status).toBe(200);
  });
});

describe('what cannot be compared', () => {
  const refusalOf = async (response: Response): Promise<unknown[]> => {
    const { code, numbers, fields } = await response.json() as Readonly<Record<string, unknown>>;
    return [response.status, code, numbers ?? fields];
  };

  it('is refused: a proposal with itself, one that is not there, a round that is not there', async () => {
    expect((await ask(2, 2)).status).toBe(400);
    expect((await ask('x', 2)).status).toBe(400);
    expect(await refusalOf(await ask(2, 9))).toEqual([404, 'proposalNotFound', [9]]);
    expect(await refusalOf(await open.ask('/api/rounds/none/comparison?a=1&b=2'))).toEqual([404, 'roundNotFound', undefined]);
  });

  it('is refused where one places nobody, has been erased, or is of a round that was made anew since', async () => {
    const row = await rowOf(1);
    await put(1, { status: 'refused' });
    expect(await refusalOf(await ask(1, 2))).toEqual([409, 'proposalRefused', [1]]);
    await put(1, { status: row.status, erasedAt: '2040-01-01T00:00:00.000Z' });
    expect(await refusalOf(await ask(2, 1))).toEqual([410, 'erased', [1]]);
    expect(await refusalOf(await open.ask(`${ROUND}/comparison/ranges?a=1&b=2`))).toEqual([410, 'erased', [1]]);
    const text = writeProblem({ ...PROBLEM, sites: PROBLEM.sites.map((site) => ({ ...site, homes: site.homes + 1 })) });
    await open.db.insertInto('problems').values({ sha256: sha256(text), text, keepUntil: '2040-01-01', erasedAt: null }).execute();
    await put(1, { erasedAt: null, problemSha256: sha256(text) });
    expect(await refusalOf(await ask(1, 2))).toEqual([409, 'notOneRound', ['sites']]);
    await put(1, { problemSha256: row.problemSha256 });
    expect((await ask(1, 2)).status).toBe(200);
  });
});

describe('proposals that a meeting was in between', () => {
  it('are compared in full where only locks differ, and each judge is asked', async () => {
    await step('startMeeting', { present: '' });
    const { households } = RoundView.parse(await (await open.ask(ROUND)).json());
    await step('lock', { householdId: households.find(({ placement }) => placement !== null)?.id });
    await (await open.ask(`${ROUND}/solve?timeLimitSeconds=60`, { method: 'POST' })).text();
    const { judgements, differences, proposals } = await compared(1, 3);
    expect(differences).toBeNull();
    expect(judgements?.isJudgedAlike).toBe(false);
    expect([proposals.a.required, proposals.b.required, proposals.b.pricesChanges]).toEqual([0, 1, true]);
  });

  it('are compared for those in both where somebody was taken out between them, and say who', async () => {
    const { households } = RoundView.parse(await (await open.ask(ROUND)).json());
    const out = households.find(({ placement, mark }) => placement !== null && mark === null);
    await step('leaveOpen', { householdId: out?.id, reason: 'Venter på svar.' });
    await (await open.ask(`${ROUND}/solve?timeLimitSeconds=60`, { method: 'POST' })).text();
    const view = await compared(3, 4);
    expect(view.judgements).toBeNull();
    expect(view.differences?.onlyIn.a.householdIds).toEqual([out?.id]);
    expect(view.differences?.onlyIn.b.householdIds).toEqual([]);
    expect(view.compared).toBe(59);
    expect(view.households.some(({ id }) => id === out?.id)).toBe(false);
    const { a, b } = await ranges(3, 4);
    const counted = (rows: RangesView['a']): number | undefined => rows?.find(({ figureId }) => figureId === 'counted')?.value;
    expect([counted(a), counted(b)]).toEqual([view.counted.housed.a, view.counted.housed.b]);
  });
});
