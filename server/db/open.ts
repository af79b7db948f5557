import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { CompiledQuery, Kysely, sql, SqliteDialect, SqliteDriver, type DatabaseConnection } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './migrations.ts';
import { folded, sortedAs } from './norwegian.ts';
import type { Tables } from './tables.ts';

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

/**
 * Takes the right to write when a transaction begins. Threads and commands write beside the server, each over a connection of its own: so what a transaction
 * has read cannot have changed when it writes, and where another writes it waits instead of failing.
 */
class WritingDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

class WritingDialect extends SqliteDialect {
  readonly #database: SqliteDatabase.Database;

  constructor(database: SqliteDatabase.Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): WritingDriver {
    return new WritingDriver({ database: this.#database });
  }
}

/** References hold, and what is deleted is written over: erasing somebody leaves no text of them in pages that are free. */
function prepareToWrite(sqlite: SqliteDatabase.Database): void {
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('secure_delete = ON');
}

/** Empties the file that is written ahead, where what has been erased stands until then. Where somebody reads at that moment, it is left for the next time. */
export async function forgetErased(db: Database): Promise<void> {
  await sql`pragma wal_checkpoint(TRUNCATE)`.execute(db);
}

/** Opens a database file as it is: nothing is made and nothing is brought up to date. Throws when it cannot be opened. */
export function openFile(path: string, options: { readonly readonly: boolean }): Database {
  const sqlite = new SqliteDatabase(path, { readonly: options.readonly, fileMustExist: true });
  sqlite.pragma('busy_timeout = 5000');
  equip(sqlite);
  if (!options.readonly) prepareToWrite(sqlite);
  return new Kysely<Tables>({ dialect: options.readonly ? new SqliteDialect({ database: sqlite }) : new WritingDialect(sqlite) });
}

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
  sqlite.pragma('busy_timeout = 5000');
  equip(sqlite);
  const db = new Kysely<Tables>({ dialect: new WritingDialect(sqlite) });
  try {
    await migrate(sqlite, db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return db;
}

/** Opens the database in the folder, which others on the machine may not look into. Throws when the folder cannot be used. */
export function openDatabase(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openUpToDate(join(folder, DATABASE_FILE));
}
