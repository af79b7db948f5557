import { planesOf, priorityPoints, pointProblem, roundFor, standOf, sweepPoints, TURNABLES, type FoundPoint, type PointAnswer, type Problem, type SweepPoint } from '../../solver/index.ts';
import { comparisonOf, frozenRound, levelsFound, type FrozenRound } from './frozen-round.ts';
import type { StudyKind, StudySoFar } from './kind.ts';
import { tradeOffReport } from './report/trade-off-report.ts';
import { TradeOffQuestion, TradeOffView, type PointProposalView, type TradeOffPointView } from './trade-off-schemas.ts';

type Found = Extract<PointAnswer, { readonly kind: 'proposal' }>;

/** A sweep as far as it has come. */
export type TradeOffSoFar = StudySoFar<TradeOffQuestion, FrozenRound, SweepPoint, PointAnswer>;

const unitOf = new Map(TURNABLES.map(({ id, unit }) => [id, unit]));

function pointView(problem: Problem, point: SweepPoint, number: number, result: PointAnswer | null): TradeOffPointView {
  const shown = { number, turns: point.turns.map((turn) => ({ ...turn })) };
  if (result === null) return { ...shown, found: { kind: 'missing' } };
  if (result.kind === 'none') return { ...shown, found: { kind: 'none', reason: result.reason } };
  const { proposal, figures, leastWaitingPoints } = result;
  // what is turned moves no rule to another level
  const levels = levelsFound(problem.policy, proposal.levels);
  return { ...shown, found: { kind: 'proposal', isProved: proposal.status === 'optimal', levels, figures, leastWaitingPoints } };
}

const shownRound = ({ problem: { id, asOf, households, dwellings, policy }, name, policyName }: FrozenRound): TradeOffView['round'] => (
  { id, name, asOf, households: households.length, dwellings: dwellings.length, policyName, policyValidFrom: policy.validFrom });

function axesView({ question, material: { problem } }: TradeOffSoFar): TradeOffView['axes'] {
  return question.axes.map(({ id, values }) => {
    const { value, asked, assumed } = standOf(problem, id);
    return { id, unit: unitOf.get(id) ?? 'choice', values: [...new Set(values)].toSorted((a, b) => a - b), stands: value, asked, assumed: { ...assumed } };
  });
}

function tradeOffView(study: TradeOffSoFar): TradeOffView {
  const { material, question, parts, results } = study;
  const found = results.flatMap((result, number) => (result?.kind === 'proposal' ? [{ number, point: result satisfies FoundPoint }] : []));
  const numbers = (places: readonly number[]): number[] => places.flatMap((place) => found[place]?.number ?? []);
  return {
    round: shownRound(material), axes: axesView(study), measure: question.measure,
    points: parts.map((point, number) => pointView(material.problem, point, number, results[number] ?? null)),
    planes: planesOf(found.map(({ point }) => point)).map(({ x, y, dominated, knee }) => ({ x, y, dominated: numbers(dominated), knee: numbers(knee) })),
  };
}

/** The sweeps of a round: one part is one point. */
export const TRADE_OFF: StudyKind<TradeOffQuestion, FrozenRound, SweepPoint, PointAnswer, TradeOffView> = {
  kind: 'trade-off', Question: TradeOffQuestion, View: TradeOffView,
  async freeze(surroundings, { roundId }) {
    const material = await frozenRound(surroundings, roundId);
    return 'refusal' in material ? material : { material, roundId };
  },
  parts: ({ axes }, { problem }) => sweepPoints(problem, axes),
  view: tradeOffView, report: tradeOffReport,
  look: ({ roundId }) => ({ kind: 'round.opened', subject: `round ${roundId}`, facts: {} }),
};

function proposed({ problem, dwellingNames }: FrozenRound, { proposal }: Found): Pick<PointProposalView, 'placements' | 'left' | 'names'> {
  const round = roundFor(problem);
  const points = priorityPoints(problem);
  const pointsOf = (householdId: string): number => points.get(householdId) ?? 0;
  return {
    placements: proposal.placements.map(({ householdId, dwellingId, teamId, moveIn }) => (
      { householdId, dwellingId, teamId, moveIn, siteId: round.dwellings.get(dwellingId)?.siteId ?? '', points: pointsOf(householdId) })),
    left: proposal.unplaced.map(({ householdId }) => ({ householdId, points: pointsOf(householdId) })).toSorted((a, b) => b.points - a.points),
    names: {
      dwellings: { ...dwellingNames }, sites: Object.fromEntries(problem.sites.map(({ id, name }) => [id, name])), teams: Object.fromEntries(problem.teams.map(({ id, name }) => [id, name])),
    },
  };
}

/** The proposal of one point of a sweep, beside the round as it is; null where the point has none. */
export function pointProposal(studyId: string, study: TradeOffSoFar, number: number): PointProposalView | null {
  const { material, parts, results } = study;
  const [point, result, first] = [parts[number], results[number], results[0]];
  if (point === undefined || result?.kind !== 'proposal') return null;
  const own = { problem: pointProblem(material.problem, point), proposal: result.proposal, policyName: material.policyName };
  const asItIs = number === 0 || first?.kind !== 'proposal' ? null : { problem: material.problem, proposal: first.proposal, policyName: material.policyName };
  return {
    studyId, round: shownRound(material), axes: axesView(study), measure: study.question.measure, point: pointView(material.problem, point, number, result),
    base: pointView(material.problem, { turns: [] }, 0, first ?? null), ...proposed(material, result), isFromRegisters: material.isFromRegisters,
    comparison: asItIs === null ? null : comparisonOf(material, asItIs, own),
  };
}
