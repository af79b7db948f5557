import { fieldsOf, type Fields } from './fields.ts';
import type { IssueLog } from './issues.ts';
import type { Address } from './schemas.ts';
import { readTable, type TableShape } from './table.ts';
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
    postcode: fields.text('postnummer'), postalTown: fields.text('poststed'), grunnkrets: fields.text('grunnkretsnummer'),
    ...degreesOf(epsg, east, north),
  };
}

/** Reads the address file. Addresses without a street (matrikkeladresser) are passed over: nothing here is looked up by them. */
export function readAddresses(bytes: Uint8Array, log: IssueLog): AddressFile {
  const table = readTable(bytes, ADDRESS_SHAPE, log);
  const addresses: Address[] = [];
  let name = '';
  let kommunenummer = '';
  for (const row of table?.rows ?? []) {
    const fields = fieldsOf(table as NonNullable<typeof table>, row, log);
    const own = fields.required('kommunenummer');
    if (own !== '' && !/^\d{4}$/.test(own)) fields.fault('kommunenummer', 'wrongPattern', own, '0301');
    else if (kommunenummer === '') [kommunenummer, name] = [own, ordinaryName(fields.required('kommunenavn'))];
    else if (own !== kommunenummer) fields.fault('kommunenummer', 'otherMunicipality', own, kommunenummer);
    if (fields.text('adressenavn') === '') continue;
    const address = readAddress(fields);
    if (address !== null) addresses.push(address);
  }
  return { name, kommunenummer, addresses };
}
