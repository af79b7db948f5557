import {
  evaluate, explain, passedOver, roundFor, structureOf, standingOf, unplacedReasons, type Breach, type Evaluation, type Explanation, type PassedOver, type PlacementIds, type Problem,
  type Standing, type Unplaced,
} from '../../solver/index.ts';
import { markOf } from './plan.ts';
import { settledPairs, settledRound, shownProblem } from './problems.ts';
import type { BlockerView, Plan } from './schemas.ts';

/** What the core says of a plan. */
export interface Judgement {
  /** The round as everybody sees it. */
  readonly problem: Problem;
  readonly standing: Standing;
  readonly evaluation: Evaluation;
  /** Why each household that takes part and has no dwelling has none. */
  readonly unplaced: readonly Unplaced[];
  readonly passedOver: readonly PassedOver[];
}

const idsOf = (plan: Plan): readonly PlacementIds[] => plan.placements as unknown as readonly PlacementIds[];

/** Judges a plan of a frozen problem. */
export function judge(frozen: Problem, plan: Plan): Judgement {
  const problem = shownProblem(frozen, plan);
  const settled = plan.overrides.length === 0 ? { problem, placements: idsOf(plan) } : settledRound(frozen, plan);
  const round = roundFor(problem);
  return {
    problem, standing: standingOf(round, structureOf(round, idsOf(plan)).placed), evaluation: evaluate(problem, idsOf(plan)),
    unplaced: unplacedReasons(settled.problem, settled.placements), passedOver: passedOver(settled.problem, settled.placements),
  };
}

/** Whether somebody has answered for a breach: each override stands for the rules it names, where its household or its dwelling has a part. */
function isAnsweredFor({ ruleId, householdIds, facts }: Breach, plan: Plan): boolean {
  return plan.overrides.some((override) => override.ruleIds.includes(ruleId)
    && (householdIds.includes(override.householdId) || facts['dwellingId'] === override.dwellingId || (householdIds.length === 0 && facts['dwellingId'] === undefined)));
}

/** What keeps a plan from being decided: hard rules broken without anybody's word, and placements that nobody has accepted. */
export function blockersOf({ evaluation }: Judgement, plan: Plan): readonly BlockerView[] {
  const breaches = evaluation.breaches.filter((breach) => !isAnsweredFor(breach, plan))
    .map(({ ruleId, householdIds, message }) => ({ kind: 'breach' as const, ruleId, householdIds: [...householdIds], message }));
  const waiting = plan.placements.filter(({ householdId }) => markOf(plan, householdId)?.kind !== 'accepted').map(({ householdId }) => ({ kind: 'notAccepted' as const, householdId }));
  return [...breaches, ...waiting];
}

/** Why a household has the dwelling it has, or none, and not another; everybody else stays as the meeting has them. */
export function explainIn(frozen: Problem, plan: Plan, householdId: string, dwellingId: string | undefined): Explanation {
  const { problem, placements } = settledRound(frozen, plan, householdId);
  return explain(problem, { placements: placements as never }, householdId, dwellingId);
}

/** Whether a dwelling was given to somebody against a hard rule, or stays with somebody beside one who was: that must be taken back before another can be judged there. */
export function isSettled(frozen: Problem, plan: Plan, dwellingId: string): boolean {
  return settledPairs(frozen, plan).some((placement) => placement.dwellingId === dwellingId);
}
