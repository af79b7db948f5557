import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import type { Role } from '../../server/access/schemas.ts';
import { keepHouse } from '../../server/housekeeping.ts';
import { createPolicyService } from '../../server/policies/service.ts';
import { EventKind } from '../../server/record/schemas.ts';
import { addToRecord, historyOf, verifyRecord } from '../../server/record/service.ts';
import type { AnyStudyKind } from '../../server/studies/kind.ts';
import type { StudySummary } from '../../server/studies/schemas.ts';
import { createStudyService, eraseStudiesOf } from '../../server/studies/service.ts';
import { MOST_STUDIES } from '../../server/studies/work.ts';
import { dwelling, hard, household, problem, site } from '../support/tiny.ts';
import { NOW, openApp, PARAMETERS, ROOT, type OpenApp } from './open-app.ts';

const PROBLEM = problem({
  id: 'round-small', asOf: '2026-09-01', sites: [site('s', { homes: 10 })], dwellings: [dwelling('d1'), dwelling('d2')],
  households: ['h1', 'h2', 'h3'].map((id) => household(id, { counted: true })), rules: { siteLimit: hard({ sharePercent: 40, minCount: 0 }) },
});
const MEASURE = { crowdedFrom: 5, circleMetres: 250, sharePercent: 15, neverTooMany: 2, metresPerMinute: 400 };
const SWEEP = { roundId: PROBLEM.id, timeLimitSeconds: 5, seed: 1, measure: MEASURE, axes: [{ id: 'siteLimit', values: [10, 20, 30] }] };
const YEARS = { runs: [{ policyId: 'roof-first', isQueue: false, presets: [] }], start: 'nothing', years: 10, replications: 50, seed: 1, changes: {} };

let open: OpenApp;
beforeEach(async () => {
  open = await openApp();
  await open.addRound('36/2026', PROBLEM);
});
afterEach(() => open.close());

const send = (path: string, body: unknown, role: Role = 'manager'): Promise<Response> => (
  open.askAs([role], `/api/studies/${path}`, { method: 'POST', ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) }));
async function ask(kind: string, body: unknown): Promise<string> {
  const answer = await send(kind, body);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return ((await answer.json()) as { id: string }).id;
}
const read = async (kind: string, id: string): Promise<StudySummary & { readonly answer: unknown }> => await (await open.askAs(['manager'], `/api/studies/${kind}/${id}`)).json() as StudySummary & { answer: unknown };
const ended = async (kind: string, id: string): Promise<string> => {
  await vi.waitFor(async () => expect((await read(kind, id)).state).not.toBe('running'), { timeout: 60_000, interval: 50 });
  return (await read(kind, id)).state;
};
const stored = async (): Promise<string> => JSON.stringify(await open.db.selectFrom('studies').select('material').execute()) + JSON.stringify(await open.db.selectFrom('studyParts').selectAll().execute());

describe('a study of one kind', () => {
  it('cannot be stopped, gone on with, looked at or taken away by way of another kind', async () => {
    await open.takeInDemonstration();
    const id = await ask('simulation', YEARS);
    for (const path of [`least-concentration-told/${id}/stop`, `least-concentration-told/${id}/continue`]) expect((await send(path, undefined, 'planner')).status, path).toBe(404);
    for (const path of [`least-concentration-told/${id}`, `least-concentration-told/${id}/events`]) expect((await open.askAs(['planner'], `/api/studies/${path}`)).status, path).toBe(404);
    expect((await open.askAs(['planner'], `/api/studies/least-concentration-told/${id}`, { method: 'DELETE' })).status).toBe(404);
    for (const path of [`simulation/${id}/stop`, `simulation/${id}/continue`, 'simulation']) expect((await send(path, {}, 'planner')).status, path).toBe(403);
    expect((await read('simulation', id)).state).toBe('running');
    expect((await send(`simulation/${id}/stop`, undefined)).status).toBe(200);
    expect(await ended('simulation', id)).toBe('stopped');
  });
});

describe('a study that is gone on with', () => {
  it('is worked on once, however many ask at the same moment, also while it is about to stop', async () => {
    await open.takeInDemonstration();
    const id = await ask('simulation', YEARS);
    await send(`simulation/${id}/stop`, undefined);
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(`simulation/${id}/continue`, undefined)));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 200));
    expect((await read('simulation', id)).state).toBe('running');
    await send(`simulation/${id}/stop`, undefined);
    expect(await ended('simulation', id)).toBe('stopped');
  });

  it('is refused when it has been erased, and stays erased', async () => {
    const id = await ask('trade-off', SWEEP);
    await ended('trade-off', id);
    await open.db.transaction().execute((transaction) => eraseStudiesOf(transaction, 'h2', NOW));
    expect((await send(`trade-off/${id}/continue`, undefined)).status).toBe(404);
    expect(await read('trade-off', id)).toMatchObject({ isErased: true, question: null, answer: null, done: 0, state: 'stopped' });
    expect(await (await open.askAs(['manager'], '/api/studies/trade-off')).json()).toEqual([expect.objectContaining({ id, isErased: true, question: null })]);
    expect((await open.askAs(['manager'], `/api/studies/trade-off/${id}/report`)).status).toBe(410);
  });
});

describe('a study that is erased while it is worked on', () => {
  it('keeps nothing of what comes of it afterwards, and stays stopped', async () => {
    const id = await ask('trade-off', SWEEP);
    await open.db.transaction().execute((transaction) => eraseStudiesOf(transaction, 'h2', NOW));
    await vi.waitFor(async () => expect(await open.db.selectFrom('studies').select(['state', 'erasedAt']).where('id', '=', id).executeTakeFirst()).toEqual({ state: 'stopped', erasedAt: NOW }), { timeout: 30_000 });
    await send('trade-off', SWEEP).then(async (answer) => ended('trade-off', ((await answer.json()) as { id: string }).id)); // by then the first is over too
    expect(await open.db.selectFrom('studyParts').select('number').where('studyId', '=', id).execute()).toEqual([]);
    expect(await open.db.selectFrom('studies').select(['state', 'material']).where('id', '=', id).executeTakeFirst()).toEqual({ state: 'stopped', material: '' });
  });
});

describe('a study whose last day is over', () => {
  it('leaves that it was asked, nothing of anybody, and a record that is whole', async () => {
    const id = await ask('trade-off', SWEEP);
    await ended('trade-off', id);
    expect(await stored()).toContain('"h2\\"');
    open.setNow('2099-01-01T08:00:00.000Z');
    await keepHouse({ db: open.db, folder: open.dataFolder, parameters: PARAMETERS, now: () => '2099-01-01T08:00:00.000Z' });
    expect(await stored()).not.toContain('h2');
    expect(await open.db.selectFrom('studies').select(['id', 'question', 'material', 'roundId']).execute()).toEqual([{ id, question: '', material: '', roundId: null }]);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });
});

describe('what a study is about', () => {
  it('is frozen anew when somebody is erased from the registers meanwhile', async () => {
    const frozen: string[] = [];
    const kind: AnyStudyKind = {
      kind: 'trade-off', Question: z.unknown(), View: z.unknown(), parts: () => [], view: () => null, look: () => null,
      async freeze({ db }) {
        frozen.push(frozen.length === 0 ? 'with h2' : 'without');
        const material = frozen.at(-1);
        if (frozen.length === 1) await db.transaction().execute((transaction) => addToRecord(transaction, { at: NOW, actor: 'a', kind: 'row.erased', subject: 'households h2', reason: 'x', facts: {}, keepUntil: null }));
        return { material, roundId: null };
      },
    };
    const policies = createPolicyService({ folder: join(ROOT, 'data', 'policies'), db: open.db, now: () => NOW });
    const studies = await createStudyService({ db: open.db, policies, now: () => NOW, parameters: PARAMETERS } as never);
    await studies.ask(kind, {}, 'a');
    expect(frozen).toEqual(['with h2', 'without']);
    expect(await open.db.selectFrom('studies').select('material').execute()).toEqual([{ material: '"without"' }]);
    expect(await open.db.selectFrom('events').select('kind').where('kind', '=', 'study.asked').execute()).toHaveLength(1);
  });
});

describe('many studies at once', () => {
  it('are refused from a number on, and none of those that were taken fails', async () => {
    await open.takeInDemonstration();
    const answers = await Promise.all(Array.from({ length: MOST_STUDIES + 10 }, () => send('simulation', YEARS)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(MOST_STUDIES);
    expect(await Promise.all(answers.filter(({ status }) => status !== 200).map(async (answer) => ((await answer.json()) as { code: string }).code))).toEqual(Array.from({ length: 10 }, () => 'tooManySolves'));
    const list = await (await open.askAs(['manager'], '/api/studies/simulation')).json() as readonly StudySummary[];
    expect(new Set(list.map(({ state }) => state))).toEqual(new Set(['running']));
    await Promise.all(list.map(({ id }) => send(`simulation/${id}/stop`, undefined)));
    await vi.waitFor(async () => expect((await open.db.selectFrom('studies').select('state').where('state', '<>', 'stopped').execute())).toEqual([]), { timeout: 30_000 });
    expect((await send('simulation', YEARS)).status).toBe(200);
  });
});

describe('a study that nobody works on', () => {
  it('is told as stopped, as after a restore of a backup that was made meanwhile, and can be gone on with', async () => {
    const id = await ask('trade-off', SWEEP);
    await ended('trade-off', id);
    await open.db.deleteFrom('studyParts').where('number', '=', 1).execute();
    await open.db.updateTable('studies').set({ state: 'running', endedAt: null }).execute();
    expect(await read('trade-off', id)).toMatchObject({ state: 'stopped', done: 3, of: 4 });
    expect(await (await open.askAs(['manager'], `/api/studies/trade-off/${id}/events`)).text()).toContain('"stopped"');
    expect((await send(`trade-off/${id}/continue`, undefined)).status).toBe(200);
    expect(await ended('trade-off', id)).toBe('done');
    expect((await read('trade-off', id)).done).toBe(4);
  });

  it('is stopped for good when the server starts anew', async () => {
    const id = await ask('trade-off', SWEEP);
    await ended('trade-off', id);
    await open.db.updateTable('studies').set({ state: 'running', endedAt: null }).execute();
    await createStudyService({ db: open.db, now: () => NOW, parameters: PARAMETERS } as never);
    expect(await open.db.selectFrom('studies').select(['state', 'endedAt']).where('id', '=', id).executeTakeFirst()).toEqual({ state: 'stopped', endedAt: NOW });
  });
});

describe('what somebody does with a study', () => {
  it('is told to the record with who did it, once for each time that something came of it', async () => {
    await open.takeInDemonstration();
    const id = await ask('simulation', YEARS);
    for (const what of ['stop', 'stop']) await send(`simulation/${id}/${what}`, undefined);
    await ended('simulation', id);
    await send(`simulation/${id}/stop`, undefined);
    for (const what of ['continue', 'continue']) await send(`simulation/${id}/${what}`, undefined);
    await send(`simulation/${id}/stop`, undefined);
    await ended('simulation', id);
    await open.askAs(['manager'], `/api/studies/simulation/${id}`, { method: 'DELETE' });
    const told = await historyOf(open.db, `study ${id}`, EventKind.options, 20);
    expect(told.map(({ event }) => event.kind).toReversed()).toEqual(['study.asked', 'study.stopped', 'study.continued', 'study.stopped', 'study.removed']);
    expect(new Set(told.map(({ event }) => event.actor))).toEqual(new Set(['manager@example.no']));
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });
});

describe('taking a study away', () => {
  it('is told once, however many do it at the same moment', async () => {
    const id = await ask('trade-off', SWEEP);
    const answers = await Promise.all(Array.from({ length: 5 }, () => open.askAs(['manager'], `/api/studies/trade-off/${id}`, { method: 'DELETE' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404, 404, 404]);
    expect(await open.db.selectFrom('events').select('kind').where('kind', '=', 'study.removed').execute()).toHaveLength(1);
    expect(await open.db.selectFrom('studyParts').select('number').execute()).toEqual([]);
  });
});

describe('a text in a question', () => {
  it('that cannot be read as it is written, or holds a birth number, is refused with where, and neither repeated nor logged', async () => {
    for (const [text, status, code] of [['x\u0000y', 400, 'badRequest'], ['Elve\u202egata', 400, 'badRequest'], ['\ud800', 400, 'badRequest'], ['Elvegata 01010750160', 422, 'birthNumber']] as const) {
      const answer = await send('trade-off', { ...SWEEP, roundId: text });
      const told = await answer.text();
      expect([answer.status, (JSON.parse(told) as { code: string }).code], told).toEqual([status, code]);
      expect(told).toContain('roundId');
      expect(told).not.toContain('01010750160');
    }
    expect(open.logged.join('')).not.toContain('01010750160');
    expect(await open.db.selectFrom('studies').select('id').execute()).toEqual([]);
  });
});
