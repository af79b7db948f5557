import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, inTheWay, judge, metresNorth, problem, site, tenant, type HouseholdInput, type TenantInput } from '../../support/tiny.ts';

/** Sites at 0, 100 and 201 metres, the middle one exempt, with two dwellings each: d-near and d-near-2, and so on. */
const round = (households: HouseholdInput[], tenants: TenantInput[] = []) => problem({
  sites: [site('near'), site('mid', { ...metresNorth(100), limitExempt: true }), site('far', metresNorth(201))],
  dwellings: ['near', 'mid', 'far'].flatMap((siteId) => [dwelling(`d-${siteId}`, { siteId }), dwelling(`d-${siteId}-2`, { siteId })]), households, tenants, rules: { avoid: hard() },
});
const avoiding = (id: string, metres: number, fields: Partial<HouseholdInput> = {}): HouseholdInput => household('h', { avoids: [{ id, metres }], ...fields });

describe('avoid', () => {
  test.for([[99, false], [100, true], [101, true]] as const)('one who avoids a tenant within %i metres is kept 100 metres off: forbidden is %s', ([metres, isForbidden]) => {
    expect(brokenByAdding(round([avoiding('t', metres)], [tenant('t', 'near')]), 'h', 'd-mid')).toEqual(isForbidden ? ['avoid'] : []);
  });

  test('the same site is always too near, also within no metres and on an exempt site', () => {
    expect(brokenByAdding(round([avoiding('t', 0)], [tenant('t', 'near')]), 'h', 'd-near')).toEqual(['avoid']);
    expect(brokenByAdding(round([avoiding('t', 0)], [tenant('t', 'mid')]), 'h', 'd-mid')).toEqual(['avoid']);
    expect(brokenByAdding(round([avoiding('t', 0)], [tenant('t', 'near')]), 'h', 'd-mid')).toEqual([]);
  });

  test('it works both ways between households', () => {
    const two = [avoiding('other', 100), household('other')];
    expect(brokenByAdding(round(two), 'h', 'd-mid', ['other', 'd-near'])).toEqual(['avoid']);
    expect(brokenByAdding(round(two), 'other', 'd-mid', ['h', 'd-near'])).toEqual(['avoid']);
    expect(brokenByAdding(round(two), 'h', 'd-far', ['other', 'd-near'])).toEqual([]);
    expect(brokenByAdding(round(two), 'other', 'd-far', ['h', 'd-near'])).toEqual([]);
  });

  test('somebody who is nowhere is in nobody\'s way', () => {
    expect(brokenByAdding(round([avoiding('other', 1000), household('other')]), 'h', 'd-near')).toEqual([]);
  });

  test('one who seeks another dwelling is avoided where it lives and where it is placed', () => {
    const two = [avoiding('mover', 50), household('mover', { currentSiteId: 'near' })];
    expect(brokenByAdding(round(two), 'h', 'd-near')).toEqual(['avoid']);
    expect(brokenByAdding(round(two), 'h', 'd-near', ['mover', 'd-far'])).toEqual(['avoid']);
    expect(brokenByAdding(round(two), 'h', 'd-far-2', ['mover', 'd-far'])).toEqual(['avoid']);
    expect(brokenByAdding(round(two), 'h', 'd-mid', ['mover', 'd-far'])).toEqual([]);
  });

  test('and one who avoids is kept away from where it lives too, when the other is placed', () => {
    const two = [avoiding('other', 50, { currentSiteId: 'near' }), household('other')];
    expect(brokenByAdding(round(two), 'other', 'd-near')).toEqual(['avoid']);
    expect(brokenByAdding(round(two), 'other', 'd-mid')).toEqual([]);
  });

  test('that the two live near each other now is no reason to refuse', () => {
    const two = [avoiding('mover', 200, { currentSiteId: 'near' }), household('mover', { currentSiteId: 'mid' })];
    expect(judge(round(two)).broken).toEqual([]);
    expect(brokenByAdding(round(two), 'h', 'd-far')).toEqual(['avoid']);
  });

  test('each entry applies by itself', () => {
    const strict = household('h', { avoids: [{ id: 't', metres: 0 }, { id: 't', metres: 100 }] });
    expect(brokenByAdding(round([strict], [tenant('t', 'near')]), 'h', 'd-mid')).toEqual(['avoid']);
    expect(judge(round([strict], [tenant('t', 'near')]), ['h', 'd-mid']).brokenBy('avoid')).toEqual([['h']]);
    expect(judge(round([strict], [tenant('t', 'near')]), ['h', 'd-near']).brokenBy('avoid')).toEqual([['h'], ['h']]);
  });

  test('the breach names the one who avoids, whoever was placed', () => {
    expect(judge(round([household('other'), avoiding('other', 0)]), ['h', 'd-near'], ['other', 'd-near-2']).brokenBy('avoid')).toEqual([['h']]);
  });

  test('the occupant who is taken out is not in the way, unless it lives there', () => {
    expect(inTheWay(round([avoiding('other', 0), household('other')]), 'h', 'd-near', ['other', 'd-near'])).toEqual([]);
    expect(inTheWay(round([avoiding('other', 0), household('other', { currentSiteId: 'near' })]), 'h', 'd-near', ['other', 'd-near'])).toEqual(['avoid']);
    expect(inTheWay(round([avoiding('other', 0), household('other')]), 'h', 'd-near-2', ['other', 'd-near'])).toEqual(['avoid']);
  });
});
