import type { Fields } from './fields.ts';
import { locate, type Geocoder } from './geocode.ts';
import type { IdRegister } from './id-register.ts';
import type { IssueLog } from './issues.ts';
import { KOBO_COLUMNS } from './kobo-columns.ts';
import { readRows, type ReadRows } from './read-map.ts';
import type { DwellingEarmark, MunicipalDwelling } from './schemas.ts';
import type { Staffing, Tenure } from '../../solver/index.ts';
import type { TableShape } from './table.ts';
import { FEATURE_WORDS, GROUP_WORDS, STAFFING_WORDS, TENURE_WORDS } from './words.ts';

const NEEDED = ['kommunenummer', 'bruksenhetsnummer', 'gatenavn', 'husnummer', 'ekstrareferanse', 'boligstatus', 'manedsleie', 'antallsoverom'];

/** The columns of the file of dwellings: those of Kobo's import. */
export const DWELLING_SHAPE: TableShape = {
  file: 'boliger.csv', required: NEEDED, optional: KOBO_COLUMNS.map((column) => column.name).filter((name) => !NEEDED.includes(name)),
};

/** The columns of what Kobo's import lacks about a dwelling. */
export const ADDITION_SHAPE: TableShape = {
  file: 'boliger-tillegg.csv',
  required: ['bolig', 'bosted'],
  optional: [
    'ledig fra', 'trinnfritt', 'dyr tillatt', 'bemanning', 'leieforhold', 'øremerket', 'øremerket til', 'egenskaper', 'flest personer',
    'forvaltes av avdelingen',
  ],
};

/** The status of a dwelling that is ready to move into (Kobo's word). */
export const READY_STATUS = 'KLAR_FOR_INNFLYTTING';
/** The status of a dwelling that is kept out of allocation (Kobo's word). */
export const UNAVAILABLE_STATUS = 'IKKE_TILGJENGELIG';
/** The statuses of Kobo's import that we have seen. Others are kept as text, with a note. */
export const KNOWN_STATUSES: readonly string[] = [READY_STATUS, UNAVAILABLE_STATUS, 'VEDLIKEHOLD', 'UTLEID'];

type Addition = Omit<MunicipalDwelling, keyof KoboPart>;
type KoboPart = Pick<
  MunicipalDwelling,
  'id' | 'street' | 'number' | 'letter' | 'postcode' | 'bruksenhetsnummer' | 'lat' | 'lon' | 'koboType' | 'koboTenureForm' | 'status' | 'statusDate'
  | 'bedrooms' | 'wheelchair' | 'monthlyRentNok'
>;

/** What goes on the row of a dwelling that the addition says nothing about; such a file is refused. */
const NO_ADDITION: Addition = {
  siteId: '', availableFrom: null, managedByDepartment: false, stepFree: false, petsAllowed: false, staffing: 'none', tenure: 'permanent',
  earmark: null, features: [], maxMembers: null,
};

function readEarmark(fields: Fields): DwellingEarmark | null {
  const groups = fields.freeWords('øremerket', GROUP_WORDS);
  const until = fields.dateOrNull('øremerket til');
  if (groups.length === 0 && until !== null) fields.required('øremerket');
  return groups.length === 0 ? null : { groups, until };
}

/** One row of the addition with its dwelling's id; kept with its fields so that a dwelling that does not exist can be named there. */
interface AdditionRow {
  readonly id: string;
  readonly fields: Fields;
  readonly addition: Addition;
}

function readAdditions(bytes: Uint8Array | undefined, log: IssueLog, sites: IdRegister): ReadRows<AdditionRow> {
  return readRows(bytes, ADDITION_SHAPE, log, (fields, ids) => {
    const id = fields.required('bolig');
    ids.add(fields, 'bolig', id);
    const siteId = fields.required('bosted');
    sites.check(fields, 'bosted', siteId);
    const addition = {
      siteId, availableFrom: fields.dateOrNull('ledig fra'), managedByDepartment: fields.yesNo('forvaltes av avdelingen'),
      stepFree: fields.yesNo('trinnfritt'), petsAllowed: fields.yesNo('dyr tillatt'),
      staffing: fields.wordOr<Staffing>('bemanning', STAFFING_WORDS, 'none'), tenure: fields.wordOr<Tenure>('leieforhold', TENURE_WORDS, 'permanent'),
      earmark: readEarmark(fields), features: fields.freeWords('egenskaper', FEATURE_WORDS), maxMembers: fields.wholeOrNull('flest personer', 1, 30),
    };
    return { id, fields, addition };
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

function readKoboPart(fields: Fields, ids: IdRegister, geocoder: Geocoder | null): KoboPart {
  const id = fields.required('ekstrareferanse');
  ids.add(fields, 'ekstrareferanse', id);
  return {
    id, ...readAddress(fields, geocoder), bruksenhetsnummer: fields.text('bruksenhetsnummer').toUpperCase(), koboType: fields.text('koboboligtype'),
    koboTenureForm: fields.text('kobodisposisjonsform'), status: readStatus(fields), statusDate: fields.dateOrNull('statusdato'),
    bedrooms: fields.whole('antallsoverom', 0, 9), wheelchair: fields.yesNo('errullestoltilpasset'), monthlyRentNok: readRent(fields),
  };
}

/** What Kobo's own columns add to what the addition says: a room in a bofellesskap, and staff at all hours where the addition says none. */
function join(fields: Fields, kobo: KoboPart, addition: Addition): MunicipalDwelling {
  const staffed = fields.yesNo('erdognbemannet');
  const shared = fields.yesNo('erbofellesskap');
  return {
    ...kobo, ...addition,
    staffing: staffed && addition.staffing === 'none' ? 'allHours' : addition.staffing,
    features: shared && !addition.features.includes('shared') ? [...addition.features, 'shared'] : addition.features,
  };
}

/** All dwellings of the municipality, from Kobo's columns and the addition. The column of main applicants is counted, never read. */
export function readDwellings(files: ReadonlyMap<string, Uint8Array>, log: IssueLog, known: KnownToDwellings): ReadRows<MunicipalDwelling> {
  const additions = readAdditions(files.get(ADDITION_SHAPE.file), log, known.sites);
  const byId = new Map(additions.rows.map((row) => [row.id, row.addition]));
  let mainApplicants = 0;
  const dwellings = readRows(files.get(DWELLING_SHAPE.file), DWELLING_SHAPE, log, (fields, ids) => {
    const own = fields.required('kommunenummer').padStart(4, '0');
    if (known.kommunenummer !== '' && own !== '0000' && own !== known.kommunenummer) fields.fault('kommunenummer', 'otherMunicipality', own, known.kommunenummer);
    if (fields.isFilled('hovedsoker')) mainApplicants += 1;
    const kobo = readKoboPart(fields, ids, known.geocoder);
    const addition = byId.get(kobo.id);
    if (addition === undefined && additions.ids.isRead && kobo.id !== '') fields.fault('ekstrareferanse', 'noAddition', kobo.id);
    return join(fields, kobo, addition ?? NO_ADDITION);
  });
  for (const row of additions.rows) dwellings.ids.check(row.fields, 'bolig', row.id);
  if (mainApplicants > 0) log.note({ file: DWELLING_SHAPE.file, row: null, column: 'hovedsoker', value: null }, 'mainApplicantDropped', mainApplicants);
  return dwellings;
}

/** What must be known before dwellings can be read; the geocoder is null when there are no addresses to look in. */
export interface KnownToDwellings {
  readonly kommunenummer: string;
  readonly sites: IdRegister;
  readonly geocoder: Geocoder | null;
}
