import * as z from 'zod';
import { ADDITION_SHAPE } from './addition-columns.ts';
import { checkTenancies } from './cross-checks.ts';
import { AGREEMENT_SHAPE, STAFF_SHAPE } from './follow-up-columns.ts';
import { createGeocoder } from './geocode.ts';
import { createIssueLog, type IssueLog } from './issues.ts';
import { AREA_SHAPE, PLACE_SHAPE, SITE_SHAPE, TEAM_SHAPE, WORD_SHAPE } from './map-columns.ts';
import { HOUSEHOLD_SHAPE, TENANCY_SHAPE } from './people-columns.ts';
import { ADDRESS_SHAPE, readAddresses } from './read-addresses.ts';
import type { AssessedBy } from './read-assessments.ts';
import { DWELLING_SHAPE, readDwellings } from './read-dwellings.ts';
import { readAgreements, readStaff } from './read-follow-up.ts';
import { readAreas, readPlaces, readSites, readTeams, readWords } from './read-map.ts';
import { checkAvoids, readHouseholds, readTenancies } from './read-people.ts';
import { overlay, type Desk } from './read-rows.ts';
import { Municipality, type FileRead, type Intake } from './schemas.ts';
import { recognise, type Recognised, type Source } from './sources.ts';
import type { TableShape } from './table-shape.ts';
import { wordLists } from './word-list.ts';

/** The files that a municipality may bring, each with its columns. */
export const FILE_SHAPES: readonly TableShape[] = [
  ADDRESS_SHAPE, AREA_SHAPE, SITE_SHAPE, PLACE_SHAPE, TEAM_SHAPE, DWELLING_SHAPE, ADDITION_SHAPE, HOUSEHOLD_SHAPE, TENANCY_SHAPE, STAFF_SHAPE, AGREEMENT_SHAPE,
  WORD_SHAPE,
];

/** Files that say where something is by its address. */
const LOCATED = [SITE_SHAPE, PLACE_SHAPE, TEAM_SHAPE, DWELLING_SHAPE];

/** What files are read with: what the registers hold already, and who answers for the assessments that they state. */
export interface Reading {
  readonly held: Municipality;
  readonly assessed: AssessedBy;
  /** Hears how much has been read, 0 to 1. */
  readonly onShare?: (share: number) => void;
}

/** Registers that hold nothing. */
export const NOTHING_HELD: Municipality = {
  name: '', kommunenummer: '', areas: [], sites: [], places: [], dwellings: [], tenancies: [], households: [], teams: [], staff: [], agreements: [], words: [], addresses: [],
};

/** Adds the shares of the sources up by their size. */
function meter(sources: ReadonlyMap<string, Source>, onShare: (share: number) => void): Desk['onShare'] {
  const total = [...sources.values()].reduce((sum, { bytes }) => sum + bytes, 0) || 1;
  const read = new Map<Source, number>();
  return (source, share) => {
    read.set(source, share * source.bytes);
    onShare([...read.values()].reduce((sum, bytes) => sum + bytes, 0) / total);
  };
}

interface Opened extends Recognised {
  readonly log: IssueLog;
}

function filesRead({ sources }: Opened, rows: ReadonlyMap<string, number>): readonly FileRead[] {
  return [...sources].map(([shape, { label }]) => ({ file: label, shape, rows: rows.get(shape) ?? 0 }));
}

/** Everything that the files hold, each register with its rows and the ids that the file named. */
function readAll({ sources, unreadable, log }: Opened, { held, assessed, onShare = () => {} }: Reading) {
  const onSource = meter(sources, onShare);
  const words = readWords({ sources, unreadable, held, log, onShare: onSource });
  const addressFile = readAddresses({ sources, held, log, onShare: onSource });
  const addresses = addressFile?.addresses ?? held.addresses;
  if (addressFile === null && addresses.length === 0 && !unreadable.has(ADDRESS_SHAPE.file) && LOCATED.some((shape) => sources.has(shape.file))) {
    log.fault({ file: ADDRESS_SHAPE.file, row: null, column: null, value: null }, 'fileMissing');
  }
  const desk: Desk = {
    sources, unreadable, held, log, onShare: onSource, words: wordLists(overlay(held.words, words.rows)), kommunenummer: addressFile?.kommunenummer ?? held.kommunenummer,
    geocoder: addresses.length === 0 ? null : createGeocoder(addresses),
  };
  const areas = readAreas(desk);
  const sites = readSites(desk, areas.ids);
  const places = readPlaces(desk);
  const teams = readTeams(desk, areas.ids);
  const dwellings = readDwellings(desk, sites.ids);
  const households = readHouseholds(desk, { areas: areas.ids, sites: sites.ids, places: places.ids, teams: teams.ids }, assessed);
  const tenancies = readTenancies(desk, dwellings.ids, assessed);
  checkAvoids(households.rows, households.ids, tenancies.ids);
  const staff = readStaff(desk, teams.ids);
  const agreements = readAgreements(desk, { teams: teams.ids, tenancies: tenancies.ids, staff: staff.ids });
  return { words, addressFile, areas, sites, places, teams, dwellings, households, tenancies, staff, agreements };
}

type ReadFiles = ReturnType<typeof readAll>;

function laidOver(held: Municipality, read: ReadFiles): Municipality {
  return {
    name: read.addressFile?.name ?? held.name, kommunenummer: read.addressFile?.kommunenummer ?? held.kommunenummer,
    areas: [...overlay(held.areas, read.areas.rows)], sites: [...overlay(held.sites, read.sites.rows)], places: [...overlay(held.places, read.places.rows)],
    dwellings: [...overlay(held.dwellings, read.dwellings.rows.map((row) => row.dwelling))],
    tenancies: [...overlay(held.tenancies, read.tenancies.rows.map((row) => row.tenancy))],
    households: [...overlay(held.households, read.households.rows.map((row) => row.household))], teams: [...overlay(held.teams, read.teams.rows)],
    staff: [...overlay(held.staff, read.staff.rows)], agreements: [...overlay(held.agreements, read.agreements.rows)],
    words: [...overlay(held.words, read.words.rows)], addresses: read.addressFile === null ? held.addresses : [...read.addressFile.addresses],
  };
}

/** The registers without what the address file brings. */
const Registers = z.object(Municipality.omit({ addresses: true, name: true, kommunenummer: true }).shape);

const SHAPE_OF = {
  areas: AREA_SHAPE, sites: SITE_SHAPE, places: PLACE_SHAPE, teams: TEAM_SHAPE, dwellings: DWELLING_SHAPE, households: HOUSEHOLD_SHAPE, tenancies: TENANCY_SHAPE, staff: STAFF_SHAPE,
  agreements: AGREEMENT_SHAPE, words: WORD_SHAPE,
} as const;

/**
 * Reads files (name → bytes: CSV or workbooks), any of those that are known, over what the registers hold. Every fault of every file is found in one go;
 * with a single one nothing is taken in. What the registers hold and the files do not name stays as it is.
 */
export function readMunicipality(files: ReadonlyMap<string, Uint8Array>, reading: Reading): Intake {
  const log = createIssueLog();
  const opened: Opened = { ...recognise(files, FILE_SHAPES, log), log };
  const read = readAll(opened, reading);
  const municipality = laidOver(reading.held, read);
  checkTenancies(municipality, read.dwellings.rows, read.tenancies.rows);
  const rows = new Map<string, number>([
    [ADDRESS_SHAPE.file, read.addressFile?.addresses.length ?? 0], [ADDITION_SHAPE.file, read.dwellings.rows.filter((row) => row.addition !== null).length],
    ...Object.entries(SHAPE_OF).map(([register, shape]) => [shape.file, read[register as keyof typeof SHAPE_OF].ids.ofFile.size] as const),
  ]);
  const found = { issues: log.issues, faults: log.faults, notes: log.notes, files: filesRead(opened, rows) };
  if (log.hasFaults) return { ok: false, ...found };
  // the readers give what the schema asks for; that it is so is judged once more where rows are few: addresses are many
  Registers.parse(municipality);
  const named = Object.fromEntries(Object.keys(SHAPE_OF).map((register) => [register, read[register as keyof typeof SHAPE_OF].ids.ofFile]));
  const ofDwellings = new Set(read.dwellings.rows.map((row) => row.dwelling.id));
  return { ok: true, ...found, municipality, named: { ...named, dwellings: ofDwellings } as unknown as Extract<Intake, { ok: true }>['named'], hasAddresses: read.addressFile !== null };
}
