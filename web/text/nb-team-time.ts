import { formatWhole } from '../format.ts';

const minutes = (n: number): string => (n === 1 ? '1 minutt' : `${formatWhole(n)} minutter`);
const post = (name: string, isProject: boolean): string => `${isProject ? 'prosjektstillingen' : 'stillingen'} til ${name}`;
const agreements = (n: number): string => (n === 1 ? '1 avtale' : `${formatWhole(n)} avtaler`);

/** What teams' time in a round follows from, in bokmål. Dates are given as they are to be written. */
export const nbTeamTime = {
  heading: 'Hva teamenes tid bygger på', unnamed: 'en som ikke står i registeret lenger', week: (number: number) => `uke ${number}`,
  source: {
    both: (team: string) => `${team}: tiden er regnet ut av ansatte og avtaler i registrene, uke for uke.`, staff: (team: string) => `${team}: tiden er regnet ut av de ansatte i registeret. Bundet tid er tallet som er skrevet for teamet.`,
    agreements: (team: string) => `${team}: bundet tid er regnet ut av avtalene i registeret. Tiden teamet har, er tallet som er skrevet for teamet.`,
  },
  binding: (week: string, date: string, left: number, until: string) => `Runden regner med ${week} (fra ${date}), som har minst tid igjen fram til ${until}: ${left < 0 ? `${minutes(-left)} for lite` : `${minutes(left)} før forslaget`}. De som flytter inn, skal følges opp hver uke.`,
  eveningBinding: (week: string) => `For kvelden er det ${week}.`,
  movedIn: (n: number) => `${minutes(n)} i uka er bundet til noen som har flyttet inn og ikke har avtale ennå.`, offered: (n: number) => `${minutes(n)} i uka holdes av til tilbud som ikke er avklart.`,
  changes: {
    postEnds: (date: string, team: string, n: number, name: string, isProject: boolean, last: string) => `Fra ${date} har ${team} ${minutes(n)} mindre i uka: ${post(name, isProject)} slutter ${last}.`,
    postBegins: (date: string, team: string, n: number, name: string, isProject: boolean) => `Fra ${date} har ${team} ${minutes(n)} mer i uka: ${post(name, isProject)} begynner.`,
    away: (date: string, team: string, n: number, name: string) => `Fra ${date} har ${team} ${minutes(n)} mindre i uka: ${name} er borte.`, back: (date: string, team: string, n: number, name: string) => `Fra ${date} har ${team} ${minutes(n)} mer i uka: ${name} er tilbake.`,
    agreements: (begin: number, end: number, phases: number) => `I løpet av runden: ${[begin > 0 ? `${agreements(begin)} begynner` : '', end > 0 ? `${agreements(end)} slutter` : '', phases > 0 ? `${agreements(phases)} går over i ny fase` : ''].filter((words) => words !== '').join(', ')}.`,
  },
  table: {
    open: (team: string) => `${team} uke for uke`, caption: (reserve: number) => `Minutter i uka. Igjen er det teamet har, når ${reserve} % er holdt av i reserve og alt som er bundet, er trukket fra.`,
    week: 'Uke', has: 'Har', bound: 'Bundet i avtaler', left: 'Igjen', evening: 'Igjen om kvelden', counts: 'regnes med',
  },
  reasons: {
    postNew: (name: string, isProject: boolean, date: string, n: number) => `${post(name, isProject)} er ny, fra ${date} (${minutes(n)} i uka)`, postGone: (name: string, isProject: boolean, n: number) => `${post(name, isProject)} er ikke lenger i teamet (${minutes(n)} i uka)`,
    postMinutes: (name: string, isProject: boolean, n: number) => `${post(name, isProject)} gir nå ${minutes(n)} i uka`,
    postEnds: (name: string, isProject: boolean, date: string, was: string, n: number) => `${post(name, isProject)} slutter ${date}, ikke ${was} (${minutes(n)} i uka)`, postBegins: (name: string, isProject: boolean, date: string, was: string, n: number) => `${post(name, isProject)} begynner ${date}, ikke ${was} (${minutes(n)} i uka)`,
    absenceNew: (name: string, date: string, n: number) => `${name} er borte fra ${date} (${minutes(n)} i uka)`, absenceGone: (name: string, date: string) => `fraværet til ${name} fra ${date} er tatt ut`,
    postStays: (name: string, isProject: boolean, was: string, n: number) => `${post(name, isProject)} slutter ikke lenger ${was} (${minutes(n)} i uka)`, postEndsNow: (name: string, isProject: boolean, date: string, n: number) => `${post(name, isProject)} slutter ${date}; før hadde den ingen sluttdato (${minutes(n)} i uka)`,
  },
  difference: {
    room: (team: string, before: number, after: number) => `${team} har ${after < 0 ? `${minutes(-after)} for lite` : `${minutes(after)} igjen`} i uka til nye, mot ${before < 0 ? `${minutes(-before)} for lite` : minutes(before)} før.`,
    capacity: (before: number, after: number) => `Teamet har ${minutes(after)}, mot ${formatWhole(before)} før.`, committed: (before: number, after: number) => `${minutes(after)} er bundet, mot ${formatWhole(before)} før.`, week: (week: number, was: number) => `Det regnes nå med uke ${week}, ikke uke ${was}: den har minst tid igjen.`,
    evening: (before: number, after: number) => `Om kvelden er det ${after < 0 ? `${minutes(-after)} for lite` : `${minutes(after)} igjen`}, mot ${before < 0 ? `${minutes(-before)} for lite` : minutes(before)} før.`, because: 'Grunn:', otherwise: 'Ingen stilling er endret. Avtaler eller uka det regnes med, er en annen.',
  },
  since: (number: number) => `Teamenes tid er en annen enn da forslag ${number} ble laget`, notSolved: 'Runden er ikke løst på nytt med den nye tiden.', compare: (number: number) => `Sammenlign med forslag ${number}`,
  compared: { heading: 'Teamenes tid er endret', help: (a: number, b: number) => `De to forslagene er laget med ulik tid i teamene. Det kan være grunnen til at husstander får et annet svar. «Før» er tiden da forslag ${a} ble laget, og det andre tallet gjelder forslag ${b}.` },
  news: 'Teamenes tid er endret',
  register: {
    heading: 'Tiden som er regnet ut', both: 'Rundene bruker ikke tallene over. De regner tiden av de ansatte og avtalene i registrene, uke for uke, og bruker uka med minst tid igjen.', staffOnly: 'Rundene bruker ikke minuttene over som teamet har. De regner dem av de ansatte i registeret, uke for uke. Bundne minutter er de som er skrevet.',
    agreementsOnly: 'Rundene bruker ikke de bundne minuttene over. De regner dem av avtalene i registeret, uke for uke. Minuttene teamet har, er de som er skrevet.',
    week: (week: number, date: string, has: number, bound: number, hasEvening: number, boundEvening: number) => `Uke ${week} (fra ${date}): teamet har ${minutes(has)}, og ${formatWhole(bound)} er bundet.${hasEvening + boundEvening === 0 ? '' : ` Av det er ${formatWhole(hasEvening)} om kvelden, og ${formatWhole(boundEvening)} er bundet.`}`, least: (n: number) => `Minst tid igjen de neste ${formatWhole(n)} ukene:`,
  },
};
