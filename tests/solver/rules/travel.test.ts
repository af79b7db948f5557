import { describe, expect, test } from 'vitest';
import { dwelling, followUp, hard, household, judge, metresNorth, problem, site, soft, team, type SettingInput } from '../../support/tiny.ts';

const round = (visits: number, metres: number, capacity?: SettingInput) => problem({
  sites: [site('s', metresNorth(metres))], households: [household('h', { followUp: followUp({ visits }) }), household('other')], dwellings: [dwelling('d'), dwelling('d2')], teams: [team('north')],
  rules: { travel: soft(), ...(capacity && { followUpCapacity: capacity }) },
});

describe('travel', () => {
  test.for([[1, 200, 1], [1, 201, 2], [2, 200, 2], [3, 333, 5], [1, 0, 0]] as const)('%i visits a week %i metres off cost %i minutes at 400 metres a minute', ([visits, metres, minutes]) => {
    expect(judge(round(visits, metres), ['h', 'd', 'north']).cost('travel')).toBe(minutes);
  });

  test('the speed is that of followUpCapacity where it is hard, and 400 where it is off', () => {
    expect(judge(round(1, 200, hard({ metresPerMinute: 100, reservePercent: 0 })), ['h', 'd', 'north']).cost('travel')).toBe(4);
    expect(judge(round(1, 200, { enforce: 'off', metresPerMinute: 100, reservePercent: 0 }), ['h', 'd', 'north']).cost('travel')).toBe(1);
  });

  test('nobody travels to a household without a team, without a need or without a dwelling', () => {
    expect(judge(round(2, 500), ['h', 'd'], ['other', 'd2']).cost('travel')).toBe(0);
    expect(judge(round(2, 500)).cost('travel')).toBe(0);
  });

  test('no metres are no finding, and others tell how far and how often', () => {
    expect(judge(round(1, 0), ['h', 'd', 'north']).findings('travel')).toEqual([]);
    expect(judge(round(2, 300), ['h', 'd', 'north']).findings('travel')).toMatchObject([{ penalty: 3, householdIds: ['h'], dwellingId: 'd', teamId: 'north', facts: { visits: 2, metres: 300 } }]);
  });
});
