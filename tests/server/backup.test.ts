import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { restore } from '../../server/db/backup.ts';
import { openDatabase, openFile, type Database } from '../../server/db/open.ts';
import { addToRecord, isTold, verifyRecord } from '../../server/record/service.ts';
import { ROOT, temporaryFolder } from './open-app.ts';
import { browse } from './signed-in.ts';
import { endAll, start } from './started.ts';

// The commands as an administrator runs them, on the database of a server that runs.

const folder = temporaryFolder();
const data = join(folder.path, 'data');
const file = (name: string): string => join(folder.path, name);
const environment = { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^SPREDT_/i.test(name))), SPREDT_DATA: data };
const command = [join(ROOT, 'server', 'spredt.mjs')];

/** Runs a command beside what goes on here, so that open lines to a server are looked after meanwhile. */
function spredt(...args: readonly string[]): Promise<{ readonly status: number | null; readonly out: string; readonly err: string }> {
  const child = spawn(process.execPath, [...command, ...args], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
  return new Promise((resolve) => void child.on('close', (status) => resolve({ status, out, err })));
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds));
const headOf = (out: string): string => /head (\S+)/.exec(out)?.[1] ?? '';

async function note(subject: string): Promise<void> {
  const db = await openDatabase(data);
  const change = { at: '2026-11-23T08:00:00.000Z', actor: 'kari', kind: 'round.frozen', subject, reason: null, facts: {}, keepUntil: null } as const;
  await db.transaction().execute((transaction) => addToRecord(transaction, change));
  await db.destroy();
}

beforeAll(async () => {
  await start({ PORT: '0', SPREDT_DATA: data });
  await endAll();
});
afterEach(endAll);
afterAll(() => folder.remove());

describe('spredt audit verify', () => {
  it('proves the chain of a running server, and compares with a head that was noted', async () => {
    await start({ PORT: '0', SPREDT_DATA: data });
    const first = await spredt('audit', 'verify');
    expect(first).toMatchObject({ status: 0, err: '' });
    expect(first.out).toMatch(/the chain is whole/);
    await note('later');
    expect((await spredt('audit', 'verify', '--head', headOf(first.out))).status).toBe(0);
    expect(await spredt('audit', 'verify', '--head', `1:${'0'.repeat(64)}`)).toMatchObject({ status: 1, out: expect.stringMatching(/fault {2}there is no event 1/) as string });
  });

  it('names a proposal or a problem that is not what was stored', async () => {
    const from = file('sound.sqlite');
    expect((await spredt('backup', from)).status).toBe(0);
    const db = openFile(from, { readonly: false });
    await db.updateTable('problems').set({ text: '{}' }).execute();
    await db.destroy();
    expect(await spredt('restore', from)).toMatchObject({ status: 1, err: expect.stringMatching(/is at fault: the problem [0-9a-f]{64} is not what was stored/) as string });
    rmSync(from);
  });

  it('says what is wrong with how it was asked', async () => {
    expect((await spredt('audit', 'mend')).status).toBe(2);
    expect(await spredt('audit', 'verify', '--head', '3')).toMatchObject({ status: 2, err: expect.stringMatching(/expected NUMBER:HASH/) as string });
    expect((await spredt('backup')).status).toBe(2);
  });
});

describe('spredt backup and restore', () => {
  it('bring a running server back to what it was, and keep what was there in between', async () => {
    const ask = await browse((await start({ PORT: '0', SPREDT_DATA: data })).address);
    const before = await (await ask('/api/rounds')).json() as readonly { readonly id: string }[];
    expect(await spredt('backup', file('a.sqlite'))).toMatchObject({ status: 0, out: '' });
    expect(statSync(file('a.sqlite')).mode & 0o777).toBe(0o600);

    const db = await openDatabase(data);
    await db.updateTable('rounds').set({ name: 'changed' }).execute();
    await db.destroy();
    await note('in between');
    const between = (await spredt('audit', 'verify')).out;
    expect(await (await ask('/api/rounds')).json()).toMatchObject([{ name: 'changed' }]);

    expect((await spredt('restore', file('a.sqlite'))).status).toBe(0);
    expect((await ask('/api/rounds')).status).toBe(401);
    await ask('/api/session');
    expect(await (await ask('/api/rounds')).json()).toMatchObject(before.map(({ id }) => ({ id })));
    expect(await (await ask('/api/rounds')).json()).not.toMatchObject([{ name: 'changed' }]);
    expect((await ask(`/api/rounds/${before[0]!.id}`)).status).toBe(200);
    expect((await spredt('audit', 'verify')).status).toBe(0);

    const kept = readdirSync(data).filter((name) => name.startsWith('before-restore-'));
    expect(kept).toHaveLength(1);
    const old = openFile(join(data, kept[0]!), { readonly: true });
    const report = await verifyRecord(old);
    expect(`${report.head!.number}:${report.head!.hash}`).toBe(headOf(between));
    expect(await old.selectFrom('rounds').select('name').execute()).toEqual([{ name: 'changed' }]);
    await old.destroy();
  });

  it('do not bring back a household that was erased after the backup, nor what was told of it', async () => {
    const { address } = await start({ PORT: '0', SPREDT_DATA: data });
    let ask = await browse(address);
    const send = (path: string, body: object) => ask(`/api/registers/households${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const { record } = await (await ask('/api/registers/households/1002')).json() as { readonly record: object };
    const made = await send('', { record: { ...record, id: 'borte', avoids: [], assessments: { counted: null, shielded: null, unrest: null } }, reason: 'Ny søknad' });
    expect(made.status).toBe(200);
    const { version } = await made.json() as { readonly version: number };
    expect((await spredt('backup', file('with.sqlite'))).status).toBe(0);
    expect((await send('/borte/erase', { version, reason: 'Saken er avsluttet' })).status).toBe(200);
    expect(await spredt('restore', file('with.sqlite'))).toMatchObject({ status: 0, err: expect.stringMatching(/erased after the backup was made: 1 /) as string });
    ask = await browse(address);
    expect((await ask('/api/registers/households/borte')).status).toBe(404);
    const history = await (await ask('/api/registers/households/borte/history')).json();
    expect(history).toMatchObject([{ kind: 'row.erased', actor: 'spredt', reason: 'it was erased before the backup was put back' }]);
    expect((await spredt('audit', 'verify')).status).toBe(0);
  });

  it('begin anew when somebody writes meanwhile, so that what was erased in that moment is known too', async () => {
    expect((await spredt('backup', file('meanwhile.sqlite'))).status).toBe(0);
    const seen: boolean[] = [];
    const stateOf = async (db: Database): Promise<string> => String((await verifyRecord(db)).head?.number);
    await restore(data, file('meanwhile.sqlite'), 'kept-meanwhile.sqlite', () => Promise.resolve([]), stateOf, async (_, replaced) => {
      seen.push(await isTold(replaced, 'in that moment', 'round.frozen'));
      if (seen.length === 1) await note('in that moment');
    });
    expect(seen).toEqual([false, true]);
    rmSync(join(data, 'kept-meanwhile.sqlite'));
  });

  it('replace no file that is there, and say where a database is missing', async () => {
    writeFileSync(file('mine.txt'), 'mine');
    expect(await spredt('backup', file('mine.txt'))).toMatchObject({ status: 1, err: expect.stringMatching(/is there already/) as string });
    expect(readFileSync(file('mine.txt'), 'utf8')).toBe('mine');
    expect(await spredt('restore', file('nowhere.sqlite'))).toMatchObject({ status: 1, err: expect.stringMatching(/is not there/) as string });
    const { status, stderr } = spawnSync(process.execPath, [...command, 'backup', file('b.sqlite')], { env: { ...environment, SPREDT_DATA: file('empty') }, encoding: 'utf8' });
    expect([status, stderr]).toEqual([1, expect.stringMatching(/There is no database in .*Maybe SPREDT_DATA/)]);
  });

  it('refuse a file that is not sound and change nothing', async () => {
    expect((await spredt('backup', file('cut.sqlite'))).status).toBe(0);
    truncateSync(file('cut.sqlite'), Math.floor(statSync(file('cut.sqlite')).size / 2));
    writeFileSync(file('text.sqlite'), 'this is no database');
    const before = (await spredt('audit', 'verify')).out;
    for (const name of ['cut.sqlite', 'text.sqlite']) {
      expect(await spredt('restore', file(name))).toMatchObject({ status: 1, err: expect.stringMatching(/is no database of this version of Spredt|is at fault/) as string });
    }
    expect((await spredt('audit', 'verify')).out).toBe(before);
    expect(readdirSync(data).filter((name) => name.includes('half'))).toEqual([]);
  });

  it('leave either a whole backup or none when they are killed at any moment', async () => {
    for (let i = 0; i < 12; i += 1) {
      const to = file(`killed-${i}.sqlite`);
      const child = spawn(process.execPath, [...command, 'backup', to], { env: environment, stdio: 'ignore', detached: true });
      const ended = new Promise((resolve) => void child.on('close', resolve));
      await wait(120 + 40 * i);
      try { process.kill(-child.pid!, 'SIGKILL'); } catch { /* it had ended */ }
      await ended;
      if (!existsSync(to)) continue;
      chmodSync(to, 0o600);
      const db = openFile(to, { readonly: true });
      expect((await verifyRecord(db)).faults).toEqual([]);
      await db.destroy();
    }
    expect((await spredt('audit', 'verify')).status).toBe(0);
  });
});
