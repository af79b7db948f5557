import { formatWhole } from '../format.ts';
import type { nbComparison } from './nb-comparison.ts';

const households = (n: number): string => `${formatWhole(n)} hushald`;
const times = (n: number): string => (n === 1 ? '1 gong' : `${formatWhole(n)} gonger`);

/** The texts of the page Samanlikn forslag in nynorsk. */
export const nnComparison: typeof nbComparison = {
  title: 'Samanlikn forslag', heading: (a, b) => `Forslag ${a} og forslag ${b}`, proposal: (n) => `Forslag ${n}`, toProposals: 'Alle forslag i runden', toRound: 'Til runden', swap: 'Byt om dei to', print: 'Skriv ut',
  choose: { heading: 'Samanlikn to forslag', help: 'Sjå kven som får, mistar og flyttar, og kva policyen seier om kvart av dei.', first: 'Det eine forslaget', second: 'Det andre forslaget', go: 'Samanlikn', same: 'Vel to ulike forslag.' },
  missing: 'Vel kva to forslag som skal samanliknast.',
  refusals: {
    proposalNotFound: 'Minst eitt av forslaga finst ikkje i denne runden.', erased: 'Det minst eitt av forslaga sa om personar, er sletta, for siste dag er over. Då er det ikkje noko igjen å samanlikne.',
    proposalRefused: 'Minst eitt av forslaga gir ingen bustad, fordi det som var låst, ikkje kunne haldast. Då er det ikkje noko å samanlikne.',
    notOneRound: 'Runden vart henta på nytt frå registra mellom dei to forslaga. Dei er laga for ulike opplysningar og kan ikkje samanliknast. Skilnaden gjeld:',
  },
  fields: { asOf: 'datoen for runden', areas: 'områda', sites: 'bumiljøa', dwellings: 'bustadene', tenants: 'leigetakarane', teams: 'teama', households: 'hushalda' },
  summary: {
    heading: 'Kort sagt', same: (b, housed, of, a) => `Forslag ${b} gir bustad til ${housed} av ${households(of)}, like mange som forslag ${a}.`,
    more: (b, housed, of, a, by) => `Forslag ${b} gir bustad til ${housed} av ${households(of)}, ${by} fleire enn forslag ${a}.`,
    fewer: (b, housed, of, a, by) => `Forslag ${b} gir bustad til ${housed} av ${households(of)}, ${by} færre enn forslag ${a}.`,
    changes: (a, b, gain, lose, move) => `Frå forslag ${a} til forslag ${b}: ${gain} får bustad, ${lose} mistar han, og ${move} får ein annan bustad.`,
    shared: (n) => `Blant ${n === 1 ? 'det eine hushaldet' : `dei ${households(n)}`} som er med i begge: `, teamsOnly: (n) => `Ingen får, mistar eller byter bustad, men ${households(n)} får eit anna team, eller ingen.`, nobody: 'Alle får det same i begge: ingen får, mistar eller byter bustad.',
    better: (policy, n, level, name, less, more) => `Etter ${policy} er forslag ${n} best. Dei skil seg på nivå ${level}, ${name}: ${formatWhole(less)} mot ${formatWhole(more)} (lågast er best).`,
    equal: (policy) => `Etter ${policy} er forslaga like gode på alle nivå.`, breaks: (policy, n) => `Etter ${policy} kunne ikkje forslag ${n} vore laga: det bryt eit vilkår eller ein lås der.`,
    notJudged: 'Forslaga er laga for ulike hushald, bustader eller team. Difor kan ikkje nivåa setjast opp mot kvarandre.', policy: (name) => `policyen «${name}»`, bothPolicies: 'begge policyane', inBoth: (name) => `policyen «${name}», med det som gjaldt då kvart av forslaga vart laga,`, policyOf: (name, n) => `policyen «${name}», slik han var då forslag ${n} vart laga,`,
  },
  judges: {
    heading: 'Kva policy dømmer kva', one: (name, from) => `Begge er laga og dømde etter policyen «${name}», som gjeld frå ${from}.`, made: (name, from) => `Begge er laga etter policyen «${name}», som gjeld frå ${from}.`, madeByTwo: 'Dei to forslaga er laga etter kvar sin policy.', two: 'Dei to forslaga er laga etter kvar sin policy. Kvart forslag er dømt etter sin eigen, og begge også etter den andre.',
    around: 'Policyen heiter det same for begge, men det dei er dømde etter, er ikkje heilt likt: noko var låst, sperra eller skulle haldast på, eller ein regel var ein annan. Begge er dømde både etter det som galdt for det eine, og etter det som galdt for det andre.', own: (n, name, from) => `Forslag ${n}: «${name}», gjeld frå ${from}.`,
    required: (n) => (n === 1 ? '1 bustad var godteken eller låst.' : `${formatWhole(n)} bustader var godtekne eller låste.`), forbidden: (n) => (n === 1 ? '1 bustad var sperra for nokon.' : `${formatWhole(n)} bustader var sperra for nokon.`), kept: 'Kvar endring frå planen hadde ein pris, på eit eige nivå.', queue: 'Laga av køordninga.',
  },
  parted: {
    heading: 'Berre delvis samanlikna', help: (n) => `Forslaga er laga for ulike grunnlag, slik som når nokon blir tekne ut eller ei overstyring blir ståande. Her er berre dei ${households(n)} som er med i begge, med dei same opplysningane.`, fields: 'Det som er ulikt:',
    householdsIn: (n) => `Hushald som berre er med i forslag ${n}:`, dwellingsIn: (n) => `Bustader som berre blir delte ut i forslag ${n}:`, changedHouseholds: 'Hushald med andre opplysningar i det eine enn i det andre:', changedDwellings: 'Bustader med andre opplysningar i det eine enn i det andre:',
  },
  people: {
    heading: 'Kven merkar skilnaden', household: 'Hushald', points: 'Poeng', from: (a) => `Bustad i forslag ${a}`, to: (b) => `Bustad i forslag ${b}`, noHome: 'ingen bustad', noTeam: 'utan team', bothPoints: (a, b) => `${a} og ${b}`,
    gains: (n, b) => `${households(n)} får bustad berre i forslag ${b}`, loses: (n, a) => `${households(n)} får bustad berre i forslag ${a}`, moves: (n) => `${households(n)} får ein annan bustad`, otherTeam: (n) => `${households(n)} får eit anna team i same bustad`, none: 'Alle hushald har det same i begge forslaga.', unchanged: (n) => `For ${households(n)} er alt likt.`,
  },
  sums: {
    heading: 'Kven får bustad, gruppe for gruppe', sentence: (n, counted, others) => `I forslag ${n} får ${formatWhole(counted)} som tel med i konsentrasjon, bustad, og ${formatWhole(others)} andre.`, caption: 'Hushald som får bustad. Eit hushald tel i kvar av gruppene sine.', who: 'Kven', waiting: 'Ventar', change: 'Skilnad', counted: 'Tel med i konsentrasjon', others: 'Andre', noGroup: 'Utan gruppe',
    looking: 'Ser etter kor mykje tala kan variere mellom like gode forslag. Det tek opptil 20 sekund …', help: 'Under kvart tal står kva det kan vere i andre forslag som er minst like gode på alle nivå. Der tala kan variere, kan ein skilnad kome av tilfeldige val mellom like gode svar.',
    always: 'likt i alle like gode', between: (least, most) => `mellom ${least} og ${most}`, open: (floor, ceiling) => `ein stad frå ${floor} til ${ceiling}`, openHelp: '«Ein stad frå» tyder at vi ikkje rakk å finne ut alt: utanfor dei to tala er det ikkje mogleg.',
    none: 'Vi rakk ikkje å sjå kor mykje tala kan variere.', failed: 'Vi fekk ikkje sett kor mykje tala kan variere.', again: 'Prøv igjen', done: 'Tala er rekna ferdig.',
  },
  levels: {
    heading: 'Nivåa', help: 'Nivåa står i rekkjefølgja til policyen, og lågast er best. Talet for eit nivå er summen av kvar regel gonger vekta.', caption: 'Kostnaden på kvart nivå, det viktigaste først', own: 'Kvart forslag etter sin eigen policy', under: (n) => `Begge etter policyen til forslag ${n}`,
    noOwn: 'Dei to har ikkje dei same nivåa, så dei kan berre setjast opp mot kvarandre når same policy dømmer begge. Det står under.', level: 'Nivå og regel', weighed: (weight, penalty) => `${formatWhole(weight)} × ${formatWhole(penalty)}`, without: 'ikkje her', broken: (n) => `Forslag ${n} ville brote:`, times, difference: 'Skilnad',
  },
  limits: {
    heading: 'Stader over grensa', of: (n) => `Etter policyen til forslag ${n}`, alike: 'Grensene og tala er dei same etter begge policyane.', none: 'Inga grense som dei to fyller ulikt, blir overskriden.', caption: 'Hushald som tel med i konsentrasjon', what: 'Stad og grense', atMost: (n) => `høgst ${formatWhole(n)}`, before: 'Før', over: 'over', circle: (n) => `omkrins med ${formatWhole(n)} bumiljø`,
    sites: (n) => (n === 1 ? '1 bumiljø får ulikt tal' : `${formatWhole(n)} bumiljø får ulikt tal`), site: 'Bumiljø', homes: 'Heimar', notJudged: 'Grensene og teama kan ikkje setjast opp mot kvarandre når grunnlaget er ulikt.',
  },
  teams: {
    heading: 'Team', uncovered: (n, minutes) => `Forslag ${n}: ${formatWhole(minutes)} minutt i veka er utan team.`, caption: 'Minutt i veka, av det teamet har igjen', team: 'Team', of: (n, room) => `${formatWhole(n)} av ${formatWhole(room)}`, evening: (n, room) => `kveld ${formatWhole(n)} av ${formatWhole(room)}`, over: 'for lite tid', none: 'Runden har ingen team.',
  },
  envy: {
    heading: 'Gått forbi', help: 'Gått forbi er den som står utan bustad medan ein med færre poeng får ein bustad som passar. Då skal ein regel i policyen forklare kvifor.', of: (n) => `Gått forbi i forslag ${n}`, none: (n) => `Ingen er gått forbi i forslag ${n}.`, some: (n) => `${formatWhole(n)} tilfelle`,
    unexplained: (n) => (n === 0 ? 'Alle er forklarte av ein regel.' : `${formatWhole(n)} av dei forklarer ingen regel.`), waits: 'Utan bustad', has: 'Har bustaden', dwelling: 'Bustad som passar', why: 'Regelen som forklarer det', pointed: (points) => `(${formatWhole(points)} poeng)`,
    worse: (level) => `Bytet ville gjort nivå ${level} dårlegare: `, by: (n) => `${formatWhole(n)} meir`, noRule: 'Ingen regel i policyen forklarer dette.',
  },
};
