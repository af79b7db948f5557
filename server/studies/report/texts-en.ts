import type { ReportTexts } from './report-texts.ts';

/** The texts of a report in English. */
export const enReport: ReportTexts = {
  footer: (day, name) => `Spredt, ${name === '' ? '' : `${name}, `}made ${day}. Something to decide by, not a decision.`,
  question: 'The question', answer: 'The answer in short', policies: 'The policies', assumptions: 'What is assumed', who: 'Whom it is about', caveats: 'Caveats', points: 'The points', unchanged: 'without a change', percentagePoints: 'percentage points', and: ' and ',
  policyFrom: (name, day) => `${name} (valid from ${day})`, queue: (policy) => `the queue with the conditions and points of ${policy}`, withPresets: (name, presets) => `${name}, ${presets}`,
  partial: (done, of) => `So far: ${done} of ${of} are worked out. The numbers may change.`, nothing: 'Nothing is worked out yet.',
  invented: 'The municipality and all numbers about it are invented, to show the program.',
  simulation: {
    title: 'What a policy may do over time', of: (years, from, a, others) => `What happens during the next ${years === 1 ? '12 months' : `${years} years`} from ${from} with ${others}, compared with ${a}?`,
    only: (years, from, a) => `What happens during the next ${years === 1 ? '12 months' : `${years} years`} from ${from} with ${a}?`,
    versus: (name) => `With ${name}:`, less: (what, amount, low, high) => `${what}: ${amount} lower (95 % confidence interval ${low} to ${high}).`, more: (what, amount, low, high) => `${what}: ${amount} higher (95 % confidence interval ${low} to ${high}).`,
    sames: (what) => `Exactly alike in every replication: ${what}.`, chances: (what) => `No difference that can be told from chance: ${what}.`, unknown: (what) => `${what}: cannot be said.`, queue: 'The queue proves nothing of being best possible.',
    level: (what, mean, unit, low, high) => `${what}: ${mean} ${unit} on average (${low} to ${high}).`,
    waits: 'Days from when a household has applied and is ready until it has moved in, with the 95 % interval in brackets', group: 'Group', within: (name) => `${name}: half within, nine in ten within`, days: (half, nine) => `${half} · ${nine}`, beyond: 'longer', between: (days, low, high) => `${days} (${low}–${high})`, residual: (name) => `${name} (the residual group)`, other: 'with none of the words',
    monthName: 'months from the start', supposed: (n, assumed) => `${n} numbers lie behind this. ${assumed} of them are assumptions without a number in the sources. All stand on the page Simulation, with their source.`, different: (name, n) => `${name} has ${n} other ${n === 1 ? 'number' : 'numbers'} behind it than the first alternative.`,
    caveats: (replications) => [
      `This is no forecast. The simulation throws dice ${replications === 1 ? 'once' : `${replications} times`}, with the same dice for every alternative. The intervals show the dice, not whether the assumptions are right.`,
      'Those who still wait when time is up count as waiting for as long as they are seen.',
    ],
    proved: (held, proved) => `${proved} of ${held} proposals in the rounds are proved best possible under the policy.`,
    chart: (what, series) => `${what}. ${series}`, series: (name, first, last) => `${name}: from ${first} to ${last}.`,
  },
  measures: {
    homeless: 'Households without a home of their own', waiting: 'Households that wait', residualWait: 'Waiting so far in the residual group, days', concentrated: 'Share living in a concentration, per cent', exposed: 'Shielded beside somebody who counts', load: 'Time of the teams that is bound, per cent',
    uncovered: 'Minutes a week without a team, or beyond what it has', empty: 'Homes that stand empty and ready', care: 'Bought care places', kroner: 'Bought places, kroner a month',
  },
  units: { households: 'households', percent: 'per cent', days: 'days', minutes: 'minutes', homes: 'homes', places: 'places', kronerPerMonth: 'kroner' },
  presets: {
    fewerMinutes: '14 % fewer minutes in the teams', oneMorePost: 'one more support worker', projectPostsEnd: 'project posts end', staffedHomesOpen: 'eight staffed homes open', buffer: 'three homes are kept empty', roundsWeekly: 'a round every week', roundsMonthly: 'a round every 30 days', roundsQuarterly: 'a round every 90 days', scatterInAssociations: 'ten homes scattered in housing associations instead of together',
  },
  figures: {
    waitingPoints: 'Priority points without a home', householdsLeft: 'Households without a home', peopleLeft: 'People without a home', uncoveredMinutes: 'Minutes a week without a team', travelMinutes: 'Minutes of travel a week', livingCrowded: 'Living in a concentration', livingInCrowdedCircle: 'Living in a crowded circle', overShare: 'Above the limit of the site', shieldedBeside: 'Shielded beside somebody who counts',
  },
  turned: { siteLimit: 'the limit of a site', radiusLimit: 'the radius of the circle', followUpCapacity: 'the reserve in the time of teams', staff: 'the time of all teams' },
  turnedUnits: { percent: '%', metres: 'm' },
  tradeOff: {
    title: 'What is gained and what it costs', of: (round, day, what) => `What happens in round ${round} (${day}) when we change ${what}?`, range: (what, from, to) => `${what}, from ${from} to ${to}`,
    asItIs: 'as it is now', point: 'Point', knee: (point) => `A hint: the curve bends most at ${point}. That is no recommendation.`, noKnee: 'No point stands out as a bend of the curve.',
    everywhere: (what, value) => `${what}: ${value} at every point.`,
    best: (what, least, most) => `${what}: from ${least} to ${most} over the points.`, chart: (x, y, points) => `${y} (upwards) against ${x} (across). ${points}`, pointSaid: (point, y, x) => `${point}: ${y} and ${x}.`,
    dominated: 'Grey points are worse than another on at least one of the numbers drawn, and better on none.', unproved: (n) => `${n} of the points are not proved best possible. With more time they may become better.`,
    caveats: ['One round on one day. What happens in later rounds is not in it.', 'All points are measured alike, by a common yardstick that belongs to no policy. Its numbers are assumptions and stand on the page.', 'Numbers other than the points of the first level may be somewhat different in proposals that are as good.'],
  },
  trial: {
    title: 'Two policies on a round', of: (round, day, a, b) => `What becomes different in round ${round} (${day}) with ${b} instead of ${a}?`, what: 'What', queueOf: (side) => `The queue by ${side}`, none: 'no proposal',
    housed: 'Get a home', homeless: 'Without a home, and without a municipal home today', counted: 'Counted towards concentration', others: 'Others', wishes: 'Get the area they wished for first',
    change: (gained, lost, moved) => `${gained} get a home with B and not with A, ${lost} with A and not with B, and ${moved} get another home.`, group: 'Group', inGroup: 'Households', gains: 'Gain', loses: 'Lose', range: (value, least, most) => `${value} (${least}–${most})`,
    pointsLeft: (side) => `Points without a home, by ${side}`,
    rangeNote: 'In brackets what a number can be in proposals that are as good. Outside that it cannot be. It was looked for with concentration and who gets a home, not with the other numbers and not with the queue.', crowdedSites: 'Sites with a concentration', caveats: ['One round on one day. What happens in later rounds is not in it.', 'All are measured alike, by a common yardstick. Its numbers are assumptions and stand on the page.', 'A household that loses in the round may get another home later.'],
    unproved: (side) => `${side} is not proved best possible. With more time the proposal may become better.`,
  },
};
