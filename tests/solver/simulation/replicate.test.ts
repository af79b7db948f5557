import { beforeAll, expect, test } from 'vitest';
import type { Household, Problem } from '../../../solver/domain/problem.ts';
import type { Engine } from '../../../solver/engine.ts';
import { loadHighs } from '../../../solver/engines/highs.ts';
import { evaluate } from '../../../solver/evaluate.ts';
import { validateProblem } from '../../../solver/read-problem.ts';
import type { Allocation, Procedure } from '../../../solver/simulation/allocate.ts';
import type { Changes } from '../../../solver/simulation/assumptions.ts';
import { Replication, type Counted, type Daily } from '../../../solver/simulation/outcome.ts';
import { replicate } from '../../../solver/simulation/replicate.ts';
import { waitsEnded } from '../../../solver/simulation/waits.ts';
import type { Town } from '../../../solver/town/town.ts';
import { emptyTown, policyNamed, QUIET, SHIPPED, smallTown, supposing } from './small-town.ts';

let engine: Engine;
beforeAll(async () => { engine = await loadHighs(); });

const SOLVED: Procedure = { kind: 'solved', policy: policyNamed('roof-first') };
const QUEUE: Procedure = { kind: 'queue', policy: policyNamed('roof-first') };

interface Asked {
  readonly town?: Town;
  readonly changes?: Changes;
  readonly procedure?: Procedure;
  readonly days?: number;
  readonly replication?: number;
  readonly onRound?: (problem: Problem, allocation: Allocation) => void;
}

function run({ town = smallTown(1), changes = {}, procedure = SOLVED, days = 200, replication = 0, onRound }: Asked): Replication {
  const outcome = replicate({ town, supposed: supposing(changes), procedure, days, warmUpDays: 0, seed: 5 }, replication, engine, { shouldStop: () => false, ...(onRound ? { onRound } : {}) });
  if (outcome === null) throw new Error('nobody stopped it');
  return outcome;
}

const total = ({ months }: Replication, name: Counted): number => months.reduce((sum, { events }) => sum + events[name], 0);
const sum = ({ months }: Replication, name: Daily): number => months.reduce((all, { daily }) => all + daily[name], 0);
/** So many households who need one bedroom and nothing else. */
const plainOnes = (count: number): readonly Household[] => smallTown(1).households.slice(0, count).map((household) => (
  { ...household, groups: [], bedroomsMin: 1, members: 1, needsStepFree: false, needsStaffing: 'none', excludedSiteIds: [], avoids: [], areaWishes: [], followUp: null, hasPet: false }));

/** More of everything, so that a short run sees it all. */
const BUSY: Changes = {
  arrivalsPerYear: { rop: 15, family: 15, homeless: 20, other: 10 }, moveOutsPerYear: { counted: 40, others: 30 }, evictionsPerYear: { counted: 30, others: 10 }, deathsPerYear: { counted: 10, others: 10 },
  relapsesPerYear: 100, returnMonths: 1, leavesPerYear: 60, waitingDeathsPerYear: 20, leaseMonths: 4, renewalPercent: 50, dischargePercent: { rop: 50, homeless: 50 },
};

test.each(['solved', 'queue'] as const)('every round of a run is a problem that can be read, its proposal breaks no hard rule, and no site has more tenants than homes (%s)', (kind) => {
  let rounds = 0;
  const town = smallTown(2);
  const homesOn = Map.groupBy(town.homes, ({ siteId }) => siteId);
  const { rounds: told } = run({ town, changes: { ...BUSY, bufferHomes: 1 }, procedure: { ...SOLVED, kind }, onRound: (problem, { placements, isProved }) => {
    rounds += 1;
    const read = validateProblem(JSON.parse(JSON.stringify(problem)));
    expect(read.ok ? [] : read.faults).toEqual([]);
    const { breaches } = evaluate(problem, placements);
    expect(breaches).toEqual([]);
    expect(isProved).toBe(kind === 'solved');
    for (const [siteId, tenants] of Map.groupBy(problem.tenants, (tenant) => tenant.siteId)) expect(tenants.length).toBeLessThanOrEqual(homesOn.get(siteId)?.length ?? 0);
  } });
  expect(rounds).toBeGreaterThan(10);
  expect(told).toEqual({ held: rounds, proved: kind === 'solved' ? rounds : 0, judged: Math.ceil(rounds / 10) });
});

test('everybody who was there or came is waiting, lives in a home, or went; and as many waits ended by a home as households moved in', () => {
  for (const procedure of [SOLVED, QUEUE]) {
    for (let seed = 1; seed <= 3; seed += 1) {
      const outcome = run({ town: smallTown(seed), changes: BUSY, procedure, replication: seed });
      const { waitingAtStart, tenantsAtStart, came, returned, gone, waitingAtEnd, tenantsAtEnd } = outcome.balance;
      expect(waitingAtStart + tenantsAtStart + came + returned).toBe(gone + waitingAtEnd + tenantsAtEnd);
      expect(gone).toBe((['moved', 'leaseEnded', 'evicted', 'died', 'leftWaiting', 'diedWaiting'] as const).reduce((all, name) => all + total(outcome, name), 0));
      expect([came, returned]).toEqual([total(outcome, 'arrivals'), total(outcome, 'returns')]);
      const waits = Object.values(outcome.waits);
      expect(waits.reduce((all, one) => all + waitsEnded(one, 'housed'), 0)).toBe(total(outcome, 'moveIns'));
      for (const one of waits) expect(waitsEnded(one, 'housed') + waitsEnded(one, 'left') + waitsEnded(one, 'waiting')).toBe(one.entered.reduce((all, n) => all + n, 0));
    }
  }
});

test('an outcome is what its schema says, and the same question and number give the same bytes, another number others', () => {
  const once = run({ changes: BUSY });
  expect(Replication.parse(JSON.parse(JSON.stringify(once)))).toEqual(once);
  expect(JSON.stringify(run({ changes: BUSY }))).toBe(JSON.stringify(once));
  expect(JSON.stringify(run({ changes: BUSY, replication: 1 }))).not.toBe(JSON.stringify(once));
});

test('who comes, when and with what needs does not depend on how homes are given', () => {
  const seen = (procedure: Procedure): ReadonlyMap<string, string> => {
    const households = new Map<string, string>();
    const note = ({ id, ...facts }: Household): void => { if (/^sim\/[^/]+\/\d+$/.test(id)) households.set(id, JSON.stringify({ ...facts, currentSiteId: null })); };
    run({ changes: { ...BUSY, roundEveryDays: 1, leavesPerYear: 0, waitingDeathsPerYear: 0 }, procedure, onRound: ({ households: all }) => all.forEach(note) });
    return households;
  };
  const [solved, queued] = [seen(SOLVED), seen(QUEUE)];
  const both = [...solved].filter(([id]) => queued.has(id));
  expect(both.length).toBeGreaterThan(15);
  for (const [id, facts] of both) expect(queued.get(id)).toBe(facts);
  const arrivals = (procedure: Procedure): readonly number[] => run({ changes: BUSY, procedure }).months.map(({ events }) => events.arrivals);
  expect(arrivals(SOLVED)).toEqual(arrivals(QUEUE));
});

test('a run that is told to stop has no outcome', () => {
  let asked = 0;
  const hooks = { shouldStop: () => (asked += 1) > 10 };
  expect(replicate({ town: smallTown(1), supposed: supposing(), procedure: QUEUE, days: 50, warmUpDays: 0, seed: 1 }, 0, engine, hooks)).toBeNull();
  expect(asked).toBe(11);
});

test('days of warming up are lived through and not looked at', () => {
  const outcome = replicate({ town: smallTown(1), supposed: supposing(), procedure: QUEUE, days: 60, warmUpDays: 31, seed: 1 }, 0, engine, { shouldStop: () => false });
  expect(outcome).toMatchObject({ from: '2027-02-01', days: 29 });
  expect(outcome?.months.map(({ month, days }) => [month, days])).toEqual([['2027-02', 28], ['2027-03', 1]]);
});

test('a town or policy that no round can be made from is refused with what is wrong', () => {
  const policy = { ...SOLVED.policy, rules: { ...SOLVED.policy.rules, siteSpread: { enforce: 'soft', level: 3, weight: 3, free: -2 } } } as Procedure['policy'];
  expect(() => run({ procedure: { kind: 'solved', policy } })).toThrow(/siteSpread/);
});

test('in a quiet town nothing changes but that those who wait move in, and homes left over stand empty every day', () => {
  const outcome = run({ town: { ...emptyTown(5), households: plainOnes(2) }, changes: QUIET, procedure: QUEUE, days: 10 });
  expect(total(outcome, 'moveIns')).toBe(2);
  expect(sum(outcome, 'tenants')).toBe(20);
  expect(sum(outcome, 'emptyHomes')).toBe(30);
  expect(sum(outcome, 'waiting')).toBe(0);
});

test('a home that is free is proposed, however short a round looks ahead and however long moving in takes', () => {
  const town = { ...emptyTown(5), households: plainOnes(2) };
  const moved = (changes: Changes): number => total(run({ town, changes: { ...QUIET, ...changes }, procedure: QUEUE, days: 60 }), 'moveIns');
  expect([moved({ horizonDays: 1, moveInDays: 7 }), moved({ horizonDays: 30, moveInDays: 50 }), moved({ moveInDays: 60 })]).toEqual([2, 2, 0]);
});

test('a household that refuses every home is asked again and never about the same home, and still waits', () => {
  const outcome = run({ town: { ...emptyTown(4), households: plainOnes(1) }, changes: { ...QUIET, refusalPercent: 100, refusalMostPercent: 100 }, procedure: QUEUE, days: 10 });
  expect(total(outcome, 'refusals')).toBe(4);
  expect(sum(outcome, 'waiting')).toBe(10);
});

test('a tenant who dies on the way to another home never moves there, and both homes are free for others', () => {
  const [known] = plainOnes(1);
  if (known === undefined) throw new Error('nobody waits');
  const empty = emptyTown(2);
  const lives = { id: known.id, dwellingId: 'd-1', counted: 'no', shielded: 'no', startDate: '2024-05-01', endDate: null, movesOut: null } as const;
  const homes = empty.homes.map((home) => (home.id === 'd-1' ? { ...home, state: 'let' as const, freeFrom: null } : home));
  const outcome = run({
    town: { ...empty, homes, tenants: [lives], households: [known] } as Town, changes: { ...QUIET, moveInDays: 300, deathsPerYear: { counted: 1000, others: 1000 } }, procedure: QUEUE, days: 365,
  });
  expect([total(outcome, 'died'), total(outcome, 'changes')]).toEqual([1, 0]);
  expect(outcome.balance).toMatchObject({ tenantsAtStart: 1, gone: 1, waitingAtEnd: 0, tenantsAtEnd: 0 });
  expect(outcome.months.at(-1)?.daily).toMatchObject({ emptyHomes: 2 * (outcome.months.at(-1)?.days ?? 0), tenants: 0 });
});

test('a home that is kept for it is given to somebody who comes without warning, also between rounds', () => {
  const changes: Changes = { ...QUIET, roundEveryDays: 100, arrivalsPerYear: { rop: 60 }, dischargePercent: { rop: 100 }, surprisePercent: 100 };
  const [kept, none] = [3, 0].map((bufferHomes) => run({ town: emptyTown(40), changes: { ...changes, bufferHomes }, procedure: QUEUE, days: 99 }));
  expect(total(kept as Replication, 'moveIns')).toBe(total(kept as Replication, 'arrivals'));
  expect(total(none as Replication, 'arrivals')).toBe(total(kept as Replication, 'arrivals'));
  expect(total(none as Replication, 'moveIns')).toBeLessThanOrEqual(1);
});

test('every preset that ships can be run on every kind of day, and changes the outcome or asks for what is already so', () => {
  const plain = JSON.stringify(run({ procedure: QUEUE, days: 400 }));
  for (const { id, changes } of SHIPPED.presets) expect(`${id} ${JSON.stringify(run({ changes, procedure: QUEUE, days: 400 })) === plain}`).toBe(`${id} ${id === 'roundsWeekly'}`);
});

test('more homes leave fewer waiting and a post that ends more minutes uncovered, replication by replication under the same dice', () => {
  const ten = SHIPPED.presets.find(({ id }) => id === 'scatterInAssociations')?.changes.newHomes;
  if (ten === undefined) throw new Error('no preset has new homes');
  for (let replication = 0; replication < 4; replication += 1) {
    const changes: Changes = { arrivalsPerYear: { homeless: 30, family: 10 } };
    const base = run({ changes, replication, procedure: QUEUE, days: 365 });
    expect(sum(run({ changes: { ...changes, newHomes: ten }, replication, procedure: QUEUE, days: 365 }), 'waiting')).toBeLessThan(sum(base, 'waiting'));
    const posts = [{ posts: -1, team: 'largest', fromMonth: 3 }];
    expect(sum(run({ changes: { ...changes, posts }, replication, procedure: QUEUE, days: 365 }), 'uncoveredMinutes')).toBeGreaterThan(sum(base, 'uncoveredMinutes'));
  }
});

test('a town that begins with nobody is filled by those who resemble others', () => {
  const town = smallTown(1);
  const nobody = { ...town, tenants: [], households: [], homes: town.homes.map((home) => ({ ...home, state: 'free' as const, freeFrom: town.asOf })) };
  const counted = (resembled?: readonly Household[]): number => {
    const simulated = { town: nobody, supposed: supposing({ arrivalsPerYear: { rop: 60 } }), procedure: QUEUE, days: 100, warmUpDays: 0, seed: 1 };
    return sum(replicate({ ...simulated, ...(resembled ? { resembled } : {}) }, 0, engine, { shouldStop: () => false }) as Replication, 'counted');
  };
  expect(counted(town.households)).toBeGreaterThan(0);
  expect(counted()).toBe(0);
});
