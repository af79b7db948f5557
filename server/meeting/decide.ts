import { dateOf, fullMonths, priorityPoints, type Household, type Problem } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { DecisionRow } from '../db/tables.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import { amongEquals, type Drawn } from './among-equals.ts';
import { judge, type Judgement } from './judgement.ts';
import { markOf, placementOf } from './plan.ts';
import type { AmongEquals, DecisionBasis, Plan } from './schemas.ts';

/** Who decided, and when. */
interface Decided {
  readonly roundId: string;
  readonly actor: string;
  readonly at: string;
  readonly parameters: Parameters;
  /** What the proposals behind the plan decided among equals, the latest first. */
  readonly drawn: readonly Drawn[];
  /** What follows from declining for a code, by the terms that hold: JSON. */
  readonly consequenceOf: (code: string) => string | null;
}

/** What a letter about a household is made from. */
function basisOf(frozen: Problem, household: Household, points: ReadonlyMap<string, number>, { evaluation, unplaced, passedOver }: Judgement, equals: ReadonlyMap<string, AmongEquals>): DecisionBasis {
  const { id } = household;
  return {
    asOf: frozen.asOf, policyId: frozen.policy.id, points: points.get(id) ?? 0, waitingMonths: Math.max(0, fullMonths(household.applicationDate, frozen.asOf)),
    applicationDate: household.applicationDate, dwellings: frozen.dwellings.length, households: frozen.households.length,
    findings: evaluation.findings.filter((finding) => finding.householdIds.includes(id)),
    reasons: unplaced.find((row) => row.householdId === id)?.reasons.map((reason) => ({ ...reason })) ?? null,
    passedOver: passedOver.filter((row) => row.householdId === id).map(({ dwellingId, byHouseholdId }) => ({ dwellingId, byHouseholdId, byPoints: points.get(byHouseholdId) ?? 0 })),
    amongEquals: equals.get(id) ?? null,
  };
}

/** How a household came out of the meeting, and what people have said of it. */
function saidOf(plan: Plan, householdId: string, consequenceOf: Decided['consequenceOf']): Pick<DecisionRow, 'outcome' | 'code' | 'reason' | 'consequence' | 'override'> {
  const nothing = { code: null, reason: null, consequence: null, override: null };
  const mark = markOf(plan, householdId);
  if (mark?.kind === 'declined') return { ...nothing, outcome: 'declined', code: mark.code, reason: mark.reason, consequence: consequenceOf(mark.code) };
  if (mark?.kind === 'leftOpen') return { ...nothing, outcome: 'leftOpen', reason: mark.reason };
  if (placementOf(plan, householdId) === undefined) return { ...nothing, outcome: 'notOffered' };
  const override = plan.overrides.find((row) => row.householdId === householdId);
  return { ...nothing, outcome: 'offered', override: override === undefined ? null : JSON.stringify(override) };
}

/** What is decided of every household of a round when its plan is: an offer, that it was declined or left open, or that there was no home for it this time. */
export function decisionsOf(frozen: Problem, plan: Plan, { roundId, actor, at, parameters, drawn, consequenceOf }: Decided): readonly DecisionRow[] {
  const judgement = judge(frozen, plan);
  const points = priorityPoints(frozen);
  const equals = amongEquals(judgement.problem, plan, drawn);
  const moveIns = new Map<string, string>(judgement.standing.placed.map(({ household, moveInDay }) => [household.id, dateOf(moveInDay)]));
  const keepUntil = monthsAfter(dayOfInstant(at), parameters.recordKeepMonths);
  return frozen.households.map((household): DecisionRow => {
    const placement = placementOf(plan, household.id);
    return {
      roundId, householdId: household.id, ...saidOf(plan, household.id, consequenceOf), dwellingId: placement?.dwellingId ?? null, teamId: placement?.teamId ?? null,
      moveIn: placement === undefined ? null : moveIns.get(household.id) ?? null, basis: JSON.stringify(basisOf(frozen, household, points, judgement, equals)),
      decidedAt: at, decidedBy: actor, keepUntil, erasedAt: null,
    };
  });
}
