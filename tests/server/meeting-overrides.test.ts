import { describe, expect, it } from 'vitest';
import { blockersOf, brokenStill, judge, withItsWords } from '../../server/meeting/judgement.ts';
import { NO_PLAN, sortedPlan } from '../../server/meeting/plan.ts';
import { problemToSolve } from '../../server/meeting/problems.ts';
import type { Plan, Step } from '../../server/meeting/schemas.ts';
import { takeStep } from '../../server/meeting/steps.ts';
import type { Problem } from '../../solver/index.ts';
import { dwelling, hard, household, metresNorth, problem, site, tenant, UNPLACED, type HouseholdInput, type TinyInput } from '../support/tiny.ts';

const MANAGER = { actor: 'kari', at: '2026-11-26T08:00:00.000Z', mayOverride: true, declineCodes: new Set(['other']), hindrance: null };
const DWELLINGS = [dwelling('d1', { siteId: 's1', bedrooms: 1 }), dwelling('d2', { siteId: 's1', bedrooms: 3 }), dwelling('d3', { siteId: 's2', bedrooms: 3 })];
const SITES = [site('s1'), site('s2', metresNorth(5000))];

/** Two sites far from each other: a small home and a large one on the first, a large one on the second. */
function round(households: readonly HouseholdInput[], fields: TinyInput = {}): Problem {
  return problem({ sites: SITES, dwellings: DWELLINGS, households: [...households], rules: { bedrooms: hard(), avoid: hard() }, ...fields });
}

/** What steps come to, one after the other: the plan, or the code of the first refusal. */
function after(frozen: Problem, start: Plan, ...steps: readonly Exclude<Step, { kind: 'undo' }>[]): Plan | string {
  let plan = start;
  for (const step of steps) {
    const result = takeStep(frozen, { state: 'inMeeting', plan }, step, MANAGER);
    if (!result.ok) return result.refusal.code;
    plan = result.standing.plan;
  }
  return plan;
}
const planAfter = (frozen: Problem, ...steps: readonly Exclude<Step, { kind: 'undo' }>[]): Plan => {
  const plan = after(frozen, NO_PLAN, ...steps);
  if (typeof plan === 'string') throw new Error(plan);
  return plan;
};
const place = (householdId: string, dwellingId: string, override: string | null = null): Step & { kind: 'place' } => ({ kind: 'place', householdId, dwellingId, override });
const breaches = (frozen: Problem, plan: Plan): readonly unknown[] => blockersOf(judge(frozen, plan), plan).filter(({ kind }) => kind === 'breach');

describe('whoever has a home against a rule', () => {
  const afraid = household('h1', { bedroomsMin: 2, avoids: [{ id: 'h2', metres: 1000 }, { id: 't1', metres: 100 }] });
  const frozen = round([afraid, household('h2'), household('h3')], { tenants: [tenant('t1', 's1')] });

  it('keeps its distance to those it avoids: nobody of them is placed there without a word, or solved into it', () => {
    const plan = planAfter(frozen, place('h1', 'd1', 'avtalt med henne'));
    expect(plan.overrides[0]?.ruleIds).toEqual(['avoid', 'bedrooms']);
    expect(after(frozen, plan, place('h2', 'd2'))).toBe('breaksRules');
    expect(typeof after(frozen, plan, place('h2', 'd3'))).toBe('object');
    expect(problemToSolve(frozen, plan, 'fewest').households.find(({ id }) => id === 'h2')?.avoids).toEqual([{ id: 'h1', metres: 1000 }]);
  });

  it('can be decided on where it is another who avoids it, or may not be beside it', () => {
    const avoided = planAfter(frozen, place('h1', 'd2', 'avtalt'), place('h2', 'd1', 'avtalt med begge'));
    expect(breaches(frozen, avoided)).toEqual([]);
    const shielding = round([household('h1', { shielded: true }), household('h2', { counted: true })], { rules: { shielding: hard() } });
    expect(breaches(shielding, planAfter(shielding, place('h1', 'd1'), place('h2', 'd2', 'avtalt med begge')))).toEqual([]);
  });

  it('is told of among those that a household with more points is passed over by', () => {
    const waiting = round([household('h1', { applicationDate: '2026-08-01', bedroomsMin: 4 }), household('h2', { applicationDate: '2024-01-01', bedroomsMin: 3 })], { rules: { bedrooms: hard(), unplaced: { ...UNPLACED, pointsPerMonth: 1, waitingCap: 40 } } });
    const plan = planAfter(waiting, place('h1', 'd2', 'avtalt'));
    expect(judge(waiting, plan).passedOver).toEqual([{ householdId: 'h2', dwellingId: 'd2', byHouseholdId: 'h1' }]);
  });

  it('has a word for what it was given for alone: not for what breaks the same rule when the round is frozen again, and none where nothing is broken any more', () => {
    const plan = planAfter(frozen, place('h1', 'd1', 'avtalt'), place('h3', 'd2'));
    expect(withItsWords(frozen, plan, frozen, plan)).toEqual(plan);
    const others = round([{ ...afraid, avoids: [...(afraid.avoids ?? []), { id: 'h3', metres: 100 }] }, household('h2'), household('h3')], { tenants: [tenant('t1', 's1')] });
    expect(withItsWords(frozen, plan, others, plan).overrides).toEqual([]);
    expect(breaches(others, withItsWords(frozen, plan, others, plan))).not.toEqual([]);
    const content = round([household('h1'), household('h2'), household('h3')], { tenants: [tenant('t1', 's1')] });
    expect(withItsWords(frozen, plan, content, plan).overrides).toEqual([]);
    expect(brokenStill(judge(content, plan), plan.overrides[0] as Plan['overrides'][number])).toEqual([]);
  });
});

describe('a lock of a problem file', () => {
  it('that cannot be beside what the meeting keeps does not keep the round from being solved; the breach is seen', () => {
    const frozen = round([household('h1'), household('h2')], { locks: [{ householdId: 'h2', dwellingId: 'd1', kind: 'require' }] });
    const plan = sortedPlan({ ...NO_PLAN, placements: [{ householdId: 'h1', dwellingId: 'd1', teamId: null, by: 'hand' }], marks: [{ kind: 'locked', householdId: 'h1' }] });
    expect(problemToSolve(frozen, plan, 'fewest').locks).toEqual([{ householdId: 'h1', dwellingId: 'd1', kind: 'require' }]);
    expect(breaches(frozen, plan)).toMatchObject([{ ruleId: 'lock', householdIds: ['h2'] }]);
  });
});
