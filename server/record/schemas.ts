import * as z from 'zod';

/** What happened, in the order of what is done: a stable word for each kind of change. */
export const EventKind = z.enum([
  'municipality.takenIn', 'round.frozen', 'round.takenIn', 'proposal.stored', 'proposal.replayed', 'database.restored', 'database.keptDeleted', 'payload.erased',
  // registers and files
  'row.created', 'row.changed', 'row.removed', 'row.erased', 'files.takenIn', 'words.shipped', 'text.erased',
  // a round and its meeting, step by step
  'round.solved', 'round.accept', 'round.lock', 'round.clear', 'round.unplace', 'round.acceptAll', 'round.place', 'round.forbid', 'round.allow', 'round.leaveOpen', 'round.decline',
  'round.hold', 'round.release', 'round.startMeeting', 'round.pauseMeeting', 'round.decide', 'round.reopen', 'round.close', 'round.undo', 'round.frame',
  // offers, from the decision to the home or the no
  'offer.sent', 'offer.answered', 'offer.undone', 'offer.movedIn',
  // visits, as those who made them tell
  'visit.told', 'visit.takenBack',
  // plans of weeks
  'week.planned', 'week.decided',
  // proposals of who follows whom
  'caseload.proposed', 'caseload.decided', 'caseload.dropped',
  // letters, the annex for the appeals body, and the meeting's list
  'letter.opened', 'letter.written', 'letter.printed', 'annex.printed', 'list.printed',
  // long questions of managers and planners
  'study.asked', 'study.stopped', 'study.continued', 'study.removed',
  // policies, from the draft to the day that they are withdrawn
  'policy.drafted', 'policy.takenIn', 'policy.changed', 'policy.adopted', 'policy.withdrawn', 'policy.removed',
  // people who sign in
  'user.created', 'user.changed', 'user.invited', 'user.signedIn', 'user.signedOut', 'user.signInFailed', 'user.locked', 'user.passwordSet', 'user.sessionsEnded',
  // who has looked at what
  'row.opened', 'rows.listed', 'round.opened', 'round.explained', 'file.exported', 'record.opened',
]);
export type EventKind = z.infer<typeof EventKind>;

/** A change as it is told to the record (loggen). */
export interface Change {
  /** When it happened, as an ISO instant. */
  readonly at: string;
  /** Who did it: a user, or `spredt` for what the program does by itself. */
  readonly actor: string;
  readonly kind: EventKind;
  /** What it happened to, such as `round 2026-49`; it lies in the payload, since an id can point at a person. */
  readonly subject: string;
  /** Why, in the actor's own words; null where nobody is asked. */
  readonly reason: string | null;
  /** What changed, as JSON. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The last day (YYYY-MM-DD) that the payload may be kept; null for what says nothing about people. */
  readonly keepUntil: string | null;
}

/** A place in the chain: the number of an event and the hash that stands for it and all before it. */
export interface Head {
  readonly number: number;
  readonly hash: string;
}

/** What a look at the whole record found. */
export interface RecordReport {
  readonly events: number;
  /** Payloads that were erased on purpose, each with an event that says so. */
  readonly erased: number;
  /** Null while nothing has happened. */
  readonly head: Head | null;
  /** What does not hold, a sentence each; empty when the chain is whole. */
  readonly faults: readonly string[];
}

/** How the record is asked: by actor, kind of event, exact subject, and days (YYYY-MM-DD, both included). */
export const RecordQuery = z.strictObject({
  actor: z.string().max(200).optional(), kind: z.string().max(60).optional(), subject: z.string().max(200).optional(),
  from: z.iso.date().optional(), to: z.iso.date().optional(),
  page: z.coerce.number().int().min(1).max(1_000_000).default(1), size: z.coerce.number().int().min(1).max(200).default(50),
});
export type RecordQuery = Readonly<z.infer<typeof RecordQuery>>;

/** An event as it is looked at; what it tells is null where that has been erased. */
export const RecordEntry = z.strictObject({
  number: z.int(), at: z.string(), actor: z.string(), kind: z.string(), about: z.int().nullable(), hash: z.string(), erased: z.boolean(),
  subject: z.string().nullable(), reason: z.string().nullable(), facts: z.record(z.string(), z.unknown()).nullable(), keepUntil: z.string().nullable(),
});
export type RecordEntry = Readonly<z.infer<typeof RecordEntry>>;

/** A page of the record, the newest first. `kinds` are the kinds of event that the one who asks may see. */
export const RecordView = z.strictObject({ total: z.int(), page: z.int(), size: z.int(), kinds: z.array(z.string()), entries: z.array(RecordEntry) });
export type RecordView = Readonly<z.infer<typeof RecordView>>;

/** Whether the chain is whole and every stored problem and proposal is what it was: what does not hold, a sentence each. */
export const RecordCheck = z.strictObject({
  events: z.int(), erased: z.int(), head: z.strictObject({ number: z.int(), hash: z.string() }).nullable(), faults: z.array(z.string()), milliseconds: z.int(),
});
export type RecordCheck = Readonly<z.infer<typeof RecordCheck>>;
