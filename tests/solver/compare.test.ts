import { describe, expect, it } from 'vitest';
import {
  compareProposals, compareShared, compareText, evaluate, fieldsThatDiffer, framesThatDiffer, passedOver, priorityPoints, type Comparison, type PlacementIds, type Problem,
} from '../../solver/index.ts';
import { compareLevels } from '../support/brute-force.ts';
import { harmless } from '../support/harmless.ts';
import { chanceOf, randomPlacements, randomProblem } from '../support/random-problem.ts';
import { UNPLACED, area, dwelling, followUp, hard, household, metresNorth, placements, problem, site, soft, team, tenant, type Pairing } from '../support/tiny.ts';

const compare = (round: Problem, a: readonly Pairing[], b: readonly Pairing[], other: Problem = round): Comparison => (
  compareProposals({ problem: round, placements: placements(a) }, { problem: other, placements: placements(b) }));

const FAMILY_FIRST = { ...UNPLACED, groupPoints: { family: 5 } };

// five households with 15, 15, 10, 10 and 10 points, and three homes on two sites
const five = problem({
  sites: [site('s', { homes: 10 }), site('s2', { homes: 20 })], dwellings: [dwelling('d1'), dwelling('d2', { siteId: 's2' }), dwelling('d3', { siteId: 's2' })], teams: [team('t1'), team('t2')],
  households: [
    household('h1', { groups: ['family'], counted: true }), household('h2', { groups: ['family', 'refugee'] }), household('h3', { counted: true, followUp: followUp() }),
    household('h4', { groups: ['refugee'] }), household('h5'),
  ],
  rules: { unplaced: FAMILY_FIRST, spareBedrooms: soft({ maxSpare: 0 }), siteSpread: soft({ free: 0, level: 2, weight: 3 }), followUpCover: soft({ level: 3 }) },
});
const A: readonly Pairing[] = [['h1', 'd1'], ['h3', 'd2', 't1'], ['h4', 'd3']];
const B: readonly Pairing[] = [['h2', 'd1'], ['h3', 'd2', 't2'], ['h1', 'd3']];

/** The comparison as it must be when b is compared with a: every pair, and who gains and loses, turned round. */
function mirrored(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mirrored);
  if (value === null || typeof value !== 'object') return value;
  const turned: Readonly<Record<string, string>> = { a: 'b', b: 'a', gained: 'lost', lost: 'gained' };
  const kinds: Readonly<Record<string, string>> = { gains: 'loses', loses: 'gains' };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [turned[key] ?? key, key === 'kind' ? kinds[String(inner)] ?? inner : mirrored(inner)]));
}

describe('two proposals under one policy', () => {
  it('differ on levels, rule by rule', () => {
    const { own, under, isJudgedAlike } = compare(five, A, B);
    expect(isJudgedAlike).toBe(true);
    expect(own).toEqual([
      { level: 1, penalty: { a: 25, b: 20 }, byRule: [{ ruleId: 'unplaced', cost: { a: { weight: 1, penalty: 25 }, b: { weight: 1, penalty: 20 } } }] },
      // one on each site costs 1 and 1, two on one site 1 + 2
      { level: 2, penalty: { a: 6, b: 9 }, byRule: [
        { ruleId: 'siteSpread', cost: { a: { weight: 3, penalty: 2 }, b: { weight: 3, penalty: 3 } } }, { ruleId: 'spareBedrooms', cost: { a: { weight: 1, penalty: 0 }, b: { weight: 1, penalty: 0 } } },
      ] },
      { level: 3, penalty: { a: 0, b: 0 }, byRule: [{ ruleId: 'followUpCover', cost: { a: { weight: 1, penalty: 0 }, b: { weight: 1, penalty: 0 } } }] },
    ]);
    expect(under).toEqual({ a: { levels: own, broken: { a: [], b: [] }, limits: [] }, b: { levels: own, broken: { a: [], b: [] }, limits: [] } });
  });

  it('differ for each household, which gains a home, loses it, moves, gets another team, or has what it had', () => {
    expect(compare(five, A, B).households).toEqual([
      { householdId: 'h1', kind: 'moves', dwellingId: { a: 'd1', b: 'd3' }, teamId: { a: null, b: null }, points: { a: 15, b: 15 } },
      { householdId: 'h2', kind: 'gains', dwellingId: { a: null, b: 'd1' }, teamId: { a: null, b: null }, points: { a: 15, b: 15 } },
      { householdId: 'h3', kind: 'otherTeam', dwellingId: { a: 'd2', b: 'd2' }, teamId: { a: 't1', b: 't2' }, points: { a: 10, b: 10 } },
      { householdId: 'h4', kind: 'loses', dwellingId: { a: 'd3', b: null }, teamId: { a: null, b: null }, points: { a: 10, b: 10 } },
      { householdId: 'h5', kind: 'unchanged', dwellingId: { a: null, b: null }, teamId: { a: null, b: null }, points: { a: 10, b: 10 } },
    ]);
  });

  it('are summed by group, in which a household of two counts twice and one of none by itself, and for counted households against others', () => {
    const { groups, counted, others, householdCount } = compare(five, A, B);
    expect(householdCount).toBe(5);
    expect(groups).toEqual([
      { group: '', households: 2, housed: { a: 1, b: 1 }, gained: 0, lost: 0, moved: 0, waitingPoints: { a: 10, b: 10 } },
      { group: 'family', households: 2, housed: { a: 1, b: 2 }, gained: 1, lost: 0, moved: 1, waitingPoints: { a: 15, b: 0 } },
      { group: 'refugee', households: 2, housed: { a: 1, b: 1 }, gained: 1, lost: 1, moved: 0, waitingPoints: { a: 15, b: 10 } },
    ]);
    expect(counted).toEqual({ households: 2, housed: { a: 2, b: 2 }, gained: 0, lost: 0, moved: 1, waitingPoints: { a: 0, b: 0 } });
    expect(others).toEqual({ households: 3, housed: { a: 1, b: 1 }, gained: 1, lost: 1, moved: 0, waitingPoints: { a: 25, b: 20 } });
  });

  it('differ on sites by the counted households that live there afterwards', () => {
    expect(compare(five, A, B).sites).toEqual([
      { siteId: 's', homes: 10, limitExempt: false, before: 0, after: { a: 1, b: 0 } }, { siteId: 's2', homes: 20, limitExempt: false, before: 0, after: { a: 1, b: 2 } },
    ]);
  });

  it('show what each team takes on beside its room, and the minutes of need without a team', () => {
    const round = problem({
      dwellings: [dwelling('d1'), dwelling('d2')], teams: [team('t', { capacityMinutes: 100, committedMinutes: 20, eveningCapacityMinutes: 30, ...metresNorth(800) })],
      households: [household('h1', { followUp: followUp({ minutes: 60, eveningMinutes: 40 }) }), household('h2', { followUp: followUp({ minutes: 45 }) })], rules: { followUpCover: soft() },
    });
    const { teams, uncoveredMinutes } = compare(round, [['h1', 'd1', 't'], ['h2', 'd2']], [['h1', 'd1'], ['h2', 'd2', 't']]);
    // 800 metres out and home again at 400 metres a minute are 4 minutes
    expect(teams).toEqual([{
      teamId: 't', load: { a: { minutes: 64, eveningMinutes: 40 }, b: { minutes: 49, eveningMinutes: 0 } },
      room: { a: { minutes: 80, eveningMinutes: 30 }, b: { minutes: 80, eveningMinutes: 30 } }, isOver: { a: true, b: false },
    }]);
    expect(uncoveredMinutes).toEqual({ a: 45, b: 60 });
  });

  it('show that a team is over its room by its minutes in all, and not by filling it', () => {
    const round = problem({
      dwellings: [dwelling('d1'), dwelling('d2')], teams: [team('t', { capacityMinutes: 60 })],
      households: [household('h1', { followUp: followUp({ minutes: 60 }) }), household('h2', { followUp: followUp({ minutes: 1 }) })], rules: { followUpCover: soft() },
    });
    expect(compare(round, [['h1', 'd1', 't']], [['h1', 'd1', 't'], ['h2', 'd2', 't']]).teams[0]?.isOver).toEqual({ a: false, b: true });
  });
});

describe('two proposals under two policies', () => {
  const round = {
    areas: [area('a', { homes: 100 })], sites: [site('s', { homes: 10 }), site('s2', { homes: 10, ...metresNorth(100) }), site('s3', { homes: 10, ...metresNorth(1000) })],
    tenants: [tenant('old', 's', { counted: true })], dwellings: [dwelling('d1'), dwelling('d2', { siteId: 's2' }), dwelling('d3', { siteId: 's3' })],
    households: [household('h1', { counted: true, groups: ['family'] }), household('h2', { counted: true })],
  };
  const free = problem({ ...round, rules: { radiusLimit: soft({ metres: 100, maxCount: 2, level: 3 }) } });
  const strict = problem({ ...round, rules: { unplaced: FAMILY_FIRST, siteLimit: hard({ sharePercent: 10, minCount: 0 }), areaLimit: soft({ sharePercent: 2, level: 2 }) } });
  const both = compare(free, [['h1', 'd1'], ['h2', 'd2']], [['h1', 'd2'], ['h2', 'd3']], strict);

  it('are each judged under both, and level by level under their own only where the levels are the same', () => {
    expect(both.isJudgedAlike).toBe(false);
    expect(both.own).toBe(null);
    expect(both.under.a.levels.map(({ level, penalty }) => ({ level, penalty }))).toEqual([{ level: 1, penalty: { a: 0, b: 0 } }, { level: 3, penalty: { a: 2, b: 0 } }]);
    expect(both.under.b.levels.map(({ level, penalty }) => ({ level, penalty }))).toEqual([{ level: 1, penalty: { a: 0, b: 0 } }, { level: 2, penalty: { a: 1, b: 1 } }]);
  });

  it('say which hard rules of the other policy each would break', () => {
    expect(both.under.a.broken).toEqual({ a: [], b: [] });
    expect(both.under.b.broken).toEqual({ a: [{ ruleId: 'siteLimit', times: 1 }], b: [] });
  });

  it('have their points under the policy of each', () => {
    expect(both.households.map(({ householdId, points }) => [householdId, points])).toEqual([['h1', { a: 10, b: 15 }], ['h2', { a: 10, b: 10 }]]);
  });

  it('show, under the limits of each policy, the sites, circles and areas that they fill differently and which go over', () => {
    expect(both.under.a.limits).toEqual([
      { ruleId: 'radiusLimit', subject: { siteId: 's' }, siteIds: ['s', 's2'], cap: 2, before: 1, after: { a: 3, b: 2 }, isOver: { a: true, b: false } },
      { ruleId: 'radiusLimit', subject: { siteId: 's2' }, siteIds: ['s', 's2'], cap: 2, before: 1, after: { a: 3, b: 2 }, isOver: { a: true, b: false } },
      { ruleId: 'radiusLimit', subject: { siteId: 's3' }, siteIds: ['s3'], cap: 2, before: 0, after: { a: 0, b: 1 }, isOver: { a: false, b: false } },
    ]);
    // the whole area holds three in both, and s2 one in both
    expect(both.under.b.limits).toEqual([
      { ruleId: 'siteLimit', subject: { siteId: 's' }, siteIds: ['s'], cap: 1, before: 1, after: { a: 2, b: 1 }, isOver: { a: true, b: false } },
      { ruleId: 'siteLimit', subject: { siteId: 's3' }, siteIds: ['s3'], cap: 1, before: 0, after: { a: 0, b: 1 }, isOver: { a: false, b: false } },
    ]);
  });

  it('show an area where they fill it differently', () => {
    const { limits } = compare(strict, [['h1', 'd2']], [['h1', 'd2'], ['h2', 'd3']]).under.a;
    expect(limits.filter(({ ruleId }) => ruleId === 'areaLimit')).toEqual([
      { ruleId: 'areaLimit', subject: { areaId: 'a' }, siteIds: ['s', 's2', 's3'], cap: 2, before: 1, after: { a: 2, b: 3 }, isOver: { a: false, b: true } },
    ]);
  });

  it('name a rule that is on the level of one policy alone, or weighs something else there', () => {
    const light = problem({ ...round, rules: { spareBedrooms: soft({ maxSpare: 0, weight: 2 }) } });
    const heavy = problem({ ...round, rules: { spareBedrooms: soft({ maxSpare: 0, weight: 5 }), deadline: soft() } });
    expect(compare(light, [], [], heavy).own?.[1]?.byRule).toEqual([
      { ruleId: 'deadline', cost: { a: null, b: { weight: 1, penalty: 0 } } }, { ruleId: 'spareBedrooms', cost: { a: { weight: 2, penalty: 0 }, b: { weight: 5, penalty: 0 } } },
    ]);
  });

  it('are judged alike where the policies differ in name or in rules that are off', () => {
    const named: Problem = { ...free, id: 'again', policy: { ...free.policy, name: 'Other', rules: { ...free.policy.rules, avoid: { enforce: 'off' } } } };
    expect(compare(free, [['h1', 'd1']], [], named).isJudgedAlike).toBe(true);
    expect(compare(free, [], [], { ...free, horizonDays: 1 }).isJudgedAlike).toBe(false);
  });

  it('cannot be compared where their rounds are not the same, or where one breaks its own rules', () => {
    const another = problem({ ...round, asOf: '2026-09-02', tenants: [] });
    expect(fieldsThatDiffer(free, strict)).toEqual([]);
    expect(fieldsThatDiffer(free, { ...free, dwellings: free.dwellings.toReversed() })).toEqual([]);
    expect(fieldsThatDiffer(free, another)).toEqual(['asOf', 'tenants']);
    expect(() => compare(free, [], [], another)).toThrow('asOf, tenants');
    expect(() => compare(free, [], [['h1', 'd1']], strict)).toThrow('siteLimit');
  });
});

describe('a household that is passed over', () => {
  // spreading stands before points, so it may explain why somebody with fewer points has the home
  const rules = { unplaced: { ...FAMILY_FIRST, level: 2 }, siteSpread: soft({ free: 0, level: 1, weight: 4 }), spareBedrooms: soft({ maxSpare: 0, level: 3 }) };
  const one = { dwellings: [dwelling('d1', { bedrooms: 2 })], teams: [team('t')] };

  it('is explained by the rules that make the first level worse if it had the home and the other none', () => {
    const round = problem({ ...one, households: [household('h1', { groups: ['family'], counted: true }), household('h2')], rules });
    expect(compare(round, [['h2', 'd1']], []).envy).toEqual({
      a: [{ householdId: 'h1', points: 15, dwellingId: 'd1', byHouseholdId: 'h2', byPoints: 10, level: 1, rules: [{ ruleId: 'siteSpread', weight: 4, penalty: 1 }] }], b: [],
    });
  });

  it('is explained by nothing where an earlier level gets better, whatever a later one says', () => {
    const round = problem({ ...one, households: [household('h1', { groups: ['family'] }), household('h2', { bedroomsMin: 2 })], rules });
    expect(compare(round, [['h2', 'd1']], [['h1', 'd1']]).envy).toEqual({ a: [{ householdId: 'h1', points: 15, dwellingId: 'd1', byHouseholdId: 'h2', byPoints: 10, level: null, rules: [] }], b: [] });
  });

  it('is tried with the team that is best for it', () => {
    const households = [household('h1', { groups: ['family'], followUp: followUp() }), household('h2')];
    const cover = { unplaced: { ...FAMILY_FIRST, level: 2 }, followUpCover: soft({ level: 1 }) };
    expect(compare(problem({ ...one, households, rules: cover }), [['h2', 'd1']], []).envy.a[0]).toMatchObject({ level: null, rules: [] });
    expect(compare(problem({ ...one, teams: [], households, rules: cover }), [['h2', 'd1']], []).envy.a[0]).toMatchObject({ level: 1, rules: [{ ruleId: 'followUpCover', weight: 1, penalty: 60 }] });
  });

  it('names only rules that get dearer', () => {
    const mixed = { unplaced: { ...FAMILY_FIRST, level: 2 }, siteSpread: soft({ free: 0, level: 1, weight: 4 }), spareBedrooms: soft({ maxSpare: 0, level: 1 }) };
    const round = problem({ ...one, households: [household('h1', { groups: ['family'], counted: true, bedroomsMin: 2 }), household('h2')], rules: mixed });
    expect(compare(round, [['h2', 'd1']], []).envy.a[0]).toMatchObject({ level: 1, rules: [{ ruleId: 'siteSpread', weight: 4, penalty: 1 }] });
  });
});

describe('on random problems', () => {
  const withoutRequired = (round: Problem): Problem => ({ ...round, locks: round.locks.filter(({ kind }) => kind === 'forbid') });
  /** Spreading, wishes and rents before points, which differ. */
  const POINTS_LAST = {
    unplaced: { ...UNPLACED, level: 9, groupPoints: { family: 5, rop: 7 } }, siteSpread: soft({ free: 0, level: 1 }), areaWish: soft(), rent: soft({ level: 3 }), followUpCover: soft({ level: 4 }),
  } as unknown as Problem['policy']['rules'];
  /** Two proposals of a random round, under rules of its own unless some are given; every other one under two policies. */
  const drawn = (seed: number, rules: Problem['policy']['rules'] | null = null): { readonly a: { problem: Problem; placements: readonly PlacementIds[] }; readonly b: { problem: Problem; placements: readonly PlacementIds[] } } => {
    const { policy, ...rest } = withoutRequired(randomProblem(seed, { households: 5, dwellings: 4, teams: 2 }));
    const round: Problem = { ...rest, policy: { ...policy, rules: rules ?? policy.rules } };
    const other = seed % 2 === 0 ? round : { ...round, policy: randomProblem(seed + 1000).policy };
    return {
      a: { problem: round, placements: harmless(round, randomPlacements(round, chanceOf(seed))) }, b: { problem: other, placements: harmless(other, randomPlacements(other, chanceOf(seed + 1))) },
    };
  };

  it('comparing b with a mirrors comparing a with b', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const { a, b } = drawn(seed);
      expect(compareProposals(b, a), `seed ${seed}`).toEqual(mirrored(compareProposals(a, b)));
    }
  });

  it('a proposal compared with itself changes nothing', () => {
    for (let seed = 1; seed <= 120; seed += 1) {
      const { a } = drawn(seed);
      const same = compareProposals(a, a);
      expect(mirrored(same), `seed ${seed}`).toEqual(same);
      expect(same.households.every(({ kind }) => kind === 'unchanged')).toBe(true);
      expect([same.sites, same.under.a.limits, same.under.b.limits]).toEqual([[], [], []]);
      expect(compareText(same, { a: 'x', b: 'y' })).toContain('nobody gains a home, loses one, moves or gets another team');
    }
  });

  it('everyone who is passed over is explained exactly where every swap is worse on the first level that it changes', () => {
    const seen = { explained: 0, none: 0 };
    for (let seed = 1; seed <= 400; seed += 1) {
      const { a } = drawn(seed, seed % 5 === 0 ? null : POINTS_LAST);
      const points = priorityPoints(a.problem);
      const { envy } = compareProposals(a, a);
      expect(envy.a.map(({ householdId, dwellingId, byHouseholdId }) => ({ householdId, dwellingId, byHouseholdId }))).toEqual(passedOver(a.problem, a.placements));
      const levelsOf = (rows: readonly PlacementIds[]): readonly number[] => evaluate(a.problem, rows).levels.map(({ penalty }) => penalty);
      const before = levelsOf(a.placements);
      for (const row of envy.a) {
        const others = a.placements.filter(({ dwellingId }) => dwellingId !== row.dwellingId);
        const swaps = [null, ...a.problem.teams.map(({ id }) => id)].map((teamId) => [...others, { householdId: row.householdId, dwellingId: row.dwellingId, teamId }])
          .filter((rows) => evaluate(a.problem, rows).breaches.length === 0);
        const isWorse = swaps.every((rows) => compareLevels(levelsOf(rows), before) > 0);
        expect([row.rules.length > 0, row.level !== null], `seed ${seed}`).toEqual([isWorse, isWorse]);
        expect([row.points, row.byPoints]).toEqual([points.get(row.householdId), points.get(row.byHouseholdId)]);
        seen[isWorse ? 'explained' : 'none'] += 1;
      }
    }
    expect(seen.explained).toBeGreaterThan(10);
    expect(seen.none).toBeGreaterThan(20);
  });
});

describe('the comparison in words', () => {
  it('says under one policy what differs, and what is alike in both', () => {
    expect(compareText(compare(five, A, B), { a: 'a.json', b: 'b.json' }).split('\n')).toEqual([
      'A is a.json: 3 of 5 households housed.', 'B is b.json: 3 of 5 households housed.', '',
      'Levels', '  level 1: A 25, B 20 (-5)', '    unplaced: A 1 x 25, B 1 x 20', '  level 2: A 6, B 9 (+3)', '    siteSpread: A 3 x 2, B 3 x 3', '  level 3: 0 in both', '',
      'Households', '  a home in B alone: 1', '    h2 (15 points): d1', '  a home in A alone: 1', '    h4 (10 points): d3', '  another home: 1', '    h1 (15 points): d1 in A, d3 in B',
      '  another team in the same home: 1', '    h3 (10 points): d2, t1 in A, t2 in B', '',
      'Housed by group (a household counts in each of its groups)',
      '  without a group: of 2, 1 in both; in B 0 gain, 0 lose, 0 move; points left waiting: 10 in both',
      '  family: of 2, A 1, B 2 (+1); in B 1 gain, 0 lose, 1 move; points left waiting: A 15, B 0 (-15)',
      '  refugee: of 2, 1 in both; in B 1 gain, 1 lose, 0 move; points left waiting: A 15, B 10 (-5)', '',
      'Counted households against others', '  counted: of 2, 2 in both; in B 0 gain, 0 lose, 1 move; points left waiting: 0 in both',
      '  others: of 3, 1 in both; in B 1 gain, 1 lose, 0 move; points left waiting: A 25, B 20 (-5)', '',
      'Counted households by site', '  s: 0 before; A 1, B 0 (-1); 10 homes', '  s2: 0 before; A 1, B 2 (+1); 20 homes', '',
      'Limits on counted households', '  no limit that the two fill differently', '',
      'Teams', '  t1: A 60, B 0 (-60) of 600 minutes a week; 0 in both of 600 evening minutes', '  t2: A 0, B 60 (+60) of 600 minutes a week; 0 in both of 600 evening minutes',
      '  minutes of need without a team: 0 in both', '',
      'Passed over for a household with fewer points in A',
      '  h2 (15) has no home; h3 (10) has d2, which suits it; explained by: none', '  h2 (15) has no home; h4 (10) has d3, which suits it; explained by: none', '',
      'Passed over for a household with fewer points in B', '  nobody', '',
    ]);
  });

  it('says under two policies what each makes of both, what would be broken, and which limits are exceeded', () => {
    const round = {
      sites: [site('s', { homes: 10, limitExempt: false }), site('s2', { homes: 10, limitExempt: true })], dwellings: [dwelling('d1'), dwelling('d2'), dwelling('d3', { siteId: 's2' })],
      households: [household('h1', { counted: true }), household('h2', { counted: true })],
    };
    const spread = problem({ ...round, rules: { unplaced: { ...UNPLACED, level: 2 }, siteSpread: soft({ free: 0, level: 1 }) } });
    const strict = problem({ ...round, rules: { unplaced: FAMILY_FIRST, siteLimit: hard({ sharePercent: 10, minCount: 0 }) } });
    const lines = compareText(compare(spread, [['h1', 'd1'], ['h2', 'd2']], [['h1', 'd3']], strict), { a: 'a', b: 'b' }).split('\n');
    expect(lines).toEqual(expect.arrayContaining([
      'Levels, each under its own policy', '  the two policies have not the same levels', 'Both under the policy of A', '  level 1: A 3, B 0 (-3)', '    siteSpread: A 1 x 3, B 1 x 0',
      'Both under the policy of B', '  A breaks siteLimit (once)', '  s2: 0 before; A 0, B 1 (+1); 10 homes, exempt from the limits',
      'Limits on counted households, policy of A', 'Limits on counted households, policy of B', '  siteLimit, site s: at most 1; 0 before; A 2, B 0 (-2); A is over',
    ]));
  });

  it('names the rule that explains why somebody is passed over', () => {
    const round = problem({
      dwellings: [dwelling('d1')], households: [household('h1', { groups: ['family'], counted: true }), household('h2')],
      rules: { unplaced: { ...FAMILY_FIRST, level: 2 }, siteSpread: soft({ free: 0, level: 1, weight: 4 }) },
    });
    expect(compareText(compare(round, [], [['h2', 'd1']]), { a: 'a', b: 'b' })).toContain('\n  h1 (15) has no home; h2 (10) has d1, which suits it; explained by: level 1, siteSpread +4\n');
  });
});

describe('two proposals of one round that were made for different households or dwellings', () => {
  // h4 is left out, h5 has become larger, and d3 is not given out
  const left = problem({
    sites: [site('s', { homes: 10 }), site('s2', { homes: 20 })], dwellings: [dwelling('d1'), dwelling('d2', { siteId: 's2' })], teams: [team('t1'), team('t2')],
    households: [
      household('h1', { groups: ['family'], counted: true }), household('h2', { groups: ['family', 'refugee'] }), household('h3', { counted: true, followUp: followUp() }), household('h5', { members: 2 }),
    ],
    rules: { unplaced: FAMILY_FIRST },
  });
  const shared = compareShared({ problem: five, placements: placements(A) }, { problem: left, placements: placements([['h2', 'd1'], ['h3', 'd2', 't1']]) });

  it('are compared for those who take part in both with the same facts, and the others are named', () => {
    expect(shared.fields).toEqual(['dwellings', 'households']);
    expect(shared.onlyIn).toEqual({ a: { householdIds: ['h4'], dwellingIds: ['d3'] }, b: { householdIds: [], dwellingIds: [] } });
    expect(shared.changed).toEqual({ householdIds: ['h5'], dwellingIds: [] });
    expect(shared.households.map(({ householdId, kind }) => [householdId, kind])).toEqual([['h1', 'loses'], ['h2', 'gains'], ['h3', 'unchanged']]);
    expect(shared.counted).toEqual({ households: 2, housed: { a: 2, b: 1 }, gained: 0, lost: 1, moved: 0, waitingPoints: { a: 0, b: 15 } });
  });

  it('are not another household for avoiding somebody who takes no part', () => {
    const both = (avoids: readonly { id: string; metres: number }[], households: readonly string[]): Problem => problem({
      dwellings: [dwelling('d1')], households: [household('h1', { avoids: [...avoids] }), ...households.map((id) => household(id))],
    });
    const found = compareShared({ problem: both([{ id: 'h2', metres: 100 }], ['h2']), placements: [] }, { problem: both([], []), placements: [] });
    expect([found.changed.householdIds, found.onlyIn.a.householdIds, found.households.map(({ householdId }) => householdId)]).toEqual([[], ['h2'], ['h1']]);
  });

  it('say the same of everybody as the whole comparison where nothing differs', () => {
    const whole = compare(five, A, B);
    const part = compareShared({ problem: five, placements: placements(A) }, { problem: five, placements: placements(B) });
    expect(part.fields).toEqual([]);
    expect(part.households).toEqual(whole.households);
    expect([part.groups, part.counted, part.others, part.envy]).toEqual([whole.groups, whole.counted, whole.others, whole.envy]);
  });

  it('are refused where the day or the ground of the round is another', () => {
    const elsewhere = problem({ sites: [site('s', { homes: 11 })], dwellings: [dwelling('d1')], households: [household('h1')] });
    const here = problem({ dwellings: [dwelling('d1')], households: [household('h1')] });
    expect(framesThatDiffer(here, elsewhere)).toEqual(['sites']);
    expect(() => compareShared({ problem: here, placements: [] }, { problem: elsewhere, placements: [] })).toThrow('not one round');
  });
});
