import type { Fields } from './fields.ts';
import { fieldsOf } from './fields.ts';
import { createGeocoder, locate, parseAddress, type Geocoder } from './geocode.ts';
import { createIssueLog, type IssueLog } from './issues.ts';
import type { Issue, Municipality } from './schemas.ts';
import { openSources } from './sources.ts';
import { openTable } from './table.ts';
import type { TableShape } from './table-shape.ts';
import type { Degrees } from './utm.ts';
import { STAFFING_WORDS } from './words.ts';

/** The name, without an end, of a file of homes found for sale. */
export const FOUND_HOMES_FILE = 'boliger-til-salgs';

/** The columns of a file of homes found for sale (boligkandidater), with what each means, as they stand in the template. */
export const FOUND_HOME_COLUMNS: readonly { readonly name: string; readonly required: boolean; readonly meaning: string }[] = [
  { name: 'navn', required: true, meaning: 'Det boligen skal hete i svaret, som adressen' },
  { name: 'område', required: true, meaning: 'Navnet på området den ligger i, eller områdets id' },
  { name: 'adresse', required: false, meaning: 'Adressen på én linje, slik den står i adressefilen: Storgata 12 B. Uten adresse og koordinater regnes boligen midt i området' },
  { name: 'breddegrad', required: false, meaning: 'I stedet for adressen: grader nord (WGS 84)' },
  { name: 'lengdegrad', required: false, meaning: 'I stedet for adressen: grader øst (WGS 84)' },
  { name: 'boliger i alt', required: false, meaning: 'Alle boliger på bostedet, også private; tomt betyr 1' },
  { name: 'soverom', required: true, meaning: 'Antall soverom, 0 til 9' },
  { name: 'trinnfritt', required: false, meaning: 'ja når det er trinnfritt fra gaten til døren' },
  { name: 'rullestol', required: false, meaning: 'ja når det er plass til rullestol' },
  { name: 'bemanning', required: false, meaning: 'ingen, tilkalling, dagtid eller døgn; tomt betyr ingen' },
  { name: 'husleie', required: true, meaning: 'Husleien i måneden, i hele kroner' },
  { name: 'pris', required: true, meaning: 'Prisen i hele kroner' },
];

const namesOf = (required: boolean): readonly string[] => FOUND_HOME_COLUMNS.filter((column) => column.required === required).map(({ name }) => name);
const SHAPE: TableShape = { file: `${FOUND_HOMES_FILE}.csv`, required: namesOf(true), optional: namesOf(false) };
const MOST_LETTERS = 200;

/** A home found for sale, as its row says it; `point` is null where the row does not say where it is. Whole kroner. */
export interface FoundHomeRow {
  readonly name: string;
  readonly areaId: string;
  readonly point: Degrees | null;
  readonly homesOnSite: number;
  readonly bedrooms: number;
  readonly stepFree: boolean;
  readonly wheelchair: boolean;
  readonly staffing: 'none' | 'onCall' | 'daytime' | 'allHours';
  readonly monthlyRentNok: number;
  readonly priceNok: number;
}

/** What was found in a file of homes for sale: its homes, or none of them where anything is at fault. */
export interface FoundHomesRead {
  readonly homes: readonly FoundHomeRow[];
  readonly issues: readonly Issue[];
  readonly faults: number;
  readonly notes: number;
}

const plain = (text: string): string => text.trim().toLowerCase();

function readArea(fields: Fields, areas: Municipality['areas']): string {
  const value = fields.required('område');
  if (value === '') return '';
  const named = areas.filter((area) => plain(area.name) === plain(value));
  const found = areas.find(({ id }) => id === value) ?? (named.length === 1 ? named[0] : undefined);
  if (found === undefined) fields.fault('område', 'unknownWord', value, areas.map(({ name }) => name));
  return found?.id ?? '';
}

/** The point of a row: its coordinates, both of them; else that of its address; null where it has neither. An address that cannot be looked up is a fault, so that no home lies elsewhere than its row says. */
function readPoint(fields: Fields, geocoder: Geocoder | null): Degrees | null {
  const [lat, lon] = [fields.decimalOrNull('breddegrad', -90, 90), fields.decimalOrNull('lengdegrad', -180, 180)];
  if (lat !== null && lon !== null) return { lat, lon };
  if (lat !== null || lon !== null) fields.fault(lat === null ? 'breddegrad' : 'lengdegrad', 'valueMissing');
  const text = fields.text('adresse');
  if (text === '') return null;
  const address = parseAddress(text);
  if (address === null) fields.fault('adresse', 'wrongPattern', text, 'Storgata 12 B');
  else if (geocoder === null) fields.fault('adresse', 'addressUnknown', text);
  return address && locate(fields, { street: 'adresse', number: 'adresse' }, address, geocoder);
}

function readHome(fields: Fields, areas: Municipality['areas'], geocoder: Geocoder | null): FoundHomeRow {
  const name = fields.required('navn');
  if (name.length > MOST_LETTERS) fields.fault('navn', 'tooLong', MOST_LETTERS);
  return {
    name, areaId: readArea(fields, areas), point: readPoint(fields, geocoder), homesOnSite: fields.wholeOrNull('boliger i alt', 1, 10_000) ?? 1, bedrooms: fields.whole('soverom', 0, 9),
    stepFree: fields.yesNo('trinnfritt'), wheelchair: fields.yesNo('rullestol'), staffing: fields.wordOr('bemanning', STAFFING_WORDS, 'none'), monthlyRentNok: fields.whole('husleie', 0, 1_000_000),
    priceNok: fields.whole('pris', 0, 1_000_000_000),
  };
}

function readRows(files: ReadonlyMap<string, Uint8Array>, { areas, addresses }: Pick<Municipality, 'areas' | 'addresses'>, log: IssueLog): readonly FoundHomeRow[] {
  const [source, ...others] = [...files].flatMap(([name, bytes]) => openSources(name, bytes, log));
  for (const other of others) log.fault({ file: other.label, row: null, column: null, value: null }, 'fileTwice', source?.label ?? '');
  const table = source === undefined ? null : openTable(source, SHAPE, log, () => {});
  const geocoder = addresses.length === 0 ? null : createGeocoder(addresses);
  const homes: FoundHomeRow[] = [];
  if (table !== null) for (const row of table.rows) homes.push(readHome(fieldsOf(table, row, log), areas, geocoder));
  return homes;
}

/** Reads a file of homes found for sale (name → bytes: one CSV file, or a workbook with one sheet beside the explaining one). Every fault is found in one go; with a single one no home is given. */
export function readFoundHomes(files: ReadonlyMap<string, Uint8Array>, held: Pick<Municipality, 'areas' | 'addresses'>): FoundHomesRead {
  const log = createIssueLog();
  const homes = readRows(files, held, log);
  return { homes: log.hasFaults ? [] : homes, issues: log.issues, faults: log.faults, notes: log.notes };
}
