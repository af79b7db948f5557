import type { HeldVisit, Link, Opening, Shift, Stop, Visit, VisitPlan, VisitProblem } from './problem.ts';

/** A shift while it is filled: what stands in it, where its staff member is, and from when they are free. */
interface Filled {
  readonly shift: Shift;
  readonly stops: readonly Stop[];
  readonly place: number;
  readonly free: number;
  readonly hasPaused: boolean;
}

/** A visit that could come next in a shift: the way there, and when it would begin at the earliest. */
interface Next {
  readonly filled: Filled;
  readonly visit: Visit;
  readonly opening: Opening;
  readonly way: number;
  readonly start: number;
}

const wayBetween = ({ travelTables }: VisitProblem, { travelTable }: Shift, from: number, to: number): number => travelTables[travelTable]?.[from]?.[to] ?? Infinity;

/** A shift after a visit that begins at a time. */
function filledWith({ filled: { shift, stops, hasPaused }, visit }: Next, start: number): Filled {
  const end = start + visit.minutes;
  const isPause = shift.pause !== null && !hasPaused && end >= shift.pause.from;
  return { shift, stops: [...stops, { visitId: visit.id, start }], place: visit.place, free: end + (isPause ? shift.pause?.minutes ?? 0 : 0), hasPaused: hasPaused || isPause };
}

/** Whether a visit may begin then: not tardy, and its staff member back without overtime. */
function fits(problem: VisitProblem, next: Next, start: number): boolean {
  const { opening, visit, filled: { shift } } = next;
  const home = filledWith(next, start).free + wayBetween(problem, shift, visit.place, shift.endPlace);
  return start <= (opening.latest ?? opening.closes ?? Infinity) && home <= (shift.until ?? shift.closes ?? Infinity);
}

/** Where a visit could come next on a day, the nearest first. */
function nextOf(problem: VisitProblem, visit: Visit, day: number, shifts: readonly Filled[]): readonly Next[] {
  const opening = visit.openings.find((one) => one.day === day);
  if (opening === undefined) return [];
  return shifts
    .filter(({ shift }) => shift.day === day && !visit.barredStaffIds.includes(shift.staffId) && visit.competences.every((one) => shift.competences.includes(one)))
    .map((filled) => {
      const way = wayBetween(problem, filled.shift, filled.place, visit.place);
      return { filled, visit, opening, way, start: Math.max(filled.free + way, opening.from) };
    })
    .toSorted((a, b) => a.way - b.way);
}

type Begun = readonly { readonly next: Next; readonly start: number }[];

/** The nearest staff member who can make a visit, or the nearest two who can make linked visits in time for each other; empty when there are none. */
function nearest(problem: VisitProblem, visits: readonly Visit[], link: Link | null, day: number, shifts: readonly Filled[]): Begun {
  const [first = [], second] = visits.map((visit) => nextOf(problem, visit, day, shifts));
  if (link === null || second === undefined) {
    const free = first.find((next) => fits(problem, next, next.start));
    return free === undefined ? [] : [{ next: free, start: free.start }];
  }
  const pairs = first.flatMap((a) => second.filter((b) => a.filled.shift.staffId !== b.filled.shift.staffId).map((b) => {
    const start = Math.max(a.start, b.start - link.mostMinutes);
    return [{ next: a, start }, { next: b, start: Math.max(b.start, start + link.leastMinutes) }] as const;
  }));
  return pairs.filter((pair) => pair.every(({ next, start }) => fits(problem, next, start))).toSorted(([a, b], [c, d]) => a.next.way + b.next.way - c.next.way - d.next.way)[0] ?? [];
}

/** Whether a visit on a day lies far enough from those of its person that are made. */
function isApart({ spacings }: VisitProblem, { id }: Visit, day: number, dayOf: ReadonlyMap<string, number>): boolean {
  return spacings.every(({ visitIds, leastDays, madeOn }) => !visitIds.includes(id) || [...madeOn, ...visitIds.map((other) => dayOf.get(other) ?? Infinity)].every((made) => Math.abs(made - day) >= leastDays));
}

/** A visit that is held, with when. */
interface Held {
  readonly visit: Visit;
  readonly held: HeldVisit;
}

/** A stretch of a shift to be filled on its own, and what is held right after it. */
interface Stretch {
  readonly part: Shift;
  readonly last: Held | null;
}

/** A shift cut at what is held in it. A pause that may fall due where something is held is kept free both before and after it, since which it will be depends on what comes before. */
function cutAtHeld(shift: Shift, held: readonly Held[]): readonly Stretch[] {
  const [first, ...rest] = held;
  if (first === undefined) return [{ part: shift, last: null }];
  const { visit, held: { start } } = first;
  const end = start + visit.minutes;
  const isPause = shift.pause !== null && end >= shift.pause.from;
  const before: Shift = { ...shift, endPlace: visit.place, until: start, closes: start };
  const after: Shift = { ...shift, startPlace: visit.place, from: end + (isPause ? shift.pause?.minutes ?? 0 : 0), pause: isPause ? null : shift.pause };
  return [{ part: before, last: first }, ...cutAtHeld(after, rest)];
}

/** What is held in a shift, in order. */
function heldIn({ visits }: VisitProblem, shift: Shift): readonly Held[] {
  return visits.flatMap((visit) => (visit.held !== null && visit.held.staffId === shift.staffId && visit.held.day === shift.day && visit.held.start >= shift.from && visit.held.start < (shift.closes ?? Infinity)
    ? [{ visit, held: visit.held }] : [])).toSorted((a, b) => a.held.start - b.held.start);
}

/**
 * Visits planned as a leader does without a search: day by day, in the order in which the visits must begin at the latest, each given to the nearest staff member who is free in time, never tardy, never in overtime. What nobody is
 * free for on any of its days is uncovered. What is held stays. It breaks nothing, and is what a search is compared with.
 */
export function planByHand(problem: VisitProblem): VisitPlan {
  const dayOf = new Map(problem.visits.flatMap(({ id, held }) => (held === null ? [] : [[id, held.day] as const])));
  const linkOf = new Map(problem.links.flatMap((link) => [[link.firstId, link], [link.secondId, link]] as const));
  const visitOf = new Map(problem.visits.map((visit) => [visit.id, visit]));
  const stretches = problem.shifts.flatMap((shift) => cutAtHeld(shift, heldIn(problem, shift)));
  let shifts: readonly Filled[] = stretches.map(({ part }) => ({ shift: part, stops: [], place: part.startPlace, free: part.from, hasPaused: false }));
  for (const day of [...new Set(problem.shifts.map((shift) => shift.day))].toSorted((a, b) => a - b)) {
    const due = (visit: Visit): number => {
      const opening = visit.openings.find((one) => one.day === day);
      return opening?.latest ?? opening?.closes ?? opening?.from ?? Infinity;
    };
    for (const visit of problem.visits.toSorted((a, b) => due(a) - due(b))) {
      const link = linkOf.get(visit.id) ?? null;
      const visits = link === null ? [visit] : [link.firstId, link.secondId].flatMap((id) => visitOf.get(id) ?? []);
      if (visits.some((one) => dayOf.has(one.id) || !isApart(problem, one, day, dayOf))) continue;
      for (const { next, start } of nearest(problem, visits, link, day, shifts)) {
        shifts = shifts.map((one) => (one === next.filled ? filledWith(next, start) : one));
        dayOf.set(next.visit.id, day);
      }
    }
  }
  const stopsOf = Map.groupBy(stretches.map(({ part, last }, index) => ({ id: part.id, stops: [...shifts[index]?.stops ?? [], ...(last === null ? [] : [{ visitId: last.visit.id, start: last.held.start }])] })), ({ id }) => id);
  return { routes: problem.shifts.map(({ id }) => ({ shiftId: id, stops: (stopsOf.get(id) ?? []).flatMap(({ stops }) => stops) })), uncoveredIds: problem.visits.filter(({ id }) => !dayOf.has(id)).map(({ id }) => id) };
}
