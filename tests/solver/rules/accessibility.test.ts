import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, judge, problem, soft, type DwellingInput, type HouseholdInput, type SettingInput } from '../../support/tiny.ts';

const round = (needs: Partial<HouseholdInput>, offers: Partial<DwellingInput>, setting: SettingInput = hard()) =>
  problem({ households: [household('h', needs)], dwellings: [dwelling('d', offers)], rules: { accessibility: setting } });

describe('accessibility', () => {
  test('a household that needs step-free access is never placed upstairs', () => {
    expect(brokenByAdding(round({ needsStepFree: true }, {}), 'h', 'd')).toEqual(['accessibility']);
  });

  test.for<Partial<DwellingInput>>([{ stepFree: true }, { wheelchair: true }, { stepFree: true, wheelchair: true }])('step-free access is met by %o', (offers) => {
    expect(brokenByAdding(round({ needsStepFree: true }, offers), 'h', 'd')).toEqual([]);
  });

  test('a wheelchair needs more than step-free access', () => {
    expect(brokenByAdding(round({ needsWheelchair: true }, { stepFree: true }), 'h', 'd')).toEqual(['accessibility']);
    expect(brokenByAdding(round({ needsWheelchair: true }, { wheelchair: true }), 'h', 'd')).toEqual([]);
  });

  test('one that needs neither lives anywhere', () => {
    expect(brokenByAdding(round({}, {}), 'h', 'd')).toEqual([]);
  });

  test('lacking both costs one, as lacking either does', () => {
    const cost = (needs: Partial<HouseholdInput>): number => judge(round(needs, {}, soft()), ['h', 'd']).cost('accessibility');
    expect([{}, { needsStepFree: true }, { needsWheelchair: true }, { needsStepFree: true, needsWheelchair: true }].map(cost)).toEqual([0, 1, 1, 1]);
  });

  test('the finding tells needs and dwelling', () => {
    expect(judge(round({ needsStepFree: true }, {}, soft()), ['h', 'd']).findings('accessibility')).toMatchObject([
      { dwellingId: 'd', facts: { needsStepFree: true, needsWheelchair: false, stepFree: false, wheelchair: false } },
    ]);
  });
});
