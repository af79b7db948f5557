import { formatWhole } from '../format.ts';

const households = (n: number): string => (n === 1 ? '1 husstand' : `${formatWhole(n)} husstander`);
const times = (n: number): string => (n === 1 ? '1 gang' : `${formatWhole(n)} ganger`);

/** The texts of the page Sammenlign forslag in bokmål. */
export const nbComparison = {
  title: 'Sammenlign forslag', heading: (a: number, b: number) => `Forslag ${a} og forslag ${b}`, proposal: (n: number) => `Forslag ${n}`, toProposals: 'Alle forslag i runden', toRound: 'Til runden', swap: 'Bytt om de to', print: 'Skriv ut',
  choose: { heading: 'Sammenlign to forslag', help: 'Se hvem som får, mister og flytter, og hva policyen sier om hvert av dem.', first: 'Det ene forslaget', second: 'Det andre forslaget', go: 'Sammenlign', same: 'Velg to ulike forslag.' },
  missing: 'Velg hvilke to forslag som skal sammenlignes.',
  refusals: {
    proposalNotFound: 'Minst ett av forslagene finnes ikke i denne runden.', erased: 'Det minst ett av forslagene sa om personer, er slettet, for siste dag er over. Da er det ikke noe igjen å sammenligne.',
    proposalRefused: 'Minst ett av forslagene gir ingen bolig, fordi det som var låst, ikke kunne holdes. Da er det ikke noe å sammenligne.',
    notOneRound: 'Runden ble hentet på nytt fra registrene mellom de to forslagene. De er laget for ulike opplysninger og kan ikke sammenlignes. Forskjellen gjelder:',
  } as Readonly<Record<string, string>>,
  fields: { asOf: 'datoen for runden', areas: 'områdene', sites: 'bostedene', dwellings: 'boligene', tenants: 'leietakerne', teams: 'teamene', households: 'husstandene' } as Readonly<Record<string, string>>,
  summary: {
    heading: 'Kort sagt', same: (b: number, housed: number, of: number, a: number) => `Forslag ${b} gir bolig til ${housed} av ${households(of)}, like mange som forslag ${a}.`,
    more: (b: number, housed: number, of: number, a: number, by: number) => `Forslag ${b} gir bolig til ${housed} av ${households(of)}, ${by} flere enn forslag ${a}.`,
    fewer: (b: number, housed: number, of: number, a: number, by: number) => `Forslag ${b} gir bolig til ${housed} av ${households(of)}, ${by} færre enn forslag ${a}.`,
    changes: (a: number, b: number, gain: number, lose: number, move: number) => `Fra forslag ${a} til forslag ${b}: ${gain} får bolig, ${lose} mister den, og ${move} får en annen bolig.`,
    shared: (n: number) => `Blant ${n === 1 ? 'den ene husstanden' : `de ${households(n)}`} som er med i begge: `, teamsOnly: (n: number) => `Ingen får, mister eller bytter bolig, men ${households(n)} får et annet team, eller ingen.`, nobody: 'Alle får det samme i begge: ingen får, mister eller bytter bolig.',
    better: (policy: string, n: number, level: number, name: string, less: number, more: number) => `Etter ${policy} er forslag ${n} best. De skilles på nivå ${level}, ${name}: ${formatWhole(less)} mot ${formatWhole(more)} (lavest er best).`,
    equal: (policy: string) => `Etter ${policy} er forslagene like gode på alle nivåer.`, breaks: (policy: string, n: number) => `Etter ${policy} kunne ikke forslag ${n} vært laget: det bryter et vilkår eller en lås der.`,
    notJudged: 'Forslagene er laget for ulike husstander, boliger eller team. Derfor kan ikke nivåene settes opp mot hverandre.', policy: (name: string) => `policyen «${name}»`, bothPolicies: 'begge policyene', inBoth: (name: string) => `policyen «${name}», med det som gjaldt da hvert av forslagene ble laget,`, policyOf: (name: string, n: number) => `policyen «${name}», slik den var da forslag ${n} ble laget,`,
  },
  judges: {
    heading: 'Hvilken policy dømmer hva', one: (name: string, from: string) => `Begge er laget og dømt etter policyen «${name}», som gjelder fra ${from}.`, made: (name: string, from: string) => `Begge er laget etter policyen «${name}», som gjelder fra ${from}.`, madeByTwo: 'De to forslagene er laget etter hver sin policy.', two: 'De to forslagene er laget etter hver sin policy. Hvert forslag er dømt etter sin egen, og begge også etter den andres.',
    around: 'Policyen heter det samme for begge, men det de er dømt etter, er ikke helt likt: noe var låst, sperret eller skulle holdes på, eller en regel var en annen. Begge er dømt både etter det som gjaldt for det ene, og etter det som gjaldt for det andre.', own: (n: number, name: string, from: string) => `Forslag ${n}: «${name}», gjelder fra ${from}.`,
    required: (n: number) => (n === 1 ? '1 bolig var godtatt eller låst.' : `${formatWhole(n)} boliger var godtatt eller låst.`), forbidden: (n: number) => (n === 1 ? '1 bolig var sperret for noen.' : `${formatWhole(n)} boliger var sperret for noen.`), kept: 'Hver endring fra planen hadde en pris, på et eget nivå.', queue: 'Laget av køordningen.',
  },
  parted: {
    heading: 'Bare delvis sammenlignet', help: (n: number) => `Forslagene er laget for ulike grunnlag, slik som når noen tas ut eller en overstyring blir stående. Her er bare de ${households(n)} som er med i begge, med de samme opplysningene.`, fields: 'Det som er ulikt:',
    householdsIn: (n: number) => `Husstander som bare er med i forslag ${n}:`, dwellingsIn: (n: number) => `Boliger som bare deles ut i forslag ${n}:`, changedHouseholds: 'Husstander med andre opplysninger i det ene enn i det andre:', changedDwellings: 'Boliger med andre opplysninger i det ene enn i det andre:',
  },
  people: {
    heading: 'Hvem merker forskjellen', household: 'Husstand', points: 'Poeng', from: (a: number) => `Bolig i forslag ${a}`, to: (b: number) => `Bolig i forslag ${b}`, noHome: 'ingen bolig', noTeam: 'uten team', bothPoints: (a: number, b: number) => `${a} og ${b}`,
    gains: (n: number, b: number) => `${households(n)} får bolig bare i forslag ${b}`, loses: (n: number, a: number) => `${households(n)} får bolig bare i forslag ${a}`, moves: (n: number) => `${households(n)} får en annen bolig`, otherTeam: (n: number) => `${households(n)} får et annet team i samme bolig`, none: 'Alle husstander har det samme i begge forslagene.', unchanged: (n: number) => (n === 1 ? 'For 1 husstand er alt likt.' : `For ${formatWhole(n)} husstander er alt likt.`),
  },
  sums: {
    heading: 'Hvem får bolig, gruppe for gruppe', sentence: (n: number, counted: number, others: number) => `I forslag ${n} får ${formatWhole(counted)} som teller med i konsentrasjon, bolig, og ${formatWhole(others)} andre.`, caption: 'Husstander som får bolig. En husstand teller i hver av gruppene sine.', who: 'Hvem', waiting: 'Venter', change: 'Forskjell', counted: 'Teller med i konsentrasjon', others: 'Andre', noGroup: 'Uten gruppe',
    looking: 'Ser etter hvor mye tallene kan variere mellom like gode forslag. Det tar opptil 20 sekunder …', help: 'Under hvert tall står hva det kan være i andre forslag som er minst like gode på alle nivåer. Der tallene kan variere, kan en forskjell komme av tilfeldige valg mellom like gode svar.',
    always: 'likt i alle like gode', between: (least: number, most: number) => `mellom ${least} og ${most}`, open: (floor: number, ceiling: number) => `et sted fra ${floor} til ${ceiling}`, openHelp: '«Et sted fra» betyr at vi ikke rakk å finne ut alt: utenfor de to tallene er det ikke mulig.',
    none: 'Vi rakk ikke å se hvor mye tallene kan variere.', failed: 'Vi fikk ikke sett hvor mye tallene kan variere.', again: 'Prøv igjen', done: 'Tallene er regnet ferdig.',
  },
  levels: {
    heading: 'Nivåene', help: 'Nivåene står i policyens rekkefølge, og lavest er best. Tallet for et nivå er summen av hver regel ganger vekten.', caption: 'Kostnaden på hvert nivå, det viktigste først', own: 'Hvert forslag etter sin egen policy', under: (n: number) => `Begge etter policyen til forslag ${n}`,
    noOwn: 'De to har ikke de samme nivåene, så de kan bare settes opp mot hverandre når samme policy dømmer begge. Det står under.', level: 'Nivå og regel', weighed: (weight: number, penalty: number) => `${formatWhole(weight)} × ${formatWhole(penalty)}`, without: 'ikke her', broken: (n: number) => `Forslag ${n} ville brutt:`, times, difference: 'Forskjell',
  },
  limits: {
    heading: 'Steder over grensen', of: (n: number) => `Etter policyen til forslag ${n}`, alike: 'Grensene og tallene er de samme etter begge policyene.', none: 'Ingen grense som de to fyller ulikt, blir overskredet.', caption: 'Husstander som teller med i konsentrasjon', what: 'Sted og grense', atMost: (n: number) => `høyst ${formatWhole(n)}`, before: 'Før', over: 'over', circle: (n: number) => `omkrets med ${formatWhole(n)} bosteder`,
    sites: (n: number) => (n === 1 ? '1 bosted får ulikt antall' : `${formatWhole(n)} bosteder får ulikt antall`), site: 'Bosted', homes: 'Hjem', notJudged: 'Grensene og teamene kan ikke settes opp mot hverandre når grunnlaget er ulikt.',
  },
  teams: {
    heading: 'Team', uncovered: (n: number, minutes: number) => `Forslag ${n}: ${formatWhole(minutes)} minutter i uka er uten team.`, caption: 'Minutter i uka, av det teamet har igjen', team: 'Team', of: (n: number, room: number) => `${formatWhole(n)} av ${formatWhole(room)}`, evening: (n: number, room: number) => `kveld ${formatWhole(n)} av ${formatWhole(room)}`, over: 'for lite tid', none: 'Runden har ingen team.',
  },
  envy: {
    heading: 'Forbigått', help: 'Forbigått er den som står uten bolig mens en med færre poeng får en bolig som passer. Da skal en regel i policyen forklare hvorfor.', of: (n: number) => `Forbigått i forslag ${n}`, none: (n: number) => `Ingen er forbigått i forslag ${n}.`, some: (n: number) => (n === 1 ? '1 tilfelle' : `${formatWhole(n)} tilfeller`),
    unexplained: (n: number) => (n === 0 ? 'Alle er forklart av en regel.' : n === 1 ? '1 av dem forklarer ingen regel.' : `${formatWhole(n)} av dem forklarer ingen regel.`), waits: 'Uten bolig', has: 'Har boligen', dwelling: 'Bolig som passer', why: 'Regelen som forklarer det', pointed: (points: number) => `(${formatWhole(points)} poeng)`,
    worse: (level: number) => `Byttet ville gjort nivå ${level} dårligere: `, by: (n: number) => `${formatWhole(n)} mer`, noRule: 'Ingen regel i policyen forklarer dette.',
  },
};
