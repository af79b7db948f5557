import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Point } from '../../solver/index.ts';
import { degreesOf } from '../../server/intake/utm.ts';
import { AGREEMENT_COLUMNS, agreementRow, buildAgreements } from './agreements.ts';
import { csvText, utf8WithMark, type Cell } from './csv.ts';
import { ADDITION_COLUMNS, additionRow, buildDwellings, koboFile } from './dwellings.ts';
import { addressFile, buildHouses, type House } from './houses.ts';
import { buildHouseholds, HOUSEHOLD_COLUMNS, householdRow, withTransfers } from './households.ts';
import { PLACE_COLUMNS, placeRow, planPlaces } from './places.ts';
import type { PhaseTerms } from './phases.ts';
import { createRandom } from './random.ts';
import { planSites, SITE_COLUMNS, siteRow } from './sites.ts';
import { STAFF, STAFF_COLUMNS, staffRow } from './staff.ts';
import { planStreets, TOWN_AREAS } from './streets.ts';
import { placeTeams, TEAM_COLUMNS, teamRows } from './teams.ts';
import { buildTenancies, TENANCY_COLUMNS, tenancyRow } from './tenancies.ts';
import { buildVisits, visitsFile } from './visits.ts';
import { WORD_COLUMNS, WORD_ROWS } from './words.ts';

/** The seed of the files that are checked in. */
export const SEED = 4926;

const file = (columns: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array => utf8WithMark(csvText(columns, rows));

/** Where the door puts a house of the address file. */
const pointOf = ({ grid }: House): Point => degreesOf('25833', grid.eastCm / 100, grid.northCm / 100);

/** The phases that new agreements begin with. */
const phaseTerms = (): readonly PhaseTerms[] => (JSON.parse(readFileSync(new URL('../follow-up.json', import.meta.url), 'utf8')) as { readonly phases: readonly PhaseTerms[] }).phases;

/** The file of what became of visits before the demonstration begins: no file that a municipality brings, so it goes in by the first start alone. */
export const VISITS_FILE = 'visits.json';

/** All files of the invented municipality, by name. The same seed gives the same bytes. Each part has numbers of its own, so that changing one leaves the others. */
export function makeDemonstration(seed: number): Map<string, Uint8Array> {
  const houses = buildHouses(planStreets(createRandom(seed)), createRandom(seed + 1));
  const places = planPlaces(houses);
  const sites = planSites(houses.filter((house) => places.every((place) => place.house !== house)), createRandom(seed + 2));
  const dwellings = buildDwellings(sites, createRandom(seed + 3));
  const allTenancies = buildTenancies(dwellings, createRandom(seed + 4));
  const households = buildHouseholds({ sites, places, tenancies: allTenancies }, createRandom(seed + 5));
  const tenancies = withTransfers(allTenancies, households, createRandom(seed + 6));
  const teams = placeTeams(houses);
  const waiting = new Set(households.map(({ id }) => id));
  const agreements = buildAgreements({ teams, staff: STAFF, tenancies, waiting, houses, terms: phaseTerms(), pointOf }, createRandom(seed + 8));
  const byDwelling = new Map(tenancies.map((tenancy) => [tenancy.dwelling.id, tenancy]));
  return new Map([
    ['adresser.csv', addressFile(houses, createRandom(seed + 7))],
    ['ansatte.csv', file(STAFF_COLUMNS, STAFF.map(staffRow))],
    ['avtaler.csv', file(AGREEMENT_COLUMNS, agreements.map(agreementRow))],
    ['boliger.csv', koboFile(dwellings, byDwelling)],
    ['boliger-tillegg.csv', file(ADDITION_COLUMNS, dwellings.map(additionRow))],
    ['bosteder.csv', file(SITE_COLUMNS, sites.map(siteRow))],
    ['husstander.csv', file(HOUSEHOLD_COLUMNS, households.map(householdRow))],
    ['leieforhold.csv', file(TENANCY_COLUMNS, tenancies.map(tenancyRow))],
    ['omrader.csv', file(['id', 'navn', 'boliger i alt'], TOWN_AREAS.map((area) => [area.id, area.name, area.homes]))],
    ['ord.csv', file(WORD_COLUMNS, WORD_ROWS)],
    ['steder.csv', file(PLACE_COLUMNS, places.map(placeRow))],
    ['team.csv', file(TEAM_COLUMNS, teamRows(teams))],
    [VISITS_FILE, visitsFile(buildVisits(agreements, STAFF, createRandom(seed + 9)))],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = dirname(fileURLToPath(import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of makeDemonstration(SEED)) writeFileSync(join(folder, name), bytes);
}
