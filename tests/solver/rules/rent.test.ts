import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, judge, problem, soft, type SettingInput } from '../../support/tiny.ts';

const round = (maxMonthlyRent: number | null, monthlyRent: number, setting: SettingInput = hard()) =>
  problem({ households: [household('h', { maxMonthlyRent })], dwellings: [dwelling('d', { monthlyRent })], rules: { rent: setting } });

describe('rent', () => {
  test('a krone too much is too much', () => {
    expect(brokenByAdding(round(5000, 5001), 'h', 'd')).toEqual(['rent']);
  });

  test.for([4999, 5000])('one that can pay 5000 may have a dwelling at %i', (monthlyRent) => {
    expect(brokenByAdding(round(5000, monthlyRent), 'h', 'd')).toEqual([]);
  });

  test('no most is no limit, but a most of nothing is', () => {
    expect(brokenByAdding(round(null, 1_000_000), 'h', 'd')).toEqual([]);
    expect(brokenByAdding(round(0, 1), 'h', 'd')).toEqual(['rent']);
  });

  test.for([[4900, 0], [5000, 0], [5001, 1], [5100, 1], [5101, 2], [5250, 3]] as const)('%i where 5000 can be paid costs %i, one for each started hundred', ([monthlyRent, cost]) => {
    expect(judge(round(5000, monthlyRent, soft()), ['h', 'd']).cost('rent')).toBe(cost);
  });

  test('the finding tells both amounts', () => {
    expect(judge(round(5000, 5101, soft()), ['h', 'd']).findings('rent')).toMatchObject([{ facts: { maxMonthlyRent: 5000, monthlyRent: 5101 } }]);
  });
});
