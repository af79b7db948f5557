import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '../db/open.ts';
import type { EventRow, PayloadRow } from '../db/tables.ts';
import type { Change, Head, RecordReport } from './schemas.ts';
import { deletePayload, eventsAfter, insertEvent, lastEvent, overdueEvents, strayPayloads } from './store.ts';

// The record is a chain: each event's hash covers the event and the hash before it, so none can be changed, taken out or put in without the rest
// showing it. What an event tells lies apart as a payload; the event holds a commitment to it, which gives nothing away without the payload's salt.
// So a payload can be erased when its time is over, and the chain stays whole.

/** The hash before the first event. */
const GENESIS = '0'.repeat(64);
const AT_ONCE = 1000;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function hashOf({ number, at, actor, kind, about, commitment, previous }: Omit<EventRow, 'hash'>): string {
  return sha256(JSON.stringify([number, at, actor, kind, about, commitment, previous]));
}

function commitmentOf({ salt, subject, reason, facts, keepUntil }: Omit<PayloadRow, 'eventNumber'>): string {
  return sha256(JSON.stringify([salt, subject, reason, facts, keepUntil]));
}

/** Adds a change to the record, about an earlier event where it is. Runs inside the transaction of the change, so that neither is there without the other. Gives the event's number. */
export async function addToRecord(db: Database, change: Change, about: number | null = null): Promise<number> {
  const before = await lastEvent(db);
  const number = (before?.number ?? 0) + 1;
  const payload = {
    salt: randomBytes(32).toString('hex'), subject: change.subject, reason: change.reason, facts: JSON.stringify(change.facts), keepUntil: change.keepUntil,
  };
  const event = { number, at: change.at, actor: change.actor, kind: change.kind, about, commitment: commitmentOf(payload), previous: before?.hash ?? GENESIS };
  await insertEvent(db, { ...event, hash: hashOf(event) }, { eventNumber: number, ...payload });
  return number;
}

/** Erases what an event tells, and records who did it and why. False when there is nothing (left) to erase. */
export function erasePayload(db: Database, eventNumber: number, { at, actor, reason }: Pick<Change, 'at' | 'actor' | 'reason'>): Promise<boolean> {
  return db.transaction().execute(async (transaction) => {
    if (!await deletePayload(transaction, eventNumber)) return false;
    await addToRecord(transaction, { at, actor, kind: 'payload.erased', subject: `event ${eventNumber}`, reason, facts: {}, keepUntil: null }, eventNumber);
    return true;
  });
}

/** Erases every payload whose last day is over. Gives how many. */
export async function eraseOverdue(db: Database, at: string): Promise<number> {
  const overdue = await overdueEvents(db, at.slice(0, 10));
  for (const number of overdue) await erasePayload(db, number, { at, actor: 'spredt', reason: 'its last day is over' });
  return overdue.length;
}

/** What a look at the chain carries from event to event. */
interface Walk {
  head: Head | null;
  readonly faults: string[];
  /** Events without a payload, and those that are said to be erased. */
  readonly without: Set<number>;
  readonly erased: Set<number>;
}

function look(walk: Walk, event: EventRow, payload: PayloadRow | null): void {
  const expected = (walk.head?.number ?? 0) + 1;
  if (event.number !== expected) walk.faults.push(`event ${event.number} stands where event ${expected} was expected: events are missing between`);
  if (event.previous !== (walk.head?.hash ?? GENESIS)) walk.faults.push(`event ${event.number} does not follow on what stands before it`);
  if (event.hash !== hashOf(event)) walk.faults.push(`event ${event.number} is not what it was when it was recorded`);
  if (payload === null) walk.without.add(event.number);
  else if (event.commitment !== commitmentOf(payload)) walk.faults.push(`what event ${event.number} tells is not what was recorded`);
  if (event.kind === 'payload.erased' && event.about !== null) walk.erased.add(event.about);
  walk.head = { number: event.number, hash: event.hash };
}

/**
 * Looks at the whole record: that the chain is whole from its first event, that what events tell is what was recorded, and that what is missing was
 * erased by an event that says so. A chain that was cut off at its end still looks whole: compare its head with one that was noted before.
 */
export async function verifyRecord(db: Database): Promise<RecordReport> {
  const walk: Walk = { head: null, faults: [], without: new Set(), erased: new Set() };
  let after = 0;
  let events = 0;
  for (let some = await eventsAfter(db, after, AT_ONCE); some.length > 0; some = await eventsAfter(db, after, AT_ONCE)) {
    for (const { event, payload } of some) look(walk, event, payload);
    after = some.at(-1)?.event.number ?? after;
    events += some.length;
  }
  for (const number of walk.without) if (!walk.erased.has(number)) walk.faults.push(`what event ${number} tells is gone, and no event says that it was erased`);
  for (const number of walk.erased) if (!walk.without.has(number)) walk.faults.push(`event ${number} is said to be erased, but what it tells is there`);
  for (const number of await strayPayloads(db)) walk.faults.push(`something is told of event ${number}, which there is none of`);
  return { events, erased: [...walk.erased].filter((number) => walk.without.has(number)).length, head: walk.head, faults: walk.faults };
}

/** Whether the record has this event with this hash: then nothing up to it has changed since the hash was noted. */
export async function hasHead(db: Database, { number, hash }: Head): Promise<boolean> {
  const [found] = await eventsAfter(db, number - 1, 1);
  return found?.event.number === number && found.event.hash === hash;
}
