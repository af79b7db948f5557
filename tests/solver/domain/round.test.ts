import { describe, expect, test } from 'vitest';
import { roundFor } from '../../../solver/rules/standing.ts';
import { area, dwelling, followUp, household, metresNorth, problem, site, team, type HouseholdInput, type TeamInput } from '../../support/tiny.ts';

/** Whether the team may come to a household of 25 that needs somebody who knows rop, on a site in area a. */
function mayCome(fields: Partial<TeamInput>, who: Partial<HouseholdInput> = {}): boolean {
  const round = roundFor(problem({
    areas: [area('a'), area('b')], sites: [site('s', metresNorth(0))], dwellings: [dwelling('d')], teams: [team('t', { competences: ['rop'], ...fields })],
    households: [household('h', { age: 25, followUp: followUp({ competences: ['rop'] }), ...who })],
  }));
  const [one, t, s] = [round.problem.households[0]!, round.problem.teams[0]!, round.problem.sites[0]!];
  return round.isEligible(t, one, s);
}

describe('a team may be responsible for a household', () => {
  test.for([[24, null, true], [25, null, true], [26, null, false], [0, 24, false], [0, 25, true], [0, 26, true], [25, 25, true]] as const)('from %i to %s years, when it is 25: %s', ([minAge, maxAge, may]) => {
    expect(mayCome({ minAge, maxAge })).toBe(may);
  });

  test('in its areas, with every competence that is needed, when there is a need', () => {
    expect(mayCome({ areaIds: ['a', 'b'] })).toBe(true);
    expect(mayCome({ areaIds: ['b'] })).toBe(false);
    expect(mayCome({ competences: ['rop', 'youth'] })).toBe(true);
    expect(mayCome({ competences: ['youth'] })).toBe(false);
    expect(mayCome({}, { followUp: null })).toBe(false);
  });
});
