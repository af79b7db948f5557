import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

/** The texts of the question “why not that one” in English. */
export const enWhyNot: Dictionary['whyNot'] = {
  askOf: (home) => `What would it take for the household to have ${home}?`, heading: 'What it would take',
  solving: 'Working it out. This takes some seconds …', alone: 'Nobody has another dwelling than in the plan.', moved: 'This becomes different from the plan:',
  change: { got: (home) => `gets ${home}`, lost: (home) => `loses ${home}`, from: (from, to) => `moves from ${from} to ${to}` },
  teams: (n) => (n === 1 ? '1 household has another team in the same dwelling.' : `${formatWhole(n)} households have another team in the same dwelling.`), levels: 'This is how the points of the policy change:', same: 'None of the points of the policy change.',
  proved: (when) => `Proved the best there is ${when}: first point 1, then the fewest changes, then the other points.`,
  fewest: (when) => `Proved the best there is on point 1 and in the number of changes ${when}. On the other points there may be something better.`,
  unproved: (when) => `It is not proved that this is best. There may be a better round ${when}, or one that moves fewer.`,
  limits: 'Over the limit, and more than in the plan:', circle: (site) => `The circle around ${site}`, limit: (place, from, to) => `${place}: from ${formatWhole(from)} to ${formatWhole(to)} who count.`, moreLimits: (n) => `and ${formatWhole(n)} more limits`,
  teamMinutes: 'New households in the teams, minutes a week with travel:', minutes: (team, from, to, room) => `${team}: from ${formatWhole(from)} to ${formatWhole(to)}, and has ${formatWhole(room)}.`, tooFew: (n) => `That is ${formatWhole(n)} too few.`,
  behind: 'Time was up before anything better than the estimate above was found.', inTheWay: 'In the way:', none: 'There was no time for an answer.',
  of: {
    pair: {
      ask: 'What would it take?', help: 'Looks for the best round in which the household has the dwelling and as few as can be have something else than in the plan. Nothing in the round is changed.', when: 'when the household is to have this dwelling',
      aside: 'What you have accepted or locked may be among what changes, and a bar on the dwelling is set aside.', impossible: 'No round can have the household here, whatever others get.',
    },
    household: {
      ask: 'What would it take for the household to have a home?', help: 'Looks for the best round in which the household has a home and as few as can be have something else than in the plan. Nothing in the round is changed.', when: 'when the household is to have a home',
      aside: 'What you have accepted or locked may be among what changes. What you have barred or hold open stays so.', impossible: 'No round can give the household one of the free homes, whatever others get.',
      kept: 'So many homes fail for each reason, even if nobody else had a home. (A home may count more than once.)', counted: (n) => (n === 1 ? '1 home' : `${formatWhole(n)} homes`),
    },
    dwelling: {
      ask: 'What would it take for somebody to have this home?', help: 'Looks for the best round in which somebody has the home and as few as can be have something else than in the plan. Nothing in the round is changed.', when: 'when somebody is to have this home',
      aside: 'What you have accepted or locked may be among what changes. What you have barred stays so.', impossible: 'No round can give the home to any of those who wait, whatever others get.',
      kept: 'So many households fail for each reason, even if nobody else had a home. (A household may count more than once.)', counted: (n) => (n === 1 ? '1 household' : `${formatWhole(n)} households`),
    },
  },
};
