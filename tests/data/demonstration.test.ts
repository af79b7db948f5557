import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeDemonstration, SEED, VISITS_FILE } from '../../data/demonstration/make.ts';
import { holdsBirthNumber } from '../../server/birth-number.ts';
import { decodeText } from '../../server/intake/decode.ts';
import { KOBO_COLUMNS } from '../../server/intake/kobo-columns.ts';
import { NOTHING_HELD, readMunicipality } from '../../server/intake/read-municipality.ts';
import { roundProblem } from '../../server/intake/round-problem.ts';
import { PolicyFile, type Municipality } from '../../server/intake/schemas.ts';
import { readFollowUpTerms } from '../../server/follow-up-terms/service.ts';
import { INPUTS } from '../../server/registers/schemas.ts';
import { readWords } from '../../server/registers/service.ts';
import { withTeamTime } from '../../server/team-time/service.ts';
import type { Policy, Problem } from '../../solver/index.ts';

const data = fileURLToPath(new URL('../../data/', import.meta.url));
const folder = `${data}demonstration/`;
const names = readdirSync(folder).filter((name) => name.endsWith('.csv'));
const files = new Map(names.map((name) => [name, new Uint8Array(readFileSync(folder + name))]));
const linesOf = (name: string): string[] => (decodeText(files.get(name) ?? new Uint8Array()) ?? '').split('\r\n').slice(0, -1);

let municipality: Municipality;
let policy: Policy;
let problem: Problem;

beforeAll(() => {
  const words = [...readWords(`${data}words.json`)];
  const intake = readMunicipality(files, { held: { ...NOTHING_HELD, words }, assessed: { by: 'Spredt', on: '2026-12-01', months: 12 } });
  if (!intake.ok) throw new Error(intake.issues.map((issue) => `${issue.file}: ${issue.message.en}`).join('\n'));
  municipality = intake.municipality;
  const { id, name, validFrom, rules } = PolicyFile.parse(JSON.parse(readFileSync(`${data}policies/roof-first.json`, 'utf8')));
  policy = { id, name: name.nb, validFrom, rules: rules as Policy['rules'] };
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
    expect([...made.keys()].sort()).toEqual([...names, VISITS_FILE].sort());
    for (const [name, bytes] of made) expect(Buffer.compare(bytes, readFileSync(folder + name)), name).toBe(0);
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

describe('follow-up in the demonstration', () => {
  const visits = JSON.parse(readFileSync(`${folder}${VISITS_FILE}`, 'utf8')) as readonly { readonly agreementId: string; readonly staffId: string; readonly date: string; readonly outcome: string }[];
  const accepted = (on: string) => municipality.agreements.filter(({ answer, startDate, endDate }) => answer === 'accepted' && startDate <= on && on <= endDate);

  test('has in every team the posts that the team’s row tells of, and one project post, which ends after the first round', () => {
    for (const { id, postPercents } of municipality.teams) expect(municipality.staff.filter(({ teamId }) => teamId === id).map(({ postPercent }) => postPercent), id).toEqual(postPercents);
    expect(municipality.staff.filter(({ isProjectPost }) => isProjectPost).map(({ teamId, to }) => [teamId, to])).toEqual([['T-2', '2027-06-30']]);
  });

  test('gives every team from its posts and agreements exactly the minutes that its row tells of, however far ahead of the first round one looks', () => {
    const terms = readFollowUpTerms(`${data}follow-up.json`);
    for (const horizonDays of [30, 90]) {
      const { municipality: reckoned, time } = withTeamTime(municipality, { asOf: '2026-12-01', horizonDays, policy, terms });
      expect(reckoned.teams).toEqual(municipality.teams);
      expect(time.teams.map(({ bindingWeek, source }) => [bindingWeek, source])).toEqual(municipality.teams.map(() => ['2026-11-30', { capacity: 'staff', committed: 'agreements' }]));
    }
  });

  test('has hours of work that are as many as the post', () => {
    const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    for (const { id, hours, postPercent } of municipality.staff) {
      expect(hours.reduce((sum, { from, until, weeks }) => sum + (minutes(until) - minutes(from)) * (weeks === 'every' ? 1 : 0.5), 0), id).toBe(22.5 * postPercent);
    }
  });

  test('has about 140 people whom the team for addiction follows, and most people in homes of the municipality', () => {
    const followed = accepted('2026-12-01');
    expect(Math.abs(followed.filter(({ teamId }) => teamId === 'T-2').length - 140)).toBeLessThanOrEqual(2);
    expect(followed.filter(({ tenancyId }) => tenancyId !== null).length / followed.length).toBeGreaterThan(0.6);
  });

  test('has staff and agreements that a form would take', () => {
    for (const member of municipality.staff) expect(INPUTS.staff.safeParse(member).error?.issues, member.id).toBeUndefined();
    for (const agreement of municipality.agreements) expect(INPUTS.agreements.safeParse(agreement).error?.issues, agreement.id).toBeUndefined();
  });

  test('has visits of a length that a visit has', () => {
    for (const { id, phases } of municipality.agreements) for (const { minutesPerVisit } of phases) expect(minutesPerVisit >= 30 && minutesPerVisit <= 100, id).toBe(true);
  });

  test('has what a leader looks for: evaluations that are overdue, agreements that end soon, offers without an answer, a no, somebody without a main contact, and somebody whom two visit', () => {
    const overdue = accepted('2026-11-26').filter(({ phases }) => phases.some(({ evaluateBy, evaluatedOn }) => evaluatedOn === null && evaluateBy < '2026-11-26'));
    const ending = accepted('2026-11-26').filter(({ endDate }) => endDate <= '2027-01-25');
    const answered = (answer: string) => municipality.agreements.filter((agreement) => agreement.answer === answer);
    const alone = accepted('2026-12-01').filter(({ mainStaffId }) => mainStaffId === null);
    for (const some of [overdue, ending, answered('unanswered'), answered('declined'), alone, municipality.agreements.filter(({ byTwo }) => byTwo)]) {
      expect(some.length).toBeGreaterThan(1);
      expect(some.length).toBeLessThan(30);
    }
  });

  test('has main and backup contacts of the team that follows up, and of whom somebody does not want neither', () => {
    const teamOf = new Map(municipality.staff.map(({ id, teamId }) => [id, teamId]));
    for (const { id, teamId, mainStaffId, backupStaffId, barredStaffIds } of municipality.agreements) {
      for (const staffId of [mainStaffId, backupStaffId].filter((one) => one !== null)) expect([teamOf.get(staffId), barredStaffIds.includes(staffId)], id).toEqual([teamId, false]);
    }
  });

  test('has visits before the first round, made by staff of the agreement’s team, and some people whom nobody has met for three weeks', () => {
    const [agreements, staff] = [new Map(municipality.agreements.map((one) => [one.id, one])), new Map(municipality.staff.map((one) => [one.id, one]))];
    for (const { agreementId, staffId, date } of visits) {
      expect([agreements.get(agreementId)?.answer, staff.get(staffId)?.teamId]).toEqual(['accepted', agreements.get(agreementId)?.teamId]);
      expect(date >= (agreements.get(agreementId)?.startDate ?? '9999') && date <= '2026-11-20').toBe(true);
    }
    const met = new Set(visits.filter(({ outcome, date }) => outcome === 'done' && date >= '2026-11-02').map(({ agreementId }) => agreementId));
    const visited = new Set(visits.map(({ agreementId }) => agreementId));
    const lost = [...visited].filter((id) => !met.has(id)).length;
    expect(lost / visited.size).toBeGreaterThan(0.02);
    expect(lost / visited.size).toBeLessThan(0.25);
  });
});
