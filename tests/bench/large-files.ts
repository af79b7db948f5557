import { ADDITION_SHAPE } from '../../server/intake/addition-columns.ts';
import { csvText, utf8WithMark, type Cell } from '../../server/intake/cells.ts';
import { KOBO_COLUMNS } from '../../server/intake/kobo-columns.ts';
import { HOUSEHOLD_SHAPE } from '../../server/intake/people-columns.ts';

// Files as large as those of the largest cities, made up from numbers alone: the same size gives the same bytes.

const HOUSES_PER_STREET = 60;

/** Kartverket's own order of the 46 columns. */
const ADDRESS_COLUMNS = [
  'lokalid', 'kommunenummer', 'kommunenavn', 'adressetype', 'adressetilleggsnavn', 'adressetilleggsnavnKilde', 'adressekode', 'adressenavn', 'nummer', 'bokstav', 'gardsnummer', 'bruksnummer',
  'festenummer', 'undernummer', 'adresseTekst', 'adresseTekstUtenAdressetilleggsnavn', 'EPSG-kode', 'Nord', 'Øst', 'postnummer', 'poststed', 'grunnkretsnummer', 'grunnkretsnavn', 'soknenummer',
  'soknenavn', 'organisasjonsnummer', 'tettstednummer', 'tettstednavn', 'valgkretsnummer', 'valgkretsnavn', 'oppdateringsdato', 'datauttaksdato', 'adresseId', 'uuidAdresse', 'atkomstId',
  'uuidAtkomst', 'atkomstNord', 'atkomstØst', 'sommeratkomstId', 'uuidSommeratkomst', 'sommeratkomstNord', 'sommeratkomstØst', 'vinteratkomstId', 'uuidVinteratkomst', 'vinteratkomstNord',
  'vinteratkomstØst',
];

const house = (index: number): { readonly street: string; readonly number: number; readonly code: number } => (
  { street: `Storbyvegen ${Math.floor(index / HOUSES_PER_STREET)}. løp`, number: (index % HOUSES_PER_STREET) + 1, code: 1000 + Math.floor(index / HOUSES_PER_STREET) });

function addressCells(index: number): Readonly<Record<string, string>> {
  const { street, number, code } = house(index);
  const uuid = `${String(index).padStart(8, '0')}-0000-5000-8000-${String(index).padStart(12, '0')}`;
  const [north, east] = [6_640_000 + (code % 300) * 50 + number, 260_000 + Math.floor(code / 300) * 500 + number * 8];
  return {
    lokalid: String(225_000_000 + index), kommunenummer: '9903', kommunenavn: 'STORBY', adressetype: 'vegadresse', adressekode: String(code), adressenavn: street, nummer: String(number),
    gardsnummer: String(1 + (index % 240)), bruksnummer: String(1 + (index % 3000)), adresseTekst: `${street} ${number}`, adresseTekstUtenAdressetilleggsnavn: `${street} ${number}`,
    'EPSG-kode': '25832', Nord: `${north}.25`, Øst: `${east}.75`, postnummer: '9990', poststed: 'STORBY', grunnkretsnummer: String(99_030_000 + (code % 900)), grunnkretsnavn: `Grunnkrets ${code % 900}`,
    soknenummer: '01010101', soknenavn: 'Storby domkirkes sokn', organisasjonsnummer: '000000000', tettstednummer: '0801', tettstednavn: 'Storby', valgkretsnummer: String(code % 90), valgkretsnavn: `Krets ${code % 90}`,
    oppdateringsdato: '03.03.2026 13:55:03.617495', datauttaksdato: '12.06.2026 09:03:49', adresseId: String(225_000_000 + index), uuidAdresse: uuid, uuidAtkomst: uuid, atkomstNord: `${north}.25`, atkomstØst: `${east}.75`,
  };
}

const table = (columns: readonly string[], count: number, row: (index: number) => Readonly<Record<string, Cell>>): Uint8Array => (
  utf8WithMark(csvText(columns, Array.from({ length: count }, (_, index) => { const cells = row(index); return columns.map((column) => cells[column] ?? null); }))));

/** The addresses of a city, in Kartverket's 46 columns: about 430 bytes each. */
export function addressFile(count: number): Uint8Array {
  return table(ADDRESS_COLUMNS, count, addressCells);
}

const HOUSEHOLD_COLUMNS = [...HOUSEHOLD_SHAPE.required, ...HOUSEHOLD_SHAPE.optional];

/** A whole city's registers with so many rows in all: an area, sites, dwellings in Kobo's columns with their addition, and households. */
export function registerFiles(rows: number): Map<string, Uint8Array> {
  const dwellings = Math.round(rows * 0.4);
  const households = rows - 2 * dwellings;
  const site = (index: number): string => `S-${index % 300}`;
  const at = (index: number) => house(index % 3000);
  return new Map([
    ['adresser.csv', addressFile(3000)],
    ['omrader.csv', table(['id', 'navn', 'boliger i alt'], 1, () => ({ id: 'by', navn: 'Byen', 'boliger i alt': 100_000 }))],
    ['bosteder.csv', table(['id', 'navn', 'adresse', 'område', 'boliger i alt', 'unntatt'], 300, (index) => ({ id: site(index), navn: `Gård ${index}`, adresse: `${at(index).street} ${at(index).number}`, område: 'by', 'boliger i alt': 60, unntatt: false }))],
    ['boliger.csv', table(KOBO_COLUMNS.map(({ name }) => name), dwellings, (index) => ({
      kommunenummer: '9903', gatenavn: at(index).street, husnummer: at(index).number, postnummer: '9990', ekstrareferanse: `B-${index}`, boligstatus: 'UTLEID', statusdato: { day: '2026-02-01' },
      manedsleie: 7000 + (index % 40) * 50.5, antallsoverom: index % 4, bruksenhetsnummer: 'H0101',
    }))],
    ['boliger-tillegg.csv', table([...ADDITION_SHAPE.required, ...ADDITION_SHAPE.optional], dwellings, (index) => ({ bolig: `B-${index}`, bosted: site(index), trinnfritt: index % 2 === 0, 'dyr tillatt': false, bemanning: 'ingen', leieforhold: 'varig', egenskaper: 'heis', 'forvaltes av avdelingen': true }))],
    ['husstander.csv', table(HOUSEHOLD_COLUMNS, households, (index) => ({
      saksnummer: String(10_000 + index), grupper: 'bostedsløs, ung', situasjon: 'sofa', søknadsdato: { day: '2026-01-15' }, alder: 20 + (index % 60), personer: 1 + (index % 4), soverom: index % 3, leieforhold: 'varig, overgang',
      'teller med': index % 5 === 0, skjermes: index % 7 === 0, uro: false, områdeønsker: 'by', minutter: 90, kveldsminutter: 0, besøk: 2, kompetanser: 'boferdigheter', 'må ha': 'heis',
    }))],
  ]);
}

