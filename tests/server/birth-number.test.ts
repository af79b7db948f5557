import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdsBirthNumber, mayHoldBirthNumber } from '../../server/birth-number.ts';

/** A made-up number of Test-Norge: it has the form of a birth number, and is nobody's. */
const NUMBER = '10915596784';
const SPACED = '109155 96784';

const weighed = (digits: string, weights: readonly number[]): number => (11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)) % 11;
const two = (number: number): string => String(number).padStart(2, '0');

/** A made-up number of Test-Norge, whose month is 80 more than a month; null where the control digits would be no digits. */
function madeUp(day: number, month: number, year: number, person: number): string | null {
  const nine = `${two(day)}${two(month + 80)}${two(year)}${String(person).padStart(3, '0')}`;
  const first = weighed(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]);
  const second = weighed(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]);
  return first === 10 || second === 10 ? null : `${nine}${first}${second}`;
}

const numbers = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999 }))
  .map((parts) => madeUp(...parts)).filter((number) => number !== null);
/** Where people set something between the digits, and what. */
const cuts = fc.constantFrom([6], [2, 4, 6], [3, 6, 9], [2, 4, 6, 9], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
const separators = fc.constantFrom(' ', '-', '.', '\u00a0', '\u202f', '–', ' - ', '. ', '\n', '\t', '−', ',', ', ', ':', ': ', ';', '; ', '/', ' / ', '，');

describe('a birth number', () => {
  it.each([
    NUMBER, SPACED, '109155.96784', '10 91 55 967 84', '109155\u00a096784', '109155 – 96784', '109155\n96784', `fnr ${NUMBER} 2 personer`, `sak 12 ${NUMBER}`,
    `${SPACED} 2026-11-23`, `x${NUMBER}x`, `10 ${NUMBER.slice(2)} 7`, `fnr:${SPACED}, bor her`, `a${NUMBER}-2 b`, `3f9c1d2e-7a4b-4c5d-8e6f-0a1b2c3d4e5f ${SPACED}`,
    '109155/96784', '109155_96784', '109155 (96784)', '109155·96784', '109155    96784', '10.91.1955 96784', '10/91/1955-96784', '109155\u200b96784', '10\u00ad9155 96784',
    '１０９１５５９６７８４', '١٠٩١٥٥ ٩٦٧٨٤', '109155,96784', '109155, 96784', '109155:96784', '109155; 96784', '10.91.55: 96784', '10.91.1955, 96784', '10/91/55, 96784', '109155, 967 84', '10,91,55,967,84',
    '109155 , 96784', '1,0,9,1,5,5,9,6,7,8,4', '109,155,967,84', '109155 / 96784', '109155\u00a0/\u00a096784', 'frist 1.12, fnr 109155,96784', '7, 8, 109155, 96784', '𝟏𝟎𝟗𝟏𝟓𝟓,𝟗𝟔𝟕𝟖𝟒',
  ])('is found in %j', (text) => {
    expect(holdsBirthNumber(text)).toBe(true);
  });

  it.each([
    '12345678901', '1091559678', '109155967841', '109155     96784', '2026-11-23 08:15', '59.913868,10.752245', '', '100, 100, 80, 50, 100, 80', 'L-0001 300 m, 102 0', '6743853.81 278611.73', '7 499,50 6 100', ...Array.from({ length: 500 }, (_, i) => `01.12.2026 ${10_000 + i * 7}`), `x${SPACED}`, `${SPACED}x`, `Ø${SPACED}`, `\u{1d538}${SPACED}`,
    '10.91.55 9:67:84', '109 155 967,84', '109155 967,84', '10,91 55 96784', '10 91 55 96;784', '1091,5596784', 'x109155,96784', '109155,96784x', '109155,967845', '2109155,96784',
    '3f10-9155-967841', `${NUMBER.slice(0, 8)}-${NUMBER.slice(8)}f-4c5d`, `3f9c1d2e-7a4b-4c5d-8e6f-a${NUMBER}`, `3F9C1D2E-7A4B-4C5D-8E6F-${NUMBER}A`,
  ])('is not found in %j', (text) => {
    expect(holdsBirthNumber(text)).toBe(false);
  });

  it('is found whatever words and numbers stand around it', () => {
    fc.assert(fc.property(fc.string(), numbers, fc.string(), (before, number, after) => {
      fc.pre(!/\p{Nd}\p{Cf}*$/u.test(before) && !/^\p{Cf}*\p{Nd}/u.test(after));
      expect(holdsBirthNumber(`${before}${number}${after}`)).toBe(true);
    }), { numRuns: 500 });
  });

  it('is found with what people set between the digits, in any text that does not touch it', () => {
    const edges = fc.constantFrom('', ' ', '(', ': ', '; ', '"', '/', '\n');
    const around = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a-zæøå0-9 .-]{0,20}$/));
    fc.assert(fc.property(around, edges, numbers, cuts, separators, edges, around, (before, left, number, places, separator, right, after) => {
      const parts = [0, ...places].map((from, index) => number.slice(from, places[index]));
      fc.pre(!/[\p{L}\p{Nd}]\p{Cf}*$/u.test(before + left) && !/^\p{Cf}*[\p{L}\p{Nd}]/u.test(right + after));
      expect(holdsBirthNumber(`${before}${left}${parts.join(separator)}${right}${after}`)).toBe(true);
    }), { numRuns: 1000 });
  });

  it('is never found in a UUID, nor in many', () => {
    const decimal = fc.stringMatching(/^[0-9]{8}-[0-9]{4}-4[0-9]{3}-8[0-9]{3}-[a-f][0-9]{11}$/);
    fc.assert(fc.property(fc.array(fc.oneof(fc.uuid(), decimal), { minLength: 1, maxLength: 20 }), fc.constantFrom(' ', ';', ', ', '\n'), (ids, between) => {
      expect(holdsBirthNumber(ids.join(between))).toBe(false);
      expect(holdsBirthNumber(ids.join(between).toUpperCase())).toBe(false);
    }), { numRuns: 2000 });
  });

  it('is looked for in a text of a million signs in a fraction of a second, whatever was put there to make it last', () => {
    const made = ['1 ', '1,', '0 ', 'x109155 96784 y', '10,91 55 96784;', '310255 96784 ', '١ ', '𝟏,', '1\u200b', '3f9c1d2e-7a4b-4c5d-8e6f-a10915596784 ', '1    ', '10915596785,'];
    for (const part of made) {
      const text = part.repeat(1_000_000 / part.length);
      const milliseconds = [1, 2, 3].map(() => {
        const began = process.cpuUsage();
        expect([part, holdsBirthNumber(text)]).toEqual([part, false]);
        expect([part, mayHoldBirthNumber(text)]).toEqual([part, /^x|3f9/.test(part)]);
        const { user, system } = process.cpuUsage(began);
        return (user + system) / 2000;
      });
      expect([part, Math.min(...milliseconds) < 5000]).toEqual([part, true]);
    }
  });

  it('is seldom seen in what people write beside it: money, times, phone numbers, points on a map', () => {
    const taken = (write: (number: (least: number, most: number) => number) => string): number => {
      let seed = 7;
      const number = (least: number, most: number): number => {
        seed = (seed * 48_271) % 2_147_483_647;
        return least + (seed % (most - least + 1));
      };
      return Array.from({ length: 20_000 }, () => write(number)).filter((text) => holdsBirthNumber(text)).length;
    };
    const digits = (number: number, length: number): string => String(number).padStart(length, '0');
    expect([
      taken((n) => `${n(1, 999)} ${digits(n(0, 999), 3)} ${digits(n(0, 999), 3)},${digits(n(0, 99), 2)} kr`), taken((n) => `${two(n(1, 28))}.${two(n(1, 12))}.${two(n(20, 30))}, ${n(0, 9)}:${two(n(0, 59))}:${two(n(0, 59))}`),
      taken((n) => `${two(n(1, 28))}.${two(n(1, 12))}.20${two(n(20, 30))}: ${n(10_000, 49_999)} kr`), taken((n) => `${n(20, 99)} ${two(n(0, 99))} ${two(n(0, 99))} ${two(n(0, 99))}, ${n(400, 999)} ${two(n(0, 99))} ${digits(n(0, 999), 3)}`),
      taken((n) => `${n(57, 71)},${n(100_000, 999_999)}; ${n(4, 31)},${n(100_000, 999_999)}`), taken((n) => `${n(1_000, 99_999)},${two(n(0, 99))}; ${n(1_000, 99_999)},${two(n(0, 99))}`),
    ]).toEqual([0, 0, 0, 0, 0, 0]);
  });
});
