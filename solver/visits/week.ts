import type { CostLevel, HeldVisit, LastTime, Link, Opening, Pause, Shift, Spacing, Visit, VisitPlan, VisitProblem } from './problem.ts';

/** A stretch of one day, in minutes after midnight; `day` counts from the first day of the week that is planned, from 0. */
export interface DayStretch {
  readonly day: number;
  readonly from: number;
  readonly until: number;
}

/** Hours that a staff member works on one day, with the pause that they owe. Beyond `until` is overtime, up to `closes` (null: no limit). They begin at the base, or where the staff member is (`startPlace`). */
export interface WorkingHours extends DayStretch {
  readonly closes: number | null;
  readonly pause: Pause | null;
  readonly startPlace: number | null;
}

/** Somebody who makes visits (boveileder, miljøterapeut): where the day begins and ends, by which table they travel, and when there is work and absence. */
export interface WeekStaff {
  readonly id: string;
  readonly basePlace: number;
  readonly travelTable: number;
  readonly competences: readonly string[];
  readonly hours: readonly WorkingHours[];
  readonly absences: readonly DayStretch[];
}

/** A visit that a person is to have in a week: its number from 1, when it may be, who made it last, and what of it is settled; of both staff members where two come. */
export interface WeekVisit {
  readonly number: number;
  readonly openings: readonly Opening[];
  readonly last: LastTime | null;
  readonly lastOfSecond: LastTime | null;
  readonly held: HeldVisit | null;
  readonly heldOfSecond: HeldVisit | null;
}

/** The visits that one person is to have in a week: each so long, at least so many days apart and from those of `madeOn` (days that are not planned here), by one staff member or by two at the same time. */
export interface WeekPerson extends Pick<Visit, 'place' | 'minutes' | 'competences' | 'uncoveredPrice' | 'staffPrices' | 'otherStaffPrice' | 'barredStaffIds'> {
  readonly id: string;
  readonly visits: readonly WeekVisit[];
  readonly leastDaysApart: number;
  readonly madeOn: readonly number[];
  readonly byTwo: boolean;
}

/** A week to be planned: who works, who is visited, how long the ways take, and what a plan costs. */
export interface VisitWeek {
  readonly staff: readonly WeekStaff[];
  readonly persons: readonly WeekPerson[];
  readonly travelTables: VisitProblem['travelTables'];
  readonly objective: readonly CostLevel[];
}

/** What is left of a shift when a stretch of its day is taken out: none, one or two shifts. A pause goes with the part that its time lies in; what comes after begins at the base. */
function without(shift: Shift, { day, from, until }: DayStretch): readonly Shift[] {
  const end = Math.max(shift.until ?? Infinity, shift.closes ?? Infinity);
  if (shift.day !== day || until <= shift.from || from >= end) return [shift];
  const pauseIn = (start: number, stop: number): Pause | null => (shift.pause !== null && shift.pause.from > start && shift.pause.from < stop ? shift.pause : null);
  const before = { ...shift, until: Math.min(shift.until ?? from, from), closes: from, pause: pauseIn(shift.from, from) };
  const after = { ...shift, startPlace: shift.endPlace, from: until, pause: pauseIn(until, end) };
  return [...(from > shift.from ? [before] : []), ...(until < (shift.until ?? end) ? [after] : [])];
}

/** The shifts of a staff member, absences taken out; more than one on a day are numbered. */
function shiftsOf({ id, basePlace, travelTable, competences, hours, absences }: WeekStaff): readonly Shift[] {
  const whole: readonly Shift[] = hours.map(({ day, from, until, closes, pause, startPlace }) => ({ id: `${id}/${day}`, staffId: id, day, startPlace: startPlace ?? basePlace, endPlace: basePlace, travelTable, from, until, closes, competences, pause }));
  return numbered(absences.reduce((shifts, absence) => shifts.flatMap((shift) => without(shift, absence)), whole));
}

function numbered(shifts: readonly Shift[]): readonly Shift[] {
  const known = new Set(shifts.map(({ id }) => id));
  const seen = new Set<string>();
  return shifts.map((shift) => {
    let { id } = shift;
    for (let part = 2; seen.has(id) || (id !== shift.id && known.has(id)); part += 1) id = `${shift.id}/${part}`;
    seen.add(id);
    return { ...shift, id };
  });
}

/** The visits of a person by their numbers: `person/1`, `person/2` …, and where two come `person/1/2` beside `person/1`. */
function visitsOf(person: WeekPerson): readonly Visit[] {
  const { id, place, minutes, competences, uncoveredPrice, staffPrices, otherStaffPrice, barredStaffIds } = person;
  return person.visits.flatMap(({ number, openings, last, lastOfSecond, held, heldOfSecond }): readonly Visit[] => {
    const visit = { id: `${id}/${number}`, place, minutes, competences, openings, uncoveredPrice, staffPrices, otherStaffPrice, barredStaffIds, last, held };
    return person.byTwo ? [visit, { ...visit, id: `${visit.id}/2`, last: lastOfSecond, held: heldOfSecond }] : [visit];
  });
}

function linksOf({ id, visits, byTwo }: WeekPerson): readonly Link[] {
  return byTwo ? visits.map(({ number }) => ({ firstId: `${id}/${number}`, secondId: `${id}/${number}/2`, leastMinutes: 0, mostMinutes: 0 })) : [];
}

function spacingsOf({ id, visits, leastDaysApart, madeOn }: WeekPerson): readonly Spacing[] {
  return visits.length + madeOn.length < 2 || leastDaysApart === 0 ? [] : [{ visitIds: visits.map(({ number }) => `${id}/${number}`), leastDays: leastDaysApart, madeOn }];
}

/** A week as a problem of visits: a shift for each stretch that somebody works, a visit for each that a person is to have on any of its days. */
export function weekProblem({ staff, persons, travelTables, objective }: VisitWeek): VisitProblem {
  return { travelTables, objective, shifts: staff.flatMap(shiftsOf), visits: persons.flatMap(visitsOf), links: persons.flatMap(linksOf), spacings: persons.flatMap(spacingsOf) };
}

/** Who makes each visit of a plan, and on which day. */
function timesOf(problem: VisitProblem, { routes }: VisitPlan): ReadonlyMap<string, LastTime> {
  const shiftOf = new Map(problem.shifts.map((shift) => [shift.id, shift]));
  return new Map(routes.flatMap(({ shiftId, stops }) => {
    const shift = shiftOf.get(shiftId);
    return shift === undefined ? [] : stops.map(({ visitId }) => [visitId, { staffId: shift.staffId, day: shift.day }] as const);
  }));
}

/** The problem that is left when a staff member is away for a stretch after all: the shifts are cut, and each visit remembers the plan, so that the objective can price what changes. */
export function withAbsence(problem: VisitProblem, plan: VisitPlan, staffId: string, absence: DayStretch): VisitProblem {
  const times = timesOf(problem, plan);
  return {
    ...problem,
    shifts: numbered(problem.shifts.flatMap((shift) => (shift.staffId === staffId ? without(shift, absence) : [shift]))),
    visits: problem.visits.map((visit) => ({ ...visit, last: times.get(visit.id) ?? null })),
  };
}

/** What became of the visits of a plan in another: how many have another staff member, another day, are no longer made, or are made that were not. One that changes staff and day counts in both. */
export interface PlanChanges {
  readonly staff: number;
  readonly day: number;
  readonly lost: number;
  readonly won: number;
}

/** Compares a plan with an earlier one of the same visits; each with the problem that it plans. */
export function planChanges(before: readonly [VisitProblem, VisitPlan], after: readonly [VisitProblem, VisitPlan]): PlanChanges {
  const [was, is] = [timesOf(...before), timesOf(...after)];
  const both = [...was].flatMap(([id, earlier]) => {
    const now = is.get(id);
    return now === undefined ? [] : [{ earlier, now }];
  });
  return {
    staff: both.filter(({ earlier, now }) => earlier.staffId !== now.staffId).length,
    day: both.filter(({ earlier, now }) => earlier.day !== now.day).length,
    lost: was.size - both.length,
    won: is.size - both.length,
  };
}
