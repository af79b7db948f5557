import { checkProposal, evaluate, faultText, readProposal, writeProposal, type Problem, type Proposal } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import type { ProposalRow } from '../db/tables.ts';
import { decidedDecisions } from '../meeting/service.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { addToRecord } from '../record/service.ts';
import { findProposal, findRound, listProposals, problemOf, problemText, proposalOf, sha256 } from '../rounds/service.ts';
import type { SolveOutcome } from '../solving/outcome.ts';
import type { SolveJob, SolvePool } from '../solving/pool.ts';
import type { EngineName } from '../solving/schemas.ts';
import type { JudgedDecisionView, JudgedView, RoundProposalsView, SolvedAgainView, StoredProposalView } from './schemas.ts';

/** Why a proposal cannot be looked at again. */
export type ReplayRefusal = 'roundNotFound' | 'proposalNotFound' | 'erased' | 'notDecided';

/** What replaying needs from outside; `now` gives the time as an ISO instant. */
export interface ReplayParts {
  readonly db: Database;
  readonly pool: SolvePool;
  readonly now: () => string;
  readonly parameters: Parameters;
}

/** A solve that is done again, and what is told when it has come to its end. */
export interface Replaying {
  readonly job: SolveJob;
  /** Compares what came out with what is stored, and tells the record; null when the solve gave no proposal, or was cancelled: then what came out says nothing. */
  compare(outcome: SolveOutcome): Promise<SolvedAgainView | null>;
}

/** Looking again at what was proposed and decided. */
export interface ReplayService {
  list(roundId: string): Promise<RoundProposalsView | ReplayRefusal>;
  judge(roundId: string, number: number, actor: string): Promise<JudgedView | ReplayRefusal>;
  judgeDecision(roundId: string, actor: string): Promise<JudgedDecisionView | ReplayRefusal>;
  solveAgain(roundId: string, number: number, actor: string): Promise<Replaying | ReplayRefusal | 'busy'>;
}

function storedView({ number, status, engineName, engineVersion, engineSeed, engineSeconds, timeLimitSeconds, gapPercent, solvedAt, sha256: own, problemSha256, erasedAt }: Awaited<ReturnType<typeof listProposals>>[number]): StoredProposalView {
  return {
    number, status: status as StoredProposalView['status'], engine: { name: engineName, version: engineVersion, seed: engineSeed, seconds: engineSeconds },
    timeLimitSeconds, gapPercent, solvedAt, sha256: own, problemSha256, erased: erasedAt !== null,
  };
}

const ERASED = { isAsStored: false, storedLevels: [], foundPenalties: [], isSameLevels: false, findings: 0, isSameFindings: false, breaches: [], faults: [] };

/** Judges a stored proposal by its stored problem, as if nobody had judged it before. */
function judged(row: ProposalRow, problemFile: string): JudgedView {
  const isAsStored = sha256(row.text) === row.sha256 && sha256(problemFile) === row.problemSha256;
  const read = readProposal(new TextEncoder().encode(row.text));
  if (!read.ok) return { number: row.number, erased: false, ...ERASED, faults: read.faults.map(faultText) };
  const problem: Problem = problemOf(problemFile);
  const { proposal } = read;
  const report = checkProposal(problem, proposal);
  const found = proposal.status === 'refused' ? [] : evaluate(problem, proposal.placements).findings;
  const storedLevels = JSON.parse(row.levels) as JudgedView['storedLevels'];
  const foundPenalties = report.levels.map(({ level, penalty, byRule }) => ({ level, penalty, rules: Object.entries(byRule).map(([ruleId, sum]) => ({ ruleId, weight: sum.weight, penalty: sum.penalty })) }));
  const penalties = (levels: readonly { readonly level: number; readonly penalty: number }[]): string => JSON.stringify(levels.map(({ level, penalty }) => [level, penalty]));
  return {
    number: row.number, erased: false, isAsStored, storedLevels, foundPenalties,
    isSameLevels: penalties(foundPenalties) === penalties(storedLevels),
    findings: found.length, isSameFindings: sorted(found) === sorted(JSON.parse(row.findings) as unknown),
    breaches: report.breaches.map(({ message }) => message), faults: report.faults.map(faultText),
  };
}

/** A value as text, with the fields of its objects in one order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => (
    typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner));
}

/** A proposal as text without the seconds it took, which are never the same. */
const withoutSeconds = (proposal: Proposal): string => writeProposal({ ...proposal, engine: { ...proposal.engine, seconds: 0 } });

async function stored(db: Database, roundId: string, number: number): Promise<{ readonly row: ProposalRow; readonly problem: string | null } | ReplayRefusal> {
  if (await findRound(db, roundId) === undefined) return 'roundNotFound';
  const row = await findProposal(db, roundId, number);
  return row === undefined ? 'proposalNotFound' : { row, problem: row.erasedAt === null ? await problemText(db, row.problemSha256) : null };
}

/** The service of looking again. */
export function createReplayService({ db, pool, now, parameters }: ReplayParts): ReplayService {
  const tell = (actor: string, roundId: string, facts: Readonly<Record<string, unknown>>): Promise<number> => db.transaction().execute((transaction) => addToRecord(transaction, {
    at: now(), actor, kind: 'proposal.replayed', subject: `round ${roundId}`, reason: null, facts, keepUntil: null,
  }));
  return {
    async list(roundId) {
      const round = await findRound(db, roundId);
      return round === undefined ? 'roundNotFound' : { id: round.id, name: round.name, state: round.state, proposals: (await listProposals(db, roundId)).map(storedView) };
    },
    async judge(roundId, number, actor) {
      const found = await stored(db, roundId, number);
      if (typeof found === 'string') return found;
      const view = found.problem === null ? { number, erased: true, ...ERASED } : judged(found.row, found.problem);
      await tell(actor, roundId, { number, what: 'judged', erased: view.erased, asStored: view.isAsStored, sameLevels: view.isSameLevels, sameFindings: view.isSameFindings });
      return view;
    },
    async judgeDecision(roundId, actor) {
      const view = await decidedDecisions(db, roundId, parameters);
      if (typeof view === 'string') return view;
      await tell(actor, roundId, { what: 'decision', decisions: view.decisions, different: view.different.length });
      return view;
    },
    async solveAgain(roundId, number, actor) {
      const found = await stored(db, roundId, number);
      if (typeof found === 'string') return found;
      const { row, problem } = found;
      if (problem === null) return 'erased';
      const options = { engine: row.engineName as EngineName, seed: row.engineSeed, timeLimitSeconds: row.timeLimitSeconds, gapPercent: row.gapPercent };
      const job = pool.solve(new TextEncoder().encode(problem), options);
      if (job === null) return 'busy';
      const before = proposalOf(row.text);
      let cancelled = false;
      return {
        job: { ...job, cancel: () => { cancelled = true; job.cancel(); } },
        async compare(outcome) {
          if (cancelled || outcome.kind !== 'proposal') return null;
          const { proposal } = outcome;
          const byClock = (status: Proposal['status']): boolean => status === 'feasible' && row.timeLimitSeconds !== null && row.engineName !== 'queue';
          const [was, is] = [withoutSeconds(before), withoutSeconds(proposal)];
          const view = {
            number, isSameEngine: proposal.engine.version === before.engine.version, storedVersion: before.engine.version, version: proposal.engine.version,
            wasStoppedByClock: byClock(before.status), isStoppedByClock: byClock(proposal.status), isIdentical: was === is,
            storedSha256: sha256(was), sha256: sha256(is), storedLevels: [...before.levels], levels: [...proposal.levels],
          };
          await tell(actor, roundId, { number, what: 'solved', identical: view.isIdentical, sameEngine: view.isSameEngine });
          return view;
        },
      };
    },
  };
}
