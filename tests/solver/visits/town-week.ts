import { Random } from '../../../solver/search/random.ts';
import type { VisitWeek, WeekPerson, WeekStaff, WeekVisit } from '../../../solver/visits/week.ts';

/** How large an invented week is. */
export interface WeekSize {
  readonly staff: number;
  readonly persons: number;
}

const HOURS = { from: 480, until: 930, closes: 960, pause: { from: 690, minutes: 30 }, startPlace: null };
const EVENING = { from: 840, until: 1290, closes: 1320, pause: { from: 1050, minutes: 30 }, startPlace: null };

/** So many visits that may be made in the same openings, of which nothing is known or settled. */
export function newVisits(count: number, openings: WeekVisit['openings']): readonly WeekVisit[] {
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, openings, last: null, lastOfSecond: null, held: null, heldOfSecond: null }));
}

/** An invented week of a town, 12 by 12 km at 30 km/h from a few bases: five days, one staff member in five in the evening, one to four visits a person, one person in ten by two. */
export function townWeek({ staff, persons }: WeekSize, seed: number): VisitWeek {
  const random = new Random(seed);
  const bases = 2;
  const points = Array.from({ length: bases + persons }, () => ({ x: random.below(12_000), y: random.below(12_000) }));
  const travelMinutes = points.map((a) => points.map((b) => (a === b ? 0 : 2 + Math.round(Math.hypot(a.x - b.x, a.y - b.y) / 500))));
  const days = [0, 1, 2, 3, 4];
  const workers: readonly WeekStaff[] = Array.from({ length: staff }, (_, index) => ({
    id: `m${index}`, basePlace: index % bases, travelTable: 0, competences: random.below(2) === 0 ? ['health', 'substance'] : ['substance'], absences: [],
    hours: days.map((day) => ({ day, ...(index % 5 === 0 ? EVENING : HOURS) })),
  }));
  const people: readonly WeekPerson[] = Array.from({ length: persons }, (_, index) => {
    const isEvening = random.below(8) === 0;
    const visitsPerWeek = 1 + random.below(4) + (random.below(3) === 0 ? 1 : 0);
    const main = random.below(staff);
    const shape = { minutes: 30 + 15 * random.below(5), leastDaysApart: visitsPerWeek > 2 ? 1 : 2, byTwo: random.below(10) === 0, competences: random.below(4) === 0 ? ['health'] : [] };
    return {
      id: `p${index}`, place: bases + index, ...shape, madeOn: [],
      visits: newVisits(visitsPerWeek, days.filter(() => random.below(6) > 0).map((day) => {
        const from = isEvening ? 960 : 480 + 60 * random.below(4);
        return { day, from, latest: from + 180, closes: from + 240 };
      })),
      uncoveredPrice: 60, staffPrices: [{ staffId: `m${main}`, price: 0 }, { staffId: `m${(main + 1) % staff}`, price: 1 }], otherStaffPrice: 4, barredStaffIds: [],
    };
  });
  return {
    staff: workers, persons: people, travelTables: [travelMinutes],
    objective: [
      { terms: [{ term: 'uncovered', weight: 1 }], dividedBy: 1 },
      {
        terms: [
          { term: 'travel', weight: 1 }, { term: 'tardiness', weight: 1 }, { term: 'overtime', weight: 2 }, { term: 'staffPrice', weight: 10 }, { term: 'shortSpacing', weight: 20 }, { term: 'changedStaff', weight: 30 },
          { term: 'changedDay', weight: 30 },
        ],
        dividedBy: 1,
      },
    ],
  };
}
