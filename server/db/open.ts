import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './migrations.ts';
import { folded, sortedAs } from './norwegian.ts';
import type { Tables } from './tables.ts';
import { WritingDialect } from './writing.ts';

export { isBusy } from './writing.ts';

/** The database of the product, behind Kysely. */
export type Database = Kysely<Tables>;

/** The name of the database's file in its folder. */
export const DATABASE_FILE = 'spredt.sqlite';

/** Gives a connection what statements ask of it beyond SQL: Norwegian search and order. What it needs room for meanwhile never lies in a file elsewhere. */
function equip(sqlite: SqliteDatabase.Database): void {
  sqlite.pragma('temp_store = memory');
  sqlite.function('folded', { deterministic: true }, (text) => folded(String(text)));
  sqlite.function('sorted_as', { deterministic: true }, (text) => sortedAs(String(text)));
}

/** References hold, and what is deleted is written over: erasing somebody leaves no text of them in pages that are free. */
function prepareToWrite(sqlite: SqliteDatabase.Database): void {
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('secure_delete = ON');
}

/** How often, and with how many milliseconds between, the file that is written ahead is emptied while others use it. */
const FORGET_TRIES = 20;
const FORGET_AGAIN_MILLISECONDS = 100;

/** Empties the file that is written ahead, where what has been erased stands until then. Where somebody reads or writes all the time, it is left for the next time. */
export async function forgetErased(db: Database): Promise<void> {
  for (let tries = 0; tries < FORGET_TRIES; tries += 1) {
    const { rows } = await sql<{ readonly busy: 0 | 1 }>`pragma wal_checkpoint(TRUNCATE)`.execute(db);
    if (rows[0]?.busy !== 1) return;
    await setTimeout(FORGET_AGAIN_MILLISECONDS);
  }
}

/** Opens a database file as it is: nothing is made and nothing is brought up to date. Throws when it cannot be opened. */
export function openFile(path: string, options: { readonly readonly: boolean }): Database {
  const sqlite = new SqliteDatabase(path, { readonly: options.readonly, fileMustExist: true });
  equip(sqlite);
  if (options.readonly) return new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  prepareToWrite(sqlite);
  return new Kysely<Tables>({ dialect: new WritingDialect(sqlite) });
}

/** Milliseconds that bringing the tables up to date waits for another who writes; nobody is answered yet who would have to wait too. */
const MIGRATION_WAITS_MILLISECONDS = 5000;

/** Brings the tables up to date, all the way or not at all: SQLite can take changes of tables back, and Kysely's migrator leaves that to us. */
async function migrate(sqlite: SqliteDatabase.Database, db: Database): Promise<void> {
  sqlite.exec('begin immediate');
  const { error } = await new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } }).migrateToLatest();
  sqlite.exec(error === undefined ? 'commit' : 'rollback');
  if (error !== undefined) throw error instanceof Error ? error : new Error(String(error));
}

/** Opens a database file, makes what is missing and brings its tables up to date. Throws when it cannot be used, also when it comes from a later version. */
export async function openUpToDate(path: string): Promise<Database> {
  const sqlite = new SqliteDatabase(path);
  sqlite.pragma('journal_mode = WAL');
  prepareToWrite(sqlite);
  equip(sqlite);
  const db = new Kysely<Tables>({ dialect: new WritingDialect(sqlite) });
  sqlite.pragma(`busy_timeout = ${MIGRATION_WAITS_MILLISECONDS}`);
  try {
    await migrate(sqlite, db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  sqlite.pragma('busy_timeout = 0');
  return db;
}

/** Opens the database in the folder, which others on the machine may not look into. Throws when the folder cannot be used. */
export function openDatabase(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openUpToDate(join(folder, DATABASE_FILE));
}
