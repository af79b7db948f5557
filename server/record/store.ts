import { instantsOfDay } from '../day.ts';
import type { Database } from '../db/open.ts';
import { insertAll } from '../db/insert-all.ts';
import type { EventRow, PayloadRow } from '../db/tables.ts';
import type { EventKind, Head } from './schemas.ts';

/** The last event, or undefined while nothing has happened. */
export function lastEvent(db: Database): Promise<EventRow | undefined> {
  return db.selectFrom('events').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
}

/** Adds events and what they tell. Runs inside the caller's transaction. */
export async function insertEvents(db: Database, events: readonly EventRow[], payloads: readonly PayloadRow[]): Promise<void> {
  await insertAll(db, 'events', events);
  await insertAll(db, 'payloads', payloads);
}

/** The events of some kinds that still tell something about a subject, and those about them. */
export async function payloadNumbersOf(db: Database, subject: string, kinds: readonly EventKind[]): Promise<readonly number[]> {
  const own = db.selectFrom('payloads').innerJoin('events', 'events.number', 'payloads.eventNumber').select('events.number')
    .where('payloads.subject', '=', subject).where('events.kind', 'in', kinds);
  const rows = await own.union(db.selectFrom('payloads').innerJoin('events', 'events.number', 'payloads.eventNumber').select('events.number')
    .where('events.about', 'in', own).where('events.kind', 'in', kinds)).execute();
  return rows.map((row) => row.number).toSorted((a, b) => a - b);
}

/** An event with what it tells, where that has not been erased. */
export interface Told {
  readonly event: EventRow;
  readonly payload: PayloadRow | null;
}

/** Some events after a number, in order, each with its payload where it has one still; and payloads among them that belong to no event. */
export async function eventsAfter(db: Database, number: number, most: number): Promise<{ readonly some: readonly Told[]; readonly stray: readonly number[] }> {
  const events = await db.selectFrom('events').selectAll().where('number', '>', number).orderBy('number').limit(most).execute();
  const isEnd = events.length < most;
  const last = events.at(-1)?.number ?? number;
  const payloads = await db.selectFrom('payloads').selectAll().where('eventNumber', '>', number).$if(!isEnd, (query) => query.where('eventNumber', '<=', last)).execute();
  const byEvent = new Map(payloads.map((payload) => [payload.eventNumber, payload]));
  const known = new Set(events.map((event) => event.number));
  return { some: events.map((event) => ({ event, payload: byEvent.get(event.number) ?? null })), stray: [...byEvent.keys()].filter((one) => !known.has(one)) };
}

/** Those of some events that tell something still. */
export async function stillTold(db: Database, numbers: readonly number[]): Promise<readonly number[]> {
  if (numbers.length === 0) return [];
  const rows = await db.selectFrom('payloads').select('eventNumber').where('eventNumber', 'in', numbers).execute();
  return rows.map((row) => row.eventNumber);
}

/** What is looked for in the record; `kinds` are the kinds of event that may be seen at all. */
export interface Sought {
  readonly kinds: readonly string[];
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  /** The first and the last day, in Norway. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

function sought(db: Database, { kinds, actor, subject, from, to }: Sought) {
  return db.selectFrom('events').leftJoin('payloads', 'payloads.eventNumber', 'events.number')
    .where('events.kind', 'in', kinds)
    .$if(actor !== undefined, (query) => query.where('events.actor', '=', actor ?? ''))
    .$if(subject !== undefined, (query) => query.where('payloads.subject', '=', subject ?? ''))
    .$if(from !== undefined, (query) => query.where('events.at', '>=', instantsOfDay(from ?? '').first))
    .$if(to !== undefined, (query) => query.where('events.at', '<=', instantsOfDay(to ?? '').last));
}

/** How many events are found, and some of them, the newest first. */
export async function searchEvents(db: Database, what: Sought, offset: number, most: number): Promise<{ readonly total: number; readonly found: readonly Told[] }> {
  if (what.kinds.length === 0) return { total: 0, found: [] };
  const { total } = await sought(db, what).select((is) => is.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const numbers = (await sought(db, what).select('events.number').orderBy('events.number', 'desc').limit(most).offset(offset).execute()).map((row) => row.number);
  if (numbers.length === 0) return { total, found: [] };
  const events = await db.selectFrom('events').selectAll().where('number', 'in', numbers).orderBy('number', 'desc').execute();
  const payloads = await db.selectFrom('payloads').selectAll().where('eventNumber', 'in', numbers).execute();
  const byEvent = new Map(payloads.map((payload) => [payload.eventNumber, payload]));
  return { total, found: events.map((event) => ({ event, payload: byEvent.get(event.number) ?? null })) };
}

/** The subjects of all events of a kind that still tell, each with its event, in order. */
export async function subjectsOf(db: Database, kind: EventKind): Promise<readonly { readonly subject: string; readonly event: Head }[]> {
  const rows = await db.selectFrom('events').innerJoin('payloads', 'payloads.eventNumber', 'events.number').select(['payloads.subject', 'events.number', 'events.hash'])
    .where('events.kind', '=', kind).orderBy('events.number').execute();
  return rows.map(({ subject, number, hash }) => ({ subject, event: { number, hash } }));
}

/** The events whose payload may be kept no longer. */
export async function overdueEvents(db: Database, today: string): Promise<readonly number[]> {
  const rows = await db.selectFrom('payloads').select('eventNumber').where('keepUntil', '<', today).orderBy('eventNumber').execute();
  return rows.map((row) => row.eventNumber);
}

/** Takes the payload of an event away. Runs inside the caller's transaction. Whether there was one. */
export async function deletePayload(db: Database, eventNumber: number): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('payloads').where('eventNumber', '=', eventNumber).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** The number of the last event of some kinds; 0 while there is none. */
export async function lastNumber(db: Database, kinds: readonly EventKind[]): Promise<number> {
  const numbers = await Promise.all(kinds.map((kind) => db.selectFrom('events').select('number').where('kind', '=', kind).orderBy('number', 'desc').limit(1).executeTakeFirst()));
  return Math.max(0, ...numbers.map((row) => row?.number ?? 0));
}
