import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, judge, problem, soft, type SettingInput } from '../../support/tiny.ts';

const round = (members: number, maxMembers: number | null, setting: SettingInput = hard()) =>
  problem({ households: [household('h', { members })], dwellings: [dwelling('d', { maxMembers })], rules: { occupancy: setting } });

describe('occupancy', () => {
  test('four do not move in where three may live', () => {
    expect(brokenByAdding(round(4, 3), 'h', 'd')).toEqual(['occupancy']);
  });

  test.for([2, 3])('%i may move in where three may live', (members) => {
    expect(brokenByAdding(round(members, 3), 'h', 'd')).toEqual([]);
  });

  test('where no most is set any number may', () => {
    expect(brokenByAdding(round(12, null), 'h', 'd')).toEqual([]);
    expect(judge(round(12, null, soft()), ['h', 'd']).cost('occupancy')).toBe(0);
  });

  test.for([[1, 0], [2, 0], [3, 1], [5, 3]] as const)('%i where two may live cost %i', ([members, cost]) => {
    expect(judge(round(members, 2, soft()), ['h', 'd']).cost('occupancy')).toBe(cost);
  });

  test('the finding tells how many and the most', () => {
    expect(judge(round(3, 2, soft()), ['h', 'd']).findings('occupancy')).toMatchObject([{ facts: { members: 3, maxMembers: 2 } }]);
  });
});
