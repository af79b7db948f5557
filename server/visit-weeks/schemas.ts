import * as z from 'zod';
import { Absence, ClockTime } from '../intake/schemas.ts';

/** The Monday (ISO date) that a week is named by. */
export const Monday = z.iso.date().refine((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1, { error: 'expected the Monday of a week' });
export type Monday = z.infer<typeof Monday>;

/** What has become another in a visit since it was planned last, the week before or in the version before: who comes, the day, or both. */
export const StopChange = z.enum(['staff', 'day', 'staffAndDay']);
export type StopChange = z.infer<typeof StopChange>;

/**
 * A visit as it stands in somebody's day. `start` is HH:MM, `travelBefore` the minutes of the way to it. `byTwoWith` is the staff member who comes too, for a visit that two make. `isEvening`: it begins in the evening as the
 * terms have it. `held`: a leader has said who comes and when. `changed` is null where it is as it was, or was in no plan before.
 */
export const WeekStop = z.strictObject({
  visitId: z.string(), agreementId: z.string(), address: z.string(), lat: z.number(), lon: z.number(), start: ClockTime, minutes: z.int(), travelBefore: z.int(), byTwoWith: z.string().nullable(), isEvening: z.boolean(), held: z.boolean(),
  changed: StopChange.nullable(),
});
export type WeekStop = Readonly<z.infer<typeof WeekStop>>;

/** A staff member's day: when work begins and ends, the stops in order, minutes on the way (the way home too), with people, and beyond `until`. */
export const WeekDay = z.strictObject({
  date: z.iso.date(), from: ClockTime, until: ClockTime, stops: z.array(WeekStop), travelMinutes: z.int(), visitMinutes: z.int(), overtimeMinutes: z.int(),
});
export type WeekDay = Readonly<z.infer<typeof WeekDay>>;

/**
 * Why a visit is not made: its home has no place on the map; nobody at work has the competences; all who have are barred from it; none of them works on a day that suits; none within the hours that suit; no two of them at the
 * same time; or somebody could, and the plan that was found has no room.
 */
export const UncoveredReason = z.enum(['noPoint', 'noCompetence', 'barred', 'noDay', 'noHours', 'noPair', 'noRoom']);
export type UncoveredReason = z.infer<typeof UncoveredReason>;

/** A visit that is not made, and where it was to be. */
export const UncoveredVisit = z.strictObject({ visitId: z.string(), agreementId: z.string(), address: z.string(), minutes: z.int(), isEvening: z.boolean(), why: z.array(UncoveredReason) });
export type UncoveredVisit = Readonly<z.infer<typeof UncoveredVisit>>;

/**
 * A week in numbers: visits that are made (one that two make counts twice), minutes that are not, minutes on the way, of the visits made the percent made by the main or the backup staff member and by the main one (one decimal;
 * null where nothing is made), minutes of overtime, and visits of which something is another than it was.
 */
export const WeekFigures = z.strictObject({
  visits: z.int(), uncoveredVisits: z.int(), uncoveredMinutes: z.int(), travelMinutes: z.int(), continuityPercent: z.number().nullable(), byMainPercent: z.number().nullable(), overtimeMinutes: z.int(), changed: z.int(),
});
export type WeekFigures = Readonly<z.infer<typeof WeekFigures>>;

/** What keeps somebody out of the plan of a week, or all of it: a staff member or a home without a place on the map, hours that are not known, or nothing to plan. `id` names whom it is about. */
export const WeekProblem = z.strictObject({ kind: z.enum(['staffWithoutPoint', 'staffWithoutHours', 'agreementWithoutPoint', 'noStaff', 'noVisits']), id: z.string().nullable() });
export type WeekProblem = Readonly<z.infer<typeof WeekProblem>>;

/** A staff member's week. */
export const WeekStaffView = z.strictObject({ id: z.string(), name: z.string(), days: z.array(WeekDay) });
export type WeekStaffView = Readonly<z.infer<typeof WeekStaffView>>;

/** A plan of a week as it is shown. `byHand` is what the plan of a leader without a search would come to, for the same visits. `from` is the version that it was planned from. */
export const WeekView = z.strictObject({
  week: Monday, version: z.int(), state: z.enum(['draft', 'decided']), madeAt: z.string(), madeBy: z.string(), decidedAt: z.string().nullable(), decidedBy: z.string().nullable(), from: z.int().nullable(), seed: z.int(), isWhole: z.boolean(),
  staff: z.array(WeekStaffView), uncovered: z.array(UncoveredVisit), figures: WeekFigures, byHand: WeekFigures,
});
export type WeekView = Readonly<z.infer<typeof WeekView>>;

/** A version of a week's plan, in short. */
export const WeekVersion = z.strictObject({ version: z.int(), state: z.enum(['draft', 'decided']), madeAt: z.string(), madeBy: z.string(), decidedAt: z.string().nullable(), decidedBy: z.string().nullable() });
export type WeekVersion = Readonly<z.infer<typeof WeekVersion>>;

/**
 * A week: its versions, the newest first; the one that is shown (the last decided one, else the newest); the figures of the plan that held the week before (null: none did); and what stands in the way of planning all of it.
 */
export const WeekAnswer = z.strictObject({ week: Monday, versions: z.array(WeekVersion), shown: WeekView.nullable(), lastWeek: WeekFigures.nullable(), problems: z.array(WeekProblem) });
export type WeekAnswer = Readonly<z.infer<typeof WeekAnswer>>;

/** A staff member's day in the plan that holds, for the one who is to go. */
export const PlannedDay = WeekDay.extend({ week: Monday, version: z.int(), decidedAt: z.string() });
export type PlannedDay = Readonly<z.infer<typeof PlannedDay>>;

/** Which version of a week is looked at; the one that holds, else the newest, where nothing is said. */
export const WeekQuery = z.strictObject({ version: z.coerce.number().int().min(1).optional() });

/** A visit that a leader holds: who comes, on which day, when it begins. A visit that two make is held with both, or with one, and the other comes along as planned. */
export const HeldVisitAsked = z.strictObject({ visitId: z.string().min(1).max(200), staffId: z.string().min(1).max(60), date: z.iso.date(), start: ClockTime });
export type HeldVisitAsked = Readonly<z.infer<typeof HeldVisitAsked>>;

/** How a week is to be planned: with a seed, from a version (then as little as possible changes) or anew, and what is held; what the version holds where nothing is said. */
export const PlanWeek = z.strictObject({ seed: z.int().min(0).max(2 ** 31 - 1).default(1), from: z.int().min(1).nullable().default(null), held: z.array(HeldVisitAsked).max(500).nullable().default(null) });
export type PlanWeek = Readonly<z.infer<typeof PlanWeek>>;

/** A visit that a leader would like to hold, and the version in which it is tried. */
export const TryVisit = z.strictObject({ version: z.int().min(1), held: HeldVisitAsked });
export type TryVisit = Readonly<z.infer<typeof TryVisit>>;

/**
 * What stands in the way of a visit at another time, all others as they are: its staff member is not at work then; the visit has happened, or is in the week no more; the day does not suit; they lack a competence; they are barred;
 * it begins before or after the hours that suit; somebody would not reach a visit in time; a staff member would be home too late; two who come together would not; or another rule of held visits is broken.
 */
export const TriedFindingKind = z.enum(['notAtWork', 'happened', 'day', 'competence', 'barred', 'early', 'closed', 'travel', 'shiftEnd', 'together', 'held']);
export type TriedFindingKind = z.infer<typeof TriedFindingKind>;

/** One thing that stands in the way: of which visit or whose day, and by how many minutes where that can be said. */
export const TriedFinding = z.strictObject({ kind: TriedFindingKind, visitId: z.string().nullable(), staffId: z.string().nullable(), minutes: z.number().nullable() });
export type TriedFinding = Readonly<z.infer<typeof TriedFinding>>;

/** What the judge says of a visit that is tried: what stands in the way, nothing where it can simply be moved; whether it can be held there beside what is held already, if others move; and by how many minutes travel and overtime of the plan would change (below 0: less). */
export const TriedVisit = z.strictObject({ findings: z.array(TriedFinding), canBeHeld: z.boolean(), travelMinutes: z.number(), overtimeMinutes: z.number() });
export type TriedVisit = Readonly<z.infer<typeof TriedVisit>>;

/** That a staff member is away, for their register and for the plan. */
export const AbsenceInWeek = z.strictObject({
  staffId: z.string().min(1).max(60), seed: z.int().min(0).max(2 ** 31 - 1).default(1),
  absence: Absence.refine(({ from, to }) => from <= to, { error: 'the last day comes before the first' })
    .refine(({ fromTime, untilTime }) => fromTime === null || untilTime === null || fromTime < untilTime, { error: 'the end comes before the beginning' }),
});
export type AbsenceInWeek = Readonly<z.infer<typeof AbsenceInWeek>>;

/** Which version is to hold, and the newest that was there when it was chosen. */
export const DecideWeek = z.strictObject({ version: z.int().min(1), newest: z.int().min(1) });
export type DecideWeek = Readonly<z.infer<typeof DecideWeek>>;

/** Which version a workbook is of (the one that is shown where nothing is said), and its language. */
export const WeekFileQuery = z.strictObject({ language: z.enum(['nb', 'nn', 'en']).default('nb'), version: z.coerce.number().int().min(1).optional() });
/** Whose calendar, and its language. */
export const WeekCalendarQuery = z.strictObject({ language: z.enum(['nb', 'nn', 'en']).default('nb'), staff: z.string().min(1).max(60) });
/** A language that files are written in. */
export type WeekLanguage = z.infer<typeof WeekFileQuery>['language'];

/** How far planning has come, 0 to 1. */
export const PlanProgress = z.strictObject({ share: z.number().min(0).max(1) });
