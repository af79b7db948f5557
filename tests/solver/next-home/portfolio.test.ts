import { expect, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import { evaluate } from '../../../solver/evaluate.ts';
import { loadEngine } from '../../../solver/load-engine.ts';
import { homesToBuy, homesToConvert } from '../../../solver/next-home/candidates.ts';
import { bestPortfolio } from '../../../solver/next-home/portfolio.ts';
import { changedStock, type StockChange } from '../../../solver/next-home/stock-change.ts';
import { bestByTryingAll, compareLevels } from '../../support/brute-force.ts';
import { chanceOf, randomProblem } from '../../support/random-problem.ts';
import { solved } from '../../support/solved.ts';
import { KINDS, PRICES } from '../../support/stock-changes.ts';

const SEEDS = Array.from({ length: 60 }, (_, i) => 5200 + i);
const EFFORT = { seed: 1, timeLimitSeconds: null, seconds: () => 0, shouldStop: () => false };

const priceOf = (changes: readonly StockChange[]): number => changes.reduce((sum, { priceNok }) => sum + (priceNok ?? 0), 0);

function* subsetsOf<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let bits = 0; bits < 2 ** all.length; bits += 1) yield all.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1);
}

/** The best levels that any set of the changes within the budget gives, with the least that such a set costs: every set and every proposal tried. */
function bestOfAllSets(problem: Problem, changes: readonly StockChange[], budgetNok: number): readonly number[] {
  let best: readonly number[] | null = null;
  for (const made of subsetsOf(changes)) {
    const gone = made.flatMap((change) => change.gone);
    if (priceOf(made) > budgetNok || new Set(gone).size < gone.length) continue;
    const changed = changedStock(problem, made);
    const found = bestByTryingAll(changed);
    if (found === null) continue;
    const levels = [...evaluate(changed, found.placements).levels.map(({ penalty }) => penalty), priceOf(made)];
    if (best === null || compareLevels(levels, best) < 0) best = levels;
  }
  if (best === null) throw new Error(`${problem.id} has no proposal`);
  return best;
}

test('what a budget buys is the best and then the cheapest of all sets of homes, by every proposal of every set', async () => {
  const engine = await loadEngine('highs');
  const bought = new Map<number, number>();
  for (const seed of SEEDS) {
    const problem = randomProblem(seed, { households: 3, dwellings: 2, teams: 1 });
    if (bestByTryingAll(problem) === null) continue;
    const chance = chanceOf(seed);
    const changes = [...homesToBuy(problem, KINDS, PRICES), ...homesToConvert(problem, ['allHours'], PRICES).filter(({ homes, gone }) => homes.length === 1 && gone.length === 1)].slice(0, 5);
    const budgetNok = chance.pick([100, 200, 300, 400, 599, 600]);
    const before = await solved(problem);
    const found = bestPortfolio(problem, before, changes, budgetNok, { ...EFFORT, engine });
    if (found.kind === 'none') throw new Error(`${problem.id} got no answer: ${found.reason}`);
    expect([...found.levels.map(({ after }) => after), found.spentNok], `${problem.id} with ${budgetNok}`).toEqual(bestOfAllSets(problem, changes, budgetNok));
    expect(found.spentNok).toBeLessThanOrEqual(budgetNok);
    expect(found.isProved && found.isCheapest, problem.id).toBe(true);
    bought.set(found.changes.length, (bought.get(found.changes.length) ?? 0) + 1);
  }
  expect(bought.get(0)).toBeGreaterThan(0);
  expect(bought.get(1)).toBeGreaterThan(3);
  expect(bought.get(2)).toBeGreaterThan(0);
}, 300_000);
