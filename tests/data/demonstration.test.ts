import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDemonstration, SEED } from '../../data/demonstration/make.ts';
import { holdsBirthNumber } from '../../server/birth-number.ts';
import { decodeText } from '../../server/intake/decode.ts';
import { KOBO_COLUMNS } from '../../server/intake/kobo-columns.ts';
import { NOTHING_HELD, readMunicipality } from '../../server/intake/read-municipality.ts';
import { roundProblem } from '../../server/intake/round-problem.ts';
import { PolicyFile, type Municipality } from '../../server/intake/schemas.ts';
import { readWords } from '../../server/registers/service.ts';
import type { Policy, Problem } from '../../solver/index.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const folder = `${data}demonstration/`;
const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(folder + name))]));
const linesOf = (name: string): string[] => (decodeText(files.get(name) ?? new Uint8Array()) ?? '').split('\r\n').slice(0, -1);

let municipality: Municipality;
let problem: Problem;

beforeAll(() => {
  const words = [...readWords(`${data}words.json`)];
  const intake = readMunicipality(files, { held: { ...NOTHING_HELD, words }, assessed: { by: 'Spredt', on: '2026-12-01', months: 12 } });
  if (!intake.ok) throw new Error(intake.issues.map((issue) => `${issue.file}: ${issue.message.en}`).join('\n'));
  municipality = intake.municipality;
  const { id, name, validFrom, rules } = PolicyFile.parse(JSON.parse(readFileSync(`${data}policies/roof-first.json`, 'utf8')));
  const policy: Policy = { id, name: name.nb, validFrom, rules: rules as Policy['rules'] };
  const { read } = roundProblem(municipality, { id: 'runde-49', asOf: '2026-12-01', horizonDays: 90, policy });
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  problem = read.problem;
});

const siteKindOf = (siteId: string): { homes: number; municipal: number } => ({
  homes: municipality.sites.find((site) => site.id === siteId)?.homes ?? 0,
  municipal: municipality.dwellings.filter((dwelling) => dwelling.siteId === siteId).length,
});

describe('the files of the demonstration municipality', () => {
  test('are what the program makes from its seed, byte for byte', () => {
    const made = makeDemonstration(SEED);
    expect([...made.keys()].sort()).toEqual([...names].sort());
    for (const [name, bytes] of made) expect(Buffer.compare(bytes, files.get(name) ?? new Uint8Array()), name).toBe(0);
  });

  test('are others with another seed', () => {
    const other = makeDemonstration(SEED + 100);
    expect(Buffer.compare(other.get('husstander.csv') ?? new Uint8Array(), files.get('husstander.csv') ?? new Uint8Array())).not.toBe(0);
  });

  test('have dwellings in the 35 columns of Kobo, in ISO-8859-1, with no main applicant', () => {
    const bytes = files.get('boliger.csv') ?? new Uint8Array();
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow('not valid');
    const [header = '', ...rows] = linesOf('boliger.csv');
    expect(header.split(';')).toEqual(KOBO_COLUMNS.map((column) => column.name));
    const mainApplicant = header.split(';').indexOf('hovedsoker');
    for (const row of rows) expect([row.split(';').length, row.split(';')[mainApplicant]]).toEqual([35, '']);
  });

  test('have addresses in the 46 columns of the address file, in UTM zone 33, with a byte order mark', () => {
    expect([...(files.get('adresser.csv') ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    for (const line of linesOf('adresser.csv')) expect(line.split(';')).toHaveLength(46);
    expect(linesOf('adresser.csv')[1]?.split(';')[16]).toBe('25833');
  });

  test('hold nothing that looks like a birth number', () => {
    for (const name of names) expect(linesOf(name).filter((line) => line.split(';').some(holdsBirthNumber)), name).toEqual([]);
  });

  test('have every column explained in the documentation of the data', () => {
    const documentation = readFileSync(`${data}README.md`, 'utf8');
    for (const name of names) {
      const from = documentation.indexOf(`**\`${name}\`**`);
      expect(from, name).toBeGreaterThan(0);
      const until = documentation.indexOf('\n**`', from + 1);
      const section = documentation.slice(from, until < 0 ? documentation.indexOf('\n## ', from) : until);
      const header = (linesOf(name)[0] ?? '').replace('\ufeff', '');
      for (const column of header.split(';')) expect(section, `${name}: ${column}`).toContain(`\`${column}\``);
    }
  });

  test('have Kobo’s columns explained as the door treats them', () => {
    const documentation = readFileSync(`${data}README.md`, 'utf8');
    const uses = { read: 'read', kept: 'kept as text', ignored: 'not read', dropped: 'never taken in' };
    for (const { name, api, use, meaning } of KOBO_COLUMNS) {
      expect(documentation).toContain(`| \`${name}\` | ${api === null ? '' : `\`${api}\``} | ${uses[use]} | ${meaning} |`);
    }
  });
});

describe('the demonstration municipality', () => {
  test('is Mjøsby, with a number that no municipality can have', () => {
    expect([municipality.name, municipality.kommunenummer]).toEqual(['Mjøsby', '9901']);
  });

  test('has 470 municipal dwellings, of which the department manages 400', () => {
    expect(municipality.dwellings).toHaveLength(470);
    expect(municipality.dwellings.filter((dwelling) => dwelling.managedByDepartment)).toHaveLength(400);
  });

  test('has 60 households waiting, 25 of them without a home and 40 years old on average, and 5 that live in a municipal dwelling already', () => {
    expect(problem.households).toHaveLength(60);
    const homeless = problem.households.filter((household) => household.groups.includes('homeless'));
    expect(homeless).toHaveLength(25);
    expect(Math.round(homeless.reduce((sum, household) => sum + household.age, 0) / homeless.length)).toBe(40);
    expect(problem.households.filter((household) => household.currentSiteId !== null)).toHaveLength(5);
  });

  test('has 20 dwellings free or soon free, more than half of them in the municipal blocks', () => {
    expect(problem.dwellings).toHaveLength(20);
    const inBlocks = problem.dwellings.filter((dwelling) => siteKindOf(dwelling.siteId).municipal >= 20);
    expect(inBlocks).toHaveLength(11);
  });

  test('has its small flats gathered in a few blocks and its large dwellings scattered', () => {
    const managed = municipality.dwellings.filter((dwelling) => dwelling.managedByDepartment);
    const inBlocks = (dwellings: typeof managed): number => dwellings.filter((dwelling) => siteKindOf(dwelling.siteId).municipal >= 20).length / dwellings.length;
    expect(inBlocks(managed.filter((dwelling) => dwelling.bedrooms <= 1))).toBeGreaterThan(0.5);
    expect(inBlocks(managed.filter((dwelling) => dwelling.bedrooms >= 3))).toBe(0);
  });

  test('has two acute rooms, a staffed unit of eight, and a house of eight places with five in use', () => {
    expect(municipality.dwellings.filter((dwelling) => dwelling.tenure === 'acute')).toHaveLength(2);
    const unit = municipality.sites.find((site) => site.name === 'Lunden bosenter');
    expect(municipality.dwellings.filter((dwelling) => dwelling.siteId === unit?.id && dwelling.staffing === 'allHours')).toHaveLength(8);
    const house = municipality.sites.find((site) => site.name === 'Smedstua');
    const places = municipality.dwellings.filter((dwelling) => dwelling.siteId === house?.id);
    expect([places.length, places.filter((dwelling) => dwelling.status === 'UTLEID').length]).toEqual([8, 5]);
    expect([unit?.limitExempt, house?.limitExempt]).toEqual([true, true]);
  });

  test('has the posts of the report in its follow-up team', () => {
    expect(municipality.teams.find((team) => team.name === 'Boteamet')?.postPercents).toEqual([100, 100, 100, 80, 50]);
  });

  test('has sites that are over a limit of 15 per cent already, and every team with some time left but little', () => {
    const counted = (siteId: string): number => problem.tenants.filter((tenant) => tenant.siteId === siteId && tenant.counted).length;
    const over = problem.sites.filter((site) => !site.limitExempt && counted(site.id) > Math.max(2, Math.floor((site.homes * 15) / 100)));
    expect(over.length).toBeGreaterThanOrEqual(6);
    for (const team of problem.teams) {
      const left = Math.floor((team.capacityMinutes * 95) / 100) - team.committedMinutes;
      expect(left / team.capacityMinutes, team.id).toBeGreaterThan(0);
      expect(left / team.capacityMinutes, team.id).toBeLessThan(0.25);
    }
  });

  test('lies in one place: every dwelling and site within some kilometres of each other', () => {
    for (const { lat, lon } of [...municipality.sites, ...municipality.dwellings, ...municipality.places, ...municipality.teams]) {
      expect(Math.abs(lat - municipality.sites[0]!.lat)).toBeLessThan(0.04);
      expect(Math.abs(lon - municipality.sites[0]!.lon)).toBeLessThan(0.08);
    }
  });
});
