import type { CostLevel, Shift, Spacing, TermId, Visit, VisitProblem } from './problem.ts';

/** What one unit of a level weighs in units of the next, while plans are searched. Which plan is best is told by the levels themselves. */
const LEVEL_RATIO = 10_000;

/**
 * A problem as flat arrays for the search. A node is a visit (0 to visitCount - 1) or the office end of a shift (visitCount + shift): the end that every route starts from and comes back to. Tables by visit and day or by
 * visit and shift are read at visit × width + the other. Prices are weighed over all levels.
 */
export interface Tables {
  readonly visitCount: number;
  readonly shiftCount: number;
  readonly dayCount: number;
  readonly placeCount: number;
  /** Minutes between places, table after table: at travelFrom[shift] + from × placeCount + to. */
  readonly travel: Float64Array;
  readonly tableCount: number;
  readonly travelFrom: Int32Array;
  /** The place that a node is left from, and the one that it is reached at. */
  readonly leavePlace: Int32Array;
  readonly reachPlace: Int32Array;
  readonly minutes: Float64Array;
  readonly opens: Float64Array;
  readonly latest: Float64Array;
  readonly closes: Float64Array;
  readonly allowed: Uint8Array;
  readonly isHeld: Uint8Array;
  readonly price: Float64Array;
  readonly uncoveredPrice: Float64Array;
  /** The other visit of a link, or -1; which of the two begins first; and the least and most minutes between their starts. */
  readonly mate: Int32Array;
  readonly isFirst: Uint8Array;
  readonly gapLeast: Float64Array;
  readonly gapMost: Float64Array;
  readonly shiftsOf: readonly Int32Array[];
  readonly shiftDay: Int32Array;
  readonly shiftStaff: Int32Array;
  readonly shiftFrom: Float64Array;
  readonly shiftUntil: Float64Array;
  readonly shiftCloses: Float64Array;
  readonly pauseFrom: Float64Array;
  readonly pauseMinutes: Float64Array;
  /** Visits that should lie apart from a visit: at spacedStart[visit] up to spacedStart[visit + 1], with the days. */
  readonly spacedStart: Int32Array;
  readonly spacedWith: Int32Array;
  readonly spacedDays: Int32Array;
  readonly weights: Readonly<Record<TermId, number>>;
}

/** What a unit of each measure weighs over all levels. */
function weightsOf(levels: readonly CostLevel[]): Readonly<Record<TermId, number>> {
  const weights: Record<TermId, number> = { uncovered: 0, travel: 0, tardiness: 0, highestTardiness: 0, overtime: 0, staffPrice: 0, changedStaff: 0, changedDay: 0, shortSpacing: 0 };
  levels.forEach(({ terms, dividedBy }, index) => {
    const factor = LEVEL_RATIO ** (levels.length - 1 - index) / dividedBy;
    for (const { term, weight } of terms) weights[term] += weight * factor;
  });
  return weights;
}

/** Whether a shift is the one in which a visit is held. */
function isHeldIn({ held }: Visit, shift: Shift): boolean {
  return held === null || (held.staffId === shift.staffId && held.day === shift.day && held.start >= shift.from && held.start < (shift.closes ?? Infinity));
}

function isAllowed(visit: Visit, shift: Shift): boolean {
  return isHeldIn(visit, shift) && visit.openings.some(({ day }) => day === shift.day) && !visit.barredStaffIds.includes(shift.staffId)
    && visit.competences.every((one) => shift.competences.includes(one));
}

/** Days that are missing between a visit on a day and those that its person has beside the plan. */
function shortOfMade({ id }: Visit, day: number, spacings: readonly Spacing[]): number {
  return spacings.filter(({ madeOn, visitIds }) => madeOn.length > 0 && visitIds.includes(id)).flatMap(({ madeOn, leastDays }) => madeOn.map((made) => Math.max(0, leastDays - Math.abs(made - day))))
    .reduce((sum, days) => sum + days, 0);
}

/** What it costs by itself, weighed, that a visit is made in a shift. */
function priceIn(visit: Visit, shift: Shift, spacings: readonly Spacing[], weights: Readonly<Record<TermId, number>>): number {
  const named = visit.staffPrices.find(({ staffId }) => staffId === shift.staffId)?.price ?? visit.otherStaffPrice;
  const { last } = visit;
  const isOther = last !== null && last.staffId !== shift.staffId;
  const isMoved = last !== null && last.day !== shift.day;
  return named * weights.staffPrice + (isOther ? weights.changedStaff : 0) + (isMoved ? weights.changedDay : 0) + weights.shortSpacing * shortOfMade(visit, shift.day, spacings);
}

function spacedOf(problem: VisitProblem, indexOf: ReadonlyMap<string, number>): Pick<Tables, 'spacedStart' | 'spacedWith' | 'spacedDays'> {
  const lists: (readonly [number, number])[][] = problem.visits.map(() => []);
  for (const { visitIds, leastDays } of problem.spacings) {
    const visits = visitIds.map((id) => indexOf.get(id) as number);
    for (const a of visits) for (const b of visits) if (a !== b) lists[a]?.push([b, leastDays]);
  }
  const spacedStart = new Int32Array(lists.length + 1);
  lists.forEach((list, v) => { spacedStart[v + 1] = (spacedStart[v] as number) + list.length; });
  return { spacedStart, spacedWith: Int32Array.from(lists.flat(), ([other]) => other), spacedDays: Int32Array.from(lists.flat(), ([, days]) => days) };
}

function linksOf(problem: VisitProblem, indexOf: ReadonlyMap<string, number>): Pick<Tables, 'mate' | 'isFirst' | 'gapLeast' | 'gapMost'> {
  const count = problem.visits.length;
  const links = { mate: new Int32Array(count).fill(-1), isFirst: new Uint8Array(count), gapLeast: new Float64Array(count), gapMost: new Float64Array(count) };
  for (const { firstId, secondId, leastMinutes, mostMinutes } of problem.links) {
    const [first, second] = [indexOf.get(firstId) as number, indexOf.get(secondId) as number];
    links.mate[first] = second;
    links.mate[second] = first;
    links.isFirst[first] = 1;
    for (const v of [first, second]) {
      links.gapLeast[v] = leastMinutes;
      links.gapMost[v] = mostMinutes;
    }
  }
  return links;
}

function shiftTables(shifts: readonly Shift[]): Pick<Tables, 'shiftDay' | 'shiftStaff' | 'shiftFrom' | 'shiftUntil' | 'shiftCloses' | 'pauseFrom' | 'pauseMinutes'> {
  const staff = [...new Set(shifts.map(({ staffId }) => staffId))];
  return {
    shiftDay: Int32Array.from(shifts, ({ day }) => day),
    shiftStaff: Int32Array.from(shifts, ({ staffId }) => staff.indexOf(staffId)),
    shiftFrom: Float64Array.from(shifts, ({ from }) => from),
    shiftUntil: Float64Array.from(shifts, ({ until }) => until ?? Infinity),
    shiftCloses: Float64Array.from(shifts, ({ closes }) => closes ?? Infinity),
    pauseFrom: Float64Array.from(shifts, ({ pause }) => pause?.from ?? Infinity),
    pauseMinutes: Float64Array.from(shifts, ({ pause }) => pause?.minutes ?? 0),
  };
}

/** Lays a problem out for the search. The problem must be without faults. */
export function tablesOf(problem: VisitProblem): Tables {
  const { visits, shifts, travelTables, spacings } = problem;
  const [visitCount, shiftCount, placeCount] = [visits.length, shifts.length, travelTables[0]?.length ?? 0];
  const dayCount = 1 + Math.max(0, ...shifts.map(({ day }) => day), ...visits.flatMap(({ openings }) => openings.map(({ day }) => day)));
  const weights = weightsOf(problem.objective);
  const indexOf = new Map(visits.map(({ id }, index) => [id, index]));
  const times = { opens: new Float64Array(visitCount * dayCount), latest: new Float64Array(visitCount * dayCount).fill(Infinity), closes: new Float64Array(visitCount * dayCount).fill(Infinity) };
  visits.forEach(({ openings, held }, v) => {
    for (const { day, from, latest, closes } of openings) {
      times.opens[v * dayCount + day] = held?.start ?? from;
      times.latest[v * dayCount + day] = latest ?? Infinity;
      times.closes[v * dayCount + day] = held?.start ?? closes ?? Infinity;
    }
  });
  const allowed = Uint8Array.from(visits.flatMap((visit) => shifts.map((shift) => Number(isAllowed(visit, shift)))));
  return {
    visitCount, shiftCount, dayCount, placeCount, weights, allowed, ...times,
    travel: Float64Array.from(travelTables.flat(2)), tableCount: travelTables.length, travelFrom: Int32Array.from(shifts, ({ travelTable }) => travelTable * placeCount * placeCount),
    isHeld: Uint8Array.from(visits, ({ held }) => Number(held !== null)),
    leavePlace: Int32Array.from([...visits.map(({ place }) => place), ...shifts.map(({ startPlace }) => startPlace)]),
    reachPlace: Int32Array.from([...visits.map(({ place }) => place), ...shifts.map(({ endPlace }) => endPlace)]),
    minutes: Float64Array.from(visits, ({ minutes }) => minutes),
    price: Float64Array.from(visits.flatMap((visit) => shifts.map((shift) => priceIn(visit, shift, spacings, weights)))),
    uncoveredPrice: Float64Array.from(visits, ({ uncoveredPrice }) => uncoveredPrice * weights.uncovered),
    shiftsOf: visits.map((_, v) => Int32Array.from(shifts.keys()).filter((s) => allowed[v * shiftCount + s] === 1)),
    ...linksOf(problem, indexOf), ...shiftTables(shifts), ...spacedOf(problem, indexOf),
  };
}
