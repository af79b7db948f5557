import { formatDecimal, formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';
import { nnCaseload } from './nn-caseload.ts';
import { nnCharts } from './nn-charts.ts';
import { nnComparison } from './nn-comparison.ts';
import { nnTradeOff } from './nn-trade-off.ts';
import { nnFrame } from './nn-frame.ts';
import { nnHelp } from './nn-help.ts';
import { nnLetters } from './nn-letters.ts';
import { nnLog } from './nn-log.ts';
import { nnMeeting } from './nn-meeting.ts';
import { nnImport } from './nn-import.ts';
import { nnMap } from './nn-map.ts';
import { nnMyDay } from './nn-my-day.ts';
import { nnNeed } from './nn-need.ts';
import { nnNextHome } from './nn-next-home.ts';
import { nnOffers } from './nn-offers.ts';
import { nnOverview } from './nn-overview.ts';
import { nnProposals } from './nn-proposals.ts';
import { nnRanking } from './nn-ranking.ts';
import { nnRefusals } from './nn-refusals.ts';
import { nnRegisters } from './nn-registers.ts';
import { nnRounds } from './nn-rounds.ts';
import { nnRulePages } from './nn-rule-page.ts';
import { nnRules } from './nn-rules.ts';
import { nnSignIn } from './nn-sign-in.ts';
import { nnSimulation } from './nn-simulation.ts';
import { nnPlan } from './nn-plan.ts';
import { nnPolicy } from './nn-policy.ts';
import { nnStudies } from './nn-studies.ts';
import { nnTeamTime } from './nn-team-time.ts';
import { nnFollowUp } from './nn-follow-up.ts';
import { nnForecast } from './nn-forecast.ts';
import { nnVisitWeek } from './nn-visit-week.ts';
import { nnUsers } from './nn-users.ts';
import { nnWhyNot } from './nn-why-not.ts';

const people = (n: number): string => `${n} ${n === 1 ? 'person' : 'personar'}`;
const months = (n: number): string => `${formatWhole(n)} md.`;
const days = (n: number): string => (n === 1 ? '1 dag' : `${formatWhole(n)} dagar`);
const homes = (n: number): string => (n === 1 ? '1 heim' : `${formatWhole(n)} heimar`);
const dwellings = (n: number): string => (n === 1 ? '1 ledig bustad' : `${formatWhole(n)} ledige bustader`);

/** Every text of the page in nynorsk. */
export const nn: Dictionary = {
  rules: nnRules,
  rulePages: nnRulePages,
  whyNot: nnWhyNot,
  plan: nnPlan,
  policy: nnPolicy,
  studies: nnStudies,
  help: nnHelp,
  ranking: nnRanking,
  registers: nnRegisters,
  overviewPage: nnOverview,
  import: nnImport,
  rounds: nnRounds,
  myDay: nnMyDay,
  need: nnNeed,
  nextHome: nnNextHome,
  offers: nnOffers,
  proposals: nnProposals,
  caseload: nnCaseload,
  charts: nnCharts,
  simulation: nnSimulation,
  comparison: nnComparison,
  tradeOff: nnTradeOff,
  mapPage: nnMap,
  meeting: nnMeeting,
  teamTime: nnTeamTime,
  followUpPage: nnFollowUp, forecast: nnForecast, visitWeek: nnVisitWeek,
  letters: nnLetters,
  frame: nnFrame,
  signIn: nnSignIn,
  log: nnLog,
  users: nnUsers,
  page: {
    allocation: 'Tildeling',
    skipToList: 'Hopp til lista', skipToPanel: 'Hopp til det du har valt',
    printed: (date, name) => `Skrive ut ${date}${name === '' ? '' : ` av ${name}`}`,
  },
  refusal: nnRefusals as Readonly<Record<string, string>>,
  loading: 'Hentar runden …',
  error: {
    title: 'Vi fekk ikkje henta runden',
    server: (detail) => `Spredt kunne ikkje svare: ${detail}`, again: 'Prøv igjen', noRound: 'Det er ingen runde enno',
    noRoundHelp: 'Ein runde blir laga av registra: dei som ventar, og bustadene som er ledige. Er registra tomme, så les inn filene frå kommunen først.',
    basemap: 'Vi fekk ikkje henta gatene. Bumiljøa blir viste utan dei.', solve: 'Vi fekk ikkje laga eit nytt forslag.',
  },
  round: {
    others: 'Alle rundar', heading: (name) => `Runde ${name}`, asOf: (date) => `Dato for runden: ${date}`, status: 'Status',
    draft: 'Utkast', proposed: 'Foreslått', policy: (name, from) => `Policy: ${name}, gjeld frå ${from}`,
    made: (date, time) => `Forslag frå ${date} kl. ${time}`,
    peopleDecide: 'De avgjer.', propose: 'Foreslå', proposeAgain: 'Foreslå på nytt', stop: 'Stopp',
    timeLimit: 'Bruk inntil', seconds: (n) => (n < 60 ? `${n} sekund` : n === 60 ? '1 minutt' : `${n / 60} minutt`),
    statusOptimal: 'bevist best mogleg på alle punkt',
    statusFeasible: 'ikkje bevist best mogleg på alle punkt',
    statusRefused: 'det de har låst, kan ikkje haldast',
  },
  solving: {
    starting: 'Førebur …', running: (level) => `Reknar på: ${level}`, elapsed: (n, limit) => `${formatWhole(n)} av inntil ${formatWhole(limit)} s`,
    done: (placed, of) => `Forslaget er klart: ${placed} av ${of} hushald får bustad.`,
    stopped: 'Stoppa. Ingenting er endra.',
  },
  level: {
    strip: 'Det policyen legg vekt på, det viktigaste først', roof: 'Tak over hovudet', followUp: 'Oppfølging', spread: 'Spreiing', wishes: 'Ønske',
    and: ' og ', waiting: 'ventar', working: 'reknar …', notYet: 'Ikkje noko forslag enno',
    housed: (placed, of) => `${placed} av ${of}`, housedUnit: 'får bustad', pointsLeft: (n) => `${formatWhole(n)} poeng utan bustad`,
    uncovered: (n) => `${formatWhole(n)} min`, uncoveredUnit: 'i veka utan team', allCovered: 'Alle',
    allCoveredUnit: 'som treng det, har eit team', crowded: (n) => `${n} bumiljø`,
    crowdedUnit: 'får fleire enn grensa (prioritering)', circlesSum: (n) => (n === 0 ? 'ingen omkrinsar får for mange' : `${n} ${n === 1 ? 'omkrins' : 'omkrinsar'} får fleire enn grensa`), noneCrowded: 'Ingen bumiljø', shieldedMissed: (n) => `${n} blir ikkje skjerma`,
    wishesMet: (n, of) => `${n} av ${of}`, wishesUnit: 'bur som dei ønskjer', proved: 'bevist best mogleg',
    gap: (percent) => (percent < 0.05 ? 'bevist til under 0,1 % frå best mogleg' : `høgst ${formatDecimal(percent)} % betre er mogleg`),
    unproved: 'ikkje bevist', bestSoFar: 'Best til no',
    details: 'Alt dette punktet veg',
    points: (n) => `${formatWhole(n)} poeng utan bustad`, minutes: (n) => `${formatWhole(n)} min utan team`,
    crowdedSum: (n) => (n === 0 ? 'ingen bumiljø får for mange' : `${n} bumiljø får fleire enn grensa`),
  },
  list: {
    heading: 'Hushald og bumiljø', summary: (waiting, free) => `${formatWhole(waiting)} ventar · ${dwellings(free)}`,
    show: 'Vis', households: 'Hushald', sites: 'Bumiljø', filter: 'Utval', all: 'Alle', placed: 'Får bustad', unplaced: 'Utan bustad', deadline: 'Har frist',
    searchHouseholds: 'Saksnummer, adresse', searchSites: 'Namn på bumiljø', sort: 'Rekkjefølgje', byPoints: 'Flest poeng', byDeadline: 'Nærmaste frist',
    byWaiting: 'Venta lengst', byLabel: 'Saksnummer', none: 'Ingen treff. Prøv eit anna utval eller søkjeord.', count: (n, of) => `Viser ${n} av ${of}`,
    noHome: 'Utan bustad', waiting: 'Ventar på forslag', from: (date) => `frå ${date}`,
    due: (date) => `Frist ${date}`, mostly: (obstacle) => `Mest: ${obstacle}`, here: 'i valt bumiljø', free: 'Ledig bustad', changed: 'Blir endra',
    freeHere: (n) => (n === 1 ? '1 ledig' : `${formatWhole(n)} ledige`),
  },
  situation: {
    street: 'utan stad å bu', institution: 'på institusjon', prison: 'skal lauslatast', temporary: 'i mellombels bustad', eviction: 'må flytte ut', couch: 'bur hos andre',
    unsuitable: 'bur i ueigna bustad',
  },
  household: {
    heading: (label) => `Hushald ${label}`, close: 'Lukk', people, homesOf: (n) => `av ${homes(n)}`, waited: (n) => `ventar ${months(n)}`, points: (n) => `${formatWhole(n)} prioriteringspoeng`,
    due: (date) => `frist ${date}`, noDue: 'ingen frist', needsBedrooms: (n) => (n === 0 ? 'treng ikkje eige soverom' : `treng minst ${n} soverom`),
    suggested: 'Foreslått bustad', moveIn: (date) => `Innflytting ${date}`, rent: (n) => `${formatWhole(n)} kr i månaden`,
    bedrooms: (n) => (n === 0 ? 'utan eige soverom' : `${n} soverom`), stepFree: 'trinnfri', wheelchair: 'plass til rullestol',
    showSite: (name) => `Sjå bumiljøet ${name}`, why: 'Kvifor denne bustaden', fitsBedrooms: (has, needs) => `Bustaden har ${has} soverom, og hushaldet treng ${needs}.`,
    inTime: (n) => (n === 0 ? 'Hushaldet kan flytte inn på fristen.' : `Hushaldet kan flytte inn ${days(n)} før fristen.`),
    allHard: 'Bustaden oppfyller alle vilkåra i policyen.', costs: 'Det som ikkje blir heilt som ønskt', noCosts: 'Ingenting i forslaget taler imot.',
    noHome: 'Ingen bustad i dette forslaget', noProposal: 'Det er ikkje laga noko forslag enno. Vel «Foreslå» for å få eitt.',
    reasons: (free, clauses) => `Av ${dwellings(free)} ${clauses.join(', ')}. (Ein bustad kan telje fleire gonger.)`,
    noDwellings: 'Det er ingen ledige bustader i runden.', priority: (n) => `Hushaldet har ${formatWhole(n)} prioriteringspoeng.`,
    alsoCosts: 'Det dette fører til', andMore: (n) => `Det same gjeld ${n} ${n === 1 ? 'omkrins' : 'omkrinsar'} til i nærleiken.`,
  },
  neighbours: {
    heading: 'Naboar', site: 'I bumiljøet', circle: (metres) => `Innan ${formatWhole(metres)} meter`,
    atMost: (n, strength) => `grense ${n} (${strength})`, strength: { condition: 'vilkår', priority: 'prioritering' }, exempt: 'Bumiljøet er unnateke frå grensene.',
    explained: 'Tala gjeld hushald som tel med i konsentrasjon, med alle i forslaget.',
    limit: { reached: 'grensa er nådd', above: 'over grensa' },
  },
  followUp: {
    heading: 'Oppfølging', none: 'Hushaldet har ikkje meldt behov for oppfølging, eller har takka nei. Det har ingenting å seie for bustaden.', need: (n) => `Treng ${formatWhole(n)} minutt i veka.`,
    team: (name) => `${name} følgjer opp.`, noTeam: 'Ingen team har fått ansvaret.',
    waits: 'Team blir foreslått når hushaldet får ein bustad.',
  },
  site: {
    heading: (name) => name, homes, municipal: (n) => `${formatWhole(n)} kommunale`, free: 'Ledige bustader', noFree: 'Ingen ledige bustader her.',
    proposedFor: (label) => `Foreslått for hushald ${label}`, staysFree: 'Ingen foreslått', available: (date) => `ledig frå ${date}`, small: (n) => `Bumiljøet har færre enn ${n} heimar og blir vist utan farge på kartet.`, withheld: (n) => `Færre enn ${n} heimar: naboar blir ikkje viste.`,
  },
  overview: {
    heading: 'Heile runden', help: 'Vel eit hushald i lista eller eit bumiljø på kartet. Då ser du forslaget, grunnen og kva det gjer for naboane.',
    suited: (n) => `For ${formatWhole(n)} hushald passar minst éin av dei ledige bustadene, men dei får han ikkje i forslaget.`,
    notSuited: (n) => `${formatWhole(n)} hushald har ingen ledig bustad som passar:`, placed: (n) => `${formatWhole(n)} hushald får bustad.`,
    first: 'Har frist, men får ikkje bustad', firstNone: 'Alle som har frist, får bustad i forslaget.', more: (n) => `og ${n} til`, whyNot: 'Kvifor nokon blir ståande utan bustad',
    freeLeft: (n) => (n === 0 ? 'Alle ledige bustader er foreslåtte for nokon.' : `${dwellings(n)} er ikkje ${n === 1 ? 'foreslått' : 'foreslåtte'} for nokon:`),
  },
  teams: {
    heading: 'Team', allRoom: (minutes) => `Teama har ${formatWhole(minutes)} min att i veka`, someFull: (n, of) => `${n} av ${of} team har brukt all tid`, before: 'Tida teama har bunde opp', evening: 'Kveld', total: 'Heile veka',
    room: (n) => `${formatWhole(n)} min`, committed: 'bunde frå før', proposed: 'foreslått', of: (used, capacity) => `${formatWhole(used)} av ${formatWhole(capacity)} min`,
    team: 'Team', left: 'Til grensa', full: 'Inga tid', noEvening: 'inga kveldstid',
  },
  map: {
    heading: 'Kart', label: 'Kart over bumiljøa. Alt på kartet står òg i lista «Bumiljø».', phase: 'Vis', before: 'Før', after: 'Etter', zoomIn: 'Zoom inn', zoomOut: 'Zoom ut',
    legend: 'Teiknforklaring. Fargen viser kor stor del av heimane som tel med i konsentrasjon:', upTo: (a, b) => `${a}–${b} %`, over: (a) => `over ${a} %`,
    neutral: (n) => `færre enn ${n} heimar`, size: 'Storleiken viser talet på heimar', exempt: 'unnateke frå grensene', free: 'ledig bustad', proposed: 'foreslått for nokon',
    circle: (metres) => `${metres} meter rundt det valde`, tiles: 'Vis kartet til Kartverket', tilesHelp: 'Då blir kartbilete henta frå Kartverket, som ser kva område de ser på. Ingenting om hushalda blir sendt.',
    streetsInvented: 'Gatene er oppdikta', streetsFrom: 'Adresser © Kartverket', place: { school: 'skule', kindergarten: 'barnehage', drugScene: 'utsett stad', service: 'teneste', other: 'annan stad' },
    placeLetter: { school: 'S', kindergarten: 'B', drugScene: 'U', service: 'T', other: 'A' }, tooltip: (counted, of) => `${counted} av ${homes(of)} tel med`, fit: 'Vis heile kommunen',
  },
  change: { arrow: 'blir', same: 'uendra' },
  tabs: { label: 'Vis', list: 'Liste', map: 'Kart', panel: 'Valt' },
};
