import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, judge, problem, soft, type SettingInput } from '../../support/tiny.ts';

const needsTwo = (setting: SettingInput, bedrooms: number) =>
  problem({ households: [household('h', { bedroomsMin: 2 })], dwellings: [dwelling('d', { bedrooms })], rules: { bedrooms: setting } });

describe('bedrooms', () => {
  test('a household that needs two bedrooms never gets one', () => {
    expect(brokenByAdding(needsTwo(hard(), 1), 'h', 'd')).toEqual(['bedrooms']);
  });

  test.for([2, 3])('a household that needs two bedrooms may have %i', (bedrooms) => {
    expect(brokenByAdding(needsTwo(hard(), bedrooms), 'h', 'd')).toEqual([]);
  });

  test.for([[0, 2], [1, 1], [2, 0], [3, 0]] as const)('two are needed and %i there: %i are missing', ([bedrooms, missing]) => {
    expect(judge(needsTwo(soft(), bedrooms), ['h', 'd']).cost('bedrooms')).toBe(missing);
  });

  test('the finding tells what was needed and what there is', () => {
    expect(judge(needsTwo(soft(), 1), ['h', 'd']).findings('bedrooms')).toEqual([
      { ruleId: 'bedrooms', level: 2, penalty: 1, householdIds: ['h'], dwellingId: 'd', facts: { bedroomsMin: 2, bedrooms: 1 } },
    ]);
  });
});
