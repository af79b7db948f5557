import { formatWhole } from '../format.ts';

/** The texts of the question “why not that one” in bokmål. */
export const nbWhyNot = {
  askOf: (home: string) => `Hva må til for at husstanden får ${home}?`, heading: 'Hva må til',
  solving: 'Regner. Det tar noen sekunder …', alone: 'Ingen får en annen bolig enn i planen.', moved: 'Dette blir annerledes enn i planen:',
  change: { got: (home: string) => `får ${home}`, lost: (home: string) => `mister ${home}`, from: (from: string, to: string) => `flyttes fra ${from} til ${to}` },
  teams: (n: number) => (n === 1 ? '1 husstand får et annet team i samme bolig.' : `${formatWhole(n)} husstander får et annet team i samme bolig.`), levels: 'Slik endrer punktene i policyen seg:', same: 'Ingen av punktene i policyen endrer seg.',
  proved: (when: string) => `Bevist best mulig ${when}: først punkt 1, så færrest endringer, så de andre punktene.`,
  fewest: (when: string) => `Bevist best mulig på punkt 1 og i antall endringer ${when}. På de andre punktene kan det finnes noe bedre.`,
  unproved: (when: string) => `Det er ikke bevist at dette er best. Det kan finnes en bedre runde ${when}, eller en som flytter færre.`,
  limits: 'Over grensen, og flere enn i planen:', circle: (site: string) => `Omkretsen rundt ${site}`, limit: (place: string, from: number, to: number) => `${place}: fra ${formatWhole(from)} til ${formatWhole(to)} som teller med.`, moreLimits: (n: number) => `og ${formatWhole(n)} grenser til`,
  teamMinutes: 'Nye husstander i teamene, minutter i uka med reise:', minutes: (team: string, from: number, to: number, room: number) => `${team}: fra ${formatWhole(from)} til ${formatWhole(to)}, og har ${formatWhole(room)}.`, tooFew: (n: number) => `Det er ${formatWhole(n)} for lite.`,
  behind: 'Tiden tok slutt før vi fant noe bedre enn anslaget over.', inTheWay: 'I veien står:', none: 'Det ble ikke tid til et svar.',
  of: {
    pair: {
      ask: 'Hva må til?', help: 'Leter etter den beste runden der husstanden får boligen og så få som mulig får noe annet enn i planen. Ingenting i runden endres.', when: 'når husstanden skal ha denne boligen',
      aside: 'Det dere har godtatt eller låst, kan være blant det som endres, og en sperre på boligen er sett bort fra.', impossible: 'Ingen runde kan ha husstanden her, uansett hva andre får.',
    },
    household: {
      ask: 'Hva må til for at husstanden skal få bolig?', help: 'Leter etter den beste runden der husstanden får en bolig og så få som mulig får noe annet enn i planen. Ingenting i runden endres.', when: 'når husstanden skal ha en bolig',
      aside: 'Det dere har godtatt eller låst, kan være blant det som endres. Det dere har sperret eller holder åpent, står fast.', impossible: 'Ingen runde kan gi husstanden en av de ledige boligene, uansett hva andre får.',
      kept: 'Så mange boliger stopper på hver grunn, selv om ingen andre hadde fått bolig. (En bolig kan telle flere ganger.)', counted: (n: number) => (n === 1 ? '1 bolig' : `${formatWhole(n)} boliger`),
    },
    dwelling: {
      ask: 'Hva må til for at noen skal få boligen?', help: 'Leter etter den beste runden der noen får boligen og så få som mulig får noe annet enn i planen. Ingenting i runden endres.', when: 'når noen skal ha denne boligen',
      aside: 'Det dere har godtatt eller låst, kan være blant det som endres. Det dere har sperret, står fast.', impossible: 'Ingen runde kan gi boligen til noen av dem som venter, uansett hva andre får.',
      kept: 'Så mange husstander stopper på hver grunn, selv om ingen andre hadde fått bolig. (En husstand kan telle flere ganger.)', counted: (n: number) => (n === 1 ? '1 husstand' : `${formatWhole(n)} husstander`),
    },
  },
};
