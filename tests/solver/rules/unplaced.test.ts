import { describe, expect, test } from 'vitest';
import { daysAfter, dwelling, household, judge, problem, UNPLACED, type HouseholdInput } from '../../support/tiny.ts';

const points = (who: Partial<HouseholdInput>, parameters: Readonly<Record<string, unknown>>): number =>
  judge(problem({ households: [household('h', who)], rules: { unplaced: { ...UNPLACED, ...parameters } } })).cost('unplaced');

describe('unplaced', () => {
  test('everybody has the base, and a household with a dwelling costs nothing', () => {
    const round = problem({ households: [household('h1'), household('h2')], dwellings: [dwelling('d')] });
    expect(judge(round).cost('unplaced')).toBe(20);
    expect(judge(round, ['h1', 'd']).cost('unplaced')).toBe(10);
    expect(judge(round, ['h1', 'd']).findings('unplaced')).toMatchObject([{ level: 1, penalty: 10, householdIds: ['h2'] }]);
  });

  test('the highest of the groups counts, not their sum', () => {
    const groupPoints = { family: 20, rop: 30 };
    expect(points({ groups: ['family'] }, { groupPoints })).toBe(30);
    expect(points({ groups: ['family', 'rop'] }, { groupPoints })).toBe(40);
    expect(points({ groups: ['youth'] }, { groupPoints })).toBe(10);
    expect(points({ groups: [] }, { groupPoints })).toBe(10);
  });

  test('a situation that the policy does not name gives nothing', () => {
    expect(points({ situation: 'street' }, { situationPoints: { street: 25 } })).toBe(35);
    expect(points({ situation: 'couch' }, { situationPoints: { street: 25 } })).toBe(10);
  });

  test('a word that happens to be a name in the language gives nothing either', () => {
    expect(points({ groups: ['constructor'], situation: 'toString' }, {})).toBe(10);
  });

  test('full months give points up to a cap', () => {
    const months = (applicationDate: string, waitingCap = 100): number => points({ applicationDate }, { pointsPerMonth: 2, waitingCap });
    expect(months('2026-09-01')).toBe(10);
    expect(months('2026-08-02')).toBe(10);
    expect(months('2026-08-01')).toBe(12);
    expect(months('2026-07-31')).toBe(12);
    expect(months('2025-09-01')).toBe(34);
    expect(months('2025-09-01', 24)).toBe(34);
    expect(months('2025-09-01', 23)).toBe(33);
    expect(months('2025-09-01', 0)).toBe(10);
  });

  test('a deadline gives points when it is at most so many days off, or past', () => {
    const urgent = (neededBy: string | null): number => points({ neededBy }, { urgentPoints: 5, urgentDays: 30 });
    expect(urgent(daysAfter(31))).toBe(10);
    expect(urgent(daysAfter(30))).toBe(15);
    expect(urgent(daysAfter(29))).toBe(15);
    expect(urgent(daysAfter(-100))).toBe(15);
    expect(urgent(null)).toBe(10);
  });

  test('the parts are told in the facts', () => {
    const who = household('h', { groups: ['family'], situation: 'street', applicationDate: '2026-06-01', neededBy: daysAfter(3) });
    const rule = { ...UNPLACED, groupPoints: { family: 20 }, situationPoints: { street: 25 }, pointsPerMonth: 1, waitingCap: 24, urgentPoints: 7, urgentDays: 3 };
    expect(judge(problem({ households: [who], rules: { unplaced: rule } })).findings('unplaced')).toEqual([
      { ruleId: 'unplaced', level: 1, penalty: 65, householdIds: ['h'], facts: { base: 10, groups: 20, situation: 25, waiting: 3, urgency: 7, sum: 65 } },
    ]);
  });
});
