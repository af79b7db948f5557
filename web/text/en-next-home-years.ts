import { formatDecimal, formatWhole } from '../format.ts';
import type { nbNextHomeYears } from './nb-next-home-years.ts';

const yearsOf = (n: number): string => (n === 1 ? '1 year' : `${formatWhole(n)} years`);

/** What homes would do over years, in English. */
export const enNextHomeYears: typeof nbNextHomeYears = {
  heading: 'What the changes give over years',
  lead: 'The first of the list are simulated one by one, against leaving the homes as they are. Both get the same dice, so the difference is the change’s doing. The simulation begins with the registers as they are today.',
  notYet: 'When all is worked out, the best can be simulated here.',
  form: {
    group: 'What', groups: { buy: 'Buy', convert: 'Convert', sell: 'Sell' },
    homes: 'How many', homesHelp: 'From 1 to 20, from the top of the list', years: 'Years', yearsHelp: 'From 1 to 10', replications: 'Replications', replicationsHelp: 'From 2 to 50. More give narrower intervals.',
    monthsUntilReady: 'Months until somebody can move in', monthsHelp: 'From 0 to 36. The numbers of the round take the home to be free today, which is 0.', fault: (least, most) => `Write a whole number from ${least} to ${most}.`,
    start: 'Simulate', starting: 'Beginning …', failed: 'The simulation was not begun.', cost: (parts) => `This makes ${formatWhole(parts)} parts. Two are worked out at once.`,
  },
  earlier: 'Earlier simulations', listed: (what, homes, years, times, day) => `${what}, the first ${formatWhole(homes)}, ${yearsOf(years)}, ${formatWhole(times)} replications, ${day}`, seen: 'shown here',
  notFree: (n) => `${n === 1 ? 'One change' : `${formatWhole(n)} changes`} of the list cannot be simulated: somebody lives there still, or the home is no longer in the registers.`,
  nothingYet: 'No replication is done for all the homes yet.', few: 'At least two replications are needed before anything can be said of differences.',
  partial: (done, of) => `So far: ${formatWhole(done)} of ${formatWhole(of)} replications are done for all the homes. The numbers may change.`,
  most: (home, amount) => `Most days without a home of one’s own are spared by ${home}: ${amount}.`, alike: (homes) => `These cannot be told from it: ${homes}.`, apart: 'None of the other homes that were simulated spares as many.',
  none: 'None of the homes gives fewer days without a home of one’s own that can be told from chance.',
  soldLeast: (home, amount) => `Least is lost by selling ${home}, in days without a home of one’s own: ${amount}.`, soldNone: (home) => `Selling ${home} makes no difference in days without a home of one’s own that can be told from chance.`,
  ready: { buy: (day) => `Somebody can move into the home from ${day}.`, convert: (day) => `The home is empty from the first day, and somebody can move in from ${day}.`, sell: () => 'The home is gone from the first day. The money is not used for anything.' },
  basis: (times, years, from, policy) => `The mean of ${formatWhole(times)} replications over ${yearsOf(years)} from ${from}. All rounds follow the policy ${policy}.`,
  nothing: (homeless, waiting, concentrated) => `Without a change there are ${formatWhole(homeless)} days without a home of one’s own and ${formatWhole(waiting)} days of waiting, of all households together, and ${formatDecimal(concentrated)} of those who are counted live in a concentration on an average day.`,
  meaning: (count) => `A day is one household for one day. A concentration is ${formatWhole(count)} or more who are counted, on one site that is not exempt.`,
  intervals: 'In brackets stands the 95 % confidence interval of the difference from no change. Where it holds 0, the difference cannot be told from chance. Of twenty such intervals about one misses.',
  forecast: 'This is no forecast. Most of the numbers behind it are assumptions, which stand together below.',
  table: { caption: 'The homes by how many days without a home of one’s own they spare', now: 'Place now', gain: 'What it gives in the round now', homeless: 'Days without a home', waiting: 'Days of waiting', concentrated: 'Live in a concentration' },
  change: {
    fewer: (amount, low, high) => `${amount} fewer (${low} to ${high})`, more: (amount, low, high) => `${amount} more (${low} to ${high})`,
    chance: (low, high) => `no difference that can be told from chance (${low} to ${high})`, same: 'exactly the same in every replication', unknown: 'not worked out yet', aDay: 'on an average day', fewerShort: (amount) => `${amount} fewer`, moreShort: (amount) => `${amount} more`, none: '0',
  },
  csv: { name: 'next-home-over-years', mean: 'difference', low: 'from', high: 'to' },
};
