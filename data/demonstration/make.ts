import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { csvText, utf8WithMark, type Cell } from './csv.ts';
import { ADDITION_COLUMNS, additionRow, buildDwellings, koboFile } from './dwellings.ts';
import { addressFile, buildHouses } from './houses.ts';
import { buildHouseholds, HOUSEHOLD_COLUMNS, householdRow, withTransfers } from './households.ts';
import { PLACE_COLUMNS, placeRow, planPlaces } from './places.ts';
import { createRandom } from './random.ts';
import { planSites, SITE_COLUMNS, siteRow } from './sites.ts';
import { planStreets, TOWN_AREAS } from './streets.ts';
import { TEAM_COLUMNS, teamRows } from './teams.ts';
import { buildTenancies, TENANCY_COLUMNS, tenancyRow } from './tenancies.ts';
import { WORD_COLUMNS, WORD_ROWS } from './words.ts';

/** The seed of the files that are checked in. */
export const SEED = 4926;

const file = (columns: readonly string[], rows: readonly (readonly Cell[])[]): Uint8Array => utf8WithMark(csvText(columns, rows));

/** All files of the invented municipality, by name. The same seed gives the same bytes. Each part has numbers of its own, so that changing one leaves the others. */
export function makeDemonstration(seed: number): Map<string, Uint8Array> {
  const houses = buildHouses(planStreets(createRandom(seed)), createRandom(seed + 1));
  const places = planPlaces(houses);
  const sites = planSites(houses.filter((house) => places.every((place) => place.house !== house)), createRandom(seed + 2));
  const dwellings = buildDwellings(sites, createRandom(seed + 3));
  const allTenancies = buildTenancies(dwellings, createRandom(seed + 4));
  const households = buildHouseholds({ sites, places, tenancies: allTenancies }, createRandom(seed + 5));
  const tenancies = withTransfers(allTenancies, households, createRandom(seed + 6));
  const byDwelling = new Map(tenancies.map((tenancy) => [tenancy.dwelling.id, tenancy]));
  return new Map([
    ['adresser.csv', addressFile(houses, createRandom(seed + 7))],
    ['boliger.csv', koboFile(dwellings, byDwelling)],
    ['boliger-tillegg.csv', file(ADDITION_COLUMNS, dwellings.map(additionRow))],
    ['bosteder.csv', file(SITE_COLUMNS, sites.map(siteRow))],
    ['husstander.csv', file(HOUSEHOLD_COLUMNS, households.map(householdRow))],
    ['leieforhold.csv', file(TENANCY_COLUMNS, tenancies.map(tenancyRow))],
    ['omrader.csv', file(['id', 'navn', 'boliger i alt'], TOWN_AREAS.map((area) => [area.id, area.name, area.homes]))],
    ['ord.csv', file(WORD_COLUMNS, WORD_ROWS)],
    ['steder.csv', file(PLACE_COLUMNS, places.map(placeRow))],
    ['team.csv', file(TEAM_COLUMNS, teamRows(houses))],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = dirname(fileURLToPath(import.meta.url));
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of makeDemonstration(SEED)) writeFileSync(join(folder, name), bytes);
}
