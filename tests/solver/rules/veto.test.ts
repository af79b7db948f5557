import { describe, expect, test } from 'vitest';
import { area, brokenByAdding, dwelling, hard, household, problem, site, type HouseholdInput } from '../../support/tiny.ts';

const round = (vetoes: Partial<HouseholdInput>) => problem({
  areas: [area('a'), area('b')], sites: [site('s'), site('next', { areaId: 'b' })],
  households: [household('h', vetoes)], dwellings: [dwelling('d'), dwelling('d-next', { siteId: 'next' })], rules: { veto: hard() },
});

describe('veto', () => {
  test('a site that the household has excluded is never proposed, another is', () => {
    expect(brokenByAdding(round({ excludedSiteIds: ['s'] }), 'h', 'd')).toEqual(['veto']);
    expect(brokenByAdding(round({ excludedSiteIds: ['s'] }), 'h', 'd-next')).toEqual([]);
  });

  test('nor is a site in an area that it has excluded', () => {
    expect(brokenByAdding(round({ excludedAreaIds: ['a'] }), 'h', 'd')).toEqual(['veto']);
    expect(brokenByAdding(round({ excludedAreaIds: ['a'] }), 'h', 'd-next')).toEqual([]);
  });

  test('one that excludes nothing lives anywhere', () => {
    expect(brokenByAdding(round({}), 'h', 'd')).toEqual([]);
  });
});
