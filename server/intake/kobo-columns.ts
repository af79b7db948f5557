/** What is done with a column of Kobo's import: read into a field, kept as text, left alone, or dropped at the door. */
export type KoboUse = 'read' | 'kept' | 'ignored' | 'dropped';

/** A column of Kobo's import of dwellings and what it is called elsewhere. */
export interface KoboColumn {
  readonly name: string;
  /** The field's name in Husbanken's Kobo Bolig API (v1), or null where we have seen none. */
  readonly api: string | null;
  readonly use: KoboUse;
  /** What it means here, as the documentation of the data prints it. */
  readonly meaning: string;
}

const column = (name: string, api: string | null, use: KoboUse, meaning: string): KoboColumn => ({ name, api, use, meaning });

/** Kobo's import of dwellings: its 35 columns in their order, beside the names of the Bolig API. The one place that knows either. */
export const KOBO_COLUMNS: readonly KoboColumn[] = [
  column('kommunenummer', 'eiendom', 'read', "must be the municipality's own number"),
  column('gnrbnr', 'eiendom', 'ignored', 'farm and title number of the property'),
  column('festenummer', 'eiendom', 'ignored', 'leasehold number'),
  column('seksjonsnummer', 'eieseksjon', 'ignored', 'section number'),
  column('bruksenhetsnummer', 'bruksenhetsnummer', 'read', 'unit number: H0203 = second floor, third door'),
  column('gatenavn', 'adresse', 'read', 'street; with number and letter it must stand in the address file'),
  column('husnummer', 'adresse', 'read', 'house number'),
  column('husbokstav', 'adresse', 'read', 'house letter'),
  column('postnummer', 'adresse', 'read', 'postcode'),
  column('ekstrareferanse', 'ekstraReferanse', 'read', "the municipality's own id of the dwelling; joins the other files to this one"),
  column('koboboligtype', 'boligtype', 'kept', 'type of dwelling'),
  column('underkategoriboligtype', 'boligtype', 'ignored', 'subtype of dwelling'),
  column('kobodisposisjonsform', 'disposisjonsform', 'kept', 'owned or rented in'),
  column('boligeiersnavn', 'eier', 'dropped', "the owner's name; may be a person"),
  column('boligeiersorganisasjonsnummer', 'eier', 'ignored', "the owner's organisation number"),
  column('boligeiersmobilnummer', 'eier', 'dropped', 'a telephone number'),
  column('boligstatus', null, 'read', 'KLAR_FOR_INNFLYTTING, IKKE_TILGJENGELIG, VEDLIKEHOLD or UTLEID; other words are kept, noted and never free'),
  column('statusdato', null, 'read', 'the day that the status holds from'),
  column('manedsleie', 'leiekostnad', 'read', 'rent, kroner a month (rounded to whole)'),
  column('malernummerstrom', null, 'ignored', 'number of the electricity meter'),
  column('malernummervann', null, 'ignored', 'number of the water meter'),
  column('depositum', 'leiekostnad', 'ignored', 'deposit, kroner'),
  column('errullestoltilpasset', 'erTilgjengeligForRullestolbruker', 'read', 'adapted to a wheelchair'),
  column('antallsoverom', 'antallSoverom', 'read', 'bedrooms, 0 to 9'),
  column('skolekretsbarneskole', null, 'ignored', 'school district, primary'),
  column('skolekretsungdomsskole', null, 'ignored', 'school district, lower secondary'),
  column('ovriginformasjon', null, 'dropped', 'free text; may speak of people'),
  column('kvalifiserermvakompensasjon', 'kvalifisererMvaKompensasjon', 'ignored', 'qualifies for compensation of value added tax'),
  column('erbofellesskap', 'erBofellesskap', 'read', 'a room in a bofellesskap; gives the feature `bofellesskap`'),
  column('erdognbemannet', null, 'read', 'staffed at all hours; holds where the addition names no staffing'),
  column('harpersonalbase', null, 'ignored', 'has rooms for staff'),
  column('hovedsoker', 'husstand', 'dropped', 'appears to hold a birth number: counted, never read'),
  column('leieforholdertidsubegrenset', 'leieforhold', 'ignored', 'tenancy without an end; tenancies have a file of their own'),
  column('leieforholdstartdato', 'leieforhold', 'ignored', "the tenancy's start; as above"),
  column('leieforholdsluttdato', 'leieforhold', 'ignored', "the tenancy's end; as above"),
];
