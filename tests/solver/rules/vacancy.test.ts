import { describe, expect, test } from 'vitest';
import { daysAfter, dwelling, household, judge, problem, soft } from '../../support/tiny.ts';

const round = (availableFrom: number, readyFrom: number) => problem({
  households: [household('h', { readyFrom: daysAfter(readyFrom) })], dwellings: [dwelling('d', { availableFrom: daysAfter(availableFrom) })], rules: { vacancy: soft() },
});

describe('vacancy', () => {
  test.for([[10, 10, 0], [10, 9, 0], [10, 11, 1], [0, 7, 7]] as const)('free on day %i and household ready on day %i: empty for %i days', ([free, ready, days]) => {
    expect(judge(round(free, ready), ['h', 'd']).cost('vacancy')).toBe(days);
  });

  test('days before the day of the round do not count', () => {
    expect(judge(round(-100, 0), ['h', 'd']).cost('vacancy')).toBe(0);
    expect(judge(round(-100, 2), ['h', 'd']).cost('vacancy')).toBe(2);
  });

  test('a dwelling that nobody gets costs nothing here', () => {
    expect(judge(round(0, 7)).cost('vacancy')).toBe(0);
  });

  test('the finding tells when it became free and when somebody moves in', () => {
    expect(judge(round(3, 7), ['h', 'd']).findings('vacancy')).toMatchObject([{ penalty: 4, facts: { availableFrom: daysAfter(3), moveIn: daysAfter(7) } }]);
  });
});
