import { createHash, randomBytes } from 'node:crypto';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { EventRow, PayloadRow } from '../db/tables.ts';
import type { Change, EventKind } from './schemas.ts';
import { deletePayload, insertEvents, lastEvent, overdueEvents, payloadNumbersOf } from './store.ts';

// The record is a chain: each event's hash covers the event and the hash before it, so none can be changed, taken out or put in without the rest
// showing it. What an event tells lies apart as a payload; the event holds a commitment to it, which gives nothing away without the payload's salt.
// So a payload can be erased when its time is over, and the chain stays whole.

/** The hash before the first event. */
export const GENESIS = '0'.repeat(64);
/** How many events are looked at between two times that others are answered. */
export const AT_ONCE = 500;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The hash of an event: over the event itself and the hash before it. */
export function hashOf({ number, at, actor, kind, about, commitment, previous }: Omit<EventRow, 'hash'>): string {
  return sha256(JSON.stringify([number, at, actor, kind, about, commitment, previous]));
}

/** The commitment to what an event tells. */
export function commitmentOf({ salt, subject, reason, facts, keepUntil }: Omit<PayloadRow, 'eventNumber'>): string {
  return sha256(JSON.stringify([salt, subject, reason, facts, keepUntil]));
}

function linkOf(change: Change, about: number | null, before: Pick<EventRow, 'number' | 'hash'>): { readonly event: EventRow; readonly payload: PayloadRow } {
  const number = before.number + 1;
  // what cannot be written as UTF-8 would be read back as something else, and look tampered with
  const payload = {
    salt: randomBytes(32).toString('hex'), subject: change.subject.toWellFormed(), reason: change.reason?.toWellFormed() ?? null,
    facts: JSON.stringify(change.facts), keepUntil: change.keepUntil,
  };
  const event = { number, at: change.at, actor: change.actor.toWellFormed(), kind: change.kind, about, commitment: commitmentOf(payload), previous: before.hash };
  return { event: { ...event, hash: hashOf(event) }, payload: { eventNumber: number, ...payload } };
}

/** Adds changes to the record in their order, each about an earlier event where it is. Runs inside the transaction of the changes. Gives the number of the last event. */
export async function addAllToRecord(db: Database, changes: readonly (Change & { readonly about?: number })[]): Promise<number> {
  let before: Pick<EventRow, 'number' | 'hash'> = await lastEvent(db) ?? { number: 0, hash: GENESIS };
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const links = changes.slice(from, from + AT_ONCE).map((change) => {
      const link = linkOf(change, change.about ?? null, before);
      before = link.event;
      return link;
    });
    await insertEvents(db, links.map((link) => link.event), links.map((link) => link.payload));
  }
  return before.number;
}

/** Adds a change to the record, about an earlier event where it is. Runs inside the transaction of the change, so that neither is there without the other. Gives the event's number. */
export function addToRecord(db: Database, change: Change, about: number | null = null): Promise<number> {
  return addAllToRecord(db, [about === null ? change : { ...change, about }]);
}

/** Erases what events tell, and records for each who did it and why. Runs inside the caller's transaction. Gives how many there were (left) to erase. */
export async function erasePayloads(transaction: Database, numbers: readonly number[], { at, actor, reason }: Pick<Change, 'at' | 'actor' | 'reason'>): Promise<number> {
  const gone: number[] = [];
  for (const number of numbers) if (await deletePayload(transaction, number)) gone.push(number);
  await addAllToRecord(transaction, gone.map((number) => ({ at, actor, kind: 'payload.erased', subject: `event ${number}`, reason, facts: {}, keepUntil: null, about: number })));
  return gone.length;
}

/** Erases what an event tells, and records who did it and why. False when there is nothing (left) to erase. */
export function erasePayload(db: Database, eventNumber: number, by: Pick<Change, 'at' | 'actor' | 'reason'>): Promise<boolean> {
  return db.transaction().execute(async (transaction) => await erasePayloads(transaction, [eventNumber], by) === 1);
}

/** Erases what events of some kinds tell about a subject, and what events about those tell. Runs inside the caller's transaction. Gives how many. */
export async function eraseTold(transaction: Database, subject: string, kinds: readonly EventKind[], by: Pick<Change, 'at' | 'actor' | 'reason'>): Promise<number> {
  return erasePayloads(transaction, await payloadNumbersOf(transaction, subject, kinds), by);
}

/** Erases every payload whose last day is over. Gives how many. */
export async function eraseOverdue(db: Database, at: string): Promise<number> {
  const overdue = await overdueEvents(db, dayOfInstant(at));
  const by = { at, actor: 'spredt', reason: 'its last day is over' };
  for (let from = 0; from < overdue.length; from += AT_ONCE) {
    await db.transaction().execute((transaction) => erasePayloads(transaction, overdue.slice(from, from + AT_ONCE), by));
  }
  return overdue.length;
}
