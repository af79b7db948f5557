import { performance } from 'node:perf_hooks';
import type { Problem } from '../../solver/domain/problem.ts';
import type { Proposal } from '../../solver/domain/proposal.ts';
import { solve, type SolveOptions, type SolveResult } from '../../solver/solve.ts';

/** What a test says of a solve: by default HiGHS with seed 1 and no limits, which is stopped by nobody. */
export interface Asked extends Partial<SolveOptions> {
  /** The solve is stopped when it has asked so many times; never when left out. */
  readonly stopAfter?: number;
}

/** Solves in this thread. */
export function trySolve(problem: Problem, { stopAfter = Infinity, ...options }: Asked = {}): Promise<SolveResult> {
  const began = performance.now();
  let asked = 0;
  return solve(problem, { engine: 'highs', seed: 1, timeLimitSeconds: null, gapPercent: null, ...options }, {
    seconds: () => (performance.now() - began) / 1000,
    onProgress: () => undefined,
    shouldStop: () => {
      asked += 1;
      return asked > stopAfter;
    },
  });
}

/** Solves in this thread; a test that gets no proposal is told why. */
export async function solved(problem: Problem, asked: Asked = {}): Promise<Proposal> {
  const result = await trySolve(problem, asked);
  if (result.kind === 'none') throw new Error(`${problem.id} got no proposal, ${result.reason}: ${result.message}`);
  return result.proposal;
}

/** The penalties of a proposal, level by level. */
export function penaltiesOf({ levels }: Proposal): readonly number[] {
  return levels.map(({ penalty }) => penalty);
}
