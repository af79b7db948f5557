import { describe, expect, test } from 'vitest';
import { dwelling, followUp, hard, household, inTheWay, judge, problem, soft, team, type FollowUpInput, type SettingInput, type TeamInput } from '../../support/tiny.ts';

const round = (need: FollowUpInput | null, teams: TeamInput[] = [team('north')], setting: SettingInput = hard()) => problem({
  households: [household('h', { followUp: need, age: 25 })], dwellings: [dwelling('d')], teams, rules: { followUpCover: setting },
});

describe('followUpCover', () => {
  test('a placed household with a need has a team', () => {
    expect(judge(round(followUp()), ['h', 'd']).brokenBy('followUpCover')).toEqual([['h']]);
    expect(judge(round(followUp()), ['h', 'd', 'north']).broken).toEqual([]);
  });

  test('one without a need, or that has declined, has none', () => {
    expect(judge(round(null), ['h', 'd']).broken).toEqual([]);
    expect(judge(round(null, [team('north')], soft()), ['h', 'd']).findings('followUpCover')).toEqual([]);
  });

  test('a need of no minutes needs a team all the same, but costs nothing without', () => {
    expect(judge(round(followUp({ minutes: 0 })), ['h', 'd']).broken).toEqual(['followUpCover']);
    expect(judge(round(followUp({ minutes: 0 }), [team('north')], soft()), ['h', 'd']).findings('followUpCover')).toEqual([]);
  });

  test('nobody is asked to cover a household that is not placed', () => {
    expect(judge(round(followUp())).broken).toEqual([]);
    expect(judge(round(followUp(), [team('north')], soft())).cost('followUpCover')).toBe(0);
  });

  test('where it is soft the minutes of need without a team are the cost', () => {
    expect(judge(round(followUp({ minutes: 45 }), [team('north')], soft()), ['h', 'd']).findings('followUpCover')).toMatchObject([{ penalty: 45, dwellingId: 'd', facts: { uncoveredMinutes: 45 } }]);
    expect(judge(round(followUp({ minutes: 45 }), [team('north')], soft()), ['h', 'd', 'north']).cost('followUpCover')).toBe(0);
  });

  test('it is in the way only where no team may come', () => {
    expect(inTheWay(round(followUp()), 'h', 'd')).toEqual([]);
    expect(inTheWay(round(followUp(), []), 'h', 'd')).toEqual(['followUpCover']);
    expect(inTheWay(round(null, []), 'h', 'd')).toEqual([]);
    expect(inTheWay(round(followUp(), [team('young', { maxAge: 24 }), team('other')]), 'h', 'd')).toEqual([]);
    expect(inTheWay(round(followUp(), [team('young', { maxAge: 24 })]), 'h', 'd')).toEqual(['followUpCover']);
    expect(inTheWay(round(followUp({ competences: ['rop'] })), 'h', 'd')).toEqual(['followUpCover']);
    expect(inTheWay(round(followUp(), [team('elsewhere', { areaIds: [] })]), 'h', 'd')).toEqual(['followUpCover']);
  });
});
