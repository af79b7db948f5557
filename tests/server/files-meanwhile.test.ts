import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { leavesAsPlanned, type Brought } from '../../server/files/meanwhile.ts';
import { readRegisters, writeRows } from '../../server/registers/service.ts';
import { addressFile } from '../bench/large-files.ts';
import { formOf, sendFiles, takeIn } from './files-client.ts';
import { NOW, openApp, PARAMETERS, type OpenApp } from './open-app.ts';
import { filesOf, TINY } from './tiny-municipality.ts';

const brought = (ids: Readonly<Record<string, readonly string[]>>, hasAddresses = false): Brought => {
  const registers = ['areas', 'sites', 'places', 'dwellings', 'tenancies', 'households', 'teams', 'words'];
  return { hasAddresses, named: Object.fromEntries(registers.map((register) => [register, new Set(ids[register] ?? [])])) as unknown as Brought['named'] };
};

describe('what somebody changes while files are read', () => {
  it.each([
    [brought({}, true), 'row.changed', 'households 101', true], [brought({}, true), 'row.removed', 'words group.rop', true], [brought({}, true), 'row.erased', null, true],
    [brought({}, true), 'files.takenIn', 'addresses', false], [brought({}, true), 'database.restored', 'database', false],
    [brought({ households: ['101'] }), 'row.changed', 'households 102', true], [brought({ households: ['101'] }), 'row.created', 'households 102', true],
    [brought({ households: ['101'] }), 'row.changed', 'households 101', false], [brought({ households: ['1 b'] }), 'row.changed', 'households 1 b', false],
    [brought({ households: ['101'] }), 'row.removed', 'sites s1', false], [brought({ households: ['101'] }), 'row.changed', 'sites s1', true],
    [brought({ households: ['101'] }), 'row.changed', 'words group.rop', false], [brought({ households: ['101'] }), 'row.changed', 'tenancies L1', true],
    [brought({ dwellings: ['d1'] }), 'row.changed', 'tenancies L1', false], [brought({ tenancies: ['L1'] }), 'row.created', 'dwellings d9', false],
    [brought({ areas: ['by'] }, true), 'row.changed', 'areas by', false], [brought({ areas: ['by'] }), 'row.changed', null, false], [brought({ areas: ['by'] }), 'files.takenIn', 'files', false],
  ] as const)('%#: leaves the plan as it is, or not', (files, kind, subject, isLeft) => {
    expect(leavesAsPlanned(files, { kind, subject })).toBe(isLeft);
  });
});

describe('an import while others write', () => {
  let open: OpenApp;
  beforeEach(async () => {
    open = await openApp();
  });
  afterEach(() => open.close());

  /** Sends an import, changes an area as soon as the files are being read, and gives what the stream said. */
  async function withChange(files: ReadonlyMap<string, Uint8Array>, plan: string | null): Promise<string> {
    const response = await open.askAs(['manager'], '/api/files/import', { method: 'POST', body: formOf(files, plan) });
    const reader = response.body!.getReader();
    let [said, isChanged] = ['', false];
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      said += new TextDecoder().decode(part.value);
      if (isChanged || !/"share":0\.[1-9]/.test(said)) continue;
      const [area] = (await readRegisters(open.db)).areas;
      await open.db.transaction().execute((transaction) => writeRows(transaction, [{ register: 'areas', kind: 'change', record: { ...area!, homes: 7 }, before: area! }], { actor: 'x', at: NOW, reason: null, parameters: PARAMETERS }));
      isChanged = true;
    }
    expect(isChanged).toBe(true);
    return said;
  }

  const city = (): Uint8Array => new TextEncoder().encode(new TextDecoder().decode(addressFile(20_000)).replaceAll(';9903;STORBY;', ';9902;NEDRE ØYSTAD OG LI;'));

  it('that leaves what was planned as it is, is done at once, and both changes stand', async () => {
    await takeIn(open, filesOf(TINY));
    const files = new Map([['adresser.csv', city()]]);
    const { report } = await sendFiles(open, 'dry-run', files);
    const said = await withChange(files, report.plan);
    expect([said.includes('event: taken'), said.match(/"writing"/g)?.length]).toEqual([true, 1]);
    const after = await readRegisters(open.db, { addresses: true });
    expect([after.areas[0]?.homes, after.addresses.length]).toEqual([7, 20_000]);
  });

  it('that change what the files would change is not done over their heads', async () => {
    await takeIn(open, filesOf(TINY));
    const files = new Map([['adresser.csv', city()], ...filesOf({ 'omrader.csv': [['id', 'navn', 'boliger i alt'], ['by', 'Sentrum', '900']] })]);
    const { report } = await sendFiles(open, 'dry-run', files);
    const said = await withChange(files, report.plan);
    expect(said).toContain('planChanged');
    const after = await readRegisters(open.db, { addresses: true });
    expect([after.areas[0], after.addresses.length]).toEqual([{ id: 'by', name: 'Byen', homes: 7 }, 3]);
  });
});
