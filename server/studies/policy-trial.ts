import { compareProposals, policySide, type Pair, type Policy, type Problem, type SideAnswer, type TrialSide } from '../../solver/index.ts';
import { levelViews } from '../comparison/service.ts';
import type { LocalText } from '../intake/schemas.ts';
import { problemPolicy, problemUnder } from '../rounds/service.ts';
import { comparisonOf, frozenRound, levelsFound, type FrozenRound, type FrozenSide } from './frozen-round.ts';
import type { StudyKind, StudyRefusal, StudySoFar, StudySurroundings } from './kind.ts';
import { trialReport } from './report/trial-report.ts';
import { TrialQuestion, TrialView, type AgainstQueueView, type TrialSideView } from './policy-trial-schemas.ts';

/** A round under each of two policies, with the names of both. */
export interface TrialMaterial extends FrozenRound {
  readonly problems: Pair<Problem>;
  readonly policyNames: Pair<LocalText>;
}

type TrialSoFar = StudySoFar<TrialQuestion, TrialMaterial, TrialSide, SideAnswer>;
type Found = Extract<SideAnswer, { readonly kind: 'proposal' }>;

/** The queue's sides first: they are there at once. */
const SIDES: readonly TrialSide[] = ['queueA', 'queueB', 'a', 'b'];

function underPolicy(problem: Problem, policy: Policy): Problem | StudyRefusal {
  const read = problemUnder(problem, policy);
  return read.ok ? read.problem : { refusal: 'faultyPolicy', message: `The round cannot be solved under the policy ${policy.id}: ${read.faults[0]?.path ?? ''} is not ${read.faults[0]?.expected ?? ''}.` };
}

async function freeze(surroundings: StudySurroundings, { roundId, a, b }: TrialQuestion): Promise<{ readonly material: TrialMaterial; readonly roundId: string } | StudyRefusal> {
  const [fileA, fileB] = [surroundings.policies.choosable(a), surroundings.policies.choosable(b)];
  if (fileA === undefined || fileB === undefined) return { refusal: 'policyNotFound', message: `There is no policy ${fileA === undefined ? a : b} to choose.` };
  const round = await frozenRound(surroundings, roundId);
  if ('refusal' in round) return round;
  const [underA, underB] = [underPolicy(round.problem, problemPolicy(fileA)), underPolicy(round.problem, problemPolicy(fileB))];
  if ('refusal' in underA) return underA;
  if ('refusal' in underB) return underB;
  return { material: { ...round, problems: { a: underA, b: underB }, policyNames: { a: fileA.name, b: fileB.name } }, roundId };
}

function sideView(problem: Problem, answer: SideAnswer | null): TrialSideView {
  if (answer === null) return { kind: 'missing' };
  if (answer.kind === 'none') return { kind: 'none', reason: answer.reason };
  const { proposal, figures, pointsLeft } = answer;
  return { kind: 'proposal', isProved: proposal.status === 'optimal', levels: levelsFound(problem.policy, proposal.levels), figures, pointsLeft: { ...pointsLeft } };
}

function againstQueue(problem: Problem, queue: SideAnswer | null, own: SideAnswer | null): AgainstQueueView | null {
  if (queue?.kind !== 'proposal' || own?.kind !== 'proposal') return null;
  const { households, under } = compareProposals({ problem, placements: queue.proposal.placements }, { problem, placements: own.proposal.placements });
  const count = (kind: string): number => households.filter((row) => row.kind === kind).length;
  return { gained: count('gains'), lost: count('loses'), moved: count('moves'), levels: levelViews(under.a.levels) };
}

function trialView({ question, material, parts, results }: TrialSoFar): TrialView {
  const { problem, problems, policyNames, name } = material;
  const answerOf = (side: TrialSide): SideAnswer | null => results[parts.indexOf(side)] ?? null;
  const shown = (side: TrialSide): TrialSideView => sideView(problems[policySide(side)], answerOf(side));
  const [a, b] = [answerOf('a'), answerOf('b')];
  const frozen = (side: 'a' | 'b', { proposal }: Found): FrozenSide => ({ problem: problems[side], proposal, policyName: policyNames[side] });
  const policy = (side: 'a' | 'b') => ({ id: problems[side].policy.id, name: policyNames[side], validFrom: problems[side].policy.validFrom });
  const ranges = (answer: SideAnswer | null) => (answer?.kind === 'proposal' && answer.ranges !== null ? answer.ranges.map((range) => ({ ...range })) : null);
  return {
    round: { id: problem.id, name, asOf: problem.asOf, households: problem.households.length, dwellings: problem.dwellings.length }, policies: { a: policy('a'), b: policy('b') }, measure: question.measure,
    sides: { a: shown('a'), b: shown('b'), queueA: shown('queueA'), queueB: shown('queueB') },
    againstQueue: { a: againstQueue(problems.a, answerOf('queueA'), a), b: againstQueue(problems.b, answerOf('queueB'), b) },
    comparison: a?.kind === 'proposal' && b?.kind === 'proposal' ? comparisonOf(material, frozen('a', a), frozen('b', b)) : null, ranges: { a: ranges(a), b: ranges(b) },
  };
}

/** Trials of two policies on a round: one part is one policy, or the queue under its rules. */
export const POLICY_TRIAL: StudyKind<TrialQuestion, TrialMaterial, TrialSide, SideAnswer, TrialView> = {
  kind: 'policy-trial', Question: TrialQuestion, View: TrialView, freeze, parts: () => SIDES, view: trialView, report: trialReport,
  look: ({ roundId }) => ({ kind: 'round.opened', subject: `round ${roundId}`, facts: {} }),
};
