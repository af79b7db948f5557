import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import { evaluate } from '../../../solver/evaluate.ts';
import { loadEngine } from '../../../solver/load-engine.ts';
import type { Confirmed } from '../../../solver/relaxing/confirm.ts';
import { whatItCosts, type Costs, type CostsProgress } from '../../../solver/relaxing/costs.ts';
import { relaxed, rulesLifted } from '../../../solver/relaxing/relaxation.ts';
import { bestByTryingAll, compareLevels, everyProposal } from '../../support/brute-force.ts';
import { randomProblem } from '../../support/random-problem.ts';
import { solved } from '../../support/solved.ts';
import { dwelling, followUp, hard, household, metresNorth, problem, site, soft, team } from '../../support/tiny.ts';

const engine = await loadEngine('highs');

interface Asked {
  readonly told?: CostsProgress[];
  readonly confirmSeconds?: number | null;
  readonly stopAfter?: number;
}

async function costsOf(round: Problem, { told = [], confirmSeconds = null, stopAfter = Infinity }: Asked = {}): Promise<Costs> {
  const proposal = await solved(round);
  return whatItCosts(round, proposal, { confirmSeconds, seed: 1 }, engine, { seconds: () => 0, shouldStop: () => told.length >= stopAfter, onProgress: (one) => told.push(one) });
}

const gains = (row: Confirmed | null): readonly (readonly [number, number])[] => (row?.kind === 'confirmed' ? row.levels.map(({ level, gain }) => [level, gain]) : []);
const steps = (row: Confirmed | null): readonly string[] => row?.relaxations.map(({ what, from, to, unit }) => `${what} from ${String(from)} to ${String(to)} ${unit}`) ?? [];

describe('a limit on two sites', () => {
  const round = problem({
    sites: [site('s'), site('s2', metresNorth(1000))], dwellings: [dwelling('d1'), dwelling('d2'), dwelling('e1', { siteId: 's2' }), dwelling('e2', { siteId: 's2' })],
    households: ['h1', 'h2', 'h3', 'h4'].map((id) => household(id, { counted: true })), rules: { siteLimit: hard({ sharePercent: 0, minCount: 1 }), pets: hard() },
  });

  test('costs as a rule what its absence would gain, and a rule that is in nobody\'s way costs nothing', async () => {
    const { rules, isWhole } = await costsOf(round);
    expect(rules.map(({ ruleId, estimate, confirmed }) => [ruleId, estimate?.levels[0]?.likely, gains(confirmed), confirmed?.kind === 'confirmed' && confirmed.isProved]))
      .toEqual([['pets', 0, [[1, 0]], true], ['siteLimit', 20, [[1, 20]], true]]);
    expect(isWhole).toBe(true);
  });

  test('has a next person on each site, confirmed for that site alone', async () => {
    const { units } = await costsOf(round);
    expect(units.map(({ subject, unit, price, confirmed }) => [subject, unit, Math.round(price), steps(confirmed), gains(confirmed)])).toEqual(['s', 's2'].map((siteId) => (
      [{ siteId }, 'people', 10, ['cap from 1 to 2 people'], [[1, 10]]])));
  });
});

test('the next unit of a team is its natural step, and a soft limit has a price that is not confirmed', async () => {
  const { units } = await costsOf(problem({
    dwellings: [dwelling('d1'), dwelling('d2')], households: ['h1', 'h2'].map((id) => household(id, { counted: true, followUp: followUp() })), teams: [team('m', { capacityMinutes: 60 })],
    rules: { followUpCover: soft(), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }), siteSpread: soft({ free: 0, level: 3 }) },
  }));
  expect(units.map(({ level, subject, price, confirmed }) => [level, subject, Math.round(price), steps(confirmed), gains(confirmed)])).toEqual([
    [2, { teamId: 'm' }, 1, ['capacityMinutes from 60 to 120 minutesAWeek'], [[1, 0], [2, 60], [3, 0]]],
    [3, { siteId: 's' }, 2, [], []],
  ]);
});

describe('a look that is cut short', () => {
  const round = problem({ dwellings: [dwelling('d')], households: [household('h', { hasPet: true })], rules: { pets: hard(), rent: hard() } });

  test('without time for confirming has estimates alone, and says so', async () => {
    const { rules, isWhole } = await costsOf(round, { confirmSeconds: 0 });
    expect(rules.map(({ ruleId, estimate, confirmed }) => [ruleId, estimate?.levels[0]?.gain, confirmed])).toEqual([['rent', 0, null], ['pets', 10, null]]);
    expect(isWhole).toBe(false);
  });

  test('after a stop has what was done', async () => {
    const told: CostsProgress[] = [];
    const { rules, isWhole } = await costsOf(round, { told, stopAfter: 1 });
    expect(told).toEqual([{ stage: 'pricing', done: 1, of: 3 }]);
    expect([rules.map(({ estimate }) => estimate === null), isWhole]).toEqual([[false, true], false]);
  });
});

/** The best penalties of every proposal that breaks nothing but, by one, the limit of one rule on one subject. */
function bestWithOneMore(round: Problem, ruleId: string, id: string, most: number): readonly number[] | null {
  let best: readonly number[] | null = null;
  for (const placements of everyProposal(round)) {
    const { breaches, levels } = evaluate(round, placements);
    const isLet = breaches.every(({ ruleId: broken, facts }) => broken === ruleId && [facts.siteId, facts.areaId].includes(id) && facts.after === most + 1);
    const penalties = levels.map(({ penalty }) => penalty);
    if (isLet && (best === null || compareLevels(penalties, best) < 0)) best = penalties;
  }
  return best;
}

test('in random rounds what is confirmed is the truth: of each rule lifted, and of one person more on one limit', async () => {
  let [ofRules, ofLimits] = [0, 0];
  for (let seed = 300; seed < 330; seed += 1) {
    const round = randomProblem(seed, { households: 3, dwellings: 3, teams: 1 });
    const best = bestByTryingAll(round);
    if (best === null) continue;
    const before = evaluate(round, best.placements).levels;
    const { rules, units, isWhole } = await costsOf(round);
    expect(isWhole).toBe(true);
    const lifted = rulesLifted(round);
    rules.forEach(({ ruleId, confirmed }, i) => {
      const without = relaxed(round, lifted.slice(i, i + 1));
      const truth = evaluate(without, bestByTryingAll(without)?.placements ?? []).levels;
      expect(gains(confirmed), `${round.id} ${ruleId}`).toEqual(truth.map(({ level, penalty }) => [level, (before.find((row) => row.level === level)?.penalty ?? 0) - penalty]));
      ofRules += 1;
    });
    for (const { ruleId, subject, unit, confirmed } of units) {
      if (unit !== 'people' || confirmed?.kind !== 'confirmed') continue;
      const truth = bestWithOneMore(round, ruleId, Object.values(subject)[0] as string, confirmed.relaxations[0]?.from as number);
      expect(confirmed.levels.map(({ after }) => after), `${round.id} ${ruleId}`).toEqual(truth);
      ofLimits += 1;
    }
  }
  expect([ofRules > 20, ofLimits > 0]).toEqual([true, true]);
}, 240_000);
