import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../server/db/migrations.ts';
import { openUpToDate } from '../../server/db/open.ts';
import { addToRecord, eraseOverdue, verifyRecord } from '../../server/record/service.ts';
import { dateRows, overdueRows } from '../../server/registers/service.ts';
import { HistoryEntry, RowView } from '../../server/registers/schemas.ts';
import { eraseOverdueTexts, roundsHolding, verifyStoredTexts } from '../../server/rounds/service.ts';
import { eventsIn } from './events.ts';
import { writeProblem } from '../../solver/index.ts';
import { instance, NOW, openApp, PARAMETERS, temporaryFolder, type OpenApp } from './open-app.ts';

let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
});
afterAll(() => open.close());

const row = async (path: string): Promise<RowView> => RowView.parse(await (await open.ask(`/api/registers/${path}`)).json());
const send = (method: string, path: string, body: unknown): Promise<Response> => (
  open.ask(`/api/registers/${path}`, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
);
const events = (kind: string, subject: string) => open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').selectAll()
  .where('kind', '=', kind).where('subject', '=', subject).execute();

describe('what is personal', () => {
  it('has a last day from the moment it is taken in', async () => {
    expect((await row('households/1002')).keepUntil).toBe('2028-11-23');
    expect((await row('tenancies/L-0001')).keepUntil).toBe('2027-12-29');
  });

  it('gets one where it is from before there was one', async () => {
    await open.db.updateTable('households').set({ keepUntil: null }).where('id', '=', '1002').execute();
    await open.db.updateTable('tenancies').set({ keepUntil: null }).where('id', '=', 'L-0001').execute();
    await dateRows(open.db, PARAMETERS, NOW);
    expect((await row('households/1002')).keepUntil).toBe('2028-11-23');
    expect((await row('tenancies/L-0001')).keepUntil).toBe('2027-12-29');
  });

  it('is listed from the day after its last day', async () => {
    const on = async (day: string) => (await overdueRows(open.db, day)).map(({ id }) => id);
    expect(await on('2028-11-23')).not.toContain('1002');
    expect(await on('2028-11-24')).toContain('1002');
  });
});

describe('erasing a household', () => {
  it('needs a reason and the version that was looked at', async () => {
    expect((await send('POST', 'households/1003/erase', { version: 1 })).status).toBe(400);
    expect((await send('POST', 'households/1003/erase', { version: 7, reason: 'x' })).status).toBe(409);
  });

  it('takes away the row and all that was told of it, names the rounds that still hold it, and leaves the record whole', async () => {
    const { record, version } = await row('households/1003');
    expect((await send('PUT', 'households/1003', { record: { ...record, age: 62 }, version })).status).toBe(200);
    const answer = await send('POST', 'households/1003/erase', { version: version + 1, reason: 'Søknaden er trukket' });
    expect(await answer.json()).toEqual({ rounds: [{ id: '2026-49', name: '49/2026', keepUntil: '2031-11-23' }] });
    expect((await open.ask('/api/registers/households/1003')).status).toBe(404);
    expect(await events('row.changed', 'households 1003')).toEqual([]);
    expect(await events('row.erased', 'households 1003')).toMatchObject([{ reason: 'Søknaden er trukket', facts: '{"eventsErased":1}' }]);
    expect(await events('row.opened', 'households 1003')).toHaveLength(1);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });

  it('says in its history that what was told has been erased', async () => {
    const told = HistoryEntry.array().parse(await (await open.ask('/api/registers/households/1003/history')).json());
    expect(told.map(({ kind, changes }) => [kind, changes?.length])).toEqual([['row.erased', undefined]]);
  });

  it('leaves nothing of the household in the tables but in rounds and in who has looked', async () => {
    for (const table of ['households', 'payloads', 'events'] as const) {
      const text = JSON.stringify(await open.db.selectFrom(table).selectAll().execute());
      expect([table, text.includes('"2024-06-14"')]).toEqual([table, false]);
    }
  });

  it('is refused while others avoid it, unless a tenancy has its id too', async () => {
    const { record, version } = await row('households/1004');
    expect((await send('PUT', 'households/1004', { record: { ...record, avoids: [{ id: '1005', metres: 100 }] }, version })).status).toBe(200);
    const before = await row('households/1005');
    expect((await send('POST', 'households/1005/erase', { version: before.version, reason: 'x' })).status).toBe(409);
    await open.db.updateTable('tenancies').set({ id: '1005' }).where('id', '=', 'L-0002').execute();
    expect((await send('POST', 'households/1005/erase', { version: before.version, reason: 'x' })).status).toBe(200);
  });

  it('reaches what the record tells of a household that was removed before', async () => {
    const { version } = await row('households/1009');
    expect((await send('DELETE', 'households/1009', { version, reason: 'Flyttet' })).status).toBe(200);
    expect(await events('row.removed', 'households 1009')).toHaveLength(1);
    expect((await send('POST', 'households/1009/erase', { version, reason: 'Bedt om det' })).status).toBe(200);
    expect(await events('row.removed', 'households 1009')).toEqual([]);
    expect((await send('POST', 'households/1009/erase', { version, reason: 'Bedt om det' })).status).toBe(404);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });

  it('is for registers about people alone', async () => {
    expect((await send('POST', 'sites/BS-01/erase', { version: 1, reason: 'x' })).status).toBe(404);
  });
});

describe('a reason that is given where a row is about nobody', () => {
  const sites = (kind: string) => events(kind, 'sites BS-02');

  it('has a last day, for it can be about people all the same, and nothing has one that no reason goes with', async () => {
    open.setNow(NOW);
    const { record, version } = await row('sites/BS-02');
    expect((await send('PUT', 'sites/BS-02', { record: { ...record, name: 'Ny gård' }, version })).status).toBe(200);
    expect((await send('PUT', 'sites/BS-02', { record: { ...record, name: 'Gården' }, version: version + 1, reason: 'Hansen i andre etasje klaget på navnet' })).status).toBe(200);
    expect((await sites('row.changed')).map(({ reason, keepUntil }) => [reason, keepUntil])).toEqual([[null, null], ['Hansen i andre etasje klaget på navnet', '2031-11-23']]);
  });

  it('is erased the day after, and the record is whole', async () => {
    await eraseOverdue(open.db, '2031-11-23T22:59:59.000Z');
    expect(await sites('row.changed')).toHaveLength(2);
    await eraseOverdue(open.db, '2031-11-23T23:00:00.000Z');
    expect((await sites('row.changed')).map(({ reason }) => reason)).toEqual([null]);
    expect(JSON.stringify(await open.db.selectFrom('payloads').selectAll().execute())).not.toContain('Hansen');
    expect((await row('sites/BS-02')).record['name']).toBe('Gården');
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });

  it('is erased too where it was given before reasons had a last day', async () => {
    const tell = (at: string, reason: string | null) => addToRecord(open.db, { at, actor: 'x', kind: 'row.changed', subject: 'teams T-01', reason, facts: {}, keepUntil: null });
    await tell('2026-11-23T22:59:59.000Z', 'Om Hansen');
    await tell('2026-11-23T23:00:00.000Z', 'Om Olsen');
    await tell('2020-01-01T08:00:00.000Z', null);
    const left = async (): Promise<unknown> => (await events('row.changed', 'teams T-01')).map(({ reason }) => reason);
    await dateRows(open.db, PARAMETERS, '2031-11-23T22:59:59.000Z');
    expect(await left()).toEqual(['Om Hansen', 'Om Olsen', null]);
    await dateRows(open.db, PARAMETERS, '2031-11-23T23:00:00.000Z');
    expect(await left()).toEqual(['Om Olsen', null]);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });
});

describe('looking at people', () => {
  it('is told once in ten minutes for each who looks, and never what was searched for', async () => {
    open.setNow('2026-11-24T08:00:00.000Z');
    const opened = async (): Promise<number> => (await events('row.opened', 'households 1007')).length;
    await open.ask('/api/registers/households/1007');
    await open.ask('/api/registers/households/1007/history');
    expect(await opened()).toBe(1);
    await open.askAs(['manager'], '/api/registers/households/1007');
    expect(await opened()).toBe(2);
    open.setNow('2026-11-24T08:09:59.999Z');
    await open.ask('/api/registers/households/1007');
    expect(await opened()).toBe(2);
    open.setNow('2026-11-24T08:10:00.000Z');
    await open.ask('/api/registers/households/1007');
    expect(await opened()).toBe(3);
    await open.ask('/api/registers/households?q=hemmelig&size=2');
    const [list] = await events('rows.listed', 'households');
    expect(list).toMatchObject({ facts: '{"rows":0,"searched":true}', keepUntil: '2028-11-24' });
  });

  it('is told of lists and rows of people alone', async () => {
    await open.ask('/api/registers/dwellings/B-0001');
    await open.ask('/api/registers/dwellings');
    expect(await events('row.opened', 'dwellings B-0001')).toEqual([]);
    expect(await events('rows.listed', 'dwellings')).toEqual([]);
  });

  it('is told of a household that is not there to nobody', async () => {
    await open.ask('/api/registers/households/nobody');
    expect(await events('row.opened', 'households nobody')).toEqual([]);
  });
});

describe('the problem and the proposals of a round', () => {
  const problem = instance('micro/area-limit-floors');
  const path = `/api/rounds/${encodeURIComponent(problem.id)}`;

  it('are erased the day after their last day, by an event that says so, and everything that reads them says so too', async () => {
    open.setNow(NOW);
    await open.addRound('prøve', problem);
    const solved = eventsIn(await (await open.ask(`${path}/solve?engine=queue`, { method: 'POST' })).text());
    expect(solved.at(-1)?.event).toBe('proposal');
    expect(await eraseOverdueTexts(open.db, '2031-11-23T22:59:59.000Z', PARAMETERS)).toBe(0);
    expect(await eraseOverdueTexts(open.db, '2031-11-23T23:00:00.000Z', PARAMETERS)).toBe(3); // the demonstration's problem too
    expect(await eraseOverdueTexts(open.db, '2031-11-25T00:00:00.000Z', PARAMETERS)).toBe(0);
    for (const way of ['', '/problem', '/proposal', `/explain?household=${problem.households[0]?.id}`]) {
      const answer = await open.ask(path + way);
      expect([way, answer.status, (await answer.json() as { code: string }).code]).toEqual([way, 410, 'erased']);
    }
    expect((await open.ask(`${path}/solve`, { method: 'POST' })).status).toBe(410);
    expect((await (await open.ask('/api/rounds')).json() as unknown[])).toHaveLength(2);
    expect((await row('households/1002')).rounds).toEqual([]);
    expect(await verifyStoredTexts(open.db)).toEqual([]);
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });

  it('that are emptied by somebody else are seen', async () => {
    const sha256 = 'f'.repeat(64);
    await open.db.insertInto('problems').values({ sha256, text: '', keepUntil: null, erasedAt: NOW }).execute();
    expect(await verifyStoredTexts(open.db)).toEqual([`the problem ${sha256} is gone, and no event says that it was erased`]);
    await open.db.updateTable('problems').set({ text: '{}' }).where('sha256', '=', sha256).execute();
    expect(await verifyStoredTexts(open.db)).toEqual([`the problem ${sha256} is not what was stored`]);
  });
});

describe('a database of before rounds had a last day', () => {
  it('knows which rounds hold whom, and gives their texts a last day', async () => {
    const folder = temporaryFolder();
    const path = join(folder.path, 'old.sqlite');
    const problem = instance('hamar-60x20-roof-first');
    const old = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new SqliteDatabase(path) }) });
    await new Migrator({ db: old, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } }).migrateTo('0005-history');
    await old.destroy();
    const raw = new SqliteDatabase(path);
    raw.prepare('insert into problems (sha256, text) values (?, ?)').run('x', writeProblem(problem));
    raw.prepare('insert into rounds (id, name, "asOf", "policyId", households, dwellings, "problemSha256", "createdAt") values (?, ?, ?, ?, ?, ?, ?, ?)')
      .run('r', 'r', problem.asOf, 'roof-first', 60, 20, 'x', NOW);
    raw.close();
    const db = await openUpToDate(path);
    try {
      expect(await roundsHolding(db, 'households', problem.households[0]?.id ?? '')).toEqual([{ id: 'r', name: 'r', keepUntil: null }]);
      expect(await roundsHolding(db, 'households', problem.tenants[0]?.id ?? '')).toHaveLength(1);
      expect(await eraseOverdueTexts(db, NOW, PARAMETERS)).toBe(0);
      expect(await roundsHolding(db, 'dwellings', problem.dwellings[0]?.id ?? '')).toEqual([{ id: 'r', name: 'r', keepUntil: '2031-11-23' }]);
    } finally {
      await db.destroy();
      folder.remove();
    }
  });
});

describe('a database of before an erased study lost its question', () => {
  it('keeps the questions of studies that are there, and none of an erased one', async () => {
    const folder = temporaryFolder();
    const path = join(folder.path, 'old.sqlite');
    const old = new Kysely<unknown>({ dialect: new SqliteDialect({ database: new SqliteDatabase(path) }) });
    await new Migrator({ db: old, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } }).migrateTo('0010-studies');
    await old.destroy();
    const raw = new SqliteDatabase(path);
    const put = raw.prepare(`insert into studies (id, kind, question, material, "roundId", state, "of", "createdAt", "createdBy", "keepUntil", "erasedAt") values (?, 'next-home', '{"found":"Storgata 1"}', '', 'r', 'stopped', 1, ?, 'a', '2026-01-01', ?)`);
    put.run('erased', NOW, NOW);
    put.run('there', NOW, null);
    raw.close();
    const db = await openUpToDate(path);
    try {
      expect(await db.selectFrom('studies').select(['id', 'question', 'roundId']).orderBy('id').execute()).toEqual([
        { id: 'erased', question: '', roundId: null }, { id: 'there', question: '{"found":"Storgata 1"}', roundId: 'r' },
      ]);
    } finally {
      await db.destroy();
      folder.remove();
    }
  });
});
