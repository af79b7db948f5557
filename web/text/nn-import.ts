import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;

/** The texts of the page Import in nynorsk. */
export const nnImport: Dictionary['import'] = {
  intro: 'Hent inn bustader, hushald og alt det andre frå Excel eller CSV. Først ser Spredt gjennom filene og viser kva som er feil og kva som ville blitt endra. Ingenting blir lagra før du seier frå.',
  demonstration: 'Dette er demonstrasjonen. Her kan du sjå gjennom oppdikta filer, men ikkje hente noko inn. Bruk aldri filer med ekte opplysningar her.',
  files: 'Filer som skal inn', chooseMore: 'Vel fleire filer', choose: 'Vel filer', drop: 'Slepp filene her, eller vel dei.', accept: 'Excel (xlsx) eller CSV, gjerne fleire på éin gong.', limit: (mb) => `Til saman høgst ${formatWhole(mb)} MB.`, chosen: 'Filene du har valt',
  size: (kb) => (kb < 1000 ? `${formatWhole(Math.max(1, kb))} kB` : `${formatWhole(kb / 1000)} MB`), remove: (name) => `Ta bort ${name}`, removeShort: 'Ta bort', look: 'Sjå gjennom filene', lookAgain: 'Sjå gjennom på nytt', startOver: 'Begynn på nytt',
  phase: { waiting: 'Ventar på tur …', reading: 'Les filene …', comparing: 'Samanliknar med registra …', writing: 'Skriv til registra …' }, sending: 'Sender filene …', percent: (n) => `${formatWhole(n)} %`, stop: 'Stopp',
  stopped: { look: 'Stoppa. Ingenting er endra.', take: 'Stoppa. Sjå gjennom filene på nytt for å sjå om noko blei teke inn.' },
  lost: { look: 'Sambandet fall ut. Ingenting er endra. Prøv igjen.', take: 'Sambandet fall ut medan filene blei tekne inn. Anten er alt teke inn, eller ingenting. Sjå gjennom filene på nytt, så ser du kva som gjeld.' },
  planChanged: 'Registra er endra etter at du såg gjennom filene. Ingenting er teke inn. Her er det som ville blitt endra no.',
  faults: { heading: (n) => (n === 0 ? 'Ingen feil' : of(n, 'feil må rettast', 'feil må rettast')), help: 'Rett dei i filene, lagre, og vel filene på nytt. Ingenting er teke inn.', notes: (n) => of(n, 'merknad', 'merknader'), noteHelp: 'Merknader hindrar ikkje at filene blir tekne inn.',
    some: (shown, all) => `Viser ${formatWhole(shown)} av ${formatWhole(all)}. Rett desse først.`, file: 'Fil', row: 'Rad', column: 'Kolonne', what: 'Kva, og kva du kan gjere', value: 'Står der', kind: 'Slag', fault: 'feil', note: 'merknad', filter: 'Finn i lista', none: 'Ingen treff.',
    inFile: (file, n) => `${file}: ${formatWhole(n)}`, copy: 'Kopier lista', copied: 'Kopiert.', notCopied: 'Nettlesaren lét oss ikkje kopiere. Hent lista som CSV i staden.', csv: 'Hent lista som CSV', csvName: 'feil-i-filene.csv', print: 'Skriv ut', whole: 'heile fila', hidden: 'blir ikkje vist' },
  read: { heading: 'Filene', file: 'Fil', shape: 'Lesen som', rows: 'Rader' },
  plan: { heading: 'Dette ville blitt endra', headingTaken: 'Dette er teke inn', nothing: 'Registra er alt slik filene seier. Det er ingenting å ta inn.', register: 'Register', isNew: 'Nye', changed: 'Blir endra', unchanged: 'Uendra', notInFile: 'Berre i registeret', notInFileHelp: 'Det som berre står i registeret, blir ståande.', addresses: 'Adresser',
    rows: (n) => `Vis ${of(n, 'rad', 'rader')} som blir endra`, someRows: (shown, all) => `Viser ${formatWhole(shown)} av ${formatWhole(all)} rader.`, row: 'Rad', kind: { create: 'ny', change: 'blir endra' }, field: 'Felt', before: 'No', after: 'I fila' },
  take: 'Ta inn', takeHelp: 'Alt eller ingenting: blir noko gale undervegs, er registra som før.', takes: (n) => of(n, 'rad blir lagd inn eller endra.', 'rader blir lagde inn eller endra.'), notHere: 'Demonstrasjonen tek ikkje inn filer.', taken: 'Filene er tekne inn.', toRegister: (name) => `Sjå ${name}`,
  templates: { extra: 'Tillegg til bustader frå Kobo', notYours: 'Berre ein leiar kan endre dette registeret. Gi fila til ein leiar.', heading: 'Malar', help: 'Tomme filer med rette kolonnar. Filer frå Kobo og adressefila til Kartverket kan brukast slik dei er.', columns: (n) => `Kolonnane (${formatWhole(n)})`, column: 'Kolonne', required: 'Må vere med', meaning: 'Kva han tyder', yes: 'ja', no: 'nei', export: 'Hent alt som Excel', addresses: 'Hent adressene' },
};
