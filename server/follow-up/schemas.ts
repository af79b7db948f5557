import * as z from 'zod';
import { PhaseKind } from '../intake/schemas.ts';
import { VisitOutcome } from '../my-day/schemas.ts';

const minutes = z.int().min(0);

/** What somebody has time for in a week, named by its Monday, and what those whom they are main for need in it on average, travel included, rounded up; evening minutes are among the others. `awayMinutes` are what absences take, short ones too. */
export const StaffWeek = z.strictObject({ week: z.iso.date(), minutes, eveningMinutes: minutes, awayMinutes: minutes, needMinutes: minutes, eveningNeedMinutes: minutes });
export type StaffWeek = Readonly<z.infer<typeof StaffWeek>>;

/** A staff member's load (belastning): the agreements in force on the day that they are main and backup for, and the weeks ahead. */
export const StaffLoad = z.strictObject({
  id: z.string(), name: z.string(), teamId: z.string(), postPercent: z.int(), isProjectPost: z.boolean(), to: z.iso.date().nullable(), hasHours: z.boolean(), asMain: z.int(), asBackup: z.int(), weeks: z.array(StaffWeek),
});
export type StaffLoad = Readonly<z.infer<typeof StaffLoad>>;

/** How many are in each phase of a team's agreements on a day; `number` is the phase's place among those of its kind in its agreement, from 1. `leaving` of them go over to the next phase, or out of the agreement, within `agreementWarningDays`. */
export const PhaseCount = z.strictObject({ teamId: z.string(), kind: PhaseKind, number: z.int().min(1), people: z.int(), leaving: z.int() });
export type PhaseCount = Readonly<z.infer<typeof PhaseCount>>;

/** Why an agreement is on a list, what hits people hardest first. */
export const ReminderKind = z.enum(['noMain', 'nobodyCan', 'lostContact', 'evaluation', 'mainLeaves', 'mainAway', 'unanswered', 'agreementEnds', 'tenancyEnded', 'noPhase']);
export type ReminderKind = z.infer<typeof ReminderKind>;

/**
 * Something about an agreement that somebody should look at (påminnelse): `date` is the day that it is about: when it should be evaluated or ends, the last visit that was carried out or the start where nobody has come, the main's last day or the first of those away,
 * the day that an agreement which nobody follows up yet begins.
 * `phase` is the index of the phase that is to be evaluated. Nothing is closed by itself.
 */
export const Reminder = z.strictObject({
  kind: ReminderKind, agreementId: z.string(), version: z.int(), teamId: z.string(), mainStaffId: z.string().nullable(), date: z.iso.date().nullable(), phase: z.int().min(0).nullable(), isOverdue: z.boolean(), hasBeenVisited: z.boolean(),
});
export type Reminder = Readonly<z.infer<typeof Reminder>>;

const toldVisit = z.strictObject({ staffId: z.string(), outcome: VisitOutcome, minutes: z.int(), postponedTo: z.iso.date().nullable() });

/** Two people told of one planned visit: what counts is the first at the server. */
export const ContestedView = z.strictObject({ agreementId: z.string(), date: z.iso.date(), counts: toldVisit, beside: toldVisit });

/** Everything that a leader of follow-up looks at on a day; `names` has every staff member's, by id. `people` are followed up that day; those `withoutMain` have no main in post, and are in nobody's load. */
export const FollowUpView = z.strictObject({
  asOf: z.iso.date(), weeks: z.array(z.iso.date()), evaluationWarningDays: z.int(), agreementWarningDays: z.int(), lostContactDays: z.int(),
  agreements: z.int(), names: z.record(z.string(), z.string()), teams: z.array(z.strictObject({ id: z.string(), name: z.string(), people: z.int(), withoutMain: z.int() })), staff: z.array(StaffLoad), phases: z.array(PhaseCount), reminders: z.array(Reminder),
  contested: z.array(ContestedView),
});
export type FollowUpView = Readonly<z.infer<typeof FollowUpView>>;

/** How many reminders there are of a kind, and how many of them are overdue; of a kind without any nothing is told. */
export const ReminderCount = z.strictObject({ kind: ReminderKind, reminders: z.int(), overdue: z.int() });
export type ReminderCount = Readonly<z.infer<typeof ReminderCount>>;

/** The languages that files are written in. */
export const FollowUpLanguage = z.enum(['nb', 'nn', 'en']);
export type FollowUpLanguage = z.infer<typeof FollowUpLanguage>;
