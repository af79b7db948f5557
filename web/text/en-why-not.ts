import { formatWhole } from '../format.ts';
import type { Dictionary } from './nb.ts';

/** The texts of the question “why not that one” in English. */
export const enWhyNot: Dictionary['whyNot'] = {
  ask: 'What would it take?', askOf: (home) => `What would it take for the household to have ${home}?`, heading: 'What it would take', help: 'Looks for the best round in which the household has the dwelling and as few as can be have something else than in the plan. Nothing in the round is changed.',
  solving: 'Working it out. This takes some seconds …', alone: 'Nobody has another dwelling than in the plan.', moved: 'This becomes different from the plan:',
  change: { got: (home) => `gets ${home}`, lost: (home) => `loses ${home}`, from: (from, to) => `moves from ${from} to ${to}` },
  teams: (n) => (n === 1 ? '1 household has another team in the same dwelling.' : `${formatWhole(n)} households have another team in the same dwelling.`), levels: 'This is how the points of the policy change:', same: 'None of the points of the policy change.',
  proved: 'Proved the best there is when the household is to have this dwelling: first point 1, then the fewest changes, then the other points.',
  fewest: 'Proved the best there is on point 1 and in the number of changes when the household is to have this dwelling. On the other points there may be something better.',
  unproved: 'Time was up. There may be a better round with the household here, or one that moves fewer.',
  aside: 'What you have accepted or locked may be among what changes, and a bar on the dwelling is set aside.',
  impossible: 'No round can have the household here, whatever others get. In the way:', impossibleTogether: 'No round can have the household here, whatever others get.', none: 'There was no time for an answer. Try again.',
};
