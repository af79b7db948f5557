import { formatDecimal, formatWhole } from '../format.ts';
import type { nbTradeOff } from './nb-trade-off.ts';

const households = (n: number): string => (n === 1 ? '1 household' : `${formatWhole(n)} households`);
const months = (n: number): string => `${formatDecimal(n)} mo.`;

/** The texts of the trade-off curve and of two policies on a round, in English. */
export const enTradeOff: typeof nbTradeOff = {
  title: 'Trade-off', ofRound: (round) => `Trade-off: ${round}`, lead: 'See what is won and what it costs when one or two numbers of the round change. Each point is solved by itself.',
  toAll: 'All trade-offs', toCurve: 'To the curve',
  names: { siteLimit: 'Limit on a site', radiusLimit: 'Radius of the circle', followUpCapacity: 'Reserve in the teams’ time', staff: 'Time of every team' },
  nameHelp: {
    siteLimit: 'How large a share of the homes on a site counted households may have.', radiusLimit: 'How far from the site counted households are added together.',
    followUpCapacity: 'How much of their time the teams hold back.', staff: 'How much more or less time each team has, evenings included.',
  },
  percent: (n) => `${formatWhole(n)} %`, metres: (n) => `${formatWhole(n)} m`, more: (words) => `+${words}`, less: (words) => `−${words}`, and: ' and ', isOff: 'rule off', andMore: (name, n) => `${name} and ${formatWhole(n)} more`, asItIs: 'as it is now',
  form: {
    heading: 'New trade-off', round: 'Round', roundOption: (name, day, n) => `Round ${name}, ${day}, ${households(n)}`, noRounds: 'There is no round to work on yet.', what: 'What is to change', second: 'Something more at once', nothing: 'Nothing more', from: 'From', to: 'To', step: 'In steps of',
    range: (from, to) => `From ${from} to ${to}.`, valueFault: (from, to) => `Write whole numbers from ${from} to ${to}, the smallest first.`, stepFault: 'Write a whole number, 1 or more.',
    points: (n, minutes) => `That makes ${n === 1 ? '1 point' : `${formatWhole(n)} points`} and the round as it is. Two are worked out at a time, so it takes at most ${minutes <= 1 ? 'one minute' : `${formatWhole(minutes)} minutes`}.`, tooMany: (n, most) => `That makes ${formatWhole(n)} points, and ${most} is the most. Choose larger steps.`,
    effort: 'Time, seed and common yardstick', seconds: 'Seconds for each answer, at most', secondsHelp: '1 to 600. If the answer cannot be proved in time, the page says so.', secondsFault: 'Write a whole number from 1 to 600.', seed: 'Seed', seedHelp: 'The same seed gives the same answer.', seedFault: 'Write a whole number from 0 to 1 000 000.',
    numberFault: (from, to) => `Write a whole number from ${formatWhole(from)} to ${formatWhole(to)}.`, start: 'Work it out', starting: 'Beginning …', failed: 'It could not begin.',
  },
  readOnly: 'A manager tries policies and trade-offs. Here you see what has been tried.',
  measure: {
    meanings: 'What the numbers mean',
    heading: 'Common yardstick', help: 'Everything is measured alike, whatever rules the proposal was made under. These numbers belong to no policy.',
    crowdedFrom: 'Concentrated from so many counted households', circleMetres: 'Circle around the site, metres', sharePercent: 'Too many when they have more than this per cent of the homes', neverTooMany: 'This many are never too many', metresPerMinute: 'Travel speed, metres a minute',
  },
  figures: {
    waitingPoints: 'Priority points without a home', householdsLeft: 'Households without a home', peopleLeft: 'People without a home', uncoveredMinutes: 'Minutes a week without a team', travelMinutes: 'Travel minutes a week', livingCrowded: 'Live concentrated', livingInCrowdedCircle: 'Live in a crowded circle', overShare: 'Too many on the site', shieldedBeside: 'Shielded with a counted neighbour',
  },
  figureHelp: {
    waitingPoints: () => 'The points of all who get no home in the round, by the rules of the round’s policy.', householdsLeft: () => 'Households that get no home in the round.', peopleLeft: () => 'Everybody in the households that get no home in the round.',
    uncoveredMinutes: () => 'Minutes a week that those who get a home need and have no team for.', travelMinutes: (_crowded, _metres, _percent, _never, speed) => `Minutes a week that teams travel to those who get a home, as the crow flies at ${formatWhole(speed)} metres a minute.`,
    livingCrowded: (crowded) => `Counted households on sites where at least ${formatWhole(crowded)} of them live after the round.`, livingInCrowdedCircle: (crowded, metres) => `Counted households where at least ${formatWhole(crowded)} of them live within ${formatWhole(metres)} metres of the site after the round.`,
    overShare: (_crowded, _metres, percent, never) => `How many there are too many of in all, when ${formatWhole(percent)} per cent of the homes on each site is the most, and ${formatWhole(never)} are never too many.`, shieldedBeside: () => 'Households to be shielded that live on the same site as a counted one after the round.',
  },
  curve: {
    heading: 'The curve', up: 'Upwards', across: 'Across', head: 'Point', none: 'No points have been worked out yet.', message: (n, of) => `${formatWhole(n)} of ${formatWhole(of)} points are not beaten by another`, knee: (name) => `, and the curve may seem to bend at ${name}`,
    baseBeaten: 'The round as it is is beaten by another point: that one is no worse on both and better on one.', baseHolds: 'The round as it is is not beaten by any other point here.', note: 'Less is better on both. Each point is one proposal that was found. Choose a point to see it.',
    kneeHelp: 'The knee is the point that lies farthest below a straight line between the ends of the curve. It is only a hint, not advice.', noKnee: 'We point out no knee here: it takes at least three different points, and one that stands out.', unproved: (n) => `${n === 1 ? '1 point is' : `${formatWhole(n)} points are`} not proved the best possible. With more time it may get better, and then the curve may move.`,
    ties: 'Only the priority points can be proved for a point of the curve. The other numbers are those of the proposal that was found; one that is as good may have others.',
  },
  axes: {
    hard: (name, stands) => `${name}: a condition in the round’s policy, now ${stands}.`, soft: (name, stands) => `${name}: a priority in the round’s policy, now ${stands}. It is tried as a priority.`, off: (name) => `${name}: the rule is off in the round’s policy. Here it is tried as a condition.`, staff: (name) => `${name}: beside what each team has now. What is committed is the same.`,
    assumed: { minCount: (n) => `In any case ${n === 1 ? '1 counted household' : `${formatWhole(n)} counted households`} may live on each site (assumption).`, maxCount: (n) => `At most ${n === 1 ? '1 counted household' : `${formatWhole(n)} counted households`} may live in the circle (assumption).`, metresPerMinute: (n) => `Travel speed ${formatWhole(n)} metres a minute (assumption).` },
    policy: (policy, from) => `The round’s policy is “${policy}”, valid from ${from}. The round is as it was frozen, without what a meeting has done with it.`,
  },
  points: {
    heading: 'All the points', caption: 'Each point by the common yardstick. Under the number: the difference from the round as it is', point: 'Point', state: 'Answer', proved: 'proved best', unproved: 'found, not proved', missing: 'not worked out yet', open: (name) => `The proposal at ${name}`, least: (n) => `at least ${formatWhole(n)}`,
    reasons: { timeLimit: 'no answer in time', tooLarge: 'too large for the solver', queueCannotKeepLocks: 'the queue cannot keep what is locked', stopped: 'stopped before anything was found', lockedApart: 'what is locked cannot be kept' },
  },
  point: {
    heading: (name) => `The proposal at ${name}`, title: 'One point', against: 'Beside the round as it is', first: 'This is the round as it is. The other points are put beside this proposal.', numbered: 'In the tables below proposal 1 is the round as it is, and proposal 2 is this point.', noBase: 'The round as it is has no proposal yet, so there is nothing to compare with.',
    more: (figure, by, now) => `${figure}: ${formatWhole(now)}, ${formatWhole(by)} more.`, fewer: (figure, by, now) => `${figure}: ${formatWhole(now)}, ${formatWhole(by)} fewer.`, same: (figure, now) => `${figure}: ${formatWhole(now)}, the same.`, only: (figure, now) => `${figure}: ${formatWhole(now)}.`,
    list: 'Who gets which home', listCaption: (n, left) => `${households(n)} get a home, and ${households(left)} do not.`, household: 'Household', points: 'Points', dwelling: 'Home', team: 'Team', noTeam: 'without a team', moveIn: 'Moves in', before: 'As it is now', sameHome: 'the same home', noHome: 'no home', left: 'Without a home', leftList: (n) => `Show the ${n === 1 ? 'one' : formatWhole(n)} who get no home`, missing: 'This point has not been worked out, or it has been taken away.',
    changes: { gains: 'gets a home here', loses: 'loses the home here', moves: 'gets another home', otherTeam: 'gets another team' },
  },
  trial: {
    title: 'Policy A against B', lead: 'Try two policies on the same round. Each is solved and verified, and both are measured by the same yardstick and against the queue.', heading: 'New trial', a: 'Policy A', b: 'Policy B', same: 'Choose two different policies.', ofTwo: (a, b) => `${a} against ${b}`, toAll: 'All trials', shipped: 'ships', draft: 'draft',
    sideA: (name) => `A: ${name}`, sideB: (name) => `B: ${name}`, queueA: 'The queue with A’s conditions', queueB: 'The queue with B’s conditions', difference: 'B against A', onRound: (name, day, n, homes) => `Round ${name}, ${day}: ${households(n)} and ${homes === 1 ? '1 home' : `${formatWhole(homes)} homes`}. The round is as it was frozen, without what a meeting has done with it.`,
    draftOf: (name) => `${name} (when it was a draft)`, goneDraft: 'a draft that was deleted',
    change: (left, crowded, minutes) => `B against A: ${left === 0 ? 'as many households without a home' : `${households(Math.abs(left))} ${left > 0 ? 'more' : 'fewer'} without a home`}, ${crowded === 0 ? 'as many who live concentrated' : `${formatWhole(Math.abs(crowded))} ${crowded > 0 ? 'more' : 'fewer'} who live concentrated`}, and ${minutes === 0 ? 'as many minutes a week without a team' : `${formatWhole(Math.abs(minutes))} ${minutes > 0 ? 'more' : 'fewer'} minutes a week without a team`}.`,
    short: 'What matters most', housed: (side, n, of) => `${side}: ${formatWhole(n)} of ${households(of)} get a home.`, againstQueue: (side, gained, lost, moved) => `${side} against the queue with the same conditions: ${formatWhole(gained)} get a home that the queue does not give, ${formatWhole(lost)} lose it, and ${formatWhole(moved)} get another.`,
    better: (level, name, own, queue) => `Better than the queue on level ${level}, ${name}: ${formatWhole(own)} against ${formatWhole(queue)} (lowest is best).`, worse: (level, name, own, queue) => `Worse than the queue on level ${level}, ${name}: ${formatWhole(own)} against ${formatWhole(queue)} (lowest is best). That can happen when time runs out.`, alike: 'As good as the queue on every level.',
    unproved: (side) => `${side} has a proposal that is not proved the best possible. With more time it may get better.`, none: (side, why) => `${side}: ${why}.`, missing: (side) => `${side}: not worked out yet.`,
    measured: 'By the common yardstick', measuredCaption: 'All four measured alike. Lowest is best in every row but the wishes', row: 'What', pointsA: 'Points without a home, by A', pointsB: 'Points without a home, by B', pointsHelp: 'Each policy gives its own points, so both stand here.', wishFirst: 'Get the area they wished for most', wishAny: 'Get another area they wished for', wishNone: 'Get an area they did not wish for', wishHelp: (n) => `of ${formatWhole(n)} who get a home and have wished for an area`,
    tieNote: 'The numbers are those of the proposals that were found. Below some of them, and below how many get a home in each group, stands what the number can be in proposals as good. The other numbers may be somewhat different there.', crowdedSites: 'Sites with a concentration', crowdedSitesHelp: (crowded) => `Sites where at least ${formatWhole(crowded)} counted households live after the round.`, livingOf: (n) => `of ${formatWhole(n)}`, overSites: (n) => (n === 1 ? 'on 1 site' : `on ${formatWhole(n)} sites`),
    fares: 'Counted households and the others', faresCaption: 'Who gets a home, who is left, and how long they have waited on the day of the round', counted: 'Counted toward concentration', others: 'Others', faresHoused: 'Get a home', faresLeft: 'Get no home', faresHomeless: 'Of them without a municipal home today', waitedHoused: 'Time waited by those who get one', waitedLeft: 'Time waited by those who do not', waited: (median, longest) => `half of them at most ${months(median)}, longest ${months(longest)}`, nobody: 'nobody', ofAll: (n, of) => `${formatWhole(n)} of ${formatWhole(of)}`,
    compared: 'A and B against each other', comparedHelp: 'Here proposal 1 is made under A and proposal 2 under B. Each is judged by its own policy, and both by the other’s.', waiting: 'The comparison comes when both A and B have been worked out.', notCompared: 'A and B are not compared, since at least one of them has no proposal.', rangesNone: 'There was no time to see how much the numbers can vary.',
  },
};
