import { AGREEMENT_COLUMNS, STAFF_COLUMNS } from '../../server/intake/follow-up-columns.ts';
import { KOBO_COLUMNS } from '../../server/intake/kobo-columns.ts';
import { NOTHING_HELD, readMunicipality, type Reading } from '../../server/intake/read-municipality.ts';
import type { Intake, Issue, Municipality } from '../../server/intake/schemas.ts';

/** Who answers for what the files of these tests state, and until when. */
export const ASSESSED = { by: 'Kari Prøve', on: '2026-11-23', months: 12 } as const;
/** Reading into registers that hold nothing. */
export const INTO_NOTHING: Reading = { held: NOTHING_HELD, assessed: ASSESSED };

/** Rows of a file, the header first; cells by the names of their columns where `cells` makes them. */
export type Tables = Readonly<Record<string, readonly (readonly string[])[]>>;

const koboRow = (values: Readonly<Record<string, string>>): string[] => KOBO_COLUMNS.map((column) => values[column.name] ?? '');
const dwelling = (id: string, number: string, more: Readonly<Record<string, string>> = {}): string[] => koboRow({
  kommunenummer: '9902', gatenavn: 'Storgata', husnummer: number, ekstrareferanse: id, boligstatus: 'UTLEID', manedsleie: '7500', antallsoverom: '1',
  bruksenhetsnummer: 'H0101', statusdato: '01.02.2026', ...more,
});

const ADDRESS_HEADER = [
  'kommunenummer', 'kommunenavn', 'adressekode', 'adressenavn', 'nummer', 'bokstav', 'EPSG-kode', 'Nord', 'Øst', 'postnummer', 'poststed', 'grunnkretsnummer',
];
const address = (street: string, number: string, letter: string, north: string): string[] =>
  ['9902', 'NEDRE ØYSTAD OG LI', '1000', street, number, letter, '25833', north, '278000.50', '9992', 'ØYSTAD', '99020101'];

const HOUSEHOLD_HEADER = [
  'saksnummer', 'grupper', 'situasjon', 'søknadsdato', 'klar fra', 'frist', 'alder', 'personer', 'soverom', 'trinnfritt', 'høyeste husleie', 'leieforhold',
  'teller med', 'skjermes', 'uro', 'utelukkede områder', 'unngår', 'områdeønsker', 'avstandsønsker', 'minutter', 'kveldsminutter', 'besøk', 'kompetanser',
  'nåværende team', 'må ikke ha',
];
const household = (values: Readonly<Record<string, string>>): string[] => {
  const usual: Readonly<Record<string, string>> = {
    situasjon: 'sofa', søknadsdato: '15.01.2026', alder: '40', personer: '1', soverom: '1', 'teller med': 'nei', skjermes: 'nei', uro: 'nei',
  };
  return HOUSEHOLD_HEADER.map((column) => values[column] ?? usual[column] ?? '');
};

const word = (type: string, kode: string, navn: string): string[] => [type, kode, navn, `Det som heter ${navn}`, 'Vedtak 1/26', 'Ledelsen', '01.01.2026'];

/** The files of a municipality small enough to see whole: two sites, five dwellings, three tenants, two households, one team. */
export const TINY: Tables = {
  'adresser.csv': [
    ADDRESS_HEADER, address('Storgata', '1', '', '6744000.00'), address('Storgata', '3', 'B', '6744100.00'), address('Bakkeløkka', '2', '', '6744900.25'),
  ],
  'omrader.csv': [['id', 'navn', 'boliger i alt'], ['by', 'Byen', '900'], ['li', 'Lia', '400']],
  'bosteder.csv': [
    ['id', 'navn', 'adresse', 'område', 'boliger i alt', 'unntatt'], ['s1', 'Storgården', 'Storgata 1', 'by', '12', 'nei'], ['s2', 'Bakketunet', 'Bakkeløkka 2', 'li', '3', 'ja'],
  ],
  'steder.csv': [
    ['id', 'navn', 'type', 'adresse', 'breddegrad', 'lengdegrad'], ['p1', 'Skolen', 'skole', 'storgata 3b', '', ''], ['p2', 'Parken', 'rusmiljø', '', '60,79', '10,92'],
  ],
  'team.csv': [
    ['id', 'navn', 'adresse', 'områder', 'kompetanser', 'alder fra', 'alder til', 'stillinger', 'minutter', 'bundne minutter', 'kveldsminutter', 'bundne kveldsminutter'],
    ['t1', 'Boteamet', 'Storgata 3 B', 'by, li', 'boferdigheter, somali', '18', '', '100, 50 %', '2000', '1500', '200', '100'],
  ],
  'boliger.csv': [
    KOBO_COLUMNS.map((column) => column.name),
    dwelling('d1', '1'), dwelling('d2', '1', { boligstatus: 'KLAR_FOR_INNFLYTTING', bruksenhetsnummer: 'h0203', manedsleie: '7 499,50', errullestoltilpasset: '1' }),
    dwelling('d3', '3', { husbokstav: 'b', boligstatus: 'VEDLIKEHOLD', antallsoverom: '2', bruksenhetsnummer: '' }),
    dwelling('d4', '2', { gatenavn: 'Bakkeløkka', erbofellesskap: '1', erdognbemannet: '1' }), dwelling('d5', '1', { boligstatus: 'IKKE_TILGJENGELIG' }),
  ],
  'boliger-tillegg.csv': [
    ['bolig', 'bosted', 'ledig fra', 'trinnfritt', 'dyr tillatt', 'bemanning', 'leieforhold', 'øremerket', 'øremerket til', 'egenskaper', 'flest personer', 'forvaltes av avdelingen'],
    ['d1', 's1', '', 'nei', 'ja', '', '', '', '', '', '', 'ja'], ['d2', 's1', '', 'ja', 'nei', 'ingen', 'overgang', 'ung, flyktning', '31.12.2026', 'heis, balkong', '2', 'ja'],
    ['d3', 's1', '01.02.2027', '', '', '', '', '', '', '', '', 'ja'], ['d4', 's2', '', 'ja', 'ja', '', 'varig', '', '', '', '', 'ja'],
    ['d5', 's1', '', '', '', '', '', '', '', '', '', 'ja'],
  ],
  'leieforhold.csv': [
    ['leietaker', 'bolig', 'start', 'slutt', 'flytter ut', 'teller med', 'skjermes'],
    ['L1', 'd1', '01.03.2024', '01.03.2027', '', 'ja', 'nei'], ['102', 'd4', '01.03.2023', '', '', 'nei', 'nei'], ['L2', 'd3', '01.01.2020', '', '15.11.2026', 'ja', 'nei'],
  ],
  'husstander.csv': [
    HOUSEHOLD_HEADER,
    household({
      saksnummer: '101', grupper: 'bostedsløs, rop', frist: '24.12.2026', 'høyeste husleie': '8000', leieforhold: 'varig, overgang', 'utelukkede områder': 'li',
      'unngår': 'L1 300 m, 102 0', 'områdeønsker': 'by, li', avstandsønsker: 'nær p1 800 m, unna p2 1000 m', minutter: '120', kveldsminutter: '30', besøk: '2',
      kompetanser: 'boferdigheter', 'nåværende team': 't1', 'må ikke ha': 'bofellesskap',
    }),
    household({ saksnummer: '102', situasjon: 'uegnet', alder: '71', skjermes: 'ja' }),
  ],
  'ord.csv': [
    ['type', 'kode', 'navn', 'definisjon', 'hjemmel', 'godkjent av', 'godkjent dato'],
    word('gruppe', 'homeless', 'Bostedsløs'), word('gruppe', 'rop', 'ROP'), word('gruppe', 'youth', 'Ung'), word('gruppe', 'refugee', 'Flyktning'), word('situasjon', 'couch', 'Sofa'),
    word('situasjon', 'unsuitable', 'Uegnet'), word('egenskap', 'lift', 'Heis'), word('egenskap', 'balkong', 'Balkong'), word('egenskap', 'shared', 'Bofellesskap'),
    word('kompetanse', 'homeLiving', 'Boferdigheter'), word('kompetanse', 'somali', 'Somali'),
  ],
};

const namedRow = (columns: readonly { readonly name: string }[], values: Readonly<Record<string, string>>): string[] => columns.map(({ name }) => values[name] ?? '');
const STAFF_FILE = [
  STAFF_COLUMNS.map(({ name }) => name),
  namedRow(STAFF_COLUMNS, {
    id: 'a1', navn: 'Kari', innlogging: 'kari@kommune.no', team: 't1', stilling: '100', fra: '01.01.2024', kompetanser: 'Boferdigheter, somali', reisemåte: 'bil',
    arbeidstid: 'ma-fr 08:00-15:30; ti 15:30-20:00 (partall)', fravær: '01.12.2026-05.12.2026; 07.12.2026 08:00-12:00',
  }),
  namedRow(STAFF_COLUMNS, { id: 'a2', navn: 'Ola', team: 't1', stilling: '50', prosjektstilling: 'ja', fra: '01.08.2026', til: '31.07.2027', adresse: 'Bakkeløkka 2', reisemåte: 'sykkel' }),
];
const AGREEMENT_FILE = [
  AGREEMENT_COLUMNS.map(({ name }) => name),
  namedRow(AGREEMENT_COLUMNS, {
    avtale: 'A-1', leietaker: 'L1', alder: '44', team: 't1', vedtatt: '20.02.2026', start: '01.03.2026', slutt: '28.02.2027', formål: 'Bo trygt', ønske: 'Helst om formiddagen', svar: 'ja', 'svar dato': '22.02.2026',
    faser: 'kartlegging 01.03.2026 vurderes 25.04.2026 vurdert 24.04.2026 3x60 (1 kveld); innsats 26.04.2026 vurderes 26.10.2026 1x45 hver 2. uke', 'dager mellom': '2', 'to sammen': 'ja', kompetanser: 'somali',
    tider: 'ma, on 09-12', hovedkontakt: 'a1', 'hovedkontakt siden': '01.03.2026', reserve: 'a2', ønsker: 'a1', 'ønsker ikke': '',
  }),
  namedRow(AGREEMENT_COLUMNS, { avtale: 'A-2', adresse: 'Storgata 1', alder: '19', team: 't1', vedtatt: '20.11.2026', start: '01.12.2026', slutt: '30.11.2027', formål: 'Klare seg selv', svar: 'ikke svart', faser: 'innsats 01.12.2026 vurderes 31.05.2027 1x60' }),
];
/** The same municipality with two who follow up and two agreements: one of a tenant, one of somebody who lives elsewhere and has not answered. */
export const FOLLOWED_UP: Tables = { ...TINY, 'ansatte.csv': STAFF_FILE, 'avtaler.csv': AGREEMENT_FILE };

const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => `${row.map((cell) => (cell.includes(';') ? `"${cell}"` : cell)).join(';')}\r\n`).join('');

/** The bytes of tables as files, in UTF-8 with a byte order mark. */
export function filesOf(tables: Tables): Map<string, Uint8Array> {
  return new Map(Object.entries(tables).map(([name, rows]) => [name, new TextEncoder().encode(`\ufeff${csv(rows)}`)]));
}

/** The tables with one cell changed: of the file, in the spreadsheet's row (the header is row 1), in the column. */
export function withCell(tables: Tables, file: string, row: number, column: string, value: string): Tables {
  const rows = tables[file] ?? [];
  const index = rows[0]?.indexOf(column) ?? -1;
  if (index < 0 || rows[row - 1] === undefined) throw new Error(`no ${column} in row ${row} of ${file}`);
  return { ...tables, [file]: rows.map((cells, at) => (at === row - 1 ? cells.with(index, value) : cells)) };
}

/** The municipality of tables without faults. */
export function municipalityOf(tables: Tables): Municipality {
  const intake = readMunicipality(filesOf(tables), INTO_NOTHING);
  if (!intake.ok) throw new Error(intake.issues.map((issue) => `${issue.file}: ${issue.message.en}`).join('\n'));
  return intake.municipality;
}

/** Everything that reading tables says, faults and notes. */
export function issuesOf(tables: Tables): readonly Issue[] {
  const intake: Intake = readMunicipality(filesOf(tables), INTO_NOTHING);
  return intake.issues;
}
