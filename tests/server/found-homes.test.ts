import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FoundHomesReport } from '../../server/files/found-homes-schemas.ts';
import { readFoundHomes, type FoundHomesRead } from '../../server/intake/found-homes.ts';
import { formOf } from './files-client.ts';
import { sheetXml, workbookOf, type MadeCell } from './made-workbook.ts';
import { openApp, type OpenApp } from './open-app.ts';

const HEADER = ['navn', 'område', 'adresse', 'breddegrad', 'lengdegrad', 'boliger i alt', 'soverom', 'trinnfritt', 'rullestol', 'bemanning', 'husleie', 'pris'];
const AREAS = [{ id: 'by', name: 'Byen', homes: 900 }, { id: 'li', name: 'Lia', homes: 400 }];
const ADDRESSES = [{ street: 'Storgata', number: 3, letter: 'B', streetCode: '1000', postcode: '9992', postalTown: 'ØYSTAD', grunnkrets: '99020101', lat: 60.79, lon: 10.92 }];
type Held = Parameters<typeof readFoundHomes>[1];
const HELD = { areas: AREAS, addresses: ADDRESSES } as unknown as Held;

const csv = (...rows: readonly (readonly string[])[]): ReadonlyMap<string, Uint8Array> => new Map([['finn.csv', new TextEncoder().encode([HEADER, ...rows].map((row) => row.join(';')).join('\r\n'))]]);
const sheet = (...rows: readonly (readonly MadeCell[])[]): ReadonlyMap<string, Uint8Array> => new Map([['finn.xlsx', workbookOf([{ name: 'Ark1', xml: sheetXml([HEADER, ...rows]) }])]]);
const read = (files: ReadonlyMap<string, Uint8Array>, held: Held = HELD): FoundHomesRead => readFoundHomes(files, held);
const faultsOf = ({ issues, homes }: FoundHomesRead): unknown[] => {
  expect(homes, 'with a fault no home is given').toEqual([]);
  return issues.map(({ row, column, code }) => [row, column, code]);
};

const WHOLE = ['Elvegata 3', 'Byen', '', '60,8', '10,9', '12', '2', 'ja', 'nei', 'døgn', '8 500', '3 900 000'];
const HOME = { name: 'Elvegata 3', areaId: 'by', point: { lat: 60.8, lon: 10.9 }, homesOnSite: 12, bedrooms: 2, stepFree: true, wheelchair: false, staffing: 'allHours', monthlyRentNok: 8500, priceNok: 3_900_000 };
const changed = (values: Readonly<Record<string, string>>): string[] => HEADER.map((column, i) => values[column] ?? WHOLE[i] ?? '');

describe('a file of homes found for sale', () => {
  it('gives every home as its row says it, from CSV and from Excel alike', () => {
    expect(read(csv(WHOLE)).homes).toEqual([HOME]);
    expect(read(sheet(['Elvegata 3', 'li', '', 60.8, 10.9, 12, 2, 'ja', 'nei', 'døgn', 8500, 3_900_000])).homes).toEqual([{ ...HOME, areaId: 'li' }]);
  });

  it('takes what may be left out to be the least: one home on the site, no staff, steps, and the middle of the area', () => {
    const least = changed({ breddegrad: '', lengdegrad: '', 'boliger i alt': '', trinnfritt: '', rullestol: '', bemanning: '' });
    expect(read(csv(least)).homes).toEqual([{ ...HOME, point: null, homesOnSite: 1, stepFree: false, staffing: 'none' }]);
  });

  it('looks an address up, and says so when it is not there rather than placing the home elsewhere', () => {
    const at = (adresse: string): string[] => changed({ adresse, breddegrad: '', lengdegrad: '' });
    expect(read(csv(at('Storgata 3 B'))).homes[0]?.point).toEqual({ lat: 60.79, lon: 10.92 });
    expect(faultsOf(read(csv(at('Storgata 9'), at('Ukjentveien 1'), at('Storgata'))))).toEqual([[2, 'adresse', 'houseNumberUnknown'], [3, 'adresse', 'addressUnknown'], [4, 'adresse', 'wrongPattern']]);
    expect(faultsOf(read(csv(at('Storgata 3 B')), { areas: AREAS, addresses: [] } as unknown as Held))).toEqual([[2, 'adresse', 'addressUnknown']]);
  });

  it('tells every fault of every row with its column, in three languages, and gives no home then', () => {
    const found = read(csv(WHOLE, changed({ område: 'Månen', soverom: 'to' }), changed({ pris: '', breddegrad: '' }), changed({ bemanning: 'kanskje', husleie: '-1', trinnfritt: 'delvis' })));
    expect(faultsOf(found)).toEqual([
      [3, 'område', 'unknownWord'], [3, 'soverom', 'notAWholeNumber'], [4, 'breddegrad', 'valueMissing'], [4, 'pris', 'valueMissing'], [5, 'trinnfritt', 'notYesOrNo'], [5, 'bemanning', 'unknownWord'], [5, 'husleie', 'notAWholeNumber'],
    ]);
    expect(found.faults).toBe(7);
    for (const { message } of found.issues) expect(new Set([message.nb, message.en]).size).toBe(2);
    expect(found.issues[0]?.message.nb).toContain('Byen');
  });

  it('refuses a birth number without repeating it, a formula, and merged cells', () => {
    const secret = '10915596784';
    const refused = read(csv(changed({ navn: secret })));
    expect(faultsOf(refused)).toEqual([[2, 'navn', 'birthNumber']]);
    expect(JSON.stringify(refused)).not.toContain(secret);
    const cells: MadeCell[] = ['Elvegata 3', 'Byen', '', 60.8, 10.9, 12, 2, 'ja', 'nei', 'døgn', 8500, { attributes: '', inside: '<f>1+1</f><v>2</v>' }];
    expect(faultsOf(read(sheet(cells)))).toEqual([[2, 'pris', 'formula']]);
    const merged = new Map([['finn.xlsx', workbookOf([{ name: 'Ark1', xml: sheetXml([HEADER, WHOLE], '<mergeCells><mergeCell ref="G2:H2"/></mergeCells>') }])]]);
    expect(faultsOf(read(merged))).toEqual([[2, 'soverom', 'merged']]);
  });

  it('names a column that is missing, and never reads a second file in silence', () => {
    const short = new Map([['finn.csv', new TextEncoder().encode('navn;område;soverom;husleie\r\nElvegata 3;Byen;2;8000')]]);
    expect(faultsOf(read(short))).toEqual([[null, 'pris', 'columnMissing']]);
    const two = new Map([...csv(WHOLE), ['mer.csv', csv(WHOLE).get('finn.csv') as Uint8Array]]);
    expect(faultsOf(read(two))).toEqual([[null, null, 'fileTwice']]);
  });

  it('does not choose between two areas of one name', () => {
    const twins = { areas: [...AREAS, { id: 'by2', name: 'byen', homes: 5 }], addresses: [] } as unknown as Held;
    expect(faultsOf(read(csv(WHOLE), twins))).toEqual([[2, 'område', 'unknownWord']]);
    expect(read(csv(changed({ område: 'by2' })), twins).homes[0]?.areaId).toBe('by2');
  });
});

describe('the route for homes found for sale', () => {
  let open: OpenApp;
  beforeAll(async () => { open = await openApp(); await open.takeInDemonstration(); });
  afterAll(() => open.close());
  const kept = async (): Promise<unknown> => ({ record: (await open.db.selectFrom('events').selectAll().execute()).length, dwellings: await open.db.selectFrom('dwellings').selectAll().execute(), studies: await open.db.selectFrom('studies').selectAll().execute() });
  const send = (files: ReadonlyMap<string, Uint8Array>): Promise<Response> => open.askAs(['manager'], '/api/files/found-homes', { method: 'POST', body: formOf(files) });

  it('reads a file against the areas of the registers, and keeps nothing of it', async () => {
    const { areas } = await (await open.askAs(['manager'], '/api/plan/next-home')).json() as { areas: readonly { id: string; name: string }[] };
    const before = await kept();
    const { homes, faults } = FoundHomesReport.parse(await (await send(csv(changed({ område: areas[0]?.name ?? '' })))).json());
    expect([homes.map(({ name, areaId }) => [name, areaId]), faults]).toEqual([[['Elvegata 3', areas[0]?.id]], 0]);
    const wrong = FoundHomesReport.parse(await (await send(csv(changed({ område: 'Månen' })))).json());
    expect([wrong.homes, wrong.issues.map(({ code }) => code)]).toEqual([[], ['unknownWord']]);
    expect(await kept()).toEqual(before);
  });

  it('gives a template that it reads itself, once a row is in it', async () => {
    const template = await open.askAs(['manager'], '/api/files/found-homes?format=csv');
    expect((await template.text()).replace('\uFEFF', '').trim()).toBe(HEADER.join(';'));
    const workbook = await (await open.askAs(['manager'], '/api/files/found-homes?format=xlsx')).arrayBuffer();
    const empty = FoundHomesReport.parse(await (await send(new Map([['boliger-til-salgs.xlsx', new Uint8Array(workbook)]]))).json());
    expect([empty.homes, empty.faults, empty.issues.map(({ code }) => code)]).toEqual([[], 0, ['noRows']]);
  });

  it('is for the manager alone, and takes nothing but a form with a file', async () => {
    for (const role of ['caseworker', 'planner', 'administrator'] as const) expect((await open.askAs([role], '/api/files/found-homes', { method: 'POST', body: formOf(csv(WHOLE)) })).status, role).toBe(403);
    expect((await send(new Map())).status).toBe(400);
    expect((await open.askAs(['manager'], '/api/files/found-homes', { method: 'POST', body: 'navn' })).status).toBe(415);
  });
});
