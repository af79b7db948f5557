import { describe, expect, test } from 'vitest';
import { area, dwelling, household, judge, problem, site, soft } from '../../support/tiny.ts';

const round = (areaWishes: string[]) => problem({
  areas: ['a', 'b', 'c'].map((id) => area(id)), sites: [site('s', { areaId: 'b' })], households: [household('h', { areaWishes })], dwellings: [dwelling('d')],
  rules: { areaWish: soft() },
});

describe('areaWish', () => {
  test.for<[string[], number]>([[['b', 'a'], 0], [['a', 'b'], 1], [['a', 'c', 'b'], 2], [['a', 'c'], 2], [['a'], 1], [[], 0]])('wishes %o, dearest first, cost %i in area b', ([wishes, cost]) => {
    expect(judge(round(wishes), ['h', 'd']).cost('areaWish')).toBe(cost);
  });

  test('a household without a dwelling costs nothing here', () => {
    expect(judge(round(['a'])).cost('areaWish')).toBe(0);
  });

  test('the finding tells the area and the wishes', () => {
    expect(judge(round(['a', 'b']), ['h', 'd']).findings('areaWish')).toMatchObject([{ facts: { areaId: 'b', wishes: ['a', 'b'] } }]);
  });
});
