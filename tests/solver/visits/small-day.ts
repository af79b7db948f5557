import type { CostLevel, Shift, Visit, VisitProblem } from '../../../solver/visits/problem.ts';

/** A shift from 8 o'clock that may last all day, at place 0, of the staff member with its name. */
export function shift(id: string, fields: Partial<Shift> = {}): Shift {
  return { id, staffId: id, day: 0, startPlace: 0, endPlace: 0, travelTable: 0, from: 480, until: null, closes: null, competences: [], pause: null, ...fields };
}

/** A visit of half an hour at place 1 that may begin at any time of day 0. */
export function visit(id: string, fields: Partial<Visit> = {}): Visit {
  return { id, place: 1, minutes: 30, competences: [], openings: [{ day: 0, from: 0, latest: null, closes: null }], uncoveredPrice: 1, staffPrices: [], otherStaffPrice: 0, barredStaffIds: [], last: null, held: null, ...fields };
}

/** What is not made first, then the minutes of travel and of tardiness. */
export const TRAVEL_AND_TARDINESS: readonly CostLevel[] = [
  { terms: [{ term: 'uncovered', weight: 1 }], dividedBy: 1 },
  { terms: [{ term: 'travel', weight: 1 }, { term: 'tardiness', weight: 1 }], dividedBy: 1 },
];

/** A problem with places on a line, 10 minutes between neighbours. */
export function visitProblem(fields: Partial<VisitProblem>): VisitProblem {
  const places = [0, 1, 2, 3, 4, 5];
  return { travelTables: [places.map((from) => places.map((to) => 10 * Math.abs(from - to)))], shifts: [], visits: [], links: [], spacings: [], objective: TRAVEL_AND_TARDINESS, ...fields };
}
