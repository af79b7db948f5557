import * as z from 'zod';
import { ClockTime, LocalText, PhaseKind } from '../intake/schemas.ts';

const minutes = z.int().min(0).max(1440);
const days = z.int().min(1).max(730);
const months = z.int().min(1).max(240);
const percent = z.int().min(1).max(100);
const weight = z.number().min(0).max(10_000);
const metresPerMinute = z.int().min(1).max(2000);

/** A phase as agreements begin with it: so many weeks, then the next. The last one ends with the agreement. */
export const PhaseTerm = z.strictObject({
  kind: PhaseKind, weeks: z.int().min(1).max(260), visitsPerWeek: z.int().min(0).max(21), everyWeeks: z.int().min(1).max(8), minutesPerVisit: z.int().min(5).max(600), eveningVisitsPerWeek: z.int().min(0).max(21),
});
export type PhaseTerm = Readonly<z.infer<typeof PhaseTerm>>;

/** Whole words and beginnings of words, in small letters, that a note about a visit should do without, and why. */
export const NoteWords = z.strictObject({ about: z.enum(['health', 'substances', 'crimes']), words: z.array(z.string().min(2)), beginnings: z.array(z.string().min(3)), why: LocalText });
export type NoteWords = Readonly<z.infer<typeof NoteWords>>;

const WeekTerm = z.enum(['uncovered', 'travel', 'tardiness', 'highestTardiness', 'overtime', 'staffPrice', 'changedStaff', 'changedDay', 'shortSpacing']);

const WeekObjective = z.array(z.strictObject({ terms: z.array(z.strictObject({ term: WeekTerm, weight })).min(1), dividedBy: z.number().positive() })).min(1).max(3);

const CaseloadTerm = z.enum(['noMain', 'noBackup', 'overloadMinutes', 'overloadEveningMinutes', 'mainChanged', 'trustMonthsLost', 'mainUnknown', 'backupChanged', 'wishNotMet', 'travelMinutes', 'unevenMinutes']);

/** What follow-up is planned by (vilkår for booppfølging), with when and by whom it was decided; what is assumed says so. */
export const FollowUpTerms = z.strictObject({
  validFrom: z.iso.date(), authority: z.string().min(1), assumed: LocalText,
  /** Minutes a week of a full post, and how much of them is with people or on the way to them. */
  fullTimeWeekMinutes: z.int().min(600).max(3000), directSharePercent: percent,
  /** From when a visit or an hour is in the evening. */
  eveningFrom: ClockTime,
  /** Days of absence in a row from which it lowers what a round may count on; shorter ones are what the reserve is for. */
  longAbsenceDays: days,
  /** The phases that a new agreement begins with. */
  phases: z.array(PhaseTerm).min(1).max(12),
  /** Days ahead that an evaluation and the end of an agreement are listed. */
  evaluationWarningDays: days, agreementWarningDays: days,
  /** Days without a visit that was carried out, after which contact counts as lost. */
  lostContactDays: days,
  forecastWeeks: z.int().min(4).max(52),
  /** Days ahead in each week of which a team must have the time that is counted on, where no round says how far it looks. */
  roomHorizonDays: days,
  /** How fast people get about along a straight line made longer by `detourPercent`, and what finding the door takes at each stop. */
  travel: z.strictObject({
    metresPerMinute: z.strictObject({ walk: metresPerMinute, bicycle: metresPerMinute, bus: metresPerMinute, car: metresPerMinute }), detourPercent: z.int().min(100).max(400), minutesPerStop: minutes,
  }),
  /**
   * How a week is planned: when visits may be, the pause of a day that is at least `fromWorkingMinutes` long, what a plan costs level by level (and one that is planned anew because somebody is away), and the price of each
   * face. A price of `wished` is added, never below 0 in all. Who has been there within `knownDays` is known. Moves are how long is searched.
   */
  week: z.strictObject({
    earliestVisit: ClockTime, latestVisitEnd: ClockTime, overtimeMinutes: minutes, pause: z.strictObject({ from: ClockTime, minutes, fromWorkingMinutes: minutes }),
    objective: WeekObjective, replanObjective: WeekObjective, knownDays: days,
    staffPrice: z.strictObject({ main: weight, backup: weight, known: weight, other: weight, wished: z.number().min(-10_000).max(0) }),
    movesPerVisit: z.int().min(100).max(1_000_000), replanMovesPerVisit: z.int().min(100).max(1_000_000),
  }),
  /**
   * How people are given a main and a backup staff member: levels in order, each a sum weighed in whole numbers. Load costs more above each of `evenFromPercents` of what somebody has time for; being together makes a change dearer up to
   * `monthsToTrust`; `backupSharePercent` of somebody's time counts for their backup in the balance. Need and time are averages of `countedWeeks`.
   */
  caseload: z.strictObject({
    levels: z.array(z.strictObject({ id: z.enum(['unassigned', 'overload', 'trust', 'fit']), terms: z.partialRecord(CaseloadTerm, z.int().min(0).max(10_000)) })).min(1).max(6),
    evenFromPercents: z.array(percent).max(6), monthsToTrust: months, countedWeeks: z.int().min(1).max(26), timeLimitSeconds: z.int().min(1).max(600), backupSharePercent: z.int().min(0).max(100),
  }),
  /** Hours that a phone keeps its day. */
  phoneHours: z.int().min(1).max(48),
  /** Days that a phone keeps what could not be sent, after which it is deleted there. */
  phoneUnsentDays: z.int().min(1).max(60),
  /** The most characters of a note about a visit. */
  noteLength: z.int().min(0).max(1000),
  /** Words that are asked about before a note is kept, by how they begin, with why such things do not belong there. */
  noteWords: z.array(NoteWords),
});
export type FollowUpTerms = Readonly<z.infer<typeof FollowUpTerms>>;
