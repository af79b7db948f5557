import { writeProblem, type Fault, type Policy } from '../../solver/index.ts';
import type { Actor } from '../access/schemas.ts';
import { dayOfInstant } from '../day.ts';
import type { Database } from '../db/open.ts';
import type { DecisionRow } from '../db/tables.ts';
import { allEnded, inOffers, insertOffers, letFollow, offersOf, removeUnsent, type NewOffer } from '../offers/service.ts';
import { hindranceOf } from '../policies/service.ts';
import { erasures } from '../record/service.ts';
import { recordIn, type WrittenBy } from '../registers/service.ts';
import { frameRound, problemFromRegisters, problemPolicy, problemUnder, sha256, type FramedProblem } from '../rounds/service.ts';
import { Consequence, type Terms } from '../terms/schemas.ts';
import { drawnBehind } from './among-equals.ts';
import { decisionsOf } from './decide.ts';
import { withItsWords } from './judgement.ts';
import { keepStep, OF_THE_ROUND, type StepFacts } from './keeping.ts';
import { remaining, sortedPlan } from './plan.ts';
import { openRound, planIn, type OpenRound, type RoundGone } from './rounds-open.ts';
import type { NewFrame, Step, StepView, TakenStep } from './schemas.ts';
import type { MeetingSurroundings } from './parts.ts';
import { isOpen, takeStep, type StepRefusal } from './steps.ts';
import { deleteDecisions, insertDecisions, planRow, selectDecisions, stepRows } from './store.ts';

/** Who takes a step. */
export type TakenBy = Pick<Actor, 'login' | 'roles'>;

/** Why a step was not taken. */
export type TakeRefusal = RoundGone | StepRefusal
  | { readonly code: 'roundChanged'; readonly detail: string; readonly version: number; readonly last: Pick<StepView, 'at' | 'actor' | 'kind'> | null }
  | { readonly code: 'alreadyOffered'; readonly detail: string; readonly householdIds: readonly string[] }
  | { readonly code: 'nothingToUndo' | 'offersSent' | 'offersOpen' | 'mayNotReopen'; readonly detail: string };

/** Why a round was not frozen again. */
export type FrameRefusal = Exclude<TakeRefusal, StepRefusal> | 'policyNotFound' | { readonly code: 'wrongState' | 'notFromRegisters'; readonly detail: string }
  | { readonly code: 'faultyProblem'; readonly detail: string; readonly faults: readonly Fault[] };

const factsOf = (step: Step): StepFacts => ({
  ...OF_THE_ROUND, householdId: 'householdId' in step ? step.householdId : null, dwellingId: 'dwellingId' in step ? step.dwellingId : null,
  code: 'code' in step ? step.code : null, reason: reasonOf(step),
});

function reasonOf(step: Step): string | null {
  if (step.kind === 'place') return step.override;
  if (step.kind === 'startMeeting') return step.present === '' ? null : step.present;
  return 'reason' in step ? step.reason : null;
}

async function changedMeanwhile(db: Database, { round }: OpenRound): Promise<TakeRefusal & object> {
  const [last] = await stepRows(db, round.id, { most: 1 });
  return {
    code: 'roundChanged', detail: 'Somebody has gone on with the round since you saw it. Nothing of yours was kept; look at it again.', version: round.version,
    last: last === undefined ? null : { at: last.at, actor: last.actor, kind: last.kind },
  };
}

/** The offers that a decision makes; nothing is sent yet. */
function offersFrom(rows: readonly DecisionRow[]): NewOffer[] {
  return rows.flatMap(({ roundId, householdId, dwellingId, teamId, moveIn, keepUntil }) => (
    dwellingId === null || moveIn === null || keepUntil === null ? [] : [{ roundId, householdId, dwellingId, teamId, moveIn, keepUntil }]));
}

/** What is decided, with nothing of those who have been erased from the registers since the round was frozen: they get no offer, and nothing is written about them anew. */
async function withoutErased(transaction: Database, { round }: OpenRound, rows: readonly DecisionRow[], at: string): Promise<readonly DecisionRow[]> {
  if (round.origin === 'file') return rows;
  const erased = new Set((await erasures(transaction)).map(({ subject }) => subject));
  const kept: DecisionRow[] = [];
  for (const row of rows) {
    const isGone = erased.has(`households ${row.householdId}`) && await recordIn(transaction, 'households', row.householdId) === null;
    kept.push(isGone ? { ...row, outcome: row.outcome === 'offered' ? 'notOffered' : row.outcome, dwellingId: null, teamId: null, moveIn: null, code: null, reason: null, consequence: null, override: null, basis: '', erasedAt: at } : row);
  }
  return kept;
}

/** Decides: what is decided of each household, and the offers; a refusal where somebody or some dwelling has an offer of another round that has not come to its end. */
async function decide(transaction: Database, rows: readonly DecisionRow[]): Promise<TakeRefusal | null> {
  const { householdIds, dwellingIds } = await inOffers(transaction);
  const twice = rows.filter((row) => row.dwellingId !== null && (householdIds.has(row.householdId) || dwellingIds.has(row.dwellingId)));
  if (twice.length > 0) {
    const pairs = twice.map((row) => `${row.householdId} in ${String(row.dwellingId)}`).join(', ');
    return { code: 'alreadyOffered', detail: `There is an offer of another round that has not come to its end, of the same dwelling or to the same household: ${pairs}.`, householdIds: twice.map((row) => row.householdId) };
  }
  await insertDecisions(transaction, rows);
  await insertOffers(transaction, offersFrom(rows));
  return null;
}

const consequenceOf = ({ declineReasons }: Terms, code: string): string => JSON.stringify(declineReasons.find((reason) => reason.code === code)?.consequence ?? { kind: 'staysInQueue' });

/** Lets follow from each no of a round what the terms said when it was decided; what has been erased since follows no more. */
async function letDecisionsFollow(transaction: Database, roundId: string, by: WrittenBy): Promise<void> {
  for (const { householdId, outcome, consequence } of await selectDecisions(transaction, roundId)) {
    if (outcome !== 'declined' || consequence === null) continue;
    await letFollow(transaction, householdId, Consequence.parse(JSON.parse(consequence)), dayOfInstant(by.at), by);
  }
}

/** The households of a round whose cases close with it, and that have an offer of another round meanwhile: without a case nobody can move in. */
async function closingWithOffer(transaction: Database, roundId: string): Promise<readonly string[]> {
  const { householdIds } = await inOffers(transaction);
  return (await selectDecisions(transaction, roundId)).filter(({ householdId, outcome, consequence }) => (
    outcome === 'declined' && consequence !== null && householdIds.has(householdId) && Consequence.parse(JSON.parse(consequence)).kind === 'caseClosed')).map(({ householdId }) => householdId);
}

/** What follows in other tables when a round is decided, opened again or closed; a refusal where it cannot be. */
async function follow(transaction: Database, { parameters, terms }: MeetingSurroundings, open: OpenRound, step: Step, { login, roles }: TakenBy, at: string): Promise<TakeRefusal | null> {
  const { id } = open.round;
  if (step.kind === 'decide') {
    const drawn = await drawnBehind(transaction, id, open.plan) ?? [];
    const rows = decisionsOf(open.problem, open.plan, { roundId: id, actor: login, at, parameters, drawn, consequenceOf: (code) => consequenceOf(terms, code) });
    return decide(transaction, await withoutErased(transaction, open, rows, at));
  }
  if (step.kind === 'reopen') {
    if (!roles.includes('manager')) return { code: 'mayNotReopen', detail: 'Only a manager may open a decided round again.' };
    if ((await offersOf(transaction, id)).some((offer) => offer.sentOn !== null)) return { code: 'offersSent', detail: 'An offer of the round has been sent, and cannot be taken back by opening the round again.' };
    await removeUnsent(transaction, id);
    await deleteDecisions(transaction, id);
  }
  if (step.kind !== 'close') return null;
  if (!(await allEnded(transaction, id))) return { code: 'offersOpen', detail: 'Some offers of the round have not come to an end.' };
  const waiting = await closingWithOffer(transaction, id);
  if (waiting.length > 0) return { code: 'offersOpen', detail: `The case of ${waiting.join(', ')} is to be closed with the round, and has an offer of another round that has not come to its end.` };
  await letDecisionsFollow(transaction, id, { actor: login, at, reason: `avslått i runde ${open.round.name}`, parameters });
  return null;
}

/** Goes back to where the round stood before the last step. */
async function undo(transaction: Database, parts: MeetingSurroundings, open: OpenRound, actor: string, at: string): Promise<'done' | TakeRefusal> {
  const { round } = open;
  const before = open.parent === null || !isOpen(round.state) ? undefined : await planRow(transaction, round.id, open.parent);
  if (before === undefined || before.erasedAt !== null || before.problemSha256 !== round.problemSha256) return { code: 'nothingToUndo', detail: 'There is nothing that can be undone.' };
  const undone = (await planRow(transaction, round.id, open.content)) ?? null;
  const about = undone === null || undone.step === '' ? {} : JSON.parse(undone.step) as Partial<StepFacts>;
  const facts = { ...OF_THE_ROUND, householdId: about.householdId ?? null, dwellingId: about.dwellingId ?? null };
  const step = { kind: 'undo' as const, facts, actor, at, state: round.state, plan: planIn(before), goesBackTo: { content: before.content, parent: before.parent } };
  await keepStep(transaction, open, step, { parameters: parts.parameters, facts: { undone: undone?.kind ?? null, of: open.content } });
  return 'done';
}

/** Takes a step in a round, in one transaction: either all that follows is kept, or nothing. */
export function taking(parts: MeetingSurroundings, id: string, { ifVersion, step }: TakenStep, by: TakenBy): Promise<'done' | TakeRefusal> {
  const { db, now, parameters, terms } = parts;
  return db.transaction().execute(async (transaction): Promise<'done' | TakeRefusal> => {
    const open = await openRound(transaction, id);
    if (typeof open === 'string') return open;
    if (open.round.version !== ifVersion) return changedMeanwhile(transaction, open);
    const at = now();
    if (step.kind === 'undo') return undo(transaction, parts, open, by.login, at);
    const hindrance = step.kind === 'decide' ? await hindranceOf(transaction, open.problem.policy, dayOfInstant(at)) : null;
    const taker = { actor: by.login, at, mayOverride: by.roles.includes('manager'), declineCodes: new Set(terms.declineReasons.map(({ code }) => code)), hindrance };
    const result = takeStep(open.problem, { state: open.round.state, plan: open.plan }, step, taker);
    if (!result.ok) return result.refusal;
    const refused = await follow(transaction, parts, open, step, by, at);
    if (refused !== null) return refused;
    const override = step.kind === 'place' ? result.standing.plan.overrides.find((row) => row.householdId === step.householdId) : undefined;
    await keepStep(transaction, open, { kind: step.kind, facts: factsOf(step), actor: by.login, at, ...result.standing, hasNoWayBack: result.standing.state !== open.round.state }, {
      parameters, facts: override === undefined ? {} : { overrides: override.ruleIds },
    });
    return 'done';
  });
}

/** The problem that a round becomes: what the registers are now, or where it came from a problem file, the same under another policy. */
async function framed(transaction: Database, { followUpTerms }: MeetingSurroundings, { round, problem }: OpenRound, frame: Omit<NewFrame, 'ifVersion'>, policy: Policy): Promise<FramedProblem | 'notFromRegisters'> {
  if (round.origin === 'registers') return problemFromRegisters(transaction, round.id, frame, policy, followUpTerms);
  return frame.asOf === problem.asOf && frame.horizonDays === problem.horizonDays ? { read: problemUnder(problem, policy), time: null } : 'notFromRegisters';
}

/** Freezes a round again, from the registers as they are or from its own problem file, in one transaction. */
export async function framing(parts: MeetingSurroundings, id: string, { ifVersion, ...frame }: NewFrame, actor: string): Promise<'done' | FrameRefusal> {
  const { db, now, parameters, policies } = parts;
  // another process may have written in them: a restore while the server runs
  await policies.refresh();
  const policy = policies.choosable(frame.policyId);
  if (policy === undefined) return 'policyNotFound';
  return db.transaction().execute(async (transaction): Promise<'done' | FrameRefusal> => {
    const open = await openRound(transaction, id);
    if (typeof open === 'string') return open;
    if (open.round.version !== ifVersion) return await changedMeanwhile(transaction, open) as FrameRefusal;
    if (!isOpen(open.round.state)) return { code: 'wrongState', detail: `The round is ${open.round.state}, and can no longer be frozen again.` };
    const became = await framed(transaction, parts, open, frame, problemPolicy(policy));
    if (became === 'notFromRegisters') return { code: became, detail: 'The round came from a problem file, which says its day and how far ahead it looks. Only its policy can be another.' };
    const { read, time } = became;
    if (!read.ok) return { code: 'faultyProblem', detail: 'What the round is made from cannot become a round under that policy.', faults: read.faults };
    const { problem } = read;
    const at = now();
    const present = { households: new Set<string>(problem.households.map((row) => row.id)), dwellings: new Set<string>(problem.dwellings.map((row) => row.id)), teams: new Set<string>(problem.teams.map((row) => row.id)) };
    const plan = withItsWords(open.problem, open.plan, problem, sortedPlan(remaining(open.plan, present)));
    const step = { kind: 'frame' as const, facts: OF_THE_ROUND, actor, at, state: open.round.state, plan, problemSha256: sha256(writeProblem(problem)), hasNoWayBack: true };
    await keepStep(transaction, open, step, { parameters, facts: { asOf: frame.asOf, policyId: frame.policyId, horizonDays: frame.horizonDays } });
    await frameRound(transaction, problem, time, { actor, at, parameters });
    return 'done';
  });
}
