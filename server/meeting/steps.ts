import type { Breach, Problem } from '../../solver/index.ts';
import type { PolicyHindrance } from '../policies/schemas.ts';
import type { RoundState } from '../rounds/schemas.ts';
import { blockersOf, evaluationOf, explainIn, isSettled } from './judgement.ts';
import { isKept, marked, markOf, occupantOf, placementOf, sortedPlan, without } from './plan.ts';
import type { BlockerView, Plan, Step } from './schemas.ts';

/** Where a round stands: how far it has come, and its plan. */
export interface Standing {
  readonly state: RoundState;
  readonly plan: Plan;
}

/** Who takes a step, when, and what is open to them. */
export interface Taker {
  readonly actor: string;
  readonly at: string;
  /** Whether a hard rule may be overridden. */
  readonly mayOverride: boolean;
  /** The codes that a household may be declined for. */
  readonly declineCodes: ReadonlySet<string>;
  /** Why nobody can decide under the policy of the round today; null when it is no hindrance. */
  readonly hindrance: PolicyHindrance | null;
}

/** Why a step cannot be taken: `code` is the refusal's, `detail` a sentence. */
export type StepRefusal =
  | { readonly code: 'wrongState' | 'notPlaced' | 'takesNoPart' | 'dwellingTaken' | 'dwellingHeld' | 'pairForbidden' | 'unknownCode' | 'mayNotOverride'; readonly detail: string }
  | { readonly code: 'householdNotFound' | 'dwellingNotFound' | PolicyHindrance['kind']; readonly detail: string }
  | { readonly code: 'breaksRules'; readonly detail: string; readonly breaches: readonly Breach[] }
  | { readonly code: 'notDecidable'; readonly detail: string; readonly blockers: readonly BlockerView[] };

/** What a step comes to. */
export type StepResult = { readonly ok: true; readonly standing: Standing } | { readonly ok: false; readonly refusal: StepRefusal };

type Of<K extends Step['kind']> = Extract<Step, { readonly kind: K }>;
type Choice = Exclude<Step['kind'], 'undo' | 'reopen' | 'startMeeting' | 'pauseMeeting' | 'decide' | 'close'>;
type ChoiceResult = Plan | StepRefusal;

const isRefusal = (result: ChoiceResult): result is StepRefusal => 'code' in result;
const named = (id: string): string => JSON.stringify(id);

/** Rules that no word makes good: what no proposal is without, and locks, which are lifted where they were made. */
const NEVER_OVERRIDDEN: ReadonlySet<string> = new Set(['structure', 'lock']);

/** What stands in the way of a placement before any rule is asked. */
function inTheWay(frozen: Problem, plan: Plan, { householdId, dwellingId }: Of<'place'>): StepRefusal | null {
  if (['leftOpen', 'declined'].includes(markOf(plan, householdId)?.kind ?? '')) return { code: 'takesNoPart', detail: `Household ${named(householdId)} takes no part in the round. Take it in again first.` };
  if (plan.held.some((row) => row.dwellingId === dwellingId)) return { code: 'dwellingHeld', detail: `Dwelling ${named(dwellingId)} is held open. Release it first.` };
  if (plan.forbidden.some((row) => row.householdId === householdId && row.dwellingId === dwellingId)) return { code: 'pairForbidden', detail: `Household ${named(householdId)} and dwelling ${named(dwellingId)} must not be a pair. Allow it first.` };
  const occupant = occupantOf(plan, dwellingId);
  if (occupant === undefined || occupant.householdId === householdId || !(isKept(plan, occupant.householdId) || isSettled(frozen, plan, dwellingId))) return null;
  return { code: 'dwellingTaken', detail: `Household ${named(occupant.householdId)} is accepted or locked in dwelling ${named(dwellingId)}. Take that back first.` };
}

/** Why hard rules that a placement breaks are in its way; null when somebody who may has answered for them. */
function unanswered(ruleIds: readonly string[], breaches: readonly Breach[], override: string | null, { mayOverride }: Taker): StepRefusal | null {
  if (ruleIds.length === 0) return null;
  const detail = `That would break ${ruleIds.join(', ')}.`;
  if (override === null || ruleIds.some((ruleId) => NEVER_OVERRIDDEN.has(ruleId))) return { code: 'breaksRules', detail, breaches };
  return mayOverride ? null : { code: 'mayNotOverride', detail: `${detail} Only a manager may override a rule.` };
}

function placing(frozen: Problem, plan: Plan, step: Of<'place'>, taker: Taker): ChoiceResult {
  const { householdId, dwellingId, override } = step;
  const blocked = inTheWay(frozen, plan, step);
  if (blocked !== null) return blocked;
  const [found] = explainIn(frozen, plan, householdId, dwellingId).dwellings;
  const breaches = found?.effects?.breaches ?? [];
  const ruleIds = [...new Set([...breaches.map(({ ruleId }) => ruleId), ...(found?.ruleIds ?? [])])].sort();
  const refused = unanswered(ruleIds, breaches, override, taker);
  if (refused !== null) return refused;
  const occupant = occupantOf(plan, dwellingId);
  const cleared = without(occupant === undefined ? plan : without(plan, occupant.householdId), householdId);
  const placed: Plan = { ...cleared, placements: [...cleared.placements, { householdId, dwellingId, teamId: found?.effects?.teamId ?? null, by: 'hand' }] };
  const kept = marked(placed, { kind: 'locked', householdId });
  return ruleIds.length === 0 || override === null ? kept : { ...kept, overrides: [...kept.overrides, { householdId, dwellingId, ruleIds, reason: override, by: taker.actor, at: taker.at }] };
}

const notPlaced = (householdId: string): StepRefusal => ({ code: 'notPlaced', detail: `Household ${named(householdId)} has no dwelling in the plan.` });

function holding(plan: Plan, { dwellingId, reason }: Of<'hold'>): ChoiceResult {
  const occupant = occupantOf(plan, dwellingId);
  if (occupant !== undefined && isKept(plan, occupant.householdId)) return { code: 'dwellingTaken', detail: `Household ${named(occupant.householdId)} is accepted or locked there. Take that back first.` };
  const free = occupant === undefined ? plan : without(plan, occupant.householdId);
  return { ...free, held: [...free.held.filter((row) => row.dwellingId !== dwellingId), { dwellingId, reason }] };
}

function forbidding(frozen: Problem, plan: Plan, { householdId, dwellingId, reason }: Of<'forbid'>): ChoiceResult {
  const isRequired = frozen.locks.some((lock) => lock.kind === 'require' && lock.householdId === householdId && lock.dwellingId === dwellingId);
  if (isRequired) return { code: 'breaksRules', detail: 'The problem file of the round requires that pair.', breaches: [] };
  const cleared = placementOf(plan, householdId)?.dwellingId === dwellingId ? without(plan, householdId) : plan;
  const others = cleared.forbidden.filter((row) => row.householdId !== householdId || row.dwellingId !== dwellingId);
  return { ...cleared, forbidden: [...others, { householdId, dwellingId, reason }] };
}

function acceptingAll(plan: Plan): Plan {
  return plan.placements.reduce((all, { householdId }) => marked(all, { kind: 'accepted', householdId }), plan);
}

/** How each choice changes a plan. */
const CHOICES: { readonly [K in Choice]: (frozen: Problem, plan: Plan, step: Of<K>, taker: Taker) => ChoiceResult } = {
  accept: (_, plan, { householdId }) => (placementOf(plan, householdId) === undefined ? notPlaced(householdId) : marked(plan, { kind: 'accepted', householdId })),
  lock: (_, plan, { householdId }) => (placementOf(plan, householdId) === undefined ? notPlaced(householdId) : marked(plan, { kind: 'locked', householdId })),
  clear: (_, plan, { householdId }) => ({ ...plan, marks: plan.marks.filter((row) => row.householdId !== householdId) }),
  unplace: (_, plan, { householdId }) => (placementOf(plan, householdId) === undefined ? notPlaced(householdId) : without(plan, householdId)),
  acceptAll: (_, plan) => acceptingAll(plan),
  place: placing,
  forbid: forbidding,
  allow: (_, plan, { householdId, dwellingId }) => ({ ...plan, forbidden: plan.forbidden.filter((row) => row.householdId !== householdId || row.dwellingId !== dwellingId) }),
  leaveOpen: (_, plan, { householdId, reason }) => marked(without(plan, householdId), { kind: 'leftOpen', householdId, reason }),
  decline: (_, plan, { householdId, code, reason }, { declineCodes }) => (
    declineCodes.has(code) ? marked(without(plan, householdId), { kind: 'declined', householdId, code, reason }) : { code: 'unknownCode', detail: `${named(code)} is no reason to decline. The reasons are ${[...declineCodes].join(', ')}.` }),
  hold: (_, plan, step) => holding(plan, step),
  release: (_, plan, { dwellingId }) => ({ ...plan, held: plan.held.filter((row) => row.dwellingId !== dwellingId) }),
};

/** From which states each step of the round itself is taken, and where it leads. */
const WAYS: Readonly<Record<'startMeeting' | 'pauseMeeting' | 'decide' | 'close' | 'reopen', { readonly from: RoundState; readonly to: RoundState }>> = {
  startMeeting: { from: 'proposed', to: 'inMeeting' },
  pauseMeeting: { from: 'inMeeting', to: 'proposed' },
  decide: { from: 'inMeeting', to: 'decided' },
  close: { from: 'decided', to: 'closed' },
  reopen: { from: 'decided', to: 'inMeeting' },
};

/** Whether a plan may still be changed. */
export const isOpen = (state: RoundState): boolean => state === 'draft' || state === 'proposed' || state === 'inMeeting';

function unknownIn(frozen: Problem, step: Step): StepRefusal | null {
  if ('householdId' in step && !frozen.households.some(({ id }) => id === step.householdId)) return { code: 'householdNotFound', detail: `There is no household ${named(step.householdId)} in the round.` };
  if ('dwellingId' in step && !frozen.dwellings.some(({ id }) => id === step.dwellingId)) return { code: 'dwellingNotFound', detail: `There is no free dwelling ${named(step.dwellingId)} in the round.` };
  return null;
}

function hindranceText(policyId: string, hindrance: PolicyHindrance): string {
  const another = 'Freeze it again under another policy first.';
  switch (hindrance.kind) {
    case 'policyIsDraft': return `The round was made under ${named(policyId)}, a draft that nobody has adopted. ${another}`;
    case 'policyNotYetValid': return `The round was made under ${named(policyId)}, which is valid from ${hindrance.validFrom}. Wait until then, or freeze it again under another policy.`;
    case 'policyWithdrawn': return `The round was made under ${named(policyId)}, which was withdrawn on ${hindrance.withdrawnOn}. ${another}`;
  }
}

/** Takes a step in a round, beside undoing, which the store does: pure, and judged by the core where placements are concerned. */
export function takeStep(frozen: Problem, standing: Standing, step: Exclude<Step, { readonly kind: 'undo' }>, taker: Taker): StepResult {
  const no = (refusal: StepRefusal): StepResult => ({ ok: false, refusal });
  const unknown = unknownIn(frozen, step);
  if (unknown !== null) return no(unknown);
  if (step.kind in WAYS) {
    const way = WAYS[step.kind as keyof typeof WAYS];
    if (standing.state !== way.from) return no({ code: 'wrongState', detail: `The round is ${standing.state}; ${step.kind} is for a round that is ${way.from}.` });
    if (step.kind === 'decide' && taker.hindrance !== null) return no({ code: taker.hindrance.kind, detail: hindranceText(frozen.policy.id, taker.hindrance) });
    const blockers = step.kind === 'decide' ? blockersOf(evaluationOf(frozen, standing.plan), standing.plan) : [];
    return blockers.length > 0 ? no({ code: 'notDecidable', detail: 'Some placements are not accepted, or break a hard rule without anybody’s word.', blockers }) : { ok: true, standing: { ...standing, state: way.to } };
  }
  if (!isOpen(standing.state)) return no({ code: 'wrongState', detail: `The round is ${standing.state}, and its plan can no longer be changed.` });
  const choice = CHOICES[step.kind as Choice] as (frozen: Problem, plan: Plan, step: Step, taker: Taker) => ChoiceResult;
  const plan = choice(frozen, standing.plan, step, taker);
  return isRefusal(plan) ? no(plan) : { ok: true, standing: { state: standing.state, plan: sortedPlan(plan) } };
}
