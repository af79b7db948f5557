import { formatWhole } from '../format.ts';

const minutes = (n: number): string => (n === 1 ? '1 minutt' : `${formatWhole(n)} minutter`);
const months = (n: number): string => (n === 1 ? '1 måned' : `${formatWhole(n)} måneder`);
const people = (n: number): string => (n === 1 ? '1 person' : `${formatWhole(n)} personer`);
const size = Math.abs;
const more = (n: number): string => (n > 0 ? 'mer' : 'mindre');
const another = (n: number): string => (n > 0 ? 'til' : 'færre');

/** Who follows whom, in bokmål. Names, dates and lists are given as they are to be written; of a difference, below 0 is fewer. */
export const nbCaseload = {
  title: 'Hvem følger hvem', lead: 'Hver person som får oppfølging, har en hovedkontakt og en reserve. Spredt foreslår, og den som leder oppfølgingen, bestemmer. Ingenting endres før noen godtar det.', print: 'Skriv ut', excel: 'Last ned som Excel',
  summary: (all: number, noMain: number, noBackup: number) => `${people(all)} får oppfølging. ${noMain === 0 ? 'Alle har hovedkontakt' : `${formatWhole(noMain)} er uten hovedkontakt`}, og ${noBackup === 0 ? 'alle har reserve' : `${formatWhole(noBackup)} er uten reserve`}.`,
  main: 'Hovedkontakt', backup: 'Reserve', nobody: 'ingen', search: 'Søk på avtale eller ansatt', noHits: 'Ingen treff. Prøv et annet søkeord.',
  ask: {
    heading: 'Lag et forslag', again: 'Lag et nytt forslag', replaces: 'Et nytt forslag tar plassen til det som er åpent. Det som alt er godtatt, blir stående.', from: 'Fra hvilken dag?', fromHelp: 'Den som ikke er i stilling da, eller er lenge borte, får ingen.', what: 'Hva skal foreslås?',
    gaps: 'Bare det som mangler', gapsHelp: 'Alle beholder dem de har, så lenge de kan komme.', even: 'Jevn også ut', evenHelp: 'Noen kan få ny hovedkontakt når det letter andre nok. Å miste hovedkontakten teller mye imot.',
    propose: 'Foreslå', stop: 'Stopp', badDay: 'Skriv en dag fra og med i dag.', starting: 'Begynner å regne …', running: (proved: number, of: number) => `Regner … ${proved} av ${of} punkter er bevist best mulig.`, limit: (seconds: number) => `Regningen får inntil ${formatWhole(seconds)} sekunder.`,
    stopping: 'Stopper …', stoppedKept: 'Stoppet. Det beste som var funnet, står under.', stoppedNone: 'Stoppet. Ingenting er endret.', done: 'Forslaget er klart.',
    leaving: 'Slutter eller blir lenge borte', ends: (name: string, date: string, mains: number, backups: number) => `${name} slutter ${date}: hovedkontakt for ${people(mains)}, reserve for ${formatWhole(backups)}.`,
    away: (name: string, date: string, mains: number, backups: number) => `${name} er lenge borte fra ${date}: hovedkontakt for ${people(mains)}, reserve for ${formatWhole(backups)}.`, proposeFrom: (date: string) => `Foreslå fra ${date}`,
  },
  proposal: {
    heading: 'Forslaget', made: (date: string, time: string, from: string) => `Laget ${date} kl. ${time}, for tiden fra ${from}.`, gaps: 'Bare det som manglet, er fylt.', even: 'Det er også jevnet ut.',
    answer: (changes: number, kept: number) => (changes === 0 ? 'Forslaget endrer ingenting.' : `${people(changes)} får ny hovedkontakt eller ny reserve. ${formatWhole(kept)} beholder dem de har.`),
    proved: 'Det er bevist at ingen fordeling er bedre, slik tallene er vektet.', notProved: 'Det er ikke bevist at dette er det beste.', unassigned: (list: string) => `Ingen er foreslått som hovedkontakt for: ${list}.`,
    atOnce: (from: string) => `Det du godtar, gjelder med en gang, ikke først fra ${from}.`, left: (n: number) => (n === 0 ? 'Alt er bestemt.' : `${formatWhole(n)} gjenstår.`), finish: 'Ferdig', drop: 'Legg bort resten',
    dropHelp: 'Det som er godtatt, blir stående.', finished: 'Forslaget er ferdig behandlet.', dropped: 'Resten av forslaget er lagt bort. Det som er godtatt, står.',
  },
  figures: {
    heading: 'Tallene', what: 'Hva', now: 'Nå', proposed: 'Med forslaget', byHand: 'For hånd', none: 'Alle tall er 0.',
    caption: '«For hånd» er til å sammenligne med: alle beholder den de har, og resten får den nærmeste som har tid.', percents: (list: string) => `Ujevn fordeling: hvert minutt teller én gang for hver av grensene ${list} % av den ansattes tid som det ligger over.`,
    names: {
      noMain: 'Personer uten hovedkontakt', noBackup: 'Personer uten reserve', overloadMinutes: 'Minutter i uka over tiden den ansatte har', overloadEveningMinutes: 'Minutter om kvelden over tiden den ansatte har', mainChanged: 'Personer som får ny hovedkontakt',
      trustMonthsLost: 'Måneder sammen som går tapt', mainUnknown: 'Nye hovedkontakter som ikke var reserve', backupChanged: 'Personer som mister reserven', wishNotMet: 'Ønsker som ikke er oppfylt', travelMinutes: 'Minutter på vei i uka', unevenMinutes: 'Minutter ujevn fordeling',
    },
  },
  load: {
    heading: 'De ansatte, før og etter', table: 'Minutter og personer for hver ansatt', caption: (weeks: number) => `Minutter i uka, med veien til og fra. Tid og behov er snittet av ${formatWhole(weeks)} uker.`, staff: 'Ansatt', team: 'Team', has: 'Har tid til', before: 'Nå', after: 'Med forslaget', mains: 'Hovedkontakt for', backups: 'Reserve for',
    over: (n: number) => `${minutes(n)} for mye`, evening: (n: number, has: number) => `kveld ${formatWhole(n)} av ${formatWhole(has)}`, change: (before: number, after: number) => (before === after ? formatWhole(after) : `${formatWhole(before)} → ${formatWhole(after)}`),
  },
  changes: {
    heading: 'Det som endres', groups: { main: 'Hovedkontakt', backup: 'Bare reserve' }, acceptAll: (n: number) => (n === 1 ? 'Godta den ene' : `Godta alle ${formatWhole(n)}`), agreement: (id: string) => `Avtale ${id}`, need: (n: number) => `${minutes(n)} i uka`,
    from: (before: string, after: string) => `${before} → ${after}`, same: (name: string) => `${name}, som nå`, accept: 'Godta', acceptStill: 'Godta likevel', keep: 'Behold som nå', other: 'Velg andre …', undo: 'Angre', again: 'Endre valget',
    acceptName: (id: string) => `Godta, avtale ${id}`, keepName: (id: string) => `Behold som nå, avtale ${id}`, otherName: (id: string) => `Velg andre, avtale ${id}`, againName: (id: string) => `Endre valget, avtale ${id}`,
    saved: (n: number) => (n === 1 ? '1 valg er lagret.' : `${formatWhole(n)} valg er lagret.`), undone: 'Angret. Avtalene er som før.',
    accepted: 'Godtatt.', kept: 'Beholdt som før.', otherChosen: (main: string, backup: string) => `Andre er valgt: ${main}, reserve ${backup}.`, stale: (main: string, backup: string) => `Avtalen er endret utenfor forslaget. Nå: ${main}, reserve ${backup}.`, gone: 'Avtalen finnes ikke lenger.',
  },
  reasons: {
    kept: (name: string) => `${name} er hovedkontakt i dag og fortsetter.`, wasBackup: (name: string) => `${name} er reserve i dag.`, wasMain: (name: string) => `${name} var hovedkontakt og blir reserve.`, wished: (name: string) => `Personen ønsker seg ${name}.`,
    onlyMain: (name: string) => `${name} er den eneste som kan være hovedkontakt her.`, onlyBackup: (name: string) => `${name} er den eneste andre som kan være reserve her.`, otherTeam: (name: string) => `${name} er fra et annet team, fordi personens eget team ikke har noen som kan.`,
    nearest: (name: string, n: number) => `Ingen som kan, har kortere vei enn ${name}: ${minutes(n)} i uka.`, way: (name: string, n: number) => `${name} har ${minutes(n)} på vei i uka.`, lost: (name: string, n: number) => `Mister ${name} som hovedkontakt, etter ${n === 0 ? 'under en måned' : months(n)}.`,
    leaves: (name: string, date: string) => `${name} slutter ${date}.`, away: (name: string, date: string) => `${name} er lenge borte fra ${date}.`, load: (name: string, n: number, has: number) => `Med forslaget har ${name} ${minutes(n)} i uka av ${formatWhole(has)}.`, nobody: 'Ingen er foreslått.',
  },
  others: {
    summary: 'Hvorfor ikke en annen hovedkontakt?', alone: 'Hva det ville bety å bytte hovedkontakt bare her:', none: 'ingen forskjell', runnerUp: (name: string) => `${name} (nest best)`, stays: 'den som kommer i dag, fortsetter', otherTeam: 'er i et annet team, og personens eget team har noen som kan',
    missing: (list: string) => `mangler ${list}`, barred: 'skal ikke komme til denne personen', age: (from: number, to: number | null) => (to === null ? `er i et team for dem over ${from - 1} år` : `er i et team for dem mellom ${from} og ${to} år`), ask: 'Hva om de andre også kan byttes?', askName: (name: string) => `Hva om ${name} er hovedkontakt, og de andre også kan byttes?`,
    working: 'Regner …', together: (list: string) => `Når de andre også kan byttes: ${list}.`, moved: (list: string) => `Da får disse andre enn i forslaget: ${list}.`, notExact: 'Det er ikke bevist at dette er det beste svaret.', notPossible: 'Det går ikke.',
  },
  chooser: {
    legend: (id: string) => `Velg hovedkontakt og reserve for avtale ${id}`, nobody: 'Ingen', reason: 'Hvorfor?', reasonHelp: 'Skriv det som trengs for å forstå valget, ikke noe om helse. Grunnen står i loggen.', breaks: (name: string, list: string) => `${name} ${list}.`, save: 'Lagre valget', cancel: 'Avbryt',
    faults: {
      changedMeanwhile: 'Noen andre har endret avtalen. Siden er hentet på nytt; se på den og velg igjen.', notFound: 'Avtalen finnes ikke lenger.', unknownStaff: 'Den ansatte er ikke i stilling.', bothRoles: 'Samme person kan ikke være både hovedkontakt og reserve.', backupAlone: 'Velg en hovedkontakt først.',
      needsReason: 'Dette bryter et vilkår. Skriv hvorfor.',
    },
  },
  people: {
    heading: 'Alle', table: 'Hovedkontakt og reserve for hver avtale', show: 'Vis', byPerson: 'Per person', byStaff: 'Per ansatt', agreement: 'Avtale', since: 'Siden', count: (n: number, of: number) => `Viser ${formatWhole(n)} av ${formatWhole(of)}`, mainOf: (n: number) => `Hovedkontakt for ${people(n)}`, backupOf: (n: number) => `Reserve for ${people(n)}`, nobodys: 'Uten hovedkontakt',
    until: (date: string) => `til ${date}`, awayFrom: (date: string) => `lenge borte fra ${date}`,
  },
  differences: {
    noMain: (n: number) => `${people(size(n))} ${another(n)} uten hovedkontakt`, noBackup: (n: number) => `${people(size(n))} ${another(n)} uten reserve`, overloadMinutes: (n: number) => `${minutes(size(n))} ${more(n)} over tiden den ansatte har`,
    overloadEveningMinutes: (n: number) => `${minutes(size(n))} ${more(n)} over kveldstiden den ansatte har`, mainChanged: (n: number) => `${people(size(n))} ${another(n)} får ny hovedkontakt`, trustMonthsLost: (n: number) => `${months(size(n))} sammen går ${n > 0 ? 'tapt' : 'ikke tapt'}`,
    mainUnknown: (n: number) => `${people(size(n))} ${another(n)} får en hovedkontakt som ikke var reserve`, backupChanged: (n: number) => `${people(size(n))} ${another(n)} mister reserven`, wishNotMet: (n: number) => `${size(n) === 1 ? '1 ønske' : `${formatWhole(size(n))} ønsker`} ${another(n)} er uoppfylt`,
    travelMinutes: (n: number) => `${minutes(size(n))} ${more(n)} på vei i uka`, unevenMinutes: (n: number) => `${minutes(size(n))} ${more(n)} ujevn fordeling`,
  },
};
