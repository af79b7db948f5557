import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, judge, problem, soft, type SettingInput } from '../../support/tiny.ts';

const needsOne = (setting: SettingInput, bedrooms: number) =>
  problem({ households: [household('h', { bedroomsMin: 1 })], dwellings: [dwelling('d', { bedrooms })], rules: { spareBedrooms: setting } });

describe('spareBedrooms', () => {
  test.for([0, 1, 2])('with one spare bedroom allowed, one that needs one may have %i', (bedrooms) => {
    expect(brokenByAdding(needsOne(hard({ maxSpare: 1 }), bedrooms), 'h', 'd')).toEqual([]);
  });

  test('but not three', () => {
    expect(brokenByAdding(needsOne(hard({ maxSpare: 1 }), 3), 'h', 'd')).toEqual(['spareBedrooms']);
  });

  test.for([[0, 0], [1, 0], [2, 1], [3, 2]] as const)('with none allowed, %i bedrooms cost %i', ([bedrooms, cost]) => {
    expect(judge(needsOne(soft({ maxSpare: 0 }), bedrooms), ['h', 'd']).cost('spareBedrooms')).toBe(cost);
  });

  test('only those above what is allowed cost', () => {
    expect(judge(needsOne(soft({ maxSpare: 1 }), 4), ['h', 'd']).findings('spareBedrooms')).toMatchObject([{ penalty: 2, facts: { bedrooms: 4, bedroomsMin: 1, maxSpare: 1 } }]);
  });
});
