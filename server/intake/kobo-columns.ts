/** What is done with a column of Kobo's import: read into a field, kept as text, left alone, or dropped at the door. */
export type KoboUse = 'read' | 'kept' | 'ignored' | 'dropped';

/** A column of Kobo's import of dwellings and what it is called elsewhere. */
export interface KoboColumn {
  readonly name: string;
  /** The field's name in Husbanken's Kobo Bolig API (v1), or null where we have seen none. */
  readonly api: string | null;
  readonly use: KoboUse;
  /** What it means here, in Norwegian, as the documentation prints it. */
  readonly meaning: string;
}

const column = (name: string, api: string | null, use: KoboUse, meaning: string): KoboColumn => ({ name, api, use, meaning });

/** Kobo's import of dwellings: its 35 columns in their order, beside the names of the Bolig API. The one place that knows either. */
export const KOBO_COLUMNS: readonly KoboColumn[] = [
  column('kommunenummer', 'eiendom', 'read', 'må være kommunens eget nummer'),
  column('gnrbnr', 'eiendom', 'ignored', 'gårds- og bruksnummer'),
  column('festenummer', 'eiendom', 'ignored', 'festenummer'),
  column('seksjonsnummer', 'eieseksjon', 'ignored', 'seksjonsnummer'),
  column('bruksenhetsnummer', 'bruksenhetsnummer', 'read', 'bolignummer, H0203 = andre etasje, tredje dør'),
  column('gatenavn', 'adresse', 'read', 'gate; sammen med nummer og bokstav må adressen stå i adressefilen'),
  column('husnummer', 'adresse', 'read', 'husnummer'),
  column('husbokstav', 'adresse', 'read', 'husbokstav'),
  column('postnummer', 'adresse', 'read', 'postnummer'),
  column('ekstrareferanse', 'ekstraReferanse', 'read', 'kommunens egen id for boligen; kobler de andre filene til denne'),
  column('koboboligtype', 'boligtype', 'kept', 'boligtype, beholdes som tekst'),
  column('underkategoriboligtype', 'boligtype', 'ignored', 'underkategori av boligtype'),
  column('kobodisposisjonsform', 'disposisjonsform', 'kept', 'eid eller leid inn, beholdes som tekst'),
  column('boligeiersnavn', 'eier', 'dropped', 'eierens navn; kan være en person og tas ikke inn'),
  column('boligeiersorganisasjonsnummer', 'eier', 'ignored', 'eierens organisasjonsnummer'),
  column('boligeiersmobilnummer', 'eier', 'dropped', 'telefonnummer; tas ikke inn'),
  column('boligstatus', null, 'read', 'KLAR_FOR_INNFLYTTING, IKKE_TILGJENGELIG, VEDLIKEHOLD eller UTLEID; andre ord beholdes som tekst'),
  column('statusdato', null, 'read', 'dagen statusen gjelder fra'),
  column('manedsleie', 'leiekostnad', 'read', 'husleie i kroner i måneden'),
  column('malernummerstrom', null, 'ignored', 'strømmålerens nummer'),
  column('malernummervann', null, 'ignored', 'vannmålerens nummer'),
  column('depositum', 'leiekostnad', 'ignored', 'depositum i kroner'),
  column('errullestoltilpasset', 'erTilgjengeligForRullestolbruker', 'read', 'tilpasset rullestol'),
  column('antallsoverom', 'antallSoverom', 'read', 'antall soverom, 0 til 9'),
  column('skolekretsbarneskole', null, 'ignored', 'skolekrets, barneskole'),
  column('skolekretsungdomsskole', null, 'ignored', 'skolekrets, ungdomsskole'),
  column('ovriginformasjon', null, 'dropped', 'fritekst; kan nevne personer og tas ikke inn'),
  column('kvalifiserermvakompensasjon', 'kvalifisererMvaKompensasjon', 'ignored', 'gir kompensasjon for merverdiavgift'),
  column('erbofellesskap', 'erBofellesskap', 'read', 'rom i bofellesskap; gir egenskapen «bofellesskap»'),
  column('erdognbemannet', null, 'read', 'døgnbemannet; gjelder når bemanning ikke er oppgitt i tillegget'),
  column('harpersonalbase', null, 'ignored', 'har personalbase'),
  column('hovedsoker', 'husstand', 'dropped', 'ser ut til å være fødselsnummer; tas aldri inn'),
  column('leieforholdertidsubegrenset', 'leieforhold', 'ignored', 'leieforhold uten sluttdato; leieforhold leses fra egen fil'),
  column('leieforholdstartdato', 'leieforhold', 'ignored', 'leieforholdets start; leieforhold leses fra egen fil'),
  column('leieforholdsluttdato', 'leieforhold', 'ignored', 'leieforholdets slutt; leieforhold leses fra egen fil'),
];
