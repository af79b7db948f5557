import { fieldsOf, type Fields } from './fields.ts';
import type { Desk } from './read-rows.ts';
import type { Address } from './schemas.ts';
import type { TableShape } from './table-shape.ts';
import { openTable } from './table.ts';
import { degreesOf, isKnownGrid } from './utm.ts';

/** The columns of Kartverket's file (Matrikkelen – Adresse) that are read, and the rest of its 46. */
export const ADDRESS_SHAPE: TableShape = {
  file: 'adresser.csv',
  required: [
    'kommunenummer', 'kommunenavn', 'adressekode', 'adressenavn', 'nummer', 'bokstav', 'EPSG-kode', 'Nord', 'Øst', 'postnummer', 'poststed',
    'grunnkretsnummer',
  ],
  optional: [],
  ignored: [
    'lokalid', 'adressetype', 'adressetilleggsnavn', 'adressetilleggsnavnKilde', 'gardsnummer', 'bruksnummer', 'festenummer', 'undernummer',
    'adresseTekst', 'adresseTekstUtenAdressetilleggsnavn', 'grunnkretsnavn', 'soknenummer', 'soknenavn', 'organisasjonsnummer', 'tettstednummer',
    'tettstednavn', 'valgkretsnummer', 'valgkretsnavn', 'oppdateringsdato', 'datauttaksdato', 'adresseId', 'uuidAdresse', 'atkomstId',
    'uuidAtkomst', 'atkomstNord', 'atkomstØst', 'sommeratkomstId', 'uuidSommeratkomst', 'sommeratkomstNord', 'sommeratkomstØst',
    'vinteratkomstId', 'uuidVinteratkomst', 'vinteratkomstNord', 'vinteratkomstØst',
  ],
};

/** The addresses of a municipality, and which municipality it is. */
export interface AddressFile {
  readonly name: string;
  readonly kommunenummer: string;
  readonly addresses: readonly Address[];
}

/** A municipality's name in ordinary letters: the file has it in capitals. */
function ordinaryName(name: string): string {
  return name.toLowerCase().replace(/(^|[\s-])(?!og(?:\s|$))(\S)/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}

function readAddress(fields: Fields): Address | null {
  const epsg = fields.required('EPSG-kode');
  if (epsg !== '' && !isKnownGrid(epsg)) fields.fault('EPSG-kode', 'epsgUnknown', epsg);
  const north = fields.decimalOrNull('Nord', 6_000_000, 8_200_000);
  const east = fields.decimalOrNull('Øst', -200_000, 1_300_000);
  if (north === null) fields.required('Nord');
  if (east === null) fields.required('Øst');
  const number = fields.whole('nummer', 1, 99_999);
  if (north === null || east === null || !isKnownGrid(epsg)) return null;
  return {
    streetCode: fields.text('adressekode'), street: fields.text('adressenavn'), number, letter: fields.text('bokstav').toUpperCase(),
    postcode: padded(fields.text('postnummer'), 4), postalTown: fields.text('poststed'), grunnkrets: padded(fields.text('grunnkretsnummer'), 8),
    ...degreesOf(epsg, east, north),
  };
}

/** A number that a spreadsheet has taken the zeros before it from. */
const padded = (text: string, digits: number): string => (/^\d+$/.test(text) ? text.padStart(digits, '0') : text);

/** Reads the address file; null when there is none. Addresses without a street (matrikkeladresser) are passed over: nothing here is looked up by them. */
export function readAddresses({ sources, log, held, onShare }: Pick<Desk, 'sources' | 'log' | 'held' | 'onShare'>): AddressFile | null {
  const source = sources.get(ADDRESS_SHAPE.file);
  if (source === undefined) return null;
  const table = openTable(source, ADDRESS_SHAPE, log, (share) => onShare(source, share));
  const addresses: Address[] = [];
  let [name, kommunenummer] = [held.name, held.kommunenummer];
  if (table === null) return { name, kommunenummer, addresses };
  for (const row of table.rows) {
    const fields = fieldsOf(table, row, log);
    const own = padded(fields.required('kommunenummer'), 4);
    if (own !== '' && !/^\d{4}$/.test(own)) fields.fault('kommunenummer', 'wrongPattern', own, '0301');
    else if (kommunenummer === '') [kommunenummer, name] = [own, ordinaryName(fields.required('kommunenavn'))];
    else if (own !== '' && own !== kommunenummer) fields.fault('kommunenummer', 'otherMunicipality', own, kommunenummer);
    if (fields.text('adressenavn') === '') continue;
    const address = readAddress(fields);
    if (address !== null) addresses.push(address);
  }
  return { name, kommunenummer, addresses };
}
