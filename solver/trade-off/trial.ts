import type { Problem } from '../domain/problem.ts';
import type { Proposal } from '../domain/proposal.ts';
import type { Pair } from '../compare.ts';
import type { Engine } from '../engine.ts';
import { priorityPoints } from '../figures.ts';
import { solve, type SolveHooks, type SolveOptions } from '../solve.ts';
import { housedFigures } from '../tie-figures.ts';
import { tieRanges, type TieRange } from '../tie-ranges.ts';
import { measured, siteFigures, type Measure, type Measured } from './measure.ts';
import type { PointAnswer } from './point.ts';

/** Whom a side of a trial is: the round solved under policy a or b, or dealt out by the queue under the hard rules and the points of a or b. */
export type TrialSide = 'a' | 'b' | 'queueA' | 'queueB';

/** What came of one side: a proposal that the checks accept, by the common yardstick; or why there is none. */
export type SideAnswer =
  | {
    readonly kind: 'proposal'; readonly proposal: Proposal; readonly figures: Measured;
    /** Priority points of those left, by the policy of each. */
    readonly pointsLeft: Pair<number>;
    /** How many are housed, and what sites add up to by the yardstick, over all proposals that are as good, where it was asked for. */
    readonly ranges: readonly TieRange[] | null;
  }
  | Extract<PointAnswer, { readonly kind: 'none' }>;

/** What a trial is asked with: one round under two policies, and the yardstick of both. */
export interface Trial {
  readonly problems: Pair<Problem>;
  readonly measure: Measure;
}

/** How the solves and the ranges are limited; seconds for ranges alone, 0 for none. */
export interface TrialEffort {
  readonly options: Pick<SolveOptions, 'seed' | 'timeLimitSeconds'>;
  readonly rangeSeconds: number;
}

/** Which of the two problems a side is about. */
export const policySide = (side: TrialSide): 'a' | 'b' => (side === 'a' || side === 'queueA' ? 'a' : 'b');

function rangesOf(problem: Problem, measure: Measure, proposal: Proposal, engine: Engine, { options, rangeSeconds }: TrialEffort, hooks: SolveHooks): readonly TieRange[] {
  const began = hooks.seconds();
  return tieRanges(problem, proposal.placements, [...siteFigures(measure), ...housedFigures(problem)], engine, {
    seed: options.seed, timeLimitSeconds: rangeSeconds, seconds: () => hooks.seconds() - began, shouldStop: () => hooks.shouldStop(),
  });
}

/** Works out one side of a trial. The queue solves nothing and has no ranges: its ties are broken by its own procedure. Throws where the solve does. */
export async function trySide({ problems, measure }: Trial, side: TrialSide, engine: Engine, effort: TrialEffort, hooks: SolveHooks): Promise<SideAnswer> {
  const problem = problems[policySide(side)];
  const isQueue = side === 'queueA' || side === 'queueB';
  const result = await solve(problem, { ...effort.options, engine: isQueue ? 'queue' : 'highs', gapPercent: null }, hooks);
  if (result.kind === 'none') return { kind: 'none', reason: result.reason };
  const { proposal } = result;
  if (proposal.status === 'refused') return { kind: 'none', reason: 'lockedApart' };
  const left = (own: Problem): number => {
    const points = priorityPoints(own);
    return proposal.unplaced.reduce((sum, { householdId }) => sum + (points.get(householdId) ?? 0), 0);
  };
  return {
    kind: 'proposal', proposal, figures: measured(problem, proposal.placements, measure, priorityPoints(problem)), pointsLeft: { a: left(problems.a), b: left(problems.b) },
    ranges: isQueue || effort.rangeSeconds === 0 ? null : rangesOf(problem, measure, proposal, engine, effort, hooks),
  };
}
