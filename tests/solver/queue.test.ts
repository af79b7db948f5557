import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { queue } from '../../solver/queue.ts';
import { readProblem } from '../../solver/read-problem.ts';
import { rulesBroken } from '../../solver/reasons.ts';
import { roundFor, standingOf, type PlacementIds } from '../../solver/rules/standing.ts';
import { structureOf } from '../../solver/structure.ts';
import { randomProblem } from '../support/random-problem.ts';
import { area, daysAfter, dwelling, followUp, hard, household, metresNorth, problem, site, team, UNPLACED, type TinyInput } from '../support/tiny.ts';

function placementsOf(round: Problem): readonly PlacementIds[] {
  const result = queue(round);
  if (result.kind === 'none') throw new Error(result.message);
  return result.placements;
}

/** Who got what, as `h1 d1` or `h1 d1 t1`. */
function queued(input: TinyInput): readonly string[] {
  return placementsOf(problem(input)).map((row) => [row.householdId, row.dwellingId, row.teamId ?? []].flat().join(' '));
}

const points = { ...UNPLACED, groupPoints: { family: 5, rop: 5 } };

describe('the order of the queue', () => {
  const one = [dwelling('d')];

  test('the household with most points comes first', () => {
    expect(queued({ dwellings: one, households: [household('h1'), household('h2', { groups: ['family'] })], rules: { unplaced: points } })).toEqual(['h2 d']);
  });

  test('with equal points the earlier application comes first', () => {
    const households = [household('h1'), household('h2', { applicationDate: daysAfter(-1) })];
    expect(queued({ dwellings: one, households })).toEqual(['h2 d']);
  });

  test('with equal points and dates the first id comes first', () => {
    expect(queued({ dwellings: one, households: [household('h2'), household('h10')] })).toEqual(['h10 d']);
  });

  test('a household that a lock gives a dwelling comes before those with more points', () => {
    const households = [household('h1'), household('h2', { groups: ['family'] })];
    const locks = [{ householdId: 'h1', dwellingId: 'd', kind: 'require' as const }];
    expect(queued({ dwellings: one, households, locks, rules: { unplaced: points } })).toEqual(['h1 d']);
  });

  test('a household that fits nowhere is passed over', () => {
    const households = [household('h1', { groups: ['family'], bedroomsMin: 2 }), household('h2')];
    expect(queued({ dwellings: one, households, rules: { unplaced: points, bedrooms: hard() } })).toEqual(['h2 d']);
  });
});

describe('the choice of a dwelling', () => {
  test.each([
    ['the fewest spare bedrooms, before an earlier day', [dwelling('d1', { bedrooms: 2 }), dwelling('d2', { availableFrom: daysAfter(5) })], 'h d2'],
    ['too few bedrooms are no spare ones', [dwelling('d1', { monthlyRent: 6001 }), dwelling('d2', { bedrooms: 0 })], 'h d2'],
    ['then the earliest move-in, before a lower rent', [dwelling('d1', { availableFrom: daysAfter(1), monthlyRent: 1 }), dwelling('d2')], 'h d2'],
    ['a dwelling that is free already is no earlier than one that is free today', [dwelling('d2', { availableFrom: daysAfter(-9) }), dwelling('d1')], 'h d1'],
    ['then the lowest rent', [dwelling('d1', { monthlyRent: 6001 }), dwelling('d2')], 'h d2'],
    ['then the first id', [dwelling('d2'), dwelling('d1')], 'h d1'],
  ])('%s', (_, dwellings, row) => {
    expect(queued({ dwellings, households: [household('h')] })).toEqual([row]);
  });

  test('a rule that is soft does not count', () => {
    const dwellings = [dwelling('d1', { bedrooms: 0 }), dwelling('d2', { bedrooms: 2 })];
    expect(queued({ dwellings, households: [household('h')], rules: { bedrooms: { enforce: 'soft', level: 1, weight: 1 } } })).toEqual(['h d1']);
  });

  test('what is placed already can close a site: at the limit, the next counted household goes elsewhere', () => {
    const sites = [site('s', { homes: 10 }), site('s2', { homes: 10 })];
    const dwellings = [dwelling('d1'), dwelling('d2'), dwelling('d3', { siteId: 's2', monthlyRent: 9000 })];
    const households = ['h1', 'h2'].map((id) => household(id, { counted: true }));
    expect(queued({ sites, dwellings, households, rules: { siteLimit: hard({ sharePercent: 10, minCount: 0 }) } })).toEqual(['h1 d1', 'h2 d3']);
  });
});

describe('the choice of a team', () => {
  const round = (teams: readonly ReturnType<typeof team>[], need = {}, rules: TinyInput['rules'] = {}): TinyInput => ({
    dwellings: [dwelling('d')], households: [household('h', { followUp: followUp(need) })], teams: [...teams],
    rules: { followUpCapacity: hard({ metresPerMinute: 100, reservePercent: 0 }), ...rules },
  });

  test('the current one, though another has more time', () => {
    expect(queued(round([team('t1', { capacityMinutes: 900, eveningCapacityMinutes: 0 }), team('t2')], { currentTeamId: 't2' }))).toEqual(['h d t2']);
  });

  test('else the one with most minutes left', () => {
    expect(queued(round([team('t1'), team('t2', { capacityMinutes: 601 })]))).toEqual(['h d t2']);
  });

  test('committed minutes are not left', () => {
    expect(queued(round([team('t1'), team('t2', { capacityMinutes: 700, committedMinutes: 101 })]))).toEqual(['h d t1']);
  });

  test('with as many minutes the first id', () => {
    expect(queued(round([team('t2'), team('t10')]))).toEqual(['h d t10']);
  });

  test('a team whose room is exactly enough, travel included, has room', () => {
    expect(queued(round([team('t', { ...metresNorth(100), capacityMinutes: 62, eveningCapacityMinutes: 62 })]))).toEqual(['h d t']);
  });

  test('a team that lacks a minute has none, and the household is placed without', () => {
    expect(queued(round([team('t', { ...metresNorth(100), capacityMinutes: 61, eveningCapacityMinutes: 61 })]))).toEqual(['h d']);
  });

  test('evening minutes must fit too', () => {
    expect(queued(round([team('t', { eveningCapacityMinutes: 29 })], { eveningMinutes: 30 }))).toEqual(['h d']);
    expect(queued(round([team('t', { eveningCapacityMinutes: 30 })], { eveningMinutes: 30 }))).toEqual(['h d t']);
  });

  test('where every household must have a team and none has room, it is not placed', () => {
    expect(queued(round([team('t', { capacityMinutes: 59, eveningCapacityMinutes: 59 })], {}, { followUpCover: hard() }))).toEqual([]);
  });

  test('without followUpCapacity all teams are equal, and the first id is taken however little time it has', () => {
    const teams = [team('t2'), team('t1', { capacityMinutes: 0, eveningCapacityMinutes: 0 })];
    expect(queued({ dwellings: [dwelling('d')], households: [household('h', { followUp: followUp() })], teams })).toEqual(['h d t1']);
  });

  test('a team is not eligible outside its areas', () => {
    expect(queued({ ...round([team('t', { areaIds: ['b'] })]), areas: [area('a'), area('b')] })).toEqual(['h d']);
  });

  test('minutes given to one household are not left for the next', () => {
    const households = ['h1', 'h2', 'h3'].map((id) => household(id, { followUp: followUp() }));
    const dwellings = ['d1', 'd2', 'd3'].map((id) => dwelling(id));
    expect(queued({ ...round([team('t1', { capacityMinutes: 120, eveningCapacityMinutes: 0 }), team('t2', { capacityMinutes: 61, eveningCapacityMinutes: 0 })]), households, dwellings }))
      .toEqual(['h1 d1 t1', 'h2 d2 t2', 'h3 d3 t1']);
  });
});

describe('require locks that the queue cannot keep', () => {
  test('the reason names the household, the dwelling and the rule', () => {
    const result = queue(problem({
      dwellings: [dwelling('d')], households: [household('h', { bedroomsMin: 2 })], locks: [{ householdId: 'h', dwellingId: 'd', kind: 'require' }], rules: { bedrooms: hard() },
    }));
    expect(result).toMatchObject({ kind: 'none', message: expect.stringContaining('lock of household h on dwelling d: with those placed before it, it would break bedrooms') as string });
  });
});

describe('on random tiny problems', () => {
  const results = Array.from({ length: 600 }, (_, seed) => ({ round: randomProblem(seed + 1), seed }));

  test('the queue breaks no hard rule, and whoever is left over fits in nothing that is free', () => {
    const wrong = results.filter(({ round }) => {
      const result = queue(round);
      if (result.kind === 'none') return false;
      const { placed } = structureOf(roundFor(round), result.placements);
      const standing = standingOf(roundFor(round), placed);
      const fits = round.households.filter((one) => !standing.placementOf(one.id))
        .some((one) => round.dwellings.some((home) => !standing.occupantOf(home) && rulesBroken(standing, one, home).length === 0));
      // A household that moves away can make room, which the queue does not look back for.
      const canMove = round.households.some((one) => one.currentSiteId !== null && one.counted);
      return evaluate(round, result.placements).breaches.length > 0 || (fits && !canMove);
    });
    expect(wrong.map(({ seed }) => seed + 1)).toEqual([]);
  });

  test('the order of rows in the file does not matter', () => {
    const turned = (round: Problem): Problem => ({
      ...round, households: round.households.toReversed(), dwellings: round.dwellings.toReversed(), teams: round.teams.toReversed(), locks: round.locks.toReversed(),
    });
    expect(results.filter(({ round }) => JSON.stringify(queue(turned(round))) !== JSON.stringify(queue(round)))).toEqual([]);
  });
});

describe('on the public instances', () => {
  const folder = new URL('../../data/instances/', import.meta.url);
  const known = JSON.parse(readFileSync(new URL('best-known.json', folder), 'utf8')) as Record<string, { queue: { level: number; penalty: number }[] }>;

  test.each(Object.keys(known))('%s: the levels are those that were published, in less than a second', (name) => {
    const read = readProblem(readFileSync(new URL(name, folder)));
    if (!read.ok) throw new Error(`${name} is not valid`);
    const start = performance.now();
    const placements = placementsOf(read.problem);
    expect(performance.now() - start).toBeLessThan(1000);
    expect(evaluate(read.problem, placements).levels.map(({ level, penalty }) => ({ level, penalty }))).toEqual(known[name]?.queue);
  });
});
