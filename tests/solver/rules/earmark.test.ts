import { describe, expect, test } from 'vitest';
import { brokenByAdding, daysAfter, dwelling, hard, household, problem, type DwellingInput } from '../../support/tiny.ts';

const round = (groups: string[], earmark: DwellingInput['earmark'], moveIn = daysAfter(10)) =>
  problem({ households: [household('h', { groups })], dwellings: [dwelling('d', { earmark, availableFrom: moveIn })], rules: { earmark: hard() } });

describe('earmark', () => {
  test('a dwelling kept for refugees is not given to others', () => {
    expect(brokenByAdding(round(['family'], { groups: ['refugee'], until: null }), 'h', 'd')).toEqual(['earmark']);
    expect(brokenByAdding(round([], { groups: ['refugee'], until: null }), 'h', 'd')).toEqual(['earmark']);
  });

  test('one of the groups is enough', () => {
    expect(brokenByAdding(round(['family', 'refugee'], { groups: ['refugee', 'youth'], until: null }), 'h', 'd')).toEqual([]);
  });

  test('an earmark holds through its last day', () => {
    expect(brokenByAdding(round([], { groups: ['refugee'], until: daysAfter(11) }), 'h', 'd')).toEqual(['earmark']);
    expect(brokenByAdding(round([], { groups: ['refugee'], until: daysAfter(10) }), 'h', 'd')).toEqual(['earmark']);
    expect(brokenByAdding(round([], { groups: ['refugee'], until: daysAfter(9) }), 'h', 'd')).toEqual([]);
  });

  test('a dwelling without one is for anybody', () => {
    expect(brokenByAdding(round([], null), 'h', 'd')).toEqual([]);
  });
});
