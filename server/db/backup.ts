import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { dayOfInstant } from '../day.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { daysAfter } from '../parameters/service.ts';
import { DATABASE_FILE, openFile, openUpToDate, type Database } from './open.ts';

/** How often a copy of what a restore replaces is made anew when somebody writes meanwhile. */
const KEEP_TRIES = 5;
const WRITTEN_TO = 'The database is written to all the time, so what is there now cannot be kept. Maybe stop the server first.';

/** What cannot be backed up or restored, in a sentence for the one who asked. */
export class BackupRefusal {
  readonly sentence: string;
  constructor(sentence: string) {
    this.sentence = sentence;
  }
}

/** Looks at a database before it is trusted: what does not hold, a sentence each. */
export type Look = (db: Database) => Promise<readonly string[]>;

/** The database file in a folder. Refuses where there is none. */
export function databaseIn(folder: string): string {
  const path = join(folder, DATABASE_FILE);
  if (!existsSync(path)) throw new BackupRefusal(`There is no database in ${folder}. Maybe SPREDT_DATA names another folder.`);
  return path;
}

/** Copies a database file page by page through SQLite, which waits for whoever writes and starts again when the source changes; both may be in use. */
async function copy(from: string, to: string): Promise<void> {
  const source = new SqliteDatabase(from, { readonly: true, fileMustExist: true });
  try {
    await source.backup(to);
  } finally {
    source.close();
  }
}

/** Refuses a file that cannot be opened as a database of Spredt, or that the look finds something wrong with. */
async function inspect(path: string, name: string, open: (path: string) => Promise<Database>, look: Look): Promise<void> {
  try {
    const db = await open(path);
    const faults = await look(db).finally(() => db.destroy());
    if (faults.length > 0) throw new BackupRefusal(`${name} is at fault: ${faults.slice(0, 5).join('; ')}.`);
  } catch (error) {
    if (error instanceof BackupRefusal) throw error;
    throw new BackupRefusal(`${name} is no database of this version of Spredt that can be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

const asItIs = (path: string): Promise<Database> => Promise.resolve(openFile(path, { readonly: true }));

/** Leaves the database in one file that can be read without anything beside it, and nothing in it of what was deleted. */
function standAlone(path: string): void {
  const copied = new SqliteDatabase(path);
  copied.pragma('journal_mode = DELETE');
  copied.exec('vacuum');
  copied.close();
}

function remove(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(path + end, { force: true });
}

/** Writes a whole copy of the database in the folder to a new file that its owner alone may read, also while the server runs. Either the file is there and sound, or it is not there. */
export async function backUp(folder: string, to: string, look: Look): Promise<{ readonly bytes: number }> {
  const from = databaseIn(folder);
  if (existsSync(to)) throw new BackupRefusal(`${to} is there already, and a backup replaces nothing. Maybe name another file.`);
  const half = `${to}.half`;
  remove(half);
  try {
    await copy(from, half);
    chmodSync(half, 0o600);
    standAlone(half);
    await inspect(half, to, asItIs, look);
    renameSync(half, to);
  } finally {
    remove(half);
  }
  return { bytes: statSync(to).size };
}

const KEPT = /^before-restore-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z-[0-9a-f]{4}\.sqlite(?:\.half)?$/;

/** The name of the file in which a restore at an instant keeps what was there before. */
export function keptName(at: string): string {
  return `before-restore-${at.replaceAll(/[-:.]/g, '')}-${randomBytes(2).toString('hex')}.sqlite`;
}

/** The last day (ISO date) of what a restore at an instant keeps. */
export function lastDayOfKept(at: string, { beforeRestoreKeepDays }: Parameters): string {
  return daysAfter(dayOfInstant(at), beforeRestoreKeepDays);
}

/** What a restore has kept of before: a whole database, with all that has been erased since. */
export interface KeptBefore {
  readonly name: string;
  readonly lastDay: string;
  remove(): void;
}

/** What restores have kept in a folder, the oldest first. */
export function keptBeforeRestore(folder: string, parameters: Parameters): readonly KeptBefore[] {
  return readdirSync(folder).sort().flatMap((name): readonly KeptBefore[] => {
    const [, year, month, day, hour, minute, second, part] = KEPT.exec(name) ?? [];
    if (year === undefined) return [];
    const at = `${year}-${month}-${day}T${hour}:${minute}:${second}.${part}Z`;
    return Number.isNaN(Date.parse(at)) ? [] : [{ name, lastDay: lastDayOfKept(at, parameters), remove: () => remove(join(folder, name)) }];
  });
}

/** What tells one state of a database from another. */
export type StateOf = (db: Database) => Promise<string>;

async function stateIn(path: string, stateOf: StateOf): Promise<string> {
  const db = openFile(path, { readonly: true });
  return stateOf(db).finally(() => db.destroy());
}

/** Copies the database in the folder beside it, again when somebody wrote to it meanwhile. */
async function keep(folder: string, kept: string, stateOf: StateOf): Promise<void> {
  for (let tries = 0; tries < KEEP_TRIES; tries += 1) {
    remove(kept);
    await backUp(folder, kept, () => Promise.resolve([]));
    if (await stateIn(kept, stateOf) === await stateIn(databaseIn(folder), stateOf)) return;
  }
  throw new BackupRefusal(WRITTEN_TO);
}

/** Changes the database of a backup before it takes the place of another, which is as it was kept. */
export type Finish = (db: Database, replaced: Database) => Promise<void>;

async function finishWith(path: string, kept: string, finish: Finish): Promise<void> {
  const db = await openUpToDate(path);
  const replaced = openFile(kept, { readonly: true });
  await finish(db, replaced).finally(() => Promise.all([db.destroy(), replaced.destroy()]));
}

/**
 * Puts the database of a backup, brought up to date, in place of the one in the folder, also while the server runs; what was there before is kept
 * beside it under the name that is given. Refuses a backup that is not sound, before anything is touched. Where somebody writes meanwhile, all is done
 * anew, so that what is finished is finished with all that was there.
 */
export async function restore(folder: string, from: string, kept: string, look: Look, stateOf: StateOf, finish: Finish): Promise<void> {
  const to = databaseIn(folder);
  if (!existsSync(from)) throw new BackupRefusal(`${from} is not there.`);
  const half = join(folder, 'restored.half');
  try {
    for (let tries = 0; tries < KEEP_TRIES; tries += 1) {
      remove(half);
      await inspect(from, from, async (path) => {
        await copy(path, half);
        return openUpToDate(half);
      }, look);
      await keep(folder, join(folder, kept), stateOf);
      await finishWith(half, join(folder, kept), finish);
      if (await stateIn(join(folder, kept), stateOf) !== await stateIn(to, stateOf)) continue;
      await copy(half, to);
      return;
    }
    throw new BackupRefusal(WRITTEN_TO);
  } finally {
    remove(half);
  }
}
