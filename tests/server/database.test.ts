import { sql } from 'kysely';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../server/db/open.ts';
import {
  Address, MunicipalArea, MunicipalDwelling, MunicipalHousehold, MunicipalPlace, MunicipalSite, MunicipalTeam, Tenancy,
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
      households: MunicipalHousehold, teams: MunicipalTeam, addresses: Address,
    };
    for (const [table, schema] of Object.entries(registers)) {
      expect(await columnsOf(table), table).toEqual(Object.keys(schema.shape).sort());
    }
    expect((await sql<{ journal_mode: string }>`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }]);
    const homeless = db.insertInto('tenancies').values({
      id: 't', dwellingId: 'nowhere', startDate: '2026-01-01', endDate: null, movesOut: null, counted: 0, shielded: 0,
    }).execute();
    await expect(homeless).rejects.toThrow(/FOREIGN KEY/);
  });

  it('is the same database when it is opened again', async () => {
    db = await openDatabase(folder.path);
    await db.insertInto('areas').values({ id: 'n', name: 'Nord', homes: 10 }).execute();
    await db.destroy();
    db = await openDatabase(folder.path);
    expect(await db.selectFrom('areas').selectAll().execute()).toEqual([{ id: 'n', name: 'Nord', homes: 10 }]);
  });
});
