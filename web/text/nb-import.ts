import { formatWhole } from '../format.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts of the page Import in bokmål. */
export const nbImport = {
  intro: 'Hent inn boliger, husstander og alt det andre fra Excel eller CSV. Først ser Spredt gjennom filene og viser hva som er feil og hva som ville blitt endret. Ingenting lagres før du sier fra.',
  demonstration: 'Dette er demonstrasjonen. Her kan du se gjennom oppdiktede filer, men ikke hente noe inn. Bruk aldri filer med ekte opplysninger her.',
  files: 'Filer som skal inn', chooseMore: 'Velg flere filer', choose: 'Velg filer', drop: 'Slipp filene her, eller velg dem.', accept: 'Excel (xlsx) eller CSV, gjerne flere på én gang.', limit: (mb: number) => `Til sammen høyst ${formatWhole(mb)} MB.`, chosen: 'Filene du har valgt',
  size: (kb: number) => (kb < 1000 ? `${formatWhole(Math.max(1, kb))} kB` : `${formatWhole(kb / 1000)} MB`), remove: (name: string) => `Ta bort ${name}`, removeShort: 'Ta bort', look: 'Se gjennom filene', lookAgain: 'Se gjennom på nytt', startOver: 'Begynn på nytt',
  phase: { waiting: 'Venter på tur …', reading: 'Leser filene …', comparing: 'Sammenligner med registrene …', writing: 'Skriver til registrene …' }, sending: 'Sender filene …', percent: (n: number) => `${formatWhole(n)} %`, stop: 'Stopp',
  stopped: { look: 'Stoppet. Ingenting er endret.', take: 'Stoppet. Se gjennom filene på nytt for å se om noe ble tatt inn.' },
  lost: { look: 'Forbindelsen falt ut. Ingenting er endret. Prøv igjen.', take: 'Forbindelsen falt ut mens filene ble tatt inn. Enten er alt tatt inn, eller ingenting. Se gjennom filene på nytt, så ser du hva som gjelder.' },
  planChanged: 'Registrene er endret etter at du så gjennom filene. Ingenting er tatt inn. Her er det som ville blitt endret nå.',
  faults: { heading: (n: number) => (n === 0 ? 'Ingen feil' : of(n, 'feil må rettes', 'feil må rettes')), help: 'Rett dem i filene, lagre, og velg filene på nytt. Ingenting er tatt inn.', notes: (n: number) => of(n, 'merknad', 'merknader'), noteHelp: 'Merknader hindrer ikke at filene tas inn.',
    some: (shown: number, all: number) => `Viser ${formatWhole(shown)} av ${formatWhole(all)}. Rett disse først.`, file: 'Fil', row: 'Rad', column: 'Kolonne', what: 'Hva og hva du kan gjøre', value: 'Står der', kind: 'Slag', fault: 'feil', note: 'merknad', filter: 'Finn i listen', none: 'Ingen treff.',
    inFile: (file: string, n: number) => `${file}: ${formatWhole(n)}`, copy: 'Kopier listen', copied: 'Kopiert.', notCopied: 'Nettleseren lot oss ikke kopiere. Hent listen som CSV i stedet.', csv: 'Hent listen som CSV', csvName: 'feil-i-filene.csv', print: 'Skriv ut', whole: 'hele filen', hidden: 'vises ikke' },
  read: { heading: 'Filene', file: 'Fil', shape: 'Lest som', rows: 'Rader' },
  plan: { heading: 'Dette ville blitt endret', headingTaken: 'Dette er tatt inn', nothing: 'Registrene er allerede slik filene sier. Det er ingenting å ta inn.', register: 'Register', isNew: 'Nye', changed: 'Endres', unchanged: 'Uendret', notInFile: 'Bare i registeret', notInFileHelp: 'Det som bare står i registeret, blir stående.', addresses: 'Adresser',
    rows: (n: number) => `Vis ${of(n, 'rad', 'rader')} som endres`, someRows: (shown: number, all: number) => `Viser ${formatWhole(shown)} av ${formatWhole(all)} rader.`, row: 'Rad', kind: { create: 'ny', change: 'endres' }, field: 'Felt', before: 'Nå', after: 'I filen' },
  take: 'Ta inn', takeHelp: 'Alt eller ingenting: blir noe galt underveis, er registrene som før.', takes: (n: number) => of(n, 'rad blir lagt inn eller endret.', 'rader blir lagt inn eller endret.'), notHere: 'Demonstrasjonen tar ikke inn filer.', taken: 'Filene er tatt inn.', toRegister: (name: string) => `Se ${name}`,
  templates: { extra: 'Tillegg til boliger fra Kobo', notYours: 'Bare en leder kan endre dette registeret. Gi filen til en leder.', heading: 'Maler', help: 'Tomme filer med riktige kolonner. Filer fra Kobo og Kartverkets adressefil kan brukes slik de er.', columns: (n: number) => `Kolonnene (${formatWhole(n)})`, column: 'Kolonne', required: 'Må være med', meaning: 'Hva den betyr', yes: 'ja', no: 'nei', export: 'Hent alt som Excel', addresses: 'Hent adressene' },
};
