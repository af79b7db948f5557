import { expect, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import { evaluate } from '../../../solver/evaluate.ts';
import { loadEngine } from '../../../solver/load-engine.ts';
import { homesToSell } from '../../../solver/next-home/candidates.ts';
import { confirmStock } from '../../../solver/next-home/confirm-stock.ts';
import { screenStock } from '../../../solver/next-home/screen-stock.ts';
import { changedStock } from '../../../solver/next-home/stock-change.ts';
import { bestByTryingAll } from '../../support/brute-force.ts';
import { randomProblem } from '../../support/random-problem.ts';
import { solved } from '../../support/solved.ts';
import { allChanges } from '../../support/stock-changes.ts';

const SEEDS = Array.from({ length: 50 }, (_, i) => 4100 + i);
const EFFORT = { seed: 1, timeLimitSeconds: null, seconds: () => 0, shouldStop: () => false };

/** Random problems that can be solved. */
const CASES: readonly Problem[] = SEEDS.map((seed) => randomProblem(seed, { households: 3, dwellings: 3, teams: 1 })).filter((problem) => bestByTryingAll(problem) !== null);

/** The best penalty of each level, of every proposal; null where require locks cannot be kept. */
function truth(problem: Problem): readonly number[] | null {
  const best = bestByTryingAll(problem);
  return best && evaluate(problem, best.placements).levels.map(({ penalty }) => penalty);
}

test('a confirmed gain is that of the best of all proposals, level by level, for each home bought, sold or converted', async () => {
  const engine = await loadEngine('highs');
  const gained = new Map<string, number>();
  for (const problem of CASES.slice(0, 25)) {
    const before = await solved(problem);
    for (const change of allChanges(problem)) {
      const name = `${problem.id} ${change.id}`;
      const found = confirmStock(problem, before, [change], { ...EFFORT, engine });
      const after = truth(changedStock(problem, [change]));
      if (after === null) {
        expect(found, name).toMatchObject({ kind: 'none', reason: 'infeasible' });
        continue;
      }
      if (found.kind === 'none') throw new Error(`${name} got no answer: ${found.reason}`);
      expect(found.levels.map((row) => row.after), name).toEqual(after);
      expect(found.levels.map((row) => row.before), name).toEqual(before.levels.map(({ penalty }) => penalty));
      expect(found.isProved, name).toBe(true);
      if (found.levels.some(({ gain }) => gain !== 0)) gained.set(change.what, (gained.get(change.what) ?? 0) + 1);
    }
  }
  expect([...gained.keys()]).toEqual(expect.arrayContaining(['addStaffing', 'buy', 'makeStepFree', 'merge', 'sell']));
}, 240_000);

test('an estimate never promises less than is really gained, on any level that it looks at', async () => {
  const engine = await loadEngine('highs');
  let [compared, isWorth] = [0, 0];
  for (const problem of CASES) {
    const before = await solved(problem);
    // where a site gets more or fewer homes its limits move, which an estimate does not look at
    const changes = allChanges(problem).filter(({ what }) => what !== 'split' && what !== 'merge');
    const screened = screenStock(problem, before, changes, engine, () => false);
    expect(screened).toHaveLength(changes.length);
    for (const { change, levels } of screened ?? []) {
      const after = truth(changedStock(problem, [change]));
      if (after === null) continue;
      levels.forEach(({ before: penalty, most, worth }, l) => {
        const areHeld = after.slice(0, l).every((one, e) => one === before.levels[e]?.penalty);
        if (!areHeld) return;
        expect(most, `${problem.id} ${change.id} level ${l + 1}`).toBeGreaterThanOrEqual(penalty - (after[l] as number));
        compared += 1;
        isWorth += Number(worth !== 0);
      });
    }
  }
  expect(compared).toBeGreaterThan(500);
  expect(isWorth).toBeGreaterThan(30);
}, 240_000);

test('a home fewer never makes the first level better', () => {
  let worse = 0;
  for (const problem of CASES) {
    const [before] = truth(problem) ?? [];
    for (const change of homesToSell(problem)) {
      const [after] = truth(changedStock(problem, [change])) ?? [Infinity];
      expect(after, `${problem.id} ${change.id}`).toBeGreaterThanOrEqual(before ?? 0);
      worse += Number((after ?? 0) > (before ?? 0));
    }
  }
  expect(worse).toBeGreaterThan(3);
}, 120_000);
