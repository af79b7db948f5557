import { describe, expect, it, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import { evaluate } from '../../../solver/evaluate.ts';
import { validateProblem } from '../../../solver/read-problem.ts';
import type { Measure } from '../../../solver/trade-off/measure.ts';
import { CURVE_FIGURES, planesOf } from '../../../solver/trade-off/planes.ts';
import { tryPoint, type PointAnswer } from '../../../solver/trade-off/point.ts';
import { pointProblem, sweepPoints, type Sweep } from '../../../solver/trade-off/sweep.ts';
import { STAFF, TURNABLES, standOf, turned } from '../../../solver/trade-off/turn.ts';
import { bestByTryingAll } from '../../support/brute-force.ts';
import { chanceOf, randomProblem } from '../../support/random-problem.ts';
import { dwelling, followUp, hard, household, problem, site, soft, team, tenant } from '../../support/tiny.ts';

const MEASURE: Measure = { crowdedFrom: 2, circleMetres: 250, sharePercent: 20, neverTooMany: 1, metresPerMinute: 400 };
const OPTIONS = { engine: 'highs', seed: 1, timeLimitSeconds: null, gapPercent: null } as const;
const HOOKS = { seconds: () => 0, shouldStop: () => false, onProgress: () => undefined };
const SIZE = { households: 3, dwellings: 3, teams: 1 };

const pointOf = (round: Problem, sweep: Sweep): Promise<readonly PointAnswer[]> => Promise.all(sweepPoints(round, sweep).map((point) => tryPoint(round, point, MEASURE, OPTIONS, HOOKS)));

describe('turning a round', () => {
  it('changes the number of a rule and leaves it as hard or as soft as the policy has it', () => {
    const round = problem({ rules: { siteLimit: soft({ sharePercent: 15, minCount: 1, level: 3, weight: 7 }) } });
    expect(turned(round, [{ id: 'siteLimit', value: 25 }]).policy.rules.siteLimit).toEqual({ enforce: 'soft', level: 3, weight: 7, sharePercent: 25, minCount: 1 });
    expect(standOf(round, 'siteLimit')).toEqual({ value: 15, asked: 'soft', assumed: {} });
  });

  it('asks for a rule that is off as hard, with what the policy keeps of it before what is assumed', () => {
    const without = problem({});
    expect(standOf(without, 'siteLimit')).toEqual({ value: null, asked: 'hard', assumed: { minCount: 2 } });
    expect(turned(without, [{ id: 'siteLimit', value: 25 }]).policy.rules.siteLimit).toEqual({ enforce: 'hard', sharePercent: 25, minCount: 2 });
    const off = problem({ rules: { siteLimit: { enforce: 'off', sharePercent: 15, minCount: 4 } } });
    expect(turned(off, [{ id: 'siteLimit', value: 25 }]).policy.rules.siteLimit).toEqual({ enforce: 'hard', sharePercent: 25, minCount: 4 });
  });

  it('gives every team so many percent more or less time, in the evening too, and touches nothing that is committed', () => {
    const round = problem({ teams: [team('t', { capacityMinutes: 605, committedMinutes: 500, eveningCapacityMinutes: 99 })] });
    expect(turned(round, [{ id: STAFF, value: -20 }]).teams[0]).toMatchObject({ capacityMinutes: 484, committedMinutes: 500, eveningCapacityMinutes: 79 });
    expect(turned(round, [{ id: STAFF, value: 20 }]).teams[0]).toMatchObject({ capacityMinutes: 726, eveningCapacityMinutes: 118 });
  });

  it('knows nothing of what is no number of a round', () => {
    expect(() => standOf(problem({}), 'bedrooms')).toThrow('bedrooms is nothing that a trade-off curve turns');
  });
});

describe('the points of a sweep', () => {
  const round = problem({ rules: { siteLimit: hard({ sharePercent: 20, minCount: 1 }) } });

  it('are the round as it is, and then each value once, ascending, but the one that it has', () => {
    expect(sweepPoints(round, [{ id: 'siteLimit', values: [30, 20, 10, 30] }]).map(({ turns }) => turns.map(({ value }) => value))).toEqual([[], [10], [30]]);
  });

  it('of two things are every combination of both', () => {
    const points = sweepPoints(round, [{ id: 'siteLimit', values: [20, 30] }, { id: STAFF, values: [0, 10] }]);
    expect(points.map(({ turns }) => turns.map(({ value }) => value))).toEqual([[], [20, 10], [30, 0], [30, 10]]);
  });

  it('are valid problems, each with its own numbers and all else as it was', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = randomProblem(seed, SIZE);
      for (const { id, least, most } of TURNABLES) {
        for (const point of sweepPoints(random, [{ id, values: [least, most] }, { id: STAFF, values: [-20, 0, 20] }].slice(0, id === STAFF ? 1 : 2))) {
          const own = pointProblem(random, point);
          expect(validateProblem(own).ok).toBe(true);
          expect({ ...own, policy: random.policy, teams: random.teams }).toEqual(random);
          if (point.turns.length === 0) expect(own).toEqual(random);
          else expect(standOf(own, id).value).toBe(id === STAFF ? 0 : point.turns[0]?.value);
        }
      }
    }
  });
});

test('every point is solved to what trying every proposal finds, and proves what its bounds say', async () => {
  let proved = 0;
  for (let seed = 100; seed < 125; seed += 1) {
    const round = randomProblem(seed, SIZE);
    const sweep: Sweep = [{ id: 'siteLimit', values: [5, 20, 40] }];
    const answers = await pointOf(round, sweep);
    sweepPoints(round, sweep).forEach((point, i) => {
      const [own, answer] = [pointProblem(round, point), answers[i] as PointAnswer];
      const best = bestByTryingAll(own);
      expect(answer.kind, `seed ${seed}`).toBe(best === null ? 'none' : 'proposal');
      if (answer.kind === 'none' || best === null) return;
      expect(answer.proposal.levels.map(({ penalty }) => penalty)).toEqual(best.penalties);
      expect(evaluate(own, answer.proposal.placements).breaches).toEqual([]);
      expect(answer.leastWaitingPoints).toBeLessThanOrEqual(answer.figures.waitingPoints);
      if (answer.proposal.status === 'optimal') proved += 1;
    });
  }
  expect(proved).toBeGreaterThan(40);
});

test('a stricter hard limit on sites never improves the first level', async () => {
  let worsened = 0;
  for (let seed = 300; seed < 345; seed += 1) {
    const { upTo, once } = chanceOf(seed);
    const round = problem({
      id: `r${seed}`, sites: [site('s', { homes: 10 }), site('s2', { homes: 20 })], dwellings: [dwelling('d1'), dwelling('d2'), dwelling('d3', { siteId: 's2' })],
      tenants: Array.from({ length: upTo(3) }, (_, i) => tenant(`t${i}`, once(2) ? 's' : 's2', { counted: once(2) })),
      households: Array.from({ length: 4 }, (_, i) => household(`h${i}`, { counted: !once(4), groups: once(2) ? ['rop'] : [] })),
      rules: { siteLimit: hard({ sharePercent: 40, minCount: 0 }) },
    });
    const answers = await pointOf(round, [{ id: 'siteLimit', values: [5, 10, 15, 20, 30] }]);
    const [loosest, ...rest] = answers.map((answer) => (answer.kind === 'none' || answer.proposal.status !== 'optimal' ? Number.NaN : answer.proposal.levels[0]?.penalty ?? Number.NaN));
    const firstLevels = [...rest, loosest as number];
    firstLevels.slice(1).forEach((looser, i) => {
      expect(looser, `seed ${seed}`).toBeLessThanOrEqual(firstLevels[i] as number);
      if (looser < (firstLevels[i] as number)) worsened += 1;
    });
  }
  expect(worsened).toBeGreaterThan(10);
});

test('the points of a curve are measured by one yardstick, whatever was turned', async () => {
  const round = problem({
    sites: [site('s', { homes: 10 })], dwellings: [dwelling('d1'), dwelling('d2')], tenants: [tenant('t1', 's', { counted: true })],
    households: [household('h1', { counted: true }), household('h2', { counted: true, members: 3 })], rules: { siteLimit: hard({ sharePercent: 40, minCount: 0 }) },
  });
  const [asItIs, strict] = await pointOf(round, [{ id: 'siteLimit', values: [10] }]);
  if (asItIs?.kind !== 'proposal' || strict?.kind !== 'proposal') throw new Error('both points have a proposal');
  expect(asItIs.figures).toMatchObject({ householdsLeft: 0, waitingPoints: 0, countedLiving: 3, livingCrowded: 3, overShare: 1 });
  expect(strict.figures).toMatchObject({ householdsLeft: 2, peopleLeft: 4, waitingPoints: 20, countedLiving: 1, livingCrowded: 0, overShare: 0 });
  const plane = planesOf([asItIs, strict]).find(({ x, y }) => y === 'waitingPoints' && x === 'livingCrowded');
  expect(plane).toEqual({ x: 'livingCrowded', y: 'waitingPoints', dominated: [], knee: [] });
});

test('what people have locked stands against a stricter limit: the point then has no proposal, and says why', async () => {
  const round = problem({
    sites: [site('s', { homes: 10 })], dwellings: [dwelling('d1')], households: [household('h1', { counted: true })],
    locks: [{ householdId: 'h1', dwellingId: 'd1', kind: 'require' }], rules: { siteLimit: hard({ sharePercent: 40, minCount: 0 }) },
  });
  const answers = await pointOf(round, [{ id: 'siteLimit', values: [5] }]);
  expect(answers.map((answer) => (answer.kind === 'none' ? answer.reason : answer.kind))).toEqual(['proposal', 'lockedApart']);
});

test('points of people are proved only where the first level is theirs alone', async () => {
  const round = problem({ dwellings: [dwelling('d1')], teams: [], households: [household('h1', { followUp: followUp() }), household('h2')], rules: { followUpCover: soft({ level: 1 }) } });
  const [answer] = await pointOf(round, []);
  if (answer?.kind !== 'proposal') throw new Error('the round has a proposal');
  expect(answer.leastWaitingPoints).toBe(answer.figures.waitingPoints);
});

test('every two figures stand against each other once', () => {
  const planes = planesOf([]);
  expect(planes).toHaveLength((CURVE_FIGURES.length * (CURVE_FIGURES.length - 1)) / 2);
  expect(new Set(planes.map(({ x, y }) => [x, y].toSorted().join(' '))).size).toBe(planes.length);
});
