import type { CostLevel, Link, Route, Shift, TermId, Visit, VisitPlan, VisitProblem } from './problem.ts';

/** What a plan may not do. */
export type BreachKind = 'unknown' | 'twice' | 'missing' | 'day' | 'competence' | 'barred' | 'early' | 'closed' | 'travel' | 'shiftEnd' | 'linkHalf' | 'linkDay' | 'linkStaff' | 'linkTime' | 'held';

/** One thing that a plan does and may not: what, which visit or shift, and by how many minutes where that can be said (else null). */
export interface VisitBreach {
  readonly kind: BreachKind;
  readonly subjectId: string;
  readonly minutes: number | null;
}

/** What a plan breaks, what it measures by each term, and what it costs on each level of the objective. */
export interface JudgedPlan {
  readonly breaches: readonly VisitBreach[];
  readonly measures: Readonly<Record<TermId, number>>;
  readonly levels: readonly number[];
}

/** Minutes by which times may differ without being told apart. */
const TOLERANCE = 1e-6;

/** A visit as a plan makes it: in which shift, from when, on which of its openings. */
interface Made {
  readonly visit: Visit;
  readonly shift: Shift;
  readonly start: number;
}

/** A route walked from end to end: the ways in minutes, that to the end place last (none where there is no stop), when its staff member is there, and what is broken underway. */
interface Walked {
  readonly ways: readonly number[];
  readonly home: number;
  readonly breaches: readonly VisitBreach[];
}

const breach = (kind: BreachKind, subjectId: string, minutes: number | null = null): VisitBreach => ({ kind, subjectId, minutes });

/** Minutes by which a time lies after a limit; 0 where there is no limit. */
const after = (time: number, limit: number | null): number => (limit === null ? 0 : Math.max(0, time - limit));

const openingOf = ({ visit, shift }: Made) => visit.openings.find(({ day }) => day === shift.day);

/** Walks one route by the clock that the plan states. */
function walk(shift: Shift, made: readonly Made[], travelTables: VisitProblem['travelTables']): Walked {
  const way = (from: number, to: number): number => travelTables[shift.travelTable]?.[from]?.[to] ?? Infinity;
  const breaches: VisitBreach[] = [];
  const ways: number[] = [];
  let [place, free, hasPaused] = [shift.startPlace, shift.from, false];
  for (const { visit, start } of made) {
    const minutes = way(place, visit.place);
    if (start < free + minutes - TOLERANCE) breaches.push(breach('travel', visit.id, free + minutes - start));
    const end = start + visit.minutes;
    const isPause = shift.pause !== null && !hasPaused && end >= shift.pause.from;
    hasPaused ||= isPause;
    free = end + (isPause ? shift.pause?.minutes ?? 0 : 0);
    ways.push(minutes);
    place = visit.place;
  }
  if (made.length === 0) return { ways, home: shift.from, breaches };
  const back = way(place, shift.endPlace);
  const home = free + back;
  if (after(home, shift.closes) > TOLERANCE) breaches.push(breach('shiftEnd', shift.id, after(home, shift.closes)));
  return { ways: [...ways, back], home, breaches };
}

/** Whether a visit may stand where it stands. */
function judgeVisit(one: Made): readonly VisitBreach[] {
  const { visit, shift, start } = one;
  const opening = openingOf(one);
  if (opening === undefined) return [breach('day', visit.id)];
  return [
    ...(visit.competences.every((needed) => shift.competences.includes(needed)) ? [] : [breach('competence', visit.id)]),
    ...(visit.barredStaffIds.includes(shift.staffId) ? [breach('barred', visit.id)] : []),
    ...(start < opening.from - TOLERANCE ? [breach('early', visit.id, opening.from - start)] : []),
    ...(after(start, opening.closes) > TOLERANCE ? [breach('closed', visit.id, after(start, opening.closes))] : []),
  ];
}

function judgeLink({ firstId, secondId, leastMinutes, mostMinutes }: Link, madeOf: ReadonlyMap<string, Made>): readonly VisitBreach[] {
  const [first, second] = [madeOf.get(firstId), madeOf.get(secondId)];
  if (first === undefined && second === undefined) return [];
  if (first === undefined || second === undefined) return [breach('linkHalf', firstId)];
  const gap = second.start - first.start;
  const off = Math.max(leastMinutes - gap, gap - mostMinutes);
  return [
    ...(first.shift.day === second.shift.day ? [] : [breach('linkDay', firstId)]),
    ...(first.shift.staffId === second.shift.staffId ? [breach('linkStaff', firstId)] : []),
    ...(off > TOLERANCE ? [breach('linkTime', firstId, off)] : []),
  ];
}

/** The stops of a plan as what they are in the problem, and those that are in it under no name or under one twice. */
function readStops(problem: VisitProblem, plan: VisitPlan): { readonly byShift: ReadonlyMap<Shift, readonly Made[]>; readonly breaches: readonly VisitBreach[] } {
  const visitOf = new Map(problem.visits.map((visit) => [visit.id, visit]));
  const shiftOf = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  const breaches: VisitBreach[] = [];
  const seen = new Set<string>();
  const see = (id: string): void => {
    if (seen.has(id)) breaches.push(breach('twice', id));
    seen.add(id);
  };
  const byShift = new Map<Shift, readonly Made[]>();
  plan.routes.forEach(({ shiftId, stops }: Route) => {
    const shift = shiftOf.get(shiftId);
    if (shift === undefined) { breaches.push(breach('unknown', shiftId)); return; }
    if (byShift.has(shift)) breaches.push(breach('twice', shiftId));
    byShift.set(shift, stops.flatMap(({ visitId, start }) => {
      see(visitId);
      const visit = visitOf.get(visitId);
      if (visit === undefined) breaches.push(breach('unknown', visitId));
      return visit === undefined ? [] : [{ visit, shift, start }];
    }));
  });
  for (const id of plan.uncoveredIds) {
    see(id);
    if (!visitOf.has(id)) breaches.push(breach('unknown', id));
  }
  breaches.push(...problem.visits.filter(({ id }) => !seen.has(id)).map(({ id }) => breach('missing', id)));
  return { byShift, breaches };
}

/** What is held is made as it is held. */
function judgeHeld({ id, held }: Visit, made: Made | undefined): readonly VisitBreach[] {
  if (held === null) return [];
  const isKept = made !== undefined && made.shift.staffId === held.staffId && made.shift.day === held.day && Math.abs(made.start - held.start) <= TOLERANCE;
  return isKept ? [] : [breach('held', id)];
}

/** Days that are missing between visits that should lie apart. */
function shortDays({ spacings }: VisitProblem, madeOf: ReadonlyMap<string, Made>): number {
  const days = spacings.flatMap(({ visitIds, leastDays, madeOn }) => {
    const at = visitIds.flatMap((id) => madeOf.get(id)?.shift.day ?? []);
    return at.flatMap((day, i) => [...at.slice(i + 1), ...madeOn].map((other) => Math.max(0, leastDays - Math.abs(day - other))));
  });
  return sum(days);
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const levelOf = ({ terms, dividedBy }: CostLevel, measures: Readonly<Record<TermId, number>>): number => sum(terms.map(({ term, weight }) => weight * measures[term])) / dividedBy;

/** A route in minutes: the way to each stop in order and the one to the end place last (none where there is no stop), and what lies beyond the end of the shift. */
export interface WalkedRoute {
  readonly shiftId: string;
  readonly ways: readonly number[];
  readonly overtime: number;
}

/** The ways and the overtime of each route of a plan, by the times that it states. */
export function walkRoutes(problem: VisitProblem, plan: VisitPlan): readonly WalkedRoute[] {
  return [...readStops(problem, plan).byShift].map(([shift, stops]) => {
    const { ways, home } = walk(shift, stops, problem.travelTables);
    return { shiftId: shift.id, ways, overtime: after(home, shift.until) };
  });
}

/**
 * Judges a plan by the problem and by nothing else: every stop is walked by the times that the plan states, and every measure is taken anew. It knows no search.
 */
export function judgePlan(problem: VisitProblem, plan: VisitPlan): JudgedPlan {
  const { byShift, breaches } = readStops(problem, plan);
  const made = [...byShift.values()].flat();
  const madeOf = new Map(made.map((one) => [one.visit.id, one]));
  const walked = [...byShift].map(([shift, stops]) => ({ shift, ...walk(shift, stops, problem.travelTables) }));
  const late = made.map((one) => after(one.start, openingOf(one)?.latest ?? null));
  const withLast = made.flatMap(({ visit: { last }, shift }) => (last === null ? [] : [{ last, shift }]));
  const measures: Readonly<Record<TermId, number>> = {
    uncovered: sum(problem.visits.filter(({ id }) => !madeOf.has(id)).map(({ uncoveredPrice }) => uncoveredPrice)),
    travel: sum(walked.flatMap(({ ways }) => ways)),
    tardiness: sum(late),
    highestTardiness: Math.max(0, ...late),
    overtime: sum(walked.map(({ shift, home }) => after(home, shift.until))),
    staffPrice: sum(made.map(({ visit, shift }) => visit.staffPrices.find(({ staffId }) => staffId === shift.staffId)?.price ?? visit.otherStaffPrice)),
    changedStaff: withLast.filter(({ last, shift }) => last.staffId !== shift.staffId).length,
    changedDay: withLast.filter(({ last, shift }) => last.day !== shift.day).length,
    shortSpacing: shortDays(problem, madeOf),
  };
  return {
    breaches: [...breaches, ...walked.flatMap((one) => one.breaches), ...made.flatMap(judgeVisit), ...problem.links.flatMap((link) => judgeLink(link, madeOf)), ...problem.visits.flatMap((visit) => judgeHeld(visit, madeOf.get(visit.id)))],
    measures,
    levels: problem.objective.map((level) => levelOf(level, measures)),
  };
}
