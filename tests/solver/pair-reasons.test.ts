import { describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { explain } from '../../solver/explain.ts';
import { pairReasons } from '../../solver/pair-reasons.ts';
import { queue } from '../../solver/queue.ts';
import type { PlacementIds } from '../../solver/rules/standing.ts';
import { everyProposal } from '../support/brute-force.ts';
import { randomProblem } from '../support/random-problem.ts';

/** Compares every pair's reason with the explanation, which judges the whole proposal again for each. */
function agreesWithExplain(problem: Problem, placements: readonly PlacementIds[]): number {
  const reasons = pairReasons(problem, placements);
  let seen = 0;
  for (const household of problem.households) {
    const explanation = explain(problem, { placements: placements as never }, household.id);
    for (const row of explanation.dwellings) {
      const reason = reasons.of(household.id, row.dwellingId);
      expect({ ruleIds: reason.ruleIds, occupantId: reason.occupantId, isOwn: reason.isOwn, moveIn: reason.moveIn })
        .toEqual({ ruleIds: row.ruleIds, occupantId: row.occupantId, isOwn: row.verdict === 'chosen', moveIn: row.moveIn });
      if (row.effects) expect({ costs: reason.costs, teamId: reason.teamId }).toEqual({ costs: row.effects.costs, teamId: row.effects.teamId });
      else expect(reason.costs).toEqual([]);
      seen += 1;
    }
  }
  expect(reasons.size).toBe(seen);
  return seen;
}

describe('the reason of every pair', () => {
  test('is what judging the whole proposal again with that pair would say, in any proposal that keeps the hard rules', () => {
    let pairs = 0;
    for (let seed = 1; seed <= 120; seed += 1) {
      const problem = randomProblem(seed);
      const kept = [...everyProposal(problem)].filter((placements) => evaluate(problem, placements).breaches.length === 0);
      for (const at of [0, 0.3, 0.7, 1]) {
        const placements = kept[Math.min(kept.length - 1, Math.floor(at * kept.length))];
        if (placements) pairs += agreesWithExplain(problem, placements);
      }
    }
    expect(pairs).toBeGreaterThan(2000);
  });

  test('names the household or dwelling that is not there', () => {
    const problem = randomProblem(3);
    const queued = queue({ ...problem, locks: [] });
    const reasons = pairReasons({ ...problem, locks: [] }, queued.kind === 'placements' ? queued.placements : []);
    expect(() => reasons.of('nobody', problem.dwellings[0]?.id ?? '')).toThrow('the problem has no household nobody');
    expect(() => reasons.of(problem.households[0]?.id ?? '', 'nowhere')).toThrow('the problem has no dwelling nowhere');
  });
});
