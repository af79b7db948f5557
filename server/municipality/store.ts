import type { Insertable } from 'kysely';
import type { Database } from '../db/open.ts';
import { rowOf, type Tables } from '../db/tables.ts';
import type { Address, Municipality, MunicipalDwelling } from '../intake/schemas.ts';
import type { MunicipalityView } from './schemas.ts';

/** What a dwelling is known by: where it is. */
export type DwellingAddress = Pick<MunicipalDwelling, 'id' | 'siteId' | 'street' | 'number' | 'letter' | 'bruksenhetsnummer'>;

/** SQLite takes at most 32 766 values in one statement. */
const VALUES_AT_ONCE = 30_000;

async function insertAll<T extends keyof Tables>(db: Database, table: T, records: readonly object[]): Promise<void> {
  const rows = records.map(rowOf) as unknown as readonly Insertable<Tables[T]>[];
  const atOnce = Math.max(1, Math.floor(VALUES_AT_ONCE / Object.keys(rows[0] ?? { id: '' }).length));
  for (let from = 0; from < rows.length; from += atOnce) {
    await db.insertInto(table).values(rows.slice(from, from + atOnce)).execute();
  }
}

/** Puts an imported municipality into an empty database. Runs inside the caller's transaction. */
export async function insertMunicipality(db: Database, municipality: Municipality, demonstration: boolean, importedAt: string): Promise<void> {
  const { kommunenummer, name } = municipality;
  await db.insertInto('municipality').values({ kommunenummer, name, demonstration: demonstration ? 1 : 0, importedAt }).execute();
  for (const table of ['areas', 'sites', 'places', 'dwellings', 'tenancies', 'teams', 'households', 'addresses'] as const) {
    await insertAll(db, table, municipality[table]);
  }
}

/** The municipality in short, or null while the database is empty. */
export async function findMunicipality(db: Database): Promise<MunicipalityView | null> {
  const row = await db.selectFrom('municipality').selectAll().executeTakeFirst();
  if (row === undefined) return null;
  const counts = await db.selectFrom('dwellings')
    .select((is) => [is.fn.countAll<number>().as('dwellings'), is.fn.sum<number | null>('managedByDepartment').as('managed')])
    .executeTakeFirstOrThrow();
  const { name, kommunenummer, demonstration, importedAt } = row;
  return { name, kommunenummer, demonstration: demonstration === 1, dwellings: counts.dwellings, managedDwellings: counts.managed ?? 0, importedAt };
}

/** The columns that a dwelling's name is made of, by its id. */
export function readDwellingAddresses(db: Database): Promise<readonly DwellingAddress[]> {
  return db.selectFrom('dwellings').select(['id', 'siteId', 'street', 'number', 'letter', 'bruksenhetsnummer']).execute();
}

/** The names of the places. */
export function readPlaceNames(db: Database): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return db.selectFrom('places').select(['id', 'name']).execute();
}

/** Every address of the municipality, as the base map is drawn from them. */
export function readAddresses(db: Database): Promise<readonly Address[]> {
  return db.selectFrom('addresses').selectAll().execute();
}
