import { describe, expect, test } from 'vitest';
import { readMunicipality } from '../../server/intake/read-municipality.ts';
import type { Issue } from '../../server/intake/schemas.ts';
import { INTO_NOTHING, filesOf, issuesOf, TINY, withCell, type Tables } from './tiny-municipality.ts';

/** A made-up number of Test-Norge: it has the form of a birth number, and is nobody's. */
const BIRTH_NUMBER = '10915596784';
/** Eleven digits with the wrong check digits. */
const MISTYPED = '10915596783';

const placeOf = ({ kind, code, file, row, column }: Issue): string => `${kind} ${code} ${file} ${row ?? '-'} ${column ?? '-'}`;
const at = (file: string, row: number, column: string, value: string): readonly Issue[] => issuesOf(withCell(TINY, file, row, column, value));
const addRow = (file: string, row: readonly string[]): Tables => ({ ...TINY, [file]: [...(TINY[file] ?? []), row] });

describe('a file with a fault', () => {
  test('a small municipality without faults is taken in without a word', () => {
    expect(issuesOf(TINY)).toEqual([]);
  });

  test.each([
    ['boliger-tillegg.csv', 4, 'ledig fra', '31.02.2026', 'dateDoesNotExist'],
    ['boliger-tillegg.csv', 4, 'ledig fra', 'snart', 'notADate'],
    ['boliger-tillegg.csv', 4, 'ledig fra', '01.01.2200', 'dateOutside'],
    ['leieforhold.csv', 2, 'slutt', '31.12.9999', 'dateOutside'],
    ['leieforhold.csv', 2, 'start', '31.12.1899', 'dateOutside'],
    ['leieforhold.csv', 2, 'start', '0023-05-01', 'dateOutside'],
    ['boliger-tillegg.csv', 2, 'trinnfritt', 'kanskje', 'notYesOrNo'],
    ['boliger-tillegg.csv', 2, 'bemanning', 'nattevakt', 'unknownWord'],
    ['boliger-tillegg.csv', 3, 'flest personer', '0', 'notAWholeNumber'],
    ['boliger-tillegg.csv', 3, 'flest personer', '31', 'notAWholeNumber'],
    ['boliger-tillegg.csv', 3, 'egenskaper', 'heis, heis', 'listedTwice'],
    ['boliger-tillegg.csv', 3, 'øremerket', '', 'valueMissing'],
    ['boliger-tillegg.csv', 2, 'bosted', 's9', 'unknownReference'],
    ['boliger.csv', 2, 'antallsoverom', 'to', 'notAWholeNumber'],
    ['boliger.csv', 2, 'antallsoverom', '10', 'notAWholeNumber'],
    ['boliger.csv', 2, 'antallsoverom', '1,5', 'notAWholeNumber'],
    ['boliger.csv', 2, 'manedsleie', '', 'valueMissing'],
    ['boliger.csv', 2, 'manedsleie', '7.500,00 kr', 'notANumber'],
    ['boliger.csv', 2, 'kommunenummer', '0301', 'otherMunicipality'],
    ['boliger.csv', 2, 'gatenavn', 'Kongens gate', 'addressUnknown'],
    ['boliger.csv', 2, 'husnummer', '99', 'houseNumberUnknown'],
    ['boliger.csv', 2, 'boligstatus', '', 'valueMissing'],
    ['boliger.csv', 3, 'statusdato', '2026-13-01', 'dateDoesNotExist'],
    ['bosteder.csv', 2, 'område', 'øst', 'unknownReference'],
    ['bosteder.csv', 2, 'adresse', 'Storgata', 'wrongPattern'],
    ['bosteder.csv', 2, 'adresse', '', 'noPosition'],
    ['bosteder.csv', 2, 'boliger i alt', '0', 'notAWholeNumber'],
    ['bosteder.csv', 3, 'id', 's1', 'duplicateId'],
    ['steder.csv', 3, 'breddegrad', '91', 'notANumber'],
    ['steder.csv', 2, 'type', 'kafé', 'unknownWord'],
    ['team.csv', 2, 'områder', 'by, øst', 'unknownReference'],
    ['team.csv', 2, 'alder til', '17', 'ageOrder'],
    ['team.csv', 2, 'kveldsminutter', '2001', 'aboveTotal'],
    ['team.csv', 2, 'bundne kveldsminutter', '1501', 'aboveTotal'],
    ['team.csv', 2, 'stillinger', '120', 'wrongPattern'],
    ['leieforhold.csv', 2, 'bolig', 'd9', 'unknownReference'],
    ['leieforhold.csv', 2, 'slutt', '28.02.2024', 'dateOrder'],
    ['leieforhold.csv', 2, 'start', '', 'valueMissing'],
    ['husstander.csv', 2, 'frist', '24.12.26', 'notADate'],
    ['husstander.csv', 2, 'alder', '121', 'notAWholeNumber'],
    ['husstander.csv', 2, 'personer', '0', 'notAWholeNumber'],
    ['husstander.csv', 2, 'unngår', 'L1', 'wrongPattern'],
    ['husstander.csv', 2, 'unngår', 'L9 300 m', 'unknownReference'],
    ['husstander.csv', 2, 'unngår', '101 300 m', 'ownReference'],
    ['husstander.csv', 2, 'avstandsønsker', 'ved p1', 'wrongPattern'],
    ['husstander.csv', 2, 'avstandsønsker', 'nær p9 800 m', 'unknownReference'],
    ['husstander.csv', 2, 'nåværende team', 't9', 'unknownReference'],
    ['husstander.csv', 2, 'kveldsminutter', '121', 'aboveTotal'],
    ['husstander.csv', 2, 'besøk', '', 'valueMissing'],
    ['husstander.csv', 2, 'utelukkede områder', 'by, øst', 'unknownReference'],
    ['husstander.csv', 3, 'saksnummer', '101', 'duplicateId'],
    ['husstander.csv', 3, 'saksnummer', '..', 'badId'],
    ['husstander.csv', 3, 'saksnummer', '10\u200b2', 'badId'],
    ['adresser.csv', 2, 'EPSG-kode', '4326', 'epsgUnknown'],
    ['adresser.csv', 3, 'kommunenummer', '9903', 'otherMunicipality'],
  ])('%s, row %i, “%s”: %j is %s', (file, row, column, value, code) => {
    const issues = at(file, row, column, value);
    expect(issues.map(placeOf)).toContain(`fault ${code} ${file} ${row} ${column}`);
  });

  test('is told as a sentence with row, column, what is wrong and what to do, in bokmål, nynorsk and English', () => {
    const [header = [], ...rows] = TINY['boliger-tillegg.csv'] ?? [];
    const empty = Array.from({ length: 12 }, () => ['', '']);
    const [issue] = issuesOf(withCell({ ...TINY, 'boliger-tillegg.csv': [header, ...empty, ...rows] }, 'boliger-tillegg.csv', 14, 'ledig fra', '31.02.2026'));
    expect(issue?.message).toEqual({
      nb: 'Rad 14, «ledig fra»: 31.02.2026 finnes ikke. Skriv datoen som dd.mm.åååå.',
      nn: 'Rad 14, «ledig fra»: 31.02.2026 finst ikkje. Skriv datoen som dd.mm.åååå.',
      en: 'Row 14, “ledig fra”: 31.02.2026 does not exist. Write the date as dd.mm.yyyy.',
    });
    expect([issue?.value, issue?.expected.nb]).toEqual(['31.02.2026', 'en dato dd.mm.åååå']);
  });

  test('does not hide the next one: all faults of all files come at once, and nothing is taken in', () => {
    let tables = TINY;
    const faults: readonly (readonly [string, number, string, string])[] = [
      ['boliger-tillegg.csv', 4, 'ledig fra', '31.02.2026'], ['boliger.csv', 2, 'antallsoverom', 'to'], ['boliger.csv', 2, 'gatenavn', 'Kongens gate'],
      ['husstander.csv', 2, 'alder', '-1'], ['husstander.csv', 3, 'søknadsdato', ''], ['team.csv', 2, 'minutter', 'mange'], ['omrader.csv', 3, 'boliger i alt', ''],
    ];
    for (const [file, row, column, value] of faults) tables = withCell(tables, file, row, column, value);
    const intake = readMunicipality(filesOf(tables), INTO_NOTHING);
    expect(intake.ok).toBe(false);
    const found = issuesOf(tables).map(({ file, row, column }) => `${file} ${row} ${column}`);
    for (const [file, row, column] of faults) expect(found).toContain(`${file} ${row} ${column}`);
  });
});

describe('files that do not go together', () => {
  test('a dwelling that the addition lacks, and one that only the addition has, are faults', () => {
    const renamed = at('boliger-tillegg.csv', 2, 'bolig', 'd9').map(placeOf);
    expect(renamed).toContain('fault noAddition boliger.csv 2 ekstrareferanse');
    expect(renamed).toContain('fault unknownReference boliger-tillegg.csv 2 bolig');
  });

  test('a dwelling that is ready to move into cannot be let', () => {
    expect(issuesOf(addRow('leieforhold.csv', ['L9', 'd2', '01.01.2025', '', '', 'nei', 'nei'])).map(placeOf)).toEqual(['fault freeButLet leieforhold.csv 5 bolig']);
  });

  test('a dwelling cannot be let to two at once', () => {
    expect(issuesOf(addRow('leieforhold.csv', ['L9', 'd1', '01.01.2025', '', '', 'nei', 'nei'])).map(placeOf)).toEqual(['fault letTwice leieforhold.csv 5 bolig']);
  });

  test('a dwelling cannot be free before its tenant has left, and can be on the same day', () => {
    expect(at('leieforhold.csv', 4, 'flytter ut', '02.02.2027').map(placeOf)).toEqual(['fault freeBeforeMoveOut leieforhold.csv 4 flytter ut']);
    expect(at('leieforhold.csv', 4, 'flytter ut', '01.02.2027')).toEqual([]);
  });

  test('a missing file is one fault, and nothing more is said about what it would have held', () => {
    const { 'omrader.csv': _, ...rest } = TINY;
    expect(issuesOf(rest).map(placeOf)).toEqual(['fault fileMissing omrader.csv - -']);
    const { 'adresser.csv': __, ...withoutAddresses } = TINY;
    expect(issuesOf(withoutAddresses).map(placeOf)).toEqual(['fault fileMissing adresser.csv - -']);
  });

  test('a missing column is one fault for the file, not one for each row', () => {
    const table = TINY['husstander.csv'] ?? [];
    const rows = table.map((row) => row.filter((_, index) => table[0]?.[index] !== 'alder'));
    expect(issuesOf({ ...TINY, 'husstander.csv': rows }).map(placeOf)).toEqual(['fault columnMissing husstander.csv - alder']);
  });

  test('a column that stands twice is a fault, and one that we do not know is noted and passed over', () => {
    const rows = (TINY['omrader.csv'] ?? []).map((row, index) => [...row, index === 0 ? 'navn' : 'x', index === 0 ? 'farge' : 'blå']);
    expect(issuesOf({ ...TINY, 'omrader.csv': rows }).map(placeOf)).toEqual(['fault columnTwice omrader.csv - navn', 'note columnUnknown omrader.csv - farge']);
  });

  test('a file that neither its name nor its header tells of is a fault that says what is known', () => {
    const [issue, ...others] = issuesOf({ ...TINY, 'notater.txt': [['hei']] });
    expect([placeOf(issue!), others]).toEqual(['fault fileUnknown notater.txt - -', []]);
    expect(issue?.message.nb).toContain('husstander, leieforhold, ansatte, avtaler, ord');
  });

  test.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'notText'],
    ['nothing', new Uint8Array(), 'fileEmpty'],
    ['one column alone', new TextEncoder().encode('id\r\nby\r\nli\r\n'), 'noSemicolon'],
    ['a quotation mark that is never closed', new TextEncoder().encode('id;navn;boliger i alt\r\nby;"Byen;900\r\n'), 'notCsv'],
  ])('a file that is %s is said to be so', (_, bytes, code) => {
    const intake = readMunicipality(new Map([...filesOf(TINY), ['omrader.csv', bytes]]), INTO_NOTHING);
    expect(intake.ok ? [] : intake.issues.map((issue) => issue.code)).toEqual([code]);
  });

  test('a row with more columns than the header is a fault', () => {
    expect(issuesOf({ ...TINY, 'omrader.csv': [...(TINY['omrader.csv'] ?? []), ['ut', 'Utmarka', '3', 'mer']] }).map(placeOf)).toEqual(['fault rowTooLong omrader.csv 4 -']);
  });
});

describe('what must not come in', () => {
  test('a birth number is refused wherever it stands, and is not repeated', () => {
    for (const [file, column] of [['husstander.csv', 'saksnummer'], ['leieforhold.csv', 'leietaker'], ['husstander.csv', 'situasjon']] as const) {
      for (const value of [BIRTH_NUMBER, '109155 96784']) {
        const issues = at(file, 2, column, value);
        expect(issues.map(placeOf)).toContain(`fault birthNumber ${file} 2 ${column}`);
        expect(JSON.stringify(issues)).not.toContain(value);
      }
    }
  });

  test('eleven digits that no birth number has are an ordinary value', () => {
    expect(at('husstander.csv', 3, 'saksnummer', '12345678901').filter((issue) => issue.code === 'birthNumber')).toEqual([]);
  });

  test('what stands under hovedsoker is dropped at the door, with a note that does not repeat it', () => {
    const tables = withCell(withCell(TINY, 'boliger.csv', 2, 'hovedsoker', MISTYPED), 'boliger.csv', 3, 'hovedsoker', BIRTH_NUMBER);
    const intake = readMunicipality(filesOf(tables), INTO_NOTHING);
    expect(intake.ok && intake.issues.map(placeOf)).toEqual(['note mainApplicantDropped boliger.csv - hovedsoker']);
    expect(JSON.stringify(intake)).not.toContain(BIRTH_NUMBER);
    expect(JSON.stringify(intake)).not.toContain(MISTYPED);
  });

  test('owners, telephone numbers and free text about a dwelling are never taken in', () => {
    let tables = TINY;
    for (const column of ['boligeiersnavn', 'boligeiersmobilnummer', 'ovriginformasjon']) tables = withCell(tables, 'boliger.csv', 2, column, 'HEMMELIG');
    expect(JSON.stringify(readMunicipality(filesOf(tables), INTO_NOTHING))).not.toContain('HEMMELIG');
  });
});
