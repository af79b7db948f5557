import { rulesByLevel, type LevelResult, type Policy, type Problem, type Proposal } from '../../solver/index.ts';
import type { ComparisonView } from '../comparison/schemas.ts';
import { comparisonView, type StoredSide } from '../comparison/service.ts';
import type { LocalText } from '../intake/schemas.ts';
import { readNames } from '../municipality/service.ts';
import { findRound, problemOf } from '../rounds/service.ts';
import type { StudyRefusal, StudySurroundings } from './kind.ts';
import type { LevelFoundView } from './policy-trial-schemas.ts';

/** A round as a study keeps it: its problem as it was frozen, with the names that are shown beside its ids. */
export interface FrozenRound {
  readonly problem: Problem;
  readonly name: string;
  readonly state: ComparisonView['state'];
  readonly isFromRegisters: boolean;
  readonly policyName: LocalText;
  readonly dwellingNames: Readonly<Record<string, string>>;
  /** When it was kept, as an ISO instant. */
  readonly at: string;
}

/** Keeps a round as it was frozen, whatever a meeting has done with it since. */
export async function frozenRound({ db, policies, now }: StudySurroundings, roundId: string): Promise<FrozenRound | StudyRefusal> {
  const round = await findRound(db, roundId);
  if (round === undefined) return { refusal: 'roundNotFound', message: 'There is no such round.' };
  if (round.erasedAt !== null) return { refusal: 'erased', message: 'What the round said about people has been erased, because its last day is over.' };
  const problem = problemOf(round.problemText);
  const { dwellingLabels } = await readNames(db);
  return {
    problem, name: round.name, state: round.state as ComparisonView['state'], isFromRegisters: round.origin === 'registers', policyName: policies.nameOf(problem.policy),
    dwellingNames: Object.fromEntries(problem.dwellings.map(({ id }) => [id, dwellingLabels.get(id) ?? id])), at: now(),
  };
}

/** One of two proposals that a study puts beside each other. */
export interface FrozenSide {
  readonly problem: Problem;
  readonly proposal: Proposal;
  readonly policyName: LocalText;
}

/** Two proposals of a study beside each other, as the comparison of stored ones is told: the first is proposal 1, the second 2. */
export function comparisonOf({ problem, name, state, isFromRegisters, dwellingNames, at }: FrozenRound, a: FrozenSide, b: FrozenSide): ComparisonView {
  const side = ({ problem: own, proposal, policyName }: FrozenSide, number: number): StoredSide => (
    { problem: own, proposal, placements: proposal.placements, policyName, row: { number, engineName: proposal.engine.name, solvedAt: at } });
  const names = { dwellingLabels: new Map(Object.entries(dwellingNames)), placeNames: new Map<string, string>(), municipalHomes: new Map<string, number>() };
  return comparisonView({ round: { id: problem.id, name, state, isFromRegisters }, sides: { a: side(a, 1), b: side(b, 2) }, names, teamTime: [] });
}

/** Levels with the rules on them. */
export function levelsFound(policy: Policy, levels: readonly LevelResult[]): LevelFoundView[] {
  const rules = rulesByLevel(policy);
  return levels.map(({ level, penalty, bound }) => ({ level, penalty, bound, ruleIds: [...(rules.get(level) ?? [])] }));
}
