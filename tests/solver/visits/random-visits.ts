import { Random } from '../../../solver/search/random.ts';
import type { CostLevel, Link, Shift, Visit, VisitProblem } from '../../../solver/visits/problem.ts';

/** How large a random problem is. */
export interface Size {
  readonly visits: number;
  readonly shifts: number;
  readonly days: number;
}

/** Levels that measure by every term there is. */
export const EVERY_TERM: readonly CostLevel[] = [
  { terms: [{ term: 'uncovered', weight: 1 }], dividedBy: 1 },
  {
    terms: [
      { term: 'travel', weight: 1 }, { term: 'tardiness', weight: 2 }, { term: 'highestTardiness', weight: 3 }, { term: 'overtime', weight: 2 }, { term: 'staffPrice', weight: 4 },
      { term: 'changedStaff', weight: 7 }, { term: 'changedDay', weight: 5 }, { term: 'shortSpacing', weight: 6 },
    ],
    dividedBy: 2,
  },
];

function shiftsOf(random: Random, { shifts, days }: Size): readonly Shift[] {
  return Array.from({ length: shifts }, (_, index) => ({
    id: `s${index}`, staffId: `m${Math.floor(index / days)}`, day: index % days, startPlace: random.below(2), endPlace: random.below(2), travelTable: index % 2, from: 480, until: random.below(2) === 0 ? null : 540 + random.below(60),
    closes: random.below(2) === 0 ? null : 620 + random.below(60), competences: random.below(3) === 0 ? ['driving'] : ['driving', 'health'], pause: random.below(2) === 0 ? null : { from: 520, minutes: 15 },
  }));
}

function visitOf(random: Random, index: number, { days }: Size): Visit {
  const on = Array.from({ length: days }, (_, day) => day).filter(() => random.below(4) > 0);
  return {
    id: `v${index}`, place: random.below(5), minutes: 10 + random.below(30), competences: random.below(2) === 0 ? [] : ['health'],
    openings: (on.length > 0 ? on : [0]).map((day) => {
      const from = 480 + random.below(60);
      const latest = random.below(5) === 0 ? null : from + random.below(40);
      return { day, from, latest, closes: random.below(3) > 0 ? null : (latest ?? from) + random.below(60) };
    }),
    uncoveredPrice: 5 + random.below(40), staffPrices: random.below(2) === 0 ? [] : [{ staffId: 'm0', price: random.below(4) }], otherStaffPrice: random.below(3),
    barredStaffIds: random.below(6) === 0 ? ['m1'] : [], last: random.below(2) === 0 ? null : { staffId: `m${random.below(2)}`, day: random.below(days) }, held: null,
  };
}

/** A random tiny problem that is aimed at the boundaries: tight openings, shifts that end, links of both kinds. */
export function randomVisits(seed: number, size: Size): VisitProblem {
  const random = new Random(seed);
  const visits = Array.from({ length: size.visits }, (_, index) => visitOf(random, index, size));
  const links: Link[] = Array.from({ length: Math.min(2, Math.floor(size.visits / 2)) }, (_, index) => {
    const leastMinutes = random.below(2) === 0 ? 0 : random.below(40);
    return { firstId: `v${2 * index}`, secondId: `v${2 * index + 1}`, leastMinutes, mostMinutes: leastMinutes + (random.below(2) === 0 ? 0 : random.below(60)) };
  });
  const spacings = size.visits < 3 ? [] : [{ visitIds: ['v0', 'v2'], leastDays: 1 + random.below(2), madeOn: random.below(2) === 0 ? [] : [size.days] }];
  const travelTables = Array.from({ length: 2 }, () => Array.from({ length: 5 }, (_, from) => Array.from({ length: 5 }, (__, to) => (from === to ? 0 : 2 + random.below(25)))));
  return { travelTables, shifts: shiftsOf(random, size), visits, links, spacings, objective: EVERY_TERM };
}
