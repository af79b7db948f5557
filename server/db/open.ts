import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from './migrations.ts';
import type { Tables } from './tables.ts';

/** The database of the product, behind Kysely. */
export type Database = Kysely<Tables>;

/** Opens the database in the folder, which others on the machine may not look into, makes what is missing and brings its tables up to date. Throws when the folder cannot be used. */
export async function openDatabase(folder: string): Promise<Database> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const sqlite = new SqliteDatabase(join(folder, 'spredt.sqlite'));
  sqlite.pragma('journal_mode = WAL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('busy_timeout = 5000');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
  const { error } = await new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } }).migrateToLatest();
  if (error === undefined) return db;
  await db.destroy();
  throw error instanceof Error ? error : new Error(String(error));
}
