import { describe, expect, test } from 'vitest';
import { dwelling, followUp, household, judge, problem, soft, team } from '../../support/tiny.ts';

const round = (currentTeamId: string | null) => problem({
  households: [household('h', { followUp: followUp({ currentTeamId }) }), household('other')], dwellings: [dwelling('d'), dwelling('d2')], teams: [team('north'), team('south')],
  rules: { continuity: soft() },
});

describe('continuity', () => {
  test('keeping the team one knows costs nothing', () => {
    expect(judge(round('north'), ['h', 'd', 'north']).findings('continuity')).toEqual([]);
  });

  test('another team costs one, and so does none', () => {
    expect(judge(round('north'), ['h', 'd', 'south']).findings('continuity')).toMatchObject([{ penalty: 1, householdIds: ['h'], dwellingId: 'd', teamId: 'south', facts: { currentTeamId: 'north', teamId: 'south' } }]);
    expect(judge(round('north'), ['h', 'd']).findings('continuity')).toMatchObject([{ penalty: 1, facts: { currentTeamId: 'north', teamId: null } }]);
  });

  test('one who has no team today, has no need or is not placed costs nothing', () => {
    expect(judge(round(null), ['h', 'd', 'south'], ['other', 'd2']).cost('continuity')).toBe(0);
    expect(judge(round('north')).cost('continuity')).toBe(0);
  });
});
