import { describe, expect, test } from 'vitest';
import { loadEngine } from '../../../solver/load-engine.ts';
import { pairsOf, relaxationsOf, type Relaxation } from '../../../solver/relaxing/relaxation.ts';
import { screen, type Screened, type Screening } from '../../../solver/relaxing/screen.ts';
import type { Problem } from '../../../solver/domain/problem.ts';
import { dwelling, followUp, hard, household, placements, problem, site, soft, team, type Pairing } from '../../support/tiny.ts';

const engine = await loadEngine('highs');

interface Asked extends Partial<Screening> {
  readonly placed?: readonly Pairing[];
  readonly stopAfter?: number;
  readonly told?: string[];
}

function screened(round: Problem, candidates: readonly (readonly Relaxation[])[], { placed = [], stopAfter = Infinity, told = [], ...screening }: Asked = {}): readonly Screened[] {
  return screen(round, placements(placed), candidates, { householdId: null, mostLevels: 9, engine, ...screening }, {
    seconds: () => 0, shouldStop: () => told.length >= stopAfter, onProgress: (done, of) => told.push(`${done} of ${of}`),
  });
}

const names = ({ relaxations }: Screened): string => relaxations.map(({ what }) => what).join(' and ');
const single = (round: Problem, householdId: string | null): readonly (readonly Relaxation[])[] => relaxationsOf(round, householdId).map((one) => [one]);

describe('a household that no dwelling suits', () => {
  const round = problem({
    dwellings: [dwelling('d1', { monthlyRent: 5400 }), dwelling('d2', { bedrooms: 2, monthlyRent: 5000, tenure: 'acute' })],
    households: [household('h', { maxMonthlyRent: 5000, hasPet: true, bedroomsMin: 2 }), household('h2')], rules: { rent: hard(), pets: hard(), tenure: hard(), bedrooms: hard() },
  });

  test('is unblocked by no single step where each dwelling lacks two things', () => {
    const rows = screened(round, single(round, 'h'), { householdId: 'h' });
    expect(rows.map(({ isUnblocked, levels }) => [isUnblocked, levels])).toEqual(rows.map(() => [false, []]));
    expect(rows).toHaveLength(4);
  });

  test('is unblocked by the pair that a dwelling lacks, which stands first with what the round gains', () => {
    const rows = screened(round, pairsOf(relaxationsOf(round, 'h')), { householdId: 'h', placed: [['h2', 'd1']] });
    expect(rows.map((row) => [names(row), row.openDwellings]).slice(0, 2)).toEqual([['hasPet and tenures', 1], ['bedroomsMin and maxMonthlyRent', 0]]);
    expect(rows[0]?.levels).toEqual([{ level: 1, before: 10, bound: 0, gain: 10, likely: 10 }]);
    expect(rows.filter(({ isUnblocked }) => isUnblocked)).toHaveLength(1);
  });

  test('does not count its own dwelling as taken by itself', () => {
    const own = problem({ dwellings: [dwelling('d')], households: [household('h', { counted: true })], rules: { siteLimit: hard({ sharePercent: 0, minCount: 1 }) } });
    expect(screened(own, [[]], { householdId: 'h', placed: [['h', 'd']] }).map(({ openDwellings }) => openDwellings)).toEqual([1]);
  });
});

describe('a round', () => {
  const counted = ['h1', 'h2', 'h3'].map((id) => household(id, { counted: true, followUp: followUp() }));
  const round = problem({
    sites: [site('s', { homes: 10 })], dwellings: ['d1', 'd2', 'd3'].map((id) => dwelling(id)), households: counted, teams: [team('m', { capacityMinutes: 60 })],
    rules: { siteLimit: hard({ sharePercent: 10, minCount: 2 }), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }), followUpCover: soft() },
  });
  const placed: readonly Pairing[] = [['h1', 'd1', 'm'], ['h2', 'd2']];

  test('gains most by the step that the first level needs, then by one that the second does', () => {
    const rows = screened(round, single(round, null), { placed });
    expect(rows.map(names)).toEqual(['minCount', 'capacityMinutes']);
    expect(rows.map(({ levels }) => levels.map(({ level, before, bound }) => `${level}: ${before} to ${bound}`))).toEqual([['1: 10 to 0'], ['1: 10 to 10', '2: 60 to 0']]);
    expect(rows.map(({ kind, isUnblocked, openDwellings }) => [kind, isUnblocked, openDwellings])).toEqual([['estimate', null, null], ['estimate', null, null]]);
  });

  test('is held against the proposal, and what is likely against the best that the round as it is could be', () => {
    const [first] = screened(round, single(round, null), { placed: [], mostLevels: 1 });
    expect(first?.levels).toEqual([{ level: 1, before: 30, bound: 0, gain: 30, likely: 10 }]);
  });

  test('is looked at as many levels deep as is asked for', () => {
    expect(screened(round, single(round, null), { placed, mostLevels: 1 }).map(({ levels }) => levels.length)).toEqual([1, 1]);
  });

  test('progress is told step by step, and a stop keeps what is done', () => {
    const told: string[] = [];
    expect(screened(round, single(round, null), { placed, told, stopAfter: 1 })).toHaveLength(1);
    expect(told).toEqual(['1 of 2']);
  });
});
