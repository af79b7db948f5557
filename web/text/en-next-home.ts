import { formatDecimal, formatWhole } from '../format.ts';
import type { nbNextHome } from './nb-next-home.ts';
import { enNextHomeTold } from './en-next-home-told.ts';
import { enNextHomeYears } from './en-next-home-years.ts';

const bedroomsOf = (n: number): string => (n === 0 ? 'no bedroom of its own' : n === 1 ? '1 bedroom' : `${n} bedrooms`);
const homes = (n: number): string => (n === 1 ? '1 home' : `${formatWhole(n)} homes`);
const kroner = (n: number): string => `NOK ${formatWhole(n)}`;

/** Where one home more would help, in English. */
export const enNextHome: typeof nbNextHome = {
  title: 'Where does the next home help?', ofRound: (name) => `The next home, round ${name}`, toAll: 'All questions about the next home', print: 'Print', and: ' and ',
  lead: 'Spredt puts one home more into the round, or takes one out, and solves the round again. You see what it would give, level by level of the policy.',
  moment: 'A round is one moment. The answer says what a home would give in this round, not over years. The best homes can be simulated over years afterwards.', simulate: 'What the best give over years',
  form: {
    heading: 'A new question', round: 'Round', roundOption: (name, day) => `${name}, ${day}`, noRounds: 'No round has a proposal yet. When a caseworker has made a proposal in a round, you can ask here.',
    kinds: 'Homes that could be bought', kindsHelp: 'Each kind of home is tried in each area, in a house of its own in the middle of the homes of the area.', bedrooms: 'Number of bedrooms', stepFree: 'Entrance', stepFreeNo: 'With steps', stepFreeYes: 'Step-free', staffing: 'Staffing',
    budget: 'Budget in kroner', budgetFault: 'Write a whole number of kroner, at most a billion.', prices: 'Prices and rents', pricesHelp: 'The numbers are assumptions. Write those of the municipality.',
    buy: (n) => `To buy, ${bedroomsOf(n)}`, rent: (n) => `Rent a month, ${bedroomsOf(n)}`, moreForStepFreeNok: 'More for step-free', splitNok: 'To split a home in two', mergeNok: 'To put two homes together', makeStepFreeNok: 'To make a home step-free', addStaffingNok: 'To make room for staff', addStaffingHelp: 'Their wages are not included.',
    found: 'Homes that you have found', foundHelp: 'If there are homes for sale to consider, add them here. Without coordinates a home is taken to lie in the middle of the homes of its area.', add: 'Add a home', remove: (name) => `Take away ${name === '' ? 'the home' : name}`,
    name: 'Address or name', area: 'Area', lat: 'Latitude', lon: 'Longitude', homesOnSite: 'All homes on the site', price: 'Price in kroner', monthlyRent: 'Rent a month', bedroomsOne: 'Bedrooms',
    effort: 'How long to look', confirmed: 'Homes that are solved in each group', secondsForHome: 'Seconds for each home', secondsForBudget: 'Seconds for the budget',
    fault: 'Write a whole number.', nameFault: 'Write what the home is called.', coordinateFault: 'Write both coordinates, or neither.', noneChosen: 'Choose at least one of each.', start: 'Work it out', starting: 'Beginning …', failed: 'The question was not asked.',
  },
  staffing: { none: 'without staff', onCall: 'staff on call', daytime: 'staffed by day', allHours: 'staffed at all hours' },
  staffingOption: { none: 'None', onCall: 'On call', daytime: 'By day', allHours: 'At all hours' },
  home: { bedrooms: bedroomsOf, stepFree: 'step-free', wheelchair: 'room for a wheelchair' },
  change: {
    buy: (home) => `To buy: ${home}`, found: (name, home) => `${name}: ${home}`, sell: (site, home) => `To sell at ${site}: ${home}`,
    split: (site, from, into) => `To split at ${site}: ${from} becomes ${into}`,
    merge: (site, from, into) => `To put together at ${site}: ${from} become ${into}`,
    makeStepFree: (site, bedrooms) => `To make step-free at ${site}: ${bedroomsOf(bedrooms)}`, addStaffing: (site, bedrooms, staffing) => `To change at ${site}: ${bedroomsOf(bedrooms)}, ${staffing}`,
  },
  basis: (name, number, households, dwellings, policy) => `Worked out on round ${name}, proposal ${number}: ${formatWhole(households)} households wait, and ${formatWhole(dwellings)} homes are free. Policy: ${policy}.`,
  notProved: 'The proposal of the round is not proved best on every level. On those levels the gain may be less than what stands here.',
  places: 'A home that could be bought is imagined: a house of its own in the middle of the homes of the area, free today. Where it is placed decides travel and who the neighbours are.', areasWithoutSites: (names) => `Without a site in the register, and so not tried: ${names}.`, leftOut: (names) => `Could not be placed on the map: ${names}.`,
  budget: {
    heading: (n) => `What the budget of ${n} can give`, waiting: 'Not worked out yet.', noneBought: 'Nothing that can be bought within the budget makes the round better.', kroner,
    bought: (count, spent, first) => `Buying or converting ${homes(count)} for ${spent} gives this: ${first}.`, item: (n, home, area) => `${n} × ${home}, ${area}`,
    proved: 'Proved: no other set of the kinds included is better within the budget.', notProved: 'The best set that was found in the time, but not proved best on every level. Where it says “between”, no set can give more than the better of the two numbers.', cheapest: 'No set that is as good is cheaper.',
    considered: (n, copies) => `${formatWhole(n)} kinds of homes and conversions were included, each kind of purchase up to ${copies} times.`,
  },
  table: {
    buy: 'One home more, by what it gives', convert: 'Free homes that are converted', sell: 'Free homes that are sold', sellHelp: 'What the round loses when a free home is sold. Where it loses least stands first. What the home can be sold for is not counted.', convertHelp: 'Only free homes are here: converting a home that somebody lives in cannot be judged in one round.',
    notLookedAt: (inUse, locked, later) => `Not looked at: ${homes(inUse)} that somebody lives in, ${formatWhole(locked)} locked to somebody in the round, and ${formatWhole(later)} that nobody can move into while the round lasts. The round does not lose them now, so it cannot say what selling would cost. That depends on where the tenant would live.`,
    home: 'Home', area: 'Area', price: 'Price', gives: 'What it gives', known: 'How sure', none: 'None to show.', more: (n) => `Show ${formatWhole(n)} more`, csv: 'Download as CSV',
    confirmed: 'Solved', confirmedProved: 'Solved and proved', estimate: 'Estimate', noAnswer: { timeLimit: 'Not done in the time', stopped: 'Stopped', tooLarge: 'Too large to solve', infeasible: 'What is locked in the round cannot be kept then', noRelaxation: 'Could not be estimated' },
    level: 'level', gain: 'gain', least: 'least', most: 'most', rent: 'rent', priority: 'order',
  },
  gain: {
    roof: (n) => (n > 0 ? `${formatWhole(n)} fewer priority points without a home` : `${formatWhole(-n)} more priority points without a home`), followUp: (n) => (n > 0 ? `${formatWhole(n)} fewer minutes a week without a team` : `${formatWhole(-n)} more minutes a week without a team`),
    other: (name, n) => (n > 0 ? `${name}: ${formatWhole(n)} better` : `${name}: ${formatWhole(-n)} worse`), nothing: 'no change on any level',
    upTo: (sentence) => `estimate, may give ${sentence}`, estimateNothing: 'estimate: gives nothing on the levels that were looked at', between: (least, most) => `between ${formatWhole(least)} and ${formatWhole(most)}`, straddles: (worse, better) => `between ${formatWhole(worse)} worse and ${formatWhole(better)} better`, proved: 'proved', open: 'not proved',
    more: 'When more people are housed, more need follow-up and a home that fits. So later levels may get worse although the first gets better.',
  },
  chart: { title: (home) => `Most for the first level comes from ${home}`, alike: (n, gain) => `${formatWhole(n)} homes give as much for the first level: ${formatDecimal(gain)}`, noTitle: 'No home gives anything on the first level', note: (rule) => `How much better “${rule}”, the most important part of the policy, gets with one home more.`, axis: 'Gain', estimate: 'estimate', value: (n) => formatDecimal(n) },
  file: {
    help: 'If you have the homes in Excel or CSV, they can be read from there. Use a template:', templateExcel: 'Template in Excel', templateCsv: 'Template in CSV', choose: 'Read from a file', reading: 'Reading the file …', failed: 'The file could not be read.',
    tooMany: (n, most) => `That makes ${formatWhole(n)} homes, and there is room for ${formatWhole(most)}. None has been added. Take some away, or split the file.`, faulty: (name) => `${name} has faults, so no home has been added.`, added: (n, name) => `${homes(n)} from ${name} added at the bottom. Nothing is kept until you work it out.`,
  },
  years: enNextHomeYears, told: enNextHomeTold,
};
