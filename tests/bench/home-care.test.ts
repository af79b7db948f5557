import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { judgePlan, visitProblemFaults } from '../../solver/index.ts';
import { HOME_CARE_COLUMNS, homeCareRow, homeCareRuns, homeCareText, type HomeCareRun } from './home-care-history.ts';
import { homeCareProblem, readHomeCare, type HomeCareInstance } from './home-care.ts';

/** Three invented patients on a line of places, an hour apart: one visit, two carers together, two in sequence. */
const INVENTED: HomeCareInstance = {
  distances: [[0, 10, 20, 30], [10, 0, 10, 20], [20, 10, 0, 10], [30, 20, 10, 0]],
  terminal_points: [{ id: 'office', distance_matrix_index: 0 }],
  caregivers: [{ id: 'c1', abilities: ['wash', 'lift'], departing_point: 'office', arrival_point: 'office' }, { id: 'c2', abilities: ['lift', 'dose'], departing_point: 'office', arrival_point: 'office' }],
  patients: [
    { id: 'p1', distance_matrix_index: 1, required_services: [{ service: 'wash', duration: 15 }], time_windows: [{ start: 0, end: 60 }] },
    { id: 'p2', distance_matrix_index: 2, required_services: [{ service: 'lift', duration: 20 }, { service: 'lift', duration: 20 }], time_windows: [{ start: 60, end: 120 }], synchronization: { type: 'simultaneous' } },
    { id: 'p3', distance_matrix_index: 3, required_services: [{ service: 'dose', duration: 5 }, { service: 'wash', duration: 5 }], time_windows: [{ start: 100, end: 100 }], synchronization: { type: 'sequential', distance: { min: 15, max: 30 } } },
  ],
};

describe('a published instance of home visits', () => {
  const problem = homeCareProblem(INVENTED);

  test('becomes shifts, visits and links without faults', () => {
    expect(visitProblemFaults(problem)).toEqual([]);
    expect(problem.visits.map(({ id }) => id)).toEqual(['p1/1', 'p2/1', 'p2/2', 'p3/1', 'p3/2']);
    expect(problem.visits[1]).toMatchObject({ place: 2, minutes: 20, competences: ['lift'], openings: [{ day: 0, from: 60, latest: 120, closes: null }] });
    expect(problem.links).toEqual([{ firstId: 'p2/1', secondId: 'p2/2', leastMinutes: 0, mostMinutes: 0 }, { firstId: 'p3/1', secondId: 'p3/2', leastMinutes: 15, mostMinutes: 30 }]);
  });

  test('costs the travel, the tardiness and the highest tardiness, over three', () => {
    const plan = {
      routes: [
        { shiftId: 'c1', stops: [{ visitId: 'p1/1', start: 10 }, { visitId: 'p2/1', start: 60 }, { visitId: 'p3/2', start: 115 }] }, { shiftId: 'c2', stops: [{ visitId: 'p2/2', start: 60 }, { visitId: 'p3/1', start: 100 }] },
      ],
      uncoveredIds: [],
    };
    expect(judgePlan(problem, plan)).toMatchObject({ breaches: [], levels: [0, (60 + 60 + 15 + 15) / 3] });
  });

  test('with what the format cannot say is refused', () => {
    const [first] = INVENTED.patients;
    expect(() => homeCareProblem({ ...INVENTED, patients: [{ ...first!, time_windows: [] }] })).toThrow('patient p1 has 0 time windows; expected 1');
    expect(() => homeCareProblem({ ...INVENTED, patients: [{ ...first!, synchronization: { type: 'simultaneous' } }] })).toThrow('patient p1 has 1 services and synchronization');
    expect(() => homeCareProblem({ ...INVENTED, terminal_points: [] })).toThrow('there is no terminal point office');
  });
});

test('the bench plans what lies in the folder, and tells the judged cost beside the best known', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spredt-home-care-'));
  try {
    writeFileSync(join(folder, 'INVENTED.json'), JSON.stringify(INVENTED));
    writeFileSync(join(folder, 'best-known.json'), JSON.stringify({ INVENTED: { best: { cost: 60 } } }));
    expect(readHomeCare(folder, 'INVENTED')).toEqual(homeCareProblem(INVENTED));
    const runs = [...homeCareRuns({ folder, seconds: 60, seeds: 1, named: [] })];
    expect(runs).toMatchObject([{ instance: 'INVENTED', seed: 1, uncovered: 0, cost: 50, bestKnown: 60, isWhole: true }]);
    expect([...homeCareRuns({ folder, seconds: 60, seeds: 1, named: ['OTHER'] })]).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('a run is a row with a field for each column, and a line that says what was not made', () => {
  const run: HomeCareRun = { date: '2026-09-01', instance: 'INVENTED', seed: 1, moves: 1000, uncovered: 0, cost: 57, bestKnown: 60, bound: 20, seconds: 3.14, cpuSeconds: 2.5, isWhole: false };
  expect(homeCareRow(run, 1, 'A machine')).toBe('2026-09-01,INVENTED,1,1000,no,57.00,60,-5.00,20.00,3.1,2.5,1.0,A machine');
  expect(homeCareRow(run, 1, 'machine').split(',')).toHaveLength(HOME_CARE_COLUMNS.length);
  expect(homeCareText({ ...run, cost: 59.999 })).toContain('(0.00 %)');
  expect(homeCareRow({ ...run, uncovered: 2 }, 1, 'A machine')).toBe('2026-09-01,INVENTED,1,1000,no,,60,,20.00,3.1,2.5,1.0,A machine');
  expect(homeCareText({ ...run, uncovered: 2 })).toBe('INVENTED seed 1: 57.00, 2 NOT made, best known 60 (-5.00 %), no plan below 20.00, 2.5 s of a core, 3.1 s on the clock, stopped');
});
