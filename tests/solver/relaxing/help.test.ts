import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import { evaluate } from '../../../solver/evaluate.ts';
import { loadEngine } from '../../../solver/load-engine.ts';
import { readProblem } from '../../../solver/read-problem.ts';
import type { Confirmed } from '../../../solver/relaxing/confirm.ts';
import { whatWouldHelp, type Help, type HelpAsked, type HelpProgress } from '../../../solver/relaxing/help.ts';
import { pairsOf, relaxationsOf, relaxed, type Relaxation } from '../../../solver/relaxing/relaxation.ts';
import { openTo, type Screened } from '../../../solver/relaxing/screen.ts';
import { bestByTryingAll } from '../../support/brute-force.ts';
import { chanceOf, randomProblem } from '../../support/random-problem.ts';
import { solved } from '../../support/solved.ts';
import { dwelling, followUp, hard, household, problem, site, soft, team } from '../../support/tiny.ts';

const engine = await loadEngine('highs');

interface Asked extends Partial<HelpAsked> {
  readonly told?: HelpProgress[];
  readonly seconds?: () => number;
  readonly shouldStop?: () => boolean;
}

async function helpFor(round: Problem, { told = [], seconds = () => 0, shouldStop = () => false, ...asked }: Asked = {}): Promise<Help> {
  const proposal = await solved(round);
  return whatWouldHelp(round, proposal, { householdId: null, mostConfirmed: 10, screenSeconds: null, confirmSeconds: null, seed: 1, ...asked }, engine, {
    seconds, shouldStop, onProgress: (one) => told.push(one),
  });
}

const names = ({ relaxations }: { readonly relaxations: readonly Relaxation[] }): string => relaxations.map(({ what }) => what).sort().join(' and ');
const gains = (row: Confirmed): readonly (readonly [number, number])[] => (row.kind === 'none' ? [] : row.levels.map(({ level, gain }) => [level, gain]));

describe('a household that no dwelling suits', () => {
  const round = problem({
    dwellings: [dwelling('d1', { monthlyRent: 5400 }), dwelling('d2', { bedrooms: 2, monthlyRent: 5000, tenure: 'acute' })],
    households: [household('h', { maxMonthlyRent: 5000, hasPet: true, bedroomsMin: 2 }), household('h2')], rules: { rent: hard(), pets: hard(), tenure: hard(), bedrooms: hard() },
  });

  test('is helped by the two steps that a dwelling lacks, confirmed with the home and the gain', async () => {
    const help = await helpFor(round, { householdId: 'h' });
    expect(help.confirmed.map((row) => [names(row), row.kind === 'confirmed' && row.dwellingId, gains(row), row.kind === 'confirmed' && row.isProved])).toEqual([['hasPet and tenures', 'd2', [[1, 10]], true]]);
    expect(help.isWhole).toBe(true);
  });

  test('is shown the single steps as what they are: not enough', async () => {
    const { estimates } = await helpFor(round, { householdId: 'h' });
    expect(estimates.map((row) => [names(row), row.isUnblocked])).toEqual([['bedroomsMin', false], ['maxMonthlyRent', false], ['hasPet', false], ['tenures', false]]);
  });

  test('is told of the dwelling that would have done, even where everything is stopped at once', async () => {
    const help = await helpFor(round, { householdId: 'h', shouldStop: () => true });
    expect(help.dwelling?.asks).toEqual({ bedrooms: 2, monthlyRent: 5000, petsAllowed: true, tenure: 'permanent' });
    expect([help.confirmed, help.estimates, help.isWhole]).toEqual([[], [], false]);
  });

  test('must be in the problem', async () => {
    await expect(helpFor(round, { householdId: 'nobody' })).rejects.toThrow('no household nobody');
  });
});

describe('a household that three conditions stand in the way of everywhere', () => {
  const round = problem({
    dwellings: [dwelling('d', { monthlyRent: 5400, tenure: 'acute' }), dwelling('e', { monthlyRent: 9000, tenure: 'acute', petsAllowed: true })],
    households: [household('h', { maxMonthlyRent: 5000, hasPet: true })], rules: { rent: hard(), pets: hard(), tenure: hard() },
  });

  test('is helped by the three steps together, confirmed with the home and the gain, and told that no fewer are enough', async () => {
    const help = await helpFor(round, { householdId: 'h' });
    expect(help.confirmed.map((row) => [names(row), row.kind === 'confirmed' && row.dwellingId, gains(row), row.kind === 'confirmed' && row.isProved])).toEqual([['hasPet and maxMonthlyRent and tenures', 'd', [[1, 10]], true]]);
    expect([help.leastSteps, help.isWhole]).toEqual([3, true]);
  });

  test('is told where no set of steps is enough, and nothing of it where two are or the clock came first', async () => {
    const shut = { ...round, locks: [{ householdId: 'h', dwellingId: 'd', kind: 'forbid' }] } as unknown as Problem;
    const help = await helpFor(shut, { householdId: 'h' });
    expect([help.confirmed, help.leastSteps, help.isWhole]).toEqual([[], 'none', true]);
    const two = { ...round, dwellings: round.dwellings.map((one) => ({ ...one, petsAllowed: true })) };
    expect((await helpFor(two, { householdId: 'h' })).leastSteps).toBeNull();
    expect((await helpFor(round, { householdId: 'h', screenSeconds: 0 })).leastSteps).toBeNull();
    expect((await helpFor(round)).leastSteps).toBeNull();
  });
});

test('a home for the household comes before what the round gains more by', async () => {
  const round = problem({
    dwellings: [dwelling('d', { monthlyRent: 5400 }), dwelling('e', { bedrooms: 2, monthlyRent: 5000, earmark: { groups: ['youth'], until: null } })],
    households: [household('h', { maxMonthlyRent: 5000 }), household('urgent', { groups: ['elderly'], bedroomsMin: 2 })],
    rules: {
      rent: hard(), earmark: hard(), bedrooms: hard(),
      unplaced: { enforce: 'soft', level: 1, weight: 1, base: 10, groupPoints: { elderly: 50 }, situationPoints: {}, pointsPerMonth: 0, waitingCap: 0, urgentPoints: 0, urgentDays: 0 },
    },
  });
  const { confirmed } = await helpFor(round, { householdId: 'h' });
  expect(confirmed.map((row) => [names(row), row.kind === 'confirmed' && row.dwellingId, gains(row)])).toEqual([['maxMonthlyRent', 'd', [[1, 10]]], ['earmark', null, [[1, 60]]]]);
});

describe('a round', () => {
  const round = problem({
    sites: [site('s', { homes: 10 })], dwellings: ['d1', 'd2', 'd3'].map((id) => dwelling(id)), teams: [team('m', { capacityMinutes: 60 })],
    households: ['h1', 'h2', 'h3'].map((id) => household(id, { counted: true, followUp: followUp() })),
    rules: { siteLimit: hard({ sharePercent: 0, minCount: 2 }), radiusLimit: hard({ metres: 10, maxCount: 2 }), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }), followUpCover: soft() },
  });

  test('is helped most by two limits that stand in the way together, then by the step that helps alone', async () => {
    const { confirmed, dwelling: none } = await helpFor(round);
    expect(confirmed.slice(0, 2).map((row) => [names(row), gains(row)])).toEqual([['maxCount and minCount', [[1, 10], [2, -60]]], ['capacityMinutes', [[1, 0], [2, 60]]]]);
    expect(none).toBeNull();
  });

  test('puts pairs that promise no more than their two steps side by side last', async () => {
    const { estimates } = await helpFor(round, { mostConfirmed: 0 });
    expect(names(estimates[0] as Screened)).toBe('maxCount and minCount');
    expect(estimates.slice(0, 4).map(names).sort()).toEqual(['capacityMinutes', 'maxCount', 'maxCount and minCount', 'minCount']);
  });

  test('confirms so many at most, and leaves the others as estimates', async () => {
    const { confirmed, estimates, isWhole } = await helpFor(round, { mostConfirmed: 1 });
    expect([confirmed.length, estimates.length, isWhole]).toEqual([1, 5, true]);
  });

  test('tells the single steps by their first level, then by all, before the pairs, and each confirmed one as soon as it is', async () => {
    const told: HelpProgress[] = [];
    await helpFor(round, { told, mostConfirmed: 2 });
    expect(told.flatMap((one) => (one.stage === 'screened' ? [one.rows.length] : []))).toEqual([3, 3, 6]);
    expect(told.map(({ stage }) => stage).filter((stage) => stage.startsWith('confirm'))).toEqual(['confirmed', 'confirming', 'confirmed', 'confirming']);
    expect(told.findLast(({ stage }) => stage === 'screening')).toEqual({ stage: 'screening', done: 9, of: 9 });
  });

  test('without time for screening looks at nothing, and says so', async () => {
    const { confirmed, estimates, isWhole } = await helpFor(round, { screenSeconds: 0 });
    expect([confirmed, estimates, isWhole]).toEqual([[], [], false]);
  });

  test('without time for confirming has estimates alone, and says so', async () => {
    const { confirmed, estimates, isWhole } = await helpFor(round, { confirmSeconds: 0 });
    expect([confirmed.length, estimates.length, isWhole]).toEqual([0, 6, false]);
  });

  test('is never worse than the proposal on the first level that changes, however soon the clock stops', async () => {
    for (let ticks = 1; ticks < 60; ticks += 6) {
      let [asked, began] = [0, false];
      const told: HelpProgress[] = [];
      const { confirmed } = await helpFor(round, { told, confirmSeconds: 1000, seconds: () => {
        began ||= told.some(({ stage }) => stage === 'screened') && told.at(-1)?.stage !== 'screening';
        asked += Number(began);
        return asked * (1000 / ticks / 10);
      } });
      for (const row of confirmed) expect(gains(row).find(([, gain]) => gain !== 0)?.[1] ?? 0, `${ticks} ${names(row)}`).toBeGreaterThanOrEqual(0);
    }
  });
});

const CASES = Array.from({ length: 24 }, (_, i) => 900 + i).flatMap((seed) => {
  const round = randomProblem(seed, { households: 3, dwellings: 3, teams: 1 });
  return bestByTryingAll(round) === null ? [] : [{ round, householdId: chanceOf(seed).pick(round.households).id }];
});

/** The best penalties by level, of every proposal. */
function penaltiesBy(round: Problem): ReadonlyMap<number, number> {
  const best = bestByTryingAll(round);
  if (best === null) throw new Error(`${round.id} has no proposal any more`);
  return new Map(evaluate(round, best.placements).levels.map(({ level, penalty }) => [level, penalty]));
}

test('every confirmed gain in a random round is the gain of the best of all proposals, and proved, in the order of what is gained', async () => {
  let [gained, pairs] = [0, 0];
  for (const { round, householdId } of CASES) {
    const known = penaltiesBy(round);
    for (const asked of [householdId, null]) {
      const { confirmed, isWhole } = await helpFor(round, { householdId: asked, mostConfirmed: 6 });
      expect(isWhole).toBe(true);
      for (const row of confirmed) {
        const truth = penaltiesBy(relaxed(round, row.relaxations));
        expect(gains(row), `${round.id} ${names(row)}`).toEqual([...truth].map(([level, penalty]) => [level, (known.get(level) ?? 0) - penalty]));
        expect(row.kind === 'confirmed' && row.isProved).toBe(true);
        gained += Number(gains(row).some(([, gain]) => gain > 0));
        pairs += Number(row.relaxations.length === 2);
      }
      const firsts = confirmed.map((row) => [row.kind === 'confirmed' && asked !== null && row.dwellingId !== null ? 1 : 0, gains(row)[0]?.[1] ?? 0]);
      expect(firsts).toEqual(firsts.toSorted(([home = 0, gain = 0], [other = 0, most = 0]) => other - home || most - gain));
    }
  }
  expect([gained > 3, pairs > 3]).toEqual([true, true]);
}, 240_000);

test('a blocked household in a random round is shown every pair that opens a dwelling where neither step does alone', () => {
  let opened = 0;
  for (let seed = 0; seed < 120; seed += 1) {
    const round = randomProblem(seed, { households: 3, dwellings: 3, teams: 1 });
    const householdId = chanceOf(seed).pick(round.households).id;
    const { breaches, levels } = evaluate(round, []);
    const open = (steps: readonly Relaxation[]): boolean => openTo(relaxed(round, steps), [], householdId) > 0;
    if (breaches.length > 0 || open([])) continue;
    const singles = relaxationsOf(round, householdId);
    const truth = pairsOf(singles.filter((one) => !open([one]))).filter(open);
    const { estimates } = whatWouldHelp(round, { placements: [], levels: levels.map(({ level, penalty }) => ({ level, penalty, bound: 0 })) }, {
      householdId, mostConfirmed: 0, screenSeconds: null, confirmSeconds: null, seed: 1,
    }, engine, { seconds: () => 0, shouldStop: () => false, onProgress: () => undefined });
    const shown = (steps: number): readonly string[] => estimates.filter(({ relaxations, isUnblocked }) => isUnblocked === true && relaxations.length === steps).map(names).sort();
    expect(shown(2), round.id).toEqual(truth.map((relaxations) => names({ relaxations })).sort());
    expect(shown(1), round.id).toEqual(singles.filter((one) => open([one])).map((one) => names({ relaxations: [one] })).sort());
    opened += truth.length;
  }
  expect(opened).toBeGreaterThan(3);
}, 120_000);

describe('the micro instances', () => {
  const folder = new URL('../../../data/instances/micro/', import.meta.url);
  const rounds = readdirSync(folder).sort().flatMap((name) => {
    const round = readProblem(readFileSync(new URL(name, folder)));
    return round.ok && bestByTryingAll(round.problem) !== null ? [round.problem] : [];
  });

  test('have the gains that trying everything finds', async () => {
    let confirmedRows = 0;
    for (const round of rounds) {
      const known = penaltiesBy(round);
      for (const householdId of [null, ...round.households.map(({ id }) => id)]) {
        const { confirmed } = await helpFor(round, { mostConfirmed: householdId === null ? 10 : 3, householdId });
        for (const row of confirmed) {
          const truth = penaltiesBy(relaxed(round, row.relaxations));
          expect(gains(row), `${round.id} ${names(row)}`).toEqual([...truth].map(([level, penalty]) => [level, (known.get(level) ?? 0) - penalty]));
          confirmedRows += 1;
        }
      }
    }
    expect(confirmedRows).toBeGreaterThan(50);
  }, 240_000);
});
