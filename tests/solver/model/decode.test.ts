import { describe, expect, test } from 'vitest';
import { buildModel } from '../../../solver/model/build.ts';
import { columnsOf, placementsOf } from '../../../solver/model/decode.ts';
import type { LinearModel } from '../../../solver/model/model.ts';
import { RULES } from '../../../solver/rules/index.ts';
import { roundFor } from '../../../solver/rules/standing.ts';
import { dwelling, followUp, hard, household, problem, soft, team, type SettingInput } from '../../support/tiny.ts';

const COVER = { followUpCover: soft(), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }) };

function model(rules: Readonly<Record<string, SettingInput>> = COVER): LinearModel {
  return buildModel(roundFor(problem({
    households: ['a', 'b'].map((id) => household(id, { followUp: followUp() })), dwellings: [dwelling('d'), dwelling('e'), dwelling('f', { bedrooms: 2 })],
    teams: [team('first', { capacityMinutes: 60 }), team('second')], rules,
  })), RULES).model;
}

const row = (householdId: string, dwellingId: string, teamId: string | null = null) => ({ householdId, dwellingId, teamId });

describe('placements and the columns that stand for them', () => {
  test.each([
    [[]],
    [[row('a', 'f')]],
    [[row('a', 'f', 'first'), row('b', 'd', 'second')]],
    [[row('a', 'd', 'second'), row('b', 'e')]],
  ])('are the same again there and back: %j', (pairs) => {
    expect(placementsOf(model(), columnsOf(model(), pairs)!)).toEqual(pairs);
  });

  test('hand out the dwellings of a class in the order of ids', () => {
    expect(placementsOf(model(), columnsOf(model(), [row('a', 'e'), row('b', 'd')])!)).toEqual([row('a', 'd'), row('b', 'e')]);
  });

  test('leave out a team that no level gains by', () => {
    const without = model({});
    expect(placementsOf(without, columnsOf(without, [row('a', 'f', 'first')])!)).toEqual([row('a', 'f')]);
  });

  test('are none where a placement has no column, or a row does not hold', () => {
    expect(columnsOf(model(), [row('a', 'nowhere')])).toBeNull();
    expect(columnsOf(model(), [row('nobody', 'd')])).toBeNull();
    expect(columnsOf(model(), [row('a', 'd', 'first'), row('b', 'e', 'first')])).toBeNull();
    expect(columnsOf(model(), [row('a', 'f'), row('b', 'f')])).toBeNull();
  });
});
