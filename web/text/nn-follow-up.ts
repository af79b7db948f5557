import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const of = (n: number, one: string, many: string): string => `${formatWhole(n)} ${n === 1 ? one : many}`;
const days = (n: number): string => of(n, 'dag', 'dagar');
const minutes = (n: number): string => of(n, 'minutt', 'minutt');

/** The texts of the page Oppfølging in nynorsk. */
export const nnFollowUp: Dictionary['followUpPage'] = {
  lead: 'Kven har for mykje, kven har ingen vore hos, og kva skal gjerast no? Listene er påminningar. Ingenting blir avslutta av seg sjølv.', table: (heading) => `${heading}, tabell`, asOf: (day) => `Slik det er ${day}.`, print: 'Skriv ut', excel: 'Last ned til Excel', calendar: 'Kalender med fristar',
  calendarHelp: 'Kalenderen har evalueringar og avtalar som går ut, berre med avtalenummer.', team: 'Team', allTeams: 'Alle team',
  empty: {
    heading: 'Kom i gang', help: 'Det er verken tilsette eller avtalar i registra enno. Når dei er lagde inn, står det her kven som har for mykje, og kva som må gjerast.', staff: 'Legg inn tilsette', agreements: 'Legg inn avtalar', import: 'Hent dei inn frå filer',
    noStaff: 'Det er ingen tilsette i registeret. Då kan tida ikkje reknast ut, og ingen kan vere hovudkontakt.', noAgreements: 'Det er ingen avtalar i registeret. Då er det ingenting å følgje med på.',
  },
  first: {
    heading: 'Gjer dette først', nothing: 'Ingenting er på overtid, og alle har tid nok i vekene som kjem.', ahead: 'Kjem snart',
    over: (n) => of(n, 'tilsett har for lite tid i minst éi av vekene', 'tilsette har for lite tid i minst éi av vekene'), noHours: (n) => of(n, 'tilsett har inga arbeidstid i registeret', 'tilsette har inga arbeidstid i registeret'),
    contested: (n) => of(n, 'besøk er ført av to', 'besøk er førte av to'), overdue: (words, n, all) => (n === all ? words : `${words}. ${formatWhole(n)} hastar`),
  },
  load: {
    heading: 'Tid og behov, veke for veke', help: 'Tida er tida den tilsette har til besøk og reise, når fråvær er trekt frå. Behovet er kva alle den tilsette er hovudkontakt for treng i snitt, med reise. «manglar» er minutt det ikkje er tid til.',
    staff: 'Tilsett', week: (n) => `Veke ${formatWhole(n)}`, cell: (needs, has) => `${formatWhole(needs)} av ${formatWhole(has)}`, missing: (n) => `manglar ${formatWhole(n)}`, evening: (words) => `kveld: ${words}`, away: (n) => `borte ${formatWhole(n)}`,
    people: (main, backup) => `hovudkontakt for ${formatWhole(main)}, reserve for ${formatWhole(backup)}`, post: (percent) => `${formatWhole(percent)} %`, project: (to) => (to === '' ? 'prosjektstilling' : `prosjektstilling til ${to}`), until: (to) => `til ${to}`, noHours: 'inga arbeidstid',
    sum: (team) => `${team} i alt`, withoutMain: (n) => `${of(n, 'person', 'personar')} utan hovudkontakt i stilling er ikkje med i tala`, none: 'Ingen tilsette i desse vekene.', csv: 'Last ned som CSV', unit: 'Alle tal er minutt i veka.',
    over: (name, week, n) => `${name}: manglar ${minutes(n)} i veke ${formatWhole(week)}`, overEvening: (name, week, n) => `${name}: manglar ${minutes(n)} om kvelden i veke ${formatWhole(week)}`,
    file: ['team', 'tilsett', 'stilling i prosent', 'hovudkontakt for', 'reserve for', 'veke', 'måndag', 'tid', 'tid kveld', 'borte', 'behov', 'behov kveld', 'manglar', 'manglar kveld'],
  },
  phases: {
    heading: 'Fasane', help: (n) => `Kor mange som er i kvar fase i dag. Under står kor mange av dei som går over i neste fase, eller ut av avtalen, dei neste ${days(n)}.`, team: 'Team', mapping: 'Kartlegging', effort: (n) => `${formatWhole(n)}. innsatsperiode`, sum: 'I alt', leaving: (n) => `${formatWhole(n)} går vidare`,
    none: 'Ingen er i ein fase i dag.',
  },
  lists: {
    heading: 'Påminningar', none: 'Ingen påminningar i dag.', agreement: (id) => `Avtale ${id}`, more: (n) => `Vis ${formatWhole(n)} til`, never: (date, n) => `ingen besøk er førte. Avtalen byrja ${date}, for ${days(n)} sidan`, noMain: 'ingen hovudkontakt', main: (name) => `hovudkontakt ${name}`, overdue: 'hastar', toCaseload: 'Sjå kven som kan følgje opp kven', toWeek: 'Sjå vekeplanen',
    kinds: {
      noMain: { heading: (n) => of(n, 'avtale har ingen hovudkontakt', 'avtalar har ingen hovudkontakt'), help: 'Vel ein hovudkontakt, så nokon har ansvaret.', day: (date) => `byrjar ${date}` },
      nobodyCan: { heading: (n) => of(n, 'avtale kan ingen tilsett dekkje', 'avtalar kan ingen tilsett dekkje'), help: 'Ingen i stilling har det avtalen krev: kompetanse, aldersgrensa til teamet, og ikkje nokon som personen ikkje vil ha. Sjå om kravet kan endrast, eller om nokon kan lærast opp.', day: (date) => date },
      lostContact: { heading: (n) => of(n, 'person har ikkje hatt besøk på lenge', 'personar har ikkje hatt besøk på lenge'), help: 'Ingen utførte besøk er førte i det siste. Spør hovudkontakten kva som har skjedd.', day: (date, n) => `sist ${date}, for ${days(n)} sidan` },
      evaluation: { heading: (n) => of(n, 'evaluering skal gjerast', 'evalueringar skal gjerast'), help: 'Evaluer saman med personen, og før datoen her. Neste fase byrjar ikkje før datoen i avtalen, om du ikkje seier noko anna.', day: (date, n) => (n > 0 ? `frist ${date}, ${days(n)} over` : `frist ${date}`) },
      mainLeaves: { heading: (n) => of(n, 'person har ein hovudkontakt som sluttar', 'personar har ein hovudkontakt som sluttar'), help: 'Vel ein ny hovudkontakt i god tid, så dei rekk å bli kjende.', day: (date, n) => (n > 0 ? `slutta ${date}` : `sluttar ${date}`) },
      mainAway: { heading: (n) => of(n, 'person har ein hovudkontakt som er lenge borte', 'personar har ein hovudkontakt som er lenge borte'), help: 'Avtal kven som kjem imens.', day: (date, n) => (n >= 0 ? `borte frå ${date}` : `blir borte frå ${date}`) },
      unanswered: { heading: (n) => of(n, 'avtale er ikkje svart på', 'avtalar er ikkje svart på'), help: 'Tilbodet er gitt, men svaret er ikkje ført. Eit nei har ingenting å seie for bustaden.', day: (date) => `vedteken ${date}` },
      agreementEnds: { heading: (n) => of(n, 'avtale går ut', 'avtalar går ut'), help: 'Finn ut om personen framleis treng oppfølging, og om det skal gjerast eit nytt vedtak. Avtalar som har gått ut, står her til den siste fasen er evaluert.', day: (date, n) => (n > 0 ? `gjekk ut ${date}` : `går ut ${date}`) },
      tenancyEnded: { heading: (n) => of(n, 'person har flytta ut av bustaden', 'personar har flytta ut av bustaden'), help: 'Avtalen gjeld framleis. Finn ut kvar personen bur no, og om avtalen skal endrast.', day: (date) => `flytta ut ${date}` },
      noPhase: { heading: (n) => of(n, 'avtale har byrja, men ingen fase har', 'avtalar har byrja, men ingen fase har'), help: 'Set ein fase i avtalen, elles blir ingen besøk planlagde.', day: (date) => `byrja ${date}` },
    },
  },
  evaluate: {
    open: 'Før evaluering', for: (id) => `, avtale ${id}`, heading: (id) => `Evaluering, avtale ${id}`, phase: (words, from) => `Gjeld ${words}, som byrja ${from}.`, on: 'Evaluert', onHelp: 'Skriv datoen som dd.mm.åååå', onFault: (from, to) => `Skriv ein dato frå ${from} til ${to}.`,
    next: 'Neste fase', asPlanned: (date) => `Byrjar ${date}, som planlagt`, today: 'Byrjar i dag', hasBegun: (date) => `Neste fase byrja ${date}, og blir ikkje endra.`, last: 'Dette er den siste fasen. Avtalen blir ikkje endra.', save: 'Lagre', saving: 'Lagrar …', cancel: 'Avbryt',
    done: (id) => `Evalueringa av avtale ${id} er ført.`, doneToday: (id) => `Evalueringa av avtale ${id} er ført, og neste fase byrjar i dag.`, undo: 'Angre', undone: (id) => `Evalueringa av avtale ${id} er teken bort igjen.`, changed: (id) => `Nokon andre har endra avtale ${id} imens. Ingenting vart lagra. Sjå på lista igjen.`,
  },
  contested: { heading: 'To har ført det same besøket', help: 'Det som vart ført først, gjeld. Den som har ført feil, kan ta det tilbake på Min dag.', agreement: 'Avtale', date: 'Dag', counts: 'Gjeld', beside: 'Gjeld ikkje', told: (name, words) => `${name}: ${words}`, somebody: 'nokon som er sletta' },
  counted: { heading: 'Slik er det rekna', lines: (share, hours) => `Ei full stilling er ${hours} timar i veka. ${formatWhole(share)} % av dei er til besøk og reise.` },
};
