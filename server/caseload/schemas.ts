import * as z from 'zod';
import { KeptText } from '../registers/schemas.ts';

const id = z.string().min(1).max(200);
const maybeId = id.nullable();

/** Asks who should follow whom from a day on: `onlyGaps` leaves everybody who comes today, and fills what is missing. */
export const AskCaseload = z.strictObject({ from: z.iso.date(), onlyGaps: z.boolean(), seed: z.int().min(0).max(2_147_483_647).default(1) });
export type AskCaseload = Readonly<z.infer<typeof AskCaseload>>;

/** Who follows somebody up: main and backup (hovedkontakt, reserve). */
export const Pair = z.strictObject({ mainId: z.string().nullable(), backupId: z.string().nullable() });
export type Pair = Readonly<z.infer<typeof Pair>>;

/** What a distribution comes to, by what is counted. */
export const CaseMeasures = z.strictObject({
  noMain: z.int(), noBackup: z.int(), overloadMinutes: z.int(), overloadEveningMinutes: z.int(), mainChanged: z.int(), trustMonthsLost: z.int(), mainUnknown: z.int(), backupChanged: z.int(), wishNotMet: z.int(), travelMinutes: z.int(),
  unevenMinutes: z.int(),
});
export type CaseMeasures = Readonly<z.infer<typeof CaseMeasures>>;

/** What can be said for somebody in a role. */
export const CaseReasonsView = z.strictObject({
  staffId: z.string(), isKept: z.boolean(), cameInOtherRole: z.boolean(), isWished: z.boolean(), isOnlyOne: z.boolean(), isOfOtherTeam: z.boolean(), wayMinutes: z.int(), isNearest: z.boolean(),
});
export type CaseReasonsView = Readonly<z.infer<typeof CaseReasonsView>>;

/** Why somebody may never come: competences that they lack, that they are not wanted, their team's age band. */
export const NeverView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('competence'), missing: z.array(z.string()) }), z.strictObject({ kind: z.literal('barred') }),
  z.strictObject({ kind: z.literal('age'), minAge: z.int(), maxAge: z.int().nullable() }),
]);

const Difference = z.strictObject({ levels: z.array(z.number()), measures: z.partialRecord(CaseMeasures.keyof(), z.number()) });

/** Why a staff member is not the main: never; the person's own team has somebody; whoever comes stays; or what this one change, and nothing else, would cost. */
export const OtherMainView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('never'), staffId: z.string(), because: z.array(NeverView) }),
  z.strictObject({ kind: z.enum(['otherTeam', 'stays']), staffId: z.string() }),
  z.strictObject({ kind: z.literal('exchange'), staffId: z.string(), difference: Difference }),
]);
export type OtherMainView = Readonly<z.infer<typeof OtherMainView>>;

/** What was decided of an agreement in a proposal: as it was proposed, as it was before, or somebody else. */
export const CaseDecision = z.enum(['accepted', 'kept', 'other']);
export type CaseDecision = z.infer<typeof CaseDecision>;

/**
 * An agreement in a proposal: who comes by what it was made from, by the proposal, and by the register now, with why. `version` is the agreement's now; `isStale` says that its main or backup, or whether it runs, has changed
 * since in another way than by what was decided here. `decision` is what a leader has decided of it: as proposed, as it was before, or somebody else; null while nobody has.
 */
export const CaseView = z.strictObject({
  agreementId: z.string(), version: z.int().nullable(), teamId: z.string(), minutes: z.int(), before: Pair, proposed: Pair, now: Pair.nullable(), isStale: z.boolean(), decision: CaseDecision.nullable(), main: CaseReasonsView.nullable(), backup: CaseReasonsView.nullable(),
  lostAfterMonths: z.int().nullable(), runnerUpId: z.string().nullable(), others: z.array(OtherMainView),
});
export type CaseView = Readonly<z.infer<typeof CaseView>>;

/** What a staff member is given: of how many the main and the backup, and minutes a week, over the day and in the evening. */
export const CaseLoadOf = z.strictObject({ mains: z.int(), backups: z.int(), minutes: z.int(), eveningMinutes: z.int() });
export type CaseLoadOf = Readonly<z.infer<typeof CaseLoadOf>>;

/** What a staff member has, and is given by what is now and by the proposal, in minutes a week with the way included. */
export const CaseStaffView = z.strictObject({ id: z.string(), name: z.string(), teamId: z.string(), minutes: z.int(), eveningMinutes: z.int(), before: CaseLoadOf, after: CaseLoadOf });
export type CaseStaffView = Readonly<z.infer<typeof CaseStaffView>>;

/** A proposal of who follows whom (forslag til kontakter): all agreements whose main or backup would change, and how many stay. */
export const CaseloadView = z.strictObject({
  id: z.string(), state: z.enum(['open', 'decided', 'dropped']), madeAt: z.string(), madeBy: z.string(), from: z.iso.date(), onlyGaps: z.boolean(),
  levels: z.array(z.strictObject({ id: z.string(), penalty: z.number(), bound: z.number() })), isProved: z.boolean(),
  now: CaseMeasures, proposed: CaseMeasures, byHand: CaseMeasures, staff: z.array(CaseStaffView), changes: z.array(CaseView), kept: z.int(), unassigned: z.array(z.string()),
});
export type CaseloadView = Readonly<z.infer<typeof CaseloadView>>;

/** Somebody who is followed up, and by whom, as the register has it. */
export const PersonNow = z.strictObject({ agreementId: z.string(), version: z.int(), teamId: z.string(), mainId: z.string().nullable(), mainSince: z.iso.date().nullable(), backupId: z.string().nullable() });
export type PersonNow = Readonly<z.infer<typeof PersonNow>>;

/** A staff member as the pages of who follows whom need to know them: when they are in post, and the first day of the next long time away (null: none is known). */
export const CaseloadStaff = z.strictObject({ id: z.string(), name: z.string(), teamId: z.string(), from: z.iso.date(), to: z.iso.date().nullable(), awayFrom: z.iso.date().nullable() });
export type CaseloadStaff = Readonly<z.infer<typeof CaseloadStaff>>;

/** Who follows whom now, and the newest proposal that somebody is to look at. */
export const CaseloadNow = z.strictObject({
  asOf: z.iso.date(), persons: z.array(PersonNow), staff: z.array(CaseloadStaff),
  teams: z.array(z.strictObject({ id: z.string(), name: z.string() })), proposal: CaseloadView.nullable(),
});
export type CaseloadNow = Readonly<z.infer<typeof CaseloadNow>>;

/** The languages of the workbook. */
export const CaseloadLanguage = z.enum(['nb', 'nn', 'en']);
export type CaseloadLanguage = z.infer<typeof CaseloadLanguage>;

/** In which language the workbook is asked for. */
export const CaseloadFileQuery = z.strictObject({ language: CaseloadLanguage.default('nb') });

/** Asks what it would cost that another staff member is somebody's main when all others may change too. */
export const AskWhyNot = z.strictObject({ agreementId: id, staffId: id });
export type AskWhyNot = Readonly<z.infer<typeof AskWhyNot>>;

/** The answer: what rises and falls by it, whether each level is exact, and who else would have another. Null: the staff member may not be the main. */
export const WhyNotView = z.strictObject({ difference: Difference, isExact: z.array(z.boolean()), moved: z.array(z.strictObject({ agreementId: z.string(), before: Pair, after: Pair })) }).nullable();
export type WhyNotView = Readonly<z.infer<typeof WhyNotView>>;

/** What a leader has decided of some agreements, each as it was looked at; none where all was decided before. Whoever breaks a rule (competence, age, not wanted) needs a reason. */
export const DecideCaseload = z.strictObject({
  choices: z.array(z.strictObject({ agreementId: id, version: z.int().min(1), mainId: maybeId, backupId: maybeId, reason: KeptText.trim().max(1000).nullable().default(null) })).max(2000),
  /** True when nothing more of the proposal is to be looked at. */
  isDone: z.boolean(),
}).refine(({ choices, isDone }) => choices.length > 0 || isDone, 'nothing is decided').refine(({ choices }) => new Set(choices.map(({ agreementId }) => agreementId)).size === choices.length, 'an agreement is decided twice');
export type DecideCaseload = Readonly<z.infer<typeof DecideCaseload>>;

/** Why a choice cannot be written as it stands. */
export const ChoiceFault = z.strictObject({ agreementId: z.string(), code: z.enum(['changedMeanwhile', 'notFound', 'unknownStaff', 'bothRoles', 'backupAlone', 'needsReason']), staffId: z.string().nullable(), because: z.array(NeverView) });
export type ChoiceFault = Readonly<z.infer<typeof ChoiceFault>>;
