import type { ReminderKind } from '../../server/follow-up/schemas.ts';
import { formatWhole } from '../format.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;
const days = (n: number): string => of(n, 'dag', 'dager');
const minutes = (n: number): string => of(n, 'minutt', 'minutter');

/** The words of a list on the page Oppfølging: its heading by how many, what it means, and the way on where there is one. */
export interface ReminderListText {
  readonly heading: (n: number) => string;
  readonly help: string;
  /** What the day of a row is; `days` are those from that day until today, below 0 where it is ahead. */
  readonly day: (date: string, days: number) => string;
}

/** The texts of the page Oppfølging in bokmål. Dates are given as they are to be written. */
export const nbFollowUp = {
  lead: 'Hvem har for mye, hvem har ingen vært hos, og hva skal gjøres nå? Listene er påminnelser. Ingenting blir avsluttet av seg selv.', table: (heading: string) => `${heading}, tabell`, asOf: (day: string) => `Slik det er ${day}.`, print: 'Skriv ut', excel: 'Last ned til Excel', calendar: 'Kalender med frister',
  calendarHelp: 'Kalenderen har evalueringer og avtaler som går ut, bare med avtalenummer.', team: 'Team', allTeams: 'Alle team',
  empty: {
    heading: 'Kom i gang', help: 'Det er verken ansatte eller avtaler i registrene ennå. Når de er lagt inn, står det her hvem som har for mye, og hva som må gjøres.', staff: 'Legg inn ansatte', agreements: 'Legg inn avtaler', import: 'Hent dem inn fra filer',
    noStaff: 'Det er ingen ansatte i registeret. Da kan tiden ikke regnes ut, og ingen kan være hovedkontakt.', noAgreements: 'Det er ingen avtaler i registeret. Da er det ingenting å følge med på.',
  },
  first: {
    heading: 'Gjør dette først', nothing: 'Ingenting er på overtid, og alle har tid nok i ukene som kommer.', ahead: 'Kommer snart',
    over: (n: number) => of(n, 'ansatt har for lite tid i minst én av ukene', 'ansatte har for lite tid i minst én av ukene'), noHours: (n: number) => of(n, 'ansatt har ingen arbeidstid i registeret', 'ansatte har ingen arbeidstid i registeret'),
    contested: (n: number) => of(n, 'besøk er ført av to', 'besøk er ført av to'), overdue: (words: string, n: number, all: number) => (n === all ? words : `${words}. ${formatWhole(n)} haster`),
  },
  load: {
    heading: 'Tid og behov, uke for uke', help: 'Tiden er den ansattes tid til besøk og reise, når fravær er trukket fra. Behovet er hva alle den ansatte er hovedkontakt for trenger i snitt, med reise. «mangler» er minutter det ikke er tid til.',
    staff: 'Ansatt', week: (n: number) => `Uke ${formatWhole(n)}`, cell: (needs: number, has: number) => `${formatWhole(needs)} av ${formatWhole(has)}`, missing: (n: number) => `mangler ${formatWhole(n)}`, evening: (words: string) => `kveld: ${words}`, away: (n: number) => `borte ${formatWhole(n)}`,
    people: (main: number, backup: number) => `hovedkontakt for ${formatWhole(main)}, reserve for ${formatWhole(backup)}`, post: (percent: number) => `${formatWhole(percent)} %`, project: (to: string) => (to === '' ? 'prosjektstilling' : `prosjektstilling til ${to}`), until: (to: string) => `til ${to}`, noHours: 'ingen arbeidstid',
    sum: (team: string) => `${team} i alt`, withoutMain: (n: number) => `${of(n, 'person', 'personer')} uten hovedkontakt i stilling er ikke med i tallene`, none: 'Ingen ansatte i disse ukene.', csv: 'Last ned som CSV', unit: 'Alle tall er minutter i uka.',
    over: (name: string, week: number, n: number) => `${name}: mangler ${minutes(n)} i uke ${formatWhole(week)}`, overEvening: (name: string, week: number, n: number) => `${name}: mangler ${minutes(n)} om kvelden i uke ${formatWhole(week)}`,
    file: ['team', 'ansatt', 'stilling i prosent', 'hovedkontakt for', 'reserve for', 'uke', 'mandag', 'tid', 'tid kveld', 'borte', 'behov', 'behov kveld', 'mangler', 'mangler kveld'],
  },
  phases: {
    heading: 'Fasene', help: (n: number) => `Hvor mange som er i hver fase i dag. Under står hvor mange av dem som går over i neste fase, eller ut av avtalen, de neste ${days(n)}.`, team: 'Team', mapping: 'Kartlegging', effort: (n: number) => `${formatWhole(n)}. innsatsperiode`, sum: 'I alt', leaving: (n: number) => `${formatWhole(n)} går videre`,
    none: 'Ingen er i en fase i dag.',
  },
  lists: {
    heading: 'Påminnelser', none: 'Ingen påminnelser i dag.', agreement: (id: string) => `Avtale ${id}`, more: (n: number) => `Vis ${formatWhole(n)} til`, never: (date: string, n: number) => `ingen besøk er ført. Avtalen begynte ${date}, for ${days(n)} siden`, noMain: 'ingen hovedkontakt', main: (name: string) => `hovedkontakt ${name}`, overdue: 'haster', toCaseload: 'Se hvem som kan følge opp hvem', toWeek: 'Se ukeplanen',
    kinds: {
      noMain: { heading: (n) => of(n, 'avtale har ingen hovedkontakt', 'avtaler har ingen hovedkontakt'), help: 'Velg en hovedkontakt, så noen har ansvaret.', day: (date) => `begynner ${date}` },
      nobodyCan: { heading: (n) => of(n, 'avtale kan ingen ansatt dekke', 'avtaler kan ingen ansatt dekke'), help: 'Ingen i stilling har det avtalen krever: kompetanse, teamets aldersgrense, og ikke noen som personen ikke vil ha. Se om kravet kan endres, eller om noen kan læres opp.', day: (date) => date },
      lostContact: { heading: (n) => of(n, 'person har ikke hatt besøk på lenge', 'personer har ikke hatt besøk på lenge'), help: 'Ingen utførte besøk er ført i det siste. Spør hovedkontakten hva som har skjedd.', day: (date, n) => `sist ${date}, for ${days(n)} siden` },
      evaluation: { heading: (n) => of(n, 'evaluering skal gjøres', 'evalueringer skal gjøres'), help: 'Evaluer sammen med personen, og før datoen her. Neste fase begynner ikke før datoen i avtalen, om du ikke sier noe annet.', day: (date, n) => (n > 0 ? `frist ${date}, ${days(n)} over` : `frist ${date}`) },
      mainLeaves: { heading: (n) => of(n, 'person har en hovedkontakt som slutter', 'personer har en hovedkontakt som slutter'), help: 'Velg en ny hovedkontakt i god tid, så de rekker å bli kjent.', day: (date, n) => (n > 0 ? `sluttet ${date}` : `slutter ${date}`) },
      mainAway: { heading: (n) => of(n, 'person har en hovedkontakt som er lenge borte', 'personer har en hovedkontakt som er lenge borte'), help: 'Avtal hvem som kommer imens.', day: (date, n) => (n >= 0 ? `borte fra ${date}` : `blir borte fra ${date}`) },
      unanswered: { heading: (n) => of(n, 'avtale er ikke besvart', 'avtaler er ikke besvart'), help: 'Tilbudet er gitt, men svaret er ikke ført. Et nei har ingenting å si for boligen.', day: (date) => `vedtatt ${date}` },
      agreementEnds: { heading: (n) => of(n, 'avtale går ut', 'avtaler går ut'), help: 'Finn ut om personen fortsatt trenger oppfølging, og om det skal gjøres et nytt vedtak. Avtaler som har gått ut, står her til den siste fasen er evaluert.', day: (date, n) => (n > 0 ? `gikk ut ${date}` : `går ut ${date}`) },
      tenancyEnded: { heading: (n) => of(n, 'person har flyttet ut av boligen', 'personer har flyttet ut av boligen'), help: 'Avtalen gjelder fortsatt. Finn ut hvor personen bor nå, og om avtalen skal endres.', day: (date) => `flyttet ut ${date}` },
      noPhase: { heading: (n) => of(n, 'avtale har begynt, men ingen fase har', 'avtaler har begynt, men ingen fase har'), help: 'Sett en fase i avtalen, ellers blir ingen besøk planlagt.', day: (date) => `begynte ${date}` },
    } satisfies Readonly<Record<ReminderKind, ReminderListText>> as Readonly<Record<ReminderKind, ReminderListText>>,
  },
  evaluate: {
    open: 'Før evaluering', for: (id: string) => `, avtale ${id}`, heading: (id: string) => `Evaluering, avtale ${id}`, phase: (words: string, from: string) => `Gjelder ${words}, som begynte ${from}.`, on: 'Evaluert', onHelp: 'Skriv datoen som dd.mm.åååå', onFault: (from: string, to: string) => `Skriv en dato fra ${from} til ${to}.`,
    next: 'Neste fase', asPlanned: (date: string) => `Begynner ${date}, som planlagt`, today: 'Begynner i dag', hasBegun: (date: string) => `Neste fase begynte ${date}, og endres ikke.`, last: 'Dette er den siste fasen. Avtalen endres ikke.', save: 'Lagre', saving: 'Lagrer …', cancel: 'Avbryt',
    done: (id: string) => `Evalueringen av avtale ${id} er ført.`, doneToday: (id: string) => `Evalueringen av avtale ${id} er ført, og neste fase begynner i dag.`, undo: 'Angre', undone: (id: string) => `Evalueringen av avtale ${id} er tatt bort igjen.`, changed: (id: string) => `Noen andre har endret avtale ${id} imens. Ingenting ble lagret. Se på listen igjen.`,
  },
  contested: { heading: 'To har ført det samme besøket', help: 'Det som ble ført først, teller. Den som har ført feil, kan ta det tilbake på Min dag.', agreement: 'Avtale', date: 'Dag', counts: 'Teller', beside: 'Teller ikke', told: (name: string, words: string) => `${name}: ${words}`, somebody: 'noen som er slettet' },
  counted: { heading: 'Slik er det regnet', lines: (share: number, hours: string) => `En full stilling er ${hours} timer i uka. ${formatWhole(share)} % av dem er til besøk og reise.` },
};
