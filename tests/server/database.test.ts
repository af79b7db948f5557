import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../server/db/migrations.ts';
import { DATABASE_FILE, openDatabase, openFile, type Database } from '../../server/db/open.ts';
import {
  Address, HouseholdAssessments, MunicipalArea, MunicipalDwelling, MunicipalHousehold, MunicipalPlace, MunicipalSite, MunicipalTeam, MunicipalWord, Tenancy,
} from '../../server/intake/schemas.ts';
import { temporaryFolder } from './open-app.ts';

const folder = temporaryFolder();
let db: Database;
afterEach(async () => {
  await db.destroy();
  folder.remove();
});

const columnsOf = async (table: string): Promise<readonly string[]> => {
  const rows = await sql<{ readonly name: string }>`select name from pragma_table_info(${table})`.execute(db);
  return rows.rows.map((row) => row.name).sort();
};

describe('a new database', () => {
  it('has a column for each field of what the intake reads, writes ahead, and keeps references', async () => {
    db = await openDatabase(join(folder.path, 'a', 'b'));
    const registers = {
      areas: MunicipalArea, sites: MunicipalSite, places: MunicipalPlace, dwellings: MunicipalDwelling, tenancies: Tenancy,
      households: MunicipalHousehold, teams: MunicipalTeam, words: MunicipalWord, addresses: Address,
    };
    for (const [table, schema] of Object.entries(registers)) {
      const more = table === 'addresses' ? [] : ['version', 'changedAt', ...(table === 'households' || table === 'tenancies' ? ['keepUntil'] : [])];
      expect(await columnsOf(table), table).toEqual([...Object.keys(schema.shape), ...more].sort());
    }
    expect((await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }]);
    const homeless = db.insertInto('tenancies').values({
      id: 't', dwellingId: 'nowhere', startDate: '2026-01-01', endDate: null, movesOut: null, assessments: '{}', version: 1, changedAt: '', keepUntil: null,
    }).execute();
    await expect(homeless).rejects.toThrow(/FOREIGN KEY/);
  });

  it('is the same database when it is opened again', async () => {
    db = await openDatabase(folder.path);
    await db.insertInto('areas').values({ id: 'n', name: 'Nord', homes: 10, version: 1, changedAt: '' }).execute();
    await db.destroy();
    db = await openDatabase(folder.path);
    expect(await db.selectFrom('areas').selectAll().execute()).toEqual([{ id: 'n', name: 'Nord', homes: 10, version: 1, changedAt: '' }]);
  });
});

/** The database as it was before there were users and assessments, with a household that counts and one that does not. */
async function oldDatabase(path: string): Promise<void> {
  const sqlite = new SqliteDatabase(path);
  const old = new Kysely<Record<string, Record<string, unknown>>>({ dialect: new SqliteDialect({ database: sqlite }) });
  const { error } = await new Migrator({ db: old, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } }).migrateTo('0003-record');
  if (error !== undefined) throw error;
  const household = Object.fromEntries(Object.keys(MunicipalHousehold.shape).filter((key) => key !== 'assessments').map((key) => [key, key === 'id' ? 'a' : 1]));
  await old.insertInto('households').values([{ ...household, counted: 1, shielded: 0, unrest: 1 }, { ...household, id: 'b', counted: 0, shielded: 0, unrest: 0 }]).execute();
  await old.insertInto('municipality').values({ kommunenummer: '9901', name: 'Prøve', demonstration: 1, importedAt: '2026-02-28T08:00:00.000Z' }).execute();
  await old.destroy();
}

describe('a database from before', () => {
  it('keeps what was held of people, as assessments that are to be looked at within a year', async () => {
    mkdirSync(folder.path, { recursive: true });
    await oldDatabase(join(folder.path, DATABASE_FILE));
    db = await openDatabase(folder.path);
    const held = { by: 'Spredt', on: '2026-02-28', why: 'Fra filene som ble tatt inn', until: '2027-02-28' };
    const rows = await db.selectFrom('households').select(['id', 'assessments', 'changedAt']).orderBy('id').execute();
    expect(rows.map((row) => HouseholdAssessments.parse(JSON.parse(row.assessments)))).toEqual([{ counted: held, shielded: null, unrest: held }, { counted: null, shielded: null, unrest: null }]);
    expect(rows.map((row) => row.changedAt)).toEqual(['2026-02-28T08:00:00.000Z', '2026-02-28T08:00:00.000Z']);
    expect(await db.selectFrom('installation').select('kind').executeTakeFirst()).toEqual({ kind: 'demonstration' });
  });

  it('is as it was when bringing it up to date fails on the way', async () => {
    mkdirSync(folder.path, { recursive: true });
    const path = join(folder.path, DATABASE_FILE);
    await oldDatabase(path);
    const sqlite = new SqliteDatabase(path);
    sqlite.exec('create table words (x)');
    sqlite.close();
    await expect(openDatabase(folder.path)).rejects.toThrow(/words/);
    db = openFile(path, { readonly: true });
    expect(await columnsOf('users')).toEqual([]);
    expect(await columnsOf('households')).toContain('counted');
  });
});
