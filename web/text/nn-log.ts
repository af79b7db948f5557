import type { Dictionary } from './nb.ts';
import { nnLetterEvents, nnLetterKinds } from './nn-letters.ts';
import { nnPolicyEvents, nnPolicyKinds } from './nn-policy.ts';
import { nnRoundEvents, nnRoundKinds } from './nn-log-rounds.ts';
import { nnFacts } from './nn-facts.ts';

/** The texts of the log, in nynorsk. */
export const nnLog: Dictionary['log'] = {
  heading: 'Logg og tilgang', parts: 'Delar av Logg og tilgang', tabs: { log: 'Logg', users: 'Brukarar', roles: 'Roller', retention: 'Lagringstid' },
  intro: 'Alt som blir sett og gjort i Spredt, med det nyaste først. Ingen kan endre loggen utan at det syner.',
  introAdministrator: 'Du er administrator og ser det som handlar om brukarar, filer og databasen. Saker ser du ikkje.',
  filters: {
    heading: 'Vel kva du vil sjå', actor: 'Kven', kind: 'Kva som hende', anyKind: 'Alt', subject: 'Kva det gjeld', anySubject: 'Alt', id: 'Nummer eller namn', from: 'Frå dato', to: 'Til dato', idMissing: 'Skriv nummeret eller namnet.', thingMissing: 'Vel kva det gjeld.', dateHelp: 'dd.mm.åååå', notADate: 'Datoen finst ikkje. Skriv han som dd.mm.åååå.', submit: 'Vis', clear: 'Vis alt',
  },
  none: 'Ingenting i loggen passar. Prøv ein lengre periode eller færre filter.', empty: 'Loggen er tom enno.',
  count: (n) => `${n} hendingar`, one: '1 hending', page: (n, of) => `Side ${n} av ${of}`, newer: 'Nyare', older: 'Eldre', pages: 'Sider i loggen',
  sentence: (who, did) => `${who} ${did}.`, at: (date, time) => `${date} kl. ${time}`, program: 'Spredt',
  events: {
    ...nnRoundEvents, ...nnLetterEvents, ...nnPolicyEvents,
    'municipality.takenIn': (what) => `las inn ${what} frå filer`, 'round.frozen': (what) => `laga ${what}`, 'round.takenIn': (what) => `las inn ${what} frå ei fil`,
    'proposal.stored': (what) => `lagra eit forslag i ${what}`, 'database.restored': (what) => `henta ${what} tilbake frå ein tryggingskopi`, 'database.keptDeleted': (what) => `sletta det som vart teke vare på då ${what} vart henta tilbake frå ein tryggingskopi`, 'payload.erased': (what) => `sletta innhaldet i ${what}`,
    'row.created': (what) => `la til ${what}`, 'row.changed': (what) => `endra ${what}`, 'row.removed': (what) => `tok bort ${what}`, 'row.erased': (what) => `sletta ${what}`,
    'files.takenIn': (what) => `las inn filer: ${what}`, 'words.shipped': () => 'la inn orda som følgjer med', 'text.erased': (what) => `sletta tekst om ${what}`,
    'caseload.proposed': () => 'fekk foreslått kven som bør følgje kven', 'caseload.decided': () => 'bestemte kven som følgjer kven', 'caseload.dropped': () => 'la bort forslaget om kven som bør følgje kven', 'week.planned': (what) => `planla ${what}`, 'week.decided': (what) => `bestemte planen for ${what}`, 'visit.told': (what) => `førte eit besøk: ${what}`, 'visit.takenBack': (what) => `tok tilbake eit besøk som var ført: ${what}`, 'offer.sent': (what) => `førte ${what} som sendt`, 'offer.answered': (what) => `førte svaret på ${what}`, 'offer.undone': (what) => `tok tilbake det siste om ${what}`, 'offer.movedIn': (what) => `førte innflytting etter ${what}`,
    'study.asked': (what) => `byrja på ${what}`, 'study.stopped': (what) => `stoppa ${what}`, 'study.continued': (what) => `gjekk vidare med ${what}`, 'study.removed': (what) => `tok bort ${what}`,
    'user.created': (what) => `la til ${what}`, 'user.changed': (what) => `endra ${what}`, 'user.invited': (what) => `laga ei lenkje til ${what}`, 'user.signedIn': (what) => `logga inn som ${what}`,
    'user.signedOut': (what) => `logga ut ${what}`, 'user.signInFailed': (what) => `avviste eit feil passord for ${what}`, 'user.locked': (what) => `låste ${what} etter for mange feil passord`,
    'user.passwordSet': (what) => `sette nytt passord for ${what}`, 'user.sessionsEnded': (what) => `logga ut ${what} overalt`,
    'row.opened': (what) => `såg på ${what}`, 'rows.listed': (what) => `såg på lista over ${what}`, 'round.opened': (what) => `såg på ${what}`, 'round.explained': (what) => `såg på forklaringa i ${what}`,
    'file.exported': (what) => `henta ut ei fil: ${what}`, 'record.opened': (what) => `såg på ${what}`,
  },
  kinds: {
    ...nnRoundKinds, ...nnLetterKinds, ...nnPolicyKinds,
    'municipality.takenIn': 'Kommune lesen inn', 'round.frozen': 'Runde laga', 'round.takenIn': 'Runde lesen inn', 'proposal.stored': 'Forslag lagra', 'database.restored': 'Henta frå tryggingskopi', 'database.keptDeleted': 'Gammal database sletta',
    'payload.erased': 'Innhald sletta', 'row.created': 'Lagt til', 'row.changed': 'Endra', 'row.removed': 'Teke bort', 'row.erased': 'Sletta', 'files.takenIn': 'Filer lesne inn', 'words.shipped': 'Ord lagde inn',
    'text.erased': 'Tekst sletta', 'caseload.proposed': 'Kven følgjer kven: forslag', 'caseload.decided': 'Kven følgjer kven: bestemt', 'caseload.dropped': 'Kven følgjer kven: lagt bort', 'week.planned': 'Veke planlagd', 'week.decided': 'Vekeplan bestemt', 'visit.told': 'Besøk ført', 'visit.takenBack': 'Besøk teke tilbake', 'offer.sent': 'Tilbod sendt', 'offer.answered': 'Tilbod svart på', 'offer.undone': 'Tilbod angra', 'offer.movedIn': 'Innflytting', 'study.asked': 'Undersøking byrja', 'study.stopped': 'Undersøking stoppa', 'study.continued': 'Undersøking rekna vidare', 'study.removed': 'Undersøking teken bort', 'user.created': 'Brukar lagd til', 'user.changed': 'Brukar endra', 'user.invited': 'Lenkje til brukar', 'user.signedIn': 'Innlogging', 'user.signedOut': 'Utlogging',
    'user.signInFailed': 'Feil passord', 'user.locked': 'Brukar låst', 'user.passwordSet': 'Nytt passord', 'user.sessionsEnded': 'Logga ut overalt', 'row.opened': 'Opna', 'rows.listed': 'Liste vist',
    'round.opened': 'Runde vist', 'round.explained': 'Forklaring vist', 'file.exported': 'Fil henta ut', 'record.opened': 'Logg vist',
  },
  rows: {
    dwellings: (id) => `bustad ${id}`, sites: (id) => `bumiljø ${id}`, areas: (id) => `område ${id}`, places: (id) => `stad ${id}`, households: (id) => `hushald ${id}`,
    tenancies: (id) => `leigeforhold ${id}`, teams: (id) => `team ${id}`, staff: (id) => `tilsett ${id}`, agreements: (id) => `avtale ${id}`, words: (id) => `ordet ${id}`,
  },
  stored: nnFacts,
  ownEvents: { 'user.signedIn': 'logga inn', 'user.signedOut': 'logga ut', 'user.passwordSet': 'valde nytt passord', 'user.created': 'vart sett opp som brukar' },
  things: {
    study: 'ei undersøking',
    policy: (id) => `policyen ${id}`, week: (date) => `veka frå ${date}`,
    user: (login) => `brukaren ${login}`, round: (id) => `runde ${id}`, event: (id) => `hending ${id}`, municipality: (id) => `kommune ${id}`,
    firstAdministrator: 'den første administratoren', problem: 'ein runde', proposal: (number, round) => `forslag ${number} i runde ${round}`, files: 'filer', file: (name) => `fila ${name}`, database: 'databasen', record: 'loggen', addresses: 'adresser', offer: (household) => `tilbodet til hushald ${household}`, someOffer: 'eit tilbod', offers: 'tilbod og leigeavtalar', concentration: 'konsentrasjonen', caseload: 'kven som følgjer kven', forecast: 'behov og tid framover', overview: 'det som må gjerast', erased: 'noko som er sletta herifrå', other: (name) => name,
  },
  reason: (words) => `Grunngiving: ${words}`, present: (words) => `Deltok: ${words}`, erased: 'Innhaldet er sletta. Det var ikkje lov å ha det lenger, eller nokon sletta det. At hendinga skjedde, står att.',
  keptUntil: (date) => `Innhaldet blir sletta etter ${date}.`, keptAlways: 'Innhaldet handlar ikkje om personar og blir ståande.',
  details: (n) => `Alt om hending ${n}`, facts: 'Det som vart lagra', noFacts: 'Ikkje noko meir vart lagra.', hash: 'Segl',
  check: {
    heading: 'Er loggen heil?', help: 'Kvar hending er låst til den før. Her reknar Spredt gjennom alle og ser etter at ingenting er endra, teke bort eller lagt til.', run: 'Kontroller loggen', running: 'Kontrollerer …',
    whole: (events, seconds) => `Loggen er heil: ${events} hendingar kontrollerte på ${seconds} sekund.`, erased: (n) => `${n} av dei har fått innhaldet sletta, slik dei skal.`,
    faults: 'Loggen er ikkje heil. Ta vare på databasen som han er, og få hjelp til å finne ut kva som har hendt. Det som vart funne, står på engelsk:', head: (number, hash) => `Siste hending: ${number}, segl ${hash}`,
    headHelp: 'Seglet er eit fingeravtrykk av heile loggen fram til hit. Skriv det ned ein annan stad. Seinare viser det at ingenting før dette er endra.',
  },
  backup: {
    heading: 'Tryggingskopi', help: 'Blir gjort på maskina der Spredt køyrer, også medan det er i bruk. Ein kopi er like følsam som databasen.', make: 'Lag ein kopi', bring: 'Hent tilbake ein kopi',
    bringHelp: 'Det som var der, blir liggjande ved sida av nokre dagar, og blir så sletta av seg sjølv (sjå Lagringstid). Opne sider må lastast på nytt.', verify: 'Kontroller loggen frå kommandolinja', file: 'FIL',
  },
};
