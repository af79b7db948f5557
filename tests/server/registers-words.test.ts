import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPETENCE_WORDS, FEATURE_WORDS, GROUP_WORDS, SITUATION_WORDS } from '../../server/intake/words.ts';
import { namedIn } from '../../server/registers/references.ts';
import { layAddressesReady, readRegisters, readWords, replaceAddresses, shipWords, writeRows, type RowWrite } from '../../server/registers/service.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { NOW, openApp, PARAMETERS, ROOT, type OpenApp } from './open-app.ts';

const WORDS = readWords(join(ROOT, 'data', 'words.json'));
const BY = { actor: 'ola', at: '2026-11-25T10:00:00.000Z', reason: 'boliger.csv', parameters: PARAMETERS };
let open: OpenApp;
beforeAll(async () => {
  open = await openApp();
});
afterAll(() => open.close());

describe('the words that ship', () => {
  it('are those that the files and the policies know, each once, with what it means and who has approved it', () => {
    expect(new Set(WORDS.map(({ id }) => id)).size).toBe(WORDS.length);
    for (const [vocabulary, words] of [['group', GROUP_WORDS], ['situation', SITUATION_WORDS], ['feature', FEATURE_WORDS], ['competence', COMPETENCE_WORDS]] as const) {
      for (const [name, code] of Object.entries(words)) {
        const word = WORDS.find(({ id }) => id === `${vocabulary}.${code}`);
        expect([name, word !== undefined]).toEqual([name, true]);
      }
    }
    for (const { definition, authority, approvedBy } of WORDS) expect(definition.endsWith('.') && authority.length > 0 && approvedBy === 'Spredt').toBe(true);
  });

  it('speak of no diagnosis', () => {
    expect(JSON.stringify(WORDS.map(({ name, definition }) => [name, definition]))).not.toMatch(/diagnose|psyk|rus|syk(?!ehus)|lidelse/i);
  });

  it('are put into a database that has none, and never again', async () => {
    await open.db.updateTable('words').set({ definition: 'Vår egen.' }).where('id', '=', 'group.homeless').execute();
    await shipWords(open.db, WORDS, NOW);
    const words = await open.db.selectFrom('words').selectAll().execute();
    expect(words).toHaveLength(WORDS.length);
    expect(words.find(({ id }) => id === 'group.homeless')?.definition).toBe('Vår egen.');
    expect(await open.db.selectFrom('events').selectAll().where('kind', '=', 'words.shipped').execute()).toHaveLength(1);
  });

  it('are all that the demonstration uses', async () => {
    await open.takeInDemonstration();
    const held = await readRegisters(open.db);
    const known = new Set(WORDS.map(({ id }) => id));
    const used = (['households', 'dwellings', 'teams'] as const).flatMap((register) => held[register].flatMap((record) => namedIn(register, record)))
      .filter(({ reference }) => reference.to === 'words').map(({ id }) => id);
    expect(new Set(used).size).toBeGreaterThan(10);
    expect(used.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('writing many rows', () => {
  it('writes each with its version and tells each, and is read back as it was written', async () => {
    const { dwellings, households } = await readRegisters(open.db);
    const writes: RowWrite[] = [
      ...dwellings.map((before): RowWrite => ({ register: 'dwellings', kind: 'change', before, record: { ...before, bedrooms: 9 } })),
      ...households.map((before): RowWrite => ({ register: 'households', kind: 'create', before: null, record: { ...before, id: `N-${before.id}` } })),
    ];
    await open.db.transaction().execute((transaction) => writeRows(transaction, writes, BY));
    const after = await readRegisters(open.db);
    expect(after.dwellings).toEqual(dwellings.map((dwelling) => ({ ...dwelling, bedrooms: 9 })));
    expect(after.households).toHaveLength(households.length * 2);
    expect(await open.db.selectFrom('dwellings').select('version').distinct().execute()).toEqual([{ version: 2 }]);
    const told = await open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').selectAll().where('actor', '=', 'ola').execute();
    expect(told).toHaveLength(writes.length);
    expect(told.find(({ subject }) => subject === `dwellings ${dwellings[0]?.id}`)).toMatchObject({
      kind: 'row.changed', keepUntil: '2031-11-25', reason: 'boliger.csv', facts: JSON.stringify({ changes: [{ field: 'bedrooms', before: dwellings[0]?.bedrooms, after: 9 }] }),
    });
    expect(told.find(({ subject }) => subject.startsWith('households'))).toMatchObject({ kind: 'row.created', keepUntil: '2031-11-25' });
    expect((await verifyRecord(open.db)).faults).toEqual([]);
  });

  it('writes nothing when one of them cannot be', async () => {
    const { areas } = await readRegisters(open.db);
    const [first] = areas;
    if (first === undefined) throw new Error('the demonstration has areas');
    const writes: RowWrite[] = [{ register: 'areas', kind: 'create', before: null, record: { id: 'new', name: 'Ny', homes: 1 } }, { register: 'areas', kind: 'create', before: null, record: first }];
    await expect(open.db.transaction().execute((transaction) => writeRows(transaction, writes, BY))).rejects.toThrow(/UNIQUE/);
    expect((await readRegisters(open.db)).areas).toEqual(areas);
  });

  it('puts addresses in place of those that are there, told once with their number and fingerprint', async () => {
    const { addresses } = await readRegisters(open.db, { addresses: true });
    await open.db.transaction().execute(async (transaction) => replaceAddresses(transaction, await layAddressesReady(transaction, addresses.slice(0, 100)), BY));
    expect((await readRegisters(open.db, { addresses: true })).addresses).toEqual(addresses.slice(0, 100));
    expect((await readRegisters(open.db)).addresses).toEqual([]);
    const [told] = await open.db.selectFrom('payloads').select('facts').where('subject', '=', 'addresses').execute();
    expect(JSON.parse(told?.facts ?? '')).toEqual({ addresses: 100, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
  });
});
