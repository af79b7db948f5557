import type { AggregatesView } from '../overview/schemas.ts';
import type { NeedView } from '../plan/service.ts';
import type { NextHomeQuestion } from './next-home-schemas.ts';
import type { CandidateTold, NextHomeTold, NextHomeToldSummary, Shortage, SizeTold } from './next-home-told-schemas.ts';

// What those who may see sums alone are told of a question about the next home. What came of the question is never told, not in steps or classes either:
//
// 1. One home most often houses one household. That a home helps says that somebody waits whom it fits; that it helps in one area and not in the next, or step-free and not
//    with steps, says what that one needs or where it may not live; and how much it helps says the points of one case. Classes of such gains, taken from each other, say it again.
// 2. So what is told is a function of two things that are told anyway and stand for a month: need by bedrooms in steps (plan/need-told.ts) and the ranges of areas (overview/disclosure.ts).
//    The same tellings give the same answer whoever waits behind them, whatever was asked and how often: no two studies, and no two days of a month, can be subtracted.
// 3. Which sizes and areas are told of is the question's own: what the municipality thinks of buying. Homes found at an address, the round, prices, the budget and its answer are left out.
// Entrance and staffing set no two homes apart: of people nothing is told by either.

/** The rows of need end with this size and what is larger. */
const lastOf = ({ rows }: NeedView): number => Math.max(0, ...rows.map(({ bedrooms }) => bedrooms));

type Size = Omit<SizeTold, 'shortage'>;

/** The sizes that are asked about, with how many are short of each: the households that need just so many bedrooms less the free homes that have just so many. */
function sizesIn(bedrooms: readonly number[], need: NeedView): readonly Size[] {
  const last = lastOf(need);
  const asked = [...new Set(bedrooms.map((count) => Math.min(count, last)))].toSorted((a, b) => a - b);
  return asked.map((count) => {
    const row = need.rows.find((one) => one.bedrooms === count);
    const households = row?.households ?? { least: 0, most: 0 };
    const free = row?.own.freeNow ?? 0;
    return { bedrooms: count, orMore: count === last, households: { ...households }, free, short: { least: households.least - free, most: households.most - free } };
  });
}

function shortageOf({ short }: Size, greatest: number): Shortage {
  if (short.least > 0) return short.least === greatest ? 'greatest' : 'sure';
  return short.most > 0 ? 'perhaps' : 'none';
}

const CLASSES: readonly Shortage[] = ['greatest', 'sure', 'perhaps', 'none'];
const shareOf = ({ counted }: CandidateTold): number => counted?.mostSharePercent ?? Infinity;

/** Below 0 when the first comes first: the greater shortage, then the area where the smallest share at most can be counted. */
function compare(a: CandidateTold, b: CandidateTold): number {
  const byClass = CLASSES.indexOf(a.shortage) - CLASSES.indexOf(b.shortage);
  return byClass === 0 && shareOf(a) !== shareOf(b) ? shareOf(a) - shareOf(b) : byClass;
}

/** Every size in every area that has a site, since a home is tried in the middle of them; the alike share a place. */
function candidatesOf(sizes: readonly SizeTold[], { areas, sites }: AggregatesView): readonly CandidateTold[] {
  const withSites = new Set(sites.map(({ areaId }) => areaId));
  const all = sizes.flatMap(({ bedrooms, orMore, shortage }) => areas.filter(({ id }) => withSites.has(id)).map(({ id, name, counted }): CandidateTold => ({
    place: 1, bedrooms, orMore, shortage, areaId: id, areaName: name,
    counted: counted && { least: counted.least, most: counted.most, leastSharePercent: counted.leastSharePercent, mostSharePercent: counted.mostSharePercent },
  }))).toSorted(compare);
  return all.map((one) => ({ ...one, place: 1 + all.findIndex((other) => compare(other, one) === 0) }));
}

/** A question that is done, without what it asked of homes found, the round, prices and the budget. */
export function summaryTold(id: string, askedAt: string, { bedrooms, stepFree, staffings }: NextHomeQuestion): NextHomeToldSummary {
  return { id, askedAt, bedrooms: [...bedrooms], stepFree: [...stepFree], staffings: [...staffings] };
}

/** Where the next home helps, made of what is told of need and of areas. */
export function nextHomeTold(summary: NextHomeToldSummary, need: NeedView, sums: AggregatesView): NextHomeTold {
  const found = sizesIn(summary.bedrooms, need);
  const greatest = Math.max(0, ...found.map(({ short }) => short.least));
  const sizes = found.map((size): SizeTold => ({ ...size, shortage: shortageOf(size, greatest) }));
  return { ...summary, needOf: need.asOf, sumsOf: sums.asOf, sizes, candidates: [...candidatesOf(sizes, sums)] };
}
