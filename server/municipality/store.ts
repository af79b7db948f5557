import type { Database } from '../db/open.ts';
import { insertAll } from '../db/insert-all.ts';
import { rowOf } from '../db/tables.ts';
import type { Address, Municipality, MunicipalDwelling, Tenancy } from '../intake/schemas.ts';
import type { MunicipalityView } from './schemas.ts';

/** What a dwelling is known by: where it is. */
export type DwellingAddress = Pick<MunicipalDwelling, 'id' | 'siteId' | 'street' | 'number' | 'letter' | 'bruksenhetsnummer'>;

/** How a municipality is taken in: as a demonstration or not, when, and until when what is personal may be kept. */
export interface TakenIn {
  readonly demonstration: boolean;
  readonly importedAt: string;
  readonly keepUntil: { household(): string; tenancy(tenancy: Tenancy): string | null };
}

/** Puts an imported municipality into an empty database. Runs inside the caller's transaction. */
export async function insertMunicipality(db: Database, municipality: Municipality, { demonstration, importedAt, keepUntil }: TakenIn): Promise<void> {
  const { kommunenummer, name } = municipality;
  await db.insertInto('municipality').values({ kommunenummer, name, demonstration: demonstration ? 1 : 0, importedAt }).execute();
  const history = { version: 1, changedAt: importedAt };
  for (const table of ['areas', 'sites', 'places', 'dwellings', 'teams'] as const) {
    await insertAll(db, table, municipality[table].map((record) => ({ ...rowOf(record), ...history })));
  }
  // a database has the words that ship before anything is taken in
  const known = new Set((await db.selectFrom('words').select('id').execute()).map((word) => word.id));
  await insertAll(db, 'words', municipality.words.filter((word) => !known.has(word.id)).map((word) => ({ ...word, ...history })));
  await insertAll(db, 'households', municipality.households.map((record) => ({ ...rowOf(record), ...history, keepUntil: keepUntil.household() })));
  await insertAll(db, 'tenancies', municipality.tenancies.map((record) => ({ ...rowOf(record), ...history, keepUntil: keepUntil.tenancy(record) })));
  await insertAll(db, 'addresses', municipality.addresses.map((record) => rowOf(record)));
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
