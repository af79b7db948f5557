import type { Policy, Problem } from '../domain/problem.ts';
import type { LevelResult, Proposal } from '../domain/proposal.ts';
import { priorityPoints } from '../figures.ts';
import { activeRules } from '../rules/index.ts';
import { solve, type SolveHooks, type SolveOptions, type SolveResult } from '../solve.ts';
import { measured, type Measure, type Measured } from './measure.ts';
import { pointProblem, type SweepPoint } from './sweep.ts';

/** What came of a point: a proposal that the checks accept, by the common yardstick; or why there is none. */
export type PointAnswer =
  | {
    readonly kind: 'proposal'; readonly proposal: Proposal; readonly figures: Measured;
    /** No proposal under the point's rules leaves fewer priority points without a home; what was found where nothing is proved of them alone. */
    readonly leastWaitingPoints: number;
  }
  /** `lockedApart`: what people have locked cannot be kept under the rules of the point. */
  | { readonly kind: 'none'; readonly reason: Extract<SolveResult, { readonly kind: 'none' }>['reason'] | 'lockedApart' };

/** The ids of the soft rules on each level of a policy, in the order of the catalogue. */
export function rulesByLevel(policy: Policy): ReadonlyMap<number, readonly string[]> {
  const priced = activeRules(policy).flatMap(({ rule, price }) => (price === null ? [] : [{ id: rule.id, level: price.level }]));
  return new Map([...Map.groupBy(priced, ({ level }) => level)].map(([level, rules]) => [level, rules.map(({ id }) => id)]));
}

/** The least priority points that the bounds of the levels prove, where the rule that every policy must name stands alone on its level, the first; else what was found. */
export function leastPoints(policy: Policy, levels: readonly LevelResult[], found: number): number {
  const [first] = levels;
  const onFirst = activeRules(policy).filter(({ price }) => price !== null && price.level === first?.level);
  const [alone] = onFirst;
  if (first === undefined || alone === undefined || onFirst.length > 1 || alone.rule.required !== true || alone.price === null) return found;
  return Math.min(found, Math.ceil(first.bound / alone.price.weight));
}

/** Solves the round as a point has it. Every point is measured by one yardstick and by the priority points of the round as it is, whatever was turned. Throws where the solve does. */
export async function tryPoint(problem: Problem, point: SweepPoint, measure: Measure, options: SolveOptions, hooks: SolveHooks): Promise<PointAnswer> {
  const own = pointProblem(problem, point);
  const result = await solve(own, options, hooks);
  if (result.kind === 'none') return { kind: 'none', reason: result.reason };
  const { proposal } = result;
  if (proposal.status === 'refused') return { kind: 'none', reason: 'lockedApart' };
  const figures = measured(own, proposal.placements, measure, priorityPoints(problem));
  return { kind: 'proposal', proposal, figures, leastWaitingPoints: leastPoints(own.policy, proposal.levels, figures.waitingPoints) };
}
