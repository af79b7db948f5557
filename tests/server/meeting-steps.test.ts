import { describe, expect, it } from 'vitest';
import { judge, blockersOf } from '../../server/meeting/judgement.ts';
import { NO_PLAN, sortedPlan } from '../../server/meeting/plan.ts';
import { problemToSolve, settledRound, shownProblem } from '../../server/meeting/problems.ts';
import { Plan, type Step } from '../../server/meeting/schemas.ts';
import { takeStep, type Standing, type Taker } from '../../server/meeting/steps.ts';
import { checkProposal, evaluate, readProblem, writeProblem, type Problem } from '../../solver/index.ts';
import { queue } from '../../solver/queue.ts';
import { chanceOf } from '../support/random-problem.ts';
import { solved } from '../support/solved.ts';
import { instance } from './open-app.ts';

const PROBLEM = instance('hamar-60x20-strict');
const TAKER: Taker = { actor: 'kari', at: '2026-11-26T08:00:00.000Z', mayOverride: true, declineCodes: new Set(['other']), hindrance: null };
const CASEWORKER: Taker = { ...TAKER, mayOverride: false };

function queued(problem: Problem): Plan {
  const result = queue(problem);
  if (result.kind === 'none') throw new Error(result.message);
  return sortedPlan({ ...NO_PLAN, proposalNumber: 1, placements: result.placements.map((row) => ({ ...row, by: 'solver' })) });
}

const START: Standing = { state: 'inMeeting', plan: queued(PROBLEM) };
const take = (standing: Standing, step: Exclude<Step, { kind: 'undo' }>, taker = TAKER): Standing => {
  const result = takeStep(PROBLEM, standing, step, taker);
  if (!result.ok) throw new Error(result.refusal.detail);
  return result.standing;
};
const refusal = (standing: Standing, step: Exclude<Step, { kind: 'undo' }>, taker = TAKER): string => {
  const result = takeStep(PROBLEM, standing, step, taker);
  return result.ok ? 'taken' : result.refusal.code;
};
const [first, second] = START.plan.placements as [Plan['placements'][number], Plan['placements'][number]];
const without = PROBLEM.households.find(({ id }) => !START.plan.placements.some((row) => row.householdId === id))?.id ?? '';
const placement = (standing: Standing, householdId: string): string | null => standing.plan.placements.find((row) => row.householdId === householdId)?.dwellingId ?? null;

/** A household and a dwelling that a hard rule keeps apart, the dwelling free or taken by somebody who is not kept. */
function forbiddenByRules(): { householdId: string; dwellingId: string } {
  for (const { id: householdId } of PROBLEM.households) {
    for (const { id: dwellingId } of PROBLEM.dwellings) if (refusal(START, { kind: 'place', householdId, dwellingId, override: null }) === 'breaksRules') return { householdId, dwellingId };
  }
  throw new Error('the instance has a pair that rules keep apart');
}

describe('a choice', () => {
  it('accepts and locks who has a dwelling, and nobody else', () => {
    expect(take(START, { kind: 'accept', householdId: first.householdId }).plan.marks).toEqual([{ kind: 'accepted', householdId: first.householdId }]);
    expect(take(START, { kind: 'lock', householdId: first.householdId }).plan.marks).toEqual([{ kind: 'locked', householdId: first.householdId }]);
    expect(refusal(START, { kind: 'accept', householdId: without })).toBe('notPlaced');
    expect(refusal(START, { kind: 'accept', householdId: 'nobody' })).toBe('householdNotFound');
  });

  it('forbids a pair, which takes the household out of the dwelling and keeps it out until it is allowed again', () => {
    const forbidden = take(START, { kind: 'forbid', householdId: first.householdId, dwellingId: first.dwellingId, reason: 'bor naboen til en han er redd for' });
    expect(placement(forbidden, first.householdId)).toBeNull();
    expect(refusal(forbidden, { kind: 'place', householdId: first.householdId, dwellingId: first.dwellingId, override: null })).toBe('pairForbidden');
    const allowed = take(forbidden, { kind: 'allow', householdId: first.householdId, dwellingId: first.dwellingId });
    expect(placement(take(allowed, { kind: 'place', householdId: first.householdId, dwellingId: first.dwellingId, override: null }), first.householdId)).toBe(first.dwellingId);
  });

  it('places a household by hand, who is locked there then; who had the dwelling has none', () => {
    const taken = PROBLEM.households.flatMap(({ id }) => START.plan.placements.map((row) => ({ householdId: id, dwellingId: row.dwellingId, occupant: row.householdId })))
      .find(({ householdId, dwellingId, occupant }) => occupant !== householdId && refusal(START, { kind: 'place', householdId, dwellingId, override: null }) === 'taken');
    if (taken === undefined) throw new Error('somebody suits a dwelling that another has');
    const placed = take(START, { kind: 'place', householdId: taken.householdId, dwellingId: taken.dwellingId, override: null });
    expect(placement(placed, taken.householdId)).toBe(taken.dwellingId);
    expect(placement(placed, taken.occupant)).toBeNull();
    expect(placed.plan.marks).toContainEqual({ kind: 'locked', householdId: taken.householdId });
    expect(judge(PROBLEM, placed.plan).evaluation.breaches).toEqual([]);
  });

  it('does not take a dwelling from somebody who is accepted or locked there', () => {
    const locked = take(START, { kind: 'lock', householdId: second.householdId });
    expect(refusal(locked, { kind: 'place', householdId: first.householdId, dwellingId: second.dwellingId, override: 'fordi' })).toBe('dwellingTaken');
    expect(refusal(locked, { kind: 'hold', dwellingId: second.dwellingId, reason: 'skal pusses opp' })).toBe('dwellingTaken');
  });

  it('breaks a hard rule only by the word of somebody who may, and then says so until it is taken back', () => {
    const pair = forbiddenByRules();
    expect(refusal(START, { kind: 'place', ...pair, override: null })).toBe('breaksRules');
    expect(refusal(START, { kind: 'place', ...pair, override: 'avtalt med fastlegen' }, CASEWORKER)).toBe('mayNotOverride');
    const placed = take(START, { kind: 'place', ...pair, override: 'avtalt i møtet' });
    expect(placed.plan.overrides).toMatchObject([{ ...pair, reason: 'avtalt i møtet', by: 'kari', at: TAKER.at }]);
    const judged = judge(PROBLEM, placed.plan);
    expect(judged.evaluation.breaches.length).toBeGreaterThan(0);
    expect(blockersOf(judged, placed.plan).filter(({ kind }) => kind === 'breach')).toEqual([]);
    expect(take(placed, { kind: 'unplace', householdId: pair.householdId }).plan.overrides).toEqual([]);
  });

  it('leaves open and declines, which takes the household out of the round until it is taken in again', () => {
    for (const step of [{ kind: 'leaveOpen', householdId: first.householdId, reason: 'venter på svar fra sykehuset' }, { kind: 'decline', householdId: first.householdId, code: 'other', reason: 'trenger noe annet' }] as const) {
      const out = take(START, step);
      expect(placement(out, first.householdId)).toBeNull();
      expect(shownProblem(PROBLEM, out.plan).households.some(({ id }) => id === first.householdId)).toBe(false);
      expect(refusal(out, { kind: 'place', householdId: first.householdId, dwellingId: first.dwellingId, override: null })).toBe('takesNoPart');
      expect(shownProblem(PROBLEM, take(out, { kind: 'clear', householdId: first.householdId }).plan).households.some(({ id }) => id === first.householdId)).toBe(true);
    }
    expect(refusal(START, { kind: 'decline', householdId: first.householdId, code: 'whim', reason: 'fordi' })).toBe('unknownCode');
  });

  it('holds a dwelling open, which nobody gets until it is released', () => {
    const held = take(START, { kind: 'hold', dwellingId: first.dwellingId, reason: 'skal pusses opp' });
    expect(placement(held, first.householdId)).toBeNull();
    expect(refusal(held, { kind: 'place', householdId: first.householdId, dwellingId: first.dwellingId, override: null })).toBe('dwellingHeld');
    expect(take(held, { kind: 'release', dwellingId: first.dwellingId }).plan.held).toEqual([]);
  });
});

describe('the states of a round', () => {
  const AT = { draft: [], proposed: ['startMeeting'], inMeeting: ['pauseMeeting', 'decide'], decided: ['close', 'reopen'], closed: [] } as const;
  const STEPS = { startMeeting: { kind: 'startMeeting', present: '' }, pauseMeeting: { kind: 'pauseMeeting' }, decide: { kind: 'decide' }, close: { kind: 'close' }, reopen: { kind: 'reopen', reason: 'feil dato' } } as const;
  const accepted = take(START, { kind: 'acceptAll' });
  it.each(Object.keys(AT) as (keyof typeof AT)[])('lead from %s where they should and nowhere else', (state) => {
    const open = Object.values(STEPS).filter((step) => takeStep(PROBLEM, { ...accepted, state }, step, TAKER).ok).map(({ kind }) => kind);
    expect(open.toSorted()).toEqual([...AT[state]].toSorted());
  });

  it('let nobody change a plan that has been decided', () => {
    for (const state of ['decided', 'closed'] as const) expect(refusal({ ...START, state }, { kind: 'accept', householdId: first.householdId })).toBe('wrongState');
  });

  it('are not decided while somebody is placed without being accepted', () => {
    const all = take(START, { kind: 'acceptAll' });
    const one = take(all, { kind: 'clear', householdId: first.householdId });
    const result = takeStep(PROBLEM, one, { kind: 'decide' }, TAKER);
    expect(result).toMatchObject({ ok: false, refusal: { code: 'notDecidable', blockers: [{ kind: 'notAccepted', householdId: first.householdId }] } });
  });
});

/** A step drawn at random, aimed at what is there. */
function drawStep(pick: <T>(from: readonly T[]) => T): Exclude<Step, { kind: 'undo' }> {
  const householdId = pick(PROBLEM.households).id;
  const dwellingId = pick(PROBLEM.dwellings).id;
  const reason = 'fordi';
  return pick<Exclude<Step, { kind: 'undo' }>>([
    { kind: 'accept', householdId }, { kind: 'lock', householdId }, { kind: 'clear', householdId }, { kind: 'unplace', householdId }, { kind: 'place', householdId, dwellingId, override: null },
    { kind: 'place', householdId, dwellingId, override: reason }, { kind: 'place', householdId, dwellingId, override: reason }, { kind: 'forbid', householdId, dwellingId, reason },
    { kind: 'allow', householdId, dwellingId }, { kind: 'leaveOpen', householdId, reason }, { kind: 'decline', householdId, code: 'other', reason }, { kind: 'hold', dwellingId, reason }, { kind: 'release', dwellingId },
  ]);
}

describe('any meeting', () => {
  it('keeps its plan whole, its problems readable and its overrides answered for, whatever people do', async () => {
    const chance = chanceOf(20261126);
    const pick = <T>(from: readonly T[]): T => chance.pick(from);
    let [taken, refused] = [0, 0];
    for (let meeting = 0; meeting < 12; meeting += 1) {
      let standing = START;
      for (let i = 0; i < 60; i += 1) {
        const result = takeStep(PROBLEM, standing, drawStep(pick), TAKER);
        if (result.ok) { standing = result.standing; taken += 1; } else refused += 1;
        const { plan } = standing;
        expect(Plan.parse(plan)).toEqual(plan);
        expect(new Set(plan.placements.map((row) => row.householdId)).size).toBe(plan.placements.length);
        expect(new Set(plan.placements.map((row) => row.dwellingId)).size).toBe(plan.placements.length);
      }
      const { plan } = standing;
      const { evaluation } = judge(PROBLEM, plan);
      const answered = blockersOf(judge(PROBLEM, plan), plan).filter((blocker) => blocker.kind === 'breach');
      const byOverride = new Set(plan.overrides.flatMap((row) => row.ruleIds));
      expect(evaluation.breaches.every(({ ruleId }) => byOverride.has(ruleId) || answered.some((blocker) => blocker.ruleId === ruleId))).toBe(true);
      for (const problem of [shownProblem(PROBLEM, plan), settledRound(PROBLEM, plan).problem, problemToSolve(PROBLEM, plan, 'fewest'), problemToSolve(PROBLEM, plan, 'any')]) {
        expect(readProblem(new TextEncoder().encode(writeProblem(problem)))).toMatchObject({ ok: true });
      }
      const settled = settledRound(PROBLEM, plan);
      expect(evaluate(settled.problem, settled.placements).breaches.filter(({ ruleId }) => ruleId !== 'lock')).toEqual([]);
      if (meeting < 4) expect((await solved(problemToSolve(PROBLEM, plan, 'fewest'), { timeLimitSeconds: 2 })).status).not.toBe('refused');
    }
    expect(taken).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(50);
  });
});

describe('solving again', () => {
  it('keeps what is accepted, locked, forbidden, held and overridden, and moves as few of the others as it can', async () => {
    const pair = forbiddenByRules();
    const others = START.plan.placements.filter((row) => row.householdId !== pair.householdId && row.dwellingId !== pair.dwellingId);
    const [a, b, c] = others as [Plan['placements'][number], Plan['placements'][number], Plan['placements'][number]];
    let standing = take(START, { kind: 'place', ...pair, override: 'avtalt i møtet' });
    standing = take(standing, { kind: 'accept', householdId: a.householdId });
    standing = take(standing, { kind: 'forbid', householdId: b.householdId, dwellingId: b.dwellingId, reason: 'vil ikke' });
    standing = take(standing, { kind: 'decline', householdId: c.householdId, code: 'other', reason: 'trenger noe annet' });
    const counts: number[] = [];
    for (const changes of ['fewest', 'any'] as const) {
      const problem = problemToSolve(PROBLEM, standing.plan, changes);
      const proposal = await solved(problem, { timeLimitSeconds: 20 });
      expect(proposal.status).not.toBe('refused');
      expect(checkProposal(problem, proposal)).toMatchObject({ ok: true });
      const at = new Map<string, string>(proposal.placements.map((row) => [row.householdId, row.dwellingId]));
      expect(at.get(a.householdId)).toBe(a.dwellingId);
      expect(at.get(b.householdId)).not.toBe(b.dwellingId);
      expect(at.has(c.householdId)).toBe(false);
      expect(at.has(pair.householdId)).toBe(false);
      expect([...at.values()]).not.toContain(pair.dwellingId);
      counts.push(standing.plan.placements.filter((row) => row.householdId !== pair.householdId && at.get(row.householdId) !== row.dwellingId).length);
    }
    expect(counts[0]).toBeLessThanOrEqual(counts[1] ?? 0);
  });
});
