import type { Link, Opening, Shift, Visit, VisitPlan, VisitProblem } from './problem.ts';

/**
 * Why a visit is not made: nobody at work has the competences; all who have are barred; none of them works on a day that suits; none has hours on such a day that the visit, the way and a pause fit into, the day otherwise empty;
 * no two of them on one day at times that go together; or somebody could (`noRoom`), and the plan, which is not proved best, has no room.
 */
export type UncoveredWhy = 'noCompetence' | 'barred' | 'noDay' | 'noHours' | 'noPair' | 'noRoom';

/** When a visit may begin in a shift that is otherwise empty, from the earliest minute to the latest. */
interface Room {
  readonly shift: Shift;
  readonly earliest: number;
  readonly latest: number;
}

const openingOn = ({ openings }: Visit, day: number): Opening | undefined => openings.find((one) => one.day === day);

/** The latest start from which a staff member is at the end place in time; a pause that falls due at the end of the visit makes it earlier. */
function latestStart({ travelTables }: VisitProblem, { place, minutes }: Visit, { travelTable, endPlace, closes, pause }: Shift): number {
  if (closes === null) return Infinity;
  const last = closes - minutes - (travelTables[travelTable]?.[place]?.[endPlace] ?? Infinity);
  if (pause === null || last + minutes < pause.from) return last;
  const withPause = last - pause.minutes;
  return withPause + minutes >= pause.from ? withPause : pause.from - minutes - 1;
}

/** Where in a shift that is otherwise empty a visit has room; null where it has none. */
function roomIn(problem: VisitProblem, visit: Visit, shift: Shift): Room | null {
  const opening = openingOn(visit, shift.day);
  if (opening === undefined) return null;
  const earliest = Math.max(opening.from, shift.from + (problem.travelTables[shift.travelTable]?.[shift.startPlace]?.[visit.place] ?? Infinity));
  const latest = Math.min(opening.closes ?? Infinity, latestStart(problem, visit, shift));
  return earliest <= latest ? { shift, earliest, latest } : null;
}

/** Whether the two visits of a link can be made by two staff members on days that are otherwise empty. */
function goTogether(first: Room, second: Room, { leastMinutes, mostMinutes }: Link): boolean {
  return first.shift.day === second.shift.day && first.shift.staffId !== second.shift.staffId
    && first.earliest + leastMinutes <= second.latest && second.earliest <= first.latest + mostMinutes;
}

/** Why a visit by itself has no room, or where it has. */
function roomsOf(problem: VisitProblem, visit: Visit): readonly Room[] | Exclude<UncoveredWhy, 'noPair' | 'noRoom'> {
  const able = problem.shifts.filter(({ competences }) => visit.competences.every((one) => competences.includes(one)));
  if (able.length === 0) return 'noCompetence';
  const allowed = able.filter(({ staffId }) => !visit.barredStaffIds.includes(staffId));
  if (allowed.length === 0) return 'barred';
  const onDay = allowed.filter(({ day }) => openingOn(visit, day) !== undefined);
  if (onDay.length === 0) return 'noDay';
  const rooms = onDay.flatMap((shift) => roomIn(problem, visit, shift) ?? []);
  return rooms.length === 0 ? 'noHours' : rooms;
}

/** Why each visit that a plan does not make is not made, by its id, as far as it can be told from the visit and the shifts by themselves. */
export function whyUncovered(problem: VisitProblem, { uncoveredIds }: VisitPlan): ReadonlyMap<string, UncoveredWhy> {
  const visitOf = new Map(problem.visits.map((visit) => [visit.id, visit]));
  const linkOf = new Map(problem.links.flatMap((link) => [[link.firstId, link], [link.secondId, link]] as const));
  return new Map(uncoveredIds.flatMap((id): readonly (readonly [string, UncoveredWhy])[] => {
    const visit = visitOf.get(id);
    if (visit === undefined) return [];
    const link = linkOf.get(id);
    const [first, second] = link === undefined ? [visit, undefined] : [visitOf.get(link.firstId), visitOf.get(link.secondId)];
    const rooms = [first, second].flatMap((one) => (one === undefined ? [] : [roomsOf(problem, one)]));
    const fault = rooms.find((one) => typeof one === 'string');
    if (typeof fault === 'string') return [[id, fault]];
    const [firsts, seconds] = rooms as readonly (readonly Room[])[];
    if (link === undefined || firsts === undefined || seconds === undefined) return [[id, 'noRoom']];
    return [[id, firsts.some((a) => seconds.some((b) => goTogether(a, b, link))) ? 'noRoom' : 'noPair']];
  }));
}
