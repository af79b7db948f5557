import type { SimulationView } from './simulation-schemas.ts';

// What those who may see sums alone are told of a simulation. It begins with the town as it is, so its first months are close to true counts:
//
// 1. How many live in a concentration, and how many shielded households live beside a counted one, are never told as levels. What is told of sites elsewhere is told in
//    ranges, and one more sum could be taken from them.
// 2. A count of people is told as a level when no month of any alternative is below the small count; kroner of bought places go with the places, the wait of the residual group
//    with how many waited in it.
// 3. The wait of a group is told when so many waited in every alternative, on average of the replications.
// Differences between alternatives are told: they are of what the dice did, and no level can be taken from them.

/** Measures that are never told as levels. */
const NEVER = new Set(['concentrated', 'exposed']);
/** Measures that go with another one. */
const GOES_WITH: Readonly<Record<string, string>> = { kroner: 'care' };
const COUNTS_PEOPLE = new Set(['households', 'places']);

/** A simulation as it is told to those who may see sums alone; counts of people below `small` are withheld. */
export function toldOf(view: SimulationView, small: number): SimulationView {
  const waits = view.waits.filter(({ runs }) => view.done > 0 && runs.every((run) => run.waits / view.done >= small));
  const isTooFew = (id: string): boolean => {
    const measure = view.measures.find((one) => one.id === id);
    return measure !== undefined && COUNTS_PEOPLE.has(measure.unit) && measure.runs.some((months) => months.some((estimate) => estimate !== null && estimate.mean < small));
  };
  const isWithheld = (id: string): boolean => NEVER.has(id) || isTooFew(GOES_WITH[id] ?? id) || (id === 'residualWait' && !waits.some(({ isResidual }) => isResidual));
  const withheld = view.measures.filter(({ id }) => isWithheld(id)).map(({ id }) => id);
  return {
    ...view, waits, withheld,
    measures: view.measures.map((measure) => (withheld.includes(measure.id) ? { ...measure, runs: measure.runs.map(() => []), whole: measure.whole.map(() => null) } : measure)),
  };
}
