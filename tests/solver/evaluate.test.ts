import { describe, expect, test } from 'vitest';
import { compareFindings, compareLists, evaluate } from '../../solver/evaluate.ts';
import type { Finding } from '../../solver/domain/proposal.ts';
import { chanceOf, randomPlacements, randomProblem } from '../support/random-problem.ts';
import { area, dwelling, followUp, hard, household, judge, metresNorth, placements, problem, site, soft, team, type HouseholdInput, type TeamInput } from '../support/tiny.ts';

const two = problem({ households: [household('h1'), household('h2')], dwellings: [dwelling('d1'), dwelling('d2')], teams: [team('north')] });

describe('the structure of placements', () => {
  test('something unknown is a breach and is left out of the sums', () => {
    expect(judge(two, ['nobody', 'd1']).brokenBy('structure')).toEqual([[]]);
    expect(judge(two, ['h1', 'nowhere']).brokenBy('structure')).toEqual([['h1']]);
    expect(judge(two, ['h1', 'd1', 'no-team']).brokenBy('structure')).toEqual([['h1']]);
    for (const pairing of [['nobody', 'd1'], ['h1', 'nowhere'], ['h1', 'd1', 'no-team']] as const) expect(judge(two, pairing).cost('unplaced')).toBe(20);
  });

  test('so is a second placement of a household or of a dwelling; the first one counts', () => {
    expect(judge(two, ['h1', 'd1'], ['h1', 'd2']).brokenBy('structure')).toEqual([['h1']]);
    expect(judge(two, ['h1', 'd1'], ['h1', 'd2']).cost('unplaced')).toBe(10);
    expect(judge(two, ['h1', 'd1'], ['h2', 'd1']).brokenBy('structure')).toEqual([['h2']]);
    expect(judge(two, ['h1', 'd1'], ['h2', 'd1']).cost('unplaced')).toBe(10);
    expect(judge(two, ['h1', 'd1'], ['h2', 'd2']).broken).toEqual([]);
  });

  test('a dwelling that was given in a placement that is left out is still free', () => {
    expect(judge(two, ['h1', 'd1'], ['h1', 'd2'], ['h2', 'd2']).brokenBy('structure')).toEqual([['h1']]);
  });

  test('a team for somebody without a need is needless', () => {
    expect(judge(two, ['h1', 'd1', 'north']).brokenBy('structure')).toEqual([['h1']]);
  });

  const followedUp = (fields: Partial<TeamInput>, who: Partial<HouseholdInput> = {}) => problem({
    areas: [area('a'), area('b')], households: [household('h', { age: 25, followUp: followUp({ competences: ['rop'], visits: 1 }), ...who })], dwellings: [dwelling('d')],
    sites: [site('s', metresNorth(400))], teams: [team('north', { competences: ['rop', 'youth'], ...fields })], rules: { travel: soft(), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }) },
  });
  const brokenWith = (fields: Partial<TeamInput>, who: Partial<HouseholdInput> = {}): readonly string[] => judge(followedUp(fields, who), ['h', 'd', 'north']).broken;

  test('a team comes only to its areas, with the competences that are needed', () => {
    expect(brokenWith({})).toEqual([]);
    expect(brokenWith({ areaIds: ['b'] })).toEqual(['structure']);
    expect(brokenWith({ competences: ['youth'] })).toEqual(['structure']);
    expect(brokenWith({ competences: [], areaIds: [] })).toEqual(['structure', 'structure']);
  });

  test.for([[24, null, []], [25, null, []], [26, null, ['structure']], [0, 24, ['structure']], [0, 25, []], [0, 26, []]] as const)('a team for ages %i to %s and a household of 25', ([minAge, maxAge, broken]) => {
    expect(brokenWith({ minAge, maxAge })).toEqual(broken);
  });

  test('the load and the travel of a team that may not come count all the same', () => {
    const judged = judge(followedUp({ areaIds: ['b'], capacityMinutes: 61 }), ['h', 'd', 'north']);
    expect(judged.broken).toEqual(['structure', 'followUpCapacity']);
    expect(judged.cost('travel')).toBe(2);
  });
});

describe('levels', () => {
  const round = problem({
    households: [household('h', { bedroomsMin: 2, areaWishes: ['b', 'a'] })], areas: [area('a'), area('b')], dwellings: [dwelling('d')],
    rules: { bedrooms: { enforce: 'soft', level: 4, weight: 3 }, areaWish: { enforce: 'soft', level: 4, weight: 5 }, pets: { enforce: 'soft', level: 2, weight: 7 }, rent: { enforce: 'off' } },
  });

  test('each level that a soft rule is on has a row, ascending, with weight times penalty', () => {
    expect(judge(round, ['h', 'd']).levels).toEqual([
      { level: 1, penalty: 0, byRule: { unplaced: { weight: 1, penalty: 0 } } },
      { level: 2, penalty: 0, byRule: { pets: { weight: 7, penalty: 0 } } },
      { level: 4, penalty: 8, byRule: { bedrooms: { weight: 3, penalty: 1 }, areaWish: { weight: 5, penalty: 1 } } },
    ]);
  });

  test('a rule that is off or not named judges nothing', () => {
    expect(judge(problem({ households: [household('h', { bedroomsMin: 3, maxMonthlyRent: 1 })], dwellings: [dwelling('d')], rules: { rent: { enforce: 'off' } } }), ['h', 'd']).broken).toEqual([]);
  });

  test('a parameter that was left out has its default', () => {
    const spread = (parameters: Readonly<Record<string, number>>): number => judge(problem({
      sites: [site('s', { homes: 10 })], households: [household('h', { counted: true })], dwellings: [dwelling('d')], rules: { siteSpread: soft(parameters) },
    }), ['h', 'd']).cost('siteSpread');
    expect(spread({ free: 0 })).toBe(1);
    expect(spread({ free: 0, freePercent: 10 })).toBe(0);
  });
});

describe('findings', () => {
  const finding = (fields: Partial<Record<keyof Finding, unknown>>): Finding => ({ ruleId: 'm', level: 2, penalty: 1, householdIds: ['b'], facts: {}, ...fields }) as Finding;

  test('stand by level, rule, households, dwelling, site, area, team and tenant, an absent one first', () => {
    const inOrder = [
      { level: 1, ruleId: 'z' }, { ruleId: 'l', householdIds: ['c'] }, { householdIds: [] }, { householdIds: ['a', 'z'] }, {}, { tenantId: 't' }, { teamId: 'a', tenantId: 'a' }, { teamId: 'b' },
      { areaId: 'a' }, { siteId: 'a' }, { siteId: 'b' }, { dwellingId: 'a', siteId: 'a' }, { dwellingId: 'b' }, { householdIds: ['b', 'a'] }, { householdIds: ['c'] }, { ruleId: 'n' }, { level: 3, ruleId: 'a' },
    ].map((fields) => finding(fields));
    expect([...inOrder].reverse().sort(compareFindings)).toEqual(inOrder);
  });

  test('lists of households are compared one by one, a shorter one first', () => {
    expect(compareLists(['a'], ['a'])).toBe(0);
    expect(compareLists(['a'], ['a', 'b'])).toBeLessThan(0);
    expect(compareLists(['a', 'b'], ['a'])).toBeGreaterThan(0);
    expect(compareLists([], ['a'])).toBeLessThan(0);
    expect(compareLists(['b'], ['a', 'c'])).toBeGreaterThan(0);
    expect(compareLists(['a', 'B'], ['a', 'a'])).toBeLessThan(0);
  });

  test('of random placements each cost something, and with their weights sum to their level', () => {
    for (let seed = 1; seed <= 1500; seed += 1) {
      const round = randomProblem(seed);
      const { levels, findings } = evaluate(round, randomPlacements(round, chanceOf(seed)));
      for (const { level, penalty, byRule } of levels) {
        const own = findings.filter((row) => row.level === level);
        expect(own.reduce((sum, row) => sum + (byRule[row.ruleId]?.weight ?? Number.NaN) * row.penalty, 0), `random problem ${seed}, level ${level}`).toBe(penalty);
      }
      expect(findings.every((row) => Number.isInteger(row.penalty) && row.penalty >= 1), `random problem ${seed}`).toBe(true);
      expect(findings).toEqual([...findings].sort(compareFindings));
      for (const row of findings) expect(row.householdIds).toEqual([...row.householdIds].sort());
    }
  });
});

describe('a breach', () => {
  test('says in a sentence who breaks which rule, and gives the facts', () => {
    const round = problem({ households: [household('h', { bedroomsMin: 2 })], dwellings: [dwelling('d')], rules: { bedrooms: hard() } });
    expect(evaluate(round, placements([['h', 'd']])).breaches).toEqual([{
      ruleId: 'bedrooms', householdIds: ['h'], message: 'bedrooms is broken by household h, dwelling d: The dwelling has at least the bedrooms that the household needs.',
      facts: { dwellingId: 'd', bedroomsMin: 2, bedrooms: 1 },
    }]);
  });
});
