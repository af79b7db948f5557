import { describe, expect, test } from 'vitest';
import { area, brokenByAdding, dwelling, hard, household, judge, problem, site, soft, tenant, type HouseholdInput, type SettingInput, type TenantInput } from '../../support/tiny.ts';

const counted = (id: string, fields: Partial<HouseholdInput> = {}): HouseholdInput => household(id, { counted: true, ...fields });

interface Story {
  readonly homes?: number;
  readonly setting?: SettingInput;
  readonly tenants?: TenantInput[];
  readonly households?: HouseholdInput[];
}

/** Area `a` with a block, a yard and a staffed house that is exempt; area `b` with a site of its own. */
const round = ({ homes = 10, setting = hard({ sharePercent: 20 }), tenants = [], households = [counted('h1'), counted('h2'), counted('h3')] }: Story = {}) => problem({
  areas: [area('a', { homes }), area('b', { homes: 100 })],
  sites: [site('block'), site('yard'), site('staffed', { limitExempt: true }), site('away', { areaId: 'b' })],
  dwellings: ['block', 'yard', 'staffed', 'away'].map((siteId) => dwelling(`d-${siteId}`, { siteId })), tenants, households, rules: { areaLimit: setting },
});

describe('areaLimit', () => {
  test('a fifth of ten homes may be counted over all sites of the area: two, not three', () => {
    expect(brokenByAdding(round(), 'h2', 'd-yard', ['h1', 'd-block'])).toEqual([]);
    expect(brokenByAdding(round({ tenants: [tenant('t', 'block', { counted: true })] }), 'h2', 'd-yard', ['h1', 'd-block'])).toEqual(['areaLimit']);
  });

  test('the share is rounded down', () => {
    expect(brokenByAdding(round({ homes: 9 }), 'h2', 'd-yard', ['h1', 'd-block'])).toEqual(['areaLimit']);
    expect(brokenByAdding(round({ homes: 4 }), 'h1', 'd-block')).toEqual(['areaLimit']);
  });

  test('what happens in another area or on an exempt site does not matter', () => {
    expect(brokenByAdding(round({ homes: 5 }), 'h2', 'd-away', ['h1', 'd-block'])).toEqual([]);
    expect(brokenByAdding(round({ homes: 5 }), 'h2', 'd-staffed', ['h1', 'd-block'])).toEqual([]);
    expect(brokenByAdding(round({ homes: 5, tenants: [tenant('t', 'staffed', { counted: true })] }), 'h1', 'd-block')).toEqual([]);
  });

  test('an area that is above its limit gets no more, and is no reason to refuse everything', () => {
    const above = round({ homes: 5, tenants: ['t1', 't2'].map((id) => tenant(id, 'block', { counted: true })) });
    expect(judge(above).broken).toEqual([]);
    expect(brokenByAdding(above, 'h1', 'd-yard')).toEqual(['areaLimit']);
  });

  test('moving within the area takes no room, moving out of it makes room', () => {
    const full = { homes: 5, households: [counted('h1'), counted('mover', { currentSiteId: 'block' })] };
    expect(brokenByAdding(round(full), 'mover', 'd-yard')).toEqual([]);
    expect(brokenByAdding(round(full), 'h1', 'd-yard')).toEqual(['areaLimit']);
    expect(brokenByAdding(round(full), 'h1', 'd-yard', ['mover', 'd-away'])).toEqual([]);
  });

  test('where it is soft the excess is the cost, and the finding names the area', () => {
    const story = { homes: 5, setting: soft({ sharePercent: 20 }), tenants: [tenant('t', 'block', { counted: true })] };
    expect(judge(round(story), ['h1', 'd-block'], ['h2', 'd-yard']).findings('areaLimit')).toEqual([
      { ruleId: 'areaLimit', level: 2, penalty: 2, householdIds: ['h1', 'h2'], areaId: 'a', facts: { before: 1, after: 3, cap: 1 } },
    ]);
    expect(judge(round({ ...story, homes: 15 }), ['h1', 'd-block'], ['h2', 'd-yard']).findings('areaLimit')).toEqual([]);
  });
});
