import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import readXlsxFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FilesView } from '../../server/files/schemas.ts';
import { degreesOf, metresOf } from '../../server/intake/utm.ts';
import { readRegisters } from '../../server/registers/service.ts';
import { addressFile } from '../bench/large-files.ts';
import { sendFiles, takeIn } from './files-client.ts';
import { openApp, ROOT, type OpenApp } from './open-app.ts';
import { filesOf, TINY } from './tiny-municipality.ts';

let open: OpenApp;
beforeEach(async () => {
  open = await openApp();
});
afterEach(() => open.close());

async function exported(format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  const response = await open.askAs(['caseworker'], `/api/files/exports/adresser?format=${format}`);
  expect([response.status, response.headers.get('content-disposition')]).toEqual([200, `attachment; filename="adresser-2026-11-23.${format}"`]);
  return new Uint8Array(await response.arrayBuffer());
}

describe('the addresses as a file', () => {
  it.each(['csv', 'xlsx'] as const)('as %s change nothing where they come from, and bring everything to where there are none', async (format) => {
    await takeIn(open, filesOf(TINY));
    const { name, kommunenummer, addresses } = await readRegisters(open.db, { addresses: true });
    const file = new Map([[`adresser.${format}`, await exported(format)]]);
    const { report } = await sendFiles(open, 'dry-run', file);
    expect(report.registers.find(({ register }) => register === 'addresses')).toEqual({ register: 'addresses', new: 0, changed: 0, unchanged: 3, notInFile: 0 });
    await open.close();
    open = await openApp();
    await takeIn(open, file);
    const brought = await readRegisters(open.db, { addresses: true });
    expect([brought.name, brought.kommunenummer, brought.addresses]).toEqual([name, kommunenummer, addresses]);
  });

  it('are all there when they are more than are read at a time, in their order', async () => {
    await takeIn(open, new Map([['adresser.csv', addressFile(4001)]]));
    const { addresses } = await readRegisters(open.db, { addresses: true });
    const lines = new TextDecoder().decode(await exported('csv')).trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(';').slice(2, 5))).toEqual(addresses.map(({ streetCode, street, number }) => [streetCode, street, String(number)]));
    const [sheet] = await readXlsxFile(Buffer.from(await exported('xlsx'))) as unknown as readonly { readonly sheet: string; readonly data: readonly (readonly unknown[])[] }[];
    expect([sheet?.sheet, sheet?.data.length, sheet?.data[4001]?.slice(3, 5)]).toEqual(['adresser', 4002, [addresses[4000]?.street, addresses[4000]?.number]]);
  });

  it('are a heading alone where there are none, and keep text that could be a formula text', async () => {
    expect(new TextDecoder().decode(await exported('csv'))).toMatch(/^kommunenummer;[^\n]*\r\n$/);
    await takeIn(open, filesOf(TINY));
    await open.db.updateTable('addresses').set({ street: '=HYPERLINK("x") & <Li>' }).where('number', '=', 1).execute();
    expect(new TextDecoder().decode(await exported('csv'))).toContain(`;"'=HYPERLINK(""x"") & <Li>";`);
    const { addresses } = await readRegisters(open.db, { addresses: true });
    for (const format of ['csv', 'xlsx'] as const) {
      const { report } = await sendFiles(open, 'dry-run', new Map([[`adresser.${format}`, await exported(format)]]));
      expect([report.faults, report.registers.find(({ register }) => register === 'addresses')?.unchanged], format).toEqual([0, addresses.length]);
    }
  });

  it('are for those who take files in, in the list of files, and told as nobody\'s', async () => {
    await takeIn(open, filesOf(TINY));
    for (const roles of [['planner'], ['auditor'], ['followUpLeader']] as const) expect((await open.askAs(roles, '/api/files/exports/adresser?format=csv')).status).toBe(403);
    const { files } = FilesView.parse(await (await open.ask('/api/files')).json());
    expect(files.find(({ name }) => name === 'adresser')).toMatchObject({ template: false, formats: ['csv', 'xlsx'], personal: false });
    await exported('csv');
    expect(await open.db.selectFrom('events').select('kind').where('kind', '=', 'file.exported').execute()).toEqual([]);
  });

  it('take little more memory than the file itself, however many there are', async () => {
    await takeIn(open, new Map([['adresser.csv', addressFile(60_000)]]));
    const give = pathToFileURL(join(ROOT, 'server', 'files', 'give.ts')).href;
    for (const format of ['csv', 'xlsx']) {
      const program = `import { give } from '${give}'; const { bytes } = await give(process.argv[1], { kind: 'give', name: 'adresser', format: '${format}' }); console.log(bytes.length);`;
      const child = spawnSync(process.execPath, ['--max-old-space-size=48', '--input-type=module', '-e', program, join(open.dataFolder, 'spredt.sqlite')], { encoding: 'utf8' });
      expect([child.status, Number(child.stdout) > 500_000], child.stderr.slice(0, 300)).toEqual([0, true]);
    }
  });
});

describe('a point in metres', () => {
  it.each([['25832', 58, 6.5], ['25833', 60.883123, 10.9], ['25833', 70.372111, 31.100001], ['25835', 69.9, 29.5]])('of %s gives the same degrees again', (epsg, lat, lon) => {
    const { east, north } = metresOf(epsg, { lat, lon });
    expect(degreesOf(epsg, east, north)).toEqual({ lat, lon });
  });
});
