import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, judge, problem } from '../../support/tiny.ts';

const round = (tenures: ('permanent' | 'transitional' | 'acute')[], tenure: 'permanent' | 'transitional' | 'acute') =>
  problem({ households: [household('h', { tenures })], dwellings: [dwelling('d', { tenure })], rules: { tenure: hard() } });

describe('tenure', () => {
  test('one that needs a permanent home is not placed in an acute room', () => {
    expect(brokenByAdding(round(['permanent'], 'acute'), 'h', 'd')).toEqual(['tenure']);
  });

  test('any of the tenures that suit will do', () => {
    expect(brokenByAdding(round(['permanent', 'transitional'], 'transitional'), 'h', 'd')).toEqual([]);
  });

  test('the breach names the household', () => {
    expect(judge(round(['permanent'], 'acute'), ['h', 'd']).brokenBy('tenure')).toEqual([['h']]);
  });
});
