import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/access/schemas.ts';
import { RecordCheck, RecordView, type Change } from '../../server/record/schemas.ts';
import { addAllToRecord, addToRecord, verifyRecord } from '../../server/record/service.ts';
import { openApp, type OpenApp } from './open-app.ts';

const change = (more: Partial<Change>): Change => ({ at: '2026-11-20T08:00:00.000Z', actor: 'ola', kind: 'row.changed', subject: 'households 1', reason: null, facts: { age: 1 }, keepUntil: null, ...more });
let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.db.transaction().execute((transaction) => addAllToRecord(transaction, [
    change({}), change({ at: '2026-11-20T23:00:00.000Z', actor: 'kari' }), change({ at: '2026-11-21T22:59:59.999Z', kind: 'user.created', subject: 'user per', facts: {} }),
    change({ at: '2026-11-21T23:00:00.000Z', kind: 'files.takenIn', subject: 'addresses', facts: { addresses: 3 } }), change({ kind: 'round.explained', subject: 'households 2' }),
  ]));
});
afterAll(() => open.close());

const look = async (query: string, roles: readonly Role[] = ['auditor']): Promise<RecordView> => RecordView.parse(await (await open.askAs(roles, `/api/record?${query}`)).json());

describe('the record', () => {
  it('is shown to an auditor with what it tells, the newest first', async () => {
    const view = await look('');
    expect(view.entries[0]?.number).toBeGreaterThan(view.entries.at(-1)?.number ?? 0);
    expect(view.entries).toContainEqual(expect.objectContaining({ subject: 'households 1', facts: { age: 1 }, actor: 'ola', erased: false }));
  });

  it('is found by actor, kind, subject and days in Norway, the first and the last included', async () => {
    expect((await look('actor=kari')).total).toBe(1);
    expect((await look('kind=row.changed')).total).toBe(2);
    expect((await look('subject=households%201')).total).toBe(2);
    expect((await look('from=2026-11-21&to=2026-11-21')).entries.map(({ kind }) => kind)).toEqual(['user.created', 'row.changed']);
    expect((await look('kind=nothing')).total).toBe(0);
    expect((await open.askAs(['auditor'], '/api/record?from=soon')).status).toBe(400);
  });

  it('comes page by page', async () => {
    const pages = [await look('size=2&page=1&to=2026-11-22'), await look('size=2&page=2&to=2026-11-22')];
    expect(new Set(pages.flatMap(({ entries }) => entries.map(({ number }) => number))).size).toBe(4);
    expect((await look('size=2&page=99')).entries).toEqual([]);
  });

  it('tells an administrator of users, the database and files, and nothing about households', async () => {
    const view = await look('size=200', ['administrator']);
    expect(new Set(view.entries.map(({ kind }) => kind))).toEqual(new Set(['user.created', 'files.takenIn']));
    expect(JSON.stringify(view)).not.toMatch(/households|tenancies/);
    for (const query of ['kind=row.changed', 'subject=households%201', 'kind=round.explained']) expect((await look(query, ['administrator'])).total).toBe(0);
  });

  it('is for nobody else', async () => {
    for (const roles of [['caseworker'], ['manager'], ['followUpLeader'], ['planner']] as const) expect((await open.askAs(roles, '/api/record')).status).toBe(403);
    expect((await open.askAs([], '/api/record')).status).toBe(401);
  });

  it('tells of itself that it was opened, once for a look of many pages', async () => {
    await look('page=1');
    await look('page=2');
    expect((await look('kind=record.opened&actor=auditor@example.no&subject=record')).total).toBe(1);
  });

  it('tells whose record it was, when it is opened about somebody', async () => {
    await look('subject=households%202');
    expect((await look('kind=record.opened&subject=households%202')).total).toBe(1);
  });
});

describe('words that nothing is told of', () => {
  it('are not kept as whose record was opened', async () => {
    await look('subject=Kari%20fra%20Storgata');
    expect((await look('kind=record.opened&size=200')).entries.map(({ subject }) => subject)).not.toContain('Kari fra Storgata');
  });
});

describe('the check of the record', () => {
  const check = async (): Promise<RecordCheck> => RecordCheck.parse(await (await open.askAs(['administrator'], '/api/record/check')).json());

  it('says that all is whole, and gives the head', async () => {
    const { events, faults, head } = await check();
    expect(faults).toEqual([]);
    expect(head?.number).toBe(events);
  });

  it('stays true when what is told cannot be written as it was sent', async () => {
    await open.db.transaction().execute((transaction) => addToRecord(transaction, change({ subject: 'households \ud800', reason: 'half \udfff', facts: { note: '\ud83d' } })));
    expect((await check()).faults).toEqual([]);
  });

  it('lets others be answered meanwhile, also when they add and erase', async () => {
    await open.db.transaction().execute((transaction) => addAllToRecord(transaction, Array.from({ length: 3000 }, (_, i) => change({ subject: `households ${i}` }))));
    let turns = 0;
    const counting = setInterval(() => { turns += 1; }, 0);
    const checking = verifyRecord(open.db);
    await open.db.transaction().execute((transaction) => addToRecord(transaction, change({ subject: 'round x' })));
    const report = await checking;
    clearInterval(counting);
    expect(report.faults).toEqual([]);
    expect(turns).toBeGreaterThan(3);
  });

  it('names what was changed behind its back', async () => {
    await sql`drop trigger payloads_stay`.execute(open.db);
    await open.db.updateTable('payloads').set({ facts: '{"age":2}' }).where('eventNumber', '=', 2).execute();
    expect((await check()).faults).toEqual(['what event 2 tells is not what was recorded']);
  });
});
