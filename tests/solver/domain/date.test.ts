import { describe, expect, test } from 'vitest';
import { dateOf, dayNumber, dayOf, fullMonths } from '../../../solver/domain/date.ts';

describe('a date', () => {
  test.each([
    ['2026-02-30', 'a day after the last of its month'], ['2026-13-05', 'a month after December'], ['2026-00-10', 'a month before January'], ['2026-03-00', 'a day before the first'],
    ['2027-02-29', 'a leap day in another year'], ['1900-02-29', 'a leap day in a century that has none'], ['0000-06-01', 'a year before the first'], ['2026-3-1', 'one without its zeros'],
    ['01.03.2026', 'one written for people'], ['2026-03-01T00:00', 'one with a time'], ['', 'nothing'],
  ])('%s is refused: %s', (text) => {
    expect(dayNumber(text)).toBe(null);
  });

  test('the first and the last that can be written exist, as do leap days', () => {
    for (const text of ['0001-01-01', '9999-12-31', '2028-02-29', '2000-02-29']) expect(dateOf(dayOf(text))).toBe(text);
  });

  test('days are counted from the first of January 1970', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1969-12-31'), dayNumber('2026-09-01')]).toEqual([0, -1, 20_697]);
  });

  test('one that does not exist and should have been refused is our mistake', () => {
    expect(() => dayOf('2026-02-30')).toThrow('2026-02-30 is not a date');
  });
});

describe('full months', () => {
  test.each([
    ['2026-01-31', '2026-02-28', 0], ['2026-01-31', '2026-03-01', 1], ['2026-01-15', '2026-02-14', 0], ['2026-01-15', '2026-02-15', 1], ['2024-09-01', '2026-09-01', 24], ['2026-09-01', '2026-09-01', 0],
  ])('from %s to %s are %i', (from, to, months) => {
    expect(fullMonths(from, to)).toBe(months);
  });
});
