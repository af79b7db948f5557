import { readProblem, readProposal, type Policy, type Problem, type Proposal, type SolveOptions } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { ProposalRow } from '../db/tables.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { LocalText } from '../intake/schemas.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { PolicyService } from '../policies/service.ts';
import { addToRecord } from '../record/service.ts';
import { freezeRound, sha256, takeInProblem, type Frozen } from './freeze.ts';
import type { NewRound, RoundSummary } from './schemas.ts';
import { policyNames } from './policy-names.ts';
import { findRound, insertProposal, keepProblem, latestProposal, listRounds, selectHolding } from './store.ts';

// What other capabilities use of the rounds.
export { createRound, faultLines, frameRound, problemFromRegisters, problemPolicy, problemUnder, roundId, roundName, sha256, type FramedProblem } from './freeze.ts';
export { otherTime, timeOf, type OtherTime } from './teams-time.ts';
export { eraseOverdueTexts, verifyStoredTexts } from './retention.ts';
export { findProposal, findRound, keepProblem, latestProposal, listProposals, problemText } from './store.ts';

/** Why a round cannot be shown: there is none, there is no proposal of it, or what it was about people has been erased when its time was over. */
export type RoundRefusal = 'roundNotFound' | 'proposalNotFound' | 'erased';
/** A stored text. */
export interface FoundText {
  readonly text: string;
}

/** What can be done with rounds as they were frozen; what a meeting does with them is the meeting's. */
export interface RoundService {
  list(): Promise<readonly RoundSummary[]>;
  problemText(id: string): Promise<FoundText | RoundRefusal>;
  proposalText(id: string): Promise<FoundText | RoundRefusal>;
  /** Freezes the registers as a round; 'policyNotFound' when there is no such policy, or it is withdrawn. */
  freeze(round: NewRound, actor: string): Promise<Frozen | 'policyNotFound'>;
  /** Takes a problem file in as a round of its own. */
  takeIn(bytes: Uint8Array, actor: string): Promise<Frozen>;
}

/** What the round service needs from outside; `now` gives the time as an ISO instant. */
export interface RoundSurroundings {
  readonly db: Database;
  readonly policies: PolicyService;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly followUpTerms: FollowUpTerms;
  /** Whether a problem file is one that ships, with nobody in it: the demonstration takes in no other. */
  readonly isInvented: (bytes: Uint8Array) => boolean;
}

/** The rounds that still hold a row of a register: a household also where it is a tenant, and the other way about. */
export function roundsHolding(db: Database, register: 'households' | 'tenancies' | 'dwellings', id: string): ReturnType<typeof selectHolding> {
  return selectHolding(db, register === 'dwellings' ? ['dwellings'] : ['households', 'tenancies'], id);
}

/** A stored problem, read. One that cannot be read was not stored by us, and is thrown. */
export function problemOf(text: string): Problem {
  const read = readProblem(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`a stored problem cannot be read: ${read.faults[0]?.path ?? ''}`);
  return read.problem;
}

/** A stored proposal, read. One that cannot be read was not stored by us, and is thrown. */
export function proposalOf(text: string): Proposal {
  const read = readProposal(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`a stored proposal cannot be read: ${read.faults[0]?.path ?? ''}`);
  return read.proposal;
}

/** What a proposal is stored with: its round, the problem that was solved, how, by whom and when. */
export interface Solved {
  readonly roundId: string;
  readonly problem: { readonly text: string; readonly policy: Policy };
  readonly options: SolveOptions;
  readonly actor: string;
  readonly solvedAt: string;
  readonly parameters: Parameters;
}

/** Stores what a solve proposed, with everything that is needed to solve it again, records that it did, and gives its number in the round. Runs inside the caller's transaction. */
export async function storeProposal(transaction: Database, { proposal, text }: { readonly proposal: Proposal; readonly text: string }, { roundId, problem, options, actor, solvedAt, parameters }: Solved): Promise<number> {
  const { status, engine, levels, findings } = proposal;
  const keepUntil = monthsAfter(dayOfInstant(solvedAt), parameters.recordKeepMonths);
  const problemSha256 = sha256(problem.text);
  await keepProblem(transaction, { sha256: problemSha256, text: problem.text, keepUntil });
  const row: Omit<ProposalRow, 'number'> = {
    roundId, problemSha256, policy: JSON.stringify(problem.policy), status,
    engineName: engine.name, engineVersion: engine.version, engineSeed: engine.seed, engineSeconds: engine.seconds,
    timeLimitSeconds: options.timeLimitSeconds, gapPercent: options.gapPercent, levels: JSON.stringify(levels),
    findings: JSON.stringify(findings), text, sha256: sha256(text), solvedAt, keepUntil, erasedAt: null,
  };
  const number = await insertProposal(transaction, row);
  const facts = { number, status, engine, sha256: row.sha256, problemSha256 };
  await addToRecord(transaction, { at: solvedAt, actor, kind: 'proposal.stored', subject: `round ${roundId}`, reason: null, facts, keepUntil: null });
  return number;
}

/** The service of the rounds. */
export function createRoundService({ db, policies, now, parameters, followUpTerms, isInvented }: RoundSurroundings): RoundService {
  const by = (actor: string) => ({ actor, at: now(), parameters });
  return {
    async list() {
      await policies.refresh();
      const rows = await listRounds(db);
      const names = await policyNames(db, policies, rows);
      return rows.map(({ problemSha256: _, ...row }, i) => ({ ...row, policyName: names[i] as LocalText }));
    },
    async problemText(id) {
      const round = await findRound(db, id);
      if (round === undefined) return 'roundNotFound';
      return round.erasedAt === null ? { text: round.problemText } : 'erased';
    },
    async proposalText(id) {
      if (await findRound(db, id) === undefined) return 'roundNotFound';
      const proposal = await latestProposal(db, id);
      if (proposal === undefined) return 'proposalNotFound';
      return proposal.erasedAt === null ? { text: proposal.text } : 'erased';
    },
    async freeze(round, actor) {
      await policies.refresh();
      const policy = policies.choosable(round.policyId);
      return policy === undefined ? 'policyNotFound' : freezeRound(db, round, policy, { ...by(actor), followUpTerms });
    },
    takeIn: (bytes, actor) => takeInProblem(db, bytes, by(actor), isInvented),
  };
}
