import type { EventKind } from '../../server/record/schemas.ts';
import type { RegisterId } from '../../server/registers/schemas.ts';
import { nbLetterEvents, nbLetterKinds } from './nb-letters.ts';
import { nbPolicyEvents, nbPolicyKinds } from './nb-policy.ts';
import { nbRoundEvents, nbRoundKinds } from './nb-log-rounds.ts';
import { nbFacts } from './nb-facts.ts';

/** What somebody did, after their name, in bokmål; `what` is the thing it was done to. */
const events: Readonly<Record<EventKind, (what: string) => string>> = {
  ...nbRoundEvents, ...nbLetterEvents, ...nbPolicyEvents,
  'municipality.takenIn': (what) => `leste inn ${what} fra filer`, 'round.frozen': (what) => `laget ${what}`, 'round.takenIn': (what) => `leste inn ${what} fra en fil`,
  'proposal.stored': (what) => `lagret et forslag i ${what}`, 'database.restored': (what) => `hentet ${what} tilbake fra en sikkerhetskopi`, 'database.keptDeleted': (what) => `slettet det som ble tatt vare på da ${what} ble hentet tilbake fra en sikkerhetskopi`, 'payload.erased': (what) => `slettet innholdet i ${what}`,
  'row.created': (what) => `la til ${what}`, 'row.changed': (what) => `endret ${what}`, 'row.removed': (what) => `tok bort ${what}`, 'row.erased': (what) => `slettet ${what}`,
  'files.takenIn': (what) => `leste inn filer: ${what}`, 'words.shipped': () => 'la inn ordene som følger med', 'text.erased': (what) => `slettet tekst om ${what}`,
  'caseload.proposed': () => 'fikk foreslått hvem som bør følge hvem', 'caseload.decided': () => 'bestemte hvem som følger hvem', 'caseload.dropped': () => 'la bort forslaget om hvem som bør følge hvem', 'week.planned': (what) => `planla ${what}`, 'week.decided': (what) => `bestemte planen for ${what}`, 'visit.told': (what) => `førte et besøk: ${what}`, 'visit.takenBack': (what) => `tok tilbake et besøk som var ført: ${what}`, 'offer.sent': (what) => `førte ${what} som sendt`, 'offer.answered': (what) => `førte svaret på ${what}`, 'offer.undone': (what) => `tok tilbake det siste om ${what}`, 'offer.movedIn': (what) => `førte innflytting etter ${what}`,
  'study.asked': (what) => `begynte ${what}`, 'study.stopped': (what) => `stoppet ${what}`, 'study.continued': (what) => `gikk videre med ${what}`, 'study.removed': (what) => `tok bort ${what}`,
  'user.created': (what) => `la til ${what}`, 'user.changed': (what) => `endret ${what}`, 'user.invited': (what) => `laget en lenke til ${what}`, 'user.signedIn': (what) => `logget inn som ${what}`,
  'user.signedOut': (what) => `logget ut ${what}`, 'user.signInFailed': (what) => `avviste et feil passord for ${what}`, 'user.locked': (what) => `låste ${what} etter for mange feil passord`,
  'user.passwordSet': (what) => `satte nytt passord for ${what}`, 'user.sessionsEnded': (what) => `logget ut ${what} overalt`,
  'row.opened': (what) => `så på ${what}`, 'rows.listed': (what) => `så på listen over ${what}`, 'round.opened': (what) => `så på ${what}`, 'round.explained': (what) => `så på forklaringen i ${what}`,
  'file.exported': (what) => `hentet ut en fil: ${what}`, 'record.opened': (what) => `så på ${what}`,
};

/** The kinds of event as the filter names them, in bokmål. */
const kinds: Readonly<Record<EventKind, string>> = {
  ...nbRoundKinds, ...nbLetterKinds, ...nbPolicyKinds,
  'municipality.takenIn': 'Kommune lest inn', 'round.frozen': 'Runde laget', 'round.takenIn': 'Runde lest inn', 'proposal.stored': 'Forslag lagret', 'database.restored': 'Hentet fra sikkerhetskopi', 'database.keptDeleted': 'Gammel database slettet',
  'payload.erased': 'Innhold slettet', 'row.created': 'Lagt til', 'row.changed': 'Endret', 'row.removed': 'Tatt bort', 'row.erased': 'Slettet', 'files.takenIn': 'Filer lest inn', 'words.shipped': 'Ord lagt inn',
  'text.erased': 'Tekst slettet', 'caseload.proposed': 'Hvem følger hvem: forslag', 'caseload.decided': 'Hvem følger hvem: bestemt', 'caseload.dropped': 'Hvem følger hvem: lagt bort', 'week.planned': 'Uke planlagt', 'week.decided': 'Ukeplan bestemt', 'visit.told': 'Besøk ført', 'visit.takenBack': 'Besøk tatt tilbake', 'offer.sent': 'Tilbud sendt', 'offer.answered': 'Tilbud besvart', 'offer.undone': 'Tilbud angret', 'offer.movedIn': 'Innflytting', 'study.asked': 'Undersøkelse begynt', 'study.stopped': 'Undersøkelse stoppet', 'study.continued': 'Undersøkelse regnet videre', 'study.removed': 'Undersøkelse tatt bort', 'user.created': 'Bruker lagt til', 'user.changed': 'Bruker endret', 'user.invited': 'Lenke til bruker', 'user.signedIn': 'Innlogging', 'user.signedOut': 'Utlogging',
  'user.signInFailed': 'Feil passord', 'user.locked': 'Bruker låst', 'user.passwordSet': 'Nytt passord', 'user.sessionsEnded': 'Logget ut overalt', 'row.opened': 'Åpnet', 'rows.listed': 'Liste vist',
  'round.opened': 'Runde vist', 'round.explained': 'Forklaring vist', 'file.exported': 'Fil hentet ut', 'record.opened': 'Logg vist',
};

/** One row of each register, by its id. */
const rows: Readonly<Record<RegisterId, (id: string) => string>> = {
  dwellings: (id) => `bolig ${id}`, sites: (id) => `bosted ${id}`, areas: (id) => `område ${id}`, places: (id) => `sted ${id}`, households: (id) => `husstand ${id}`,
  tenancies: (id) => `leieforhold ${id}`, teams: (id) => `team ${id}`, staff: (id) => `ansatt ${id}`, agreements: (id) => `avtale ${id}`, words: (id) => `ordet ${id}`,
};

/** The texts of the log, in bokmål. */
export const nbLog = {
  heading: 'Logg og tilgang', parts: 'Deler av Logg og tilgang', tabs: { log: 'Logg', users: 'Brukere', roles: 'Roller', retention: 'Lagringstid' },
  intro: 'Alt som blir sett og gjort i Spredt, med det nyeste først. Ingen kan endre loggen uten at det synes.',
  introAdministrator: 'Du er administrator og ser det som handler om brukere, filer og databasen. Saker ser du ikke.',
  filters: {
    heading: 'Velg hva du vil se', actor: 'Hvem', kind: 'Hva som skjedde', anyKind: 'Alt', subject: 'Hva det gjelder', anySubject: 'Alt', id: 'Nummer eller navn', from: 'Fra dato', to: 'Til dato', idMissing: 'Skriv nummeret eller navnet.', thingMissing: 'Velg hva det gjelder.', dateHelp: 'dd.mm.åååå', notADate: 'Datoen finnes ikke. Skriv den som dd.mm.åååå.', submit: 'Vis', clear: 'Vis alt',
  },
  none: 'Ingenting i loggen passer. Prøv en lengre periode eller færre filtre.', empty: 'Loggen er tom ennå.',
  count: (n: string) => `${n} hendelser`, one: '1 hendelse', page: (n: number, of: number) => `Side ${n} av ${of}`, newer: 'Nyere', older: 'Eldre', pages: 'Sider i loggen',
  sentence: (who: string, did: string) => `${who} ${did}.`, at: (date: string, time: string) => `${date} kl. ${time}`, program: 'Spredt',
  events, kinds, rows, stored: nbFacts,
  /** What somebody did to themselves. */
  ownEvents: { 'user.signedIn': 'logget inn', 'user.signedOut': 'logget ut', 'user.passwordSet': 'valgte nytt passord', 'user.created': 'ble satt opp som bruker' } as Readonly<Partial<Record<EventKind, string>>>,
  things: {
    study: 'en undersøkelse',
    policy: (id: string) => `policyen ${id}`, week: (date: string) => `uken fra ${date}`,
    user: (login: string) => `brukeren ${login}`, round: (id: string) => `runde ${id}`, event: (id: string) => `hendelse ${id}`, municipality: (id: string) => `kommune ${id}`,
    firstAdministrator: 'den første administratoren', problem: 'en runde', proposal: (number: string, round: string) => `forslag ${number} i runde ${round}`, files: 'filer', file: (name: string) => `filen ${name}`, database: 'databasen', record: 'loggen', addresses: 'adresser', offer: (household: string) => `tilbudet til husstand ${household}`, someOffer: 'et tilbud', offers: 'tilbud og leieavtaler', concentration: 'konsentrasjonen', caseload: 'hvem som følger hvem', forecast: 'behov og tid framover', overview: 'det som må gjøres', erased: 'noe som er slettet herfra', other: (name: string) => name,
  },
  reason: (words: string) => `Begrunnelse: ${words}`, present: (words: string) => `Deltok: ${words}`, erased: 'Innholdet er slettet. Det var ikke lov å ha det lenger, eller noen slettet det. At hendelsen skjedde, står igjen.',
  keptUntil: (date: string) => `Innholdet slettes etter ${date}.`, keptAlways: 'Innholdet handler ikke om personer og blir stående.',
  details: (n: string) => `Alt om hendelse ${n}`, facts: 'Det som ble lagret', noFacts: 'Ikke noe mer ble lagret.', hash: 'Segl',
  check: {
    heading: 'Er loggen hel?', help: 'Hver hendelse er låst til den før. Her regner Spredt gjennom alle og ser etter at ingenting er endret, tatt bort eller lagt til.', run: 'Kontroller loggen', running: 'Kontrollerer …',
    whole: (n: string, seconds: string) => `Loggen er hel: ${n} hendelser kontrollert på ${seconds} sekunder.`, erased: (n: string) => `${n} av dem har fått innholdet slettet, slik de skal.`,
    faults: 'Loggen er ikke hel. Ta vare på databasen som den er, og få hjelp til å finne ut hva som har skjedd. Det som ble funnet, står på engelsk:', head: (number: string, hash: string) => `Siste hendelse: ${number}, segl ${hash}`,
    headHelp: 'Seglet er et fingeravtrykk av hele loggen fram til hit. Skriv det ned et annet sted. Senere viser det at ingenting før dette er endret.',
  },
  backup: {
    heading: 'Sikkerhetskopi', help: 'Gjøres på maskinen der Spredt kjører, også mens det er i bruk. En kopi er like følsom som databasen.', make: 'Lag en kopi', bring: 'Hent tilbake en kopi',
    bringHelp: 'Det som var der, blir liggende ved siden av noen dager, og slettes så av seg selv (se Lagringstid). Åpne sider må lastes på nytt.', verify: 'Kontroller loggen fra kommandolinjen', file: 'FIL',
  },
};
