import { describe, expect, test } from 'vitest';
import { brokenByAdding, dwelling, hard, household, judge, metresNorth, place, problem, soft, type PlaceInput, type SettingInput } from '../../support/tiny.ts';

const SCHOOLS = { kinds: ['school', 'kindergarten'], metres: 150 };

const round = (unrest: boolean, places: PlaceInput[], setting: SettingInput = hard(SCHOOLS)) =>
  problem({ places, households: [household('h', { unrest })], dwellings: [dwelling('d')], rules: { sensitivePlaces: setting } });

const schoolAt = (metres: number): PlaceInput => place(`school-${metres}`, 'school', metresNorth(metres));

describe('sensitivePlaces', () => {
  test.for([[149, true], [150, true], [151, false]] as const)('unrest within 150 metres of a school: at %i metres it is %s', ([metres, isForbidden]) => {
    expect(brokenByAdding(round(true, [schoolAt(metres)]), 'h', 'd')).toEqual(isForbidden ? ['sensitivePlaces'] : []);
  });

  test('one without unrest may live beside a school', () => {
    expect(brokenByAdding(round(false, [schoolAt(0)]), 'h', 'd')).toEqual([]);
  });

  test('places of other kinds do not matter', () => {
    expect(brokenByAdding(round(true, [place('pharmacy', 'service')]), 'h', 'd')).toEqual([]);
    expect(brokenByAdding(round(true, [place('day-care', 'kindergarten')]), 'h', 'd')).toEqual(['sensitivePlaces']);
  });

  test('where it is soft each such place costs one and is named', () => {
    const places = [schoolAt(150), schoolAt(151), place('day-care', 'kindergarten', metresNorth(20)), place('shop', 'service')];
    expect(judge(round(true, places, soft(SCHOOLS)), ['h', 'd']).findings('sensitivePlaces')).toMatchObject([{
      penalty: 2, facts: { metres: 150, places: [{ placeId: 'school-150', kind: 'school', metres: 150 }, { placeId: 'day-care', kind: 'kindergarten', metres: 20 }] },
    }]);
    expect(judge(round(false, places, soft(SCHOOLS)), ['h', 'd']).cost('sensitivePlaces')).toBe(0);
  });
});
