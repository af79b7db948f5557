import { formatWhole } from '../format.ts';
import type { nbVisitWeek } from './nb-visit-week.ts';
import { nnFollowUpForm } from './nn-follow-up-form.ts';

const minutes = (n: number): string => (n === 1 ? '1 minutt' : `${formatWhole(n)} minutt`);
const short = (n: number): string => `${formatWhole(n)} min`;
const visits = (n: number): string => `${formatWhole(n)} besøk`;

/** The plan of a week of visits, in nynorsk. */
export const nnVisitWeek: typeof nbVisitWeek = {
  title: 'Vekeplan for besøk', print: 'Skriv ut', excel: 'Last ned som Excel', weekday: nnFollowUpForm.weekday, weekdayShort: nnFollowUpForm.weekdayShort,
  choose: { label: 'Vel veke', week: (number, from, to) => `Veke ${number}, ${from}–${to}`, before: (number) => `Veke ${number}`, after: (number) => `Veke ${number}`, beforeHelp: 'førre veke', afterHelp: 'neste veke', version: 'Versjon', versionOf: (n, at, isHolding) => `${n}, laga ${at}${isHolding ? ', gjeld' : ''}` },
  said: {
    heading: 'Kort sagt', all: (n) => `Planen dekkjer alle ${visits(n)}.`, some: (made, of, lacking, lost) => `Planen dekkjer ${formatWhole(made)} av ${visits(of)}. ${formatWhole(lacking)} er ikkje ${lacking === 1 ? 'dekt' : 'dekte'} (${minutes(lost)}).`, none: (week) => `Det er ingen vekeplan for veke ${week} enno.`, ask: 'Leiar for oppfølging lagar han.',
    holds: (version, at) => `Versjon ${version} gjeld. Han vart bestemt ${at}.`, draft: (version) => `Versjon ${version} er eit utkast. Det gjeld ikkje før det er bestemt.`, other: (version) => `Versjon ${version} gjeld no.`, noneHolds: 'Ingen plan er bestemt for veka.',
    newer: (version) => `Versjon ${version} er nyare, men ikkje bestemt.`, showNewer: 'Vis han', showHolding: 'Vis planen som gjeld', stopped: 'Planlegginga vart stoppa før ho var ferdig. Meir tid kan gi ein betre plan.',
    planned: (version) => `Ny plan: versjon ${version}.`, decided: (version) => `Versjon ${version} gjeld frå no. Dei tilsette ser han i Min dag.`,
  },
  act: {
    heading: 'Kva vil du gjere?', make: 'Lag vekeplan', again: 'Planlegg på nytt', absence: 'Nokon er borte', decide: 'Bestem planen', decideHelp: 'Då gjeld han, og dei tilsette ser han i Min dag.', keep: 'Behald planen som gjeld', over: 'Veka er over. Ho kan ikkje planleggjast meir.', cancel: 'Avbryt', anotherMeanwhile: 'Nokon andre har planlagt veka medan du såg på. Ingenting er bestemt.', fetch: 'Hent veka på nytt',
  },
  progress: { ofWeek: (n) => `Veke ${n}: `, label: 'Planlegg', running: (percent) => `Planlegg. ${percent} % av leitinga er gjord.`, waiting: 'Ventar på tur.', stop: 'Stopp', stopping: 'Stoppar. Det som er funne, blir lagra.', stoppedNone: 'Stoppa. Det vart ikkje laga nokon plan.' },
  again: { heading: 'Planlegg på nytt', fewest: 'Endre så lite som mogleg', fewestHelp: 'Besøka blir der dei er, så langt det går.', any: 'Lag heile planen på nytt', anyHelp: 'Fleire kan få ein annan tilsett eller ein annan dag.', held: 'Besøk du har låst, blir ståande.', submit: 'Planlegg' },
  absence: {
    heading: 'Nokon er borte', help: 'Fråværet blir ført på den tilsette. Så blir veka planlagd på nytt med få endringar. Ikkje skriv kvifor: det blir aldri lagra.', who: 'Kven', day: 'Frå og med', until: 'Til og med', whole: 'Heile dagen', from: 'Frå klokka', to: 'Til klokka',
    order: 'Siste dag kan ikkje vere før første dag, og tida må slutte etter at ho byrjar.', submit: 'Før fråvær og planlegg', kept: 'Fråværet er ført, også om du beheld planen som gjeld.',
  },
  uncovered: {
    heading: (n) => `Ikkje dekt (${formatWhole(n)})`, none: 'Ingen. Alle besøk i planen har nokon som kjem.', lead: 'Desse besøka får ingen. Finn plass sjølv, eller avtal ei anna veke.', agreement: 'Avtale', address: 'Adresse', minutes: 'Minutt', why: 'Kvifor', place: 'Finn plass', evening: 'kveld',
    reason: {
      noPoint: 'Bustaden er ikkje på kartet.', noCompetence: 'Ingen på jobb har kompetansen.', barred: 'Dei som har kompetansen, kan ikkje kome hit.', noDay: 'Ingen av dei som kan kome, arbeider ein dag som passar.', noHours: 'Ingen av dei som kan kome, har tid då det passar.', noPair: 'To kan ikkje kome samstundes.', noRoom: 'Planen som vart funnen, har ikkje plass.',
    },
  },
  changes: {
    heading: (version) => `Endra frå versjon ${version}`, moved: (n) => (n === 0 ? 'Ingen besøk får ein annan tilsett eller dag.' : `${visits(n)} får ein annan tilsett eller dag.`), lost: (n) => (n === 0 ? 'Ingen mistar besøket sitt.' : `${visits(n)} fell ut.`), won: (n) => `${visits(n)} som ikkje var ${n === 1 ? 'dekt' : 'dekte'}, er med.`,
    timeOnly: (n, most) => (n === 0 ? 'Ingen får berre nytt klokkeslett.' : `${formatWhole(n)} får berre nytt klokkeslett same dag, på det meste ${minutes(most)} unna.`),
    visit: 'Besøk', before: 'Før', after: 'Etter', notCovered: 'ikkje dekt', outside: 'ikkje i planen', slot: (who, day, time) => `${who}, ${day} ${time}`, timeOnlyList: 'Berre nytt klokkeslett', caption: 'Besøk før og etter',
  },
  figures: {
    heading: 'Planen i tal', caption: 'Planen ved sida av ein plan for hand og førre veke', lead: 'For hand er regelen «nærmaste som er ledig». Han kjenner ikkje hovudkontakt og reserve. Eit besøk der to kjem, tel to gonger.', plan: 'Denne planen', version: (n) => `Versjon ${n}`, byHand: 'For hand', lastWeek: 'Førre veke', noLastWeek: 'ingen plan gjaldt', row: 'Tal',
    name: { visits: 'Besøk med nokon som kjem', uncoveredVisits: 'Besøk som ikkje er dekte', uncoveredMinutes: 'Minutt som ikkje er dekte', continuityPercent: 'Besøk ved hovudkontakt eller reserve', byMainPercent: 'Besøk ved hovudkontakt', travelMinutes: 'Minutt på veg', overtimeMinutes: 'Minutt overtid', changed: 'Besøk med annan tilsett eller dag' },
    changedHelp: 'Endringar er rekna frå planen før: den førre versjonen av veka, elles veka før.', nothing: 'ingen besøk',
  },
  problems: {
    heading: 'Dette er ikkje med i planen', staffWithoutPoint: 'har inga adresse på kartet, og teamet heller ikkje', staffWithoutHours: 'har ikkje ført arbeidstid', agreementWithoutPoint: 'har inga adresse på kartet', noStaff: 'Ingen tilsette har arbeidstid denne veka.', noVisits: 'Ingen avtalar skal ha besøk denne veka.', staff: (id) => `Tilsett ${id}`, agreement: (id) => `Avtale ${id}`,
  },
  board: {
    heading: 'Veka', caption: 'Tilsette nedover, dagar bortover. Pila ↓ viser vegen dit. Vel ein dag for å sjå han på kartet og flytte besøk.', staff: 'Tilsett', off: 'arbeider ikkje', empty: 'ingen besøk', hours: (day, from, until) => `${day} ${from}–${until}`, open: (name, day) => `: ${name}, ${day}`, sum: (n, spent, way) => `${visits(n)}, ${short(spent)} + ${short(way)} på veg`,
    way: 'veg dit', evening: 'kveld', two: 'to saman', changed: 'endra', held: 'låst', minutes: short, show: 'Vis', one: 'Éin tilsett', day: 'Éin dag', which: 'Tilsett', whichDay: 'Dag', nobody: 'Ingen arbeider denne dagen.',
  },
  day: {
    back: 'Til heile veka', heading: (name, day) => `${name}, ${day}`, none: (name) => `${name} arbeider ikkje denne dagen.`, sum: (n, spent, way) => `${visits(n)}, ${minutes(spent)} hos folk og ${minutes(way)} på veg, også vegen heim.`, hours: (from, until) => `Arbeidstid ${from}–${until}.`, overtime: (n) => `${minutes(n)} over arbeidstida.`, noStops: 'Ingen besøk denne dagen.', list: 'Besøka i rekkjefølgje', map: 'Kart over dagen. Alt på kartet står også i lista.',
    travel: (n) => `${minutes(n)} på veg`, time: (from, until) => `${from}–${until}`, agreement: (id) => `Avtale ${id}`, with: (name) => `Saman med ${name}`, evening: 'Kveldsbesøk', held: 'Låst her', changed: { staff: 'Ny tilsett sidan planen før', day: 'Ny dag sidan planen før', staffAndDay: 'Ny tilsett og ny dag sidan planen før' },
    showOnMap: 'Vis på kartet', move: 'Flytt', moveOf: (id) => ` besøket til avtale ${id}`, letGo: 'Slepp låsen', stop: (n, address) => `${n}. ${address}`, calendar: (name) => `Kalenderfil for ${name}`, calendarHelp: 'Fila har berre avtalenummer og klokkeslett, ingen adresser.', calendarLater: 'Kalenderfila kjem når planen er bestemt.', staff: 'Tilsett', date: 'Dag',
  },
  move: {
    heading: (id) => `Flytt besøket til avtale ${id}`, place: (id) => `Finn plass til besøket i avtale ${id}`, who: 'Kven', day: 'Dag', start: 'Byrjar', looking: 'Ser om det går …', fine: 'Det går, og ingen andre besøk må flyttast.', others: 'Det går berre om andre besøk blir flytte:', not: 'Det går ikkje:', otherHeld: 'Eit anna besøk som er låst, kan ikkje lenger stå der det er.', travel: (n) => (n === 0 ? 'Vegen blir like lang.' : n > 0 ? `Vegen blir ${minutes(n)} lengre.` : `Vegen blir ${minutes(-n)} kortare.`), overtime: (n) => `Overtida aukar med ${minutes(n)}.`,
    submit: 'Lås her og planlegg rundt', cancel: 'Avbryt', visit: (id) => `Besøket til avtale ${id}`,
    finding: {
      notAtWork: (_) => 'Den tilsette arbeider ikkje denne dagen.', happened: (_) => 'Besøket har vore, eller skal ikkje vere i veka lenger.', day: (who) => `${who}: dagen passar ikkje, etter avtalen.`, competence: (who) => `${who}: den tilsette manglar ein kompetanse.`, barred: (who) => `${who}: den tilsette skal ikkje kome hit.`, early: (who, n) => `${who}: det er ${minutes(n)} for tidleg, etter avtalen og tida for besøk.`, closed: (who, n) => `${who}: det er ${minutes(n)} for seint, etter avtalen og tida for besøk.`,
      travel: (who, n) => `${who}: den tilsette kjem ${minutes(n)} for seint.`, shiftEnd: (who, n) => `${who} er heime ${minutes(n)} for seint.`, together: (who) => `${who}: to skal kome samstundes, og det går ikkje.`, held: (who) => `${who}: besøket er låst ein annan stad.`,
    },
  },
  paper: { heading: (name, week) => `${name}, veke ${week}`, day: 'Dag', time: 'Tid', address: 'Adresse', agreement: 'Avtale', minutes: 'Min', way: 'Veg', note: 'Merk', none: 'Ingen besøk.' },
};
