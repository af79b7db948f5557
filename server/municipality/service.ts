import type { Database } from '../db/open.ts';
import { dwellingLabel } from '../intake/service.ts';
import type { Municipality } from '../intake/schemas.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { retentionOf } from '../registers/service.ts';
import { findMunicipality, insertMunicipality as insertRows, readAddresses, readDwellingAddresses, readPlaceNames } from './store.ts';

/** What people call the dwellings and places of the registers, and how many municipal homes each site has. */
export interface RegisterNames {
  readonly dwellingLabels: ReadonlyMap<string, string>;
  readonly placeNames: ReadonlyMap<string, string>;
  readonly municipalHomes: ReadonlyMap<string, number>;
}

/** Reads the names that the page of a round shows beside the ids. */
export async function readNames(db: Database): Promise<RegisterNames> {
  const [dwellings, places] = [await readDwellingAddresses(db), await readPlaceNames(db)];
  return {
    dwellingLabels: new Map(dwellings.map((dwelling) => [dwelling.id, dwellingLabel(dwelling)])),
    placeNames: new Map(places.map(({ id, name }) => [id, name])),
    municipalHomes: new Map([...Map.groupBy(dwellings, ({ siteId }) => siteId)].map(([siteId, homes]) => [siteId, homes.length])),
  };
}

/** Puts an imported municipality into an empty database. Runs inside the caller's transaction. */
export function insertMunicipality(db: Database, municipality: Municipality, demonstration: boolean, importedAt: string, parameters: Parameters): Promise<void> {
  return insertRows(db, municipality, { demonstration, importedAt, retentionOf: (register, record) => retentionOf(register, record, importedAt, parameters) });
}

export { findMunicipality, readAddresses };
