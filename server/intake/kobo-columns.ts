import { dayCell } from './cells.ts';
import type { Column } from './column.ts';
import type { MunicipalDwelling } from './schemas.ts';

/** What is done with a column of Kobo's import: read into a field, kept as text, left alone, or dropped at the door. */
export type KoboUse = 'read' | 'kept' | 'ignored' | 'dropped';

/** A column of Kobo's import and what it is called elsewhere; like any column it knows which fields it fills and what is written in it. */
export interface KoboColumn extends Omit<Column<MunicipalDwelling>, 'required'> {
  /** The field's name in Husbanken's Kobo Bolig API (v1), or null where we have seen none. */
  readonly api: string | null;
  readonly use: KoboUse;
}

type Write = KoboColumn['write'];

/** A column that is not taken in, and written only where something of it is held. */
const column = (name: string, api: string | null, use: KoboUse, meaning: string, write: Write = () => null): KoboColumn => ({ name, api, use, meaning, fields: [], write });
/** A column that fills fields of the register. */
const filling = (fields: KoboColumn['fields'], write: Write, { name, api, use, meaning }: Omit<KoboColumn, 'fields' | 'write'>): KoboColumn => (
  { name, api, use, meaning, fields, write });
/** Yes as Kobo writes it; no is nothing. */
const flag = (yes: boolean): string | null => (yes ? '1' : null);
const KOBO = (name: string, api: string | null, use: KoboUse, meaning: string): Omit<KoboColumn, 'fields' | 'write'> => ({ name, api, use, meaning });

/** Kobo's import of dwellings: its 35 columns in their order, beside the names of the Bolig API. The one place that knows either. */
export const KOBO_COLUMNS: readonly KoboColumn[] = [
  column('kommunenummer', 'eiendom', 'read', "must be the municipality's own number", (_, { kommunenummer }) => kommunenummer),
  column('gnrbnr', 'eiendom', 'ignored', 'farm and title number of the property'),
  column('festenummer', 'eiendom', 'ignored', 'leasehold number'),
  column('seksjonsnummer', 'eieseksjon', 'ignored', 'section number'),
  filling(['bruksenhetsnummer'], (home) => home.bruksenhetsnummer, KOBO('bruksenhetsnummer', 'bruksenhetsnummer', 'read', 'unit number: H0203 = second floor, third door')),
  filling(['street', 'lat', 'lon'], (home) => home.street, KOBO('gatenavn', 'adresse', 'read', 'street; with number and letter it must stand in the address file')),
  filling(['number', 'lat', 'lon'], (home) => home.number, KOBO('husnummer', 'adresse', 'read', 'house number')),
  filling(['letter'], (home) => home.letter || null, KOBO('husbokstav', 'adresse', 'read', 'house letter')),
  filling(['postcode'], (home) => home.postcode || null, KOBO('postnummer', 'adresse', 'read', 'postcode')),
  filling(['id'], (home) => home.id, KOBO('ekstrareferanse', 'ekstraReferanse', 'read', "the municipality's own id of the dwelling; joins the other files to this one")),
  filling(['koboType'], (home) => home.koboType || null, KOBO('koboboligtype', 'boligtype', 'kept', 'type of dwelling')),
  column('underkategoriboligtype', 'boligtype', 'ignored', 'subtype of dwelling'),
  filling(['koboTenureForm'], (home) => home.koboTenureForm || null, KOBO('kobodisposisjonsform', 'disposisjonsform', 'kept', 'owned or rented in')),
  column('boligeiersnavn', 'eier', 'dropped', "the owner's name; may be a person"),
  column('boligeiersorganisasjonsnummer', 'eier', 'ignored', "the owner's organisation number"),
  column('boligeiersmobilnummer', 'eier', 'dropped', 'a telephone number'),
  filling(['status'], (home) => home.status, KOBO('boligstatus', null, 'read', 'KLAR_FOR_INNFLYTTING, IKKE_TILGJENGELIG, VEDLIKEHOLD or UTLEID; other words are kept, noted and never free')),
  filling(['statusDate'], (home) => dayCell(home.statusDate), KOBO('statusdato', null, 'read', 'the day that the status holds from')),
  filling(['monthlyRentNok'], (home) => home.monthlyRentNok, KOBO('manedsleie', 'leiekostnad', 'read', 'rent, kroner a month (rounded to whole)')),
  column('malernummerstrom', null, 'ignored', 'number of the electricity meter'),
  column('malernummervann', null, 'ignored', 'number of the water meter'),
  column('depositum', 'leiekostnad', 'ignored', 'deposit, kroner'),
  filling(['wheelchair'], (home) => flag(home.wheelchair), KOBO('errullestoltilpasset', 'erTilgjengeligForRullestolbruker', 'read', 'adapted to a wheelchair')),
  filling(['bedrooms'], (home) => home.bedrooms, KOBO('antallsoverom', 'antallSoverom', 'read', 'bedrooms, 0 to 9')),
  column('skolekretsbarneskole', null, 'ignored', 'school district, primary'),
  column('skolekretsungdomsskole', null, 'ignored', 'school district, lower secondary'),
  column('ovriginformasjon', null, 'dropped', 'free text; may speak of people'),
  column('kvalifiserermvakompensasjon', 'kvalifisererMvaKompensasjon', 'ignored', 'qualifies for compensation of value added tax'),
  column('erbofellesskap', 'erBofellesskap', 'read', 'a room in a bofellesskap; gives the feature `bofellesskap`', (home) => flag(home.features.includes('shared'))),
  column('erdognbemannet', null, 'read', 'staffed at all hours; holds where the addition names no staffing', (home) => flag(home.staffing === 'allHours')),
  column('harpersonalbase', null, 'ignored', 'has rooms for staff'),
  column('hovedsoker', 'husstand', 'dropped', 'appears to hold a birth number: counted, never read'),
  column('leieforholdertidsubegrenset', 'leieforhold', 'ignored', 'tenancy without an end; tenancies have a file of their own', (home, { tenancyOf }) => flag(tenancyOf(home.id)?.endDate === null)),
  column('leieforholdstartdato', 'leieforhold', 'ignored', "the tenancy's start; as above", (home, { tenancyOf }) => dayCell(tenancyOf(home.id)?.startDate ?? null)),
  column('leieforholdsluttdato', 'leieforhold', 'ignored', "the tenancy's end; as above", (home, { tenancyOf }) => dayCell(tenancyOf(home.id)?.endDate ?? null)),
];
