import * as z from 'zod';
import { LocalText } from '../intake/schemas.ts';

const days = z.int().min(1).max(730);

/** What follows from a no: the household waits on with the date it had, waits with so many months less behind it, or its case is closed. */
export const Consequence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('staysInQueue') }),
  z.strictObject({ kind: z.literal('losesWaiting'), months: z.int().min(1).max(60) }),
  z.strictObject({ kind: z.literal('caseClosed') }),
]);
export type Consequence = Readonly<z.infer<typeof Consequence>>;

/** A reason that has a code, with what follows from it by the terms. */
export const CodedReason = z.strictObject({ code: z.string().min(1).max(60), text: LocalText, consequence: Consequence });
export type CodedReason = Readonly<z.infer<typeof CodedReason>>;

const codedReasons = z.array(CodedReason).min(1).refine((reasons) => new Set(reasons.map(({ code }) => code)).size === reasons.length, 'names a code twice');

/** The terms of offers and tenancies (vilkår for tilbud og leie), with when and by whom they were decided; what is assumed says so. */
export const Terms = z.strictObject({
  validFrom: z.iso.date(), authority: z.string().min(1), assumed: LocalText,
  /** Days to answer an offer. */
  offerDays: days,
  /** Months that a tenancy lasts where nothing else is agreed, and how many days before its end it is reminded of. */
  tenancyMonths: z.int().min(1).max(240), tenancyReminderDays: z.array(days),
  /** What follows when nobody has answered by the deadline. */
  noAnswer: Consequence,
  /** Why a meeting declines a household, and why a household says no to an offer. */
  declineReasons: codedReasons, refusalReasons: codedReasons,
});
export type Terms = Readonly<z.infer<typeof Terms>>;
