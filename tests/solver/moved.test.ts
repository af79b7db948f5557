import { describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/domain/problem.ts';
import { moved } from '../../solver/moved.ts';
import { roundFor, standingOf, type Placed, type Standing } from '../../solver/rules/standing.ts';
import { structureOf } from '../../solver/structure.ts';
import { chanceOf, randomPlacements, randomProblem } from '../support/random-problem.ts';

const byHousehold = (rows: readonly Placed[]): readonly Placed[] => rows.toSorted((a, b) => (a.household.id < b.household.id ? -1 : 1));

/** Everything that a standing tells of a round. */
function told(problem: Problem, standing: Standing): unknown {
  const { placed, placementOf, occupantOf, residentsOf, newcomersOf, countedBefore, countedStaying, countedAfter, followedUpBy, loadOf, demandsTeam } = standing;
  return {
    placed: byHousehold(placed), demandsTeam, placements: problem.households.map(({ id }) => placementOf(id)), occupants: problem.dwellings.map((dwelling) => occupantOf(dwelling)),
    sites: problem.sites.map((site) => [residentsOf(site), byHousehold(newcomersOf(site)), countedBefore(site), countedStaying(site), countedAfter(site)]),
    teams: problem.teams.map((team) => [byHousehold(followedUpBy(team)), loadOf(team)]),
  };
}

describe('a standing after a move', () => {
  test('tells what a standing built anew tells, whoever leaves and comes', () => {
    const seen = { leaves: 0, comes: 0 };
    for (let seed = 1; seed <= 300; seed += 1) {
      const problem = randomProblem(seed);
      const [round, chance] = [roundFor(problem), chanceOf(seed)];
      const { placed: before } = structureOf(round, randomPlacements(problem, chance));
      const leaves = before.filter(() => chance.once(3));
      const stays = before.filter((row) => !leaves.includes(row));
      const comes = structureOf(round, randomPlacements(problem, chance)).placed.filter((row) => !stays.some(({ household, dwelling }) => household === row.household || dwelling === row.dwelling));
      expect(told(problem, moved(standingOf(round, before), { leaves, comes })), `seed ${seed}`).toEqual(told(problem, standingOf(round, [...stays, ...comes])));
      seen.leaves += leaves.length;
      seen.comes += comes.length;
    }
    expect(Math.min(seen.leaves, seen.comes)).toBeGreaterThan(100);
  });

  test('can be moved on', () => {
    const problem = randomProblem(12);
    const round = roundFor(problem);
    const { placed } = structureOf(round, problem.households.slice(0, problem.dwellings.length).map(({ id }, i) => ({ householdId: id, dwellingId: problem.dwellings[i]!.id, teamId: null })));
    const once = moved(standingOf(round, []), { leaves: [], comes: placed });
    expect(told(problem, moved(once, { leaves: placed.slice(0, 1), comes: [] }))).toEqual(told(problem, standingOf(round, placed.slice(1))));
  });
});
