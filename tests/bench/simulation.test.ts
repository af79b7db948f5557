import { expect, test } from 'vitest';
import { SIMULATION_COLUMNS, simulationRow, simulationText, type SimulationRun } from './simulation-history.ts';
import { SIMULATIONS } from './simulation.ts';

const RUN: SimulationRun = {
  date: '2026-12-01', version: '0.1.0 (abc)', policy: 'roof-first', kind: 'solved', years: 1, replications: 20, threads: 2, seed: 1,
  seconds: 41.26, cpuSeconds: 80.11, heapMb: 30.04, rounds: 1050, proved: 1048, waiting: 52.31,
};

test('a row of the history of simulations has a field for each column', () => {
  expect(simulationRow(RUN, 2.04, 'A machine, 2 cores')).toBe('2026-12-01,0.1.0 (abc),roof-first,solved,1,20,2,1,41.3,80.1,30.0,1050,1048,52.3,2.0,"A machine, 2 cores"');
  expect(simulationRow(RUN, 2, 'machine').split(',')).toHaveLength(SIMULATION_COLUMNS.length);
});

test('a person is told how many rounds were proved best where a policy was solved, and only how many there were where it was not', () => {
  expect(simulationText(RUN)).toBe('roof-first solved, 1 years × 20 on 2 threads: 41.3 s (80.1 s of threads), 30.0 MB at the end, 1048 of 1050 rounds proved best, 52.3 wait');
  expect(simulationText({ ...RUN, kind: 'queue' })).toContain(', 1050 rounds, ');
});

test('what is planned has the promise first, and runs of several lengths that differ in nothing else', () => {
  expect(SIMULATIONS[0]).toEqual({ policy: 'roof-first', kind: 'solved', years: 1, replications: 20, threads: 2 });
  const lengths = Map.groupBy(SIMULATIONS.slice(1), ({ years: _, ...rest }) => JSON.stringify(rest));
  expect([...lengths.values()].map((rows) => rows.map(({ years }) => years))).toContainEqual([1, 2, 4, 8]);
});
