import { evaluate, writeProblem, type Problem, type SolveOptions } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import { storeProposal } from '../rounds/service.ts';
import type { SolveOutcome } from '../solving/outcome.ts';
import type { SolveJob } from '../solving/pool.ts';
import { keepStep, OF_THE_ROUND } from './keeping.ts';
import { movedBetween, sortedPlan } from './plan.ts';
import { problemToSolve, settledPairs, type Changes } from './problems.ts';
import { openRound, type OpenRound, type RoundGone } from './rounds-open.ts';
import type { Plan } from './schemas.ts';
import type { MeetingSurroundings } from './parts.ts';
import { isOpen } from './steps.ts';
import { stepRows } from './store.ts';

/** Why a solve did not begin. */
export type SolveRefusal = RoundGone | 'busy' | 'wrongState';

/** What is to be solved, how, and for whom. */
export interface Asked {
  readonly id: string;
  readonly options: SolveOptions;
  readonly changes: Changes;
  readonly actor: string;
}

type Proposed = Extract<SolveOutcome, { readonly kind: 'proposal' }>;

/** The plan with a proposal taken in: what is settled stays, and who said what of whom. */
function planWith(frozen: Problem, plan: Plan, { proposal }: Proposed, number: number): Plan {
  const before = new Map(plan.placements.map((row) => [row.householdId, row]));
  const solved = proposal.placements.map(({ householdId, dwellingId, teamId }) => {
    const old = before.get(householdId);
    return { householdId, dwellingId, teamId, by: old?.dwellingId === dwellingId ? old.by : 'solver' as const };
  });
  return sortedPlan({ ...plan, placements: [...settledPairs(frozen, plan), ...solved], proposalNumber: number });
}

/** Steps that only say that something is to stay as it is. */
const KEEPS: ReadonlySet<string> = new Set(['accept', 'acceptAll', 'lock']);

/**
 * Whether a proposal is still one for the round: nobody has gone on since the solve began, or only to accept and lock what the proposal keeps. Then it is the best that
 * keeps those too, since it was the best without having to.
 */
async function isStillOne(transaction: Database, open: OpenRound, { changes }: Asked, version: number, { proposal }: Proposed): Promise<boolean> {
  if (!isOpen(open.round.state)) return false;
  if (open.round.version === version) return true;
  const since = await stepRows(transaction, open.round.id, { most: open.round.version - version });
  return since.every(({ kind }) => KEEPS.has(kind)) && evaluate(problemToSolve(open.problem, open.plan, changes), proposal.placements).breaches.length === 0;
}

/** Stores a checked proposal and makes it the plan. Gives 'changed' when somebody has gone on since the solve began so that it is none for the round any more: then nothing is kept. */
function keepProposal({ db, now, parameters }: MeetingSurroundings, asked: Asked, problem: Problem, text: string, version: number, outcome: Proposed): Promise<'kept' | 'changed'> {
  const { id, options, actor } = asked;
  return db.transaction().execute(async (transaction: Database) => {
    const open = await openRound(transaction, id);
    if (typeof open === 'string' || !(await isStillOne(transaction, open, asked, version, outcome))) return 'changed';
    const at = now();
    const number = await storeProposal(transaction, outcome, { roundId: id, problem: { text, policy: problem.policy }, options, actor, solvedAt: at, parameters });
    if (outcome.proposal.status === 'refused') return 'kept';
    const plan = planWith(open.problem, open.plan, outcome, number);
    const facts = { ...OF_THE_ROUND, moved: open.plan.placements.length === 0 ? [] : [...movedBetween(open.plan, plan)] };
    const isFirst = open.round.state === 'draft';
    await keepStep(transaction, open, { kind: 'solved', facts, actor, at, state: isFirst ? 'proposed' : open.round.state, plan, hasNoWayBack: isFirst }, { parameters, facts: { number } });
    return 'kept';
  });
}

/** Starts a solve around what people have said; `count` is told of one more that runs, and of one less when it has ended. */
export async function solveRound(parts: MeetingSurroundings, asked: Asked, count: (by: 1 | -1) => void): Promise<SolveJob | SolveRefusal> {
  const open = await openRound(parts.db, asked.id);
  if (typeof open === 'string') return open;
  if (!isOpen(open.round.state)) return 'wrongState';
  const problem = problemToSolve(open.problem, open.plan, asked.changes);
  const text = writeProblem(problem);
  const job = parts.pool.solve(new TextEncoder().encode(text), asked.options);
  if (job === null) return 'busy';
  count(1);
  let cancelled = false;
  const outcome = job.outcome.then(async (result): Promise<SolveOutcome> => {
    if (cancelled || result.kind !== 'proposal') return result;
    const kept = await keepProposal(parts, asked, problem, text, open.round.version, result);
    return kept === 'kept' ? result : { kind: 'none', reason: 'roundChanged', message: 'Somebody has gone on with the round since the solve began. The proposal was about the round as it was, and has not been kept. Solve again.' };
  }).finally(() => count(-1));
  return {
    ...job,
    outcome,
    cancel: () => {
      cancelled = true;
      job.cancel();
    },
  };
}
