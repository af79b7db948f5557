import { CompiledQuery, sql } from 'kysely';
import type { Database } from '../db/open.ts';
import type { Address } from '../intake/schemas.ts';
import type { EventKind } from '../record/schemas.ts';
import type { Meanwhile } from './meanwhile.ts';

/** What tells that a register is no longer what it was. */
const CHANGES: readonly EventKind[] = ['row.created', 'row.changed', 'row.removed', 'row.erased', 'files.takenIn', 'municipality.takenIn', 'database.restored'];

/** The number of the last event that changed a register; 0 while none has. */
export async function lastChange(db: Database): Promise<number> {
  const row = await db.selectFrom('events').select((is) => is.fn.max<number | null>('number').as('number')).where('kind', 'in', CHANGES).executeTakeFirst();
  return row?.number ?? 0;
}

/** The changes of the registers after an event. */
export async function changesAfter(db: Database, number: number): Promise<readonly Meanwhile[]> {
  return db.selectFrom('events').leftJoin('payloads', 'payloads.eventNumber', 'events.number').select(['kind', 'subject'])
    .where('number', '>', number).where('kind', 'in', CHANGES).$castTo<Meanwhile>().execute();
}

/** The file that the database lies in. */
export async function databasePath(db: Database): Promise<string> {
  const { rows } = await db.executeQuery<{ readonly file: string }>(CompiledQuery.raw("select file from pragma_database_list where name = 'main'"));
  const [first] = rows;
  if (first === undefined || first.file === '') throw new Error('a database in memory cannot be opened by a thread');
  return first.file;
}

/** Does some reading that sees the database as it is at one moment, whatever others write meanwhile. */
export function atOneMoment<T>(db: Database, work: (still: Database) => Promise<T>): Promise<T> {
  return db.connection().execute(async (still) => {
    await still.executeQuery(CompiledQuery.raw('begin'));
    try {
      return await work(still);
    } finally {
      await still.executeQuery(CompiledQuery.raw('rollback'));
    }
  });
}

/** Does some writing, all of it or nothing. The right to write is taken first, so that what is then read cannot have changed when it is written. */
export function allOrNothing<T>(db: Database, work: (transaction: Database) => Promise<T>): Promise<T> {
  return db.connection().execute(async (transaction) => {
    await transaction.executeQuery(CompiledQuery.raw('begin immediate'));
    try {
      const done = await work(transaction);
      await transaction.executeQuery(CompiledQuery.raw('commit'));
      return done;
    } catch (error) {
      await transaction.executeQuery(CompiledQuery.raw('rollback'));
      throw error;
    }
  });
}

/** Writes down which municipality it is, when its first addresses tell. Runs inside the caller's transaction. */
export async function insertMunicipalityHead(db: Database, kommunenummer: string, name: string, importedAt: string): Promise<void> {
  await db.insertInto('municipality').values({ kommunenummer, name, demonstration: 0, importedAt }).execute();
}

/** Addresses that are read at a time. */
const ADDRESSES_AT_ONCE = 2000;

/** Every address of the municipality, in the order that they were taken in, some at a time. */
export async function* addressesIn(db: Database): AsyncGenerator<readonly Address[]> {
  for (let after = 0; ;) {
    const rows = await db.selectFrom('addresses').selectAll().select(sql<number>`rowid`.as('place')).where(sql<boolean>`rowid > ${after}`).orderBy(sql`rowid`).limit(ADDRESSES_AT_ONCE).execute();
    if (rows.length > 0) yield rows.map(({ place: _, ...address }) => address);
    if (rows.length < ADDRESSES_AT_ONCE) return;
    after = rows.at(-1)?.place ?? after;
  }
}
