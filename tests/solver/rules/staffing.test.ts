import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, judge, problem, soft, type SettingInput } from '../../support/tiny.ts';

const STEPS = ['none', 'onCall', 'daytime', 'allHours'] as const;
type Step = typeof STEPS[number];

const round = (needsStaffing: Step, staffing: Step, setting: SettingInput = hard()) =>
  problem({ households: [household('h', { needsStaffing })], dwellings: [dwelling('d', { staffing })], rules: { staffing: setting } });

describe('staffing', () => {
  test.for(STEPS)('as much staffing as is needed is enough: %s', (step) => {
    expect(brokenByAdding(round(step, step), 'h', 'd')).toEqual([]);
  });

  test('one step too little is refused, one step more is not', () => {
    expect(brokenByAdding(round('daytime', 'onCall'), 'h', 'd')).toEqual(['staffing']);
    expect(brokenByAdding(round('daytime', 'allHours'), 'h', 'd')).toEqual([]);
  });

  test('from least to most: none, on call, daytime, all hours', () => {
    const missing = (staffing: Step): number => judge(round('allHours', staffing, soft()), ['h', 'd']).cost('staffing');
    expect(STEPS.map(missing)).toEqual([3, 2, 1, 0]);
  });

  test('more staffing than is needed costs nothing, and the finding tells both', () => {
    expect(judge(round('none', 'allHours', soft()), ['h', 'd']).cost('staffing')).toBe(0);
    expect(judge(round('allHours', 'none', soft()), ['h', 'd']).findings('staffing')).toMatchObject([{ penalty: 3, facts: { needsStaffing: 'allHours', staffing: 'none' } }]);
  });
});
