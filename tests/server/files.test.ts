import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FilesView } from '../../server/files/schemas.ts';
import type { Municipality } from '../../server/intake/schemas.ts';
import { bytesOf } from '../../server/files/give.ts';
import { KOBO_COLUMNS } from '../../server/intake/kobo-columns.ts';
import { readMunicipality } from '../../server/intake/read-municipality.ts';
import { OUR_FILES } from '../../server/intake/service.ts';
import { verifyRecord } from '../../server/record/service.ts';
import { readRegisters, writeRows } from '../../server/registers/service.ts';
import { changedIn, sendFiles, takeIn } from './files-client.ts';
import { DAY, FOUR_DIGITS, PERCENT, sheetXml, styled, workbookOf } from './made-workbook.ts';
import { NOW, openApp, PARAMETERS, ROOT, type OpenApp } from './open-app.ts';
import { ASSESSED, filesOf, FOLLOWED_UP, municipalityOf, TINY, withCell, type Tables } from './tiny-municipality.ts';

let open: OpenApp;
beforeEach(async () => {
  open = await openApp();
});
afterEach(() => open.close());

const registers = (): Promise<Municipality> => readRegisters(open.db, { addresses: true });
const only = (tables: Tables, ...names: readonly string[]): Map<string, Uint8Array> => new Map([...filesOf(tables)].filter(([name]) => names.includes(name)));
const exported = async (name: string, format = 'xlsx'): Promise<Uint8Array> => {
  const response = await open.askAs(['manager'], `/api/files/exports/${name}?format=${format}`);
  expect(response.status, name).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
};

describe('files of a municipality', () => {
  it('are looked at without anything being changed, taken in as they were planned, and change nothing when they come again', async () => {
    const before = await registers();
    const looked = await sendFiles(open, 'dry-run', filesOf(TINY));
    expect([looked.last, looked.report.faults, looked.report.plan?.length]).toEqual(['report', 0, 64]);
    expect(looked.events.map(({ event }) => event)).toContain('progress');
    expect(await registers()).toEqual(before);
    expect((await sendFiles(open, 'import', filesOf(TINY), looked.report.plan)).last).toBe('taken');
    const after = await registers();
    expect([after.name, after.kommunenummer, after.dwellings.length, after.households.length, after.tenancies.length, after.addresses.length]).toEqual(['Nedre Øystad og Li', '9902', 5, 2, 3, 3]);
    const { head, faults } = await verifyRecord(open.db);
    expect([faults, changedIn(await takeIn(open, filesOf(TINY)))]).toEqual([[], []]);
    expect([await registers(), (await verifyRecord(open.db)).head]).toEqual([after, head]);
  });

  it('may come in parts: what they do not name stays, and what they name may stand in the register', async () => {
    await takeIn(open, filesOf(TINY));
    const before = await registers();
    const rent = only(withCell(TINY, 'boliger.csv', 2, 'manedsleie', '7 900,00'), 'boliger.csv');
    expect(changedIn(await takeIn(open, rent))).toEqual(['dwellings d1 monthlyRentNok']);
    expect((await registers()).dwellings[0]).toEqual({ ...before.dwellings[0], monthlyRentNok: 7900 });
    expect(changedIn(await takeIn(open, only(withCell(TINY, 'boliger-tillegg.csv', 3, 'flest personer', '3'), 'boliger-tillegg.csv')))).toEqual(['dwellings d2 maxMembers']);
    const household = filesOf({ 'husstander.csv': [['saksnummer', 'situasjon', 'søknadsdato', 'alder', 'personer', 'soverom', 'teller med', 'skjermes', 'uro'], ['101', 'sofa', '15.01.2026', '41', '1', '1', 'nei', 'nei', 'nei']] });
    const report = await takeIn(open, household);
    expect(changedIn(report)).toEqual(['households 101 age']);
    expect(report.registers.find((plan) => plan.register === 'households')).toMatchObject({ new: 0, changed: 1, unchanged: 0, notInFile: 1 });
  });

  it('keep an assessment that is held already, and say whose it is where they can', async () => {
    await takeIn(open, filesOf(TINY));
    open.setNow('2027-01-10T08:00:00.000Z');
    expect(changedIn(await takeIn(open, only(TINY, 'leieforhold.csv')))).toEqual([]);
    const [header = [], first = []] = TINY['leieforhold.csv'] ?? [];
    const told = filesOf({ 'leieforhold.csv': [[...header, 'vurdert av', 'vurdert dato', 'vurdert grunn', 'vurderes igjen'], [...first, 'Ola Prøve', '05.01.2027', 'Hjemmebesøk', '05.07.2027']] });
    expect(changedIn(await takeIn(open, told))).toEqual(['tenancies L1 assessments.counted']);
    expect((await registers()).tenancies.find(({ id }) => id === 'L1')?.assessments.counted).toEqual({ by: 'Ola Prøve', on: '2027-01-05', why: 'Hjemmebesøk', until: '2027-07-05' });
    expect(changedIn(await takeIn(open, told))).toEqual([]);
  });

  it('are not taken in when somebody has changed something meanwhile that they would change otherwise', async () => {
    await takeIn(open, filesOf(TINY));
    const files = only(withCell(TINY, 'omrader.csv', 2, 'navn', 'Sentrum'), 'omrader.csv');
    const { report } = await sendFiles(open, 'dry-run', files);
    const [area] = (await registers()).areas;
    await open.db.transaction().execute((transaction) => writeRows(transaction, [{ register: 'areas', kind: 'change', record: { ...area!, homes: 1 }, before: area! }], { actor: 'x', at: NOW, reason: null, parameters: PARAMETERS }));
    const sent = await sendFiles(open, 'import', files, report.plan);
    expect([sent.last, sent.code, changedIn(sent.report)]).toEqual(['refused', 'planChanged', ['areas by name', 'areas by homes']]);
    expect((await registers()).areas[0]).toMatchObject({ name: area!.name, homes: 1 });
    expect((await sendFiles(open, 'import', files, sent.report.plan)).last).toBe('taken');
  });

  it('are no way around the roles: a caseworker cannot change words by them', async () => {
    const { report } = await sendFiles(open, 'dry-run', filesOf(TINY), null, ['caseworker']);
    expect(report.issues.map(({ code, file }) => `${code} ${file}`).sort()).toEqual(['notYourRegister ord.csv']);
    await takeIn(open, filesOf(TINY));
    expect((await sendFiles(open, 'dry-run', filesOf(TINY), null, ['caseworker'])).report.faults).toBe(0);
    expect((await open.askAs(['planner'], '/api/files')).status).toBe(403);
  });

  it('are looked at by somebody who thereby sees what stands there about people, and the record is told so once, with how many', async () => {
    await takeIn(open, filesOf(TINY));
    const looks = () => open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['actor', 'subject', 'facts']).where('kind', '=', 'rows.listed').execute();
    await sendFiles(open, 'dry-run', only(withCell(TINY, 'omrader.csv', 2, 'navn', 'Sentrum'), 'omrader.csv'));
    expect(await looks()).toEqual([]);
    const files = only(withCell(withCell(TINY, 'husstander.csv', 2, 'alder', '44'), 'leieforhold.csv', 2, 'slutt', '01.04.2027'), 'husstander.csv', 'leieforhold.csv');
    await takeIn(open, files);
    expect(await looks()).toEqual(['households', 'tenancies'].map((subject) => ({ actor: 'manager@example.no', subject, facts: '{"rows":1}' })));
  });

  it('redraw the base map when they bring addresses, also for a browser that has kept the old one', async () => {
    await takeIn(open, filesOf(TINY));
    const streets = async () => ((await (await open.ask('/api/basemap')).json()) as { streets: { name: string }[] }).streets.map(({ name }) => name);
    const before = await streets();
    const tag = (await open.ask('/api/basemap')).headers.get('etag') ?? '';
    expect((await open.ask('/api/basemap', { headers: { 'if-none-match': tag } })).status).toBe(304);
    const [header = [], first = []] = TINY['adresser.csv'] ?? [];
    const more = [1, 3, 5].map((number) => first.with(header.indexOf('adressenavn'), 'Nyvegen').with(header.indexOf('adressekode'), '77').with(header.indexOf('nummer'), String(number)).with(header.indexOf('Nord'), `67440${number}0.00`));
    await takeIn(open, filesOf({ 'adresser.csv': [...TINY['adresser.csv']!, ...more] }));
    expect([before.includes('Nyvegen'), (await streets()).includes('Nyvegen')]).toEqual([false, true]);
    expect((await open.ask('/api/basemap', { headers: { 'if-none-match': tag } })).status).toBe(200);
  });
});

describe('a workbook', () => {
  it('has days, numbers, shares, yes and no as cells of their own, and postcodes whose zeros are only shown', async () => {
    await takeIn(open, filesOf(TINY));
    const households = [['saksnummer', 'situasjon', 'søknadsdato', 'alder', 'personer', 'soverom', 'teller med', 'skjermes', 'uro', 'høyeste husleie'], [1042, 'Sofa', styled(DAY, 46_037), 40, 1, 1, 'nei', 'nei', { attributes: 't="b"', inside: '<v>1</v>' }, 8000]];
    const teams = [['id', 'navn', 'adresse', 'områder', 'kompetanser', 'alder fra', 'alder til', 'minutter', 'bundne minutter', 'kveldsminutter', 'bundne kveldsminutter', 'stillinger'], ['t2', 'Nye', 'Storgata 1', 'by', '', 18, '', 2000, 0, 0, 0, styled(PERCENT, 0.8)]];
    await takeIn(open, new Map([['Uttrekk november.xlsx', workbookOf([
      { name: 'Husstander (2)', xml: sheetXml(households as never) }, { name: 'Ark2', xml: sheetXml(teams as never) }, { name: 'Ark3', xml: sheetXml([]) },
      { name: 'gammelt', xml: sheetXml([['x']]), state: 'hidden' },
    ])]]));
    const held = await registers();
    expect(held.households.find(({ id }) => id === '1042')).toMatchObject({ applicationDate: '2026-01-15', maxMonthlyRentNok: 8000, situation: 'couch', assessments: { unrest: { on: '2026-11-23' } } });
    expect(held.teams.find(({ id }) => id === 't2')?.postPercents).toEqual([80]);
    const address = TINY['adresser.csv']!;
    const oslo = address.map((row, at) => row.map((cell, index) => (at === 1 && address[0]![index] === 'postnummer' ? styled(FOUR_DIGITS, 155) : cell)));
    const { report } = await sendFiles(open, 'dry-run', new Map([['adresser.xlsx', workbookOf([{ name: 'Ark1', xml: sheetXml(oslo) }])]]));
    expect([report.faults, report.registers.find((plan) => plan.register === 'addresses')]).toEqual([0, { register: 'addresses', new: 1, changed: 0, unchanged: 2, notInFile: 1 }]);
  });
});

const DEMONSTRATION = join(ROOT, 'data', 'demonstration');
const demonstrationFiles = (): Map<string, Uint8Array> => new Map(readdirSync(DEMONSTRATION).filter((name) => name.endsWith('.csv')).map((name) => [name, new Uint8Array(readFileSync(join(DEMONSTRATION, name)))]));

describe('what is given out', () => {
  it('is what was taken in: the demonstration as one workbook into an empty installation gives the same registers, and nothing changes when it comes back', async () => {
    await takeIn(open, demonstrationFiles());
    const before = await registers();
    const workbook = await exported('registre');
    expect(changedIn(await takeIn(open, new Map([['registre-2026-11-23.xlsx', workbook]])))).toEqual([]);
    const other = await openApp();
    try {
      await takeIn(other, new Map([['adresser.csv', demonstrationFiles().get('adresser.csv')!], ['registre.xlsx', workbook]]));
      expect(await readRegisters(other.db, { addresses: true })).toEqual(before);
    } finally {
      await other.close();
    }
  });

  it('is dwellings as Kobo takes them: 35 columns, ISO-8859-1, no main applicant, and nothing changes when they come back', async () => {
    await takeIn(open, demonstrationFiles());
    const bytes = await exported('boliger-kobo', 'csv');
    const lines = new TextDecoder('windows-1252').decode(bytes).split('\r\n');
    expect([lines[0], lines.length, lines.slice(1, -1).every((line) => line.split(';').length === 35 && line.split(';')[31] === '')]).toEqual([KOBO_COLUMNS.map(({ name }) => name).join(';'), 472, true]);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow('not valid');
    expect(changedIn(await takeIn(open, new Map([['boliger-kobo-2026-11-23.csv', bytes]])))).toEqual([]);
  });

  it('has no formula in it that anybody wrote, and comes back as it was', async () => {
    const names = ['=1+1', '+47 kontor', '-fire', '@hjem', "'=sitat", 'vanlig; "gate"', 'to\nlinjer'];
    await takeIn(open, filesOf({ 'omrader.csv': [['id', 'navn', 'boliger i alt'], ...names.map((_, index) => [`o${index}`, `navn ${index}`, '9'])] }));
    const before = (await registers()).areas;
    const writes = before.map((area, index) => ({ register: 'areas' as const, kind: 'change' as const, record: { ...area, name: names[index]! }, before: area }));
    await open.db.transaction().execute((transaction) => writeRows(transaction, writes, { actor: 'x', at: NOW, reason: null, parameters: PARAMETERS }));
    const csv = await exported('omrader', 'csv');
    expect(new TextDecoder().decode(csv)).not.toMatch(/;[=+@-]/);
    for (const files of [new Map([['omrader.csv', csv]]), new Map([['omrader.xlsx', await exported('omrader')]])]) expect(changedIn(await takeIn(open, files))).toEqual([]);
    const [rows] = await readXlsxFile(Buffer.from(await exported('omrader')));
    expect(JSON.stringify(rows)).toContain('=1+1');
  });

  it('is told to the record where it is about people, with who took it', async () => {
    await takeIn(open, filesOf(TINY));
    const response = await open.askAs(['caseworker'], '/api/files/exports/husstander?format=csv');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="husstander-2026-11-23.csv"');
    await open.askAs(['caseworker'], '/api/files/exports/omrader');
    const told = await open.db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['actor', 'subject', 'keepUntil']).where('kind', '=', 'file.exported').execute();
    expect(told).toEqual([{ actor: 'caseworker@example.no', subject: 'file husstander', keepUntil: '2028-11-23' }]);
  });

  it('is a template too, with every column and what it means, which can be filled in and taken in', async () => {
    const { files } = FilesView.parse(await (await open.ask('/api/files')).json());
    for (const { name, template, columns } of files.filter((file) => file.template)) {
      const response = await open.ask(`/api/files/templates/${name}`);
      const sheets = await readXlsxFile(Buffer.from(await response.arrayBuffer())) as unknown as { readonly sheet: string; readonly data: readonly unknown[][] }[];
      expect(sheets.map(({ sheet, data }) => [sheet, data.length]), name).toEqual([[name, 1], ['forklaring', columns.length + 1]]);
      expect([template, columns.every(({ meaning }) => meaning.length > 3)]).toEqual([true, true]);
    }
    expect((await open.ask('/api/files/templates/finnes-ikke')).status).toBe(404);
    expect((await open.ask('/api/files/templates/adresser')).status).toBe(404);
    expect((await open.ask('/api/files/exports/boliger-kobo?format=xlsx')).status).toBe(404);
  });
});

describe('the list of files', () => {
  it('names every limit, and each file in each form that it can be had in', async () => {
    await takeIn(open, filesOf(TINY));
    const view = FilesView.parse(await (await open.ask('/api/files')).json());
    expect([view.mostBytes, view.mostUnpackedBytes, view.mostSheets, view.takesIn]).toEqual([128_000_000, 536_870_912, 50, true]);
    for (const { name, formats } of view.files) for (const format of ['csv', 'xlsx'] as const) {
      expect((await open.askAs(['manager'], `/api/files/exports/${name}?format=${format}`)).status, `${name}.${format}`).toBe(formats.includes(format) ? 200 : 404);
    }
  });
});

describe('an id that a list of ids could not hold', () => {
  it('is refused in a form as in a file', async () => {
    const faultsOf = async (register: string, record: object) => {
      const response = await open.askAs(['manager'], `/api/registers/${register}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ record }) });
      const { faults = [] } = await response.json() as { faults?: { path: string[]; code: string }[] };
      return [response.status, ...faults.map(({ path, code }) => `${path.join('.')} ${code}`)];
    };
    const word = { vocabulary: 'feature', name: 'stor, lys', definition: 'Stor og lys.', authority: 'Vedtak 1/27', approvedBy: 'Kommunestyret', approvedOn: '2026-11-01' };
    expect(await faultsOf('areas', { id: 'by, nord', name: 'Nord', homes: 9 })).toEqual([422, 'id hasSeparator']);
    expect(await faultsOf('areas', { id: 'by|nord', name: 'Nord', homes: 9 })).toEqual([422, 'id hasSeparator']);
    expect(await faultsOf('words', { ...word, code: 'large,bright' })).toEqual([422, 'code hasSeparator']);
    expect([await faultsOf('words', { ...word, code: 'bright' }), await faultsOf('areas', { id: 'by-nord', name: 'Nord, og mer | annet', homes: 9 })]).toEqual([[200], [200]]);
  });
});

describe('the demonstration', () => {
  it('looks at files and gives them out, and takes none in', async () => {
    await open.takeInDemonstration();
    const files = filesOf({ 'omrader.csv': [['id', 'navn', 'boliger i alt'], ['ny', 'Nytt', '10']] });
    const { report } = await sendFiles(open, 'dry-run', files);
    expect([report.faults, changedIn(report)]).toEqual([0, ['areas ny']]);
    const sent = await sendFiles(open, 'import', files, report.plan);
    expect([sent.status, sent.code]).toEqual([409, 'demonstrationOnly']);
    expect((await registers()).areas.map(({ id }) => id)).not.toContain('ny');
  });
});

describe('registers of any content', () => {
  const word = fc.stringMatching(/^[A-ZÆØÅa-zæøå0-9=+@'";-][A-ZÆØÅa-zæøå0-9 .'";-]{0,14}[a-zæøå0-9"'-]$/);
  const day = fc.integer({ min: 0, max: 3000 }).map((days) => new Date(Date.UTC(2022, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
  const count = fc.integer({ min: 0, max: 9 });
  const assessment = fc.option(fc.record({ by: word, on: fc.constant('2026-05-05'), why: word, until: fc.constantFrom('2026-06-06', '2027-05-05') }));

  it('come back from what was given out as they were', async () => {
    const base = municipalityOf(FOLLOWED_UP);
    await fc.assert(fc.asyncProperty(word, word, day, day, count, assessment, assessment, fc.boolean(), async (name, address, first, second, many, counted, shielded, yes) => {
      const household = { ...base.households[0]!, applicationDate: first, readyFrom: second, neededBy: yes ? first : null, bedroomsMin: many, hasPet: yes, needsStepFree: !yes, assessments: { counted, shielded, unrest: yes ? counted : null }, followUp: yes ? null : base.households[0]!.followUp, tenures: yes ? ['acute' as const, 'permanent' as const] : ['transitional' as const] };
      const held: Municipality = {
        ...base, areas: [{ ...base.areas[0]!, name }, base.areas[1]!], places: [{ ...base.places[0]!, name, address, lat: 60 + many / 8, lon: 11.123456 }, base.places[1]!],
        teams: [{ ...base.teams[0]!, name, minAge: many, maxAge: yes ? null : 90, postPercents: yes ? [] : [100, 80] }],
        dwellings: [{ ...base.dwellings[0]!, koboType: name, features: yes ? ['balkong', 'shared'] : ['lift'], bedrooms: many, staffing: yes ? 'allHours' : 'onCall', wheelchair: yes, earmark: yes ? { groups: ['youth', 'rop'], until: second } : null }, ...base.dwellings.slice(1)],
        households: [household, base.households[1]!], tenancies: base.tenancies.map((tenancy) => (tenancy.id === 'L2' ? { ...tenancy, startDate: '2019-01-01', endDate: yes ? second : null, assessments: { counted: shielded, shielded: counted } } : tenancy)),
        words: base.words.map((one) => ({ ...one, definition: `${name}\n${address}` })),
      };
      const ours = OUR_FILES.filter((file) => !file.forKobo);
      const csv = new Map(await Promise.all(ours.map(async (file) => [`${file.name}.csv`, (await bytesOf([file], held, 'csv')).bytes] as const)));
      for (const files of [csv, new Map([['registre.xlsx', (await bytesOf(ours, held, 'xlsx')).bytes]])]) {
        const intake = readMunicipality(files, { held, assessed: ASSESSED });
        expect(intake.issues).toEqual([]);
        expect(intake.ok && intake.municipality).toEqual(held);
      }
    }), { numRuns: 60 });
  }, 120_000);
});
