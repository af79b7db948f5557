import type { EstimateView, MeasureView, SimulationView } from './simulation-schemas.ts';

// What those who may see sums alone are told of a simulation. It begins with the town as it is, so its first months are close to true counts:
//
// 1. How many live in a concentration, and how many shielded households live beside a counted one, are never told as levels. What is told of sites elsewhere is told in
//    ranges, and one more sum could be taken from them.
// 2. A count of people is told as a level when no month of any alternative is below the small count, and then to the nearest whole times the small count, since the first month is nearly the
//    true count of today. Kroner of bought places, from which the places could be worked out, are never told as levels; the wait of the residual group goes with how many waited in it.
// 3. The wait of a group is told when so many waited in every alternative, on average of the replications.
// Differences between alternatives are told: they are of what the dice did, and no level can be taken from them.

/** Measures that are never told as levels. */
const NEVER = new Set(['concentrated', 'exposed', 'kroner']);
const COUNTS_PEOPLE = new Set(['households', 'places']);

/** Levels to the nearest whole times the small count. */
function coarse(measure: MeasureView, small: number): MeasureView {
  const near = (value: number): number => Math.round(value / small) * small;
  const told = (estimate: EstimateView): EstimateView => estimate && { mean: near(estimate.mean), low: estimate.low === null ? null : near(estimate.low), high: estimate.high === null ? null : near(estimate.high) };
  return { ...measure, runs: measure.runs.map((months) => months.map(told)), whole: measure.whole.map(told) };
}

/** A simulation as it is told to those who may see sums alone; counts of people below `small` are withheld. */
export function toldOf(view: SimulationView, small: number): SimulationView {
  const waits = view.waits.filter(({ runs }) => view.done > 0 && runs.every((run) => run.waits / view.done >= small));
  const isTooFew = (id: string): boolean => {
    const measure = view.measures.find((one) => one.id === id);
    return measure !== undefined && COUNTS_PEOPLE.has(measure.unit) && measure.runs.some((months) => months.some((estimate) => estimate !== null && estimate.mean < small));
  };
  const isWithheld = (id: string): boolean => NEVER.has(id) || isTooFew(id) || (id === 'residualWait' && !waits.some(({ isResidual }) => isResidual));
  const withheld = view.measures.filter(({ id }) => isWithheld(id)).map(({ id }) => id);
  return {
    ...view, waits, withheld,
    measures: view.measures.map((measure) => {
      if (withheld.includes(measure.id)) return { ...measure, runs: measure.runs.map(() => []), whole: measure.whole.map(() => null) };
      return COUNTS_PEOPLE.has(measure.unit) ? coarse(measure, small) : measure;
    }),
  };
}
