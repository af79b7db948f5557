import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../../server/db/backup.ts';
import { openFile } from '../../server/db/open.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { eraseAgain, erasedFrom, type ErasedAgain } from '../../server/registers/erase-again.ts';
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
    expect(await erasedFrom(open.db)).toMatchObject([{ register: 'households', id: 'slettes' }]);
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

describe('a household that is erased again in an older backup', () => {
  const none = { counted: null, shielded: null, unrest: null };
  const add = async (id: string, more: object = {}): Promise<number> => {
    const { record } = await (await open.ask('/api/registers/households/1002')).json() as { readonly record: object };
    return (await (await open.ask('/api/registers/households', json('POST', { record: { ...record, avoids: [], assessments: none, ...more, id }, reason: null }))).json() as { readonly version: number }).version;
  };
  const change = async (id: string, version: number, more: object): Promise<void> => {
    const { record } = await (await open.ask(`/api/registers/households/${id}`)).json() as { readonly record: object };
    expect((await open.ask(`/api/registers/households/${id}`, json('PUT', { record: { ...record, ...more }, version, reason: null }))).status).toBe(200);
  };
  const erase = async (id: string, version: number): Promise<void> => {
    expect((await open.ask(`/api/registers/households/${id}/erase`, json('POST', { version, reason: 'Saken er avsluttet' }))).status).toBe(200);
  };
  const again = async (name: string): Promise<{ readonly outcome: ErasedAgain; readonly ids: readonly string[]; readonly avoids: string | undefined }> => {
    const older = openFile(join(folder.path, name), { readonly: false });
    try {
      const outcome = await eraseAgain(older, await erasedFrom(open.db), NOW, PARAMETERS);
      expect((await verifyRecord(older)).faults).toEqual([]);
      const rows = await older.selectFrom('households').select(['id', 'avoids']).where('id', 'like', 'igjen-%').orderBy('id').execute();
      return { outcome, ids: rows.map(({ id }) => id), avoids: rows.find(({ id }) => id === 'igjen-3')?.avoids };
    } finally {
      await older.destroy();
    }
  };
  const keepAs = (name: string) => backUp(open.dataFolder, join(folder.path, name), () => Promise.resolve([]));

  it('goes also where others avoided it then, or it and another each other', async () => {
    const first = await add('igjen-1');
    const second = await add('igjen-2', { avoids: [{ id: 'igjen-1', metres: 100 }] });
    await change('igjen-1', first, { avoids: [{ id: 'igjen-2', metres: 100 }] });
    const third = await add('igjen-3', { avoids: [{ id: 'igjen-1', metres: 50 }, { id: '1002', metres: 60 }] });
    await keepAs('avoided.sqlite');
    await change('igjen-3', third, { avoids: [{ id: '1002', metres: 60 }] });
    await change('igjen-2', second, { avoids: [] });
    await change('igjen-1', first + 1, { avoids: [] });
    await erase('igjen-1', first + 2);
    await erase('igjen-2', second + 1);
    const { outcome, ids, avoids } = await again('avoided.sqlite');
    expect(outcome).toEqual({ erased: ['households igjen-1', 'households igjen-2'], left: [] });
    expect(ids).toEqual(['igjen-3']);
    expect(JSON.parse(avoids ?? '')).toEqual([{ id: '1002', metres: 60 }]);
  });

  it('goes also where its id was given to somebody else later, who stays where the backup knows of that', async () => {
    const version = await add('igjen-4');
    await keepAs('before.sqlite');
    await erase('igjen-4', version);
    await add('igjen-4', { age: 71 });
    await keepAs('after-it.sqlite');
    expect((await again('before.sqlite')).ids).toEqual(['igjen-3']);
    expect(await again('after-it.sqlite')).toMatchObject({ outcome: { erased: [], left: [] }, ids: ['igjen-3', 'igjen-4'] });
  });
});

describe('a household that is seen without being opened', () => {
  const looks = async (kind: string): Promise<number> => (await open.db.selectFrom('events').select('number').where('kind', '=', kind).where('actor', '=', 'caseworker@example.no').execute()).length;

  it('is told of when a change that comes too late is answered with the row as it is', async () => {
    const before = await looks('row.opened');
    expect((await open.ask('/api/registers/households/1009', json('PUT', { record: {}, version: 999, reason: null }))).status).toBe(409);
    expect(await looks('row.opened')).toBe(before + 1);
  });

  it.each(['DELETE households/1012', 'POST households/1013/erase'])('is told of when %s comes too late', async (asked) => {
    const [method = '', path = ''] = asked.split(' ');
    const before = await looks('row.opened');
    const answer = await open.ask(`/api/registers/${path}`, json(method, { version: 999, reason: 'x' }));
    expect([answer.status, await answer.json()]).toMatchObject([409, { row: { record: {} } }]);
    expect(await looks('row.opened')).toBe(before + 1);
  });

  it('is told of when a list that was told of shows more, or others', async () => {
    const told = async () => (await open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select('facts').where('kind', '=', 'rows.listed')
      .where('actor', '=', 'caseworker@example.no').orderBy('number').execute()).map(({ facts }) => (JSON.parse(facts) as { readonly rows: number }).rows);
    const before = (await told()).length;
    for (const query of ['size=1', 'size=50', 'size=50', 'size=1&sort=-id', 'size=1&q=9077']) await open.ask(`/api/registers/households?${query}`);
    const { record } = await (await open.ask('/api/registers/households/1002')).json() as { readonly record: object };
    expect((await open.ask('/api/registers/households', json('POST', { record: { ...record, id: '9077', avoids: [], assessments: { counted: null, shielded: null, unrest: null } }, reason: null }))).status).toBe(200);
    await open.ask('/api/registers/households?size=1&q=9077');
    expect((await told()).slice(before)).toEqual([1, 50, 1, 0, 1]);
  });

  it('is told of for each page of a list, and once for the same page again', async () => {
    const before = await looks('rows.listed');
    for (const page of [1, 2, 2]) await open.ask(`/api/registers/households?size=10&page=${page}`);
    expect(await looks('rows.listed')).toBe(before + 2);
  });
});
