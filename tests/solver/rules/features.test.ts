import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, judge, problem, soft, type HouseholdInput, type SettingInput } from '../../support/tiny.ts';

const round = (needs: Partial<HouseholdInput>, features: string[], setting: SettingInput = hard()) =>
  problem({ households: [household('h', needs)], dwellings: [dwelling('d', { features })], rules: { features: setting } });

describe('features', () => {
  test('what a household must have must be there', () => {
    expect(brokenByAdding(round({ mustHave: ['lift'] }, []), 'h', 'd')).toEqual(['features']);
    expect(brokenByAdding(round({ mustHave: ['lift'] }, ['lift', 'shared']), 'h', 'd')).toEqual([]);
  });

  test('what it must not have must not', () => {
    expect(brokenByAdding(round({ mustNotHave: ['shared'] }, ['shared']), 'h', 'd')).toEqual(['features']);
    expect(brokenByAdding(round({ mustNotHave: ['shared'] }, ['lift']), 'h', 'd')).toEqual([]);
  });

  test('one that asks for nothing lives anywhere', () => {
    expect(brokenByAdding(round({}, ['shared']), 'h', 'd')).toEqual([]);
  });

  test('each that is missing and each that is unwanted costs one, and the finding names them', () => {
    const judged = judge(round({ mustHave: ['lift', 'garden', 'groundFloor'], mustNotHave: ['shared', 'stairs'] }, ['groundFloor', 'shared'], soft()), ['h', 'd']);
    expect(judged.findings('features')).toMatchObject([{ penalty: 3, facts: { missing: ['lift', 'garden'], unwanted: ['shared'] } }]);
  });
});
