import { describe, expect, test } from 'vitest';
import { daysAfter, dwelling, household, judge, problem, soft } from '../../support/tiny.ts';

const round = (neededBy: string | null) =>
  problem({ households: [household('h', { neededBy })], dwellings: [dwelling('d', { availableFrom: daysAfter(10) })], rules: { deadline: soft() } });

describe('deadline', () => {
  test.for([[11, 0], [10, 0], [9, 1], [3, 7], [-5, 15]] as const)('needed on day %i and moving in on day 10 costs %i', ([day, cost]) => {
    expect(judge(round(daysAfter(day)), ['h', 'd']).cost('deadline')).toBe(cost);
  });

  test('nothing is late where there is no deadline, nor where nobody moves in', () => {
    expect(judge(round(null), ['h', 'd']).cost('deadline')).toBe(0);
    expect(judge(round(daysAfter(3))).cost('deadline')).toBe(0);
  });

  test('the finding tells both days', () => {
    expect(judge(round(daysAfter(9)), ['h', 'd']).findings('deadline')).toMatchObject([{ facts: { neededBy: daysAfter(9), moveIn: daysAfter(10) } }]);
  });
});
