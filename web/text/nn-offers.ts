import type { OfferFault } from '../../server/offers/schemas.ts';
import { formatWhole } from '../format.ts';
import type { nbOffers } from './nb-offers.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;
const days = (n: number): string => of(n, 'dag', 'dagar');
const months = (n: number): string => of(n, 'månad', 'månader');

/** What is wrong with a field, in nynorsk. Days are written already. */
const fault: Readonly<Record<OfferFault['code'], (facts: Readonly<Record<string, string>>) => string>> = {
  inFuture: ({ last = '' }) => `Dagen har ikkje kome enno. Skriv ${last} eller tidlegare.`, tooEarly: ({ first = '' }) => `Skriv ${first} eller seinare.`,
  notOver: ({ deadline = '' }) => `Fristen er ${deadline}. Vent til dagen etter.`, unknownCode: () => 'Vel ein grunn frå lista.',
  letToOther: () => 'Nokon andre bur i bustaden denne dagen. Sjå på leigeforholda til bustaden.', householdGone: () => 'Hushaldet står ikkje lenger i registeret.',
  dwellingGone: () => 'Bustaden står ikkje lenger i registeret.',
};

/** The texts of the page Tilbod in nynorsk. */
export const nnOffers: typeof nbOffers = {
  title: 'Tilbod', help: 'Følg tilboda frå vedtak til innflytting. Spredt sender ingenting. Send brevet som de pleier, og skriv her når det er gjort.',
  calendar: 'Last ned kalender', calendarHelp: 'Kalenderen har fristar, innflyttingar og leigeavtalar som går ut. Han viser saksnummer, aldri namn eller adresse.', print: 'Skriv ut',
  filter: { heading: 'Utval', round: 'Runde', allRounds: 'Alle rundar', roundName: (name) => `Runde ${name}`, show: 'Vis', open: 'Ikkje ferdige', overdue: 'Over fristen', all: 'Alle' },
  none: 'Ingen tilbod her. Tilboda kjem når ein runde er vedteken.', noneOpen: 'Ingen tilbod ventar på noko.',
  groups: {
    lateAnswers: (n) => of(n, 'svarfrist er over', 'svarfristar er over'), send: (n) => of(n, 'tilbod skal sendast', 'tilbod skal sendast'),
    moveInsDue: (n) => of(n, 'hushald kan flytte inn no', 'hushald kan flytte inn no'), answer: (n) => of(n, 'tilbod ventar på svar', 'tilbod ventar på svar'),
    moveIns: (n) => of(n, 'hushald flyttar inn seinare', 'hushald flyttar inn seinare'), ended: (n) => of(n, 'tilbod er ferdig', 'tilbod er ferdige'),
    leases: (n) => of(n, 'leigeavtale går ut', 'leigeavtalar går ut'),
  },
  leasesHelp: (n) => `Avtalar som går ut innan ${days(n)}, slik vilkåra seier, og dei som har gått ut utan at nokon har flytta.`,
  lease: { tenancy: (id) => `Leigeforhold ${id}`, ends: (date, n) => `går ut ${date}, om ${days(n)}`, today: (date) => `går ut i dag, ${date}`, over: (date) => `gjekk ut ${date}` },
  row: {
    household: (id) => `Hushald ${id}`, letter: 'Sjå brevet', round: (name) => `runde ${name}`, earliest: (date) => `Kan flytte inn frå ${date}`, team: (name) => `${name} følgjer opp`,
    lives: (dwelling) => `Bur i ${dwelling} og flyttar derifrå`, sent: (date) => `Sendt ${date}`, deadline: (date) => `Frist ${date}`, left: (n) => (n === 0 ? 'i dag' : `om ${days(n)}`),
    late: (n) => `${days(n)} over fristen`, accepted: (date) => `Ja ${date}`, refused: (date) => `Nei ${date}`, noAnswer: (date) => `Ikkje noko svar, ført ${date}`, withdrawn: (date) => `Trekt av kommunen ${date}`,
    movedIn: (date) => `Flytta inn ${date}`, erased: 'Det som stod om hushaldet, er sletta', waitsMove: (date) => `Innflytting ${date}`,
  },
  followed: {
    staysInQueue: 'Hushaldet held på plassen i køen og datoen sin.', losesWaiting: (n) => `Hushaldet mistar ${months(n)} ventetid.`, caseClosed: 'Saka blir lukka, og hushaldet står ikkje lenger i køen.',
    moved: (before, after) => `Søknadsdatoen er flytta frå ${before} til ${after}.`, closed: 'Saka er lukka.', kept: 'Hushaldet står i køen med datoen sin.', byTerms: 'Følgjer av vilkåra:',
  },
  action: {
    send: 'Før som sendt', sendAll: (n) => `Før alle ${formatWhole(n)} som sende`, answer: 'Før svar', moveIn: 'Før innflytting', withdraw: 'Trekk tilbodet', changedMind: 'Det vart ikkje noko av innflyttinga',
    undoAnswer: 'Angre svaret', undoSent: 'Angre at det er sendt', cancel: 'Avbryt', save: 'Lagre', saving: 'Lagrar …', for: (id) => `, hushald ${id}`,
  },
  send: {
    heading: (id) => `Tilbodet til hushald ${id} er sendt`, headingAll: (n) => of(n, 'tilbod er sendt', 'tilbod er sende'), on: 'Dato det vart sendt', deadline: 'Svarfrist', deadlineHelp: (n) => `Står feltet tomt, blir fristen ${days(n)} etter at det vart sendt.`,
  },
  letter: {
    notReady: (why) => `Brevet er ikkje klart: ${why}.`, someNotReady: (n, all) => `${formatWhole(n)} av ${of(all, 'brev', 'brev')} er ikkje ${n === 1 ? 'klart' : 'klare'}:`, row: (why, _, ids) => `${why}: hushald ${ids}`,
    noAssessment: 'vurderinga er ikkje skriven', olderAssessment: 'runden er vedteken på nytt etter at vurderinga vart skriven', neverMade: 'det er ikkje laga som PDF eller Word', changedSince: 'det er endra etter at det sist vart laga',
    anyway: 'Er brevet skrive ein annan stad, kan du likevel føre det som sendt.',
  },
  answer: {
    heading: (id) => `Svaret frå hushald ${id}`, headingEnd: (id) => `Tilbodet til hushald ${id} blir ikkje til noko`, kind: 'Kva vart svaret?', accepted: 'Ja, takkar ja', refused: 'Nei, takkar nei', noAnswer: 'Ikkje noko svar innan fristen', noAnswerFrom: (date) => `Ikkje noko svar innan fristen (kan førast frå ${date})`, withdrawn: 'Kommunen trekkjer tilbodet',
    on: 'Dato', reason: 'Grunn', choose: 'Vel ein grunn', words: 'Med eigne ord (kan stå tomt)', wordsHelp: 'Skriv om bustaden og situasjonen. Aldri namn, fødselsnummer eller helse.', why: 'Kvifor blir tilbodet trekt?', whyMissing: 'Skriv kvifor, med minst tre teikn.', kindMissing: 'Vel kva svaret vart.',
    accepts: 'Bustaden blir halden av til hushaldet flyttar inn.', short: 'Skriv minst tre teikn, eller la feltet stå tomt.',
  },
  moveIn: {
    heading: (id) => `Hushald ${id} har flytta inn`, on: 'Dato for innflytting', end: 'Leigeavtalen varer til', endHelp: (n) => `Står feltet tomt, varer han i ${months(n)}.`, leftOn: (dwelling) => `Siste dag i ${dwelling}`, leftOnHelp: 'Bustaden blir ledig dagen etter. Står feltet tomt, er det innflyttingsdagen.',
    what: 'Dette skjer når du lagrar:', tenancy: 'Leigeforholdet tek til, med vurderingane som gjeld for hushaldet, til dei går ut. Vurdering av uro følgjer ikkje med.', dwelling: 'Bustaden står som utleigd.', closes: 'Saka blir lukka, og hushaldet er ikkje lenger i køen.', team: (name) => `${name} får tida som hushaldet treng, bunden.`,
    final: 'Innflyttinga kan ikkje angrast her. Er ho feil, må leigeforholdet og bustaden rettast i registra.',
  },
  done: { sent: (n) => `${of(n, 'tilbod er ført som sendt', 'tilbod er førte som sende')}.`, answered: { accepted: (id) => `Hushald ${id} takka ja. Svaret er lagra.`, refused: (id) => `Hushald ${id} takka nei. Svaret er lagra.`, noAnswer: (id) => `Hushald ${id} svarte ikkje innan fristen. Det er lagra.`, withdrawn: (id) => `Kommunen trekte tilbodet til hushald ${id}. Det er lagra.` }, movedIn: (id) => `Innflyttinga til hushald ${id} er lagra.`, undone: (id) => `Tilbodet til hushald ${id} er som før.` },
  changed: (who) => `${who} har endra tilbodet etter at du henta det. Lista viser korleis det står no. Ingenting av ditt er lagra.`, somebody: 'Nokon andre', wrongState: 'Dette går ikkje slik tilbodet står no. Lista er henta på nytt.',
  notADate: 'Datoen finst ikkje. Skriv han som dd.mm.åååå.', dateHelp: 'dd.mm.åååå', fault, assumed: 'Vilkåra er føresetnader til kommunen avgjer noko anna.',
};
