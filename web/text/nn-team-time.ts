import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const minutes = (n: number): string => (n === 1 ? '1 minutt' : `${formatWhole(n)} minutt`);
const post = (name: string, isProject: boolean): string => `${isProject ? 'prosjektstillinga' : 'stillinga'} til ${name}`;
const agreements = (n: number): string => (n === 1 ? '1 avtale' : `${formatWhole(n)} avtalar`);

/** What teams' time in a round follows from, in nynorsk. */
export const nnTeamTime: Dictionary['teamTime'] = {
  heading: 'Kva tida til teama byggjer på', unnamed: 'ein som ikkje står i registeret lenger', week: (number) => `veke ${number}`,
  source: {
    both: (team) => `${team}: tida er rekna ut av tilsette og avtalar i registra, veke for veke.`, staff: (team) => `${team}: tida er rekna ut av dei tilsette i registeret. Bunden tid er talet som er skrive for teamet.`,
    agreements: (team) => `${team}: bunden tid er rekna ut av avtalane i registeret. Tida teamet har, er talet som er skrive for teamet.`,
  },
  binding: (week, date, left, until) => `Runden reknar med ${week} (frå ${date}), som har minst tid att fram til ${until}: ${left < 0 ? `${minutes(-left)} for lite` : `${minutes(left)} før forslaget`}. Dei som flyttar inn, skal følgjast opp kvar veke.`,
  eveningBinding: (week) => `For kvelden er det ${week}.`,
  movedIn: (n) => `${minutes(n)} i veka er bundne til nokon som har flytta inn og ikkje har avtale enno.`, offered: (n) => `${minutes(n)} i veka er haldne av til tilbod som ikkje er avklarte.`,
  changes: {
    postEnds: (date, team, n, name, isProject, last) => `Frå ${date} har ${team} ${minutes(n)} mindre i veka: ${post(name, isProject)} sluttar ${last}.`,
    postBegins: (date, team, n, name, isProject) => `Frå ${date} har ${team} ${minutes(n)} meir i veka: ${post(name, isProject)} byrjar.`,
    away: (date, team, n, name) => `Frå ${date} har ${team} ${minutes(n)} mindre i veka: ${name} er borte.`, back: (date, team, n, name) => `Frå ${date} har ${team} ${minutes(n)} meir i veka: ${name} er tilbake.`,
    agreements: (begin, end, phases) => `I løpet av runden: ${[begin > 0 ? `${agreements(begin)} byrjar` : '', end > 0 ? `${agreements(end)} sluttar` : '', phases > 0 ? `${agreements(phases)} går over i ny fase` : ''].filter((words) => words !== '').join(', ')}.`,
  },
  table: {
    open: (team) => `${team} veke for veke`, caption: (reserve) => `Minutt i veka. Att er det teamet har, når ${reserve} % er halde av i reserve og alt som er bunde, er trekt frå.`,
    week: 'Veke', has: 'Har', bound: 'Bunde i avtalar', left: 'Att', evening: 'Att om kvelden', counts: 'blir rekna med',
  },
  reasons: {
    postNew: (name, isProject, date, n) => `${post(name, isProject)} er ny, frå ${date} (${minutes(n)} i veka)`, postGone: (name, isProject, n) => `${post(name, isProject)} er ikkje lenger i teamet (${minutes(n)} i veka)`,
    postMinutes: (name, isProject, n) => `${post(name, isProject)} gir no ${minutes(n)} i veka`,
    postEnds: (name, isProject, date, was, n) => `${post(name, isProject)} sluttar ${date}, ikkje ${was} (${minutes(n)} i veka)`, postBegins: (name, isProject, date, was, n) => `${post(name, isProject)} byrjar ${date}, ikkje ${was} (${minutes(n)} i veka)`,
    absenceNew: (name, date, n) => `${name} er borte frå ${date} (${minutes(n)} i veka)`, absenceGone: (name, date) => `fråværet til ${name} frå ${date} er teke ut`,
    postStays: (name, isProject, was, n) => `${post(name, isProject)} sluttar ikkje lenger ${was} (${minutes(n)} i veka)`, postEndsNow: (name, isProject, date, n) => `${post(name, isProject)} sluttar ${date}; før hadde ho ingen sluttdato (${minutes(n)} i veka)`,
  },
  difference: {
    room: (team, before, after) => `${team} har ${after < 0 ? `${minutes(-after)} for lite` : `${minutes(after)} att`} i veka til nye, mot ${before < 0 ? `${minutes(-before)} for lite` : minutes(before)} før.`,
    capacity: (before, after) => `Teamet har ${minutes(after)}, mot ${formatWhole(before)} før.`, committed: (before, after) => `${minutes(after)} er bundne, mot ${formatWhole(before)} før.`, week: (week, was) => `Det blir no rekna med veke ${week}, ikkje veke ${was}: ho har minst tid att.`,
    evening: (before, after) => `Om kvelden er det ${after < 0 ? `${minutes(-after)} for lite` : `${minutes(after)} att`}, mot ${before < 0 ? `${minutes(-before)} for lite` : minutes(before)} før.`, because: 'Grunn:', otherwise: 'Inga stilling er endra. Avtalar eller veka det blir rekna med, er ei anna.',
  },
  since: (number) => `Tida til teama er ei anna enn då forslag ${number} vart laga`, notSolved: 'Runden er ikkje løyst på nytt med den nye tida.', compare: (number) => `Samanlikn med forslag ${number}`,
  compared: { heading: 'Tida til teama er endra', help: (a, b) => `Dei to forslaga er laga med ulik tid i teama. Det kan vere grunnen til at hushald får eit anna svar. «Før» er tida då forslag ${a} vart laga, og det andre talet gjeld forslag ${b}.` },
  news: 'Tida til teama er endra',
  register: {
    heading: 'Tida som er rekna ut', both: 'Rundane bruker ikkje tala over. Dei reknar tida av dei tilsette og avtalane i registra, veke for veke, og bruker veka med minst tid att.', staffOnly: 'Rundane bruker ikkje minutta over som teamet har. Dei reknar dei av dei tilsette i registeret, veke for veke. Bundne minutt er dei som er skrivne.',
    agreementsOnly: 'Rundane bruker ikkje dei bundne minutta over. Dei reknar dei av avtalane i registeret, veke for veke. Minutta teamet har, er dei som er skrivne.',
    week: (week, date, has, bound, hasEvening, boundEvening) => `Veke ${week} (frå ${date}): teamet har ${minutes(has)}, og ${formatWhole(bound)} er bundne.${hasEvening + boundEvening === 0 ? '' : ` Av det er ${formatWhole(hasEvening)} om kvelden, og ${formatWhole(boundEvening)} er bundne.`}`, least: (n) => `Minst tid att dei neste ${formatWhole(n)} vekene:`,
  },
};
