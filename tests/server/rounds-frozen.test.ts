import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RoundSummary } from '../../server/rounds/schemas.ts';
import { canonicalProblem, readProblem } from '../../solver/index.ts';
import { eventsIn } from './events.ts';
import { instancePath, openApp, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
});
afterAll(() => open.close());

const post = (path: string, body: BodyInit, contentType = 'application/json'): Promise<Response> => open.ask(`/api/rounds${path}`, { method: 'POST', headers: { 'content-type': contentType }, body });
const freeze = (more: Readonly<Record<string, unknown>> = {}): Promise<Response> => post('', JSON.stringify({ asOf: '2026-12-08', policyId: 'roof-first', horizonDays: 90, ...more }));
const frozenEvents = (kind: string) => open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['actor', 'subject']).where('kind', '=', kind).orderBy('number').execute();

describe('freezing a round', () => {
  it('names it by its week, and numbers those of the same week', async () => {
    for (const [id, name] of [['2026-50', '50/2026'], ['2026-50-2', '50/2026 (2)'], ['2026-50-3', '50/2026 (3)']]) {
      const answer = await freeze();
      expect(answer.status).toBe(200);
      expect(RoundSummary.parse(await answer.json())).toMatchObject({ id, name, asOf: '2026-12-08', policyId: 'roof-first', proposalStatus: null });
    }
    expect((await frozenEvents('round.frozen')).map(({ actor }) => actor)).toEqual(['spredt', 'caseworker@example.no', 'caseworker@example.no', 'caseworker@example.no']);
  });

  it('takes the registers as they are on that moment, and what was frozen stays', async () => {
    const before = await (await open.ask('/api/rounds/2026-50/problem')).text();
    await open.db.updateTable('areas').set({ homes: 9999 }).where('id', '=', 'sentrum').execute();
    await freeze({ asOf: '2026-12-15' });
    expect(await (await open.ask('/api/rounds/2026-51/problem')).text()).toContain('"homes":9999');
    expect(await (await open.ask('/api/rounds/2026-50/problem')).text()).toBe(before);
  });

  it('is refused with a policy that there is none of, a day that does not exist and a horizon that is too long', async () => {
    expect(await (await freeze({ policyId: 'nobody' })).json()).toMatchObject({ code: 'policyNotFound', status: 404 });
    expect((await freeze({ asOf: '2026-02-30' })).status).toBe(400);
    expect((await freeze({ horizonDays: 731 })).status).toBe(400);
    expect((await post('', 'nonsense')).status).toBe(400);
  });

  it('is refused with every fault when the registers make no problem', async () => {
    await open.db.updateTable('households').set({ bedroomsMin: 77 }).where('id', '=', '1002').execute();
    const answer = await freeze();
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'faultyProblem', faults: [{ path: expect.stringContaining('bedroomsMin') as string }] });
    await open.db.updateTable('households').set({ bedroomsMin: 1 }).where('id', '=', '1002').execute();
  });

  it('is not for those who may only look', async () => {
    for (const roles of [['followUpLeader'], ['planner'], ['administrator'], ['auditor']] as const) {
      expect((await open.askAs(roles, '/api/rounds', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status).toBe(403);
    }
  });
});

describe('taking a problem file in', () => {
  it('gives the same solve as the round that it came from', async () => {
    const text = await (await open.ask('/api/rounds/2026-50/problem')).text();
    const other = await openApp();
    try {
      const sent = (body: string): Promise<Response> => other.ask('/api/rounds/problem', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const taken = await sent(text);
      expect(RoundSummary.parse(await taken.json())).toMatchObject({ id: '2026-50', name: '50/2026' });
      const events = (await other.db.selectFrom('events').selectAll().execute()).length;
      expect((await sent(text)).status).toBe(200);
      expect(await other.db.selectFrom('events').selectAll().execute()).toHaveLength(events);
      expect(await (await other.ask('/api/rounds/2026-50/problem')).text()).toBe(text);
      const solved = await Promise.all([open, other].map(async (app) => eventsIn(await (await app.ask('/api/rounds/2026-50/solve?engine=queue', { method: 'POST' })).text()).at(-1)?.data as { placements: unknown }));
      expect(solved[0]?.placements).toEqual(solved[1]?.placements);
    } finally {
      await other.close();
    }
  });

  it('is refused in the demonstration, but for the invented ones that ship', async () => {
    const read = readProblem(new TextEncoder().encode(await (await open.ask('/api/rounds/2026-50/problem')).text()));
    if (!read.ok) throw new Error('a frozen round can be read');
    const before = await (await open.ask('/api/rounds')).json();
    const answer = await post('/problem', JSON.stringify({ ...canonicalProblem(read.problem), id: 'from-elsewhere' }));
    expect([answer.status, (await answer.json() as { code: string }).code]).toEqual([409, 'demonstrationOnly']);
    expect(await (await open.ask('/api/rounds')).json()).toEqual(before);
    expect((await post('/problem', readFileSync(instancePath('hamar-60x20-strict'), 'utf8'))).status).toBe(200);
  });

  it('is refused when its id stands for another problem', async () => {
    const read = readProblem(new TextEncoder().encode(await (await open.ask('/api/rounds/2026-50/problem')).text()));
    if (!read.ok) throw new Error('a frozen round can be read');
    const answer = await post('/problem', JSON.stringify({ ...canonicalProblem(read.problem), horizonDays: 30 }));
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'idTaken' });
  });

  it('is refused when it is no problem file, with every fault by its path', async () => {
    expect(await (await post('/problem', '{"format":"spredt-problem/1"}')).json()).toMatchObject({ code: 'faultyProblem', status: 422 });
    expect((await post('/problem', 'x', 'text/plain')).status).toBe(415);
    expect((await post('/problem', '{')).status).toBe(422);
  });

  it('is told with the one who did it, as is everyone who takes a problem out', async () => {
    expect((await frozenEvents('file.exported')).every(({ actor }) => actor === 'caseworker@example.no')).toBe(true);
    expect((await frozenEvents('file.exported')).map(({ subject }) => subject)).toContain('round 2026-50');
  });
});
