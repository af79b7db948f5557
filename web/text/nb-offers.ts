import type { OfferFault } from '../../server/offers/schemas.ts';
import { formatWhole } from '../format.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;
const days = (n: number): string => of(n, 'dag', 'dager');
const months = (n: number): string => of(n, 'måned', 'måneder');

/** What is wrong with a field, in bokmål. Days are written already. */
const fault: Readonly<Record<OfferFault['code'], (facts: Readonly<Record<string, string>>) => string>> = {
  inFuture: ({ last = '' }) => `Dagen har ikke kommet ennå. Skriv ${last} eller tidligere.`, tooEarly: ({ first = '' }) => `Skriv ${first} eller senere.`,
  notOver: ({ deadline = '' }) => `Fristen er ${deadline}. Vent til dagen etter.`, unknownCode: () => 'Velg en grunn fra listen.',
  letToOther: () => 'Noen andre bor i boligen denne dagen. Se på leieforholdene til boligen.', householdGone: () => 'Husstanden står ikke lenger i registeret.',
  dwellingGone: () => 'Boligen står ikke lenger i registeret.',
};

/** The texts of the page Tilbud in bokmål. */
export const nbOffers = {
  title: 'Tilbud', help: 'Følg tilbudene fra vedtak til innflytting. Spredt sender ingenting. Send brevet som dere pleier, og skriv her når det er gjort.',
  calendar: 'Last ned kalender', calendarHelp: 'Kalenderen har frister, innflyttinger og leieavtaler som går ut. Den viser saksnummer, aldri navn eller adresse.', print: 'Skriv ut',
  filter: { heading: 'Utvalg', round: 'Runde', allRounds: 'Alle runder', roundName: (name: string) => `Runde ${name}`, show: 'Vis', open: 'Ikke ferdige', overdue: 'Over fristen', all: 'Alle' },
  none: 'Ingen tilbud her. Tilbudene kommer når en runde er vedtatt.', noneOpen: 'Ingen tilbud venter på noe.',
  groups: {
    lateAnswers: (n: number) => of(n, 'svarfrist er over', 'svarfrister er over'), send: (n: number) => of(n, 'tilbud skal sendes', 'tilbud skal sendes'),
    moveInsDue: (n: number) => of(n, 'husstand kan flytte inn nå', 'husstander kan flytte inn nå'), answer: (n: number) => of(n, 'tilbud venter på svar', 'tilbud venter på svar'),
    moveIns: (n: number) => of(n, 'husstand flytter inn senere', 'husstander flytter inn senere'), ended: (n: number) => of(n, 'tilbud er ferdig', 'tilbud er ferdige'),
    leases: (n: number) => of(n, 'leieavtale går ut', 'leieavtaler går ut'),
  },
  leasesHelp: (n: number) => `Avtaler som går ut innen ${days(n)}, slik vilkårene sier, og de som har gått ut uten at noen har flyttet.`,
  lease: { tenancy: (id: string) => `Leieforhold ${id}`, ends: (date: string, n: number) => `går ut ${date}, om ${days(n)}`, today: (date: string) => `går ut i dag, ${date}`, over: (date: string) => `gikk ut ${date}` },
  row: {
    household: (id: string) => `Husstand ${id}`, letter: 'Se brevet', round: (name: string) => `runde ${name}`, earliest: (date: string) => `Kan flytte inn fra ${date}`, team: (name: string) => `${name} følger opp`,
    lives: (dwelling: string) => `Bor i ${dwelling} og flytter derfra`, sent: (date: string) => `Sendt ${date}`, deadline: (date: string) => `Frist ${date}`, left: (n: number) => (n === 0 ? 'i dag' : `om ${days(n)}`),
    late: (n: number) => `${days(n)} over fristen`, accepted: (date: string) => `Ja ${date}`, refused: (date: string) => `Nei ${date}`, noAnswer: (date: string) => `Ingen svar, ført ${date}`, withdrawn: (date: string) => `Trukket av kommunen ${date}`,
    movedIn: (date: string) => `Flyttet inn ${date}`, erased: 'Det som stod om husstanden, er slettet', waitsMove: (date: string) => `Innflytting ${date}`,
  },
  followed: {
    staysInQueue: 'Husstanden beholder plassen i køen og datoen sin.', losesWaiting: (n: number) => `Husstanden mister ${months(n)} ventetid.`, caseClosed: 'Saken blir lukket, og husstanden står ikke lenger i køen.',
    moved: (before: string, after: string) => `Søknadsdatoen er flyttet fra ${before} til ${after}.`, closed: 'Saken er lukket.', kept: 'Husstanden står i køen med datoen sin.', byTerms: 'Følger av vilkårene:',
  },
  action: {
    send: 'Før som sendt', sendAll: (n: number) => `Før alle ${formatWhole(n)} som sendt`, answer: 'Før svar', moveIn: 'Før innflytting', withdraw: 'Trekk tilbudet', changedMind: 'Det ble ikke noe av innflyttingen',
    undoAnswer: 'Angre svaret', undoSent: 'Angre at det er sendt', cancel: 'Avbryt', save: 'Lagre', saving: 'Lagrer …', for: (id: string) => `, husstand ${id}`,
  },
  send: {
    heading: (id: string) => `Tilbudet til husstand ${id} er sendt`, headingAll: (n: number) => of(n, 'tilbud er sendt', 'tilbud er sendt'), on: 'Dato det ble sendt', deadline: 'Svarfrist', deadlineHelp: (n: number) => `Står feltet tomt, blir fristen ${days(n)} etter at det ble sendt.`,
  },
  letter: {
    notReady: (why: string) => `Brevet er ikke klart: ${why}.`, someNotReady: (n: number, all: number) => `${formatWhole(n)} av ${of(all, 'brev', 'brev')} er ikke ${n === 1 ? 'klart' : 'klare'}:`, row: (why: string, _: number, ids: string) => `${why}: husstand ${ids}`,
    noAssessment: 'vurderingen er ikke skrevet', olderAssessment: 'runden er vedtatt på nytt etter at vurderingen ble skrevet', neverMade: 'det er ikke laget som PDF eller Word', changedSince: 'det er endret etter at det sist ble laget',
    anyway: 'Er brevet skrevet et annet sted, kan du likevel føre det som sendt.',
  },
  answer: {
    heading: (id: string) => `Svaret fra husstand ${id}`, headingEnd: (id: string) => `Tilbudet til husstand ${id} blir ikke til noe`, kind: 'Hva ble svaret?', accepted: 'Ja, takker ja', refused: 'Nei, takker nei', noAnswer: 'Ingen svar innen fristen', noAnswerFrom: (date: string) => `Ingen svar innen fristen (kan føres fra ${date})`, withdrawn: 'Kommunen trekker tilbudet',
    on: 'Dato', reason: 'Grunn', choose: 'Velg en grunn', words: 'Med egne ord (kan stå tomt)', wordsHelp: 'Skriv om boligen og situasjonen. Aldri navn, fødselsnummer eller helse.', why: 'Hvorfor trekkes tilbudet?', whyMissing: 'Skriv hvorfor, med minst tre tegn.', kindMissing: 'Velg hva svaret ble.',
    accepts: 'Boligen blir holdt av til husstanden flytter inn.', short: 'Skriv minst tre tegn, eller la feltet stå tomt.',
  },
  moveIn: {
    heading: (id: string) => `Husstand ${id} har flyttet inn`, on: 'Dato for innflytting', end: 'Leieavtalen varer til', endHelp: (n: number) => `Står feltet tomt, varer den i ${months(n)}.`, leftOn: (dwelling: string) => `Siste dag i ${dwelling}`, leftOnHelp: 'Boligen blir ledig dagen etter. Står feltet tomt, er det innflyttingsdagen.',
    what: 'Dette skjer når du lagrer:', tenancy: 'Leieforholdet begynner, med vurderingene som gjelder for husstanden, til de går ut. Vurdering av uro følger ikke med.', dwelling: 'Boligen står som utleid.', closes: 'Saken lukkes, og husstanden er ikke lenger i køen.', team: (name: string) => `${name} får tiden husstanden trenger, bundet.`,
    final: 'Innflyttingen kan ikke angres her. Er den feil, må leieforholdet og boligen rettes i registrene.',
  },
  done: { sent: (n: number) => `${of(n, 'tilbud er ført', 'tilbud er ført')} som sendt.`, answered: { accepted: (id: string) => `Husstand ${id} takket ja. Svaret er lagret.`, refused: (id: string) => `Husstand ${id} takket nei. Svaret er lagret.`, noAnswer: (id: string) => `Husstand ${id} svarte ikke innen fristen. Det er lagret.`, withdrawn: (id: string) => `Kommunen trakk tilbudet til husstand ${id}. Det er lagret.` }, movedIn: (id: string) => `Innflyttingen til husstand ${id} er lagret.`, undone: (id: string) => `Tilbudet til husstand ${id} er som før.` },
  changed: (who: string) => `${who} har endret tilbudet etter at du hentet det. Listen viser hvordan det står nå. Ingenting av ditt er lagret.`, somebody: 'Noen andre', wrongState: 'Dette går ikke slik tilbudet står nå. Listen er hentet på nytt.',
  notADate: 'Datoen finnes ikke. Skriv den som dd.mm.åååå.', dateHelp: 'dd.mm.åååå', fault, assumed: 'Vilkårene er antakelser til kommunen bestemmer noe annet.',
};
