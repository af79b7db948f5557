import { describe, expect, test } from 'vitest';
import { dwelling, household, judge, metresNorth, place, problem, soft, type PointWishInput } from '../../support/tiny.ts';

const round = (...pointWishes: PointWishInput[]) => problem({
  places: [place('near-by', 'service', metresNorth(100)), place('far-off', 'drugScene', metresNorth(500))],
  households: [household('h', { pointWishes })], dwellings: [dwelling('d')], rules: { pointWish: soft() },
});
const near = (placeId: string, metres: number): PointWishInput => ({ placeId, wish: 'near', metres });
const away = (placeId: string, metres: number): PointWishInput => ({ placeId, wish: 'away', metres });
const cost = (...wishes: PointWishInput[]): number => judge(round(...wishes), ['h', 'd']).cost('pointWish');

describe('pointWish', () => {
  test.for([[600, 0], [500, 0], [499, 1], [400, 1], [399, 2], [0, 5]] as const)('500 metres off where near means %i costs %i, one for each started hundred', ([metres, penalty]) => {
    expect(cost(near('far-off', metres))).toBe(penalty);
  });

  test.for([[0, 0], [100, 0], [101, 1], [200, 1], [201, 2]] as const)('100 metres off where away means %i costs %i', ([metres, penalty]) => {
    expect(cost(away('near-by', metres))).toBe(penalty);
  });

  test('wishes are summed, and one that is more than met pays for no other', () => {
    expect(cost(near('far-off', 250), away('near-by', 250), near('near-by', 1000))).toBe(3 + 2);
    expect(cost()).toBe(0);
  });

  test('the finding tells how far off each place is', () => {
    expect(judge(round(near('far-off', 250), away('near-by', 50)), ['h', 'd']).findings('pointWish')).toMatchObject([{
      penalty: 3, facts: { wishes: [{ placeId: 'far-off', wish: 'near', metres: 250, metresAway: 500, penalty: 3 }, { placeId: 'near-by', metresAway: 100, penalty: 0 }] },
    }]);
  });
});
