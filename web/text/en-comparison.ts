import { formatWhole } from '../format.ts';
import type { nbComparison } from './nb-comparison.ts';

const households = (n: number): string => (n === 1 ? '1 household' : `${formatWhole(n)} households`);
const get = (n: number): string => (n === 1 ? '1 household gets' : `${formatWhole(n)} households get`);
const times = (n: number): string => (n === 1 ? 'once' : `${formatWhole(n)} times`);

/** The texts of the page Compare proposals in English. */
export const enComparison: typeof nbComparison = {
  title: 'Compare proposals', heading: (a, b) => `Proposal ${a} and proposal ${b}`, proposal: (n) => `Proposal ${n}`, toProposals: 'All proposals of the round', toRound: 'To the round', swap: 'Swap the two', print: 'Print',
  choose: { heading: 'Compare two proposals', help: 'See who gains, loses and moves, and what the policy says of each.', first: 'The first proposal', second: 'The second proposal', go: 'Compare', same: 'Choose two different proposals.' },
  missing: 'Choose which two proposals to compare.',
  refusals: {
    proposalNotFound: 'At least one of the proposals is not in this round.', erased: 'What at least one of the proposals said about people has been erased, because its last day is over. There is nothing left to compare.',
    proposalRefused: 'At least one of the proposals gives no home, because what was locked could not be kept. There is nothing to compare.',
    notOneRound: 'The round was fetched again from the registers between the two proposals. They were made for different facts and cannot be compared. What differs:',
  },
  fields: { asOf: 'the date of the round', areas: 'the areas', sites: 'the sites', dwellings: 'the homes', tenants: 'the tenants', teams: 'the teams', households: 'the households' },
  summary: {
    heading: 'In short', same: (b, housed, of, a) => `Proposal ${b} houses ${housed} of ${households(of)}, as many as proposal ${a}.`,
    more: (b, housed, of, a, by) => `Proposal ${b} houses ${housed} of ${households(of)}, ${by} more than proposal ${a}.`,
    fewer: (b, housed, of, a, by) => `Proposal ${b} houses ${housed} of ${households(of)}, ${by} fewer than proposal ${a}.`,
    changes: (a, b, gain, lose, move) => `From proposal ${a} to proposal ${b}: ${gain} gain a home, ${lose} lose theirs, and ${move} get another home.`,
    shared: (n) => `Among the ${households(n)} in both: `, teamsOnly: (n) => `Nobody gains, loses or changes a home, but ${households(n)} ${n === 1 ? 'gets' : 'get'} another team, or none.`, nobody: 'Everybody has the same in both: nobody gains, loses or changes home.',
    better: (policy, n, level, name, less, more) => `By ${policy} proposal ${n} is the better. They part on level ${level}, ${name}: ${formatWhole(less)} against ${formatWhole(more)} (lowest is best).`,
    equal: (policy) => `By ${policy} the proposals are equally good on every level.`, breaks: (policy, n) => `By ${policy} proposal ${n} could not have been made: it breaks a condition or a lock there.`,
    notJudged: 'The proposals were made for different households, homes or teams. So their levels cannot be set against each other.', policy: (name) => `the policy “${name}”`, bothPolicies: 'both policies', inBoth: (name) => `the policy “${name}”, with what held when each of the proposals was made,`, policyOf: (name, n) => `the policy “${name}”, as it was when proposal ${n} was made,`,
  },
  judges: {
    heading: 'Which policy judges what', one: (name, from) => `Both were made and are judged by the policy “${name}”, which holds from ${from}.`, made: (name, from) => `Both were made by the policy “${name}”, which holds from ${from}.`, madeByTwo: 'The two proposals were made by two policies.', two: 'The two proposals were made by two policies. Each is judged by its own, and both also by the other.',
    around: 'The policy has the same name for both, but what they are judged by is not quite alike: something was locked, barred or to be kept, or a rule was another. Both are judged by what held for the one, and by what held for the other.', own: (n, name, from) => `Proposal ${n}: “${name}”, holds from ${from}.`,
    required: (n) => (n === 1 ? '1 home was accepted or locked.' : `${formatWhole(n)} homes were accepted or locked.`), forbidden: (n) => (n === 1 ? '1 home was barred for somebody.' : `${formatWhole(n)} homes were barred for somebody.`), kept: 'Every change from the plan had a price, on a level of its own.', queue: 'Made by the queue procedure.',
  },
  parted: {
    heading: 'Compared only in part', help: (n) => `The proposals were made from different facts, as when somebody is taken out or an override stays. Here are only the ${households(n)} that take part in both, with the same facts.`, fields: 'What differs:',
    householdsIn: (n) => `Households in proposal ${n} alone:`, dwellingsIn: (n) => `Homes given out in proposal ${n} alone:`, changedHouseholds: 'Households with other facts in one than in the other:', changedDwellings: 'Homes with other facts in one than in the other:',
  },
  people: {
    heading: 'Who notices the difference', household: 'Household', points: 'Points', from: (a) => `Home in proposal ${a}`, to: (b) => `Home in proposal ${b}`, noHome: 'no home', noTeam: 'no team', bothPoints: (a, b) => `${a} and ${b}`,
    gains: (n, b) => `${get(n)} a home in proposal ${b} alone`, loses: (n, a) => `${get(n)} a home in proposal ${a} alone`, moves: (n) => `${get(n)} another home`, otherTeam: (n) => `${get(n)} another team in the same home`, none: 'All households have the same in both proposals.', unchanged: (n) => `For ${households(n)} all is the same.`,
  },
  sums: {
    heading: 'Who is housed, group by group', sentence: (n, counted, others) => `In proposal ${n}, ${formatWhole(counted)} counted in the concentration get a home, and ${formatWhole(others)} others.`, caption: 'Households that get a home. A household counts in each of its groups.', who: 'Who', waiting: 'Waiting', change: 'Difference', counted: 'Counted in the concentration', others: 'Others', noGroup: 'Without a group',
    looking: 'Looking at how much the numbers can vary between equally good proposals. It takes up to 20 seconds …', help: 'Below each number stands what it can be in other proposals that are at least as good on every level. Where the numbers can vary, a difference may come from chance choices between equally good answers.',
    always: 'the same in all as good', between: (least, most) => `between ${least} and ${most}`, open: (floor, ceiling) => `somewhere from ${floor} to ${ceiling}`, openHelp: '“Somewhere from” means that there was no time to find it all out: outside the two numbers it cannot be.',
    none: 'There was no time to see how much the numbers can vary.', failed: 'We could not see how much the numbers can vary.', again: 'Try again', done: 'The numbers are worked out.',
  },
  levels: {
    heading: 'The levels', help: 'The levels stand in the order of the policy, and lowest is best. The number of a level is the sum of each rule times its weight.', caption: 'The cost on each level, the most important first', own: 'Each proposal by its own policy', under: (n) => `Both by the policy of proposal ${n}`,
    noOwn: 'The two do not have the same levels, so they can only be set against each other when one policy judges both. That is below.', level: 'Level and rule', weighed: (weight, penalty) => `${formatWhole(weight)} × ${formatWhole(penalty)}`, without: 'not here', broken: (n) => `Proposal ${n} would have broken:`, times, difference: 'Difference',
  },
  limits: {
    heading: 'Places over the limit', of: (n) => `By the policy of proposal ${n}`, alike: 'Limits and numbers are the same by both policies.', none: 'No limit that the two fill differently is exceeded.', caption: 'Households counted in the concentration', what: 'Place and limit', atMost: (n) => `at most ${formatWhole(n)}`, before: 'Before', over: 'over', circle: (n) => `circle of ${formatWhole(n)} sites`,
    sites: (n) => (n === 1 ? '1 site gets another number' : `${formatWhole(n)} sites get another number`), site: 'Site', homes: 'Homes', notJudged: 'Limits and teams cannot be set against each other when the facts differ.',
  },
  teams: {
    heading: 'Teams', uncovered: (n, minutes) => `Proposal ${n}: ${formatWhole(minutes)} minutes a week are without a team.`, caption: 'Minutes a week, of what the team has left', team: 'Team', of: (n, room) => `${formatWhole(n)} of ${formatWhole(room)}`, evening: (n, room) => `evening ${formatWhole(n)} of ${formatWhole(room)}`, over: 'too little time', none: 'The round has no teams.',
  },
  envy: {
    heading: 'Passed over', help: 'Somebody is passed over who is without a home while one with fewer points gets a home that suits. Then a rule of the policy should explain why.', of: (n) => `Passed over in proposal ${n}`, none: (n) => `Nobody is passed over in proposal ${n}.`, some: (n) => (n === 1 ? '1 case' : `${formatWhole(n)} cases`),
    unexplained: (n) => (n === 0 ? 'Each is explained by a rule.' : `${formatWhole(n)} of them no rule explains.`), waits: 'Without a home', has: 'Has the home', dwelling: 'Home that suits', why: 'The rule that explains it', pointed: (points) => `(${formatWhole(points)} points)`,
    worse: (level) => `The exchange would have made level ${level} worse: `, by: (n) => `${formatWhole(n)} more`, noRule: 'No rule of the policy explains this.',
  },
};
