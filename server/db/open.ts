import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './tables.ts';

/** The database of the product, behind Kysely. */
export type Database = Kysely<Tables>;

/** The name of the database's file in its folder. */
export const DATABASE_FILE = 'spredt.sqlite';

/** Opens a database file as it is: nothing is made and nothing is brought up to date. Throws when it cannot be opened. */
export function openFile(path: string, options: { readonly readonly: boolean }): Database {
  const sqlite = new SqliteDatabase(path, { readonly: options.readonly, fileMustExist: true });
  sqlite.pragma('busy_timeout = 5000');
  if (!options.readonly) sqlite.pragma('foreign_keys = ON');
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
}

/** Opens a database file, makes what is missing and brings its tables up to date. Throws when it cannot be used, also when it comes from a later version. */
export async function openUpToDate(path: string): Promise<Database> {
  const sqlite = new SqliteDatabase(path);
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  const { error } = await new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } }).migrateToLatest();
  if (error === undefined) return db;
  await db.destroy();
  throw error instanceof Error ? error : new Error(String(error));
}

/** Opens the database in the folder, which others on the machine may not look into. Throws when the folder cannot be used. */
export function openDatabase(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return openUpToDate(join(folder, DATABASE_FILE));
}
