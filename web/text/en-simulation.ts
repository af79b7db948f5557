import { formatWhole } from '../format.ts';
import type { nbSimulation } from './nb-simulation.ts';

const between = (low: string, high: string): string => `${low} to ${high}`;

/** The texts of the simulation in English. */
export const enSimulation: typeof nbSimulation = {
  title: 'Simulation',
  help: 'What happens over several years if you allocate by a policy? The simulation lets people come, move in, refuse and move out, with dice, many times. All alternatives get the same dice, so the difference between them comes from what you change.',
  noForecast: 'This is no forecast. Most of the numbers behind it are assumptions, because the sources do not give them. Look at the differences more than at the levels, and try other assumptions before you trust the answer.',
  form: {
    heading: 'New simulation', runs: 'Alternatives', runsHelp: 'The first is the starting point. The others are compared with it.', run: (n) => (n === 1 ? 'Starting point' : `Alternative ${n}`),
    policy: 'Policy', queue: 'Give homes by the queue instead of working out the best proposal', presets: 'Changes', addRun: 'Add an alternative', removeRun: (n) => `Remove alternative ${n}`,
    size: 'How long and how many times', years: 'Years', yearsHelp: 'From 1 to 10', replications: 'Replications', replicationsHelp: 'From 2 to 50. More give narrower intervals.', seed: 'Seed of the dice', seedHelp: 'The same seed gives the same answer.',
    start: 'Begin with', town: 'the municipality as the registers are today', nothing: 'empty homes and nobody waiting',
    assumptions: 'Everything that is assumed', assumptionsHelp: 'The changes above are added to what stands here. What you write holds for this simulation only.', section: (name, n) => `${name} (${formatWhole(n)})`, changedIn: (n) => `${formatWhole(n)} changed`,
    source: (source) => `Source: ${source}.`, sourceHand: (was) => `Assumption (antakelse): changed by you. What ships: ${was}.`, reset: 'Set back', resetOf: (name) => `, ${name}`,
    wordFault: 'Write at least one word.', numberFault: (least, most) => `Write a number from ${least} to ${most}.`, wholeFault: (least, most) => `Write a whole number from ${least} to ${most}.`, mayBeEmpty: 'May be empty',
    noRows: 'None.', row: (n) => `Number ${n}`, removeRow: (n) => `Remove number ${n}`, addRow: 'Add', begin: 'Start the simulation', starting: 'Beginning …', faults: 'Something must be put right before the simulation can begin. The fields say what.',
    cost: (parts) => `The simulation has ${formatWhole(parts)} parts. Two are worked out at a time, and you see the answers as they come.`,
  },
  earlier: 'Simulations', none: 'None has been made yet.', askManager: 'A manager can make one.', toList: 'All simulations', again: 'New simulation with the same numbers',
  listed: (years, replications, day) => `${formatWhole(years)} ${years === 1 ? 'year' : 'years'}, ${formatWhole(replications)} replications, begun ${day}`,
  runName: { queue: (policy) => `the queue under ${policy}`, with: (name, presets) => `${name}, ${presets}`, unchanged: 'unchanged', and: ' and ' },
  question: {
    heading: 'The question', of: (years, from) => `What happens in the ${years === 1 ? 'year' : `${formatWhole(years)} years`} from ${from}?`, run: (label, name) => `${label}: ${name}.`,
    start: { town: 'The simulation begins with the municipality as the registers had it on that day.', nothing: 'The simulation begins with empty homes and nobody waiting. Those who come are like those who waited in the registers on that day. Of the teams’ time only the part that is never freed is committed, since the rest goes to tenants.' },
    times: (n) => `Each alternative is tried ${formatWhole(n)} times with new dice.`, changed: (n) => (n === 1 ? 'One assumption is changed by hand.' : `${formatWhole(n)} assumptions are changed by hand.`),
  },
  answer: {
    heading: 'The answer in short', partial: (done, of) => `So far: ${formatWhole(done)} of ${formatWhole(of)} replications are done for all alternatives. The numbers may change.`,
    few: 'At least two replications of all alternatives are needed before anything can be said about differences.', nothing: 'No replication is done for all alternatives yet.',
    period: (years, from) => `Average over the ${years === 1 ? 'year' : `${formatWhole(years)} years`} from ${from}.`,
    only: 'With one alternative only there is nothing to compare with. The numbers below say how it goes.',
    inBrackets: 'In brackets stands the 95 % confidence interval of the difference.',
    versus: (name, base) => `With ${name}, against ${base}:`,
    difference: (measure, amount, direction, low, high) => `${measure}: ${amount} ${direction} (${between(low, high)}).`,
    noDifference: (measure, low, high) => `${measure}: no difference that can be told from chance (${between(low, high)}).`,
    same: (measure) => `${measure}: exactly the same in every replication.`,
    unknown: (measure) => `${measure}: cannot be said for every replication.`,
  },
  measures: {
    homeless: 'Households without a home of their own', waiting: 'Households waiting without a municipal home', residualWait: 'Wait so far of the residual group', concentrated: 'Share living in a concentration', exposed: 'Shielded households living beside one that is counted',
    load: 'Team time that is committed', uncovered: 'Minutes a week without a team, or beyond what it has', empty: 'Homes that stand empty and ready', care: 'Bought care places in use', kroner: 'Cost of bought places',
  },
  units: { households: 'households', percent: '%', days: 'days', minutes: 'minutes a week', homes: 'homes', places: 'places', kronerPerMonth: 'kroner a month' },
  withheld: (names) => `How many it is about is not shown for: ${names}. The numbers are small or could tell who it is. The differences are shown.`,
  change: { difference: { percent: 'percentage points' }, less: 'less', more: 'more', moreOf: { households: ['fewer', 'more'], homes: ['fewer', 'more'], places: ['fewer', 'more'], minutes: ['fewer', 'more'], days: ['shorter', 'longer'] } },
  amount: (value, unit) => `${value} ${unit}`,
  over: { heading: 'How it goes over time', title: (years) => `Month by month for ${formatWhole(years)} ${years === 1 ? 'year' : 'years'}`, note: 'Each line is the average of the replications of one alternative.', month: 'Month' },
  differences: { heading: 'The difference over time', title: (base) => `The difference from ${base}`, note: 'Where the shade covers zero, the difference in that month cannot be told from chance.' },
  waits: {
    heading: 'How long the groups wait', caption: 'Days from when a household has applied and is ready until it has moved in', group: 'Group', median: 'half within', ninety: 'nine in ten within', none: 'longer than the simulation sees', residual: 'residual group', other: 'without any of the words',
    help: 'Those who still wait when the simulation ends, and those who go without a home, count as waiting for as long as they were seen (Kaplan–Meier). All replications are put together. Below each number stands a 95 % interval: how far the dice may move the number.', interval: (low, high) => (high === null ? `${formatWhole(low)} or longer` : `${formatWhole(low)}–${formatWhole(high)}`), low: 'interval from', high: 'interval to', days: (n) => (n === 1 ? '1 day' : `${formatWhole(n)} days`), ended: 'waits',
  },
  rounds: {
    heading: 'How sure the proposals of the rounds are', sentence: (name, held, proved, judged) => `${name}: ${formatWhole(held)} rounds with somebody to place. ${formatWhole(proved)} proposals are proved the best possible by the policy, and ${formatWhole(judged)} have been judged again by the rules.`,
    queue: (name, held, judged) => `${name}: ${formatWhole(held)} rounds with somebody to place. The queue proves nothing, and ${formatWhole(judged)} allocations have been judged again by the rules.`,
  },
  supposed: { heading: 'This is what the simulation assumed', caption: 'All assumptions, with their sources', name: 'Assumption', value: 'Value', unit: 'Unit', source: 'Source', different: (name) => `This is different in: ${name}`, empty: 'none' },
  sections: {
    whoCome: 'Who come', waiting: 'While they wait', refusals: 'Who refuse', tenancies: 'Tenancies', followUp: 'Follow-up', stock: 'Homes and rounds', measures: 'What is measured', other: 'Other',
  },
  assumptionNames: {
    groups: 'The groups, in order', residualGroup: 'The group that comes last (the residual group)', homelessSituations: 'Situations without a home of one’s own', situationWords: 'The situations that the simulation gives those who come', arrivalsPerYear: 'Households that come in a year', season: 'How they spread over the year', dischargePercent: 'Of these, from an institution or a prison',
    prisonPercent: 'Of these again, from prison', surprisePercent: 'Discharges told of on the day itself', noticeDaysMost: 'The others are told of up to so long before', unknownPercent: 'Tenants whose assessment has run out who are counted or shielded',
    refusalPercent: 'Refuse a home that fits in every way', refusalPerWishStep: 'More for each step down the wish of area', refusalPerSpareBedroom: 'More for each bedroom too many', refusalInConcentration: 'More when the home is in a concentration', refusalMostPercent: 'Never more than',
    moveInDays: 'From proposal to moving in', leaseMonths: 'The lease lasts', renewalPercent: 'Leases that are renewed', moveOutsPerYear: 'Move of their own accord', evictionsPerYear: 'Are evicted', deathsPerYear: 'Die', moveOutNoticeDays: 'A move is known so long before', turnaroundDays: 'From moving out until the home is ready', returnPercent: 'Come back and wait', returnMonths: 'Time until they come back, on average',
    leavesPerYear: 'Find something themselves or move away', waitingDeathsPerYear: 'Die while they wait',
    phases: 'The need of follow-up after moving in', relapsesPerYear: 'Begin again at the first phase', capacityPercent: 'The teams’ minutes, of what they have today', committedRunOffPercent: 'Of time committed before that can be freed: freed within a year', committedFloorPercent: 'Time committed before that is never freed', minutesPerPost: 'Minutes in a full post', posts: 'Posts that come or end',
    newHomes: 'Homes that are added', closures: 'Homes that leave', bufferHomes: 'Homes kept empty for those who come without warning', roundEveryDays: 'A round every', horizonDays: 'A round takes in homes that are ready within',
    concentrationCount: 'So many counted households on one site are a concentration', careStaffing: 'Without a home and in need of at least this staffing: in a bought place', careKronerPerDay: 'Price of a bought place',
  },
  assumptionUnits: {
    words: 'codes of the word lists, with commas between', word: 'a code of the word lists', householdsPerYear: 'households a year', factors: 'only how the months stand to each other counts', percent: 'per cent', percentPoints: 'percentage points', days: 'days', months: 'months', perHundredTenantsAndYear: 'of a hundred tenants in a year', perHundredWaitingAndYear: 'of a hundred who wait, in a year',
    phases: 'months, and per cent of the need at moving in. The last phase lasts', minutesPerWeek: 'minutes a week', posts: 'posts, from a month counted from the start', homes: 'homes, from a month counted from the start', households: 'households', staffing: 'staffing', kronerPerDay: 'kroner a day',
  },
  parts: {
    other: 'without any of the words', counted: 'those who are counted', others: 'others', moved: 'after moving', leaseEnded: 'after a lease that was not renewed', evicted: 'after being evicted', returned: 'one who comes back', prison: 'from prison', institution: 'from an institution', months: 'months', percent: 'per cent', posts: 'posts (minus: end)', team: 'team',
    fromMonth: 'from month', homes: 'homes', areaId: 'area (empty: in turn)', sites: 'over sites', homesOnSite: 'homes in all on the site', limitExempt: 'exempt from the limits', bedrooms: 'bedrooms', staffing: 'staffing', tenure: 'kind of lease', monthlyRent: 'rent a month', stepFree: 'step-free',
  },
  choices: {
    none: 'none', onCall: 'on call', daytime: 'in the daytime', allHours: 'at all hours', permanent: 'permanent', transitional: 'transitional', acute: 'acute', largest: 'the team with most time', mostCommitted: 'the team with the largest share of its time committed', true: 'yes', false: 'no',
  },
  months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  presets: {
    fewerMinutes: '14 % fewer minutes in the teams', oneMorePost: 'one more support worker', projectPostsEnd: 'project posts end', staffedHomesOpen: 'eight staffed homes open', buffer: 'three homes are kept empty', roundsWeekly: 'a round every week', roundsMonthly: 'a round every 30 days', roundsQuarterly: 'a round every 90 days', scatterInAssociations: 'ten homes scattered in housing associations instead of together',
  },
};
