import { describe, expect, test } from 'vitest';
import type { Dwelling, Household, Problem } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { rulesBroken, unplacedReasons } from '../../solver/reasons.ts';
import { roundFor, standingOf, type PlacementIds, type Standing } from '../../solver/rules/standing.ts';
import { structureOf } from '../../solver/structure.ts';
import { harmless } from '../support/harmless.ts';
import { chanceOf, randomPlacements, randomProblem } from '../support/random-problem.ts';
import { brokenByAdding, daysAfter, dwelling, followUp, hard, household, inTheWay, placements, problem, site, team, tenant } from '../support/tiny.ts';

/** What the household in the dwelling would break, found by placing it there for real, with each team that might come, and judging the whole. */
function brokenForReal(standing: Standing, rows: readonly PlacementIds[], one: Household, home: Dwelling): readonly string[] {
  const { round } = standing;
  const occupant = standing.occupantOf(home)?.household.id;
  const others = rows.filter((row) => row.dwellingId !== home.id);
  const brokenWith = (teamId: PlacementIds['teamId']): Set<string> => {
    const { breaches } = evaluate(round.problem, [...others, { householdId: one.id, dwellingId: home.id, teamId }]);
    const own = breaches.filter(({ ruleId, householdIds }) => ruleId !== 'lock' || householdIds.some((id) => id === one.id || id === occupant));
    return new Set(own.map((breach) => breach.ruleId));
  };
  const eligible = round.problem.teams.filter((row) => round.isEligible(row, one, round.siteOf(home)));
  const choices = standing.demandsTeam && eligible.length > 0 ? eligible.map((row) => brokenWith(row.id)) : [brokenWith(null)];
  const best = choices.find((broken) => !broken.has('followUpCapacity')) ?? choices[0];
  return [...best ?? []].sort();
}

const standingWith = (round: Problem, rows: readonly PlacementIds[]): Standing => standingOf(roundFor(round), structureOf(roundFor(round), rows).placed);

describe('the small questions behind reasons', () => {
  test('answer as judging the whole proposal does, for every pair of thousands of random problems', () => {
    let asked = 0;
    const met = new Set<string>();
    for (let seed = 1; seed <= 4000; seed += 1) {
      const round = randomProblem(seed);
      const rows = harmless(round, randomPlacements(round, chanceOf(seed)));
      const standing = standingWith(round, rows);
      for (const one of round.households.filter((candidate) => !standing.placementOf(candidate.id))) {
        for (const home of round.dwellings) {
          const broken = [...rulesBroken(standing, one, home)].sort();
          expect(broken, `random problem ${seed}, ${one.id} in ${home.id} beside ${JSON.stringify(rows)}`).toEqual(brokenForReal(standing, rows, one, home));
          asked += 1;
          for (const ruleId of broken) met.add(ruleId);
        }
      }
    }
    expect(asked).toBeGreaterThan(10_000);
    // every hard rule was in the way somewhere, so none of them answered by silence
    expect([...met].sort()).toEqual([
      'accessibility', 'areaLimit', 'avoid', 'bedrooms', 'earmark', 'features', 'followUpCapacity', 'followUpCover', 'horizon', 'lock', 'occupancy', 'pets',
      'radiusLimit', 'rent', 'sensitivePlaces', 'shielding', 'siteLimit', 'spareBedrooms', 'staffing', 'tenure', 'veto',
    ]);
  });
});

describe('the last day of moving in', () => {
  const movingIn = (availableFrom: number, readyFrom: number) => problem({
    horizonDays: 10, households: [household('h', { readyFrom: daysAfter(readyFrom) })], dwellings: [dwelling('d', { availableFrom: daysAfter(availableFrom) })],
  });

  test.for([[9, 0, []], [10, 0, []], [11, 0, ['horizon']], [0, 10, []], [0, 11, ['horizon']]] as const)('free on day %i and ready on day %i, with ten days to go', ([free, ready, broken]) => {
    expect(brokenByAdding(movingIn(free, ready), 'h', 'd')).toEqual(broken);
  });
});

describe('locks', () => {
  const locked = (kind: 'require' | 'forbid') => problem({
    households: [household('h1'), household('h2')], dwellings: [dwelling('d1'), dwelling('d2')], locks: [{ householdId: 'h1', dwellingId: 'd1', kind }],
  });

  test('a forbidden pair is in the way of itself alone', () => {
    expect(brokenByAdding(locked('forbid'), 'h1', 'd1')).toEqual(['lock']);
    expect(brokenByAdding(locked('forbid'), 'h1', 'd2')).toEqual([]);
    expect(brokenByAdding(locked('forbid'), 'h2', 'd1')).toEqual([]);
  });

  test('a household that must have one dwelling may have no other', () => {
    expect(inTheWay(locked('require'), 'h1', 'd1')).toEqual([]);
    expect(inTheWay(locked('require'), 'h1', 'd2')).toEqual(['lock']);
  });

  test('and nobody may take its dwelling from it', () => {
    expect(inTheWay(locked('require'), 'h2', 'd1', ['h1', 'd1'])).toEqual(['lock']);
    expect(inTheWay(locked('require'), 'h2', 'd2', ['h1', 'd1'])).toEqual([]);
    expect(inTheWay(locked('forbid'), 'h1', 'd2', ['h2', 'd2'])).toEqual([]);
  });
});

describe('why a household has no dwelling', () => {
  test('each dwelling is counted under every rule in the way, else as taken by others, else as dearer than it is worth', () => {
    const round = problem({
      households: [household('h', { bedroomsMin: 2, maxMonthlyRent: 5000 }), household('other')],
      dwellings: [
        dwelling('too-small', { monthlyRent: 4000 }), dwelling('too-small-and-dear'), dwelling('taken', { bedrooms: 2, monthlyRent: 5000 }),
        dwelling('free', { bedrooms: 2, monthlyRent: 4000 }), dwelling('free-too', { bedrooms: 3, monthlyRent: 4000 }),
      ],
      rules: { bedrooms: hard(), rent: hard() },
    });
    expect(unplacedReasons(round, placements([['other', 'taken']]))).toEqual([{
      householdId: 'h', reasons: [{ ruleId: 'bedrooms', dwellings: 2 }, { ruleId: 'competition', dwellings: 1 }, { ruleId: 'levels', dwellings: 2 }, { ruleId: 'rent', dwellings: 1 }],
    }]);
  });

  test('households stand by their ids, and those with a dwelling are not among them', () => {
    const round = problem({ households: ['h2', 'h10', 'h1'].map((id) => household(id)), dwellings: [dwelling('d')] });
    expect(unplacedReasons(round, placements([['h2', 'd']])).map((row) => row.householdId)).toEqual(['h1', 'h10']);
  });

  test('without any dwelling there is no reason to give', () => {
    expect(unplacedReasons(problem({ households: [household('h')] }), [])).toEqual([{ householdId: 'h', reasons: [] }]);
  });

  test('four hundred households and a hundred and twenty dwellings are looked through well within a second', () => {
    const siteIds = Array.from({ length: 50 }, (_, i) => `s${i}`);
    const round = problem({
      sites: siteIds.map((id, i) => site(id, { lat: 60 + i / 1000 })), tenants: siteIds.flatMap((id, i) => [tenant(`t${i}`, id, { counted: i % 2 === 0 })]),
      teams: ['north', 'south', 'east', 'west'].map((id) => team(id, { capacityMinutes: 3000 })),
      households: Array.from({ length: 400 }, (_, i) => household(`h${i}`, { counted: i % 2 === 0, shielded: i % 3 === 0, followUp: i % 4 === 0 ? followUp() : null })),
      dwellings: Array.from({ length: 120 }, (_, i) => dwelling(`d${i}`, { siteId: `s${i % 50}` })),
      rules: {
        siteLimit: hard({ sharePercent: 2, minCount: 1 }), radiusLimit: hard({ metres: 300, maxCount: 8 }), areaLimit: hard({ sharePercent: 5 }), shielding: hard(),
        avoid: hard(), bedrooms: hard(), rent: hard(), followUpCover: hard(), followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 5 }),
      },
    });
    const before = process.cpuUsage();
    expect(unplacedReasons(round, [])).toHaveLength(400);
    // time of its own, so that a busy machine does not matter
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(1000);
  });
});
