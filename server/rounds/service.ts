import { createHash } from 'node:crypto';
import {
  explain, readProblem, readProposal, type Explanation, type Policy, type Problem, type Proposal, type SolveOptions,
} from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import type { RoundRow } from '../db/tables.ts';
import { findMunicipality, readNames } from '../municipality/service.ts';
import type { PolicyService } from '../policies/service.ts';
import { addToRecord } from '../record/service.ts';
import type { SolveOutcome } from '../solving/outcome.ts';
import type { SolveJob, SolvePool } from '../solving/pool.ts';
import type { RoundSummary, RoundView } from './schemas.ts';
import { findRound, insertProposal, insertRound, latestProposal, listRounds, storedTexts } from './store.ts';
import { roundView } from './view.ts';

/** What an explanation could not be given for. */
export type ExplainRefusal = 'roundNotFound' | 'proposalNotFound' | 'householdNotFound' | 'dwellingNotFound';

/** What can be done with rounds. Null means that there is no such round (or no proposal of it yet). */
export interface RoundService {
  list(): Promise<readonly RoundSummary[]>;
  view(id: string): Promise<RoundView | null>;
  problemText(id: string): Promise<string | null>;
  proposalText(id: string): Promise<string | null>;
  /** Starts a solve whose checked proposal is stored, unless it is cancelled; 'busy' when too many already wait. */
  solve(id: string, options: SolveOptions): Promise<SolveJob | 'roundNotFound' | 'busy'>;
  explain(id: string, householdId: string, dwellingId: string | undefined): Promise<Explanation | ExplainRefusal>;
}

/** What the round service needs from outside; `now` gives the time as an ISO instant. */
export interface RoundSurroundings {
  readonly db: Database;
  readonly pool: SolvePool;
  readonly policies: PolicyService;
  readonly now: () => string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Freezes a problem as a round. Runs inside the caller's transaction; `text` is the problem's canonical form. */
export async function createRound(db: Database, name: string, problem: Problem, text: string, createdAt: string): Promise<void> {
  const { id, asOf, policy, households, dwellings } = problem;
  const row: RoundRow = {
    id, name, asOf, policyId: policy.id, households: households.length, dwellings: dwellings.length, problemSha256: sha256(text), createdAt,
  };
  await insertRound(db, row, text);
  const facts = { name, asOf, policyId: policy.id, problemSha256: row.problemSha256, households: households.length, dwellings: dwellings.length };
  await addToRecord(db, { at: createdAt, actor: 'spredt', kind: 'round.frozen', subject: `round ${id}`, reason: null, facts, keepUntil: null });
}

/** Looks whether every stored problem and proposal is what it was when it was stored; a sentence for each that is not. */
export async function verifyStoredTexts(db: Database): Promise<readonly string[]> {
  return (await storedTexts(db)).filter((stored) => sha256(stored.text) !== stored.sha256).map(({ name }) => `${name} is not what was stored`);
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

/** Stores what a solve proposed, with everything that is needed to solve it again, and records that it did. */
async function storeProposal(db: Database, round: RoundRow, policy: Policy, options: SolveOptions, { proposal, text }: Extract<SolveOutcome, { kind: 'proposal' }>, solvedAt: string): Promise<void> {
  const { status, engine, levels, findings } = proposal;
  const row = {
    roundId: round.id, problemSha256: round.problemSha256, policy: JSON.stringify(policy), status,
    engineName: engine.name, engineVersion: engine.version, engineSeed: engine.seed, engineSeconds: engine.seconds,
    timeLimitSeconds: options.timeLimitSeconds, gapPercent: options.gapPercent, levels: JSON.stringify(levels),
    findings: JSON.stringify(findings), text, sha256: sha256(text), solvedAt,
  };
  await db.transaction().execute(async (transaction) => {
    const number = await insertProposal(transaction, row);
    const facts = { number, status, engine, sha256: row.sha256, problemSha256: row.problemSha256 };
    await addToRecord(transaction, { at: solvedAt, actor: 'spredt', kind: 'proposal.stored', subject: `round ${round.id}`, reason: null, facts, keepUntil: null });
  });
}

/** The service of the rounds. */
export function createRoundService({ db, pool, policies, now }: RoundSurroundings): RoundService {
  const problemFrom = remember(problemOf, 4);
  const proposalFrom = remember(proposalOf, 4);

  return {
    list: () => listRounds(db),
    problemText: async (id) => (await findRound(db, id))?.problemText ?? null,
    proposalText: async (id) => (await latestProposal(db, id))?.text ?? null,
    async view(id) {
      const round = await findRound(db, id);
      if (round === undefined) return null;
      const [names, municipality, proposal] = await Promise.all([readNames(db), findMunicipality(db), latestProposal(db, id)]);
      const problem = problemFrom(round.problemText);
      return roundView({
        id, name: round.name, problem, policyName: policies.nameOf(problem.policy), demonstration: municipality?.demonstration ?? false, names,
        proposal: proposal === undefined ? null : { proposal: proposalFrom(proposal.text), solvedAt: proposal.solvedAt },
      });
    },
    async solve(id, options) {
      const round = await findRound(db, id);
      if (round === undefined) return 'roundNotFound';
      const job = pool.solve(new TextEncoder().encode(round.problemText), options);
      if (job === null) return 'busy';
      let cancelled = false;
      const outcome = job.outcome.then(async (result) => {
        if (!cancelled && result.kind === 'proposal') await storeProposal(db, round, problemFrom(round.problemText).policy, options, result, now());
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
    },
    async explain(id, householdId, dwellingId) {
      const round = await findRound(db, id);
      if (round === undefined) return 'roundNotFound';
      const stored = await latestProposal(db, id);
      if (stored === undefined) return 'proposalNotFound';
      const problem = problemFrom(round.problemText);
      if (!problem.households.some((household) => household.id === householdId)) return 'householdNotFound';
      if (dwellingId !== undefined && !problem.dwellings.some((dwelling) => dwelling.id === dwellingId)) return 'dwellingNotFound';
      return explain(problem, proposalFrom(stored.text), householdId, dwellingId);
    },
  };
}
