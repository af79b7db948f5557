import * as z from 'zod';
import { holdsBirthNumber } from '../birth-number.ts';
import { NoteWords } from '../follow-up-terms/schemas.ts';
import { ClockTime, WrittenDate } from '../intake/schemas.ts';

// Min dag as the phone and the server know it: the same schemas judge what is told on both sides.

/** What became of a visit (hvordan besøket gikk): carried out, nobody at home, put off to another day, or called off by the one whom it was for. */
export const VisitOutcome = z.enum(['done', 'notAtHome', 'postponed', 'cancelled']);
export type VisitOutcome = z.infer<typeof VisitOutcome>;

/** A note about a visit: one line, without signs that are not seen, and without a birth number. How long it may be is a term. */
export const VisitNote = z.string().max(1000).regex(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]*$/u).refine((note) => !holdsBirthNumber(note), { error: 'a birth number may not be kept' });

/** What is told of a visit, as it is told and as it is shown. `minutes` are those really used. `planned` is the visit of the week's plan; null for one that nobody had planned. */
const told = {
  id: z.uuid(), planned: z.string().min(1).max(200).nullable(), agreementId: z.string().min(1).max(60), date: WrittenDate, outcome: VisitOutcome, minutes: z.int().min(0).max(1440), postponedTo: WrittenDate.nullable(),
  note: VisitNote, writtenAt: z.iso.datetime(), takenBackAt: z.iso.datetime().nullable(),
} as const;

/** A telling of a visit (føring), made on a phone together with its id: told twice it is told once. One with `takenBackAt` takes the telling of that id back, whichever of the two comes first. */
export const VisitTelling = z.strictObject(told).refine(({ outcome, postponedTo, date }) => (outcome === 'postponed' ? postponedTo !== null && postponedTo >= date : postponedTo === null), {
  error: 'postponedTo is the day that a postponed visit is put off to, and null otherwise', path: ['postponedTo'],
});
export type VisitTelling = Readonly<z.infer<typeof VisitTelling>>;

/** So many tellings come in one request at most; a phone sends the rest in the next. */
export const MOST_TELLINGS = 50;

/** Tellings from a phone. `as` is the login of who wrote them: they are taken from nobody else. */
export const TellVisits = z.strictObject({ as: z.string().min(1).max(200), visits: z.array(VisitTelling).min(1).max(MOST_TELLINGS) });
export type TellVisits = Readonly<z.infer<typeof TellVisits>>;

/** Why a telling was not stored: no such agreement, it is none that the teller follows up, the day is too long ago or has not come, the note is too long, or the id is somebody else's. */
export const TellingRefusal = z.enum(['agreementGone', 'notYours', 'tooOld', 'notYet', 'noteTooLong', 'idTaken']);
export type TellingRefusal = z.infer<typeof TellingRefusal>;

/**
 * What became of a telling: stored; there already; stored in the place of an earlier one; stored behind a later one; stored beside what somebody else had told of the same planned visit, which counts until a leader has
 * looked; taken back; or refused, with why.
 */
export const TellingResult = z.strictObject({ id: z.string(), became: z.enum(['stored', 'alreadyThere', 'replaced', 'older', 'beside', 'takenBack', 'refused']), code: TellingRefusal.nullable() });
export type TellingResult = Readonly<z.infer<typeof TellingResult>>;

/** What became of all of them, in their order. */
export const TellingResults = z.strictObject({ results: z.array(TellingResult) });
export type TellingResults = Readonly<z.infer<typeof TellingResults>>;

/** A telling that counts, as a day shows it. `by` is the name of a colleague who told it; null where it was the reader. */
export const ToldVisit = z.strictObject({ ...told, by: z.string().nullable() });
export type ToldVisit = Readonly<z.infer<typeof ToldVisit>>;

/** What somebody is to the one whom they visit: the main staff member, the backup, or one who helps out. */
export const Standing = z.enum(['main', 'backup', 'other']);
export type Standing = z.infer<typeof Standing>;

/** A stop of a day, as the one who is to go there sees it. `travelBefore` is the minutes of the way to it; `withName` is who comes too where the visit is made by two. */
export const DayStop = z.strictObject({
  visitId: z.string(), agreementId: z.string(), address: z.string(), lat: z.number(), lon: z.number(), start: ClockTime, minutes: z.int(), travelBefore: z.int(), byTwo: z.boolean(), withName: z.string().nullable(), isEvening: z.boolean(),
  standing: Standing,
});
export type DayStop = Readonly<z.infer<typeof DayStop>>;

/** A day of the one who is signed in: hours and stops by the plan that holds, in order, and what has been told. `isPlanned` is false where no plan has them at work. */
export const MyDay = z.strictObject({ date: z.iso.date(), isPlanned: z.boolean(), from: ClockTime.nullable(), until: ClockTime.nullable(), travelMinutes: z.int(), stops: z.array(DayStop), told: z.array(ToldVisit) });
export type MyDay = Readonly<z.infer<typeof MyDay>>;

/** Which day is asked for, with the one after it; today where nothing is said. */
export const MyDayQuery = z.strictObject({ date: WrittenDate.optional() });

/** Min dag: the day and the next of the one who is signed in, and the terms that the phone works by. `staff` is null where no staff member has the user's login. */
export const MyDayView = z.strictObject({
  login: z.string(), staff: z.strictObject({ id: z.string(), name: z.string() }).nullable(), days: z.tuple([MyDay, MyDay]),
  phoneHours: z.int(), phoneUnsentDays: z.int(), noteLength: z.int(), noteWords: z.array(NoteWords),
});
export type MyDayView = Readonly<z.infer<typeof MyDayView>>;
