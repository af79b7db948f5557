import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOfNumbers } from '../../web/components/charts/chart-csv.ts';
import { fieldsOf, numbersOf } from '../../web/components/charts/chart-numbers.ts';
import { extentOf, movedApart, thoseWithRoom } from '../../web/components/charts/chart-scale.ts';
import { dayTicks } from '../../web/components/charts/day-ticks.ts';
import { brokenWords } from '../../web/components/charts/draw-lines.ts';
import { nbCharts } from '../../web/text/nb-charts.ts';

describe('an axis', () => {
  it('shows nothing where it begins at zero, every value and both ends of every interval', () => {
    expect(extentOf([{ y: 3, low: 2, high: 9 }, { y: 5 }], true)).toEqual([0, 9]);
    expect(extentOf([{ y: 3, low: 2, high: 9 }, { y: 5 }], false)).toEqual([2, 9]);
    expect(extentOf([{ y: -3 }], true)).toEqual([-3, 0]);
  });

  it('has a length, also for one value, for none and for nothing at all', () => {
    for (const points of [[{ y: 4 }], [], [{ y: 0 }]]) {
      for (const fromZero of [true, false]) {
        const [least, most] = extentOf(points, fromZero);
        expect(most).toBeGreaterThan(least);
      }
    }
  });
});

describe('an axis of days', () => {
  const words = (first: string, last: string, most: number): readonly string[] => dayTicks(first, last, most).map((tick) => tick.words);

  it('has every month, quarter, half or whole year: the closest that there is room for', () => {
    expect(words('2026-11-15', '2027-02-15', 4)).toEqual(['12.2026', '01.2027', '02.2027']);
    expect(words('2026-11-01', '2027-11-01', 6)).toEqual(['01.2027', '04.2027', '07.2027', '10.2027']);
    expect(words('2026-11-01', '2027-11-01', 3)).toEqual(['01.2027', '07.2027']);
    expect(words('2026-11-30', '2031-11-30', 6)).toEqual(['2027', '2028', '2029', '2030', '2031']);
    expect(words('2020-01-01', '2034-01-01', 3)).toEqual(['2020', '2025', '2030']);
  });

  it('has its ends alone where no two months begin between them, and one day where there is one', () => {
    expect(words('2026-11-02', '2026-12-20', 5)).toEqual(['02.11.2026', '20.12.2026']);
    expect(words('2026-02-01', '2026-12-01', 2)).toEqual(['01.02.2026', '01.12.2026']);
    expect(words('2026-11-02', '2026-11-02', 5)).toEqual(['02.11.2026']);
  });

  it('never has more than there is room for, none outside of the days, and as many months from each to the next', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    const monthOf = (iso: string): number => Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7));
    fc.assert(fc.property(day, day, fc.integer({ min: 2, max: 12 }), (one, other, most) => {
      const [first, last] = one < other ? [one, other] : [other, one];
      const days = dayTicks(first, last, most).map((tick) => tick.day);
      expect(days.length).toBeLessThanOrEqual(most);
      expect(days.every((at) => at >= first && at <= last)).toBe(true);
      expect(new Set(days).size).toBe(days.length);
      const gaps = new Set(days.slice(1).map((at, index) => monthOf(at) - monthOf(days[index] as string)));
      expect(gaps.size).toBeLessThanOrEqual(1);
    }));
  });
});

describe('labels at the ends of lines', () => {
  const some = fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { maxLength: 6 });

  it('are never closer than the gap, keep their order and stay inside while there is room', () => {
    fc.assert(fc.property(some, (places) => {
      const moved = movedApart(places, 15, 0, 200);
      const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b);
      for (const [at, index] of order.entries()) {
        if (at > 0) expect(moved[index]! - moved[order[at - 1]!]!).toBeGreaterThanOrEqual(15 - 1e-9);
        expect(moved[index]!).toBeGreaterThanOrEqual(-1e-9);
        expect(moved[index]!).toBeLessThanOrEqual(200 + 1e-9);
      }
    }));
  });

  it('stay where they are when they are apart already', () => {
    expect(movedApart([100, 10, 50], 15, 0, 200)).toEqual([100, 10, 50]);
  });

  it('are moved as far up as down where two meet', () => {
    expect(movedApart([50, 50], 10, 0, 200)).toEqual([45, 55]);
  });
});

describe('names of points', () => {
  it('are left out where they would lie on one that comes before them', () => {
    const box = (left: number) => ({ left, top: 0, width: 10, height: 10 });
    expect(thoseWithRoom([box(0), box(5), box(10), box(19)])).toEqual([0, 2]);
  });

  it('break between words, and a long word stays whole', () => {
    expect(brokenWords('Strenge grenser i alle områder', 10)).toBe('Strenge\ngrenser i\nalle\nområder');
    expect(brokenWords('konsentrasjon', 5)).toBe('konsentrasjon');
  });
});

describe('the numbers of a chart as a file', () => {
  it('have a mark for Excel, semicolons and commas, and a negative number stays a number', () => {
    expect(csvOfNumbers([['a;b', -3.25, null], ['=1+1', 1200, 'x']])).toBe('\uFEFF"a;b";-3,25;\r\n\'=1+1;1200;x\r\n');
  });

  it('hold nothing that a spreadsheet takes for a formula, also between quotes and by other signs', () => {
    expect(csvOfNumbers([['rad', 'hva'], ['3', '=1+1; "sitat"'], ['4', '＝1+1'], ['5', "'=1+1"]])).toBe('\uFEFFrad;hva\r\n3;"\'=1+1; ""sitat"""\r\n4;\'＝1+1\r\n5;\'\'=1+1\r\n');
  });

  it('give the ends of an interval columns of their own, and nothing where a line has no value', () => {
    const numbers = numbersOf({
      ground: { kind: 'day', label: 'Måned' }, axis: { label: 'husstander', format: String },
      series: [{ name: 'A', points: [{ x: '2027-02-01', y: 2, low: 1, high: 3 }, { x: '2027-01-01', y: 1.5 }] }, { name: 'B', points: [{ x: '2027-02-01', y: 7 }] }],
    });
    expect(fieldsOf(numbers, nbCharts)).toEqual([
      ['Måned', 'A', 'A, fra', 'A, til', 'B'],
      ['01.01.2027', 1.5, null, null, null],
      ['01.02.2027', 2, 1, 3, 7],
    ]);
  });
});
