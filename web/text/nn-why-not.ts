import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

/** The texts of the question “why not that one” in nynorsk. */
export const nnWhyNot: Dictionary['whyNot'] = {
  ask: 'Kva må til?', askOf: (home) => `Kva må til for at hushaldet får ${home}?`, heading: 'Kva må til', help: 'Leitar etter den beste runden der hushaldet får bustaden og så få som mogleg får noko anna enn i planen. Ingenting i runden blir endra.',
  solving: 'Reknar. Det tek nokre sekund …', alone: 'Ingen får ein annan bustad enn i planen.', moved: 'Dette blir annleis enn i planen:',
  change: { got: (home) => `får ${home}`, lost: (home) => `mistar ${home}`, from: (from, to) => `blir flytta frå ${from} til ${to}` },
  teams: (n) => (n === 1 ? '1 hushald får eit anna team i same bustad.' : `${formatWhole(n)} hushald får eit anna team i same bustad.`), levels: 'Slik endrar punkta i policyen seg:', same: 'Ingen av punkta i policyen endrar seg.',
  proved: 'Bevist best mogleg når hushaldet skal ha denne bustaden: først punkt 1, så færrast endringar, så dei andre punkta.',
  fewest: 'Bevist best mogleg på punkt 1 og i talet på endringar når hushaldet skal ha denne bustaden. På dei andre punkta kan det finnast noko betre.',
  unproved: 'Tida tok slutt. Det kan finnast ein betre runde med hushaldet her, eller ein som flyttar færre.',
  aside: 'Det de har godteke eller låst, kan vere blant det som blir endra, og ei sperre på bustaden er sett bort frå.',
  impossible: 'Ingen runde kan ha hushaldet her, uansett kva andre får. I vegen står:', impossibleTogether: 'Ingen runde kan ha hushaldet her, uansett kva andre får.', none: 'Det vart ikkje tid til eit svar. Prøv igjen.',
};
