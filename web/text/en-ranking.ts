import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

const households = (n: number): string => (n === 1 ? '1 household' : `${formatWhole(n)} households`);
const dwellings = (n: number): string => (n === 1 ? '1 home' : `${formatWhole(n)} homes`);

/** The texts of one case at once in English. */
export const enRanking: Dictionary['ranking'] = {
  heading: { household: 'The homes in order, best for everybody first', dwelling: 'The households in order, best for everybody first' },
  waiting: { household: 'Looking through the homes …', dwelling: 'Looking through the households …' },
  fits: {
    household: (n, of, own) => `As the plan is now, the household can have ${n === 0 ? 'none' : formatWhole(n)} of ${own > 0 ? `the ${formatWhole(of)} other homes` : dwellings(of)} without breaking a condition.`,
    dwelling: (n, of, own) => `As the plan is now, ${n === 0 ? 'none' : formatWhole(n)} of ${own > 0 ? `the ${formatWhole(of)} other households` : households(of)} can have the home without breaking a condition.`,
  },
  order: 'Best on point 1 of the policy comes first.', key: '“Proved”: no round in which it is so is better by the policy. “Estimate”: there may be something better.', askForMore: '“What would it take?” works it out.',
  all: { household: (n) => `Show all ${formatWhole(n)} homes`, dwelling: (n) => `Show all ${formatWhole(n)} households` }, fewer: 'Show the first ones only',
  own: 'as the plan is', nobody: 'Nobody else has to give anything up.', loses: 'loses it and is without a home.', moves: (home) => `has to move to ${home}.`, swaps: (home) => `has to swap and gets ${home}.`,
  equal: 'As good as the plan on every point.', proved: 'proved', estimated: 'estimate', estimatedFrom: (level) => `estimate from point ${level}`,
  judge: 'See what it leads to', judgeOf: (household, home) => `See what it leads to that household ${household} gets ${home}`,
  ruledOut: { household: (n) => `${dwellings(n)} the household cannot have, as the plan is now`, dwelling: (n) => `${households(n)} cannot have the home, as the plan is now` },
  severalRules: { household: 'A home may stand under several reasons.', dwelling: 'A household may stand under several reasons.' }, counted: { household: dwellings, dwelling: households },
  keptBy: (obstacle, count) => `${count}: ${obstacle}`, rule: 'The rule:', alsoRules: (obstacles) => `also ${obstacles}`,
  points: 'The points of the policy, the most important first', nothingHere: 'nothing speaks against it', hardRules: (n) => (n === 1 ? 'See the condition' : `See the ${formatWhole(n)} conditions`),
  sums: 'How the numbers are made', sumsHelp: 'What the rule measures, times the weight that the rule has in the policy.', weighs: (amount, weight) => (weight === 1 ? `counts ${formatWhole(amount)}` : `${formatWhole(amount)} × ${formatWhole(weight)} = ${formatWhole(amount * weight)}`), shared: (n) => `(shared by ${households(n)})`,
  madeOf: {
    unplaced: (base, groups, situation, waiting, urgency) => `the points are ${base} that all get + ${groups} for the group that gives most + ${situation} for how they live now + ${waiting} for waiting + ${urgency} for the deadline.`,
    travel: (visits, metres) => `${formatWhole(visits)} ${visits === 1 ? 'visit' : 'visits'} a week, ${formatWhole(metres)} metres each way.`,
    siteSpread: (staying, after, free) => `From ${staying} to ${after}, where ${free} cost nothing. The first above counts 1, the next 2, and so on.`,
  },
  next: {
    heading: 'Why not one of the others', none: 'Something is in the way of all the other free homes, as the plan is now. See below.',
    best: (n) => (n === 1 ? 'There is only one other home that the household can have without breaking a condition:' : `The best of the ${formatWhole(n)} other homes that the household can have without breaking a condition is`),
    point: (level, name) => `point ${level} (${name})`, equal: 'It is as good for everybody on every point of the policy.',
    worse: (point, by, before) => `With it, ${point} gets worse${by}.${before === 0 ? '' : ' What comes before is unchanged.'}`, better: (point, by, before) => `With it, ${point} gets better${by}.${before === 0 ? '' : ' What comes before is unchanged.'}`,
    mayBeBetter: 'This is an estimate: if more are moved, it may be better.', isFound: 'So the plan can be better than it is.',
  },
};
