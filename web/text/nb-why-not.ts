import { formatWhole } from '../format.ts';

/** The texts of the question “why not that one” in bokmål. */
export const nbWhyNot = {
  ask: 'Hva må til?', askOf: (home: string) => `Hva må til for at husstanden får ${home}?`, heading: 'Hva må til', help: 'Leter etter den beste runden der husstanden får boligen og så få som mulig får noe annet enn i planen. Ingenting i runden endres.',
  solving: 'Regner. Det tar noen sekunder …', alone: 'Ingen får en annen bolig enn i planen.', moved: 'Dette blir annerledes enn i planen:',
  change: { got: (home: string) => `får ${home}`, lost: (home: string) => `mister ${home}`, from: (from: string, to: string) => `flyttes fra ${from} til ${to}` },
  teams: (n: number) => (n === 1 ? '1 husstand får et annet team i samme bolig.' : `${formatWhole(n)} husstander får et annet team i samme bolig.`), levels: 'Slik endrer punktene i policyen seg:', same: 'Ingen av punktene i policyen endrer seg.',
  proved: 'Bevist best mulig når husstanden skal ha denne boligen: først punkt 1, så færrest endringer, så de andre punktene.',
  fewest: 'Bevist best mulig på punkt 1 og i antall endringer når husstanden skal ha denne boligen. På de andre punktene kan det finnes noe bedre.',
  unproved: 'Tiden tok slutt. Det kan finnes en bedre runde med husstanden her, eller en som flytter færre.',
  aside: 'Det dere har godtatt eller låst, kan være blant det som endres, og en sperre på boligen er sett bort fra.',
  impossible: 'Ingen runde kan ha husstanden her, uansett hva andre får. I veien står:', impossibleTogether: 'Ingen runde kan ha husstanden her, uansett hva andre får.', none: 'Det ble ikke tid til et svar. Prøv igjen.',
};
