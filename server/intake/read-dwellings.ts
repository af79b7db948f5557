import type { Fields } from './fields.ts';
import { ADDITION_COLUMNS, ADDITION_SHAPE, type AdditionKey } from './addition-columns.ts';
import { keepUnread } from './column.ts';
import { locate, type Geocoder } from './geocode.ts';
import type { IdRegister } from './id-register.ts';
import { KOBO_COLUMNS } from './kobo-columns.ts';
import { readRows, type Desk, type ReadRows } from './read-rows.ts';
import type { DwellingEarmark, MunicipalDwelling } from './schemas.ts';
import type { Staffing, Tenure } from '../../solver/index.ts';
import type { TableShape } from './table-shape.ts';
import { STAFFING_WORDS, TENURE_WORDS } from './words.ts';

const NEEDED = ['kommunenummer', 'bruksenhetsnummer', 'gatenavn', 'husnummer', 'ekstrareferanse', 'boligstatus', 'manedsleie', 'antallsoverom'];

/** The columns of the file of dwellings: those of Kobo's import. */
export const DWELLING_SHAPE: TableShape = {
  file: 'boliger.csv', required: NEEDED, optional: KOBO_COLUMNS.map((column) => column.name).filter((name) => !NEEDED.includes(name)),
};

/** The status of a dwelling that is ready to move into (Kobo's word). */
export const READY_STATUS = 'KLAR_FOR_INNFLYTTING';
/** The status of a dwelling that is kept out of allocation (Kobo's word). */
export const UNAVAILABLE_STATUS = 'IKKE_TILGJENGELIG';
/** The status of a dwelling that is let (Kobo's word). */
export const LET_STATUS = 'UTLEID';
/** The statuses of Kobo's import that we have seen. Others are kept as text, with a note. */
export const KNOWN_STATUSES: readonly string[] = [READY_STATUS, UNAVAILABLE_STATUS, 'VEDLIKEHOLD', LET_STATUS];

type Addition = Pick<MunicipalDwelling, AdditionKey>;
type KoboPart = Omit<MunicipalDwelling, AdditionKey>;

/** What goes on the row of a dwelling that the addition says nothing about; such a file is refused. */
const NO_ADDITION: Addition = {
  siteId: '', availableFrom: null, managedByDepartment: false, stepFree: false, petsAllowed: false, staffing: 'none', tenure: 'permanent',
  earmark: null, features: [], maxMembers: null,
};

function readEarmark(fields: Fields, { words }: Desk): DwellingEarmark | null {
  const groups = fields.approvedWords('øremerket', words.group);
  const until = fields.dateOrNull('øremerket til');
  if (groups.length === 0 && until !== null) fields.required('øremerket');
  return groups.length === 0 ? null : { groups, until };
}

/** A dwelling with the rows that brought it: of the file of dwellings, of the addition, or both. */
export interface DwellingRow {
  readonly dwelling: MunicipalDwelling;
  readonly kobo: Fields | null;
  readonly addition: Fields | null;
}

/** One row of the addition with its dwelling's id; kept with its fields so that a dwelling that does not exist can be named there. */
interface AdditionRow {
  readonly id: string;
  readonly fields: Fields;
  readonly addition: Addition;
  /** Whether the row names a staffing: then Kobo's own column is not asked. */
  readonly namesStaffing: boolean;
}

function readAdditions(desk: Desk, sites: IdRegister): ReadRows<AdditionRow> {
  return readRows(desk, ADDITION_SHAPE, desk.held.dwellings, (fields, ids, heldOf) => {
    const id = fields.required('bolig');
    ids.add(fields, 'bolig', id);
    const siteId = fields.required('bosted');
    sites.check(fields, 'bosted', siteId);
    const addition = {
      siteId, availableFrom: fields.dateOrNull('ledig fra'), managedByDepartment: fields.yesNo('forvaltes av avdelingen'),
      stepFree: fields.yesNo('trinnfritt'), petsAllowed: fields.yesNo('dyr tillatt'),
      staffing: fields.wordOr<Staffing>('bemanning', STAFFING_WORDS, 'none'), tenure: fields.wordOr<Tenure>('leieforhold', TENURE_WORDS, 'permanent'),
      earmark: readEarmark(fields, desk), features: fields.approvedWords('egenskaper', desk.words.feature), maxMembers: fields.wholeOrNull('flest personer', 1, 30),
    };
    const held = heldOf(id);
    return { id, fields, addition: keepUnread(addition, held, ADDITION_COLUMNS, fields), namesStaffing: fields.isFilled('bemanning') || (held !== undefined && !fields.hasColumn('bemanning')) };
  });
}

function readAddress(fields: Fields, geocoder: Geocoder | null): Pick<KoboPart, 'street' | 'number' | 'letter' | 'postcode' | 'lat' | 'lon'> {
  const street = fields.required('gatenavn');
  const number = fields.whole('husnummer', 1, 99_999);
  const letter = fields.text('husbokstav').toUpperCase();
  const postcode = fields.isFilled('postnummer') ? fields.text('postnummer').padStart(4, '0') : '';
  const address = { street, number, letter, postcode };
  const point = street === '' ? null : locate(fields, { street: 'gatenavn', number: 'husnummer' }, address, geocoder);
  return { ...address, lat: point?.lat ?? 0, lon: point?.lon ?? 0 };
}

function readStatus(fields: Fields): string {
  const status = fields.required('boligstatus').toUpperCase();
  if (status !== '' && !KNOWN_STATUSES.includes(status)) fields.note('boligstatus', 'statusUnknown', status);
  return status;
}

function readRent(fields: Fields): number {
  const rent = fields.decimalOrNull('manedsleie', 0, 1_000_000);
  if (rent === null) fields.required('manedsleie');
  return Math.round(rent ?? 0);
}

function readKoboPart(fields: Fields, id: string, geocoder: Geocoder | null): KoboPart {
  return {
    id, ...readAddress(fields, geocoder), bruksenhetsnummer: fields.text('bruksenhetsnummer').toUpperCase(), koboType: fields.text('koboboligtype'),
    koboTenureForm: fields.text('kobodisposisjonsform'), status: readStatus(fields), statusDate: fields.dateOrNull('statusdato'),
    bedrooms: fields.whole('antallsoverom', 0, 9), wheelchair: fields.yesNo('errullestoltilpasset'), monthlyRentNok: readRent(fields),
  };
}

/** What Kobo's own columns say that the addition has too: a room in a bofellesskap, and staff at all hours. */
interface KoboSays {
  readonly shared: boolean;
  readonly staffed: boolean;
}

/** What Kobo's own columns add to what the addition says: a room in a bofellesskap, and staff at all hours where the addition names no staffing. */
function join(kobo: KoboPart, { addition, namesStaffing }: Pick<AdditionRow, 'addition' | 'namesStaffing'>, { shared, staffed }: KoboSays): MunicipalDwelling {
  return {
    ...kobo, ...addition,
    staffing: staffed && !namesStaffing ? 'allHours' : addition.staffing,
    features: shared && !addition.features.includes('shared') ? [...addition.features, 'shared'] : addition.features,
  };
}

/** A dwelling of the register as the addition alone changes it; what Kobo's columns said of it stands. */
function changedByAddition(held: MunicipalDwelling, row: AdditionRow): MunicipalDwelling {
  return join(held, row, { shared: held.features.includes('shared'), staffed: held.staffing === 'allHours' });
}

/** One dwelling of the file; one that the register knows keeps its addition where the files bring none. */
function readDwelling(fields: Fields, id: string, desk: Desk, around: { readonly held: MunicipalDwelling | undefined; readonly row: AdditionRow | undefined; readonly areAdditionsRead: boolean }): MunicipalDwelling {
  const { held, row, areAdditionsRead } = around;
  const own = fields.required('kommunenummer').padStart(4, '0');
  if (desk.kommunenummer !== '' && own !== '0000' && own !== desk.kommunenummer) fields.fault('kommunenummer', 'otherMunicipality', own, desk.kommunenummer);
  const kobo = keepUnread(readKoboPart(fields, id, desk.geocoder), held, KOBO_COLUMNS, fields);
  const says = { shared: fields.yesNo('erbofellesskap'), staffed: fields.yesNo('erdognbemannet') };
  if (row !== undefined) return join(kobo, row, says);
  if (held !== undefined) return { ...held, ...kobo };
  if (areAdditionsRead && id !== '') fields.fault('ekstrareferanse', 'noAddition', id);
  return join(kobo, { addition: NO_ADDITION, namesStaffing: false }, says);
}

/** The dwellings that Kobo's columns and the addition are about, together or one of them alone. The column of main applicants is counted, never read. */
export function readDwellings(desk: Desk, sites: IdRegister): ReadRows<DwellingRow> {
  const additions = readAdditions(desk, sites);
  const byId = new Map(additions.rows.map((row) => [row.id, row]));
  // where nothing at all is known, that the file is missing says it once
  const isAdditionMissing = !desk.sources.has(ADDITION_SHAPE.file) && !desk.unreadable.has(ADDITION_SHAPE.file) && desk.held.dwellings.length === 0;
  const areAdditionsRead = additions.ids.isRead && !isAdditionMissing;
  let mainApplicants = 0;
  const dwellings = readRows(desk, DWELLING_SHAPE, desk.held.dwellings, (fields, ids, heldOf) => {
    if (fields.isFilled('hovedsoker')) mainApplicants += 1;
    const id = fields.required('ekstrareferanse');
    ids.add(fields, 'ekstrareferanse', id);
    const row = byId.get(id);
    return { dwelling: readDwelling(fields, id, desk, { held: heldOf(id), row, areAdditionsRead }), kobo: fields, addition: row?.fields ?? null };
  });
  if (isAdditionMissing && dwellings.rows.length > 0) desk.log.fault({ file: ADDITION_SHAPE.file, row: null, column: null, value: null }, 'fileMissing');
  for (const row of additions.rows) dwellings.ids.check(row.fields, 'bolig', row.id);
  const source = desk.sources.get(DWELLING_SHAPE.file);
  if (mainApplicants > 0 && source !== undefined) desk.log.note({ file: source.label, row: null, column: 'hovedsoker', value: null }, 'mainApplicantDropped', mainApplicants);
  const changed = desk.held.dwellings.flatMap((held): DwellingRow[] => {
    const row = dwellings.ids.ofFile.has(held.id) ? undefined : byId.get(held.id);
    return row === undefined ? [] : [{ dwelling: changedByAddition(held, row), kobo: null, addition: row.fields }];
  });
  return { rows: [...dwellings.rows, ...changed], ids: dwellings.ids };
}
