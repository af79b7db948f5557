import { formatWhole } from '../format.ts';

const households = (n: number): string => (n === 1 ? '1 husstand' : `${formatWhole(n)} husstander`);
const dwellings = (n: number): string => (n === 1 ? '1 bolig' : `${formatWhole(n)} boliger`);

/** The texts of one case at once in bokmål: why this dwelling, and the dwellings or the households in order. */
export const nbRanking = {
  heading: { household: 'Boligene i rekkefølge, best for alle først', dwelling: 'Husstandene i rekkefølge, best for alle først' },
  waiting: { household: 'Ser gjennom boligene …', dwelling: 'Ser gjennom husstandene …' },
  /** How many, of how many others than what the case has already (`own` is how many that is). */
  fits: {
    household: (n: number, of: number, own: number) => `Slik planen er nå, kan husstanden få ${n === 0 ? 'ingen' : formatWhole(n)} av ${own > 0 ? `de ${formatWhole(of)} andre boligene` : dwellings(of)} uten å bryte vilkår.`,
    dwelling: (n: number, of: number, own: number) => `Slik planen er nå, kan ${n === 0 ? 'ingen' : formatWhole(n)} av ${own > 0 ? `de ${formatWhole(of)} andre husstandene` : households(of)} få boligen uten å bryte vilkår.`,
  },
  order: 'Best på punkt 1 i policyen står først.', key: '«Bevist»: ingen runde der det er slik, er bedre etter policyen. «Anslag»: det kan finnes noe bedre.', askForMore: '«Hva må til?» regner det ut.',
  all: { household: (n: number) => `Vis alle ${formatWhole(n)} boligene`, dwelling: (n: number) => `Vis alle ${formatWhole(n)} husstandene` }, fewer: 'Vis bare de første',
  own: 'slik er planen', nobody: 'Ingen andre må gi fra seg noe.', loses: 'mister den og står uten bolig.', moves: (home: string) => `må flyttes til ${home}.`, swaps: (home: string) => `må bytte og får ${home}.`,
  equal: 'Like bra som planen på alle punkter.', proved: 'bevist', estimated: 'anslag', estimatedFrom: (level: number) => `anslag fra punkt ${level}`,
  judge: 'Se hva det fører til', judgeOf: (household: string, home: string) => `Se hva det fører til at husstand ${household} får ${home}`,
  ruledOut: { household: (n: number) => `${dwellings(n)} kan husstanden ikke få, slik planen er nå`, dwelling: (n: number) => `${households(n)} kan ikke få boligen, slik planen er nå` },
  severalRules: { household: 'En bolig kan stå under flere grunner.', dwelling: 'En husstand kan stå under flere grunner.' }, counted: { household: dwellings, dwelling: households },
  keptBy: (obstacle: string, count: string) => `${count}: ${obstacle}`, rule: 'Regelen:', alsoRules: (obstacles: string) => `også ${obstacles}`,
  points: 'Punktene i policyen, det viktigste først', nothingHere: 'ingenting taler imot', hardRules: (n: number) => (n === 1 ? 'Se vilkåret' : `Se de ${formatWhole(n)} vilkårene`),
  sums: 'Slik er tallene satt sammen', sumsHelp: 'Det regelen måler, ganger vekten regelen har i policyen.', weighs: (amount: number, weight: number) => (weight === 1 ? `teller ${formatWhole(amount)}` : `${formatWhole(amount)} × ${formatWhole(weight)} = ${formatWhole(amount * weight)}`), shared: (n: number) => `(felles for ${households(n)})`,
  /** What the number of a finding is made of, by rule. */
  madeOf: {
    unplaced: (base: number, groups: number, situation: number, waiting: number, urgency: number) => `poengene er ${base} som alle får + ${groups} for gruppen som gir mest + ${situation} for bosituasjon + ${waiting} for ventetid + ${urgency} for frist.`,
    travel: (visits: number, metres: number) => `${formatWhole(visits)} besøk i uka, ${formatWhole(metres)} meter hver vei.`,
    siteSpread: (staying: number, after: number, free: number) => `Fra ${staying} til ${after}, der ${free} er uten kostnad. Den første over teller 1, den neste 2, og så videre.`,
  },
  next: {
    heading: 'Hvorfor ikke en av de andre', none: 'Det er noe i veien for alle de andre ledige boligene, slik planen er nå. Se under.',
    best: (n: number) => (n === 1 ? 'Det er bare én annen bolig husstanden kan få uten å bryte vilkår:' : `Best av de ${formatWhole(n)} andre boligene husstanden kan få uten å bryte vilkår, er`),
    point: (level: number, name: string) => `punkt ${level} (${name})`, equal: 'Den er like bra for alle på alle punktene i policyen.',
    worse: (point: string, by: string, before: number) => `Med den blir ${point} dårligere${by}.${before === 0 ? '' : ' Det som går foran, er uendret.'}`, better: (point: string, by: string, before: number) => `Med den blir ${point} bedre${by}.${before === 0 ? '' : ' Det som går foran, er uendret.'}`,
    mayBeBetter: 'Det er et anslag: flyttes flere, kan det bli bedre.', isFound: 'Planen kan altså bli bedre enn den er.',
  },
};
