import { rulesByLevel, stockGroups, type GroupAnswer, type Problem, type Proposal, type StockGroup } from '../../solver/index.ts';
import type { LocalText } from '../intake/schemas.ts';
import { findRound, latestProposal, problemOf, problemText, proposalOf } from '../rounds/service.ts';
import type { StudyKind, StudyRefusal, StudySurroundings } from './kind.ts';
import { leftOutOf, nextHomeRows, notLookedAt } from './next-home-rows.ts';
import { NextHomeQuestion, NextHomeView } from './next-home-schemas.ts';

/** A round with its latest proposal, as a question about the next home keeps it. */
export interface ProposedRound {
  readonly problem: Problem;
  readonly proposal: Pick<Proposal, 'placements' | 'levels'>;
  readonly name: string;
  readonly policyName: LocalText;
  readonly proposalNumber: number;
}

/** Keeps the latest proposal of a round, with the problem that it was made for. */
async function proposedRound({ db, policies }: StudySurroundings, roundId: string): Promise<ProposedRound | StudyRefusal> {
  const round = await findRound(db, roundId);
  if (round === undefined) return { refusal: 'roundNotFound', message: 'There is no such round.' };
  const row = await latestProposal(db, roundId);
  if (row === undefined) return { refusal: 'proposalNotFound', message: 'The round has no proposal yet. Maybe it should be solved first.' };
  const text = row.erasedAt === null ? await problemText(db, row.problemSha256) : null;
  if (text === null) return { refusal: 'erased', message: 'What the proposal says about people has been erased, because its last day is over.' };
  if (row.status === 'refused') return { refusal: 'proposalRefused', message: 'The locks of the round cannot be kept, so there is no proposal to hold other homes against.' };
  const [problem, { placements, levels }] = [problemOf(text), proposalOf(row.text)];
  return { problem, name: round.name, policyName: policies.nameOf(problem.policy), proposalNumber: row.number, proposal: { levels, placements } };
}

/** Where one home more would help, what could be sold or converted, and what a budget buys: one part is the budget, or the homes of an area, or those sold, or those converted. */
export const NEXT_HOME: StudyKind<NextHomeQuestion, ProposedRound, StockGroup, GroupAnswer, NextHomeView> = {
  kind: 'next-home', Question: NextHomeQuestion, View: NextHomeView,
  async freeze(surroundings, { roundId }) {
    const material = await proposedRound(surroundings, roundId);
    return 'refusal' in material ? material : { material, roundId };
  },
  parts: (question, { problem }) => stockGroups(problem, question),
  view({ question, material: { problem, proposal, name, policyName, proposalNumber }, parts, results }) {
    const rules = rulesByLevel(problem.policy);
    return {
      round: {
        id: problem.id, name, asOf: problem.asOf, households: problem.households.length, dwellings: problem.dwellings.length, policyName, proposalNumber,
        isProved: proposal.levels.every(({ penalty, bound }) => penalty === bound),
      },
      levels: proposal.levels.map(({ level, penalty, bound }) => ({ level, before: penalty, bound, ruleIds: [...(rules.get(level) ?? [])] })),
      ...leftOutOf(problem, question), notLookedAt: notLookedAt(problem), ...nextHomeRows(problem, question, parts, results),
    };
  },
  look: () => null,
};
