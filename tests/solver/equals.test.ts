import { describe, expect, it } from 'vitest';
import { FollowUp, Household, type Problem } from '../../solver/domain/problem.ts';
import type { Proposal } from '../../solver/domain/proposal.ts';
import { drawsIn, equalsOf, settleEquals } from '../../solver/equals.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { validateProblem } from '../../solver/read-problem.ts';
import { faultText } from '../../solver/reading/fault.ts';
import type { PlacementIds } from '../../solver/rules/standing.ts';
import { checkProposal } from '../../solver/verify.ts';
import { bestByTryingAll } from '../support/brute-force.ts';
import { harmless } from '../support/harmless.ts';
import { chanceOf, randomPlacements, randomProblemFile } from '../support/random-problem.ts';
import { penaltiesOf, solved } from '../support/solved.ts';
import {
  area, daysAfter, dwelling, followUp, household, metresNorth, place, placements, problem, site, soft, team, tenant, UNPLACED,
  type FollowUpInput, type HouseholdInput, type Pairing, type ProblemInput, type TinyInput,
} from '../support/tiny.ts';

const groupsOf = (round: Problem): readonly (readonly string[])[] => equalsOf(round).map((group) => group.map(({ id }) => id));

/** A round in which everything that a household may name is there. */
const ROUND: TinyInput = {
  areas: [area('a'), area('b')], sites: [site('s'), site('far', { areaId: 'b', ...metresNorth(900) })], places: [place('p', 'school')], tenants: [tenant('t', 's')], teams: [team('team')],
  dwellings: [dwelling('d')],
};

/** Another value for every field of a household that has two places in the order of wishes, and everything else as the tiny one has it. */
const OTHERWISE: { readonly [Field in Exclude<keyof HouseholdInput, 'id' | 'applicationDate'>]-?: HouseholdInput[Field] } = {
  groups: ['family'], situation: 'street', readyFrom: daysAfter(1), neededBy: daysAfter(200), age: 41, members: 2, bedroomsMin: 2, needsStepFree: true, needsWheelchair: true,
  maxMonthlyRent: 9000, hasPet: true, needsStaffing: 'onCall', tenures: ['permanent', 'acute'], counted: true, shielded: true, unrest: true, excludedAreaIds: ['b'],
  excludedSiteIds: ['far'], avoids: [{ id: 't', metres: 0 }], areaWishes: ['b', 'a'], pointWishes: [{ placeId: 'p', wish: 'near', metres: 100 }], followUp: followUp(),
  currentSiteId: 's', mustHave: ['lift'], mustNotHave: ['shared'],
};
const NEED_OTHERWISE: { readonly [Field in keyof FollowUpInput]-?: FollowUpInput[Field] } = {
  minutes: 61, eveningMinutes: 1, visits: 2, competences: ['rop'], currentTeamId: 'team',
};

/** Whether two households are equal, the second with these fields otherwise. */
const areEqual = (fields: Partial<HouseholdInput>, both: Partial<HouseholdInput> = {}, more: TinyInput = {}): boolean =>
  groupsOf(problem({ ...ROUND, households: [household('h1', both), household('h2', { ...both, ...fields })], ...more })).length === 1;

const WAITING = { ...UNPLACED, pointsPerMonth: 5, waitingCap: 10 };

describe('two households are equal', () => {
  it('when nothing but the id tells them apart', () => {
    expect(groupsOf(problem({ ...ROUND, households: [household('h1'), household('other', { age: 50 }), household('h2'), household('h3')] }))).toEqual([['h1', 'h2', 'h3']]);
  });

  it('only when they have every field alike: none has been forgotten here', () => {
    expect(Object.keys(OTHERWISE).sort()).toEqual(Object.keys(Household.shape).filter((name) => name !== 'id' && name !== 'applicationDate').sort());
    expect(Object.keys(NEED_OTHERWISE).sort()).toEqual(Object.keys(FollowUp.shape).sort());
  });

  it.each(Object.entries(OTHERWISE))('not when their %s differ, and again when both have the other', (name, value) => {
    expect(areEqual({ [name]: value })).toBe(false);
    expect(areEqual({}, { [name]: value })).toBe(true);
  });

  it.each(Object.entries(NEED_OTHERWISE))('not when the %s of their need of follow-up differ', (name, value) => {
    expect(areEqual({ followUp: followUp({ [name]: value }) }, { followUp: followUp() })).toBe(false);
  });

  it('whatever their application dates are, as long as these give the same points', () => {
    const sooner = { applicationDate: daysAfter(-20) };
    const muchSooner = { applicationDate: daysAfter(-40) };
    expect(areEqual(muchSooner)).toBe(true);
    expect(areEqual(sooner, {}, { rules: { unplaced: WAITING } })).toBe(true);
    expect(areEqual(muchSooner, {}, { rules: { unplaced: WAITING } })).toBe(false);
    expect(areEqual({ applicationDate: daysAfter(-400) }, { applicationDate: daysAfter(-300) }, { rules: { unplaced: WAITING } })).toBe(true);
  });

  it('however their sets stand, but not when their areas are wished in another order', () => {
    expect(areEqual({ tenures: ['acute', 'permanent'] }, { tenures: ['permanent', 'acute'] })).toBe(true);
    const wishes = [{ placeId: 'p', wish: 'near', metres: 1 }, { placeId: 'p', wish: 'away', metres: 2 }] as const;
    expect(areEqual({ pointWishes: wishes.toReversed() }, { pointWishes: [...wishes] })).toBe(true);
    expect(areEqual({ pointWishes: [wishes[0], wishes[0]] }, { pointWishes: [wishes[0]] })).toBe(false);
    expect(areEqual({ areaWishes: ['b', 'a'] }, { areaWishes: ['a', 'b'] })).toBe(false);
  });

  it('only with the same locks, and never with a dwelling of an earlier proposal', () => {
    const forbid = (householdId: string, dwellingId = 'd') => ({ householdId, dwellingId, kind: 'forbid' as const });
    const dwellings = [dwelling('d'), dwelling('e')];
    expect(areEqual({}, {}, { locks: [forbid('h1')] })).toBe(false);
    expect(areEqual({}, {}, { locks: [forbid('h1'), forbid('h2', 'e')], dwellings })).toBe(false);
    expect(areEqual({}, {}, { locks: [forbid('h1'), forbid('h1', 'e'), forbid('h2', 'e'), forbid('h2')], dwellings })).toBe(true);
    expect(areEqual({}, {}, { locks: [{ ...forbid('h2'), kind: 'require' }] })).toBe(false);
    expect(areEqual({}, {}, { locks: [forbid('h1'), { ...forbid('h2'), kind: 'require' }] })).toBe(false);
    expect(areEqual({}, {}, { baseline: [{ householdId: 'h1', dwellingId: 'd' }] as never })).toBe(false);
    expect(areEqual({}, {}, { baseline: [{ householdId: 'h1', dwellingId: 'd' }, { householdId: 'h2', dwellingId: 'gone' }] as never })).toBe(false);
  });

  it('only when the same avoid them by the same distance, and neither avoids the other', () => {
    const avoidedBy = (...avoids: HouseholdInput['avoids']): boolean =>
      groupsOf(problem({ ...ROUND, households: [household('h1'), household('h2'), household('shy', { avoids })] })).length === 1;
    expect(avoidedBy({ id: 'h1', metres: 100 })).toBe(false);
    expect(avoidedBy({ id: 'h1', metres: 100 }, { id: 'h2', metres: 99 })).toBe(false);
    expect(avoidedBy({ id: 'h2', metres: 100 }, { id: 'h1', metres: 100 })).toBe(true);
    const [shy, timid] = [household('shy', { avoids: [{ id: 'h1', metres: 9 }] }), household('shy2', { avoids: [{ id: 'h2', metres: 9 }] })];
    expect(groupsOf(problem({ ...ROUND, households: [household('h1'), household('h2'), shy, timid] }))).toEqual([]);
    const [one, other] = [household('h1', { avoids: [{ id: 'h2', metres: 0 }] }), household('h2', { avoids: [{ id: 'h1', metres: 0 }] })];
    expect(groupsOf(problem({ ...ROUND, households: [one, other] }))).toEqual([]);
    expect(groupsOf(problem({ ...ROUND, households: [one, household('h2')] }))).toEqual([]);
  });
});

/** The pairs that come of settling, as a test writes placements. */
const settled = (round: Problem, pairings: readonly Pairing[], seed = 1): readonly Pairing[] =>
  settleEquals(round, placements(pairings), seed).map(({ householdId, dwellingId, teamId }) => (teamId === null ? [householdId, dwellingId] : [householdId, dwellingId, teamId]));

/** A proposal as far as the order among equals is told from it. */
const proposed = (rows: readonly PlacementIds[], seed = 1, name = 'highs'): Pick<Proposal, 'placements' | 'engine'> =>
  ({ placements: rows.map((row) => ({ ...row, moveIn: daysAfter(0) })), engine: { name, version: '', seed, seconds: 0 } });

const EARLY = { applicationDate: daysAfter(-90) };
const EARLIER = { applicationDate: daysAfter(-91) };

describe('a home for one of two equals', () => {
  const dated = problem({ ...ROUND, households: [household('h1'), household('h2', EARLY), household('h3', EARLIER)] });

  it('goes to the one that applied first, with its team', () => {
    expect(settled(dated, [['h1', 'd']])).toEqual([['h3', 'd']]);
    const need = { followUp: followUp() };
    const needy = problem({ ...ROUND, households: [household('h1', need), household('h2', { ...need, ...EARLY })] });
    expect(settled(needy, [['h1', 'd', 'team']])).toEqual([['h2', 'd', 'team']]);
  });

  it('is told to be decided by the date, between the one ahead and each of the others', () => {
    expect(drawsIn(dated, proposed(placements([['h3', 'd']])))).toEqual([
      { by: 'applicationDate', aheadId: 'h3', behindId: 'h2' }, { by: 'applicationDate', aheadId: 'h3', behindId: 'h1' },
    ]);
  });

  it('is left to those who are equal to nobody', () => {
    const round = problem({ ...ROUND, households: [household('h1', { age: 30 }), household('h2', EARLY)] });
    expect(settled(round, [['h1', 'd']])).toEqual([['h1', 'd']]);
    expect(drawsIn(round, proposed(placements([['h1', 'd']])))).toEqual([]);
  });
});

describe('two homes for equals', () => {
  const THREE = [household('h1', { areaWishes: ['a', 'b'] }), household('h2', { areaWishes: ['a', 'b'], ...EARLIER }), household('h3', { areaWishes: ['a', 'b'], ...EARLY })];
  const homes = { near: dwelling('near', { siteId: 'far', monthlyRent: 4000 }), wished: dwelling('wished', { availableFrom: daysAfter(5) }) };

  it('go to those who applied first, the one that costs its household less to the first of them', () => {
    const round = problem({ ...ROUND, dwellings: Object.values(homes), households: THREE, rules: { areaWish: soft() } });
    for (const given of [[['h1', 'near'], ['h3', 'wished']], [['h2', 'near'], ['h1', 'wished']]] as const) expect(settled(round, given)).toEqual([['h2', 'wished'], ['h3', 'near']]);
  });

  it('are told apart by the first level on which they differ, weights included, whatever comes after it', () => {
    const vacancyFirst = { areaWish: soft({ level: 3, weight: 9 }), vacancy: soft(), deadline: soft({ level: 2, weight: 1 }) };
    const late = THREE.map((one) => ({ ...one, neededBy: daysAfter(2) }));
    const round = problem({ ...ROUND, dwellings: Object.values(homes), households: late, rules: vacancyFirst });
    expect(settled(round, [['h1', 'near'], ['h3', 'wished']])).toEqual([['h2', 'near'], ['h3', 'wished']]);
    const weighed = (weight: number): readonly Pairing[] => settled(problem({
      ...ROUND, dwellings: Object.values(homes), households: late, rules: { areaWish: soft({ weight }), deadline: soft() },
    }), [['h1', 'near'], ['h3', 'wished']]);
    expect(weighed(2)).toEqual([['h2', 'near'], ['h3', 'wished']]);
    expect(weighed(4)).toEqual([['h2', 'wished'], ['h3', 'near']]);
  });

  it('that cost the same are told apart by the day of moving in, and then by id', () => {
    const byDay = problem({ ...ROUND, dwellings: [dwelling('z'), dwelling('y', { availableFrom: daysAfter(1) })], households: THREE });
    expect(settled(byDay, [['h1', 'y'], ['h3', 'z']])).toEqual([['h2', 'z'], ['h3', 'y']]);
    const byId = problem({ ...ROUND, dwellings: [dwelling('z'), dwelling('y')], households: THREE });
    expect(settled(byId, [['h1', 'y'], ['h3', 'z']])).toEqual([['h2', 'y'], ['h3', 'z']]);
  });

  it.each([
    ['not by what a site costs', { siteSpread: soft({ free: 0 }) }, { counted: true }, { counted: true }, 'wished'],
    ['not by what a tenant has to bear', { shielding: soft() }, { shielded: true }, { counted: true }, 'wished'],
    ['but by what it has to bear beside a tenant', { shielding: soft() }, { counted: true }, { shielded: true }, 'near'],
  ])('are told apart by what is the household\'s own: %s', (_, rules, resident, equal, first) => {
    const round = problem({
      ...ROUND, dwellings: Object.values(homes), rules: { ...rules, areaWish: soft({ level: 3 }) }, tenants: [tenant('t', 's', resident)], households: THREE.map((row) => ({ ...row, ...equal })),
    });
    expect(settled(round, [['h1', 'near'], ['h3', 'wished']])).toContainEqual(['h2', first]);
  });
});

describe('a draw', () => {
  const MANY = ['h1', 'h2', 'h3', 'h4'];
  const rows = MANY.map((id) => household(id));
  const round = problem({ ...ROUND, households: rows });
  const winner = (seed: number, other: Problem = round, home = 'd'): string | undefined => settled(other, [[other.households[0]?.id ?? '', home]], seed)[0]?.[0];
  const SEEDS = Array.from({ length: 400 }, (_, i) => i);

  it('decides where dates are equal, the same for the same seed and another for some other, everybody about as often', () => {
    const winners = SEEDS.map((seed) => winner(seed));
    expect(SEEDS.map((seed) => winner(seed))).toEqual(winners);
    // a hundred each, with a standard deviation below nine
    for (const id of MANY) expect(Math.abs(winners.filter((one) => one === id).length - 100)).toBeLessThan(35);
  });

  it('changes with the upper half of the seed too, and from round to round', () => {
    const other = problem({ ...ROUND, id: 'another round', households: rows });
    expect(SEEDS.some((seed) => winner(seed + 2 ** 52) !== winner(seed))).toBe(true);
    expect(SEEDS.some((seed) => winner(seed, other) !== winner(seed))).toBe(true);
  });

  it('is the same in whatever order the rows stand, whatever the homes are called, and whoever had the home before', () => {
    const turned = problem({ ...ROUND, households: rows.toReversed() });
    const renamed = problem({ ...ROUND, households: rows, dwellings: [dwelling('zz')] });
    for (const seed of SEEDS) {
      const expected = winner(seed);
      expect(winner(seed, turned)).toBe(expected);
      expect(winner(seed, renamed, 'zz')).toBe(expected);
      expect(settled(round, [['h4', 'd']], seed)[0]?.[0]).toBe(expected);
    }
  });

  it('puts two in the same order, whoever else is drawn with them', () => {
    for (const seed of SEEDS) {
      const out = winner(seed);
      const without = winner(seed, problem({ ...ROUND, households: rows.filter(({ id }) => id !== out), dwellings: [dwelling('d')] }));
      expect(settled(problem({ ...ROUND, households: rows, dwellings: [dwelling('d'), dwelling('e')] }), [['h1', 'd'], ['h2', 'e']], seed)).toContainEqual([without, 'e']);
    }
  });

  it('is told of only between those whom nothing else tells apart and who fared differently', () => {
    const mixed = problem({ ...ROUND, dwellings: [dwelling('d'), dwelling('e')], households: [household('h1', EARLY), household('h2'), household('h3'), household('x', { age: 50 })] });
    const seed = SEEDS.find((one) => settled(mixed, [['h1', 'd'], ['h2', 'e']], one)[1]?.[0] === 'h3') ?? -1;
    const after = settleEquals(mixed, placements([['h2', 'd'], ['h3', 'e']]), seed);
    expect(drawsIn(mixed, proposed(after, seed))).toEqual([
      { by: 'applicationDate', aheadId: 'h1', behindId: 'h3' }, { by: 'applicationDate', aheadId: 'h1', behindId: 'h2' }, { by: 'draw', aheadId: 'h3', behindId: 'h2' },
    ]);
    expect(drawsIn(mixed, proposed([], seed))).toEqual([]);
  });

  it('is not told of where the proposal is not what was drawn, or is the queue\'s', () => {
    const after = settleEquals(round, placements([['h1', 'd']]), 7);
    expect(drawsIn(round, proposed(after, 7)).map(({ by }) => by)).toEqual(['draw', 'draw', 'draw']);
    const loser = MANY.find((id) => id !== after[0]?.householdId) ?? '';
    expect(drawsIn(round, proposed(placements([[loser, 'd']]), 7))).toEqual([]);
    expect(drawsIn(round, proposed(after, 7, 'queue'))).toEqual([]);
  });
});

/** A random problem in which every household stands twice, now and then with other dates; its require locks and baseline name the first of the two. */
function doubled(seed: number, households: number): Problem {
  const file = randomProblemFile(seed, { households, dwellings: 3, teams: 1 });
  const chance = chanceOf(seed + 7000);
  const ids = new Set(file.households.map(({ id }) => id));
  const twice = <T extends { readonly id: string }>(row: T): T[] => (ids.has(row.id) ? [row, { ...row, id: `${row.id}b` }] : [row]);
  const dated = (one: HouseholdInput): HouseholdInput => ({ ...one, avoids: one.avoids.flatMap(twice), applicationDate: daysAfter(chance.pick([-1, -1, -2, -200])) });
  const input: ProblemInput = {
    ...file, households: file.households.flatMap(twice).map(dated),
    locks: file.locks.flatMap((lock) => (lock.kind === 'forbid' && chance.once(2) ? [lock, { ...lock, householdId: `${lock.householdId}b` }] : [lock])),
    baseline: chance.once(2) ? file.baseline : [],
  };
  const read = validateProblem(input);
  if (!read.ok) throw new Error(read.faults.map(faultText).join('\n'));
  return read.problem;
}

const exchanged = (rows: readonly PlacementIds[], one: Household, other: Household): readonly PlacementIds[] => rows.map((row) => (
  row.householdId === one.id ? { ...row, householdId: other.id } : row.householdId === other.id ? { ...row, householdId: one.id } : row));

describe('equals in random problems', () => {
  it('may change places, and no level and no number of breaches changes', () => {
    let found = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const round = doubled(seed, 3);
      const rows = randomPlacements(round, chanceOf(seed));
      const before = evaluate(round, rows);
      for (const [one, other] of equalsOf(round)) {
        if (!one || !other) continue;
        found += 1;
        const after = evaluate(round, exchanged(rows, one, other));
        expect(after.levels, `seed ${seed}`).toEqual(before.levels);
        expect(after.breaches.map(({ ruleId }) => ruleId), `seed ${seed}`).toEqual(before.breaches.map(({ ruleId }) => ruleId));
      }
    }
    expect(found).toBeGreaterThan(300);
  });

  it('are served by date, keep every level, and are left alone once they are settled', () => {
    let changed = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const round = doubled(seed, 3);
      const rows = harmless(round, randomPlacements(round, chanceOf(seed)));
      const after = settleEquals(round, rows, seed);
      if (JSON.stringify(after) !== JSON.stringify(rows)) changed += 1;
      expect(after.map(({ dwellingId }) => dwellingId).sort()).toEqual(rows.map(({ dwellingId }) => dwellingId).sort());
      const [before, { levels, breaches }] = [evaluate(round, rows), evaluate(round, after)];
      // a require lock that nobody has kept stays broken
      expect({ levels, breaches }, `seed ${seed}`).toEqual({ levels: before.levels, breaches: before.breaches });
      expect(settleEquals(round, after, seed)).toEqual(after);
      expectServedByDate(round, after);
    }
    expect(changed).toBeGreaterThan(60);
  });
});

/** Of two equals the one that applied later has no home unless the other has one. */
function expectServedByDate(round: Problem, rows: readonly PlacementIds[]): void {
  const housed = new Set(rows.map(({ householdId }) => householdId));
  for (const group of equalsOf(round)) {
    const without = group.filter(({ id }) => !housed.has(id)).map(({ applicationDate }) => applicationDate);
    for (const { id, applicationDate } of group) if (housed.has(id)) expect(without.every((date) => date >= applicationDate), `${round.id}: ${id}`).toBe(true);
  }
}

describe('a solve', () => {
  const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

  it.each(seeds)('is as good as the best of all proposals, serves equals by date, and passes the checks (%i)', async (seed) => {
    const round = doubled(seed, 2);
    const proposal = await solved(round, { seed });
    const best = bestByTryingAll(round);
    expect(proposal.status).toBe(best === null ? 'refused' : 'optimal');
    if (best === null) return;
    expect(penaltiesOf(proposal)).toEqual(best.penalties);
    expect(checkProposal(round, proposal)).toMatchObject({ ok: true, faults: [], breaches: [] });
    expectServedByDate(round, proposal.placements);
    const housed = new Set<string>(proposal.placements.map(({ householdId }) => householdId));
    for (const { by, aheadId, behindId } of drawsIn(round, proposal)) {
      const [ahead, behind] = [aheadId, behindId].map((id) => round.households.find((one) => one.id === id));
      expect(by).toBe(ahead?.applicationDate === behind?.applicationDate ? 'draw' : 'applicationDate');
      expect(housed.has(aheadId)).toBe(true);
    }
  });

  it('gives the home to another of them with some other seed, and by the queue to the first id', async () => {
    const round = problem({ ...ROUND, households: ['h1', 'h2', 'h3'].map((id) => household(id)) });
    const holderOf = async (seed: number, engine: 'highs' | 'jslp' | 'queue'): Promise<string | undefined> => (await solved(round, { seed, engine })).placements[0]?.householdId;
    const holders = await Promise.all(Array.from({ length: 20 }, (_, seed) => holderOf(seed, 'highs')));
    expect(new Set(holders)).toEqual(new Set(['h1', 'h2', 'h3']));
    expect(await Promise.all(Array.from({ length: 20 }, (_, seed) => holderOf(seed, 'jslp')))).toEqual(holders);
    expect(new Set(await Promise.all([1, 2, 3].map((seed) => holderOf(seed, 'queue'))))).toEqual(new Set(['h1']));
  });
});

describe('the application date', () => {
  it('is read by no rule but for the points', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const file = randomProblemFile(seed);
      const unplaced = { ...file.policy.rules.unplaced, pointsPerMonth: 0 } as ProblemInput['policy']['rules'][string];
      const dated = (days: number): Problem => {
        const read = validateProblem({ ...file, households: file.households.map((one) => ({ ...one, applicationDate: daysAfter(-days) })), policy: { ...file.policy, rules: { ...file.policy.rules, unplaced } } });
        if (!read.ok) throw new Error(read.faults.map(faultText).join('\n'));
        return read.problem;
      };
      const [now, long] = [dated(0), dated(900)];
      const rows = randomPlacements(now, chanceOf(seed));
      expect(evaluate(long, rows)).toEqual(evaluate(now, rows));
    }
  });
});
