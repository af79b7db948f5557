import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsBirthNumber } from '../../server/birth-number.ts';
import { bytesOf } from '../../server/files/give.ts';
import { templateBytes } from '../../server/files/template.ts';
import { absencesText, readAbsences } from '../../server/intake/absences.ts';
import { phasesText, readPhases } from '../../server/intake/agreement-phases.ts';
import { fieldsOf, type Fields } from '../../server/intake/fields.ts';
import { AGREEMENT_COLUMNS, STAFF_COLUMNS } from '../../server/intake/follow-up-columns.ts';
import { createIssueLog, type IssueLog } from '../../server/intake/issues.ts';
import { readMunicipality } from '../../server/intake/read-municipality.ts';
import { OUR_FILES } from '../../server/intake/service.ts';
import { Absence, AgreementPhase, WeekdayStretch, type FollowUpAgreement, type Issue, type Municipality, type StaffMember } from '../../server/intake/schemas.ts';
import { readStretches, stretchesText } from '../../server/intake/weekday-stretches.ts';
import { INPUTS } from '../../server/registers/schemas.ts';
import { ASSESSED, filesOf, FOLLOWED_UP, issuesOf, municipalityOf, TINY, withCell, type Tables } from './tiny-municipality.ts';

const [STAFF_FILE, AGREEMENT_FILE] = [FOLLOWED_UP['ansatte.csv'] ?? [], FOLLOWED_UP['avtaler.csv'] ?? []];

describe('the files of staff and agreements', () => {
  test('are read with every cell turned into what the register holds', () => {
    const { staff, agreements } = municipalityOf(FOLLOWED_UP);
    expect(staff[0]).toEqual({
      id: 'a1', name: 'Kari', userLogin: 'kari@kommune.no', teamId: 't1', postPercent: 100, isProjectPost: false, from: '2024-01-01', to: null, competences: ['homeLiving', 'somali'], address: '', lat: null, lon: null, travelMode: 'car',
      hours: [...[1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', until: '15:30', weeks: 'every' })), { weekday: 2, from: '15:30', until: '20:00', weeks: 'even' }],
      absences: [{ from: '2026-12-01', to: '2026-12-05', fromTime: null, untilTime: null }, { from: '2026-12-07', to: '2026-12-07', fromTime: '08:00', untilTime: '12:00' }],
    });
    expect(staff[1]).toMatchObject({ isProjectPost: true, to: '2027-07-31', userLogin: null, travelMode: 'bicycle', hours: [], absences: [] });
    expect(staff[1]?.lat).toBeCloseTo(60.8, 0);
    expect(agreements[0]).toMatchObject({
      tenancyId: 'L1', address: '', lat: null, lon: null, age: 44, answer: 'accepted', answeredOn: '2026-02-22', leastDaysApart: 2, byTwo: true, competences: ['somali'], mainStaffId: 'a1', backupStaffId: 'a2', wishedStaffIds: ['a1'], barredStaffIds: [],
      phases: [
        { kind: 'mapping', from: '2026-03-01', evaluateBy: '2026-04-25', evaluatedOn: '2026-04-24', visitsPerWeek: 3, everyWeeks: 1, minutesPerVisit: 60, eveningVisitsPerWeek: 1 },
        { kind: 'effort', from: '2026-04-26', evaluateBy: '2026-10-26', evaluatedOn: null, visitsPerWeek: 1, everyWeeks: 2, minutesPerVisit: 45, eveningVisitsPerWeek: 0 },
      ],
      times: [{ weekday: 1, from: '09:00', until: '12:00', weeks: 'every' }, { weekday: 3, from: '09:00', until: '12:00', weeks: 'every' }],
    });
    expect(agreements[1]).toMatchObject({ tenancyId: null, address: 'Storgata 1', answer: 'unanswered', answeredOn: null, leastDaysApart: 0, mainStaffId: null });
  });

  test('may come in files of their own over what the registers hold, and leave what they do not name', () => {
    const held = municipalityOf(FOLLOWED_UP);
    const intake = readMunicipality(filesOf({ 'avtaler.csv': [AGREEMENT_FILE[0]!, AGREEMENT_FILE[1]!] }), { held, assessed: ASSESSED });
    expect([intake.issues, intake.ok && intake.municipality]).toEqual([[], held]);
    const narrow = ['id', 'navn', 'team', 'stilling', 'fra', 'reisemåte'];
    const changed = readMunicipality(filesOf({ 'ansatte.csv': [narrow, ['a2', 'Ola', 't1', '60', '01.08.2026', 'buss']] }), { held, assessed: ASSESSED });
    expect(changed.ok && changed.municipality.staff[1]).toEqual({ ...held.staff[1]!, postPercent: 60, travelMode: 'bus' });
  });

  test('are judged together with what the register holds where a file lacks columns', () => {
    const held = municipalityOf(FOLLOWED_UP);
    const narrow = ['avtale', 'alder', 'team', 'vedtatt', 'start', 'slutt', 'formål', 'svar', 'faser'];
    const cells = ['A-1', '44', 't1', '20.02.2026', '01.03.2026', '28.02.2027', 'Bo trygt', 'ja', 'innsats 01.03.2026 vurderes 25.04.2026 1x60'];
    const faultsOf = (column: string | null, value = '') => readMunicipality(filesOf({ 'avtaler.csv': column === null ? [narrow, cells] : [[...narrow, column], [...cells, value]] }), { held, assessed: ASSESSED }).issues.map(({ code }) => code);
    expect([faultsOf(null), faultsOf('reserve', 'a1'), faultsOf('ønsker ikke', 'a1'), faultsOf('adresse', 'Storgata 1'), faultsOf('svar dato')]).toEqual([[], ['backupIsMain'], ['barredComes', 'barredComes'], ['addressOfTenancy'], ['valueMissing']]);
  });

  test('are known by their headers alone, whatever the file is called', () => {
    const intake = readMunicipality(filesOf({ ...TINY, 'uttrekk1.csv': STAFF_FILE, 'uttrekk2.csv': AGREEMENT_FILE }), { held: municipalityOf(TINY), assessed: ASSESSED });
    expect(intake.issues).toEqual([]);
    expect(intake.files.filter(({ file }) => file.startsWith('uttrekk')).map(({ shape, rows }) => `${shape} ${rows}`)).toEqual(['ansatte.csv 2', 'avtaler.csv 2']);
  });

  test('have templates with every column', async () => {
    for (const [name, columns] of [['ansatte', STAFF_COLUMNS], ['avtaler', AGREEMENT_COLUMNS]] as const) {
      expect(new TextDecoder().decode(await templateBytes(name, 'csv') ?? new Uint8Array()).trim()).toBe(columns.map((column) => column.name).join(';'));
    }
  });
});

const placeOf = ({ kind, code, file, row: at, column }: Issue): string => `${kind} ${code} ${file} ${at ?? '-'} ${column ?? '-'}`;
const phase = 'innsats 01.12.2026 vurderes 31.05.2027 1x60';

describe('a file of staff or agreements with a fault', () => {
  test.each([
    ['ansatte.csv', 2, 'team', 't9', 'unknownReference'],
    ['ansatte.csv', 2, 'stilling', '101', 'notAWholeNumber'],
    ['ansatte.csv', 3, 'til', '31.07.2026', 'dateOrder'],
    ['ansatte.csv', 2, 'kompetanser', 'magi', 'wordNotApproved'],
    ['ansatte.csv', 2, 'reisemåte', 'helikopter', 'unknownWord'],
    ['ansatte.csv', 2, 'navn', 'x'.repeat(201), 'tooLong'],
    ['ansatte.csv', 3, 'adresse', 'Kongens gate 1', 'addressUnknown'],
    ['ansatte.csv', 3, 'breddegrad', '60,8', 'valueMissing'],
    ['ansatte.csv', 2, 'arbeidstid', 'mandager 8-16', 'wrongPattern'],
    ['ansatte.csv', 2, 'arbeidstid', 'fr-ma 08:00-15:30', 'wrongPattern'],
    ['ansatte.csv', 2, 'arbeidstid', 'ma 08:00-24:00', 'wrongPattern'],
    ['ansatte.csv', 2, 'arbeidstid', 'ma 08:00-15:30 (primtall)', 'wrongPattern'],
    ['ansatte.csv', 2, 'arbeidstid', 'ma 15:30-08:00', 'timeOrder'],
    ['ansatte.csv', 2, 'arbeidstid', Array.from({ length: 29 }, (_, at) => `ma ${String(at % 23).padStart(2, '0')}:${at < 23 ? '00' : '30'}-${String(at % 23).padStart(2, '0')}:${at < 23 ? '20' : '50'}`).join('; '), 'tooMany'],
    ['ansatte.csv', 2, 'fravær', 'uke 49', 'wrongPattern'],
    ['ansatte.csv', 2, 'fravær', '31.02.2027', 'dateDoesNotExist'],
    ['ansatte.csv', 2, 'fravær', '05.12.2026-01.12.2026', 'dateOrder'],
    ['ansatte.csv', 2, 'fravær', '05.12.2026 12:00-08:00', 'timeOrder'],
    ['avtaler.csv', 3, 'avtale', 'A-1', 'duplicateId'],
    ['avtaler.csv', 2, 'leietaker', 'L9', 'unknownReference'],
    ['avtaler.csv', 3, 'adresse', '', 'noHome'],
    ['avtaler.csv', 2, 'slutt', '01.01.2026', 'dateOrder'],
    ['avtaler.csv', 2, 'slutt', 'snart', 'notADate'],
    ['avtaler.csv', 2, 'svar', 'kanskje', 'unknownWord'],
    ['avtaler.csv', 2, 'svar dato', '', 'valueMissing'],
    ['avtaler.csv', 2, 'formål', '', 'valueMissing'],
    ['avtaler.csv', 3, 'faser', '', 'valueMissing'],
    ['avtaler.csv', 3, 'faser', ' ; ', 'wrongPattern'],
    ['avtaler.csv', 3, 'faser', 'innsats fra 1. desember', 'wrongPattern'],
    ['avtaler.csv', 3, 'faser', phase.replace('01.12.2026', '30.11.2026'), 'dateOrder'],
    ['avtaler.csv', 3, 'faser', phase.replace('31.05.2027', '30.11.2026'), 'dateOrder'],
    ['avtaler.csv', 3, 'faser', phase.replace('31.05', '31.06'), 'dateDoesNotExist'],
    ['avtaler.csv', 3, 'faser', `${phase}; ${phase}`, 'phaseOrder'],
    ['avtaler.csv', 3, 'faser', `${phase}; ${phase.replace('01.12.2026', '01.12.2027').replace('2027 1x', '2028 1x')}`, 'phaseAfterEnd'],
    ['avtaler.csv', 3, 'faser', phase.replace(' 1x60', ' vurdert 01.11.2026 1x60'), 'dateOrder'],
    ['avtaler.csv', 2, 'adresse', 'Storgata 1', 'addressOfTenancy'],
    ['avtaler.csv', 3, 'svar dato', '01.12.2026', 'notAnswered'],
    ['avtaler.csv', 2, 'hovedkontakt', '', 'valueMissing'],
    ['avtaler.csv', 2, 'ønsker ikke', 'a2', 'barredComes'],
    ['avtaler.csv', 2, 'tider', 'ma, on 09-12; ma 11-13 (partall)', 'hoursOverlap'],
    ['ansatte.csv', 3, 'innlogging', 'Kari@kommune.no', 'loginTaken'],
    ['avtaler.csv', 3, 'faser', phase.replace('1x60', '22x60'), 'notAWholeNumber'],
    ['avtaler.csv', 3, 'faser', phase.replace('1x60', '1x4'), 'notAWholeNumber'],
    ['avtaler.csv', 3, 'faser', `${phase} hver 9. uke`, 'notAWholeNumber'],
    ['avtaler.csv', 3, 'faser', `${phase} (2 kveld)`, 'aboveTotal'],
    ['avtaler.csv', 2, 'dager mellom', '7', 'notAWholeNumber'],
    ['avtaler.csv', 2, 'hovedkontakt', 'a9', 'unknownReference'],
    ['avtaler.csv', 2, 'reserve', 'a1', 'backupIsMain'],
    ['avtaler.csv', 2, 'ønsker ikke', 'a9', 'unknownReference'],
    ['avtaler.csv', 2, 'tider', 'når som helst', 'wrongPattern'],
  ])('%s, row %i: «%s» %s is %s, and nothing else', (file, at, column, value, code) => {
    const issues = issuesOf(withCell(FOLLOWED_UP, file, at, column, value));
    const elsewhere: Readonly<Record<string, string>> = { noHome: 'leietaker', barredComes: 'reserve', breddegrad: 'lengdegrad' };
    const places = (code === 'loginTaken' ? [2, 3] : [at]).map((row) => `fault ${code} ${file} ${row} ${elsewhere[code] ?? elsewhere[column] ?? column}`);
    expect(issues.map(placeOf)).toEqual(places);
    for (const text of [...Object.values(issues[0]!.message), ...Object.values(issues[0]!.expected)]) expect(text).not.toBe('');
  });

  test('a birth number in a purpose is refused and not repeated', () => {
    const [issue, ...others] = issuesOf(withCell(FOLLOWED_UP, 'avtaler.csv', 2, 'formål', 'Hjelp til 10915596784'));
    expect([placeOf(issue!), issue?.value, others]).toEqual(['fault birthNumber avtaler.csv 2 formål', null, []]);
  });
});

/** Reads one cell as a file would. */
function reading<T>(text: string, read: (fields: Fields) => T): { readonly value: T; readonly log: IssueLog } {
  const log = createIssueLog();
  const table = { file: 'x', columns: new Map([['celle', 0]]), isGuarded: false, rows: [], isWhole: () => true };
  return { value: read(fieldsOf(table, { row: 2, cells: [text] }, log)), log };
}

const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hours, minutes]) => `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`);
const span = fc.tuple(clock, clock).filter(([a, b]) => a !== b).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a }));
const stretch: fc.Arbitrary<WeekdayStretch> = fc.record({ weekday: fc.integer({ min: 1, max: 7 }), hours: fc.oneof(span, fc.constant({ from: '08:00', until: '15:30' })), weeks: fc.constantFrom('every', 'every', 'even', 'odd') })
  .map(({ hours, ...rest }) => ({ ...rest, ...hours }));
/** Hours of a week that do not overlap, in any order. */
const stretches = (most: number): fc.Arbitrary<WeekdayStretch[]> => fc.array(stretch, { maxLength: most }).map((list) => list.filter((one, at) => list.slice(0, at).every((other) => (
  one.weekday !== other.weekday || (one.weeks !== other.weeks && one.weeks !== 'every' && other.weeks !== 'every') || one.from >= other.until || other.from >= one.until))));
const date = (least: string): fc.Arbitrary<string> => fc.date({ min: new Date(`${least}T00:00:00Z`), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true }).map((day) => day.toISOString().slice(0, 10));
const absence: fc.Arbitrary<Absence> = date('1900-01-01').chain((from) => fc.record({ from: fc.constant(from), to: fc.oneof(fc.constant(from), date(from)), hours: fc.option(span) }))
  .map(({ hours, ...days }) => ({ ...days, fromTime: hours?.from ?? null, untilTime: hours?.until ?? null }));
const phases: fc.Arbitrary<AgreementPhase[]> = fc.uniqueArray(date('2000-01-01'), { minLength: 1, maxLength: 12 }).chain((days) => fc.tuple(...days.toSorted().map((from) => fc.record({
  kind: fc.constantFrom('mapping' as const, 'effort' as const), from: fc.constant(from), evaluateBy: date(from), evaluatedOn: fc.option(date(from)), visitsPerWeek: fc.integer({ min: 0, max: 21 }),
  everyWeeks: fc.integer({ min: 1, max: 8 }), minutesPerVisit: fc.integer({ min: 5, max: 600 }), evening: fc.double({ min: 0, max: 1, noNaN: true }),
})))).map((list) => list.map(({ evening, ...rest }) => ({ ...rest, eveningVisitsPerWeek: Math.floor(evening * rest.visitsPerWeek) })));

describe('what is written in one cell', () => {
  test('is read as the same hours of a week, in the same order', () => {
    fc.assert(fc.property(stretches(28), (list) => {
      const text = stretchesText(list);
      const { value, log } = reading(text, (fields) => readStretches(fields, 'celle'));
      expect([value, log.issues, holdsBirthNumber(text)]).toEqual([list, [], false]);
      expect(value.every((one) => WeekdayStretch.safeParse(one).success)).toBe(true);
    }), { numRuns: 300 });
  });

  test('is read as the same absences, in the same order', () => {
    fc.assert(fc.property(fc.array(absence, { maxLength: 20 }), (absences) => {
      const text = absencesText(absences);
      const { value, log } = reading(text, (fields) => readAbsences(fields, 'celle'));
      expect([value, log.issues, holdsBirthNumber(text)]).toEqual([absences, [], false]);
      expect(value.every((one) => Absence.safeParse(one).success)).toBe(true);
    }), { numRuns: 300 });
  });

  test('is read as the same phases', () => {
    fc.assert(fc.property(phases, (list) => {
      const text = phasesText(list);
      const { value, log } = reading(text, (fields) => readPhases(fields, 'celle', { startDate: list[0]!.from, endDate: '2199-12-31' }));
      expect([value, log.issues, holdsBirthNumber(text)]).toEqual([list, [], false]);
      expect(value.every((one) => AgreementPhase.safeParse(one).success)).toBe(true);
    }), { numRuns: 300 });
  });

  test('may be written in the ways that people write it', () => {
    expect(stretchesText(reading('mandag–onsdag 8-15.30\nTysdag kl. 14.00 - 21.30 (partalsveker); lau,su 10–14 (oddetallsuker)', (fields) => readStretches(fields, 'celle')).value))
      .toBe('ma-on 08:00-15:30; ti 14:00-21:30 (partall); lø, sø 10:00-14:00 (oddetall)');
    expect(absencesText(reading('2026-12-01 – 2026-12-05 ; 7.12.2026 kl 8-12', (fields) => readAbsences(fields, 'celle')).value)).toBe('01.12.2026-05.12.2026; 07.12.2026 08:00-12:00');
    expect(phasesText(reading('Kartlegging 1.12.2026, vurderast 25.01.2027, 3 x 60 min (1 kveld); innsatsperiode 26.01.2027 vurderes 26.07.2027 1×45 kvar 2. veke', (fields) => readPhases(fields, 'celle', { startDate: '2026-12-01', endDate: '2027-12-01' })).value))
      .toBe('kartlegging 01.12.2026 vurderes 25.01.2027 3x60 (1 kveld); innsats 26.01.2027 vurderes 26.07.2027 1x45 hver 2. uke');
  });
});

describe('staff and agreements of any content', () => {
  const base = municipalityOf(FOLLOWED_UP);
  const word = fc.stringMatching(/^[A-ZÆØÅa-zæøå=+@'";-][A-ZÆØÅa-zæøå .'";-]{0,14}[a-zæøå"'-]$/);
  const lines = fc.tuple(word, word).map(([first, second]) => `${first}\n${second}`);
  const point = fc.oneof(fc.constant({ address: '', lat: null, lon: null }), fc.constant({ address: 'Storgata 1', lat: 59.5, lon: 10.25 }), word.map((address) => ({ address, lat: 60.125, lon: 11.5 })));
  const member = fc.record({
    name: word, userLogin: fc.option(word.map((login) => login.toLowerCase())), postPercent: fc.integer({ min: 1, max: 100 }), isProjectPost: fc.boolean(), to: fc.option(date('2025-01-01')), competences: fc.constantFrom<string[]>([], ['somali'], ['homeLiving', 'somali']),
    at: point, travelMode: fc.constantFrom('walk' as const, 'bicycle' as const, 'bus' as const, 'car' as const), hours: stretches(8), absences: fc.array(absence, { maxLength: 4 }),
  }).map(({ at, ...rest }): StaffMember => ({ ...base.staff[0]!, ...rest, ...at }));
  const elsewhere = fc.oneof(fc.constant({ address: '', lat: 59.5, lon: 10.25 }), point.filter(({ lat }) => lat !== null));
  const agreement = fc.record({
    home: fc.oneof(fc.constantFrom('L1', 'L2').map((tenancyId) => ({ tenancyId, address: '', lat: null, lon: null })), elsewhere.map((at) => ({ tenancyId: null, ...at }))), age: fc.integer({ min: 0, max: 120 }), purpose: lines, wish: fc.oneof(fc.constant(''), lines), phases, leastDaysApart: fc.integer({ min: 0, max: 6 }), byTwo: fc.boolean(),
    answered: fc.oneof(fc.constant({ answer: 'unanswered' as const, answeredOn: null }), date('2025-01-01').map((answeredOn) => ({ answer: 'declined' as const, answeredOn }))), times: stretches(8),
    faces: fc.oneof(
      fc.record({ mainStaffId: fc.constant('a1'), mainSince: fc.option(date('2025-01-01')), backupStaffId: fc.constantFrom('a2', null), wishedStaffIds: fc.constantFrom<string[]>([], ['a2', 'a1']), barredStaffIds: fc.constant<string[]>([]) }),
      fc.record({ mainStaffId: fc.constant(null), mainSince: fc.constant(null), backupStaffId: fc.constant(null), wishedStaffIds: fc.constantFrom<string[]>([], ['a1']), barredStaffIds: fc.constantFrom<string[]>([], ['a2']) })),
  }).map(({ home, faces, answered, ...rest }): FollowUpAgreement => ({ ...base.agreements[0]!, ...rest, ...home, ...faces, ...answered, startDate: rest.phases[0]!.from, endDate: '2199-12-31' }));

  test('are what a form would take, and come back from what was given out as they were', async () => {
    await fc.assert(fc.asyncProperty(member, agreement, async (one, about) => {
      expect([INPUTS.staff.safeParse(one).error?.issues, INPUTS.agreements.safeParse(about).error?.issues]).toEqual([undefined, undefined]);
      const held: Municipality = { ...base, staff: [one, base.staff[1]!], agreements: [about, base.agreements[1]!] };
      const ours = OUR_FILES.filter(({ register }) => register === 'staff' || register === 'agreements');
      const csv = new Map(await Promise.all(ours.map(async (file) => [`${file.name}.csv`, (await bytesOf([file], held, 'csv')).bytes] as const)));
      for (const files of [csv, new Map([['registre.xlsx', (await bytesOf(ours, held, 'xlsx')).bytes]])]) {
        const intake = readMunicipality(files, { held, assessed: ASSESSED });
        expect(intake.issues).toEqual([]);
        expect(intake.ok && intake.municipality).toEqual(held);
      }
    }), { numRuns: 60 });
  }, 120_000);

  test('whatever stands in a cell, they are taken in as a form would take them, or refused with faults', () => {
    const values = ['', 'ja', 'nei', '0', '7', '101', '01.12.2026', '31.12.2030', 'a1', 'a2', 'a1, a2', 'L1', 't1', 'Storgata 1', 'ma 08:00-16:00', 'ma 16:00-08:00', 'ma-sø 00:00-23:59', '01.12.2026-05.12.2026', '01.12.2026 08-12', phase,
      phase.replace('innsats', 'kartlegging'), `${phase} (1 kveld)`, ';', '; ;', 'somali', '60,8', '10,9', 'ikke svart', 'x'.repeat(1001), '__proto__', '"'];
    const cell = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...values) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) });
    const place = fc.constantFrom(...(['ansatte.csv', 'avtaler.csv'] as const).flatMap((file) => [2, 3].flatMap((at) => (FOLLOWED_UP[file]?.[0] ?? []).map((column) => ({ file, at, column })))));
    let taken = 0;
    fc.assert(fc.property(fc.array(fc.tuple(place, cell), { minLength: 1, maxLength: 3 }), (changes) => {
      const tables = changes.reduce((changed: Tables, [{ file, at, column }, value]) => withCell(changed, file, at, column, value), FOLLOWED_UP);
      const intake = readMunicipality(filesOf(tables), { held: municipalityOf(TINY), assessed: ASSESSED });
      if (!intake.ok) {
        expect(intake.faults).toBeGreaterThan(0);
        return;
      }
      taken += 1;
      for (const one of intake.municipality.staff) expect(INPUTS.staff.safeParse(one).error?.issues).toBeUndefined();
      for (const one of intake.municipality.agreements) expect(INPUTS.agreements.safeParse(one).error?.issues).toBeUndefined();
    }), { numRuns: 800 });
    expect(taken).toBeGreaterThan(20);
  });
});
