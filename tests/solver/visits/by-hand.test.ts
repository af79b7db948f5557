import { describe, expect, test } from 'vitest';
import { planByHand } from '../../../solver/visits/by-hand.ts';
import { judgePlan } from '../../../solver/visits/judge.ts';
import { planVisits } from '../../../solver/visits/plan-visits.ts';
import { weekProblem } from '../../../solver/visits/week.ts';
import { randomVisits } from './random-visits.ts';
import { shift, visit, visitProblem } from './small-day.ts';
import { townWeek } from './town-week.ts';

const at = (from: number, latest: number) => [{ day: 0, from, latest, closes: null }];

describe('a plan by hand', () => {
  test('gives each visit, in the order in which they are due, to the nearest staff member who is free in time', () => {
    const day = visitProblem({
      shifts: [shift('a'), shift('b', { startPlace: 5 })],
      visits: [visit('late', { place: 4, openings: at(480, 600) }), visit('soon', { place: 4, openings: at(480, 500) }), visit('lost', { place: 0, openings: at(480, 480), competences: ['health'] }), visit('busy', { place: 5, openings: at(0, 520) })],
    });
    expect(planByHand(day)).toEqual({
      routes: [{ shiftId: 'a', stops: [] }, { shiftId: 'b', stops: [{ visitId: 'soon', start: 490 }, { visitId: 'late', start: 520 }] }], uncoveredIds: ['lost', 'busy'],
    });
  });

  test('breaks nothing, is never tardy and never in overtime, on days and weeks of every kind', () => {
    for (let seed = 1; seed <= 100; seed += 1) {
      const problem = randomVisits(seed, { visits: 12, shifts: 6, days: 1 + (seed % 3) });
      expect(judgePlan(problem, planByHand(problem)), `seed ${seed}`).toMatchObject({ breaches: [], measures: { tardiness: 0, overtime: 0, shortSpacing: 0 } });
    }
  });

  test('leaves more uncovered in a town than a search, or as much at a higher cost', () => {
    const problem = weekProblem(townWeek({ staff: 5, persons: 40 }, 3));
    const hand = judgePlan(problem, planByHand(problem));
    const { judged } = planVisits(problem, { moves: 200_000, seed: 1 }, { shouldStop: () => false });
    expect(hand.breaches).toEqual([]);
    expect(judged.measures.uncovered).toBeLessThanOrEqual(hand.measures.uncovered);
    if (judged.measures.uncovered === hand.measures.uncovered) expect(judged.levels[1]).toBeLessThan(hand.levels[1]!);
  });
});
