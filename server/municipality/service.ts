import type { Database } from '../db/open.ts';
import { dwellingLabel } from '../intake/service.ts';
import { findMunicipality, insertMunicipality, readAddresses, readDwellingAddresses, readPlaceNames } from './store.ts';

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

export { findMunicipality, insertMunicipality, readAddresses };
