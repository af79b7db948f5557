import {
  compareIds, evaluate, explain, passedOver, roundFor, structureOf, standingOf, unplacedReasons, type Breach, type Evaluation, type Explanation, type PassedOver, type PlacementIds, type Problem,
  type Standing, type Unplaced,
} from '../../solver/index.ts';
import { markOf } from './plan.ts';
import { settledPairs, settledRound, shownProblem } from './problems.ts';
import type { BlockerView, Override, Plan } from './schemas.ts';

/** What the core says of a plan. */
export interface Judgement {
  /** The round as everybody sees it. */
  readonly problem: Problem;
  readonly standing: Standing;
  readonly evaluation: Evaluation;
  /** How many dwellings the reasons are about: those that are neither held nor settled. */
  readonly lookedAt: number;
  /** Why each household that takes part and has no dwelling has none. */
  readonly unplaced: readonly Unplaced[];
  readonly passedOver: readonly PassedOver[];
}

const idsOf = (plan: Plan): readonly PlacementIds[] => plan.placements as unknown as readonly PlacementIds[];

/** Who is passed over by those who stand as facts, overrides among them: each is looked at as if it alone had not been settled. */
function passedOverBySettled(frozen: Problem, plan: Plan): readonly PassedOver[] {
  if (plan.overrides.length === 0) return [];
  return settledPairs(frozen, plan).flatMap(({ householdId }) => {
    const { problem, placements } = settledRound(frozen, plan, householdId);
    return passedOver(problem, placements).filter(({ byHouseholdId }) => byHouseholdId === householdId);
  });
}

/** What a plan of a frozen problem costs and breaks, without why anybody has no home: that alone takes most of the time. */
export function evaluationOf(frozen: Problem, plan: Plan): Pick<Judgement, 'evaluation'> {
  return { evaluation: evaluate(shownProblem(frozen, plan), idsOf(plan)) };
}

/** Judges a plan of a frozen problem. */
export function judge(frozen: Problem, plan: Plan): Judgement {
  const problem = shownProblem(frozen, plan);
  const settled = plan.overrides.length === 0 ? { problem, placements: idsOf(plan) } : settledRound(frozen, plan);
  const round = roundFor(problem);
  const passed = [...passedOver(settled.problem, settled.placements), ...passedOverBySettled(frozen, plan)];
  return {
    problem, standing: standingOf(round, structureOf(round, idsOf(plan)).placed), evaluation: evaluate(problem, idsOf(plan)),
    lookedAt: settled.problem.dwellings.length, unplaced: unplacedReasons(settled.problem, settled.placements), passedOver: passed.sort((a, b) => compareIds(a.householdId, b.householdId) || compareIds(a.dwellingId, b.dwellingId)),
  };
}

/** Whether an override stands for a breach: it does for the rules it names, where its household or its dwelling has a part, also as the one that another avoids or must not be beside. */
function answersFor(override: Override, { ruleId, householdIds, facts }: Breach): boolean {
  const beside = [facts['avoids'], facts['neighbours']].flat();
  return override.ruleIds.includes(ruleId) && (householdIds.includes(override.householdId) || beside.includes(override.householdId)
    || facts['dwellingId'] === override.dwellingId || (householdIds.length === 0 && facts['dwellingId'] === undefined));
}

const isAnsweredFor = (breach: Breach, plan: Plan): boolean => plan.overrides.some((override) => answersFor(override, breach));

/** The rules that an override names and that are broken still; none where what it was given for is no longer so. */
export function brokenStill({ evaluation }: Pick<Judgement, 'evaluation'>, override: Override): readonly string[] {
  return override.ruleIds.filter((ruleId) => evaluation.breaches.some((breach) => breach.ruleId === ruleId && answersFor(override, breach)));
}

/** A plan in another problem, with the overrides that still stand for what they were given for: who answered for one breach has not answered for another. */
export function withItsWords(frozen: Problem, before: Plan, next: Problem, plan: Plan): Plan {
  if (plan.overrides.length === 0) return plan;
  const factsOf = ({ ruleId, householdIds, facts }: Breach): string => JSON.stringify([ruleId, householdIds, facts]);
  const known = new Set(evaluationOf(frozen, before).evaluation.breaches.map(factsOf));
  const { breaches } = evaluationOf(next, plan).evaluation;
  const stands = (override: Override): boolean => {
    const own = breaches.filter((breach) => answersFor(override, breach));
    return own.length > 0 && own.every((breach) => known.has(factsOf(breach)));
  };
  return { ...plan, overrides: plan.overrides.filter(stands) };
}

/** What keeps a plan from being decided: hard rules broken without anybody's word, and placements that nobody has accepted. */
export function blockersOf({ evaluation }: Pick<Judgement, 'evaluation'>, plan: Plan): readonly BlockerView[] {
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
