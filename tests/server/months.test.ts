import { describe, expect, it } from 'vitest';
import { monthsAfter } from '../../server/parameters/service.ts';

describe('some months after a date', () => {
  it.each([
    ['2026-11-25', 12, '2027-11-25'], ['2027-01-31', 1, '2027-02-28'], ['2028-01-31', 1, '2028-02-29'], ['2026-12-31', 2, '2027-02-28'], ['9999-11-30', 1, '9999-12-30'],
  ])('%s and %i is %s', (date, months, then) => {
    expect(monthsAfter(date, months)).toBe(then);
  });

  it('is never later than a date can say', () => {
    expect([monthsAfter('9999-12-31', 1), monthsAfter('9999-12-31', 12), monthsAfter('9990-01-01', 240)]).toEqual(['9999-12-31', '9999-12-31', '9999-12-31']);
  });
});
