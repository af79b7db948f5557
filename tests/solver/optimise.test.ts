import { beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/domain/problem.ts';
import type { Engine } from '../../solver/engine.ts';
import { loadHighs } from '../../solver/engines/highs.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { buildModel } from '../../solver/model/build.ts';
import { columnsOf } from '../../solver/model/decode.ts';
import { optimise, type Optimised } from '../../solver/optimise.ts';
import { queue } from '../../solver/queue.ts';
import { RULES } from '../../solver/rules/index.ts';
import { roundFor } from '../../solver/rules/standing.ts';
import type { Sizes } from '../../solver/search/sizes.ts';
import { everyProposal } from '../support/brute-force.ts';
import { randomProblem } from '../support/random-problem.ts';

// What is proved, against every proposal there is: a bound may not be above the least penalty of any proposal that holds the levels before it at
// the penalties that were reached, however the solve ended. The sizes are set so low that tiny problems take the ways of large ones.

let engine: Engine;
/** Proves as much, but answers with what it was started from: so what is found stays behind what is proved, and a bound that is too high shows. */
let idle: Engine;
beforeAll(async () => {
  engine = await loadHighs();
  idle = {
    ...engine,
    minimise: (program, limits) => {
      const outcome = engine.minimise(program, limits);
      return outcome.kind === 'optimal' || outcome.kind === 'stopped' ? { kind: 'stopped', values: null, penalty: null, bound: outcome.bound } : outcome;
    },
  };
});

/** The same problem with everything that is soft on one level: then nothing is annealed. */
function onOneLevel(problem: Problem): Problem {
  const rules = Object.entries(problem.policy.rules).map(([id, setting]) => [id, setting.enforce === 'soft' ? { ...setting, level: 1 } : setting]);
  return { ...problem, policy: { ...problem.policy, rules: Object.fromEntries(rules) as Problem['policy']['rules'] } };
}

const LARGE: Sizes = { wholeColumns: 2, partColumnsPerHome: 1, partNodes: 2, earlyBoundColumns: 60_000 };
const SIFTED: Sizes = { wholeColumns: 2, partColumnsPerHome: 2, partNodes: 400, earlyBoundColumns: 1 };

interface Ending {
  readonly gap: number;
  /** The clock jumps past the time limit when it is asked for this time; null for no limit. */
  readonly looks: number | null;
  readonly sizes: Sizes | undefined;
  readonly by?: Engine;
}

function run(problem: Problem, seed: number, { gap, looks, sizes, by = engine }: Ending): Optimised {
  const { model } = buildModel(roundFor(problem), RULES);
  const queued = queue(problem);
  let looked = 0;
  return optimise(model, by, {
    seed, gap, timeLimitSeconds: looks === null ? null : 1000, seconds: () => (looks !== null && (looked += 1) >= looks ? 2000 : 0), shouldStop: () => false, onProgress: () => {},
    start: queued.kind === 'placements' ? columnsOf(model, queued.placements) : null,
  }, sizes);
}

/** The penalties of every proposal that breaks nothing. */
function everyPenalty(problem: Problem): readonly (readonly number[])[] {
  return [...everyProposal(problem)].map((placements) => evaluate(problem, placements))
    .filter(({ breaches }) => breaches.length === 0).map(({ levels }) => levels.map(({ penalty }) => penalty));
}

/** The first bound that some proposal disproves, in words, or null. */
function disproved(found: Optimised, all: readonly (readonly number[])[], gap: number): string | null {
  if (found.kind === 'infeasible') return all.length === 0 ? null : 'is said to have no solution';
  if (found.kind !== 'found') return found.kind === 'nothing' ? null : `ended with ${found.kind}`;
  const { penalties, bounds } = found;
  if (!all.some((one) => one.every((penalty, l) => penalty === penalties[l]))) return `no proposal has the penalties ${penalties.join(', ')}`;
  for (const [l, bound] of bounds.entries()) {
    const least = Math.min(...all.filter((one) => one.slice(0, l).every((penalty, k) => penalty <= penalties[k]!)).map((one) => one[l]!));
    if (bound > least) return `level ${l} is said to be at least ${bound}, and ${least} is possible (gap ${gap}, penalties ${penalties.join(', ')})`;
  }
  return null;
}

const SEEDS = Array.from({ length: 40 }, (_, i) => i);

describe.each<[string, Sizes | undefined]>([['as it is', undefined], ['as a large one', LARGE], ['as a very large one', SIFTED]])('a problem that is solved %s', (_name, sizes) => {
  test.each([0, 0.1, 1])('has no bound above the best that is possible with a gap of %d', (gap) => {
    const found = SEEDS.flatMap((seed) => {
      const problem = randomProblem(seed, { households: 4, dwellings: 4, teams: 2 });
      const what = disproved(run(problem, seed, { gap, looks: null, sizes }), everyPenalty(problem), gap);
      return what === null ? [] : [`problem ${seed}: ${what}`];
    });
    expect(found).toEqual([]);
  });

  test('has none either when the clock stops it at any time', () => {
    const found = SEEDS.slice(0, 25).flatMap((seed) => {
      const problem = randomProblem(seed + 500, { households: 4, dwellings: 3, teams: 2 });
      const all = everyPenalty(problem);
      return [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233].flatMap((looks) => {
        const what = disproved(run(problem, seed, { gap: 0, looks, sizes }), all, 0);
        return what === null ? [] : [`problem ${seed + 500}, stopped at look ${looks}: ${what}`];
      });
    });
    expect(found).toEqual([]);
  }, 120_000);

  test('has none when little is found of what is proved', () => {
    const found = SEEDS.flatMap((seed) => {
      const problem = onOneLevel(randomProblem(seed + 900, { households: 4, dwellings: 4, teams: 2 }));
      const all = everyPenalty(problem);
      return [4, 6, 8, 10, 12, 15, 20, null].flatMap((looks) => {
        const what = disproved(run(problem, seed, { gap: 0, looks, sizes, by: idle }), all, 0);
        return what === null ? [] : [`problem ${seed + 900}, stopped at look ${looks}: ${what}`];
      });
    });
    expect(found).toEqual([]);
  }, 120_000);
});
