import { canonicalProblem } from '../canonical.ts';
import type { Problem } from '../domain/problem.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Engine } from '../engine.ts';
import { settleEquals } from '../equals.ts';
import { evaluate } from '../evaluate.ts';
import { buildModel } from '../model/build.ts';
import { columnsOf, placementsOf } from '../model/decode.ts';
import { optimise } from '../optimise.ts';
import { RULES } from '../rules/index.ts';
import { roundFor } from '../rules/standing.ts';
import { gainsOf, type Confirmed } from './confirm.ts';
import { relaxed, type Relaxation } from './relaxation.ts';

/** What a proposal is held against: its placements, which keep the hard rules, and its levels with what is proved of them. */
export type Standard = Pick<Proposal, 'placements' | 'levels'>;

/** How one change is confirmed in this thread: by whom, for whom, how long, and from which dice. */
export interface ConfirmEffort {
  readonly engine: Engine;
  readonly householdId: string | null;
  readonly seed: number;
  /** Seconds for this one; null for none. */
  readonly timeLimitSeconds: number | null;
  /** Seconds, never falling; only differences are looked at. */
  seconds(): number;
  shouldStop(): boolean;
}

/**
 * Solves the round with the relaxations made, from the proposal's own placements, which a relaxation leaves as good as they were on the first level: so however short the clock is, nothing
 * is worse than the proposal. The checks judge the answer. Throws when rows and checks disagree.
 */
export function confirmNow(problem: Problem, proposal: Standard, relaxations: readonly Relaxation[], effort: ConfirmEffort): Confirmed {
  const changed = canonicalProblem(relaxed(problem, relaxations));
  const { model } = buildModel(roundFor(changed), RULES, proposal.placements.map(({ dwellingId }) => dwellingId));
  const began = effort.seconds();
  const optimised = optimise(model, effort.engine, {
    seed: effort.seed, timeLimitSeconds: effort.timeLimitSeconds, gap: 0, start: columnsOf(model, proposal.placements),
    seconds: () => effort.seconds() - began, shouldStop: () => effort.shouldStop(), onProgress: () => {},
  });
  if (optimised.kind !== 'found') return { kind: 'none', relaxations, reason: optimised.kind === 'nothing' ? 'timeLimit' : optimised.kind };
  const placements = settleEquals(changed, placementsOf(model, optimised.values), effort.seed);
  const { breaches, levels } = evaluate(changed, placements);
  const first = breaches[0];
  if (first) throw new Error(`an answer to what would help in ${problem.id} breaks ${first.ruleId}: ${first.message}`);
  levels.forEach(({ level, penalty }, l) => {
    if (penalty !== optimised.penalties[l]) throw new Error(`level ${level} of what would help in ${problem.id}: the model says ${optimised.penalties[l]}, the checks say ${penalty}`);
  });
  const gains = gainsOf(proposal.levels, levels.map(({ level, penalty }, l) => ({ level, penalty, bound: optimised.bounds[l] as number })));
  return {
    kind: 'confirmed', relaxations, levels: gains, isProved: gains.every(({ isProved }) => isProved), placements,
    dwellingId: placements.find((row) => row.householdId === effort.householdId)?.dwellingId ?? null,
  };
}
