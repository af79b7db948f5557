import { expect, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import { loadEngine } from '../../../solver/load-engine.ts';
import { evaluate } from '../../../solver/evaluate.ts';
import { confirm } from '../../../solver/relaxing/confirm.ts';
import { relaxationsOf, relaxed, rulesLifted, type Relaxation } from '../../../solver/relaxing/relaxation.ts';
import { screen } from '../../../solver/relaxing/screen.ts';
import { bestByTryingAll, type Best } from '../../support/brute-force.ts';
import { chanceOf, randomProblem } from '../../support/random-problem.ts';
import { solved, trySolve } from '../../support/solved.ts';

const HOOKS = { seconds: () => 0, shouldStop: () => false, onProgress: () => undefined };
const SEEDS = Array.from({ length: 60 }, (_, i) => 700 + i);
const SIZE = { households: 3, dwellings: 3, teams: 1 };

interface Case {
  readonly problem: Problem;
  readonly best: Best;
  readonly householdId: string;
  readonly relaxations: readonly Relaxation[];
}

/** Random problems that can be solved, each with the household that is asked about and all its relaxations. */
const CASES: readonly Case[] = SEEDS.flatMap((seed) => {
  const problem = randomProblem(seed, SIZE);
  const best = bestByTryingAll(problem);
  if (best === null) return [];
  const householdId = chanceOf(seed).pick(problem.households).id;
  return [{ problem, best, householdId, relaxations: relaxationsOf(problem, householdId) }];
});

/** The best penalties by level, of every proposal. */
function penaltiesBy(problem: Problem): ReadonlyMap<number, number> {
  const best = bestByTryingAll(problem);
  if (best === null) throw new Error(`${problem.id} has no proposal any more`);
  return new Map(evaluate(problem, best.placements).levels.map(({ level, penalty }) => [level, penalty]));
}

const kindsOf = (cases: readonly Case[]): ReadonlySet<string> => new Set(cases.flatMap(({ relaxations }) => relaxations.map(({ ruleId, what }) => `${ruleId} ${what}`)));

test('the random problems between them offer steps of most hard rules', () => {
  expect(kindsOf(CASES).size).toBeGreaterThan(15);
});

test('a relaxation never makes the first level worse', () => {
  for (const { problem, best, relaxations } of CASES) {
    for (const relaxation of relaxations) {
      const after = bestByTryingAll(relaxed(problem, [relaxation]));
      expect(after?.penalties[0], `${problem.id} ${relaxation.ruleId} ${relaxation.what}`).toBeLessThanOrEqual(best.penalties[0] as number);
    }
  }
}, 120_000);

test('what is screened never promises less on the first level than is really gained', async () => {
  const engine = await loadEngine('highs');
  let gained = 0;
  for (const { problem, best, relaxations } of CASES) {
    const rows = screen(problem, best.placements, relaxations.map((one) => [one]), { householdId: null, mostLevels: 2, engine }, HOOKS);
    expect(rows).toHaveLength(relaxations.length);
    for (const { relaxations: made, levels } of rows) {
      const truth = (best.penalties[0] as number) - (bestByTryingAll(relaxed(problem, made))?.penalties[0] as number);
      expect(levels[0]?.gain, `${problem.id} ${made[0]?.ruleId} ${made[0]?.what}`).toBeGreaterThanOrEqual(truth);
      gained += Number(truth > 0);
    }
  }
  expect(gained).toBeGreaterThan(3);
}, 120_000);

test('a confirmed gain is the gain of the best of all proposals, level by level, and proved', async () => {
  let gained = 0;
  for (const { problem, householdId, relaxations } of CASES.slice(0, 30)) {
    const before = await solved(problem);
    const known = penaltiesBy(problem);
    for (const relaxation of [...relaxations, ...rulesLifted(problem)]) {
      const truth = penaltiesBy(relaxed(problem, [relaxation]));
      const found = await confirm(problem, before.levels, [relaxation], { householdId, solve: (changed) => trySolve(changed) });
      if (found.kind === 'none') throw new Error(`${problem.id} got no proposal: ${found.reason}`);
      const name = `${problem.id} ${relaxation.ruleId} ${relaxation.what}`;
      expect(found.levels.map(({ level, gain }) => [level, gain]), name).toEqual([...truth].map(([level, penalty]) => [level, (known.get(level) ?? 0) - penalty]));
      expect(found.isProved, name).toBe(true);
      expect(found.dwellingId).toBe(found.placements.find((row) => row.householdId === householdId)?.dwellingId ?? null);
      gained += Number(found.levels.some(({ gain }) => gain > 0));
    }
  }
  expect(gained).toBeGreaterThan(3);
}, 240_000);
