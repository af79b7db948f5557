import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoundView } from '../../server/meeting/schemas.ts';
import { JudgedDecisionView, JudgedView, RoundProposalsView, SolvedAgainView } from '../../server/replay/schemas.ts';
import { createReplayService } from '../../server/replay/service.ts';
import { eraseOverdueTexts } from '../../server/rounds/service.ts';
import { ENGINE_VERSION } from '../../solver/index.ts';
import { SolvePool } from '../../server/solving/pool.ts';
import { eventsIn } from './events.ts';
import { instance, NOW, openApp, PARAMETERS, type OpenApp } from './open-app.ts';

const PROBLEM = instance('hamar-60x20-roof-first');
const ROUND = `/api/rounds/${PROBLEM.id}`;
let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.addRound('48/2026', PROBLEM);
  for (const query of ['?engine=queue', '?timeLimitSeconds=60']) await (await open.ask(`${ROUND}/solve${query}`, { method: 'POST' })).text();
});
afterAll(() => open.close());

const post = (path: string): Promise<Response> => open.ask(`${ROUND}${path}`, { method: 'POST' });
const judge = async (number: number): Promise<JudgedView> => JudgedView.parse(await (await post(`/proposals/${number}/judge`)).json());
const listed = async (): Promise<RoundProposalsView> => RoundProposalsView.parse(await (await open.ask(`${ROUND}/proposals`)).json());
const step = async (kind: string, more: object = {}): Promise<void> => {
  const { version } = RoundView.parse(await (await open.ask(ROUND)).json());
  const answer = await open.ask(`${ROUND}/steps`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ifVersion: version, step: { kind, ...more } }) });
  expect(answer.status, await answer.clone().text()).toBe(200);
};

describe('a stored proposal', () => {
  it('is listed with how it was solved', async () => {
    const { name, state, proposals: list } = await listed();
    expect([name, state]).toEqual(['48/2026', 'proposed']);
    expect(list.map(({ number, engine }) => [number, engine.name])).toEqual([[2, 'highs'], [1, 'queue']]);
    expect(list.every(({ engine, erased }) => engine.version.startsWith(ENGINE_VERSION) && !erased)).toBe(true);
  });

  it.each([1, 2])('is judged again to the same levels and findings (%i)', async (number) => {
    expect(await judge(number)).toMatchObject({ erased: false, isAsStored: true, isSameLevels: true, isSameFindings: true, breaches: [], faults: [] });
  });

  it.each([1, 2])('is solved again to the same bytes by the same engine (%i)', async (number) => {
    const events = eventsIn(await (await post(`/proposals/${number}/replay`)).text());
    const view = SolvedAgainView.parse(events.find(({ event }) => event === 'replayed')?.data);
    expect(view).toMatchObject({ isSameEngine: true, isIdentical: true });
    expect(view.sha256).toBe(view.storedSha256);
  });

  it('that is solved again until a clock stops it is said to be, so that nobody takes another answer for a fault', async () => {
    const row = await open.db.selectFrom('proposals').selectAll().where('number', '=', 2).executeTakeFirstOrThrow();
    const put = (change: Partial<typeof row>): Promise<unknown> => open.db.updateTable('proposals').set(change).where('number', '=', 2).execute();
    await put({ timeLimitSeconds: 0.1 });
    const events = eventsIn(await (await post('/proposals/2/replay')).text());
    const view = SolvedAgainView.parse(events.find(({ event }) => event === 'replayed')?.data);
    expect(view).toMatchObject({ isSameEngine: true, isIdentical: false, wasStoppedByClock: false, isStoppedByClock: true });
    expect(view.storedLevels).toEqual(JSON.parse(row.levels));
    await put({ timeLimitSeconds: row.timeLimitSeconds });
  });

  it('that is stopped while it is solved again is compared with nothing, and the record tells of no comparison', async () => {
    const told = (): Promise<unknown[]> => open.db.selectFrom('events').select('number').where('kind', '=', 'proposal.replayed').execute();
    const before = await told();
    const pool = new SolvePool({ size: 1, graceMilliseconds: 5000, warm: false, waiting: 1 });
    const replays = createReplayService({ db: open.db, pool, now: () => NOW, parameters: PARAMETERS });
    const replaying = await replays.solveAgain(PROBLEM.id, 2, 'revisor@example.no');
    if (typeof replaying === 'string') throw new Error(replaying);
    const firstAnswer = new Promise<void>((resolve) => { replaying.job.listen(({ penalty }) => { if (penalty !== null) resolve(); }); });
    await firstAnswer;
    replaying.job.cancel();
    expect(await replaying.compare(await replaying.job.outcome)).toBeNull();
    expect(await told()).toEqual(before);
    await pool.close();
  });

  it('that is asked for by a number that is not there is not found', async () => {
    expect((await post('/proposals/9/judge')).status).toBe(404);
    expect((await post('/proposals/0/judge')).status).toBe(400);
    expect((await open.ask('/api/rounds/none/proposals')).status).toBe(404);
  });

  it('tells nobody who sees sums alone, and tells an auditor', async () => {
    expect((await open.askAs(['planner'], `${ROUND}/proposals`)).status).toBe(403);
    expect((await open.askAs(['auditor'], `${ROUND}/proposals`)).status).toBe(200);
  });
});

describe('a proposal that somebody has tampered with', () => {
  it('is told from what was stored: another home, another level, another finding, another problem', async () => {
    const row = await open.db.selectFrom('proposals').selectAll().where('number', '=', 2).executeTakeFirstOrThrow();
    const put = (change: Partial<typeof row>): Promise<unknown> => open.db.updateTable('proposals').set(change).where('number', '=', 2).execute();
    const [first] = (JSON.parse(row.text) as { placements: { dwellingId: string }[] }).placements;
    const other = PROBLEM.dwellings.find(({ id }) => !row.text.includes(`"dwellingId":"${id}"`));
    await put({ text: row.text.replaceAll(`"dwellingId":"${first?.dwellingId}"`, `"dwellingId":"${other?.id}"`) });
    expect(await judge(2)).toMatchObject({ isAsStored: false });
    await put({ text: row.text, levels: row.levels.replace(/"penalty":(\d+)/, (_, penalty) => `"penalty":${Number(penalty) + 1}`) });
    expect(await judge(2)).toMatchObject({ isAsStored: true, isSameLevels: false });
    await put({ levels: row.levels, findings: row.findings.replace(/"penalty":(\d+)/, (_, penalty) => `"penalty":${Number(penalty) + 1}`) });
    expect(await judge(2)).toMatchObject({ isSameLevels: true, isSameFindings: false });
    await put({ findings: row.findings });
    expect(await judge(2)).toMatchObject({ isAsStored: true, isSameLevels: true, isSameFindings: true });
  });
});

describe('what was decided', () => {
  it('is found again, of every household, and a change of it is seen', async () => {
    expect((await post('/decision/judge')).status).toBe(409);
    await step('startMeeting', { present: '' });
    await step('acceptAll');
    await step('decide');
    expect(JudgedDecisionView.parse(await (await post('/decision/judge')).json())).toEqual({ decisions: 60, erased: 0, different: [] });
    const row = await open.db.selectFrom('decisions').selectAll().executeTakeFirstOrThrow();
    await open.db.updateTable('decisions').set({ outcome: row.outcome === 'offered' ? 'notOffered' : 'offered' }).where('householdId', '=', row.householdId).execute();
    expect(JudgedDecisionView.parse(await (await post('/decision/judge')).json()).different).toEqual([row.householdId]);
  });
});

describe('a proposal whose last day is over', () => {
  it('is said to be erased, and neither judged nor solved again', async () => {
    await eraseOverdueTexts(open.db, '2040-01-01T00:00:00.000Z', PARAMETERS);
    expect(await judge(2)).toMatchObject({ erased: true, isAsStored: false });
    expect((await post('/proposals/2/replay')).status).toBe(410);
    expect((await listed()).proposals.every(({ erased }) => erased)).toBe(true);
  });
});
