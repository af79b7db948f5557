import { describe, expect, it } from 'vitest';
import { FIELDS, RegisterId, type HistoryEntry } from '../../server/registers/schemas.ts';
import { isDay, monthsLater } from '../../web/registers/days.ts';
import { SECTIONS } from '../../web/registers/form-sections.ts';
import { judge } from '../../web/registers/judge.ts';
import { COLUMNS } from '../../web/registers/list-columns.ts';
import { addressOf, listedFields, numbersOf, questionIn, sortedBy } from '../../web/registers/list-question.ts';
import { merge } from '../../web/registers/merge.ts';
import { dateIn, numberIn, recordIn, writtenDate, writtenForm, writtenNumber } from '../../web/registers/written-values.ts';

const AREA = { id: 'sentrum', name: 'Sentrum', homes: 1200 };
const TENANCY = { id: 'L-1', dwellingId: 'B-1', startDate: '2026-01-01', endDate: '2028-12-31', movesOut: null, assessments: { counted: { by: 'Siri', on: '2026-01-01', why: 'Uro i oppgangen', until: '2027-01-01' }, shielded: null } };

describe('what is written by hand', () => {
  it.each([['12', 12], ['12,5', 12.5], ['12.5', 12.5], ['1 234', 1234], [' 7\u00a0600 ', 7600], ['-3', -3], ['', null], ['tolv', 'tolv'], ['1,2,3', '1,2,3']])('%s is read as %s', (written, number) => {
    expect(numberIn(written)).toBe(number);
  });

  it.each([['01.12.2026', '2026-12-01'], ['1.2.2026', '2026-02-01'], ['01122026', '2026-12-01'], ['1/2/2026', '2026-02-01'], ['', null], ['i morgen', 'i morgen'], ['1.2.26', '1.2.26']])('%s is the day %s', (written, day) => {
    expect(dateIn(written)).toBe(day);
  });

  it.each([['2028-02-29', true], ['2026-02-29', false], ['2026-02-31', false], ['2026-13-01', false], ['01.12.2026', false], ['i morgen', false]])('%s is a day: %s', (text, is) => {
    expect(isDay(text)).toBe(is);
  });

  it('is as it was when a record has been through a form', () => {
    expect(recordIn('areas', writtenForm('areas', AREA))).toEqual(AREA);
    expect(recordIn('tenancies', writtenForm('tenancies', TENANCY))).toEqual(TENANCY);
    expect([writtenDate('2026-12-01'), writtenNumber(60.79)]).toEqual(['01.12.2026', '60,79']);
  });
});

describe('a form is judged', () => {
  const codes = (written: Record<string, string>): string[] => judge('areas', { ...writtenForm('areas', AREA), ...written }).map(({ path, code }) => `${path.join('.')} ${code}`);

  it('without a fault when everything is there', () => {
    expect(codes({})).toEqual([]);
  });

  it('by what is missing, before anything else about the same field', () => {
    expect(judge('areas', writtenForm('areas')).map(({ path, code }) => `${path.join('.')} ${code}`)).toEqual(['id missing', 'name missing', 'homes missing']);
  });

  it('by the bounds of a number: the last that may stand passes, the next does not', () => {
    expect([codes({ homes: '1' }), codes({ homes: '0' }), codes({ homes: '1000000' }), codes({ homes: '1000001' })]).toEqual([[], ['homes outside'], [], ['homes outside']]);
    expect([codes({ homes: '1,5' }), codes({ homes: 'mange' })]).toEqual([['homes notWhole'], ['homes notANumber']]);
  });

  it('by a birth number, also where other fields have faults', () => {
    expect(codes({ name: 'Gården til 10915596784', homes: '' })).toEqual(['name birthNumber', 'homes missing']);
  });

  it('by a day that does not exist, and by the order of days', () => {
    const tenancy = (written: Record<string, string>): string[] => judge('tenancies', { ...writtenForm('tenancies', TENANCY), ...written }).map(({ path, code }) => `${path.join('.')} ${code}`);
    expect([tenancy({ endDate: '31.02.2027' }), tenancy({ endDate: '31.12.2025' }), tenancy({ endDate: '01.01.2026' })]).toEqual([['endDate notADate'], ['endDate order'], []]);
  });
});

describe('two changes of one row', () => {
  const history: HistoryEntry[] = [{ number: 7, at: '2026-11-25T10:00:00Z', actor: 'siri', kind: 'row.changed', reason: null, changes: [{ field: 'homes', before: 1200, after: 1300 }] }];
  const put = (theirs: object, mine: Record<string, string>) => merge('areas', { base: AREA, theirs: { ...AREA, ...theirs }, mine: { ...writtenForm('areas', AREA), ...mine }, history });

  it('are put together by themselves where each changed a field of its own', () => {
    const { written, collisions, taken } = put({ homes: 1300 }, { name: 'Byen' });
    expect([written['name'], written['homes'], collisions, taken.map(({ key }) => key)]).toEqual(['Byen', '1300', [], ['homes']]);
  });

  it('are put before the writer where both changed the same field, with who did and when', () => {
    const { written, collisions } = put({ homes: 1300 }, { homes: '1400' });
    expect(written['homes']).toBe('1400');
    expect(collisions).toMatchObject([{ field: { key: 'homes' }, mine: '1400', theirs: 1300, changed: { actor: 'siri', at: '2026-11-25T10:00:00Z' } }]);
  });

  it('are one change where both wrote the same', () => {
    expect(put({ homes: 1300 }, { homes: '1300' }).collisions).toEqual([]);
  });
});

describe('a list in the address', () => {
  it('asks again what it was asked, and leaves out what is asked anyway', () => {
    const question = questionIn('dwellings', new URLSearchParams('q=stor&filter=state:free&sort=-monthlyRentNok&page=3'));
    expect(question).toEqual({ q: 'stor', sort: '-monthlyRentNok', filters: { state: 'free' }, page: 3 });
    expect(questionIn('dwellings', new URLSearchParams(addressOf('/boliger', 'dwellings', question).split('?')[1]))).toEqual(question);
    expect(addressOf('/boliger', 'dwellings', questionIn('dwellings', new URLSearchParams('sort=id&page=1')))).toBe('/boliger');
  });

  it('asks for one of a few numbers, never for one of thousands', () => {
    expect(questionIn('dwellings', new URLSearchParams('filter=bedrooms:2&filter=monthlyRentNok:7600')).filters).toEqual({ bedrooms: '2' });
    const bedrooms = listedFields('dwellings').find(({ key }) => key === 'bedrooms')!;
    expect(numbersOf(bedrooms)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('does not pass on what the register does not have', () => {
    expect(questionIn('areas', new URLSearchParams('sort=rent&filter=color:red&page=-2'))).toEqual({ q: '', sort: 'name', filters: {}, page: 1 });
  });

  it('turns its order at the second click, and begins at the first page', () => {
    const once = sortedBy({ q: '', sort: 'name', filters: {}, page: 4 }, 'homes');
    expect([once.sort, once.page, sortedBy(once, 'homes').sort, sortedBy(sortedBy(once, 'homes'), 'homes').sort]).toEqual(['homes', 1, '-homes', 'homes']);
  });
});

describe.each(RegisterId.options)('the register %s', (register) => {
  it('has every field in exactly one part of its form', () => {
    expect(SECTIONS[register].flatMap(({ keys }) => keys).toSorted()).toEqual(FIELDS[register].map(({ key }) => key).toSorted());
  });

  it('lists only columns that it can sort by', () => {
    const listed = new Set(listedFields(register).map(({ key }) => key));
    expect(COLUMNS[register].map(({ key }) => key).filter((key) => !listed.has(key))).toEqual([]);
  });
});

it('an assessment of so many months ends on a day that exists', () => {
  expect([monthsLater('2026-01-31', 1), monthsLater('2026-11-25', 12), monthsLater('2028-02-29', 12)]).toEqual(['2026-02-28', '2027-11-25', '2029-02-28']);
});
