import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, inTheWay, judge, problem, site, soft, tenant, type HouseholdInput, type SettingInput, type TenantInput } from '../../support/tiny.ts';

interface Story {
  readonly setting?: SettingInput;
  readonly tenants?: TenantInput[];
  readonly households?: HouseholdInput[];
  readonly isExempt?: boolean;
}

const family = household('family', { shielded: true });
const user = household('user', { counted: true });
const both = household('both', { counted: true, shielded: true });
const neither = household('neither');

const round = ({ setting = hard(), tenants = [], households = [family, user, both, neither], isExempt = false }: Story = {}) => problem({
  sites: [site('s', { limitExempt: isExempt }), site('yard')],
  dwellings: [...['d1', 'd2', 'd3'].map((id) => dwelling(id)), ...['d-yard', 'd-yard-2'].map((id) => dwelling(id, { siteId: 'yard' }))], tenants, households, rules: { shielding: setting },
});

describe('shielding, where it is hard', () => {
  test('a family is not placed beside a counted household, nor the other way about', () => {
    expect(brokenByAdding(round(), 'family', 'd2', ['user', 'd1'])).toEqual(['shielding']);
    expect(brokenByAdding(round(), 'user', 'd2', ['family', 'd1'])).toEqual(['shielding']);
    expect(brokenByAdding(round(), 'family', 'd-yard', ['user', 'd1'])).toEqual([]);
  });

  test('tenants are neighbours too', () => {
    expect(brokenByAdding(round({ tenants: [tenant('t', 's', { counted: true })] }), 'family', 'd1')).toEqual(['shielding']);
    expect(brokenByAdding(round({ tenants: [tenant('t', 's', { shielded: true })] }), 'user', 'd1')).toEqual(['shielding']);
    expect(brokenByAdding(round({ tenants: [tenant('t', 'yard', { counted: true })] }), 'family', 'd1')).toEqual([]);
  });

  test('families live together, and so may counted households as far as this rule goes', () => {
    expect(brokenByAdding(round({ tenants: [tenant('t', 's', { shielded: true })] }), 'family', 'd1')).toEqual([]);
    expect(brokenByAdding(round({ tenants: [tenant('t', 's', { counted: true })] }), 'user', 'd1')).toEqual([]);
  });

  test('those who are neither live anywhere', () => {
    expect(brokenByAdding(round({ tenants: [tenant('t', 's', { counted: true, shielded: true })] }), 'neither', 'd1')).toEqual([]);
    expect(brokenByAdding(round(), 'family', 'd2', ['neither', 'd1'])).toEqual([]);
  });

  test('exempt sites are not exempt from this', () => {
    expect(brokenByAdding(round({ isExempt: true }), 'family', 'd2', ['user', 'd1'])).toEqual(['shielding']);
  });

  test('one who is both is not a neighbour of itself', () => {
    expect(brokenByAdding(round(), 'both', 'd1')).toEqual([]);
    expect(brokenByAdding(round(), 'both', 'd2', ['user', 'd1'])).toEqual(['shielding']);
    expect(brokenByAdding(round(), 'both', 'd2', ['family', 'd1'])).toEqual(['shielding']);
  });

  test('one who moves within its site is not a neighbour of itself either', () => {
    expect(brokenByAdding(round({ households: [{ ...both, currentSiteId: 's' }] }), 'both', 'd1')).toEqual([]);
  });

  test('one who seeks another dwelling is a neighbour where it lives, also when placed elsewhere', () => {
    const story = { households: [family, { ...user, currentSiteId: 's' }] };
    expect(brokenByAdding(round(story), 'family', 'd1')).toEqual(['shielding']);
    expect(brokenByAdding(round(story), 'family', 'd1', ['user', 'd-yard'])).toEqual(['shielding']);
    expect(brokenByAdding(round({ households: [user, { ...family, currentSiteId: 's' }] }), 'user', 'd1')).toEqual(['shielding']);
  });

  test('the occupant who is taken out is no neighbour, the others are', () => {
    expect(inTheWay(round(), 'family', 'd1', ['user', 'd1'])).toEqual([]);
    expect(inTheWay(round(), 'family', 'd1', ['user', 'd1'], ['both', 'd-yard'])).toEqual([]);
    expect(inTheWay(round(), 'family', 'd-yard', ['user', 'd-yard-2'], ['neither', 'd-yard'])).toEqual(['shielding']);
  });

  test('each placed household that shares a site with the wrong ones is named', () => {
    expect(judge(round(), ['family', 'd1'], ['user', 'd2'], ['neither', 'd3']).brokenBy('shielding')).toEqual([['family'], ['user']]);
  });

  test('tenants who shared a site before are no reason to refuse', () => {
    expect(judge(round({ tenants: [tenant('t1', 's', { counted: true }), tenant('t2', 's', { shielded: true })] }), ['neither', 'd1']).broken).toEqual([]);
  });
});

describe('shielding, where it is soft', () => {
  const cost = (story: Story, ...pairings: (readonly [string, string])[]): number => judge(round({ setting: soft(), ...story }), ...pairings).cost('shielding');

  test('a family placed beside counted households costs one, however many they are', () => {
    expect(cost({}, ['family', 'd1'])).toBe(0);
    expect(cost({}, ['family', 'd1'], ['user', 'd2'])).toBe(1);
    expect(cost({ tenants: [tenant('t', 's', { counted: true })] }, ['family', 'd1'], ['user', 'd2'])).toBe(1);
  });

  test('each shielded one that is spoilt costs one', () => {
    expect(cost({}, ['family', 'd1'], ['user', 'd2'], ['both', 'd3'])).toBe(2);
    expect(cost({}, ['family', 'd1'], ['both', 'd2'])).toBe(1);
    expect(cost({}, ['both', 'd1'])).toBe(0);
  });

  test('a shielded tenant costs one when it gets its first counted neighbour', () => {
    const judged = judge(round({ setting: soft(), tenants: [tenant('t', 's', { shielded: true })] }), ['user', 'd1']);
    expect(judged.findings('shielding')).toMatchObject([{ penalty: 1, tenantId: 't', householdIds: ['user'], siteId: 's', facts: { neighbours: ['user'] } }]);
    expect(cost({ tenants: [tenant('t', 's', { shielded: true })] }, ['neither', 'd1'])).toBe(0);
    expect(cost({ tenants: [tenant('t', 's', { shielded: true })] }, ['family', 'd1'])).toBe(0);
  });

  test('a shielded tenant that had one before costs nothing', () => {
    expect(cost({ tenants: [tenant('t', 's', { shielded: true }), tenant('t2', 's', { counted: true })] }, ['user', 'd1'])).toBe(0);
    expect(cost({ tenants: [tenant('t', 's', { shielded: true })], households: [user, household('mover', { counted: true, currentSiteId: 's' })] }, ['user', 'd1'], ['mover', 'd-yard'])).toBe(0);
  });

  test('a tenant who is both shielded and counted is no neighbour of itself', () => {
    expect(cost({ tenants: [tenant('t', 's', { shielded: true, counted: true })] }, ['user', 'd1'])).toBe(1);
    expect(cost({ tenants: [tenant('t', 's', { shielded: true, counted: true })] }, ['neither', 'd1'])).toBe(0);
  });

  test('one who seeks another dwelling and is spoilt where it lives and where it is placed counts once', () => {
    const story = { households: [user, household('user-2', { counted: true }), household('mover', { shielded: true, currentSiteId: 's' })] };
    expect(cost(story, ['user', 'd1'])).toBe(1);
    expect(cost(story, ['user', 'd1'], ['user-2', 'd-yard'], ['mover', 'd-yard-2'])).toBe(1);
    expect(judge(round({ ...story, setting: soft() }), ['user', 'd1']).findings('shielding')).toMatchObject([{ householdIds: ['mover'], penalty: 1, facts: { neighbours: ['user'] } }]);
  });

  test('moving within the site it may be both resident and newcomer without being its own neighbour', () => {
    expect(cost({ households: [household('mover', { counted: true, shielded: true, currentSiteId: 's' })] }, ['mover', 'd1'])).toBe(0);
  });
});
