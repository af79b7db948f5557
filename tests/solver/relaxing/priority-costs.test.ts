import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import type { Proposal } from '../../../solver/domain/proposal.ts';
import { evaluate } from '../../../solver/evaluate.ts';
import { loadEngine } from '../../../solver/load-engine.ts';
import type { Confirmed } from '../../../solver/relaxing/confirm.ts';
import { confirmNow } from '../../../solver/relaxing/confirm-now.ts';
import { whatItCosts, type Costs, type PriorityCost } from '../../../solver/relaxing/costs.ts';
import { prioritiesLifted, relaxed } from '../../../solver/relaxing/relaxation.ts';
import { ruleNamed } from '../../../solver/rules/index.ts';
import { bestByTryingAll, everyProposal } from '../../support/brute-force.ts';
import { randomProblem } from '../../support/random-problem.ts';
import { solved } from '../../support/solved.ts';
import { area, dwelling, household, metresNorth, problem, site, soft } from '../../support/tiny.ts';

const engine = await loadEngine('highs');

interface Priced {
  readonly proposal: Proposal;
  readonly costs: Costs;
}

async function priced(round: Problem): Promise<Priced> {
  const proposal = await solved(round);
  return { proposal, costs: whatItCosts(round, proposal, { confirmSeconds: null, seed: 1 }, engine, { seconds: () => 0, shouldStop: () => false, onProgress: () => undefined }) };
}

const gains = (row: Confirmed | null): readonly (readonly [number, number])[] => (row?.kind === 'confirmed' ? row.levels.map(({ level, gain }) => [level, gain]) : []);
const isProved = (row: Confirmed | null): boolean => row?.kind === 'confirmed' && row.isProved;
const told = ({ ruleId, level, ownBefore, ownAfter, confirmed }: PriorityCost): unknown => [ruleId, level, ownBefore, ownAfter, gains(confirmed), isProved(confirmed)];

describe('spreading weighed against a wish about the area', () => {
  // both wish for area a; its one site may have one of them for nothing
  const round = problem({
    areas: [area('a'), area('b')], sites: [site('s'), site('s2', { ...metresNorth(1000), areaId: 'b' })],
    dwellings: [dwelling('d1'), dwelling('d2'), dwelling('e', { siteId: 's2' })], households: ['h1', 'h2'].map((id) => household(id, { counted: true, areaWishes: ['a'] })),
    rules: { siteSpread: soft({ free: 1, level: 2, weight: 3 }), areaWish: soft({ level: 2 }), vacancy: soft({ level: 3 }) },
  });

  test('costs what the wish on its own level would gain, and each is told with what it adds up to itself before and after', async () => {
    const { costs } = await priced(round);
    expect(costs.priorities.map(told)).toEqual([
      ['vacancy', 3, 0, 0, [[1, 0], [2, 0]], true],
      ['areaWish', 2, 1, 1, [[1, 0], [2, 0], [3, 0]], true],
      ['siteSpread', 2, 0, 1, [[1, 0], [2, 1], [3, 0]], true],
    ]);
  });

  test('leaves the points of those without a home without a price, and says so', async () => {
    const { costs } = await priced(round);
    expect(costs.required).toEqual(['unplaced']);
    expect(costs.priorities.map(({ ruleId }) => ruleId)).not.toContain('unplaced');
  });

  test('is not proved beside a proposal that is not proved on the level, nor is what comes after it', async () => {
    const { placements, levels } = await solved(round);
    const unproved = levels.map((row) => (row.level === 2 ? { ...row, bound: 0 } : row));
    const lifted = prioritiesLifted(round).filter(({ ruleId }) => ruleId === 'siteSpread');
    const found = confirmNow(round, { placements, levels: unproved }, { relaxations: lifted }, { engine, householdId: null, seed: 1, timeLimitSeconds: null, seconds: () => 0, shouldStop: () => false });
    expect(found.kind === 'confirmed' && found.levels.map(({ gain, isProved: is }) => [gain, is])).toEqual([[0, true], [1, false], [0, false]]);
  });
});

test('a rule that is alone on its level leaves no level behind, and what comes after it is proved only where that level was', async () => {
  const round = problem({
    areas: [area('a'), area('b')], sites: [site('s'), site('s2', { ...metresNorth(1000), areaId: 'b' })],
    dwellings: [dwelling('d1'), dwelling('d2'), dwelling('e', { siteId: 's2' })], households: ['h1', 'h2'].map((id) => household(id, { counted: true, areaWishes: ['a'] })),
    rules: { siteSpread: soft({ free: 1, level: 2 }), areaWish: soft({ level: 3 }) },
  });
  const { proposal, costs } = await priced(round);
  const lifted = prioritiesLifted(round).filter(({ ruleId }) => ruleId === 'siteSpread');
  expect(costs.priorities.filter(({ ruleId }) => ruleId === 'siteSpread').map(told)).toEqual([['siteSpread', 2, 0, 1, [[1, 0], [3, 1]], true]]);
  const unproved = proposal.levels.map((row) => (row.level === 2 ? { ...row, bound: -1 } : row));
  const found = confirmNow(round, { placements: proposal.placements, levels: unproved }, { relaxations: lifted }, { engine, householdId: null, seed: 1, timeLimitSeconds: null, seconds: () => 0, shouldStop: () => false });
  expect(found.kind === 'confirmed' && found.levels.map(({ level, isProved: is }) => [level, is])).toEqual([[1, true], [3, false]]);
});

/** The round with every hard rule that may be soft as a priority on one of the first three levels, so that priorities have something to weigh. */
function softened(round: Problem, seed: number): Problem {
  const rules = Object.entries(round.policy.rules).map(([id, setting], i) => (
    [id, setting.enforce === 'hard' && ruleNamed(id)?.allows.includes('soft') === true ? { ...setting, enforce: 'soft', level: 1 + ((seed + i) % 3), weight: 1 } : setting] as const));
  return { ...round, policy: { ...round.policy, rules: Object.fromEntries(rules) as Problem['policy']['rules'] } };
}

/** What the others add up to on each level of the proposal, worked out from the findings alone. */
function othersIn(round: Problem, { placements }: Pick<Proposal, 'placements'>, ruleId: string): ReadonlyMap<number, number> {
  const sums = new Map(evaluate(round, placements).levels.map(({ level }) => [level, 0]));
  for (const finding of evaluate(round, placements).findings) {
    const weight = Number(round.policy.rules[finding.ruleId]?.weight);
    if (finding.ruleId !== ruleId) sums.set(finding.level, (sums.get(finding.level) ?? 0) + weight * finding.penalty);
  }
  return sums;
}

/** The least that the rule adds up to in any proposal that is best for all the others. */
function leastOwn(round: Problem, without: Problem, best: readonly number[], ruleId: string): number {
  let least = Infinity;
  for (const placements of everyProposal(without)) {
    const { breaches, levels } = evaluate(without, placements);
    if (breaches.length > 0 || levels.some(({ penalty }, l) => penalty !== best[l])) continue;
    least = Math.min(least, evaluate(round, placements).levels.reduce((sum, { byRule }) => sum + (byRule[ruleId]?.penalty ?? 0), 0));
  }
  return least;
}

test('in random rounds what a priority costs is what all the others really gain without it, level by level, and never less than was estimated of the first', async () => {
  let [priorities, dear, alone] = [0, 0, 0];
  for (let seed = 400; seed < 435; seed += 1) {
    const round = softened(randomProblem(seed, { households: 3, dwellings: 3, teams: 1 }), seed);
    if (bestByTryingAll(round) === null) continue;
    const { proposal, costs } = await priced(round);
    expect(costs.isWhole).toBe(true);
    for (const lifted of prioritiesLifted(round)) {
      const cost = costs.priorities.find(({ ruleId }) => ruleId === lifted.ruleId);
      const name = `${round.id} ${lifted.ruleId}`;
      const without = relaxed(round, [lifted]);
      const best = bestByTryingAll(without);
      if (cost?.confirmed?.kind !== 'confirmed' || best === null) throw new Error(`${name} has no price`);
      const before = othersIn(round, proposal, lifted.ruleId);
      const levels = evaluate(without, best.placements).levels.map(({ level }) => level);
      const truth = levels.map((level, l) => [level, (before.get(level) ?? 0) - (best.penalties[l] as number)] as const);
      expect(gains(cost.confirmed), name).toEqual(truth);
      expect(cost.confirmed.isProved, name).toBe(true);
      expect(truth.find(([, gain]) => gain !== 0)?.[1] ?? 0, name).toBeGreaterThanOrEqual(0);
      expect(cost.estimate?.levels[0]?.gain, name).toBeGreaterThanOrEqual(truth[0]?.[1] ?? 0);
      expect(cost.ownAfter, name).toBeGreaterThanOrEqual(leastOwn(round, without, best.penalties, lifted.ruleId));
      priorities += 1;
      dear += Number(truth.some(([, gain]) => gain > 0));
      alone += Number(!levels.includes(cost.level));
    }
  }
  expect([priorities > 200, dear > 5, alone > 20]).toEqual([true, true, true]);
}, 240_000);
