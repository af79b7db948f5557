import type { HeldVisitAsked, WeekDay, WeekStaffView, WeekStop, WeekView } from '../../server/visit-weeks/schemas.ts';
import { daysAfter } from '../format.ts';

/** A visit in a plan, with who makes it and on which day. */
export interface PlacedStop {
  readonly staff: WeekStaffView;
  readonly day: WeekDay;
  readonly stop: WeekStop;
}

/** Every visit that a plan makes. */
export function placedStops({ staff }: WeekView): readonly PlacedStop[] {
  return staff.flatMap((one) => one.days.flatMap((day) => day.stops.map((stop) => ({ staff: one, day, stop }))));
}

/** The visits that a leader has settled in a plan, as they are asked for again. */
export function heldIn(view: WeekView): readonly HeldVisitAsked[] {
  return placedStops(view).filter(({ stop }) => stop.held).map(({ staff, day, stop }) => ({ visitId: stop.visitId, staffId: staff.id, date: day.date, start: stop.start }));
}

/** A visit and, where two make it, the visit of the other: they are held together, and let go together. */
export function isSameVisit(one: string, other: string): boolean {
  return one === other || one === `${other}/2` || other === `${one}/2`;
}

/** The days of a week that a plan shows: Monday to Friday, and those of the weekend on which somebody works. */
export function shownDays({ week, staff }: WeekView): readonly string[] {
  const worked = new Set(staff.flatMap(({ days }) => days.map(({ date }) => date)));
  return Array.from({ length: 7 }, (_, index) => daysAfter(week, index)).filter((date, index) => index < 5 || worked.has(date));
}

/** The clock time some minutes after another, both HH:MM; after midnight it begins again. */
export function later(time: string, minutes: number): string {
  const all = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  return `${String(Math.floor(all / 60) % 24).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

/** Where a visit stands in a plan. */
export interface Slot {
  readonly staffId: string;
  readonly name: string;
  readonly date: string;
  readonly start: string;
}

/** A visit that stands otherwise in one plan than in another; null where a plan does not make it. `isUncovered`: the later plan names it as not covered. */
export interface MovedVisit {
  readonly visitId: string;
  readonly agreementId: string;
  readonly address: string;
  readonly before: Slot | null;
  readonly after: Slot | null;
  readonly wasUncovered: boolean;
  readonly isUncovered: boolean;
}

/** What differs between two plans of a week: visits with another staff member or day, or made in one alone; and those that have another time of the same day alone. */
export interface WeekChanges {
  readonly moved: readonly MovedVisit[];
  readonly timeOnly: readonly MovedVisit[];
}

interface Told {
  readonly agreementId: string;
  readonly address: string;
  readonly slot: Slot | null;
}

function toldIn(view: WeekView): ReadonlyMap<string, Told> {
  const made = placedStops(view).map(({ staff, day, stop }): [string, Told] => [
    stop.visitId, { agreementId: stop.agreementId, address: stop.address, slot: { staffId: staff.id, name: staff.name, date: day.date, start: stop.start } },
  ]);
  return new Map([...view.uncovered.map(({ visitId, agreementId, address }): [string, Told] => [visitId, { agreementId, address, slot: null }]), ...made]);
}

/** How many minutes apart two clock times HH:MM are. */
function minutesApart(one: string, other: string): number {
  const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  return Math.abs(minutes(one) - minutes(other));
}

/** By how many minutes a visit that has another time alone has been moved. */
export const movedMinutes = ({ before, after }: MovedVisit): number => (before === null || after === null ? 0 : minutesApart(before.start, after.start));

/** When a moved visit is, or was. */
const momentOf = ({ before, after }: MovedVisit): string => `${(before ?? after)?.date ?? ''} ${(before ?? after)?.start ?? ''}`;

/** Compares two plans of the same week, visit by visit, in the order of the earlier one. */
export function changesBetween(earlier: WeekView, now: WeekView): WeekChanges {
  const [was, is] = [toldIn(earlier), toldIn(now)];
  const all = [...new Set([...was.keys(), ...is.keys()])].flatMap((visitId): readonly MovedVisit[] => {
    const [a, b] = [was.get(visitId), is.get(visitId)];
    const told = b ?? a;
    if (told === undefined) return [];
    return [{ visitId, agreementId: told.agreementId, address: told.address, before: a?.slot ?? null, after: b?.slot ?? null, wasUncovered: a?.slot === null, isUncovered: b?.slot === null }];
  }).toSorted((a, b) => (momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0));
  const isMoved = ({ before, after }: MovedVisit): boolean => (before === null || after === null ? before !== after : before.staffId !== after.staffId || before.date !== after.date);
  return {
    moved: all.filter(isMoved),
    timeOnly: all.filter((one) => !isMoved(one) && one.before !== null && one.after !== null && one.before.start !== one.after.start),
  };
}
