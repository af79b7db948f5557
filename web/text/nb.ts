import { formatDecimal, formatWhole } from '../format.ts';
import { nbCaseload } from './nb-caseload.ts';
import { nbCharts } from './nb-charts.ts';
import { nbComparison } from './nb-comparison.ts';
import { nbTradeOff } from './nb-trade-off.ts';
import { nbFrame } from './nb-frame.ts';
import { nbHelp } from './nb-help.ts';
import { nbLetters } from './nb-letters.ts';
import { nbLog } from './nb-log.ts';
import { nbMeeting } from './nb-meeting.ts';
import { nbImport } from './nb-import.ts';
import { nbMap } from './nb-map.ts';
import { nbMyDay } from './nb-my-day.ts';
import { nbNeed } from './nb-need.ts';
import { nbNextHome } from './nb-next-home.ts';
import { nbOffers } from './nb-offers.ts';
import { nbOverview } from './nb-overview.ts';
import { nbProposals } from './nb-proposals.ts';
import { nbRanking } from './nb-ranking.ts';
import { nbRefusals } from './nb-refusals.ts';
import { nbRegisters } from './nb-registers.ts';
import { nbRounds } from './nb-rounds.ts';
import { nbRulePages } from './nb-rule-page.ts';
import { nbRules } from './nb-rules.ts';
import { nbSignIn } from './nb-sign-in.ts';
import { nbSimulation } from './nb-simulation.ts';
import { nbPlan } from './nb-plan.ts';
import { nbPolicy } from './nb-policy.ts';
import { nbStudies } from './nb-studies.ts';
import { nbTeamTime } from './nb-team-time.ts';
import { nbFollowUp } from './nb-follow-up.ts';
import { nbForecast } from './nb-forecast.ts';
import { nbVisitWeek } from './nb-visit-week.ts';
import { nbUsers } from './nb-users.ts';
import { nbWhyNot } from './nb-why-not.ts';

const people = (n: number): string => `${n} ${n === 1 ? 'person' : 'personer'}`;
const months = (n: number): string => `${formatWhole(n)} md.`;
const days = (n: number): string => (n === 1 ? '1 dag' : `${formatWhole(n)} dager`);
const homes = (n: number): string => (n === 1 ? '1 hjem' : `${formatWhole(n)} hjem`);
const dwellings = (n: number): string => (n === 1 ? '1 ledig bolig' : `${formatWhole(n)} ledige boliger`);

/** Every text of the page in bokmål; the other languages have the same keys. */
export const nb = {
  rules: nbRules,
  rulePages: nbRulePages,
  whyNot: nbWhyNot,
  plan: nbPlan,
  policy: nbPolicy,
  studies: nbStudies,
  help: nbHelp,
  ranking: nbRanking,
  registers: nbRegisters,
  overviewPage: nbOverview,
  import: nbImport,
  rounds: nbRounds,
  myDay: nbMyDay,
  need: nbNeed,
  nextHome: nbNextHome,
  offers: nbOffers,
  proposals: nbProposals,
  caseload: nbCaseload,
  charts: nbCharts,
  simulation: nbSimulation,
  comparison: nbComparison,
  tradeOff: nbTradeOff,
  mapPage: nbMap,
  meeting: nbMeeting,
  teamTime: nbTeamTime,
  followUpPage: nbFollowUp, forecast: nbForecast, visitWeek: nbVisitWeek,
  letters: nbLetters,
  frame: nbFrame,
  signIn: nbSignIn,
  log: nbLog,
  users: nbUsers,
  page: {
    allocation: 'Tildeling',
    skipToList: 'Hopp til listen', skipToPanel: 'Hopp til det du har valgt',
    printed: (date: string, name: string) => `Skrevet ut ${date}${name === '' ? '' : ` av ${name}`}`,
  },
  refusal: nbRefusals as Readonly<Record<string, string>>,
  loading: 'Henter runden …',
  error: {
    title: 'Vi fikk ikke hentet runden',
    server: (detail: string) => `Spredt kunne ikke svare: ${detail}`, again: 'Prøv igjen', noRound: 'Det er ingen runde ennå',
    noRoundHelp: 'En runde lages av registrene: de som venter, og boligene som er ledige. Er registrene tomme, så les inn filene fra kommunen først.',
    basemap: 'Vi fikk ikke hentet gatene. Bostedene vises uten dem.', solve: 'Vi fikk ikke laget et nytt forslag.',
  },
  round: {
    others: 'Alle runder', heading: (name: string) => `Runde ${name}`, asOf: (date: string) => `Dato for runden: ${date}`, status: 'Status',
    draft: 'Utkast', proposed: 'Foreslått', policy: (name: string, from: string) => `Policy: ${name}, gjelder fra ${from}`,
    made: (date: string, time: string) => `Forslag fra ${date} kl. ${time}`,
    peopleDecide: 'Dere bestemmer.', propose: 'Foreslå', proposeAgain: 'Foreslå på nytt', stop: 'Stopp',
    timeLimit: 'Bruk inntil', seconds: (n: number) => (n < 60 ? `${n} sekunder` : n === 60 ? '1 minutt' : `${n / 60} minutter`),
    statusOptimal: 'bevist best mulig på alle punkter',
    statusFeasible: 'ikke bevist best mulig på alle punkter',
    statusRefused: 'det dere har låst, kan ikke holdes',
  },
  solving: {
    starting: 'Forbereder …', running: (level: string) => `Regner på: ${level}`, elapsed: (n: number, limit: number) => `${formatWhole(n)} av inntil ${formatWhole(limit)} s`,
    done: (placed: number, of: number) => `Forslaget er klart: ${placed} av ${of} husstander får bolig.`,
    stopped: 'Stoppet. Ingenting er endret.',
  },
  level: {
    strip: 'Det policyen legger vekt på, det viktigste først', roof: 'Tak over hodet', followUp: 'Oppfølging', spread: 'Spredning', wishes: 'Ønsker',
    and: ' og ', waiting: 'venter', working: 'regner …', notYet: 'Ingen forslag ennå',
    housed: (placed: number, of: number) => `${placed} av ${of}`, housedUnit: 'får bolig', pointsLeft: (n: number) => `${formatWhole(n)} poeng uten bolig`,
    uncovered: (n: number) => `${formatWhole(n)} min`, uncoveredUnit: 'i uka uten team', allCovered: 'Alle',
    allCoveredUnit: 'som trenger det, har et team', crowded: (n: number) => `${n} ${n === 1 ? 'bosted' : 'bosteder'}`,
    crowdedUnit: 'får flere enn grensen (prioritering)', circlesSum: (n: number) => (n === 0 ? 'ingen omkretser får for mange' : `${n} ${n === 1 ? 'omkrets' : 'omkretser'} får flere enn grensen`), noneCrowded: 'Ingen bosteder', shieldedMissed: (n: number) => `${n} blir ikke skjermet`,
    wishesMet: (n: number, of: number) => `${n} av ${of}`, wishesUnit: 'bor som de ønsker', proved: 'bevist best mulig',
    gap: (percent: number) => (percent < 0.05 ? 'bevist til under 0,1 % fra best mulig' : `høyst ${formatDecimal(percent)} % bedre er mulig`),
    unproved: 'ikke bevist', bestSoFar: 'Best til nå',
    details: 'Alt dette punktet veier',
    points: (n: number) => `${formatWhole(n)} poeng uten bolig`, minutes: (n: number) => `${formatWhole(n)} min uten team`,
    crowdedSum: (n: number) => (n === 0 ? 'ingen bosteder får for mange' : `${n} ${n === 1 ? 'bosted' : 'bosteder'} får flere enn grensen`),
  },
  list: {
    heading: 'Husstander og bosteder', summary: (waiting: number, free: number) => `${formatWhole(waiting)} venter · ${dwellings(free)}`,
    show: 'Vis', households: 'Husstander', sites: 'Bosteder', filter: 'Utvalg', all: 'Alle', placed: 'Får bolig', unplaced: 'Uten bolig', deadline: 'Har frist',
    searchHouseholds: 'Saksnummer, adresse', searchSites: 'Navn på bosted', sort: 'Rekkefølge', byPoints: 'Flest poeng', byDeadline: 'Nærmeste frist',
    byWaiting: 'Ventet lengst', byLabel: 'Saksnummer', none: 'Ingen treff. Prøv et annet utvalg eller søkeord.', count: (n: number, of: number) => `Viser ${n} av ${of}`,
    noHome: 'Uten bolig', waiting: 'Venter på forslag', from: (date: string) => `fra ${date}`,
    due: (date: string) => `Frist ${date}`, mostly: (obstacle: string) => `Mest: ${obstacle}`, here: 'på valgt bosted', free: 'Ledig bolig', changed: 'Endres',
    freeHere: (n: number) => (n === 1 ? '1 ledig' : `${formatWhole(n)} ledige`),
  },
  situation: {
    street: 'uten sted å bo', institution: 'på institusjon', prison: 'skal løslates', temporary: 'i midlertidig bolig', eviction: 'må flytte ut', couch: 'bor hos andre',
    unsuitable: 'bor i uegnet bolig',
  } as Readonly<Record<string, string>>,
  household: {
    heading: (label: string) => `Husstand ${label}`, close: 'Lukk', people, homesOf: (n: number) => `av ${homes(n)}`, waited: (n: number) => `venter ${months(n)}`, points: (n: number) => `${formatWhole(n)} prioriteringspoeng`,
    due: (date: string) => `frist ${date}`, noDue: 'ingen frist', needsBedrooms: (n: number) => (n === 0 ? 'trenger ikke eget soverom' : `trenger minst ${n} soverom`),
    suggested: 'Foreslått bolig', moveIn: (date: string) => `Innflytting ${date}`, rent: (n: number) => `${formatWhole(n)} kr i måneden`,
    bedrooms: (n: number) => (n === 0 ? 'uten eget soverom' : `${n} soverom`), stepFree: 'trinnfri', wheelchair: 'plass til rullestol',
    showSite: (name: string) => `Se bostedet ${name}`, why: 'Hvorfor denne boligen', fitsBedrooms: (has: number, needs: number) => `Boligen har ${has} soverom, og husstanden trenger ${needs}.`,
    inTime: (n: number) => (n === 0 ? 'Husstanden kan flytte inn på fristen.' : `Husstanden kan flytte inn ${days(n)} før fristen.`),
    allHard: 'Boligen oppfyller alle vilkårene i policyen.', costs: 'Det som ikke blir helt som ønsket', noCosts: 'Ingenting i forslaget taler imot.',
    noHome: 'Ingen bolig i dette forslaget', noProposal: 'Det er ikke laget noe forslag ennå. Velg «Foreslå» for å få ett.',
    reasons: (free: number, clauses: readonly string[]) => `Av ${free === 1 ? '1 ledig bolig' : `${formatWhole(free)} ledige boliger`} ${clauses.join(', ')}. (En bolig kan telle flere ganger.)`,
    noDwellings: 'Det er ingen ledige boliger i runden.', priority: (n: number) => `Husstanden har ${formatWhole(n)} prioriteringspoeng.`,
    alsoCosts: 'Det dette fører til', andMore: (n: number) => `Det samme gjelder ${n} ${n === 1 ? 'omkrets' : 'omkretser'} til i nærheten.`,
  },
  neighbours: {
    heading: 'Naboer', site: 'På bostedet', circle: (metres: number) => `Innen ${formatWhole(metres)} meter`,
    atMost: (n: number, strength: string) => `grense ${n} (${strength})`, strength: { condition: 'vilkår', priority: 'prioritering' }, exempt: 'Bostedet er unntatt fra grensene.',
    explained: 'Tallene gjelder husstander som teller med i konsentrasjon, med alle i forslaget.',
    limit: { reached: 'grensen er nådd', above: 'over grensen' },
  },
  followUp: {
    heading: 'Oppfølging', none: 'Husstanden har ikke meldt behov for oppfølging, eller har takket nei. Det har ingenting å si for boligen.', need: (n: number) => `Trenger ${formatWhole(n)} minutter i uka.`,
    team: (name: string) => `${name} følger opp.`, noTeam: 'Ingen team har fått ansvaret.',
    waits: 'Team blir foreslått når husstanden får en bolig.',
  },
  site: {
    heading: (name: string) => name, homes, municipal: (n: number) => `${formatWhole(n)} kommunale`, free: 'Ledige boliger', noFree: 'Ingen ledige boliger her.',
    proposedFor: (label: string) => `Foreslått for husstand ${label}`, staysFree: 'Ingen foreslått', available: (date: string) => `ledig fra ${date}`, small: (n: number) => `Bostedet har færre enn ${n} hjem og vises uten farge på kartet.`, withheld: (n: number) => `Færre enn ${n} hjem: naboer vises ikke.`,
  },
  overview: {
    heading: 'Hele runden', help: 'Velg en husstand i listen eller et bosted på kartet. Da ser du forslaget, grunnen og hva det gjør for naboene.',
    suited: (n: number) => `For ${n === 1 ? '1 husstand' : `${formatWhole(n)} husstander`} passer minst én av de ledige boligene, men de får den ikke i forslaget.`,
    notSuited: (n: number) => `${n === 1 ? '1 husstand' : `${formatWhole(n)} husstander`} har ingen ledig bolig som passer:`, placed: (n: number) => `${n === 1 ? '1 husstand' : `${formatWhole(n)} husstander`} får bolig.`,
    first: 'Har frist, men får ikke bolig', firstNone: 'Alle som har frist, får bolig i forslaget.', more: (n: number) => `og ${n} til`, whyNot: 'Hvorfor noen blir stående uten bolig',
    freeLeft: (n: number) => (n === 0 ? 'Alle ledige boliger er foreslått for noen.' : `${dwellings(n)} er ikke foreslått for noen:`),
  },
  teams: {
    heading: 'Team', allRoom: (minutes: number) => `Teamene har ${formatWhole(minutes)} min igjen i uka`, someFull: (n: number, of: number) => `${n} av ${of} team har brukt all tid`, before: 'Tiden teamene har bundet opp', evening: 'Kveld', total: 'Hele uka',
    room: (n: number) => `${formatWhole(n)} min`, committed: 'bundet fra før', proposed: 'foreslått', of: (used: number, capacity: number) => `${formatWhole(used)} av ${formatWhole(capacity)} min`,
    team: 'Team', left: 'Til grensen', full: 'Ingen tid', noEvening: 'ingen kveldstid',
  },
  map: {
    heading: 'Kart', label: 'Kart over bostedene. Alt på kartet står også i listen «Bosteder».', phase: 'Vis', before: 'Før', after: 'Etter', zoomIn: 'Zoom inn', zoomOut: 'Zoom ut',
    legend: 'Tegnforklaring. Fargen viser andelen av hjemmene som teller med i konsentrasjon:', upTo: (a: number, b: number) => `${a}–${b} %`, over: (a: number) => `over ${a} %`,
    neutral: (n: number) => `færre enn ${n} hjem`, size: 'Størrelsen viser antall hjem', exempt: 'unntatt fra grensene', free: 'ledig bolig', proposed: 'foreslått for noen',
    circle: (metres: number) => `${metres} meter rundt det valgte`, tiles: 'Vis Kartverkets kart', tilesHelp: 'Da hentes kartbilder fra Kartverket, som ser hvilket område dere ser på. Ingenting om husstandene sendes.',
    streetsInvented: 'Gatene er oppdiktet', streetsFrom: 'Adresser © Kartverket', place: { school: 'skole', kindergarten: 'barnehage', drugScene: 'utsatt sted', service: 'tjeneste', other: 'annet sted' } as Readonly<Record<string, string>>,
    placeLetter: { school: 'S', kindergarten: 'B', drugScene: 'U', service: 'T', other: 'A' } as Readonly<Record<string, string>>, tooltip: (counted: number, of: number) => `${counted} av ${of} hjem teller med`, fit: 'Vis hele kommunen',
  },
  change: { arrow: 'blir', same: 'uendret' },
  tabs: { label: 'Vis', list: 'Liste', map: 'Kart', panel: 'Valgt' },
};

/** The shape of every language: each key of bokmål, with the same arguments. */
export type Dictionary = typeof nb;
