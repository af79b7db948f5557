import type { Explanation, Problem, SolveOptions } from '../../solver/index.ts';
import type { Database } from '../db/open.ts';
import { dayOfInstant } from '../day.ts';
import { findMunicipality, readNames } from '../municipality/service.ts';
import { hindranceOf } from '../policies/service.ts';
import { findProposal, proposalOf } from '../rounds/service.ts';
import type { SolveJob } from '../solving/pool.ts';
import { amongEquals, drawnBehind } from './among-equals.ts';
import { roundCapacityView } from './capacity.ts';
import { createRegisterWatch } from './changes.ts';
import { explainIn, isSettled, judge, type Judgement } from './judgement.ts';
import type { MeetingSurroundings } from './parts.ts';
import { markOf } from './plan.ts';
import type { Changes } from './problems.ts';
import { openRound, remember, type OpenRound, type RoundGone } from './rounds-open.ts';
import { StepView, type NewFrame, type Plan, type Pulse, type RoundView, type TakenStep, type VerdictView } from './schemas.ts';
import { solveRound, type SolveRefusal } from './solve.ts';
import { isOpen } from './steps.ts';
import { lastPlanRow, stepRows, type StepRow } from './store.ts';
import { framing, taking, type FrameRefusal, type TakenBy, type TakeRefusal } from './taking.ts';
import { roundView } from './view.ts';

// What other capabilities use of the meetings.
export { eraseMeetingsOf, eraseOverdueMeetings } from './retention.ts';
export { decidedDecisions } from './decided.ts';
export { openRound, planIn, type OpenRound } from './rounds-open.ts';
export { movedBetween } from './plan.ts';
export { brokenStill, evaluationOf, explainIn } from './judgement.ts';
export { settledPairs, settledRound } from './problems.ts';

/** What could not be explained or judged. */
export type AskRefusal = RoundGone | 'proposalNotFound' | 'householdNotFound' | 'dwellingNotFound' | 'takesNoPart';

/** Why it could not, in words for whoever asked. */
export const ASK_REFUSALS: Readonly<Record<AskRefusal, string>> = {
  roundNotFound: 'There is no such round.',
  proposalNotFound: 'The round has no proposal yet. Solve it first.',
  erased: 'What the round was about people has been erased, because its last day is over. That it was held, and what it was known by, stays in the record.',
  householdNotFound: 'The household does not wait in this round.',
  dwellingNotFound: 'The dwelling is not one of the free ones of this round.',
  takesNoPart: 'The household takes no part in the round as it is. Take it in again first.',
};

/** What can be done in the meeting of a round. */
export interface MeetingService {
  view(id: string): Promise<RoundView | RoundGone>;
  pulse(id: string): Promise<Pulse | RoundGone>;
  steps(id: string): Promise<readonly StepView[] | RoundGone>;
  explain(id: string, householdId: string, dwellingId: string | undefined): Promise<Explanation | AskRefusal>;
  /** What would follow if a household were given a dwelling now. */
  verdict(id: string, householdId: string, dwellingId: string): Promise<VerdictView | AskRefusal>;
  /** Takes a step; a refusal leaves everything as it was. */
  take(id: string, taken: TakenStep, by: TakenBy): Promise<RoundView | TakeRefusal>;
  /** Freezes the round again from the registers, or under another policy where it came from a file, and keeps what people have said so far as it can still be. */
  frame(id: string, frame: NewFrame, actor: string): Promise<RoundView | FrameRefusal>;
  /** Starts a solve around what people have said; its checked proposal is stored and becomes the plan, unless it is cancelled or somebody goes on meanwhile. */
  solve(id: string, options: SolveOptions, changes: Changes, actor: string): Promise<SolveJob | SolveRefusal>;
}

/** A step as it is told of; one whose last day is over tells who and when alone. */
function stepView({ version, at, actor, kind, step }: StepRow): StepView {
  const facts = step === '' ? { householdId: null, dwellingId: null, code: null, reason: null, moved: [] } : JSON.parse(step) as object;
  return StepView.parse({ version, at, actor, kind, ...facts });
}

const proposalIn = remember(proposalOf, 6);

/** Judgements of the last few plans: a plan is looked at many times, and judging a large one takes a second. */
function rememberJudgements(): (problem: Problem, sha256: string, plan: Plan) => Judgement {
  const known = new Map<string, Judgement>();
  return (problem, sha256, plan) => {
    const key = `${sha256} ${JSON.stringify(plan)}`;
    const found = known.get(key) ?? judge(problem, plan);
    known.delete(key);
    known.set(key, found);
    if (known.size > 8) known.delete(known.keys().next().value as string);
    return found;
  };
}

type Judge = ReturnType<typeof rememberJudgements>;

async function viewOf({ db, policies, now, terms }: MeetingSurroundings, judged: Judge, open: OpenRound): Promise<RoundView> {
  const { round, problem, plan } = open;
  const row = plan.proposalNumber === null ? undefined : await findProposal(db, round.id, plan.proposalNumber);
  const [names, municipality, [lastSolve], drawn, hindrance, capacity] = await Promise.all([
    readNames(db), findMunicipality(db), stepRows(db, round.id, { kind: 'solved', most: 1 }), drawnBehind(db, round.id, plan),
    isOpen(round.state) ? hindranceOf(db, problem.policy, dayOfInstant(now())) : null, roundCapacityView(db, round, problem, plan.proposalNumber),
  ]);
  const judgement = judged(problem, round.problemSha256, plan);
  return roundView({
    id: round.id, name: round.name, state: round.state, isFromRegisters: round.origin === 'registers', version: round.version, canUndo: open.parent !== null && round.state !== 'decided' && round.state !== 'closed',
    lastSolve: lastSolve === undefined ? null : stepView(lastSolve), frozen: problem, plan, judgement,
    amongEquals: amongEquals(judgement.problem, plan, drawn ?? []),
    policyName: policies.nameOf(problem.policy), hindrance, demonstration: municipality?.demonstration ?? false, names,
    declineReasons: [...terms.declineReasons], capacity,
    proposal: row === undefined || row.erasedAt !== null ? null : { proposal: proposalIn(row.text), solvedAt: row.solvedAt, isOfFrozen: row.problemSha256 === round.problemSha256 },
  });
}

/** A round that something is asked of, with the household and the dwelling that are named in it; or why nothing can be. */
export async function openFor(db: Database, id: string, { householdId, dwellingId }: { readonly householdId?: string | undefined; readonly dwellingId?: string | undefined }): Promise<OpenRound | AskRefusal> {
  const open = await openRound(db, id);
  if (typeof open === 'string') return open;
  const { problem, plan } = open;
  if (householdId !== undefined && !problem.households.some((row) => row.id === householdId)) return 'householdNotFound';
  if (dwellingId !== undefined && !problem.dwellings.some((row) => row.id === dwellingId)) return 'dwellingNotFound';
  return householdId !== undefined && ['leftOpen', 'declined'].includes(markOf(plan, householdId)?.kind ?? '') ? 'takesNoPart' : open;
}

/** What the core says of a pair, or that no rule has been asked since the dwelling is kept out. */
function verdictOf({ problem, plan }: OpenRound, householdId: string, dwellingId: string): VerdictView {
  const displacedId = plan.placements.find((row) => row.dwellingId === dwellingId && row.householdId !== householdId)?.householdId ?? null;
  const isKeptOut = plan.held.some((row) => row.dwellingId === dwellingId) || (displacedId !== null && isSettled(problem, plan, dwellingId));
  const none = { householdId, dwellingId, teamId: null, displacedId, ruleIds: ['lock'], breaches: [], levels: [], costs: [], findings: [] };
  if (isKeptOut) return none;
  const [found] = explainIn(problem, plan, householdId, dwellingId).dwellings;
  const effects = found?.effects ?? null;
  if (found === undefined || effects === null) return none;
  const breaches = effects.breaches.map((breach) => ({ ...breach, householdIds: [...breach.householdIds], facts: { ...breach.facts } }));
  return {
    householdId, dwellingId, teamId: effects.teamId, displacedId, ruleIds: [...new Set([...found.ruleIds, ...breaches.map(({ ruleId }) => ruleId)])].sort(), breaches,
    levels: effects.levels.map((level) => ({ ...level })), costs: effects.costs.map((cost) => ({ ...cost })), findings: effects.findings.map((finding) => ({ ...finding })),
  };
}

/** The service of the meetings. */
export function createMeetingService(parts: MeetingSurroundings): MeetingService {
  const { db } = parts;
  const watch = createRegisterWatch(parts.followUpTerms);
  const judged = rememberJudgements();
  const solving = new Map<string, number>();

  const asked = async <T>(id: string, householdId: string, dwellingId: string | undefined, answer: (open: OpenRound) => T | Promise<T>): Promise<T | AskRefusal> => {
    const open = await openFor(db, id, { householdId, dwellingId });
    return typeof open === 'string' ? open : answer(open);
  };
  const seen = async <R>(id: string, done: 'done' | R): Promise<RoundView | R> => {
    if (done !== 'done') return done;
    const open = await openRound(db, id);
    if (typeof open === 'string') throw new Error(`round ${id} has gone while a step was taken`);
    return viewOf(parts, judged, open);
  };

  return {
    async view(id) {
      const open = await openRound(db, id);
      return typeof open === 'string' ? open : viewOf(parts, judged, open);
    },
    async pulse(id) {
      const open = await openRound(db, id);
      if (typeof open === 'string') return open;
      const last = await lastPlanRow(db, id);
      const registers = open.round.state === 'decided' || open.round.state === 'closed' ? null : await watch(db, open.round, open.problem);
      return { state: open.round.state, version: open.round.version, last: last === undefined ? null : stepView(last), solving: (solving.get(id) ?? 0) > 0, registers };
    },
    async steps(id) {
      const open = await openRound(db, id);
      return typeof open === 'string' ? open : (await stepRows(db, id, { most: 500 })).filter(({ kind }) => kind !== 'begun').map(stepView);
    },
    explain: (id, householdId, dwellingId) => asked(id, householdId, dwellingId, ({ problem, plan }) => (
      plan.proposalNumber === null && plan.placements.length === 0 ? 'proposalNotFound' as const : explainIn(problem, plan, householdId, dwellingId))),
    verdict: (id, householdId, dwellingId) => asked(id, householdId, dwellingId, (open) => verdictOf(open, householdId, dwellingId)),
    take: async (id, taken, by) => seen(id, await taking(parts, id, taken, by)),
    frame: async (id, frame, actor) => seen(id, await framing(parts, id, frame, actor)),
    solve: (id, options, changes, actor) => solveRound(parts, { id, options, changes, actor }, (by) => void solving.set(id, (solving.get(id) ?? 0) + by)),
  };
}

