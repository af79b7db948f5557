import { describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { rankDwellings, rankHouseholds, type RankedPair } from '../../solver/ranking.ts';
import type { PlacementIds } from '../../solver/rules/standing.ts';
import { bestByTryingAll, compareLevels, everyProposal } from '../support/brute-force.ts';
import { randomProblem } from '../support/random-problem.ts';
import { dwelling, hard, household, placements, problem, soft } from '../support/tiny.ts';

const ranked = (round: Problem, rows: readonly PlacementIds[], bounds: readonly number[]) => ({
  placements: rows.map((row) => ({ ...row, moveIn: round.asOf })), levels: evaluate(round, rows).levels.map(({ level, penalty }, l) => ({ level, penalty, bound: bounds[l] ?? 0 })),
});
const names = (rows: readonly RankedPair[]): readonly string[] => rows.map(({ householdId, dwellingId }) => `${householdId} ${dwellingId}`);

/** The best penalties of all proposals with the pair in them. */
function bestWith(round: Problem, { householdId, dwellingId }: RankedPair): readonly number[] {
  let best: readonly number[] | null = null;
  for (const rows of everyProposal(round)) {
    if (!rows.some((row) => row.householdId === householdId && row.dwellingId === dwellingId)) continue;
    const { breaches, levels } = evaluate(round, rows);
    const penalties = levels.map(({ penalty }) => penalty);
    if (breaches.length === 0 && (best === null || compareLevels(penalties, best) < 0)) best = penalties;
  }
  return best ?? [];
}

describe('one case at once', () => {
  const round = problem({
    dwellings: [dwelling('d1'), dwelling('d2', { bedrooms: 3 }), dwelling('d3', { bedrooms: 0 })], households: [household('h1'), household('h2')],
    rules: { bedrooms: hard(), spareBedrooms: soft({ level: 2, maxSpare: 0 }) },
  });
  const proposal = ranked(round, placements([['h1', 'd1']]), [0, 0]);

  test('a household has its dwellings in order of what they do to everybody, and those that are ruled out with the rules', () => {
    const { ranked: rows, ruledOut } = rankDwellings(round, proposal, 'h2');
    expect(names(rows)).toEqual(['h2 d2', 'h2 d1']);
    expect(ruledOut).toEqual([{ householdId: 'h2', dwellingId: 'd3', ruleIds: ['bedrooms'] }]);
  });

  test('who has to give way is named, with the home that was found for them', () => {
    const taken = rankDwellings(round, proposal, 'h2').ranked.find(({ dwellingId }) => dwellingId === 'd1');
    expect(taken).toMatchObject({ occupantId: 'h1', occupantDwellingId: 'd2' });
  });

  test('a dwelling has its households in order, the one that has it among them', () => {
    const { ranked: rows } = rankHouseholds(round, proposal, 'd1');
    expect(rows.map(({ householdId, isOwn }) => [householdId, isOwn])).toEqual([['h2', false], ['h1', true]]);
    expect(rows[1]?.levels.every(({ penalty }) => penalty === 0)).toBe(true);
  });

  test('is never better than the truth, and is the truth on the levels that it calls exact', () => {
    let exact = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomProblem(seed);
      const best = bestByTryingAll(random);
      if (best === null) continue;
      const given = ranked(random, best.placements, best.penalties);
      for (const { id } of random.households) {
        for (const row of rankDwellings(random, given, id).ranked) {
          const told = row.levels.map(({ penalty }, l) => (best.penalties[l] ?? 0) + penalty);
          const truth = bestWith(random, row);
          expect(compareLevels(told, truth), `seed ${seed} ${row.householdId} ${row.dwellingId}`).toBeGreaterThanOrEqual(0);
          expect(told.slice(0, row.exactLevels)).toEqual(truth.slice(0, row.exactLevels));
          exact += row.exactLevels;
        }
      }
    }
    expect(exact).toBeGreaterThan(100);
  });
});
