import { formatWhole } from '../format.ts';
import { nbFollowUpForm } from './nb-follow-up-form.ts';

const minutes = (n: number): string => (n === 1 ? '1 minutt' : `${formatWhole(n)} minutter`);
const short = (n: number): string => `${formatWhole(n)} min`;
const visits = (n: number): string => `${formatWhole(n)} besøk`;

/** The plan of a week of visits, in bokmål. Dates are given as they are to be written. */
export const nbVisitWeek = {
  title: 'Ukeplan for besøk', print: 'Skriv ut', excel: 'Last ned som Excel', weekday: nbFollowUpForm.weekday, weekdayShort: nbFollowUpForm.weekdayShort,
  choose: { label: 'Velg uke', week: (number: number, from: string, to: string) => `Uke ${number}, ${from}–${to}`, before: (number: number) => `Uke ${number}`, after: (number: number) => `Uke ${number}`, beforeHelp: 'forrige uke', afterHelp: 'neste uke', version: 'Versjon', versionOf: (n: number, at: string, isHolding: boolean) => `${n}, laget ${at}${isHolding ? ', gjelder' : ''}` },
  said: {
    heading: 'Kort sagt', all: (n: number) => `Planen dekker alle ${visits(n)}.`, some: (made: number, of: number, lacking: number, lost: number) => `Planen dekker ${formatWhole(made)} av ${visits(of)}. ${formatWhole(lacking)} er ikke dekket (${minutes(lost)}).`, none: (week: number) => `Det er ingen ukeplan for uke ${week} ennå.`, ask: 'Leder for oppfølging lager den.',
    holds: (version: number, at: string) => `Versjon ${version} gjelder. Den ble bestemt ${at}.`, draft: (version: number) => `Versjon ${version} er et utkast. Det gjelder ikke før det er bestemt.`, other: (version: number) => `Versjon ${version} gjelder nå.`, noneHolds: 'Ingen plan er bestemt for uka.',
    newer: (version: number) => `Versjon ${version} er nyere, men ikke bestemt.`, showNewer: 'Vis den', showHolding: 'Vis planen som gjelder', stopped: 'Planleggingen ble stoppet før den var ferdig. Mer tid kan gi en bedre plan.',
    planned: (version: number) => `Ny plan: versjon ${version}.`, decided: (version: number) => `Versjon ${version} gjelder fra nå. De ansatte ser den i Min dag.`,
  },
  act: {
    heading: 'Hva vil du gjøre?', make: 'Lag ukeplan', again: 'Planlegg på nytt', absence: 'Noen er borte', decide: 'Bestem planen', decideHelp: 'Da gjelder den, og de ansatte ser den i Min dag.', keep: 'Behold planen som gjelder', over: 'Uka er over. Den kan ikke planlegges mer.', cancel: 'Avbryt', anotherMeanwhile: 'Noen andre har planlagt uka mens du så på. Ingenting er bestemt.', fetch: 'Hent uka på nytt',
  },
  progress: { ofWeek: (n: number) => `Uke ${n}: `, label: 'Planlegger', running: (percent: number) => `Planlegger. ${percent} % av letingen er gjort.`, waiting: 'Venter på tur.', stop: 'Stopp', stopping: 'Stopper. Det som er funnet, blir lagret.', stoppedNone: 'Stoppet. Det ble ikke laget noen plan.' },
  again: { heading: 'Planlegg på nytt', fewest: 'Endre så lite som mulig', fewestHelp: 'Besøkene blir der de er, så langt det går.', any: 'Lag hele planen på nytt', anyHelp: 'Flere kan få en annen ansatt eller en annen dag.', held: 'Besøk du har låst, blir stående.', submit: 'Planlegg' },
  absence: {
    heading: 'Noen er borte', help: 'Fraværet blir ført på den ansatte. Så planlegges uka på nytt med få endringer. Ikke skriv hvorfor: det lagres aldri.', who: 'Hvem', day: 'Fra og med', until: 'Til og med', whole: 'Hele dagen', from: 'Fra klokka', to: 'Til klokka',
    order: 'Siste dag kan ikke være før første dag, og tiden må slutte etter at den begynner.', submit: 'Før fravær og planlegg', kept: 'Fraværet er ført, også om du beholder planen som gjelder.',
  },
  uncovered: {
    heading: (n: number) => `Ikke dekket (${formatWhole(n)})`, none: 'Ingen. Alle besøk i planen har noen som kommer.', lead: 'Disse besøkene får ingen. Finn plass selv, eller avtal en annen uke.', agreement: 'Avtale', address: 'Adresse', minutes: 'Minutter', why: 'Hvorfor', place: 'Finn plass', evening: 'kveld',
    reason: {
      noPoint: 'Boligen er ikke på kartet.', noCompetence: 'Ingen på jobb har kompetansen.', barred: 'De som har kompetansen, kan ikke komme hit.', noDay: 'Ingen av dem som kan komme, jobber en dag som passer.', noHours: 'Ingen av dem som kan komme, har tid da det passer.', noPair: 'To kan ikke komme samtidig.', noRoom: 'Planen som ble funnet, har ikke plass.',
    },
  },
  changes: {
    heading: (version: number) => `Endret fra versjon ${version}`, moved: (n: number) => (n === 0 ? 'Ingen besøk får en annen ansatt eller dag.' : `${visits(n)} får en annen ansatt eller dag.`), lost: (n: number) => (n === 0 ? 'Ingen mister besøket sitt.' : n === 1 ? '1 besøk faller ut.' : `${visits(n)} faller ut.`), won: (n: number) => (n === 1 ? '1 besøk som ikke var dekket, er med.' : `${visits(n)} som ikke var dekket, er med.`),
    timeOnly: (n: number, most: number) => (n === 0 ? 'Ingen får bare nytt klokkeslett.' : `${formatWhole(n)} får bare nytt klokkeslett samme dag, på det meste ${minutes(most)} unna.`),
    visit: 'Besøk', before: 'Før', after: 'Etter', notCovered: 'ikke dekket', outside: 'ikke i planen', slot: (who: string, day: string, time: string) => `${who}, ${day} ${time}`, timeOnlyList: 'Bare nytt klokkeslett', caption: 'Besøk før og etter',
  },
  figures: {
    heading: 'Planen i tall', caption: 'Planen ved siden av en plan for hånd og forrige uke', lead: 'For hånd er regelen «nærmeste som er ledig». Den kjenner ikke hovedkontakt og reserve. Et besøk der to kommer, teller to ganger.', plan: 'Denne planen', version: (n: number) => `Versjon ${n}`, byHand: 'For hånd', lastWeek: 'Forrige uke', noLastWeek: 'ingen plan gjaldt', row: 'Tall',
    name: { visits: 'Besøk med noen som kommer', uncoveredVisits: 'Besøk som ikke er dekket', uncoveredMinutes: 'Minutter som ikke er dekket', continuityPercent: 'Besøk ved hovedkontakt eller reserve', byMainPercent: 'Besøk ved hovedkontakt', travelMinutes: 'Minutter på vei', overtimeMinutes: 'Minutter overtid', changed: 'Besøk med annen ansatt eller dag' },
    changedHelp: 'Endringer er regnet fra planen før: den forrige versjonen av uka, ellers uka før.', nothing: 'ingen besøk',
  },
  problems: {
    heading: 'Dette er ikke med i planen', staffWithoutPoint: 'har ingen adresse på kartet, og teamet heller ikke', staffWithoutHours: 'har ikke ført arbeidstid', agreementWithoutPoint: 'har ingen adresse på kartet', noStaff: 'Ingen ansatte har arbeidstid denne uka.', noVisits: 'Ingen avtaler skal ha besøk denne uka.', staff: (id: string) => `Ansatt ${id}`, agreement: (id: string) => `Avtale ${id}`,
  },
  board: {
    heading: 'Uka', caption: 'Ansatte nedover, dager bortover. Pilen ↓ viser veien dit. Velg en dag for å se den på kartet og flytte besøk.', staff: 'Ansatt', off: 'jobber ikke', empty: 'ingen besøk', hours: (day: string, from: string, until: string) => `${day} ${from}–${until}`, open: (name: string, day: string) => `: ${name}, ${day}`, sum: (n: number, spent: number, way: number) => `${visits(n)}, ${short(spent)} + ${short(way)} på vei`,
    way: 'vei dit', evening: 'kveld', two: 'to sammen', changed: 'endret', held: 'låst', minutes: short, show: 'Vis', one: 'Én ansatt', day: 'Én dag', which: 'Ansatt', whichDay: 'Dag', nobody: 'Ingen jobber denne dagen.',
  },
  day: {
    back: 'Til hele uka', heading: (name: string, day: string) => `${name}, ${day}`, none: (name: string) => `${name} jobber ikke denne dagen.`, sum: (n: number, spent: number, way: number) => `${visits(n)}, ${minutes(spent)} hos folk og ${minutes(way)} på vei, også veien hjem.`, hours: (from: string, until: string) => `Arbeidstid ${from}–${until}.`, overtime: (n: number) => `${minutes(n)} over arbeidstiden.`, noStops: 'Ingen besøk denne dagen.', list: 'Besøkene i rekkefølge', map: 'Kart over dagen. Alt på kartet står også i listen.',
    travel: (n: number) => `${minutes(n)} på vei`, time: (from: string, until: string) => `${from}–${until}`, agreement: (id: string) => `Avtale ${id}`, with: (name: string) => `Sammen med ${name}`, evening: 'Kveldsbesøk', held: 'Låst her', changed: { staff: 'Ny ansatt siden planen før', day: 'Ny dag siden planen før', staffAndDay: 'Ny ansatt og ny dag siden planen før' },
    showOnMap: 'Vis på kartet', move: 'Flytt', moveOf: (id: string) => ` besøket til avtale ${id}`, letGo: 'Slipp låsen', stop: (n: number, address: string) => `${n}. ${address}`, calendar: (name: string) => `Kalenderfil for ${name}`, calendarHelp: 'Filen har bare avtalenummer og klokkeslett, ingen adresser.', calendarLater: 'Kalenderfilen kommer når planen er bestemt.', staff: 'Ansatt', date: 'Dag',
  },
  move: {
    heading: (id: string) => `Flytt besøket til avtale ${id}`, place: (id: string) => `Finn plass til besøket i avtale ${id}`, who: 'Hvem', day: 'Dag', start: 'Begynner', looking: 'Ser om det går …', fine: 'Det går, og ingen andre besøk må flyttes.', others: 'Det går bare om andre besøk flyttes:', not: 'Det går ikke:', otherHeld: 'Et annet besøk som er låst, kan ikke lenger stå der det er.', travel: (n: number) => (n === 0 ? 'Veien blir like lang.' : n > 0 ? `Veien blir ${minutes(n)} lengre.` : `Veien blir ${minutes(-n)} kortere.`), overtime: (n: number) => `Overtiden øker med ${minutes(n)}.`,
    submit: 'Lås her og planlegg rundt', cancel: 'Avbryt', visit: (id: string) => `Besøket til avtale ${id}`,
    finding: {
      notAtWork: (_: string) => 'Den ansatte jobber ikke denne dagen.', happened: (_: string) => 'Besøket har vært, eller skal ikke være i uka lenger.', day: (who: string) => `${who}: dagen passer ikke, etter avtalen.`, competence: (who: string) => `${who}: den ansatte mangler en kompetanse.`, barred: (who: string) => `${who}: den ansatte skal ikke komme hit.`, early: (who: string, n: number) => `${who}: det er ${minutes(n)} for tidlig, etter avtalen og tiden for besøk.`, closed: (who: string, n: number) => `${who}: det er ${minutes(n)} for sent, etter avtalen og tiden for besøk.`,
      travel: (who: string, n: number) => `${who}: den ansatte kommer ${minutes(n)} for sent.`, shiftEnd: (who: string, n: number) => `${who} er hjemme ${minutes(n)} for sent.`, together: (who: string) => `${who}: to skal komme samtidig, og det går ikke.`, held: (who: string) => `${who}: besøket er låst et annet sted.`,
    },
  },
  paper: { heading: (name: string, week: number) => `${name}, uke ${week}`, day: 'Dag', time: 'Tid', address: 'Adresse', agreement: 'Avtale', minutes: 'Min', way: 'Vei', note: 'Merk', none: 'Ingen besøk.' },
};
