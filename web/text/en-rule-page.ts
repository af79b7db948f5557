import { formatWhole } from '../format.ts';
import type { nbRulePages } from './nb-rule-page.ts';
import type { ParameterTexts, RulePageTexts } from './rule-page-text.ts';

const CHOICE = 'A choice made in Spredt. None of the reports says anything about it.';
const COUNTS = 'Whether the household counts in concentration';

/** What the page of each rule says, in English. */
const enRulePage: RulePageTexts = {
  bedrooms: {
    says: 'The home must have at least as many bedrooms as the household needs.', protects: 'That nobody has to live more crowded than has been found necessary.',
    reads: ['Bedrooms that the household needs', 'Bedrooms in the home'], source: 'SINTEF A26099, line 1534: a vacant home is not the same as a suitable one. That bedrooms are what is counted follows from the file format.', per: 'each bedroom that is missing',
  },
  spareBedrooms: {
    says: 'The home should have no more bedrooms than the household needs.', protects: 'That large homes are there for those who are many.',
    reads: ['Bedrooms that the household needs', 'Bedrooms in the home'], source: 'Møreforsking 55/14, line 530: small homes are scarce where they are scattered. That spare bedrooms count is a choice made in Spredt.', per: 'each bedroom too many',
  },
  accessibility: {
    says: 'Whoever needs room for a wheelchair, or access without steps, must get it.', protects: 'That whoever gets the home can enter it and use it.',
    reads: ['Whether the household needs room for a wheelchair or access without steps', 'Whether the home has that'], source: 'SINTEF A26099, line 1534: a vacant home is not the same as a suitable one.', per: 'each household that does not get what it needs',
  },
  rent: {
    says: 'The rent must be no higher than the household can pay.', protects: 'That the household can afford to live there.',
    reads: ['The rent that the household can pay, where it is known', 'The rent of the home'], source: CHOICE, per: 'each hundred kroner a month, begun, above what the household can pay',
  },
  pets: {
    says: 'Whoever has a pet must get a home where it is allowed.', protects: 'That nobody has to choose between the animal and the home.', reads: ['Whether the household has a pet', 'Whether the home allows it'], source: CHOICE, per: 'each household with a pet in a home where it is not allowed',
  },
  staffing: {
    says: 'The home must be staffed at least as much as the household needs. The steps are: none, somebody on call, daytime, all hours.', protects: 'That whoever needs people near has them.',
    reads: ['The staffing that the household needs', 'The staffing of the home'], source: 'IRIS 2012/296 (Hamar), line 512, and SINTEF A26099, line 1803: staffed homes for those who need them most.', per: 'each step that is missing',
  },
  occupancy: {
    says: 'No more people must move in than the home is meant for.', protects: 'That nobody lives too crowded.',
    reads: ['People in the household', 'How many the home is meant for, where that is set'], source: CHOICE, per: 'each person too many',
  },
  features: {
    says: 'The home must have what the household must have, and not what the household must be spared.', protects: 'That the home works for this very household.',
    reads: ['Features that the home must have, or must not have, for the household', 'The features of the home'], source: 'SINTEF A26099, line 1534: a vacant home is not the same as a suitable one. The features are the municipality\'s own words.', per: 'each requirement that is not met',
  },
  tenure: {
    says: 'The kind of lease must be one that suits the household: permanent, transitional or acute.', protects: 'That nobody gets something for a time when they need something lasting, or the other way round.',
    reads: ['The kinds of lease that suit the household', 'The kind of lease of the home'], source: CHOICE,
  },
  earmark: {
    says: 'If a home is kept for some groups on the day that the household can move in, only those groups can have it.', protects: 'That homes with a purpose are used for it.',
    reads: ['The groups of the household', 'For whom the home is kept, and until when'], source: CHOICE,
  },
  veto: {
    says: 'Nobody gets a home on a site or in an area where they have said that they will not live.', protects: 'That whoever is to live there is heard.',
    reads: ['Sites and areas where the household will not live', 'Where the home is'], source: 'Oslo 2017 “Rett hjelp til rett tid”, line 2001: choice of area counts heavily.',
  },
  sensitivePlaces: {
    says: 'Where unrest may be expected, the home must not be right beside a school, a kindergarten or another place that the policy names.', protects: 'Children and others who use the place, and the household itself.',
    reads: ['Whether unrest may be expected, by a dated assessment', 'The distance as the crow flies from the site to the places'],
    source: 'IRIS 2012/296 (Hamar), line 522: where possible, not by schools and kindergartens. The distance is an assumption.', per: 'each such place within the distance',
  },
  deadline: {
    says: 'The household should be able to move in before its deadline.', protects: 'Whoever is to be discharged or released, or loses the home on a certain day.', reads: ['The deadline of the household', 'When the household and the home are ready'],
    source: 'Oslo 2017 “Rett hjelp til rett tid”, line 167, IRIS 2012/296 (Hamar), line 524, and SINTEF A26099, line 1522: a home must be ready at discharge.', per: 'each day after the deadline',
  },
  vacancy: {
    says: 'A home should not stand empty while it waits for its household.', protects: 'That the homes are in use.', reads: ['When the home is free', 'When the household can move in'],
    source: 'IRIS 2012/296 (Hamar), line 524: no homes are held back empty.', per: 'each day that the home stands empty',
  },
  areaWish: {
    says: 'The household should live in the area that it wishes for most.', protects: 'The wish of whoever is to live there.', reads: ['The areas that the household wishes for, in order', 'The area of the home'],
    source: 'Oslo 2017 “Rett hjelp til rett tid”, line 2001: choice of area counts heavily.', per: 'each step down the list of wishes',
  },
  pointWish: {
    says: 'The household should live as near to a place, or as far from it, as it wishes.', protects: 'The wish of whoever is to live there.', reads: ['The wishes about distance', 'The distance as the crow flies from the site to the places'],
    source: 'Oslo 2017 “Rett hjelp til rett tid”, line 875: wishes differ, some want to be near, others away.', per: 'each hundred metres, begun, from what is wished for',
  },
  stability: {
    says: 'The household should get the home that it had in the proposal before. When a meeting asks for a new proposal, Spredt switches this rule on by itself, so that little else changes.', protects: 'That what the meeting has looked at is not changed without need.',
    reads: ['The home in the proposal before'], source: CHOICE, per: 'each household that gets something else than last time',
  },
  siteLimit: {
    says: 'A site must not get more who count than a certain share of the homes there. If more live there already they can stay, but no more must come.', protects: 'Those who live there, and those who would be spared living close to others in the same situation.',
    reads: [COUNTS, 'How many on the site count already', 'The number of homes on the site', 'Whether the site is exempt'],
    source: 'Møreforsking 55/14, lines 514 and 517: what harms is the share at a site. No report gives a number, so the share and the count are assumptions.', per: 'each household above the limit',
  },
  siteSpread: {
    says: 'Those who count should live spread out. Each further one on the same site counts more than the one before.', protects: 'Those who live there, and those who would be spared living close to others in the same situation.',
    reads: [COUNTS, 'How many on the site count already', 'The number of homes on the site', 'Whether the site is exempt'],
    source: 'Møreforsking 55/14, lines 516, 522 and 528: concentration is common and unwanted. How much it is to count is an assumption.', per: '1 for the first above what does not count, 2 for the next, 3 for the third, and so on',
  },
  radiusLimit: {
    says: 'The circle around a site must not get more who count than the policy allows. If more live there already they can stay, but no more must come.', protects: 'The neighbourhood, where several sites lie close.',
    reads: [COUNTS, 'How many in the circle count already', 'The distance as the crow flies between the sites', 'Whether the sites are exempt'],
    source: 'Møreforsking 55/14, lines 522 and 528: concentration is unwanted. No report gives a distance or a number, so both are assumptions.', per: 'each household above the limit, in each circle',
  },
  areaLimit: {
    says: 'An area must not get more who count than a certain share of the homes there. If more live there already they can stay, but no more must come.', protects: 'That the whole municipality takes its part.',
    reads: [COUNTS, 'How many in the area count already', 'The number of homes in the area'], source: 'Møreforsking 55/14, lines 522 and 528: concentration is unwanted. No report gives a share, so it is an assumption.', per: 'each household above the limit',
  },
  shielding: {
    says: 'Whoever is to be shielded must not come to live on the same site as somebody who counts in concentration, nor the other way round.', protects: 'Families with children, and others who have been found to need shielding.',
    reads: ['Whether the household is to be shielded, by a dated assessment', COUNTS, 'The same of those who live on the site'],
    source: 'Oslo 2017 “Rett hjelp til rett tid”, lines 716, 1378 and 1454, and IRIS 2012/296 (Hamar), line 614: families and people in recovery are not placed in burdened blocks.', per: 'each who is to be shielded and is not',
  },
  avoid: {
    says: 'Nobody gets a home nearer to somebody they are to be kept from than the distance that is set.', protects: 'Whoever needs distance from a certain other.', reads: ['Whom the household is to be kept from, and how far', 'The distance as the crow flies between the sites'],
    source: 'Oslo 2017 “Rett hjelp til rett tid”, line 875: some must be shielded from others. The distance is set person by person.',
  },
  followUpCover: {
    says: 'Whoever gets a home and needs follow-up must have a team that is responsible.', protects: 'That nobody is left alone after moving in.',
    reads: ['Minutes of follow-up a week, the competence that is needed, and age', 'The areas, competences and age limits of the teams'], source: 'Møreforsking 55/14, lines 240 and 1131: what is scarce is staff over years.', per: 'each minute a week without a team',
  },
  followUpCapacity: {
    says: 'A team must not become responsible for more than it has time for. Travel is counted, and some time is held in reserve.', protects: 'That the follow-up can be kept up, for the new ones and for those whom the team follows already.',
    reads: ['Minutes and visits a week that the household needs, evenings apart', 'The time that the team has, and what it is bound to', 'The distance as the crow flies from the team to the site'],
    source: 'Møreforsking 55/14, line 553, SINTEF A26099, line 1813, and IRIS 2012/296 (Hamar), line 440: lists grow without more staff, and evenings are missing. The speed of travel and the reserve are assumptions.',
  },
  continuity: {
    says: 'The household should keep the team that knows it.', protects: 'Trust that has been built over time.', reads: ['The team that follows the household up today'],
    source: 'Møreforsking 55/14, line 230, and the audit in Stavanger, line 31: few people around each person, keep the one who is known.', per: 'each household that gets another team, or none',
  },
  travel: {
    says: 'The teams should spend little time travelling.', protects: 'That time goes to those who are to be followed up.', reads: ['Visits a week that the household needs', 'The distance as the crow flies from the team to the site'],
    source: 'IRIS 2012/296 (Hamar), lines 143 and 991, and SINTEF A26099, line 738: spreading costs travel. The way the minutes are reckoned is an assumption.', per: 'each minute of travel a week',
  },
  unplaced: {
    says: 'Everybody should get a home, those with most priority points first. The points come from the group, the situation, the wait and whether the deadline is near.', protects: 'Whoever waits and needs it most.',
    reads: ['The groups and the situation of the household', 'The application date', 'The deadline'],
    source: 'IRIS 2012/296 (Hamar), line 520, and Møreforsking 55/14, line 1167: an order over all known cases. No report gives points, so every number is an assumption.', per: 'each priority point of whoever has no home',
  },
  horizon: {
    says: 'The household must be able to move in before the round is over. The rule always holds. How far ahead a round looks is chosen when it is made.', protects: 'That a home is not tied to somebody who cannot use it for long.',
    reads: ['When the home is free', 'When the household can move in', 'How far ahead the round looks'], source: CHOICE,
  },
  lock: {
    says: 'What you have locked or forbidden yourselves is always kept.', protects: 'That people decide.', reads: ['What is locked or forbidden in the meeting, or in the file that the round came from'], source: CHOICE,
  },
};

/** The parameters of the rules in words, in English. */
const enParameters: ParameterTexts = {
  numbers: {
    maxSpare: (n) => (n === 0 ? 'Every spare bedroom counts.' : `Up to ${n} spare ${n === 1 ? 'bedroom is' : 'bedrooms are'} fine.`),
    metres: (n) => `Distance: ${formatWhole(n)} metres.`, maxCount: (n) => `The limit is ${formatWhole(n)} in the circle.`, sharePercent: (n) => `The limit is ${n}% of the homes.`, minCount: (n) => `There is always room for ${formatWhole(n)}, however few homes there are.`,
    free: (n) => (n === 1 ? 'The first on a site does not count.' : `The first ${formatWhole(n)} on a site do not count.`), freePercent: (n) => (n === 0 ? 'It is the same on all sites, large and small.' : `On large sites ${n}% of the homes do not count, where that is more.`),
    metresPerMinute: (n) => `Speed of travel: ${formatWhole(n)} metres a minute.`, reservePercent: (n) => `${n}% of the time is held in reserve.`,
    base: (n) => `Everybody: ${formatWhole(n)} points.`, pointsPerMonth: (n) => `Each whole month of waiting: ${formatWhole(n)} ${n === 1 ? 'point' : 'points'}.`, waitingCap: (n) => `At most ${formatWhole(n)} points for waiting.`,
    urgentPoints: (n) => `A deadline that is near: ${formatWhole(n)} points.`, urgentDays: (n) => `A deadline is near when it is at most ${formatWhole(n)} days after the date of the round.`,
  },
  lists: { kinds: (words) => `Places: ${words}.` },
  points: { groupPoints: (words) => `Group (the one that gives most): ${words}.`, situationPoints: (words) => `Situation: ${words}.` },
};

/** Everything else on the pages of rules, in English. */
export const enRulePages: typeof nbRulePages = {
  rules: enRulePage, parameters: enParameters, title: 'Rules', intro: 'These are all the rules that Spredt can use when it proposes who gets which home. The policy decides which of them hold.', all: 'All rules',
  groups: { home: 'Does the home suit the household?', neighbours: 'What does it do to the neighbourhood?', followUp: 'Is there somebody to follow up?', priority: 'Who goes first?', always: 'Always holds' },
  says: 'What the rule says', protects: 'What it is there for', reads: 'Facts that it uses', readsNothingElse: 'The rule uses no other facts.',
  assessed: (months: string) => `The assessment counts for ${months} months unless something else is set. After that it does not count until somebody has assessed anew. The number is an assumption.`,
  policies: 'How it stands in the policies', policy: 'Policy', standing: 'The rule is', amounts: 'Numbers', noAmounts: 'No numbers',
  words: 'A condition must hold. A priority is weighed: level 1 always goes before level 2. The weight says how much the rule counts beside others on the same level.',
  hard: 'Condition', soft: (level: number, weight: number) => `Priority on level ${level}, weight ${formatWhole(weight)}`, off: 'Off', per: (what: string) => `The weight is multiplied by: ${what}.`,
  always: 'The rule stands in no policy. It holds in every round and cannot be switched off.', own: 'A round can also be made from a file with a policy of its own. That does not stand here.',
  source: 'Where the rule comes from', notLaw: 'Spredt has not checked the rule against any law. The reports are from 2012 to 2018, and none of them is a legal authority. That the rule is used, and how, is the municipality\'s own choice. Check it with a lawyer.',
  policySource: (name: string) => `The policy “${name}”`, from: (date: string) => `In force from ${date}.`, review: (date: string) => `To be looked at again ${date}.`, policySources: 'Where the policies come from',
  missing: 'There is no such rule', missingHelp: 'The address is wrong, or the rule has got another name.',
  groupNames: {
    homeless: 'without a home of its own', youth: 'young', family: 'family with children', rop: 'needs close follow-up from several services', refugee: 'refugee to be settled', elderly: 'elderly', disability: 'needs an adapted home',
  },
  listed: (words: string, points: number) => `${words} ${formatWhole(points)}`,
};
