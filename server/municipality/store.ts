import type { Database } from '../db/open.ts';
import { insertAll } from '../db/insert-all.ts';
import { rowOf } from '../db/tables.ts';
import type { Address, Municipality, MunicipalDwelling } from '../intake/schemas.ts';
import type { MunicipalityView } from './schemas.ts';

/** What a dwelling is known by: where it is. */
export type DwellingAddress = Pick<MunicipalDwelling, 'id' | 'siteId' | 'street' | 'number' | 'letter' | 'bruksenhetsnummer'>;

/** Registers whose rows are about people and have a last day; others name those before them. */
const PERSONAL = ['households', 'tenancies', 'staff', 'agreements'] as const;
type PersonalRegister = (typeof PERSONAL)[number];

/** How a municipality is taken in: as a demonstration or not, when, and until when what is personal may be kept. */
export interface TakenIn {
  readonly demonstration: boolean;
  readonly importedAt: string;
  retentionOf<R extends PersonalRegister>(register: R, record: Municipality[R][number]): { readonly keepUntil?: string | null };
}

/** Puts an imported municipality into an empty database. Runs inside the caller's transaction. */
export async function insertMunicipality(db: Database, municipality: Municipality, { demonstration, importedAt, retentionOf }: TakenIn): Promise<void> {
  const { kommunenummer, name } = municipality;
  await db.insertInto('municipality').values({ kommunenummer, name, demonstration: demonstration ? 1 : 0, importedAt }).execute();
  const history = { version: 1, changedAt: importedAt };
  for (const table of ['areas', 'sites', 'places', 'dwellings', 'teams'] as const) {
    await insertAll(db, table, municipality[table].map((record) => ({ ...rowOf(record), ...history })));
  }
  // a database has the words that ship before anything is taken in
  const known = new Set((await db.selectFrom('words').select('id').execute()).map((word) => word.id));
  await insertAll(db, 'words', municipality.words.filter((word) => !known.has(word.id)).map((word) => ({ ...word, ...history })));
  for (const table of PERSONAL) await insertAll(db, table, municipality[table].map((record) => ({ ...rowOf(record), ...history, ...retentionOf(table, record) })));
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
