import type { Policy, Problem } from '../domain/problem.ts';
import type { Engine } from '../engine.ts';
import { settleEquals } from '../equals.ts';
import { buildModel } from '../model/build.ts';
import { columnsOf, placementsOf } from '../model/decode.ts';
import { optimise } from '../optimise.ts';
import { queue } from '../queue.ts';
import { RULES } from '../rules/index.ts';
import { roundFor, type PlacementIds } from '../rules/standing.ts';

/** How homes are given: by the plain queue, which keeps the policy's hard rules and points, or by solving the policy. */
export interface Procedure {
  readonly kind: 'queue' | 'solved';
  readonly policy: Policy;
}

/** What a round gives to whom. `isProved`: no proposal is better by the policy, on any level; the queue proves nothing. */
export interface Allocation {
  readonly placements: readonly PlacementIds[];
  readonly isProved: boolean;
}

/** Placement columns up to which each level is given to the engine as it is: branching ends before annealing and relaxations would have paid, as measured. */
const SMALL_COLUMNS = 200;

/**
 * A round's placements by a procedure. Counted effort, no clock: the same problem and seed give the same placements. The queue comes first, so there is an
 * answer whatever the engine finds.
 */
export function allocate(problem: Problem, kind: Procedure['kind'], engine: Engine, seed: number): Allocation {
  const queued = queue(problem);
  if (queued.kind === 'none') throw new Error(`a simulated round has a lock that cannot be kept: ${queued.message}`);
  if (kind === 'queue') return { placements: queued.placements, isProved: false };
  const { model } = buildModel(roundFor(problem), RULES);
  const { name, version, minimise } = engine;
  const found = optimise(model, model.placements.length <= SMALL_COLUMNS ? { name, version, minimise } : engine, {
    seed, seconds: () => 0, timeLimitSeconds: null, gap: 0, start: columnsOf(model, queued.placements), shouldStop: () => false, onProgress: () => {},
  });
  if (found.kind !== 'found') throw new Error(`a simulated round could not be solved: ${found.kind}`);
  const placements = settleEquals(problem, placementsOf(model, found.values), seed);
  return { placements, isProved: found.penalties.every((penalty, level) => penalty === found.bounds[level]) };
}
