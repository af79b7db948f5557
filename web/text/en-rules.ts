import { formatWhole } from '../format.ts';
import type { RuleText, RuleTexts } from './rule-text.ts';

const clause = (one: string, many: string, rest: string): RuleText['clause'] => (dwellings) =>
  `${formatWhole(dwellings)} ${dwellings === 1 ? one : many}${rest}`;
const counted = (one: string, many: string) => (amount: number): string => `${formatWhole(amount)} ${amount === 1 ? one : many}`;
const households = counted('household', 'households');
const days = counted('day', 'days');
const minutes = counted('minute a week', 'minutes a week');
const people = counted('person', 'people');
const bedrooms = counted('bedroom', 'bedrooms');
const STRENGTH = { condition: 'condition', priority: 'priority' } as const;

/** What the page says about every rule, in English. */
export const enRules: RuleTexts = {
  bedrooms: {
    name: 'Number of bedrooms', finding: (n) => `The home is ${bedrooms(n)} short.`, clause: clause('has', 'have', ' too few bedrooms'),
    sum: (n) => `${bedrooms(n)} missing`, obstacle: 'too few bedrooms',
  },
  spareBedrooms: {
    name: 'Spare bedrooms', finding: (n) => `The home has ${bedrooms(n)} more than the household needs.`, clause: clause('has', 'have', ' too many bedrooms'),
    sum: (n) => `${bedrooms(n)} to spare`, obstacle: 'too many bedrooms',
  },
  accessibility: {
    name: 'Accessibility', finding: () => 'The home is less accessible than the household needs.', clause: clause('is', 'are', ' not accessible enough'),
    sum: (n) => `${households(n)} in a home that is not accessible enough`, obstacle: 'not accessible enough',
  },
  rent: {
    name: 'Rent', finding: (n) => `The rent is up to ${formatWhole(n * 100)} kroner more than the household can pay.`, clause: clause('is', 'are', ' too dear'),
    sum: (n) => `up to ${formatWhole(n * 100)} kroner a month too much rent in all`, obstacle: 'the rent is too high',
  },
  pets: {
    name: 'Pets', finding: () => 'The home does not allow pets, and the household has one.', clause: clause('does', 'do', ' not allow pets'),
    sum: (n) => `${households(n)} with a pet in a home that allows none`, obstacle: 'pets are not allowed',
  },
  staffing: {
    name: 'Staffing', finding: () => 'The home has less staff than the household needs.', clause: clause('has', 'have', ' too little staff'),
    sum: (n) => `${formatWhole(n)} steps too little staff in all`, obstacle: 'too little staff',
  },
  occupancy: {
    name: 'How many may live there', finding: (n) => `The home is too small: the household is ${people(n)} too many.`, clause: clause('is', 'are', ' too small for so many'),
    sum: (n) => `${people(n)} more than the homes are meant for`, obstacle: 'too small for so many',
  },
  features: {
    name: 'Requirements of the home', finding: (n) => `${formatWhole(n)} of the requirements of the home ${n === 1 ? 'is' : 'are'} not met.`,
    clause: clause('does', 'do', ' not meet the requirements'), sum: (n) => `${formatWhole(n)} requirements not met`, obstacle: 'does not meet the requirements',
  },
  tenure: {
    name: 'Kind of tenancy', finding: () => 'The kind of tenancy does not suit the household.', clause: clause('has', 'have', ' a kind of tenancy that does not suit'),
    sum: (n) => `${households(n)} with a tenancy that does not suit`, obstacle: 'the kind of tenancy does not suit',
  },
  earmark: {
    name: 'Set aside', finding: () => 'The home is set aside for others.', clause: clause('is', 'are', ' set aside for others'),
    sum: (n) => `${households(n)} in a home set aside for others`, obstacle: 'set aside for others',
  },
  veto: {
    name: 'Places the household does not want', finding: () => 'The household does not want to live here.', clause: clause('is', 'are', ' where the household does not want to live'),
    sum: (n) => `${households(n)} where they do not want to live`, obstacle: 'the household does not want to live there',
  },
  sensitivePlaces: {
    name: 'Distance to schools and kindergartens', finding: () => 'The home is too near a place such as a school or kindergarten.',
    clause: clause('is', 'are', ' too near places such as a school or kindergarten'), sum: (n) => `${households(n)} too near a school or kindergarten`,
    obstacle: 'too near a school or kindergarten',
  },
  deadline: {
    name: 'Deadline', finding: (n) => `The household can first move in ${days(n)} after the deadline.`, clause: clause('is', 'are', ' ready after the deadline'),
    sum: (n) => `${days(n)} after the deadline in all`, obstacle: 'ready after the deadline',
  },
  vacancy: {
    name: 'Time the home stands empty', finding: (n) => `The home stands empty for ${days(n)} before they move in.`, clause: clause('would', 'would', ' have stood empty for long'),
    sum: (n) => `${days(n)} of empty homes in all`, obstacle: 'would have stood empty for long',
  },
  areaWish: {
    name: 'Area wished for', 
    finding: (_, { wishedArea }) => (wishedArea === null ? 'The home is not in the area where the household would rather live.' : `The household would rather live in ${wishedArea}.`), clause: clause('is', 'are', ' outside the area wished for'),
    sum: (n) => `${formatWhole(n)} steps down the wish lists in all`, obstacle: 'outside the area wished for',
  },
  pointWish: {
    name: 'Distance wished for', finding: (n) => `The wishes about distance are up to ${formatWhole(n * 100)} metres from being met.`,
    clause: clause('is', 'are', ' at another distance than wished for'), sum: (n) => `up to ${formatWhole(n * 100)} metres from the wishes in all`,
    obstacle: 'another distance than wished for',
  },
  stability: {
    name: 'Change from the last proposal', finding: () => 'The household does not get the home of the last proposal.', clause: clause('is', 'are', ' other than in the last proposal'),
    sum: (n) => `${households(n)} with another answer than last time`, obstacle: 'another than in the last proposal',
  },
  siteLimit: {
    name: 'Limit of the site', 
    finding: (_, { before, after, most, strength }) => `The site goes from ${before} to ${after} of those who should live spread out. The limit is ${most} (${STRENGTH[strength]}).`, clause: clause('is', 'are', ' on sites that have reached their limit'),
    sum: (n) => `${formatWhole(n)} above the limit on sites`, obstacle: 'the site has reached its limit',
  },
  siteSpread: {
    name: 'Many on one site', 
    finding: (_, { before, after, most, strength }) => `The site goes from ${before} to ${after} of those who should live spread out. The limit is ${most} (${STRENGTH[strength]}).`, clause: clause('is', 'are', ' on sites where several already live close'),
    sum: (n) => (n === 0 ? 'no site gets too many' : 'some sites get more than the limit'), obstacle: 'several already live close on the site',
  },
  radiusLimit: {
    name: 'Limit of the circle', 
    finding: (_, { site, before, after, most, strength }) =>
      `The circle around ${site ?? 'a site'} goes from ${before} to ${after} of those who should live spread out. The limit is ${most} (${STRENGTH[strength]}).`, clause: clause('is', 'are', ' in circles that have reached their limit'),
    sum: (n) => `${formatWhole(n)} above the limit in circles`, obstacle: 'the circle has reached its limit',
  },
  areaLimit: {
    name: 'Limit of the area', 
    finding: (_, { before, after, most, strength }) => `The area goes from ${before} to ${after} of those who should live spread out. The limit is ${most} (${STRENGTH[strength]}).`, clause: clause('is', 'are', ' in areas that have reached their limit'),
    sum: (n) => `${formatWhole(n)} above the limit in areas`, obstacle: 'the area has reached its limit',
  },
  shielding: {
    name: 'Shielding', 
    finding: (n) => (n === 1 ? 'One who is to be shielded gets a neighbour to be shielded from.' : `${n} who are to be shielded get a neighbour to be shielded from.`), clause: clause('is', 'are', ' on sites where somebody must be shielded'),
    sum: (n) => `${households(n)} to be shielded, but not shielded`, obstacle: 'somebody on the site must be shielded',
  },
  avoid: {
    name: 'Distance to certain others', finding: () => 'The home is too near somebody the household should not live near.', clause: clause('is', 'are', ' too near somebody the household should not live near'),
    sum: (n) => `${households(n)} too near somebody they should not live near`, obstacle: 'too near somebody the household should not live near',
  },
  followUpCover: {
    name: 'Follow-up', finding: (n) => `No team is responsible for the follow-up of ${minutes(n)}.`, clause: clause('is', 'are', ' where no team can follow up'),
    sum: (n) => `${minutes(n)} without a team`, obstacle: 'no team can follow up there',
  },
  followUpCapacity: {
    name: 'Time in the teams', finding: () => 'The team has too little time.', clause: clause('is', 'are', ' where the teams have too little time'),
    sum: (n) => `${formatWhole(n)} teams with too little time`, obstacle: 'the teams have too little time',
  },
  continuity: {
    name: 'Same team as before', finding: () => 'The household does not keep the team that follows it up today.', clause: clause('gives', 'give', ' another team than today'),
    sum: (n) => `${households(n)} do not keep their team`, obstacle: 'another team than today',
  },
  travel: {
    name: 'Travel', finding: (n) => `The team travels ${minutes(n)} to follow up.`, clause: clause('means', 'mean', ' a long way for the team'),
    sum: (n) => `${minutes(n)} of travel`, obstacle: 'a long way for the team',
  },
  unplaced: {
    name: 'Without a home', finding: () => 'The household gets no home in this proposal.', clause: clause('is', 'are', ' not given out'),
    sum: (n) => `${formatWhole(n)} priority points without a home`, obstacle: 'not given out',
  },
  horizon: {
    name: 'Moving in in time', finding: () => 'The household cannot move in in time.', clause: clause('cannot', 'cannot', ' be moved into before the round is over'),
    sum: (n) => `${households(n)} cannot move in in time`, obstacle: 'cannot be moved into before the round is over',
  },
  lock: {
    name: 'Locked', finding: () => 'The home is locked to another.', clause: clause('is', 'are', ' locked or forbidden by you'),
    sum: (n) => `${households(n)} locked`, obstacle: 'locked or forbidden by you',
  },
  competition: {
    name: 'Went to others', finding: () => 'The home went to another.', clause: clause('suits', 'suit', ', but went to others'),
    sum: (n) => `${formatWhole(n)} homes went to others`, obstacle: 'suits, but went to another',
  },
  levels: {
    name: 'Something comes first', finding: () => 'Something that comes first in the policy would have been worse.',
    clause: clause('suits', 'suit', ', but would have made something that comes first worse'), sum: (n) => `${formatWhole(n)} homes stay empty`,
    obstacle: 'suits, but would have made something that comes first worse',
  },
};
