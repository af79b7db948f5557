import { describe, expect, it } from 'vitest';
import type { EstimateView, MeasureView, SimulationView } from '../../server/studies/simulation-schemas.ts';
import { toldOf } from '../../server/studies/simulation-told.ts';

const SMALL = 5;
const about = (mean: number): EstimateView => ({ mean, low: mean - 1, high: mean + 1 });
const measure = (id: string, unit: string, means: readonly number[]): MeasureView => (
  { id, unit, runs: [means.map(about), means.map(about)], differences: [means.map(() => about(0))], whole: [about(9), about(9)], wholeDifferences: [about(0)] });

const view = (measures: readonly MeasureView[], waits: SimulationView['waits'] = []): SimulationView => (
  { asOf: '2026-11-23', done: 2, of: 2, months: ['2026-11-01', '2026-12-01'], measures: [...measures], waits, runs: [], supposed: [], withheld: [] });

const DAYS = { median: { days: 1, low: 1, high: 2 }, ninety: { days: 2, low: 1, high: null } };
const waited = (group: string, waits: number, isResidual = false): SimulationView['waits'][number] => ({ group, isResidual, runs: [{ ...DAYS, waits }, { ...DAYS, waits: 100 }] });

describe('what those who may see sums alone are told of a simulation', () => {
  it('has a count of people when no month is below the small count, and not when one is', () => {
    const told = toldOf(view([measure('homeless', 'households', [SMALL, 9]), measure('waiting', 'households', [SMALL - 0.1, 9]), measure('empty', 'homes', [0, 0])]), SMALL);
    expect(told.withheld).toEqual(['waiting']);
    expect(told.measures.map(({ runs }) => runs[0]?.length)).toEqual([2, 0, 2]);
    expect(told.measures[1]?.whole).toEqual([null, null]);
  });

  it('never has how many live in a concentration or beside a shielded household, and always the differences', () => {
    const told = toldOf(view([measure('concentrated', 'percent', [60, 60]), measure('exposed', 'households', [60, 60])]), SMALL);
    expect(told.withheld).toEqual(['concentrated', 'exposed']);
    for (const { runs, differences, wholeDifferences } of told.measures) {
      expect(runs).toEqual([[], []]);
      expect([differences[0]?.length, wholeDifferences.length]).toEqual([2, 1]);
    }
  });

  it('leaves out the kroner of places, from which the places could be worked out', () => {
    expect(toldOf(view([measure('care', 'places', [1, 2]), measure('kroner', 'kronerPerMonth', [100_000, 200_000])]), SMALL).withheld).toEqual(['care', 'kroner']);
    expect(toldOf(view([measure('care', 'places', [6, 7]), measure('kroner', 'kronerPerMonth', [600_000, 700_000])]), SMALL).withheld).toEqual(['kroner']);
  });

  it('has counts of people to the nearest whole times the small count, so that the first month does not tell how many there are today', () => {
    const [first, second] = [58, 62].map((count) => toldOf(view([measure('homeless', 'households', [count, 70])]), SMALL).measures[0]?.runs[0]?.[0]?.mean);
    expect([first, second]).toEqual([60, 60]);
  });

  it('has the wait of a group when enough waited in it, in each alternative', () => {
    const waits = [waited('family', 2 * SMALL), waited('youth', 2 * SMALL - 1), waited('homeless', 3, true)];
    const told = toldOf(view([measure('residualWait', 'days', [100, 200])], waits), SMALL);
    expect(told.waits.map(({ group }) => group)).toEqual(['family']);
    expect(told.withheld).toEqual(['residualWait']);
  });

  it('is told nothing of waits before anything is worked out', () => {
    expect(toldOf({ ...view([], [waited('family', 100)]), done: 0 }, SMALL).waits).toEqual([]);
  });
});
