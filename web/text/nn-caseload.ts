import { formatWhole } from '../format.ts';
import type { nbCaseload } from './nb-caseload.ts';

const minutes = (n: number): string => (n === 1 ? '1 minutt' : `${formatWhole(n)} minutt`);
const months = (n: number): string => (n === 1 ? '1 månad' : `${formatWhole(n)} månader`);
const people = (n: number): string => (n === 1 ? '1 person' : `${formatWhole(n)} personar`);
const size = Math.abs;
const more = (n: number): string => (n > 0 ? 'meir' : 'mindre');
const another = (n: number): string => (n > 0 ? 'til' : 'færre');

/** Who follows whom, in nynorsk. */
export const nnCaseload: typeof nbCaseload = {
  title: 'Kven følgjer kven', lead: 'Kvar person som får oppfølging, har ein hovudkontakt og ein reserve. Spredt foreslår, og den som leier oppfølginga, bestemmer. Ingenting blir endra før nokon godtek det.', print: 'Skriv ut', excel: 'Last ned som Excel',
  summary: (all, noMain, noBackup) => `${people(all)} får oppfølging. ${noMain === 0 ? 'Alle har hovudkontakt' : `${formatWhole(noMain)} er utan hovudkontakt`}, og ${noBackup === 0 ? 'alle har reserve' : `${formatWhole(noBackup)} er utan reserve`}.`,
  main: 'Hovudkontakt', backup: 'Reserve', nobody: 'ingen', search: 'Søk på avtale eller tilsett', noHits: 'Ingen treff. Prøv eit anna søkjeord.',
  ask: {
    heading: 'Lag eit forslag', again: 'Lag eit nytt forslag', replaces: 'Eit nytt forslag tek plassen til det som er ope. Det som alt er godteke, blir ståande.', from: 'Frå kva dag?', fromHelp: 'Den som ikkje er i stilling då, eller er lenge borte, får ingen.', what: 'Kva skal foreslåast?',
    gaps: 'Berre det som manglar', gapsHelp: 'Alle beheld dei dei har, så lenge dei kan kome.', even: 'Jamn også ut', evenHelp: 'Nokre kan få ny hovudkontakt når det lettar andre nok. Å miste hovudkontakten tel mykje imot.',
    propose: 'Foreslå', stop: 'Stopp', badDay: 'Skriv ein dag frå og med i dag.', starting: 'Byrjar å rekne …', running: (proved, of) => `Reknar … ${proved} av ${of} punkt er prova best mogleg.`, limit: (seconds) => `Rekninga får inntil ${formatWhole(seconds)} sekund.`,
    stopping: 'Stoppar …', stoppedKept: 'Stoppa. Det beste som var funne, står under.', stoppedNone: 'Stoppa. Ingenting er endra.', done: 'Forslaget er klart.',
    leaving: 'Sluttar eller blir lenge borte', ends: (name, date, mains, backups) => `${name} sluttar ${date}: hovudkontakt for ${people(mains)}, reserve for ${formatWhole(backups)}.`,
    away: (name, date, mains, backups) => `${name} er lenge borte frå ${date}: hovudkontakt for ${people(mains)}, reserve for ${formatWhole(backups)}.`, proposeFrom: (date) => `Foreslå frå ${date}`,
  },
  proposal: {
    heading: 'Forslaget', made: (date, time, from) => `Laga ${date} kl. ${time}, for tida frå ${from}.`, gaps: 'Berre det som mangla, er fylt.', even: 'Det er også jamna ut.',
    answer: (changes, kept) => (changes === 0 ? 'Forslaget endrar ingenting.' : `${people(changes)} får ny hovudkontakt eller ny reserve. ${formatWhole(kept)} beheld dei dei har.`),
    proved: 'Det er prova at inga fordeling er betre, slik tala er vekta.', notProved: 'Det er ikkje prova at dette er det beste.', unassigned: (list) => `Ingen er foreslått som hovudkontakt for: ${list}.`,
    atOnce: (from) => `Det du godtek, gjeld med ein gong, ikkje først frå ${from}.`, left: (n) => (n === 0 ? 'Alt er bestemt.' : `${formatWhole(n)} står att.`), finish: 'Ferdig', drop: 'Legg bort resten',
    dropHelp: 'Det som er godteke, blir ståande.', finished: 'Forslaget er ferdig behandla.', dropped: 'Resten av forslaget er lagt bort. Det som er godteke, står.',
  },
  figures: {
    heading: 'Tala', what: 'Kva', now: 'No', proposed: 'Med forslaget', byHand: 'For hand', none: 'Alle tal er 0.',
    caption: '«For hand» er til å samanlikne med: alle beheld den dei har, og resten får den næraste som har tid.', percents: (list) => `Ujamn fordeling: kvart minutt tel éin gong for kvar av grensene ${list} % av tida til den tilsette som det ligg over.`,
    names: {
      noMain: 'Personar utan hovudkontakt', noBackup: 'Personar utan reserve', overloadMinutes: 'Minutt i veka over tida den tilsette har', overloadEveningMinutes: 'Minutt om kvelden over tida den tilsette har', mainChanged: 'Personar som får ny hovudkontakt',
      trustMonthsLost: 'Månader saman som går tapt', mainUnknown: 'Nye hovudkontaktar som ikkje var reserve', backupChanged: 'Personar som mistar reserven', wishNotMet: 'Ønske som ikkje er oppfylte', travelMinutes: 'Minutt på veg i veka', unevenMinutes: 'Minutt ujamn fordeling',
    },
  },
  load: {
    heading: 'Dei tilsette, før og etter', table: 'Minutt og personar for kvar tilsett', caption: (weeks) => `Minutt i veka, med vegen til og frå. Tid og behov er snittet av ${formatWhole(weeks)} veker.`, staff: 'Tilsett', team: 'Team', has: 'Har tid til', before: 'No', after: 'Med forslaget', mains: 'Hovudkontakt for', backups: 'Reserve for',
    over: (n) => `${minutes(n)} for mykje`, evening: (n, has) => `kveld ${formatWhole(n)} av ${formatWhole(has)}`, change: (before, after) => (before === after ? formatWhole(after) : `${formatWhole(before)} → ${formatWhole(after)}`),
  },
  changes: {
    heading: 'Det som blir endra', groups: { main: 'Hovudkontakt', backup: 'Berre reserve' }, acceptAll: (n) => (n === 1 ? 'Godta den eine' : `Godta alle ${formatWhole(n)}`), agreement: (id) => `Avtale ${id}`, need: (n) => `${minutes(n)} i veka`,
    from: (before, after) => `${before} → ${after}`, same: (name) => `${name}, som no`, accept: 'Godta', acceptStill: 'Godta likevel', keep: 'Behald som no', other: 'Vel andre …', undo: 'Angre', again: 'Endre valet',
    acceptName: (id) => `Godta, avtale ${id}`, keepName: (id) => `Behald som no, avtale ${id}`, otherName: (id) => `Vel andre, avtale ${id}`, againName: (id) => `Endre valet, avtale ${id}`,
    saved: (n) => (n === 1 ? '1 val er lagra.' : `${formatWhole(n)} val er lagra.`), undone: 'Angra. Avtalane er som før.',
    accepted: 'Godteke.', kept: 'Behalde som før.', otherChosen: (main, backup) => `Andre er valde: ${main}, reserve ${backup}.`, stale: (main, backup) => `Avtalen er endra utanfor forslaget. No: ${main}, reserve ${backup}.`, gone: 'Avtalen finst ikkje lenger.',
  },
  reasons: {
    kept: (name) => `${name} er hovudkontakt i dag og held fram.`, wasBackup: (name) => `${name} er reserve i dag.`, wasMain: (name) => `${name} var hovudkontakt og blir reserve.`, wished: (name) => `Personen ønskjer seg ${name}.`,
    onlyMain: (name) => `${name} er den einaste som kan vere hovudkontakt her.`, onlyBackup: (name) => `${name} er den einaste andre som kan vere reserve her.`, otherTeam: (name) => `${name} er frå eit anna team, fordi personen sitt eige team ikkje har nokon som kan.`,
    nearest: (name, n) => `Ingen som kan, har kortare veg enn ${name}: ${minutes(n)} i veka.`, way: (name, n) => `${name} har ${minutes(n)} på veg i veka.`, lost: (name, n) => `Mistar ${name} som hovudkontakt, etter ${n === 0 ? 'under ein månad' : months(n)}.`,
    leaves: (name, date) => `${name} sluttar ${date}.`, away: (name, date) => `${name} er lenge borte frå ${date}.`, load: (name, n, has) => `Med forslaget har ${name} ${minutes(n)} i veka av ${formatWhole(has)}.`, nobody: 'Ingen er foreslått.',
  },
  others: {
    summary: 'Kvifor ikkje ein annan hovudkontakt?', alone: 'Kva det ville bety å byte hovudkontakt berre her:', none: 'ingen skilnad', runnerUp: (name) => `${name} (nest best)`, stays: 'den som kjem i dag, held fram', otherTeam: 'er i eit anna team, og personen sitt eige team har nokon som kan',
    missing: (list) => `manglar ${list}`, barred: 'skal ikkje kome til denne personen', age: (from, to) => (to === null ? `er i eit team for dei over ${from - 1} år` : `er i eit team for dei mellom ${from} og ${to} år`), ask: 'Kva om dei andre også kan bytast?', askName: (name) => `Kva om ${name} er hovudkontakt, og dei andre også kan bytast?`,
    working: 'Reknar …', together: (list) => `Når dei andre også kan bytast: ${list}.`, moved: (list) => `Då får desse andre enn i forslaget: ${list}.`, notExact: 'Det er ikkje prova at dette er det beste svaret.', notPossible: 'Det går ikkje.',
  },
  chooser: {
    legend: (id) => `Vel hovudkontakt og reserve for avtale ${id}`, nobody: 'Ingen', reason: 'Kvifor?', reasonHelp: 'Skriv det som trengst for å forstå valet, ikkje noko om helse. Grunnen står i loggen.', breaks: (name, list) => `${name} ${list}.`, save: 'Lagre valet', cancel: 'Avbryt',
    faults: {
      changedMeanwhile: 'Nokon andre har endra avtalen. Sida er henta på nytt; sjå på han og vel igjen.', notFound: 'Avtalen finst ikkje lenger.', unknownStaff: 'Den tilsette er ikkje i stilling.', bothRoles: 'Same person kan ikkje vere både hovudkontakt og reserve.', backupAlone: 'Vel ein hovudkontakt først.',
      needsReason: 'Dette bryt eit vilkår. Skriv kvifor.',
    },
  },
  people: {
    heading: 'Alle', table: 'Hovudkontakt og reserve for kvar avtale', show: 'Vis', byPerson: 'Per person', byStaff: 'Per tilsett', agreement: 'Avtale', since: 'Sidan', count: (n, of) => `Viser ${formatWhole(n)} av ${formatWhole(of)}`, mainOf: (n) => `Hovudkontakt for ${people(n)}`, backupOf: (n) => `Reserve for ${people(n)}`, nobodys: 'Utan hovudkontakt',
    until: (date) => `til ${date}`, awayFrom: (date) => `lenge borte frå ${date}`,
  },
  differences: {
    noMain: (n) => `${people(size(n))} ${another(n)} utan hovudkontakt`, noBackup: (n) => `${people(size(n))} ${another(n)} utan reserve`, overloadMinutes: (n) => `${minutes(size(n))} ${more(n)} over tida den tilsette har`,
    overloadEveningMinutes: (n) => `${minutes(size(n))} ${more(n)} over kveldstida den tilsette har`, mainChanged: (n) => `${people(size(n))} ${another(n)} får ny hovudkontakt`, trustMonthsLost: (n) => `${months(size(n))} saman går ${n > 0 ? 'tapt' : 'ikkje tapt'}`,
    mainUnknown: (n) => `${people(size(n))} ${another(n)} får ein hovudkontakt som ikkje var reserve`, backupChanged: (n) => `${people(size(n))} ${another(n)} mistar reserven`, wishNotMet: (n) => `${size(n) === 1 ? '1 ønske' : `${formatWhole(size(n))} ønske`} ${another(n)} er uoppfylt`,
    travelMinutes: (n) => `${minutes(size(n))} ${more(n)} på veg i veka`, unevenMinutes: (n) => `${minutes(size(n))} ${more(n)} ujamn fordeling`,
  },
};
