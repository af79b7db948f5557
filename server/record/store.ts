import type { Database } from '../db/open.ts';
import type { EventRow, PayloadRow } from '../db/tables.ts';

/** The last event, or undefined while nothing has happened. */
export function lastEvent(db: Database): Promise<EventRow | undefined> {
  return db.selectFrom('events').selectAll().orderBy('number', 'desc').limit(1).executeTakeFirst();
}

/** Adds an event and what it tells. Runs inside the caller's transaction. */
export async function insertEvent(db: Database, event: EventRow, payload: PayloadRow): Promise<void> {
  await db.insertInto('events').values(event).execute();
  await db.insertInto('payloads').values(payload).execute();
}

/** Some events after a number, in order, each with its payload where it has one still. */
export async function eventsAfter(db: Database, number: number, most: number): Promise<readonly { readonly event: EventRow; readonly payload: PayloadRow | null }[]> {
  const events = await db.selectFrom('events').selectAll().where('number', '>', number).orderBy('number').limit(most).execute();
  const last = events.at(-1)?.number ?? number;
  const payloads = await db.selectFrom('payloads').selectAll().where('eventNumber', '>', number).where('eventNumber', '<=', last).execute();
  const byEvent = new Map(payloads.map((payload) => [payload.eventNumber, payload]));
  return events.map((event) => ({ event, payload: byEvent.get(event.number) ?? null }));
}

/** Payloads that belong to no event. */
export async function strayPayloads(db: Database): Promise<readonly number[]> {
  const rows = await db.selectFrom('payloads').leftJoin('events', 'events.number', 'payloads.eventNumber')
    .select('payloads.eventNumber').where('events.number', 'is', null).orderBy('payloads.eventNumber').execute();
  return rows.map((row) => row.eventNumber);
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
