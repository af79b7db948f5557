import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { queue } from '../../solver/queue.ts';
import { readProblem } from '../../solver/read-problem.ts';
import { rankDwellings, rankHouseholds, type RankedPair } from '../../solver/ranking.ts';
import type { PlacementIds } from '../../solver/rules/standing.ts';
import { bestByTryingAll, compareLevels, everyProposal } from '../support/brute-force.ts';
import { randomProblem } from '../support/random-problem.ts';
import { judgedPair } from '../support/ranked-by-judging.ts';
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

/** Holds every pair of a round, asked for from both sides, against judging all placements anew. Gives how many there were, and for how many of them the occupant had another home. */
function agreesWithJudging(round: Problem, rows: readonly PlacementIds[]): { readonly pairs: number; readonly moves: number } {
  const given = ranked(round, rows, []);
  const [byHousehold, byDwelling] = [round.households.map(({ id }) => rankDwellings(round, given, id)), round.dwellings.map(({ id }) => rankHouseholds(round, given, id))];
  const name = ({ householdId, dwellingId }: Pick<RankedPair, 'householdId' | 'dwellingId'>): string => `${householdId} ${dwellingId}`;
  const told = byHousehold.flatMap((ranking) => ranking.ranked);
  expect(new Map(byDwelling.flatMap((ranking) => ranking.ranked).map((row) => [name(row), row]))).toEqual(new Map(told.map((row) => [name(row), row])));
  for (const { householdId, dwellingId, occupantId, occupantDwellingId, teamId, levels } of told) {
    expect({ occupantId, occupantDwellingId, teamId, changes: levels.map(({ penalty }) => penalty) }, `${round.id} ${householdId} ${dwellingId}`)
      .toEqual(judgedPair(round, rows, householdId, dwellingId));
  }
  for (const { householdId, dwellingId } of byHousehold.flatMap((ranking) => ranking.ruledOut)) {
    expect(judgedPair(round, rows, householdId, dwellingId), `${round.id} ${householdId} ${dwellingId}`).toBe(null);
  }
  expect(told.length + byHousehold.flatMap((ranking) => ranking.ruledOut).length).toBe(round.households.length * round.dwellings.length);
  return { pairs: told.length, moves: told.filter(({ occupantDwellingId }) => occupantDwellingId !== null).length };
}

const keeps = (round: Problem, rows: readonly PlacementIds[]): boolean => evaluate(round, rows).breaches.length === 0;

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

  test('every pair of random rounds is what judging all placements anew says, whoever has to move', () => {
    const seen = { pairs: 0, moves: 0 };
    for (let seed = 1; seed <= 100; seed += 1) {
      const random = randomProblem(seed);
      const kept = [...everyProposal(random)].filter((rows) => keeps(random, rows));
      for (const at of [0.3, 0.7, 1]) {
        const rows = kept[Math.min(kept.length - 1, Math.floor(at * kept.length))];
        if (!rows) continue;
        const { pairs, moves } = agreesWithJudging(random, rows);
        seen.pairs += pairs;
        seen.moves += moves;
      }
    }
    expect(seen.pairs).toBeGreaterThan(500);
    expect(seen.moves).toBeGreaterThan(100);
  });

  const folder = new URL('../../data/instances/', import.meta.url);
  const queuedIn = (name: string): readonly { readonly name: string; readonly asked: Problem; readonly rows: readonly PlacementIds[] }[] => {
    const read = readProblem(new Uint8Array(readFileSync(new URL(name, folder))));
    if (!read.ok) throw new Error(`${name} is not valid`);
    const queued = queue(read.problem);
    return queued.kind === 'none' ? [] : [{ name, asked: read.problem, rows: queued.placements }];
  };
  const micro = readdirSync(new URL('micro/', folder)).filter((name) => name !== 'expected.json').flatMap((name) => queuedIn(`micro/${name}`));

  test.each(micro)('every pair of $name is what judging all placements anew says', ({ asked, rows }) => {
    const proposals = [rows, ...rows.map((row) => rows.filter((other) => other !== row))].filter((placed) => keeps(asked, placed));
    expect(proposals.length).toBeGreaterThan(0);
    for (const proposed of proposals) agreesWithJudging(asked, proposed);
  });

  test.each(['town-150x60-roof-first.json', 'town-150x60-strict.json'])('pairs of %s are what judging all placements anew says, with every dwelling taken and with some empty', (name) => {
    const { asked, rows } = queuedIn(name)[0] ?? expect.fail(`${name} has no queue`);
    let moves = 0;
    for (const proposed of [rows, rows.filter((_, i) => i % 9 > 0)]) {
      for (const { id } of asked.households.filter((_, i) => i % 75 === 7)) {
        for (const row of rankDwellings(asked, ranked(asked, proposed, []), id).ranked) {
          const judged = judgedPair(asked, proposed, id, row.dwellingId);
          expect({ to: row.occupantDwellingId, changes: row.levels.map(({ penalty }) => penalty) }, `${id} ${row.dwellingId}`)
            .toEqual({ to: judged?.occupantDwellingId, changes: judged?.changes });
          moves += Number(row.occupantDwellingId !== null);
        }
      }
    }
    expect(moves).toBeGreaterThan(0);
  });
});
