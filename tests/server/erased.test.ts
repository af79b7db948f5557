import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../server/db/backup.ts';
import { openFile } from '../../server/db/open.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { eraseAgain, erasedFrom } from '../../server/registers/erase-again.ts';
import { NOW, openApp, PARAMETERS, temporaryFolder, type OpenApp } from './open-app.ts';

const WORD = 'Kråkebolleveien';
const folder = temporaryFolder();
let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
  await open.takeInDemonstration();
});
afterAll(async () => {
  await open.close();
  folder.remove();
});

const json = (method: string, body: unknown): RequestInit => ({ method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** The files of a folder that hold the word, wherever in them. */
const filesWith = (path: string): readonly string[] => readdirSync(path, { withFileTypes: true }).filter((file) => file.isFile() && readFileSync(join(path, file.name)).includes(WORD)).map((file) => file.name);

describe('a household that is erased', () => {
  it('leaves not a byte of what it was in the files of the database, nor in a backup that is made after', async () => {
    const { record } = await (await open.ask('/api/registers/households/1002')).json() as { readonly record: Readonly<Record<string, unknown>> };
    const counted = { by: 'x', on: '2026-11-23', why: `Bråk i ${WORD}`, until: '2027-11-01' };
    const made = await open.ask('/api/registers/households', json('POST', { record: { ...record, id: 'slettes', assessments: { counted, shielded: null, unrest: null } }, reason: `Flyttet fra ${WORD}` }));
    expect(made.status).toBe(200);
    expect(filesWith(open.dataFolder)).not.toEqual([]);
    const { version } = await made.json() as { readonly version: number };
    expect((await open.ask('/api/registers/households/slettes/erase', json('POST', { version, reason: 'Saken er avsluttet' }))).status).toBe(200);
    expect(filesWith(open.dataFolder)).toEqual([]);
    await backUp(open.dataFolder, join(folder.path, 'after.sqlite'), () => Promise.resolve([]));
    expect(filesWith(folder.path)).toEqual([]);
  });
});

describe('a backup that is put back', () => {
  it('does not bring back who has been erased since, and tells so', async () => {
    const backup = join(folder.path, 'older.sqlite');
    const { record } = await (await open.ask('/api/registers/households/1002')).json() as { readonly record: Readonly<Record<string, unknown>> };
    const none = { counted: null, shielded: null, unrest: null };
    const made = await (await open.ask('/api/registers/households', json('POST', { record: { ...record, id: 'tilbake', assessments: none }, reason: null }))).json() as { readonly version: number };
    await backUp(open.dataFolder, backup, () => Promise.resolve([]));
    expect(await erasedFrom(open.db)).toEqual([{ register: 'households', id: 'slettes' }]);
    expect((await open.ask('/api/registers/households/tilbake/erase', json('POST', { version: made.version, reason: 'Saken er avsluttet' }))).status).toBe(200);
    const older = openFile(backup, { readonly: false });
    try {
      expect(await eraseAgain(older, await erasedFrom(open.db), NOW, PARAMETERS)).toEqual({ erased: ['households tilbake'], left: [] });
      expect(await older.selectFrom('households').selectAll().where('id', '=', 'tilbake').execute()).toEqual([]);
      expect(await older.selectFrom('payloads').select('subject').where('subject', '=', 'households tilbake').execute()).toHaveLength(1);
      expect((await verifyRecord(older)).faults).toEqual([]);
    } finally {
      await older.destroy();
    }
  });
});

describe('a household that is seen without being opened', () => {
  const looks = async (kind: string): Promise<number> => (await open.db.selectFrom('events').select('number').where('kind', '=', kind).where('actor', '=', 'caseworker@example.no').execute()).length;

  it('is told of when a change that comes too late is answered with the row as it is', async () => {
    const before = await looks('row.opened');
    expect((await open.ask('/api/registers/households/1009', json('PUT', { record: {}, version: 999, reason: null }))).status).toBe(409);
    expect(await looks('row.opened')).toBe(before + 1);
  });

  it('is told of for each page of a list, and once for the same page again', async () => {
    const before = await looks('rows.listed');
    for (const page of [1, 2, 2]) await open.ask(`/api/registers/households?size=10&page=${page}`);
    expect(await looks('rows.listed')).toBe(before + 2);
  });
});
