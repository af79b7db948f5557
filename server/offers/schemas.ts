import * as z from 'zod';
import { KeptText } from '../registers/schemas.ts';
import { Consequence } from '../terms/schemas.ts';

const id = z.string().min(1);
const day = z.iso.date();
const version = z.int().min(1);
const why = KeptText.min(3).max(1000);

/** How an offer came to an end, or went on: the household said yes or no, nobody answered in time, or the municipality took the offer back (trukket). */
export const AnswerKind = z.enum(['accepted', 'refused', 'noAnswer', 'withdrawn']);
export type AnswerKind = z.infer<typeof AnswerKind>;

/** What has followed from a no: by the terms that held then, and the application date where that was moved. */
export const Followed = z.strictObject({ consequence: Consequence, applicationDate: z.strictObject({ before: day, after: day }).nullable() });
export type Followed = Readonly<z.infer<typeof Followed>>;

/** What an offer waits for; null when it has come to its end. */
export const NextStep = z.enum(['send', 'answer', 'moveIn']);
export type NextStep = z.infer<typeof NextStep>;

/** An offer (tilbud) as the pages show it. Dates are days in Norway. */
export const OfferView = z.strictObject({
  id, round: z.strictObject({ id, name: z.string() }), householdId: id, dwellingId: id, dwelling: z.string(),
  /** Who is to follow up at home. */
  team: z.strictObject({ id, name: z.string() }).nullable(),
  moveIn: day, sentOn: day.nullable(), deadline: day.nullable(), answer: AnswerKind.nullable(), answeredOn: day.nullable(),
  code: z.string().nullable(), reason: z.string().nullable(), followed: Followed.nullable(), movedInOn: day.nullable(), version,
  /** Whether what it told of the household has been erased. */
  erased: z.boolean(),
  next: NextStep.nullable(),
  /** Whether the day of what it waits for is over. */
  overdue: z.boolean(),
  /** Whether what was recorded last can be taken back: nothing has followed from it. */
  canUndo: z.boolean(),
  /** Where the household lives, when that is a municipal dwelling and the offer has not come to an end: it would move from one to the other (bytte av bolig). */
  livesIn: z.strictObject({ dwellingId: id, dwelling: z.string() }).nullable(),
});
export type OfferView = Readonly<z.infer<typeof OfferView>>;

/** A lease that is to be thought of: it ends within the days that the terms name, or has ended without anybody moving out. `reminderDays` is the reminder that it has come to. */
export const LeaseView = z.strictObject({ tenancyId: id, dwellingId: id, dwelling: z.string(), endDate: day, isOver: z.boolean(), reminderDays: z.int().nullable() });
export type LeaseView = Readonly<z.infer<typeof LeaseView>>;

/** Offers, what is to be done first first, and the leases that end. `asOf` is today. */
export const OffersView = z.strictObject({ asOf: day, offers: z.array(OfferView), leases: z.array(LeaseView) });
export type OffersView = Readonly<z.infer<typeof OffersView>>;

/** Which offers are asked for: of one round, and all, those that have not come to an end, or those that are late. */
export const OffersQuery = z.strictObject({ round: id.optional(), show: z.enum(['all', 'open', 'overdue']).default('all') });
export type OffersQuery = Readonly<z.infer<typeof OffersQuery>>;

/** Offers that have been sent, on a day; the deadline follows from the terms where none is given. */
export const SendOffers = z.strictObject({ offers: z.array(z.strictObject({ id, version })).min(1).max(500), on: day, deadline: day.nullable() });
export type SendOffers = Readonly<z.infer<typeof SendOffers>>;

/** What was answered, and when. A no has a reason of the terms, and perhaps words; an offer is taken back with a reason in words. */
export const AnswerOffer = z.strictObject({
  version, on: day,
  answer: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['accepted', 'noAnswer']) }),
    z.strictObject({ kind: z.literal('refused'), code: id, reason: why.nullable() }),
    z.strictObject({ kind: z.literal('withdrawn'), reason: why }),
  ]),
});
export type AnswerOffer = Readonly<z.infer<typeof AnswerOffer>>;

/** Takes back what was recorded last. */
export const UndoOffer = z.strictObject({ version });
export type UndoOffer = Readonly<z.infer<typeof UndoOffer>>;

/** The household has moved in. The tenancy ends by the terms where no end is given; `leftOn` is the last day in the municipal dwelling that it came from. */
export const MoveIn = z.strictObject({ version, on: day, end: day.nullable(), leftOn: day.nullable() });
export type MoveIn = Readonly<z.infer<typeof MoveIn>>;

/** What is wrong with one field of a command: a day that is not here yet, one before it can be, a deadline that is not over, a code that the terms do not have, a dwelling that somebody else lives in. */
export const OfferFault = z.strictObject({
  path: z.array(z.string()), code: z.enum(['inFuture', 'tooEarly', 'notOver', 'unknownCode', 'letToOther', 'householdGone', 'dwellingGone']),
  facts: z.record(z.string(), z.string()),
});
export type OfferFault = Readonly<z.infer<typeof OfferFault>>;

/** The language of a calendar. */
export const CalendarQuery = z.strictObject({ language: z.enum(['nb', 'nn', 'en']).default('nb') });
/** A language of the product. */
export type CalendarLanguage = z.infer<typeof CalendarQuery>['language'];
