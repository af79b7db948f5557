import { describe, expect, it } from 'vitest';
import { evaluate, passedOver, priorityPoints, type PlacementIds, type Problem } from '../../solver/index.ts';
import { harmless } from '../support/harmless.ts';
import { chanceOf, randomPlacements, randomProblem } from '../support/random-problem.ts';

/** Whether a household could live in a dwelling with some team, or none, in place of who has it. */
function suits(problem: Problem, placements: readonly PlacementIds[], householdId: string, dwellingId: string): boolean {
  const others = placements.filter((row) => row.dwellingId !== dwellingId);
  const teams = [null, ...problem.teams.map(({ id }) => id)];
  return teams.some((teamId) => evaluate(problem, [...others, { householdId, dwellingId, teamId } as PlacementIds]).breaches.length === 0);
}

/** Without locks that require a pair: what they demand and nobody has yet is broken whoever lives where. */
const withoutRequired = (problem: Problem): Problem => ({ ...problem, locks: problem.locks.filter(({ kind }) => kind === 'forbid') });

describe('who is passed over', () => {
  it('is everyone without a dwelling whom the dwelling of somebody with fewer points would suit, and nobody else', () => {
    let [over, not] = [0, 0];
    for (let seed = 1; seed <= 1500; seed += 1) {
      const problem = withoutRequired(randomProblem(seed));
      const placements = harmless(problem, randomPlacements(problem, chanceOf(seed)));
      const points = priorityPoints(problem);
      const pointsOf = (id: string): number => points.get(id as never) ?? 0;
      const placed = new Set<string>(placements.map((row) => row.householdId));
      const found = new Set(passedOver(problem, placements).map((row) => JSON.stringify(row)));
      for (const { id: householdId } of problem.households) {
        for (const { householdId: byHouseholdId, dwellingId } of placements) {
          const expected = !placed.has(householdId) && pointsOf(byHouseholdId) < pointsOf(householdId) && suits(problem, placements, householdId, dwellingId);
          expect(found.has(JSON.stringify({ householdId, dwellingId, byHouseholdId })), `seed ${seed}`).toBe(expected);
          if (expected) over += 1; else not += 1;
        }
      }
    }
    expect(over).toBeGreaterThan(100);
    expect(not).toBeGreaterThan(1000);
  });

  it('is nobody where points are equal', () => {
    const equal = Array.from({ length: 300 }, (_, seed) => randomProblem(seed + 1)).flatMap((problem) => {
      const points = priorityPoints(problem);
      return passedOver(problem, harmless(problem, randomPlacements(problem, chanceOf(7)))).filter((row) => points.get(row.householdId) === points.get(row.byHouseholdId));
    });
    expect(equal).toEqual([]);
  });
});
