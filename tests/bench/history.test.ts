import { describe, expect, test } from 'vitest';
import { COLUMNS, gapPercentOf, historyRow, type Run } from './history.ts';
import { compareLevels, generatedSize, LONG, PROMISED } from './plan.ts';

const RUN: Run = {
  date: '2026-09-01', version: '0.1.0 (abc)', instance: 'town-150x60-strict.json', engine: 'highs', seed: 1, timeLimitSeconds: 15, gapPercent: null,
  seconds: 12.345, status: 'feasible', levels: [{ level: 1, penalty: 200, bound: 200 }, { level: 2, penalty: 40, bound: 30 }],
};

describe('the history of runs', () => {
  test('a row has a field for each column, empty where there is nothing to say', () => {
    expect(historyRow(RUN, 'A machine, 2 cores')).toBe('2026-09-01,0.1.0 (abc),town-150x60-strict.json,highs,1,15,,12.3,feasible,200,200,0.00,40,30,25.00,,,,,,,"A machine, 2 cores"');
    expect(historyRow(RUN, 'machine').split(',')).toHaveLength(COLUMNS.length);
  });

  test('a gap is the part of the penalty that is not proved, and 0 of nothing is 0', () => {
    expect(gapPercentOf({ level: 1, penalty: 200, bound: 199 })).toBe(0.5);
    expect(gapPercentOf({ level: 1, penalty: 0, bound: 0 })).toBe(0);
  });
});

describe('comparing proposals', () => {
  const levels = (...penalties: readonly number[]) => penalties.map((penalty, index) => ({ level: index + 1, penalty, bound: 0 }));

  test('the first level that differs decides', () => {
    expect(compareLevels(levels(5, 9, 9), levels(5, 10, 1))).toBe('better');
    expect(compareLevels(levels(6, 0, 0), levels(5, 10, 1))).toBe('worse');
    expect(compareLevels(levels(5, 10), levels(5, 10))).toBe('equal');
  });
});

describe('the plan', () => {
  test('names each public instance under both policies, and one that is generated', () => {
    expect(PROMISED).toHaveLength(7);
    expect(LONG.map(({ timeLimitSeconds }) => timeLimitSeconds)).toEqual(Array.from({ length: 6 }, () => 300));
  });

  test('a generated instance is known by its name alone', () => {
    expect(generatedSize('generated-1000x300-1-roof-first')).toEqual({ households: 1000, dwellings: 300, seed: 1, policy: 'roof-first' });
    expect(generatedSize('town-150x60-strict.json')).toBe(null);
  });
});
