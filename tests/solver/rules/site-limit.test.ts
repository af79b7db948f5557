import { describe, expect, test } from 'vitest';
import type { HouseholdId } from '../../../solver/domain/problem.ts';
import { ruleNamed } from '../../../solver/rules/index.ts';
import { roundFor, standingOf } from '../../../solver/rules/standing.ts';
import { structureOf } from '../../../solver/structure.ts';
import {
  brokenByAdding, dwelling, hard, household, inTheWay, judge, placements, problem, site, soft, tenant, type HouseholdInput, type Pairing, type SettingInput, type SiteInput, type TenantInput,
} from '../../support/tiny.ts';

interface Story {
  readonly setting?: SettingInput;
  readonly block?: Partial<SiteInput>;
  readonly tenants?: TenantInput[];
  readonly households?: HouseholdInput[];
}

const counted = (id: string, fields: Partial<HouseholdInput> = {}): HouseholdInput => household(id, { counted: true, ...fields });
const countedTenants = (siteId: string, count: number): TenantInput[] => Array.from({ length: count }, (_, i) => tenant(`t${i + 1}`, siteId, { counted: true }));

/** A block `s` of ten homes with dwellings d1..d4, and a yard with one of its own. */
const round = ({ setting = hard({ sharePercent: 20, minCount: 0 }), block = {}, tenants = [], households = [counted('h1'), counted('h2'), counted('h3')] }: Story = {}) => problem({
  sites: [site('s', { homes: 10, ...block }), site('yard', { homes: 50 })],
  dwellings: [...['d1', 'd2', 'd3', 'd4'].map((id) => dwelling(id)), dwelling('d-yard', { siteId: 'yard' })], tenants, households, rules: { siteLimit: setting },
});

describe('siteLimit', () => {
  test('of ten homes a fifth may be counted: two, not three', () => {
    expect(brokenByAdding(round(), 'h2', 'd2', ['h1', 'd1'])).toEqual([]);
    expect(brokenByAdding(round(), 'h3', 'd3', ['h1', 'd1'], ['h2', 'd2'])).toEqual(['siteLimit']);
  });

  test('the share is rounded down', () => {
    expect(brokenByAdding(round({ block: { homes: 9 } }), 'h2', 'd2', ['h1', 'd1'])).toEqual(['siteLimit']);
    expect(brokenByAdding(round({ block: { homes: 4 } }), 'h1', 'd1')).toEqual(['siteLimit']);
  });

  test('minCount lets a small site hold as many as that', () => {
    const small = round({ block: { homes: 1 }, setting: hard({ sharePercent: 20, minCount: 2 }) });
    expect(brokenByAdding(small, 'h2', 'd2', ['h1', 'd1'])).toEqual([]);
    expect(brokenByAdding(small, 'h3', 'd3', ['h1', 'd1'], ['h2', 'd2'])).toEqual(['siteLimit']);
  });

  test('counted tenants take room, others do not', () => {
    expect(brokenByAdding(round({ tenants: countedTenants('s', 2) }), 'h1', 'd1')).toEqual(['siteLimit']);
    expect(brokenByAdding(round({ tenants: [tenant('t1', 's'), tenant('t2', 's')] }), 'h1', 'd1')).toEqual([]);
    expect(brokenByAdding(round({ tenants: countedTenants('s', 2), households: [household('h1')] }), 'h1', 'd1')).toEqual([]);
  });

  test('a site that is above its limit gets no more, but is no reason to refuse everything', () => {
    const above = round({ tenants: countedTenants('s', 3), households: [counted('h1'), household('h2')] });
    expect(judge(above).broken).toEqual([]);
    expect(brokenByAdding(above, 'h2', 'd1')).toEqual([]);
    expect(brokenByAdding(above, 'h1', 'd1')).toEqual(['siteLimit']);
  });

  test('an exempt site holds any number', () => {
    expect(brokenByAdding(round({ block: { limitExempt: true }, tenants: countedTenants('s', 5) }), 'h1', 'd1')).toEqual([]);
  });

  test('who moves away makes room, and takes it where they go', () => {
    const full = { tenants: countedTenants('s', 1), households: [counted('h1'), counted('mover', { currentSiteId: 's' })] };
    expect(brokenByAdding(round(full), 'h1', 'd1')).toEqual(['siteLimit']);
    expect(brokenByAdding(round(full), 'h1', 'd1', ['mover', 'd-yard'])).toEqual([]);
    expect(brokenByAdding(round(full), 'mover', 'd1')).toEqual([]);
  });

  test('whoever takes the place of a counted household needs no more room', () => {
    const full = round({ tenants: countedTenants('s', 1) });
    expect(inTheWay(full, 'h2', 'd2', ['h1', 'd1'])).toEqual(['siteLimit']);
    expect(inTheWay(full, 'h2', 'd1', ['h1', 'd1'])).toEqual([]);
  });

  test('but where the occupant goes back to a full site, that site is in the way', () => {
    const moved = round({ tenants: countedTenants('s', 1), households: [counted('h1'), counted('h2'), counted('mover', { currentSiteId: 's' })] });
    expect(inTheWay(moved, 'h2', 'd-yard', ['mover', 'd-yard'], ['h1', 'd1'])).toEqual(['siteLimit']);
    expect(inTheWay(moved, 'h2', 'd-yard', ['mover', 'd-yard'])).toEqual([]);
  });

  test('also for one who is not counted and takes the place of somebody who is', () => {
    const households = [counted('h1'), household('plain'), counted('mover', { currentSiteId: 's' })];
    const moved = round({ tenants: countedTenants('s', 1), households });
    expect(inTheWay(moved, 'plain', 'd-yard', ['mover', 'd-yard'], ['h1', 'd1'])).toEqual(['siteLimit']);
    expect(inTheWay(moved, 'plain', 'd-yard', ['mover', 'd-yard'])).toEqual([]);
  });

  test('would be helped by one who moves away where it is broken, and not where it just holds', () => {
    const mover = counted('mover', { currentSiteId: 's' });
    const helps = (households: readonly HouseholdInput[], ...pairings: readonly Pairing[]): boolean | undefined => {
      const full = round({ tenants: countedTenants('s', 1), households: [...households] });
      const look = roundFor(full);
      const standing = standingOf(look, structureOf(look, placements(pairings)).placed);
      return ruleNamed('siteLimit')!.check.makesRoom!(standing, look.households.get('mover' as HouseholdId)!, { sharePercent: 20, minCount: 0 });
    };
    expect(helps([mover])).toBe(false);
    expect(helps([mover, counted('h1')], ['h1', 'd1'])).toBe(true);
    expect(helps([{ ...mover, counted: false }, counted('h1'), counted('h2')], ['h1', 'd1'], ['h2', 'd2'])).toBe(false);
  });

  test('the breach names every counted household placed there', () => {
    expect(judge(round({ block: { homes: 5 }, households: [counted('h2'), counted('h1'), household('h3')] }), ['h2', 'd2'], ['h1', 'd1'], ['h3', 'd3']).brokenBy('siteLimit')).toEqual([['h2', 'h1']]);
  });

  test.for([[1, 0], [2, 0], [3, 1], [4, 2]] as const)('where it is soft %i counted where two are wanted cost %i', ([arrivals, cost]) => {
    const households = ['h1', 'h2', 'h3', 'h4'].slice(0, arrivals).map((id) => counted(id));
    const judged = judge(round({ setting: soft({ sharePercent: 20, minCount: 0 }), households }), ...households.map((one, i) => [one.id, `d${i + 1}`] as const));
    expect(judged.cost('siteLimit')).toBe(cost);
    expect(judged.findings('siteLimit')).toHaveLength(cost > 0 ? 1 : 0);
  });

  test('the excess is over what was there before, and the finding tells before, after and cap', () => {
    const judged = judge(round({ setting: soft({ sharePercent: 20, minCount: 0 }), tenants: countedTenants('s', 3) }), ['h1', 'd1']);
    expect(judged.findings('siteLimit')).toMatchObject([{ penalty: 1, siteId: 's', householdIds: ['h1'], facts: { before: 3, after: 4, cap: 2 } }]);
  });
});
