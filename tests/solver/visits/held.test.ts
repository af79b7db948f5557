import { describe, expect, test } from 'vitest';
import { planByHand } from '../../../solver/visits/by-hand.ts';
import { judgePlan } from '../../../solver/visits/judge.ts';
import { planVisits } from '../../../solver/visits/plan-visits.ts';
import type { VisitPlan, VisitProblem } from '../../../solver/visits/problem.ts';
import { leastLevels } from './every-plan.ts';
import { randomVisits } from './random-visits.ts';
import { shift, visit, visitProblem } from './small-day.ts';

const goOn = { shouldStop: () => false };
const planned = (problem: VisitProblem, moves = 20_000, start: VisitPlan | null = null) => planVisits(problem, { moves, seed: 1 }, goOn, start);

/** The problem with some of the visits that a plan makes held as it makes them, linked ones together. */
function holding(problem: VisitProblem, { routes }: VisitPlan, isHeld: (index: number) => boolean): VisitProblem {
  const at = new Map(routes.flatMap(({ shiftId, stops }) => {
    const { staffId, day } = problem.shifts.find(({ id }) => id === shiftId)!;
    return stops.map(({ visitId, start }) => [visitId, { staffId, day, start }] as const);
  }));
  const linkOf = (id: string) => problem.links.find(({ firstId, secondId }) => firstId === id || secondId === id)?.firstId ?? id;
  const visits = problem.visits.map((one) => ({ ...one, held: isHeld(problem.visits.findIndex(({ id }) => id === linkOf(one.id))) ? at.get(one.id) ?? null : null }));
  return { ...problem, visits };
}

/** The problem with the shortest ways by detours as its ways, and without pauses: then less in a shift never makes anything later. */
function withoutDetours(problem: VisitProblem): VisitProblem {
  const travelTables = problem.travelTables.map((table) => table.reduce((ways, _, via) => ways.map((row) => row.map((way, to) => Math.min(way, row[via]! + ways[via]![to]!))), table));
  return { ...problem, travelTables, shifts: problem.shifts.map((one) => ({ ...one, pause: null })) };
}

describe('visits that are held', () => {
  test('stay as they are, and the rest is the best beside them that trying every plan finds', () => {
    let held = 0;
    for (let seed = 1; seed <= 25; seed += 1) {
      const free = randomVisits(seed, { visits: 5, shifts: 2, days: 1 });
      // a plan of another seed, which is not always the best, so that holding costs something
      const problem = holding(free, planVisits(free, { moves: 40, seed }, goOn).plan, (index) => (index + seed) % 2 === 0);
      held += problem.visits.filter((one) => one.held !== null).length;
      const least = leastLevels(problem);
      const { judged } = planned(problem);
      expect(judged.breaches).toEqual([]);
      judged.levels.forEach((level, index) => expect(level, `seed ${seed}, level ${index + 1}`).toBeCloseTo(least[index]!, 6));
    }
    expect(held).toBeGreaterThan(20);
  });

  test('stay in weeks of every kind, whether planned from nothing, from a plan, or by hand', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const free = withoutDetours(randomVisits(seed, { visits: 14, shifts: 6, days: 1 + (seed % 3) }));
      const before = planned(free, 2000);
      const problem = holding(free, before.plan, (index) => index % 3 === 0);
      expect(planned(problem, 3000).judged.breaches, `seed ${seed} from nothing`).toEqual([]);
      expect(planned(problem, 3000, before.plan).judged.breaches, `seed ${seed} from the plan`).toEqual([]);
      expect(planned(problem, 0).judged.breaches, `seed ${seed} without a move`).toEqual([]);
      const byHand = holding(free, planByHand(free), (index) => index % 3 === 0);
      expect(judgePlan(byHand, planByHand(byHand)), `seed ${seed} by hand`).toMatchObject({ breaches: [], measures: { tardiness: 0, overtime: 0 } });
    }
  });

  test('are a breach when they are made by another, at another time or not at all', () => {
    const problem = visitProblem({ shifts: [shift('a'), shift('b')], visits: [visit('v', { held: { staffId: 'a', day: 0, start: 500 } })] });
    const breaches = (routes: VisitPlan['routes'], uncoveredIds: readonly string[] = []) => judgePlan(problem, { routes, uncoveredIds }).breaches.map(({ kind, subjectId }) => [kind, subjectId]);
    expect(breaches([{ shiftId: 'a', stops: [{ visitId: 'v', start: 500 }] }])).toEqual([]);
    expect(breaches([{ shiftId: 'a', stops: [{ visitId: 'v', start: 501 }] }])).toEqual([['held', 'v']]);
    expect(breaches([{ shiftId: 'b', stops: [{ visitId: 'v', start: 500 }] }])).toEqual([['held', 'v']]);
    expect(breaches([], ['v'])).toEqual([['held', 'v']]);
  });

  test('are refused where they cannot be kept: by somebody who may not, half a link, or two at once', () => {
    const held = { staffId: 'a', day: 0, start: 500 };
    const faulty = (fields: Partial<VisitProblem>) => () => planned(visitProblem({ shifts: [shift('a'), shift('b')], ...fields }), 10);
    expect(faulty({ visits: [visit('v', { held, competences: ['health'] })] })).toThrow('visit v is held at 500 on day 0 by a, who may not make it then');
    expect(faulty({ visits: [visit('v', { held }), visit('w')], links: [{ firstId: 'v', secondId: 'w', leastMinutes: 0, mostMinutes: 0 }] })).toThrow('of the linked visits v and w one is held; expected both or none');
    expect(faulty({ visits: [visit('v', { held }), visit('w', { held: { ...held, start: 520 } })] })).toThrow('visit w cannot be held beside the others that are');
  });
});

describe('visits beside the plan', () => {
  const week = (madeOn: readonly number[]) => visitProblem({
    shifts: [0, 1, 2, 3].map((day) => shift(`a${day}`, { staffId: 'a', day })), visits: [visit('v', { openings: [0, 1, 2, 3].map((day) => ({ day, from: 0, latest: null, closes: null })) })],
    spacings: [{ visitIds: ['v'], leastDays: 2, madeOn }], objective: [{ terms: [{ term: 'uncovered', weight: 1 }], dividedBy: 1 }, { terms: [{ term: 'shortSpacing', weight: 1 }], dividedBy: 1 }],
  });

  test('keep those that are planned away from their days', () => {
    const { plan, judged } = planned(week([0, 1]), 500);
    expect(plan.routes.find(({ stops }) => stops.length > 0)?.shiftId).toBe('a3');
    expect(judged.levels).toEqual([0, 0]);
    expect(planned(week([1, 2]), 500).judged.measures.shortSpacing).toBe(1);
  });
});
