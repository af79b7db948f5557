import { describe, expect, it } from 'vitest';
import type { FoundHomesReport } from '../../server/files/found-homes-schemas.ts';
import type { NextHomeBasis } from '../../server/plan/schemas.ts';
import { NextHomeQuestion } from '../../server/studies/next-home-schemas.ts';
import { emptyHome, homesFromFile, questionIn, usualQuestion } from '../../web/components/plan/next-home-written.ts';
import { differenceWords, tellingOf, type Difference } from '../../web/components/plan/next-home-years-words.ts';
import { enNextHomeYears } from '../../web/text/en-next-home-years.ts';
import { nbNextHomeYears } from '../../web/text/nb-next-home-years.ts';
import { nnNextHomeYears } from '../../web/text/nn-next-home-years.ts';

const [nb, nn, en] = [nbNextHomeYears.change, nnNextHomeYears.change, enNextHomeYears.change];

const estimate = (mean: number, low: number | null, high: number | null): Difference => ({ mean, low, high });

describe('a difference over years in words', () => {
  it('is told from chance only where its interval does not hold 0', () => {
    expect([estimate(-50, -80, -20), estimate(50, 20, 80), estimate(-50, -110, 10), estimate(-50, -100, 0), estimate(0, 0, 0), estimate(-5, null, null), null].map(tellingOf)).toEqual(['fewer', 'more', 'chance', 'chance', 'same', 'unknown', 'unknown']);
  });

  it('says its amount and the ends of its interval, both the same way, in every language', () => {
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    expect(plain(differenceWords(nb, estimate(-1200.4, -1500, -900), 'days'))).toBe('1 200 færre (900 til 1 500)');
    expect(differenceWords(nb, estimate(0.42, 0.1, 0.74), 'households')).toBe('0,4 flere (0,1 til 0,7)');
    expect(differenceWords(nb, estimate(-50, -110, 10), 'days')).toBe('ingen forskjell som kan skilles fra tilfeldigheter (110 færre til 10 flere)');
    expect(differenceWords(nb, estimate(0, 0, 0), 'days')).toBe('akkurat likt i alle gjentakelsene');
    expect(differenceWords(nn, estimate(-3, -5, -1), 'days')).toBe('3 færre (1 til 5)');
    expect(differenceWords(nn, estimate(3, 1, 5), 'days')).toBe('3 fleire (1 til 5)');
    expect(differenceWords(en, estimate(-50, -110, 0), 'days')).toBe('no difference that can be told from chance (110 fewer to 0)');
  });
});

const BASIS: NextHomeBasis = {
  rounds: [{ id: 'r', name: '1/2026', asOf: '2026-09-01' }], areas: [{ id: 'a', name: 'A' }],
  assumed: { validFrom: '2026-01-01', source: { nb: '', nn: '', en: '' }, budgetNok: 22_000_000, prices: { buyNok: [1, 2], moreForStepFreeNok: 1, splitNok: 1, mergeNok: 1, makeStepFreeNok: 1, addStaffingNok: 1, monthlyRentNok: [1, 2] } },
};
const HOMES: FoundHomesReport['homes'] = [
  { name: 'Elvegata 3', areaId: 'a', point: { lat: 60.812345, lon: -0.5 }, homesOnSite: 12, bedrooms: 0, stepFree: true, wheelchair: false, staffing: 'allHours', monthlyRentNok: 0, priceNok: 1_000_000_000 },
  { name: 'Strandveien 9', areaId: 'a', point: null, homesOnSite: 1, bedrooms: 9, stepFree: false, wheelchair: true, staffing: 'none', monthlyRentNok: 8123, priceNok: 0 },
];

describe('homes found that come from a file', () => {
  it('stand in the question as the file said them, after what is written already', () => {
    const first = { ...emptyHome(7, 'a'), name: 'Skrevet', monthlyRent: '5000', price: '2000000' };
    const question = questionIn({ ...usualQuestion(BASIS), found: [first, ...homesFromFile(HOMES, [first])] });
    expect(question?.found.slice(1)).toEqual(HOMES.map((home, i) => ({ ...home, id: `home-${8 + i}` })));
    expect(NextHomeQuestion.safeParse(question).success).toBe(true);
  });
});
