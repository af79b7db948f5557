import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

/** The texts of the question “why not that one” in nynorsk. */
export const nnWhyNot: Dictionary['whyNot'] = {
  askOf: (home) => `Kva må til for at hushaldet får ${home}?`, heading: 'Kva må til',
  solving: 'Reknar. Det tek nokre sekund …', alone: 'Ingen får ein annan bustad enn i planen.', moved: 'Dette blir annleis enn i planen:',
  change: { got: (home) => `får ${home}`, lost: (home) => `mistar ${home}`, from: (from, to) => `blir flytta frå ${from} til ${to}` },
  teams: (n) => (n === 1 ? '1 hushald får eit anna team i same bustad.' : `${formatWhole(n)} hushald får eit anna team i same bustad.`), levels: 'Slik endrar punkta i policyen seg:', same: 'Ingen av punkta i policyen endrar seg.',
  proved: (when) => `Bevist best mogleg ${when}: først punkt 1, så færrast endringar, så dei andre punkta.`,
  fewest: (when) => `Bevist best mogleg på punkt 1 og i talet på endringar ${when}. På dei andre punkta kan det finnast noko betre.`,
  unproved: (when) => `Det er ikkje bevist at dette er best. Det kan finnast ein betre runde ${when}, eller ein som flyttar færre.`,
  limits: 'Over grensa, og fleire enn i planen:', circle: (site) => `Omkrinsen rundt ${site}`, limit: (place, from, to) => `${place}: frå ${formatWhole(from)} til ${formatWhole(to)} som tel med.`, moreLimits: (n) => `og ${formatWhole(n)} grenser til`,
  teamMinutes: 'Nye hushald i teama, minutt i veka med reise:', minutes: (team, from, to, room) => `${team}: frå ${formatWhole(from)} til ${formatWhole(to)}, og har ${formatWhole(room)}.`, tooFew: (n) => `Det er ${formatWhole(n)} for lite.`,
  behind: 'Tida tok slutt før vi fann noko betre enn overslaget over.', inTheWay: 'I vegen står:', none: 'Det vart ikkje tid til eit svar.',
  of: {
    pair: {
      ask: 'Kva må til?', help: 'Leitar etter den beste runden der hushaldet får bustaden og så få som mogleg får noko anna enn i planen. Ingenting i runden blir endra.', when: 'når hushaldet skal ha denne bustaden',
      aside: 'Det de har godteke eller låst, kan vere blant det som blir endra, og ei sperre på bustaden er sett bort frå.', impossible: 'Ingen runde kan ha hushaldet her, uansett kva andre får.',
    },
    household: {
      ask: 'Kva må til for at hushaldet skal få bustad?', help: 'Leitar etter den beste runden der hushaldet får ein bustad og så få som mogleg får noko anna enn i planen. Ingenting i runden blir endra.', when: 'når hushaldet skal ha ein bustad',
      aside: 'Det de har godteke eller låst, kan vere blant det som blir endra. Det de har sperra eller held ope, står fast.', impossible: 'Ingen runde kan gi hushaldet ein av dei ledige bustadene, uansett kva andre får.',
      kept: 'Så mange bustader stoppar på kvar grunn, sjølv om ingen andre hadde fått bustad. (Ein bustad kan telje fleire gonger.)', counted: (n) => (n === 1 ? '1 bustad' : `${formatWhole(n)} bustader`),
    },
    dwelling: {
      ask: 'Kva må til for at nokon skal få bustaden?', help: 'Leitar etter den beste runden der nokon får bustaden og så få som mogleg får noko anna enn i planen. Ingenting i runden blir endra.', when: 'når nokon skal ha denne bustaden',
      aside: 'Det de har godteke eller låst, kan vere blant det som blir endra. Det de har sperra, står fast.', impossible: 'Ingen runde kan gi bustaden til nokon av dei som ventar, uansett kva andre får.',
      kept: 'Så mange hushald stoppar på kvar grunn, sjølv om ingen andre hadde fått bustad. (Eit hushald kan telje fleire gonger.)', counted: (n) => `${formatWhole(n)} hushald`,
    },
  },
};
