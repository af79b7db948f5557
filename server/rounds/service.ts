import { explain, readProblem, readProposal, type Explanation, type Policy, type Problem, type Proposal, type SolveOptions } from '../../solver/index.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { ProposalRow, RoundRow } from '../db/tables.ts';
import { findMunicipality, readNames } from '../municipality/service.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { monthsAfter } from '../parameters/service.ts';
import type { PolicyService } from '../policies/service.ts';
import { addToRecord } from '../record/service.ts';
import type { SolveOutcome } from '../solving/outcome.ts';
import type { SolveJob, SolvePool } from '../solving/pool.ts';
import { freezeRound, sha256, takeInProblem, type Frozen } from './freeze.ts';
import type { NewRound, RoundSummary, RoundView } from './schemas.ts';
import { findRound, insertProposal, latestProposal, listRounds, selectHolding } from './store.ts';
import { roundView } from './view.ts';

// What other capabilities use of the rounds.
export { createRound, problemPolicy, roundId, roundName } from './freeze.ts';
export { eraseOverdueTexts, verifyStoredTexts } from './retention.ts';

/** Why a round cannot be shown: there is none, there is no proposal of it, or what it was about people has been erased when its time was over. */
export type RoundRefusal = 'roundNotFound' | 'proposalNotFound' | 'erased';
/** What an explanation could not be given for. */
export type ExplainRefusal = RoundRefusal | 'householdNotFound' | 'dwellingNotFound';
/** A stored text. */
export interface FoundText {
  readonly text: string;
}

/** What can be done with rounds. */
export interface RoundService {
  list(): Promise<readonly RoundSummary[]>;
  view(id: string): Promise<RoundView | RoundRefusal>;
  problemText(id: string): Promise<FoundText | RoundRefusal>;
  proposalText(id: string): Promise<FoundText | RoundRefusal>;
  /** Starts a solve whose checked proposal is stored, unless it is cancelled; 'busy' when too many already wait. */
  solve(id: string, options: SolveOptions, actor?: string): Promise<SolveJob | 'roundNotFound' | 'erased' | 'busy'>;
  explain(id: string, householdId: string, dwellingId: string | undefined): Promise<Explanation | ExplainRefusal>;
  /** Freezes the registers as a round; 'policyNotFound' when no such policy ships. */
  freeze(round: NewRound, actor: string): Promise<Frozen | 'policyNotFound'>;
  /** Takes a problem file in as a round of its own. */
  takeIn(bytes: Uint8Array, actor: string): Promise<Frozen>;
}

/** What the round service needs from outside; `now` gives the time as an ISO instant. */
export interface RoundSurroundings {
  readonly db: Database;
  readonly pool: SolvePool;
  readonly policies: PolicyService;
  readonly now: () => string;
  readonly parameters: Parameters;
  /** Whether a problem file is one that ships, with nobody in it: the demonstration takes in no other. */
  readonly isInvented: (bytes: Uint8Array) => boolean;
}

/** The rounds that still hold a row of a register: a household also where it is a tenant, and the other way about. */
export function roundsHolding(db: Database, register: 'households' | 'tenancies' | 'dwellings', id: string): ReturnType<typeof selectHolding> {
  return selectHolding(db, register === 'dwellings' ? ['dwellings'] : ['households', 'tenancies'], id);
}

function problemOf(text: string): Problem {
  const read = readProblem(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`a stored problem cannot be read: ${read.faults[0]?.path ?? ''}`);
  return read.problem;
}

function proposalOf(text: string): Proposal {
  const read = readProposal(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(`a stored proposal cannot be read: ${read.faults[0]?.path ?? ''}`);
  return read.proposal;
}

/** Remembers the last few texts that were read: a round is looked at many times and never changes. */
function remember<T>(read: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? read(text);
    known.delete(text);
    known.set(text, found);
    if (known.size > most) known.delete(known.keys().next().value as string);
    return found;
  };
}

/** What a proposal is stored with: its round and policy, how it was solved, by whom and when, and its last day. */
interface Solved {
  readonly round: RoundRow;
  readonly policy: Policy;
  readonly options: SolveOptions;
  readonly actor: string;
  readonly solvedAt: string;
  readonly keepUntil: string;
}

/** Stores what a solve proposed, with everything that is needed to solve it again, and records that it did. */
async function storeProposal(db: Database, { proposal, text }: Extract<SolveOutcome, { kind: 'proposal' }>, { round, policy, options, actor, solvedAt, keepUntil }: Solved): Promise<void> {
  const { status, engine, levels, findings } = proposal;
  const row: Omit<ProposalRow, 'number'> = {
    roundId: round.id, problemSha256: round.problemSha256, policy: JSON.stringify(policy), status,
    engineName: engine.name, engineVersion: engine.version, engineSeed: engine.seed, engineSeconds: engine.seconds,
    timeLimitSeconds: options.timeLimitSeconds, gapPercent: options.gapPercent, levels: JSON.stringify(levels),
    findings: JSON.stringify(findings), text, sha256: sha256(text), solvedAt, keepUntil, erasedAt: null,
  };
  await db.transaction().execute(async (transaction) => {
    const number = await insertProposal(transaction, row);
    const facts = { number, status, engine, sha256: row.sha256, problemSha256: row.problemSha256 };
    await addToRecord(transaction, { at: solvedAt, actor, kind: 'proposal.stored', subject: `round ${round.id}`, reason: null, facts, keepUntil: null });
  });
}

/** The round and its latest proposal, where they are there and not erased. */
async function readable(db: Database, id: string): Promise<{ readonly round: NonNullable<Awaited<ReturnType<typeof findRound>>>; readonly proposal: ProposalRow | null } | 'roundNotFound' | 'erased'> {
  const round = await findRound(db, id);
  if (round === undefined) return 'roundNotFound';
  if (round.erasedAt !== null) return 'erased';
  const proposal = await latestProposal(db, id) ?? null;
  return proposal !== null && proposal.erasedAt !== null ? 'erased' : { round, proposal };
}

/** Starts a solve of a round whose checked proposal is stored, unless it is cancelled. */
async function solveRound({ db, pool, now, parameters }: Omit<RoundSurroundings, 'policies' | 'isInvented'>, { id, options, actor }: { readonly id: string; readonly options: SolveOptions; readonly actor: string }, policyIn: (text: string) => Policy): ReturnType<RoundService['solve']> {
  const round = await findRound(db, id);
  if (round === undefined) return 'roundNotFound';
  if (round.erasedAt !== null) return 'erased';
  const job = pool.solve(new TextEncoder().encode(round.problemText), options);
  if (job === null) return 'busy';
  let cancelled = false;
  const outcome = job.outcome.then(async (result) => {
    if (cancelled || result.kind !== 'proposal') return result;
    const solvedAt = now();
    const keepUntil = monthsAfter(dayOfInstant(solvedAt), parameters.recordKeepMonths);
    await storeProposal(db, result, { round, policy: policyIn(round.problemText), options, actor, solvedAt, keepUntil });
    return result;
  });
  return {
    ...job,
    outcome,
    cancel: () => {
      cancelled = true;
      job.cancel();
    },
  };
}

/** The service of the rounds. */
export function createRoundService({ db, pool, policies, now, parameters, isInvented }: RoundSurroundings): RoundService {
  const problemFrom = remember(problemOf, 4);
  const proposalFrom = remember(proposalOf, 4);
  const by = (actor: string) => ({ actor, at: now(), parameters });

  return {
    list: () => listRounds(db),
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
    async view(id) {
      const found = await readable(db, id);
      if (typeof found === 'string') return found;
      const { round, proposal } = found;
      const [names, municipality] = await Promise.all([readNames(db), findMunicipality(db)]);
      const problem = problemFrom(round.problemText);
      return roundView({
        id, name: round.name, problem, policyName: policies.nameOf(problem.policy), demonstration: municipality?.demonstration ?? false, names,
        proposal: proposal === null ? null : { proposal: proposalFrom(proposal.text), solvedAt: proposal.solvedAt },
      });
    },
    solve: (id, options, actor = 'spredt') => solveRound({ db, pool, now, parameters }, { id, options, actor }, (text) => problemFrom(text).policy),
    async explain(id, householdId, dwellingId) {
      const found = await readable(db, id);
      if (typeof found === 'string') return found;
      if (found.proposal === null) return 'proposalNotFound';
      const problem = problemFrom(found.round.problemText);
      if (!problem.households.some((household) => household.id === householdId)) return 'householdNotFound';
      if (dwellingId !== undefined && !problem.dwellings.some((dwelling) => dwelling.id === dwellingId)) return 'dwellingNotFound';
      return explain(problem, proposalFrom(found.proposal.text), householdId, dwellingId);
    },
    async freeze(round, actor) {
      const policy = policies.find(round.policyId);
      return policy === undefined ? 'policyNotFound' : freezeRound(db, round, policy, by(actor));
    },
    takeIn: (bytes, actor) => takeInProblem(db, bytes, by(actor), isInvented),
  };
}
