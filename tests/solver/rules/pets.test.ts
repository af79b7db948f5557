import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, judge, problem, soft, type SettingInput } from '../../support/tiny.ts';

const round = (hasPet: boolean, petsAllowed: boolean, setting: SettingInput = hard()) =>
  problem({ households: [household('h', { hasPet })], dwellings: [dwelling('d', { petsAllowed })], rules: { pets: setting } });

describe('pets', () => {
  test('a household with a dog never gets a dwelling that allows none', () => {
    expect(brokenByAdding(round(true, false), 'h', 'd')).toEqual(['pets']);
  });

  test.for([[true, true], [false, false], [false, true]] as const)('has a pet: %s, pets allowed: %s, and all is well', ([hasPet, petsAllowed]) => {
    expect(brokenByAdding(round(hasPet, petsAllowed), 'h', 'd')).toEqual([]);
    expect(judge(round(hasPet, petsAllowed, soft()), ['h', 'd']).cost('pets')).toBe(0);
  });

  test('where it is soft it costs one', () => {
    expect(judge(round(true, false, soft()), ['h', 'd']).findings('pets')).toMatchObject([{ penalty: 1, facts: { hasPet: true, petsAllowed: false } }]);
  });
});
