import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, inTheWay, judge, metresNorth, problem, site, soft, tenant, type HouseholdInput, type SettingInput, type TenantInput } from '../../support/tiny.ts';

const counted = (id: string, fields: Partial<HouseholdInput> = {}): HouseholdInput => household(id, { counted: true, ...fields });
const counts = (id: string, siteId: string): TenantInput => tenant(id, siteId, { counted: true });

interface Story {
  readonly setting?: SettingInput;
  readonly tenants?: TenantInput[];
  readonly households?: HouseholdInput[];
  readonly exempt?: string;
}

/** Sites in a row: s at 0 metres, mid at 100, far at 201; one dwelling each, d-s, d-mid and d-far. */
const round = ({ setting = hard({ metres: 100, maxCount: 1 }), tenants = [], households = [counted('h1'), counted('h2'), counted('h3')], exempt = '' }: Story = {}) => problem({
  sites: [site('s', { limitExempt: exempt === 's' }), site('mid', { ...metresNorth(100), limitExempt: exempt === 'mid' }), site('far', { ...metresNorth(201), limitExempt: exempt === 'far' })],
  dwellings: ['s', 'mid', 'far'].map((siteId) => dwelling(`d-${siteId}`, { siteId })), tenants, households, rules: { radiusLimit: setting },
});

describe('radiusLimit', () => {
  test('a site exactly on the circle is within it', () => {
    expect(brokenByAdding(round(), 'h2', 'd-mid', ['h1', 'd-s'])).toEqual(['radiusLimit']);
    expect(brokenByAdding(round({ setting: hard({ metres: 101, maxCount: 1 }) }), 'h2', 'd-mid', ['h1', 'd-s'])).toEqual(['radiusLimit']);
    expect(brokenByAdding(round({ setting: hard({ metres: 99, maxCount: 1 }) }), 'h2', 'd-mid', ['h1', 'd-s'])).toEqual([]);
  });

  test('a site a metre outside is not', () => {
    expect(brokenByAdding(round(), 'h2', 'd-far', ['h1', 'd-mid'])).toEqual([]);
    expect(brokenByAdding(round({ setting: hard({ metres: 101, maxCount: 1 }) }), 'h2', 'd-far', ['h1', 'd-mid'])).toEqual(['radiusLimit']);
  });

  test('as many as the most may be there, one more may not', () => {
    const two = hard({ metres: 300, maxCount: 2 });
    expect(brokenByAdding(round({ setting: two }), 'h2', 'd-mid', ['h1', 'd-s'])).toEqual([]);
    expect(brokenByAdding(round({ setting: two }), 'h3', 'd-far', ['h1', 'd-s'], ['h2', 'd-mid'])).toEqual(['radiusLimit']);
  });

  test('a site without a dwelling has its circle all the same', () => {
    const around = problem({
      sites: [site('s'), site('between', metresNorth(100)), site('other', metresNorth(200))],
      dwellings: [dwelling('d1'), dwelling('d2', { siteId: 'other' })], households: [counted('h1'), counted('h2')], rules: { radiusLimit: hard({ metres: 100, maxCount: 1 }) },
    });
    expect(brokenByAdding(around, 'h2', 'd2', ['h1', 'd1'])).toEqual(['radiusLimit']);
  });

  test('with a radius of nothing a site is still in its own circle', () => {
    const setting = hard({ metres: 0, maxCount: 1 });
    expect(brokenByAdding(round({ setting, tenants: [counts('t', 's')] }), 'h1', 'd-s')).toEqual(['radiusLimit']);
    expect(brokenByAdding(round({ setting, tenants: [counts('t', 's')] }), 'h1', 'd-mid')).toEqual([]);
  });

  test('exempt sites neither bind nor count', () => {
    expect(brokenByAdding(round({ exempt: 's', tenants: [counts('t1', 's'), counts('t2', 's')] }), 'h1', 'd-mid')).toEqual([]);
    expect(brokenByAdding(round({ exempt: 'mid', tenants: [counts('t1', 's')] }), 'h1', 'd-mid')).toEqual([]);
  });

  test('a circle that is above its limit gets no more, and is no reason to refuse everything', () => {
    const above = round({ tenants: [counts('t1', 's'), counts('t2', 'mid')] });
    expect(judge(above).broken).toEqual([]);
    expect(brokenByAdding(above, 'h1', 'd-mid')).toEqual(['radiusLimit']);
  });

  test('moving within a circle takes no room in it', () => {
    expect(brokenByAdding(round({ households: [counted('mover', { currentSiteId: 's' })] }), 'mover', 'd-mid')).toEqual([]);
    expect(brokenByAdding(round({ tenants: [counts('t', 'far')], households: [counted('mover', { currentSiteId: 's' })], setting: hard({ metres: 101, maxCount: 1 }) }), 'mover', 'd-mid')).toEqual(['radiusLimit']);
  });

  test('an occupant who counts makes room for the one who comes instead', () => {
    expect(inTheWay(round(), 'h2', 'd-s', ['h1', 'd-s'])).toEqual([]);
    expect(inTheWay(round(), 'h2', 'd-mid', ['h1', 'd-s'])).toEqual(['radiusLimit']);
  });

  test('where it is soft the excess is summed over circles, one finding for each centre', () => {
    const judged = judge(round({ setting: soft({ metres: 101, maxCount: 1 }) }), ['h1', 'd-s'], ['h2', 'd-mid'], ['h3', 'd-far']);
    expect(judged.cost('radiusLimit')).toBe(1 + 2 + 1);
    expect(judged.findings('radiusLimit').map(({ siteId, penalty, householdIds }) => ({ siteId, penalty, householdIds }))).toEqual([
      { siteId: 's', penalty: 1, householdIds: ['h1', 'h2'] }, { siteId: 'mid', penalty: 2, householdIds: ['h1', 'h2', 'h3'] }, { siteId: 'far', penalty: 1, householdIds: ['h2', 'h3'] },
    ]);
  });

  test('exactly at the limit costs nothing', () => {
    expect(judge(round({ setting: soft({ metres: 300, maxCount: 3 }) }), ['h1', 'd-s'], ['h2', 'd-mid'], ['h3', 'd-far']).findings('radiusLimit')).toEqual([]);
  });
});
