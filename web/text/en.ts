import { formatDecimal, formatWhole } from '../format.ts';
import { enCaseload } from './en-caseload.ts';
import { enCharts } from './en-charts.ts';
import { enComparison } from './en-comparison.ts';
import { enTradeOff } from './en-trade-off.ts';
import { enFrame } from './en-frame.ts';
import { enHelp } from './en-help.ts';
import { enLetters } from './en-letters.ts';
import { enLog } from './en-log.ts';
import { enMeeting } from './en-meeting.ts';
import { enImport } from './en-import.ts';
import { enMap } from './en-map.ts';
import { enMyDay } from './en-my-day.ts';
import { enNeed } from './en-need.ts';
import { enNextHome } from './en-next-home.ts';
import { enOffers } from './en-offers.ts';
import { enOverview } from './en-overview.ts';
import { enProposals } from './en-proposals.ts';
import { enRanking } from './en-ranking.ts';
import { enRefusals } from './en-refusals.ts';
import { enRegisters } from './en-registers.ts';
import { enRounds } from './en-rounds.ts';
import { enRulePages } from './en-rule-page.ts';
import { enRules } from './en-rules.ts';
import { enSignIn } from './en-sign-in.ts';
import { enSimulation } from './en-simulation.ts';
import { enPlan } from './en-plan.ts';
import { enPolicy } from './en-policy.ts';
import { enStudies } from './en-studies.ts';
import { enTeamTime } from './en-team-time.ts';
import { enFollowUp } from './en-follow-up.ts';
import { enForecast } from './en-forecast.ts';
import { enVisitWeek } from './en-visit-week.ts';
import { enUsers } from './en-users.ts';
import { enWhyNot } from './en-why-not.ts';
import type { Dictionary } from './nb.ts';

const counted = (one: string, many: string) => (n: number): string => `${formatWhole(n)} ${n === 1 ? one : many}`;
const people = counted('person', 'people');
const months = (n: number): string => `${formatWhole(n)} mo.`;
const days = counted('day', 'days');
const homes = counted('home', 'homes');
const free = counted('free home', 'free homes');
const sites = counted('site', 'sites');
const households = counted('household', 'households');
const circles = counted('circle', 'circles');
const bedrooms = counted('bedroom', 'bedrooms');

/** Every text of the page in English. */
export const en: Dictionary = {
  rules: enRules,
  rulePages: enRulePages,
  whyNot: enWhyNot,
  plan: enPlan,
  policy: enPolicy,
  studies: enStudies,
  help: enHelp,
  ranking: enRanking,
  registers: enRegisters,
  overviewPage: enOverview,
  import: enImport,
  rounds: enRounds,
  myDay: enMyDay,
  need: enNeed,
  nextHome: enNextHome,
  offers: enOffers,
  proposals: enProposals,
  caseload: enCaseload,
  charts: enCharts,
  simulation: enSimulation,
  comparison: enComparison,
  tradeOff: enTradeOff,
  mapPage: enMap,
  meeting: enMeeting,
  teamTime: enTeamTime,
  followUpPage: enFollowUp, forecast: enForecast, visitWeek: enVisitWeek,
  letters: enLetters,
  frame: enFrame,
  signIn: enSignIn,
  log: enLog,
  users: enUsers,
  page: {
    allocation: 'Allocation',
    skipToList: 'Skip to the list', skipToPanel: 'Skip to what you have chosen',
    printed: (date, name) => `Printed ${date}${name === '' ? '' : ` by ${name}`}`,
  },
  refusal: enRefusals as Readonly<Record<string, string>>,
  loading: 'Fetching the round …',
  error: {
    title: 'We could not fetch the round',
    server: (detail) => `Spredt could not answer: ${detail}`, again: 'Try again', noRound: 'There is no round yet',
    noRoundHelp: 'A round is made of the registers: those who wait, and the homes that are free. If the registers are empty, take in the files of the municipality first.',
    basemap: 'We could not fetch the streets. The sites are shown without them.', solve: 'We could not make a new proposal.',
  },
  round: {
    others: 'All rounds', heading: (name) => `Round ${name}`, asOf: (date) => `Date of the round: ${date}`, status: 'Status',
    draft: 'Draft', proposed: 'Proposed', policy: (name, from) => `Policy: ${name}, valid from ${from}`,
    made: (date, time) => `Proposal from ${date} at ${time}`,
    peopleDecide: 'You decide.', propose: 'Propose', proposeAgain: 'Propose again', stop: 'Stop',
    timeLimit: 'Use up to', seconds: (n) => (n < 60 ? `${n} seconds` : n === 60 ? '1 minute' : `${n / 60} minutes`),
    statusOptimal: 'proved best possible on every point',
    statusFeasible: 'not proved best possible on every point',
    statusRefused: 'what you have locked cannot be kept',
  },
  solving: {
    starting: 'Getting ready …', running: (level) => `Working on: ${level}`, elapsed: (n, limit) => `${formatWhole(n)} of up to ${formatWhole(limit)} s`,
    done: (placed, of) => `The proposal is ready: ${placed} of ${of} households get a home.`,
    stopped: 'Stopped. Nothing has changed.',
  },
  level: {
    strip: 'What the policy puts weight on, the most important first', roof: 'A roof', followUp: 'Follow-up', spread: 'Spreading', wishes: 'Wishes',
    and: ' and ', waiting: 'waiting', working: 'working …', notYet: 'No proposal yet',
    housed: (placed, of) => `${placed} of ${of}`, housedUnit: 'get a home', pointsLeft: (n) => `${formatWhole(n)} points without a home`,
    uncovered: (n) => `${formatWhole(n)} min`, uncoveredUnit: 'a week without a team', allCovered: 'Everyone',
    allCoveredUnit: 'who needs it has a team', crowded: sites,
    crowdedUnit: 'get more than the limit (priority)', circlesSum: (n) => (n === 0 ? 'no circle gets too many' : `${circles(n)} ${n === 1 ? 'gets' : 'get'} more than the limit`), noneCrowded: 'No sites', shieldedMissed: (n) => `${n} not shielded`,
    wishesMet: (n, of) => `${n} of ${of}`, wishesUnit: 'live as they wish', proved: 'proved best possible',
    gap: (percent) => (percent < 0.05 ? 'proved to under 0,1 % of the best possible' : `at most ${formatDecimal(percent)} % better is possible`),
    unproved: 'not proved', bestSoFar: 'Best so far',
    details: 'All that this point weighs',
    points: (n) => `${formatWhole(n)} points without a home`, minutes: (n) => `${formatWhole(n)} min without a team`,
    crowdedSum: (n) => (n === 0 ? 'no site gets too many' : `${sites(n)} ${n === 1 ? 'gets' : 'get'} more than the limit`),
  },
  list: {
    heading: 'Households and sites', summary: (waiting, dwellings) => `${formatWhole(waiting)} waiting · ${free(dwellings)}`,
    show: 'Show', households: 'Households', sites: 'Sites', filter: 'Filter', all: 'All', placed: 'Get a home', unplaced: 'No home', deadline: 'Deadline',
    searchHouseholds: 'Case number, address', searchSites: 'Name of site', sort: 'Order', byPoints: 'Most points', byDeadline: 'Nearest deadline',
    byWaiting: 'Waited longest', byLabel: 'Case number', none: 'Nothing found. Try another filter or word.', count: (n, of) => `Showing ${n} of ${of}`,
    noHome: 'No home', waiting: 'Waiting for a proposal', from: (date) => `from ${date}`,
    due: (date) => `Deadline ${date}`, mostly: (obstacle) => `Mostly: ${obstacle}`, here: 'on the chosen site', free: 'Free home', changed: 'Changes',
    freeHere: (n) => `${formatWhole(n)} free`,
  },
  situation: {
    street: 'nowhere to live', institution: 'in an institution', prison: 'to be released', temporary: 'in temporary housing', eviction: 'must move out', couch: 'staying with others',
    unsuitable: 'in unsuitable housing',
  },
  household: {
    heading: (label) => `Household ${label}`, close: 'Close', people, homesOf: (n) => `of ${homes(n)}`, waited: (n) => `waiting ${months(n)}`, points: (n) => `${formatWhole(n)} priority points`,
    due: (date) => `deadline ${date}`, noDue: 'no deadline', needsBedrooms: (n) => (n === 0 ? 'needs no separate bedroom' : `needs at least ${bedrooms(n)}`),
    suggested: 'Suggested home', moveIn: (date) => `Move in ${date}`, rent: (n) => `${formatWhole(n)} kr a month`,
    bedrooms: (n) => (n === 0 ? 'no separate bedroom' : bedrooms(n)), stepFree: 'step-free', wheelchair: 'room for a wheelchair',
    showSite: (name) => `See the site ${name}`, why: 'Why this home', fitsBedrooms: (has, needs) => `The home has ${bedrooms(has)}, and the household needs ${needs}.`,
    inTime: (n) => (n === 0 ? 'The household can move in on the deadline.' : `The household can move in ${days(n)} before the deadline.`),
    allHard: 'The home meets every condition of the policy.', costs: 'What does not turn out quite as wished', noCosts: 'Nothing in the proposal speaks against it.',
    noHome: 'No home in this proposal', noProposal: 'There is no proposal yet. Choose “Propose” to get one.',
    reasons: (dwellings, clauses) => `Of ${free(dwellings)}, ${clauses.join(', ')}. (A home may count more than once.)`,
    noDwellings: 'There are no free homes in the round.', priority: (n) => `The household has ${formatWhole(n)} priority points.`,
    alsoCosts: 'What this leads to', andMore: (n) => `The same goes for ${n} more ${n === 1 ? 'circle' : 'circles'} nearby.`,
  },
  neighbours: {
    heading: 'Neighbours', site: 'On the site', circle: (metres) => `Within ${formatWhole(metres)} metres`,
    atMost: (n, strength) => `limit ${n} (${strength})`, strength: { condition: 'condition', priority: 'priority' }, exempt: 'The site is exempt from the limits.',
    explained: 'The numbers are of households that count toward concentration, with everyone in the proposal.',
    limit: { reached: 'the limit is reached', above: 'above the limit' },
  },
  followUp: {
    heading: 'Follow-up', none: 'The household has asked for no follow-up, or has declined it. That has no bearing on the home.', need: (n) => `Needs ${formatWhole(n)} minutes a week.`,
    team: (name) => `${name} follows up.`, noTeam: 'No team is responsible.',
    waits: 'A team is suggested when the household gets a home.',
  },
  site: {
    heading: (name) => name, homes, municipal: (n) => `${formatWhole(n)} municipal`, free: 'Free homes', noFree: 'No free homes here.',
    proposedFor: (label) => `Suggested for household ${label}`, staysFree: 'Nobody suggested', available: (date) => `free from ${date}`, small: (n) => `The site has fewer than ${n} homes and is shown without colour on the map.`, withheld: (n) => `Fewer than ${n} homes: neighbours are not shown.`,
  },
  overview: {
    heading: 'The whole round', help: 'Choose a household in the list or a site on the map to see the proposal, the reason and what it does to the neighbours.',
    suited: (n) => `For ${households(n)} at least one of the free homes suits, but the proposal does not give it to them.`,
    notSuited: (n) => `${households(n)} ${n === 1 ? 'has' : 'have'} no free home that suits:`, placed: (n) => `${households(n)} ${n === 1 ? 'gets' : 'get'} a home.`,
    first: 'Have a deadline, but get no home', firstNone: 'Everyone with a deadline gets a home in the proposal.', more: (n) => `and ${n} more`, whyNot: 'Why some are left without a home',
    freeLeft: (n) => (n === 0 ? 'Every free home is suggested for somebody.' : `${free(n)} ${n === 1 ? 'is' : 'are'} suggested for nobody:`),
  },
  teams: {
    heading: 'Teams', allRoom: (minutes) => `The teams have ${formatWhole(minutes)} min a week left`, someFull: (n, of) => `${n} of ${of} teams have used all their time`, before: 'The time that the teams have committed', evening: 'Evenings', total: 'Whole week',
    room: (n) => `${formatWhole(n)} min`, committed: 'committed before', proposed: 'proposed', of: (used, capacity) => `${formatWhole(used)} of ${formatWhole(capacity)} min`,
    team: 'Team', left: 'To the limit', full: 'No time', noEvening: 'no evening time',
  },
  map: {
    heading: 'Map', label: 'Map of the sites. Everything on the map is also in the list “Sites”.', phase: 'Show', before: 'Before', after: 'After', zoomIn: 'Zoom in', zoomOut: 'Zoom out',
    legend: 'Legend. The colour shows the share of the homes that count toward concentration:', upTo: (a, b) => `${a}–${b} %`, over: (a) => `over ${a} %`,
    neutral: (n) => `fewer than ${n} homes`, size: 'The size shows the number of homes', exempt: 'exempt from the limits', free: 'free home', proposed: 'suggested for somebody',
    circle: (metres) => `${metres} metres around the chosen one`, tiles: 'Show Kartverket’s map', tilesHelp: 'Map images are then fetched from Kartverket, which sees what area you look at. Nothing about the households is sent.',
    streetsInvented: 'The streets are invented', streetsFrom: 'Addresses © Kartverket', place: { school: 'school', kindergarten: 'kindergarten', drugScene: 'exposed place', service: 'service', other: 'other place' },
    placeLetter: { school: 'S', kindergarten: 'K', drugScene: 'E', service: 'T', other: 'O' }, tooltip: (n, of) => `${n} of ${homes(of)} count`, fit: 'Show the whole municipality',
  },
  change: { arrow: 'becomes', same: 'unchanged' },
  tabs: { label: 'Show', list: 'List', map: 'Map', panel: 'Chosen' },
};
