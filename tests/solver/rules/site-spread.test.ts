import { describe, expect, test } from 'vitest';
import { dwelling, household, judge, problem, site, soft, tenant, type HouseholdInput, type SiteInput } from '../../support/tiny.ts';

const counted = (id: string, fields: Partial<HouseholdInput> = {}): HouseholdInput => household(id, { counted: true, ...fields });

interface Story {
  readonly parameters: Readonly<Record<string, number>>;
  readonly staying?: number;
  readonly block?: Partial<SiteInput>;
  readonly households?: HouseholdInput[];
}

const round = ({ parameters, staying = 0, block = {}, households = ['h1', 'h2', 'h3'].map((id) => counted(id)) }: Story) => problem({
  sites: [site('s', block), site('yard')],
  dwellings: [...['d1', 'd2', 'd3'].map((id) => dwelling(id)), dwelling('d-yard', { siteId: 'yard' })],
  tenants: Array.from({ length: staying }, (_, i) => tenant(`t${i + 1}`, 's', { counted: true })), households, rules: { siteSpread: soft(parameters) },
});
const ALL = [['h1', 'd1'], ['h2', 'd2'], ['h3', 'd3']] as const;
const cost = (story: Story, arrivals: number): number => judge(round(story), ...ALL.slice(0, arrivals)).cost('siteSpread');

describe('siteSpread', () => {
  test('each further household on a site costs one more than the one before', () => {
    expect([0, 1, 2, 3].map((arrivals) => cost({ parameters: { free: 0 } }, arrivals))).toEqual([0, 1, 3, 6]);
  });

  test('the free ones cost nothing', () => {
    expect([0, 1, 2, 3].map((arrivals) => cost({ parameters: { free: 2 } }, arrivals))).toEqual([0, 0, 0, 1]);
  });

  test('a share of the homes is free where that is more', () => {
    const parameters = { free: 1, freePercent: 20 };
    expect(cost({ parameters, block: { homes: 10 } }, 3)).toBe(1);
    expect(cost({ parameters, block: { homes: 9 } }, 3)).toBe(3);
    expect(cost({ parameters, block: { homes: 4 } }, 3)).toBe(3);
    expect(cost({ parameters, block: { homes: 15 } }, 3)).toBe(0);
  });

  test('those who live there already make newcomers dearer but cost nothing themselves', () => {
    expect([0, 1, 2].map((arrivals) => cost({ parameters: { free: 1 }, staying: 3 }, arrivals))).toEqual([0, 3, 7]);
  });

  test('spread over two sites the same households cost less', () => {
    const story = { parameters: { free: 0 } };
    expect(judge(round(story), ['h1', 'd1'], ['h2', 'd-yard']).cost('siteSpread')).toBe(2);
    expect(judge(round(story), ['h1', 'd1'], ['h2', 'd2']).cost('siteSpread')).toBe(3);
  });

  test('one who moves away no longer stays, so moving within the site costs as much as moving in', () => {
    const story = { parameters: { free: 0 }, staying: 1, households: [counted('h1'), counted('mover', { currentSiteId: 's' })] };
    expect(judge(round(story), ['h1', 'd1']).cost('siteSpread')).toBe(3);
    expect(judge(round(story), ['h1', 'd1'], ['mover', 'd-yard']).cost('siteSpread')).toBe(2 + 1);
    expect(judge(round(story), ['mover', 'd1']).cost('siteSpread')).toBe(2);
  });

  test('those who do not count cost nothing, and nobody does on an exempt site', () => {
    expect(cost({ parameters: { free: 0 }, households: ['h1', 'h2', 'h3'].map((id) => household(id)) }, 3)).toBe(0);
    expect(cost({ parameters: { free: 0 }, block: { limitExempt: true } }, 3)).toBe(0);
  });

  test('the finding names the site and the counted households placed there', () => {
    const story = { parameters: { free: 0 }, staying: 1, households: [counted('h3'), household('h2'), counted('h1')] };
    expect(judge(round(story), ['h3', 'd3'], ['h2', 'd2'], ['h1', 'd1']).findings('siteSpread')).toEqual([
      { ruleId: 'siteSpread', level: 2, penalty: 5, householdIds: ['h1', 'h3'], siteId: 's', facts: { staying: 1, after: 3, free: 0 } },
    ]);
  });
});
