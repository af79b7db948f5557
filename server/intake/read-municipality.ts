import { createGeocoder } from './geocode.ts';
import { createIssueLog, type IssueLog } from './issues.ts';
import { ADDRESS_SHAPE, readAddresses, type AddressFile } from './read-addresses.ts';
import { ADDITION_SHAPE, DWELLING_SHAPE, READY_STATUS, readDwellings } from './read-dwellings.ts';
import { AREA_SHAPE, PLACE_SHAPE, readAreas, readPlaces, readSites, readTeams, SITE_SHAPE, TEAM_SHAPE } from './read-map.ts';
import { checkAvoids, HOUSEHOLD_SHAPE, readHouseholds, readTenancies, TENANCY_SHAPE, type TenancyRow } from './read-people.ts';
import { Municipality, type Intake, type MunicipalDwelling } from './schemas.ts';
import type { TableShape } from './table.ts';

/** The files of a municipality, each with its columns; all of them are needed. */
export const FILE_SHAPES: readonly TableShape[] = [
  ADDRESS_SHAPE, AREA_SHAPE, SITE_SHAPE, PLACE_SHAPE, TEAM_SHAPE, DWELLING_SHAPE, ADDITION_SHAPE, HOUSEHOLD_SHAPE, TENANCY_SHAPE,
];

/** A tenancy that has ended no longer holds its dwelling; one without a day of moving out does. */
const isStanding = (row: TenancyRow): boolean => row.tenancy.movesOut === null;

/** Holds dwellings and tenancies against each other: what is let cannot be free, and is let to one tenant at a time. */
function checkTenancies(dwellings: readonly MunicipalDwelling[], tenancies: readonly TenancyRow[]): void {
  const byId = new Map(dwellings.map((dwelling) => [dwelling.id, dwelling]));
  const standing = new Set<string>();
  for (const row of tenancies) {
    const { dwellingId, movesOut } = row.tenancy;
    const dwelling = byId.get(dwellingId);
    if (dwelling === undefined) continue;
    if (isStanding(row)) {
      if (standing.has(dwellingId)) row.fields.fault('bolig', 'letTwice', dwellingId);
      standing.add(dwellingId);
      if (dwelling.status === READY_STATUS) row.fields.fault('bolig', 'freeButLet', dwellingId);
      else if (dwelling.availableFrom !== null) row.fields.fault('flytter ut', 'freeButLet', dwellingId);
    } else if (movesOut !== null && dwelling.availableFrom !== null && dwelling.availableFrom < movesOut) {
      row.fields.fault('flytter ut', 'freeBeforeMoveOut', dwellingId, movesOut);
    }
  }
}

function noteUnknownFiles(files: ReadonlyMap<string, Uint8Array>, log: IssueLog): void {
  const known = new Set(FILE_SHAPES.map((shape) => shape.file));
  for (const file of files.keys()) {
    if (!known.has(file)) log.note({ file, row: null, column: null, value: null }, 'fileUnknown');
  }
}

function readAddressFile(bytes: Uint8Array | undefined, log: IssueLog): AddressFile {
  if (bytes !== undefined) return readAddresses(bytes, log);
  log.fault({ file: ADDRESS_SHAPE.file, row: null, column: null, value: null }, 'fileMissing');
  return { name: '', kommunenummer: '', addresses: [] };
}

/** Reads a municipality from its files (name of the file → its bytes). Every fault of every file is found in one go; with a single one nothing is taken in. */
export function readMunicipality(files: ReadonlyMap<string, Uint8Array>): Intake {
  const log = createIssueLog();
  noteUnknownFiles(files, log);
  const { name, kommunenummer, addresses } = readAddressFile(files.get(ADDRESS_SHAPE.file), log);
  const geocoder = addresses.length === 0 ? null : createGeocoder(addresses);
  const areas = readAreas(files.get(AREA_SHAPE.file), log);
  const sites = readSites(files.get(SITE_SHAPE.file), log, areas.ids, geocoder);
  const places = readPlaces(files.get(PLACE_SHAPE.file), log, geocoder);
  const teams = readTeams(files.get(TEAM_SHAPE.file), log, areas.ids, geocoder);
  const dwellings = readDwellings(files, log, { kommunenummer, sites: sites.ids, geocoder });
  const households = readHouseholds(files.get(HOUSEHOLD_SHAPE.file), log, { areas: areas.ids, sites: sites.ids, places: places.ids, teams: teams.ids });
  const tenancies = readTenancies(files.get(TENANCY_SHAPE.file), log, dwellings.ids);
  checkAvoids(households.rows, households.ids, tenancies.ids);
  checkTenancies(dwellings.rows, tenancies.rows);
  if (log.hasFaults) return { ok: false, issues: log.issues };
  const municipality = Municipality.parse({
    name, kommunenummer, areas: areas.rows, sites: sites.rows, places: places.rows, dwellings: dwellings.rows,
    tenancies: tenancies.rows.map((row) => row.tenancy), households: households.rows.map((row) => row.household), teams: teams.rows, addresses,
  });
  return { ok: true, municipality, notes: log.issues };
}
