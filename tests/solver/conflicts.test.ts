import { describe, expect, test } from 'vitest';
import { canBeKept, conflictsOf, requireLocks } from '../../solver/conflicts.ts';
import type { Problem } from '../../solver/domain/problem.ts';
import { evaluate } from '../../solver/evaluate.ts';
import { everyProposal } from '../support/brute-force.ts';
import { chanceOf, randomProblemFile } from '../support/random-problem.ts';
import { daysAfter, dwelling, followUp, hard, household, problem, site, team, tenant, type HouseholdInput, type LockInput, type ProblemInput, type SettingInput } from '../support/tiny.ts';
import { validateProblem } from '../../solver/read-problem.ts';

const require = (householdId: string, dwellingId: string): LockInput => ({ householdId, dwellingId, kind: 'require' });
const counted = (id: string, fields: Partial<HouseholdInput> = {}): HouseholdInput => household(id, { counted: true, ...fields });
const DWELLINGS = [dwelling('d1'), dwelling('d2'), dwelling('d3'), dwelling('d-yard', { siteId: 'yard' })];
const SITES = [site('s', { homes: 10 }), site('yard', { homes: 10 })];

interface Story {
  readonly households: HouseholdInput[];
  readonly locks: LockInput[];
  readonly rules?: Readonly<Record<string, SettingInput>>;
  readonly countedTenants?: number;
}

const round = ({ households, locks, rules = {}, countedTenants = 0 }: Story): Problem => problem({
  sites: SITES, dwellings: DWELLINGS, households, locks, rules, tenants: Array.from({ length: countedTenants }, (_, i) => tenant(`t${i + 1}`, 's', { counted: true })),
});

describe('require locks', () => {
  test('that nothing stands against can be kept, and so can none at all', () => {
    expect(conflictsOf(round({ households: [household('h1')], locks: [] }))).toEqual([]);
    expect(conflictsOf(round({ households: [household('h1'), household('h2')], locks: [require('h1', 'd1'), require('h2', 'd2')] }))).toEqual([]);
  });

  test('that cannot be kept even alone are named, each with the rules that it breaks by itself, and no others are', () => {
    const story = {
      households: [household('h1', { bedroomsMin: 2, maxMonthlyRent: 10 }), household('h2'), household('h3', { readyFrom: daysAfter(91) })], rules: { bedrooms: hard(), rent: hard() },
      locks: [require('h1', 'd1'), require('h2', 'd2'), require('h3', 'd3')],
    };
    expect(conflictsOf(round(story))).toEqual([
      { lock: require('h1', 'd1'), ruleIds: ['bedrooms', 'rent'] }, { lock: require('h3', 'd3'), ruleIds: ['horizon'] },
    ]);
  });

  test('that can each be kept but not together are named as a smallest set', () => {
    const story = {
      households: [household('family', { shielded: true }), household('neither'), counted('user')], rules: { shielding: hard() },
      locks: [require('family', 'd1'), require('neither', 'd2'), require('user', 'd3')],
    };
    expect(conflictsOf(round(story))).toEqual([
      { lock: require('family', 'd1'), ruleIds: ['shielding'] }, { lock: require('user', 'd3'), ruleIds: ['shielding'] },
    ]);
  });

  test('may be kept because somebody moves away and makes room', () => {
    const rules = { siteLimit: hard({ sharePercent: 10, minCount: 0 }) };
    const story = { households: [counted('h1'), counted('mover', { currentSiteId: 's' })], rules, locks: [require('h1', 'd1')] };
    expect(conflictsOf(round(story))).toEqual([]);
    expect(conflictsOf(round({ ...story, households: [counted('h1'), counted('mover', { currentSiteId: 's', excludedSiteIds: ['yard'] })], rules: { ...rules, veto: hard() } })))
      .toEqual([{ lock: require('h1', 'd1'), ruleIds: ['siteLimit'] }]);
    expect(conflictsOf(round({ ...story, households: [counted('h1'), household('mover', { currentSiteId: 's' })], countedTenants: 1 }))).toEqual([{ lock: require('h1', 'd1'), ruleIds: ['siteLimit'] }]);
  });

  test('share out the teams as it takes to keep them', () => {
    const teams = [team('north', { capacityMinutes: 60 }), team('rop', { capacityMinutes: 60, competences: ['rop'] })];
    const withNeeds = (needs: readonly string[][], enforce: SettingInput) => problem({
      households: needs.map((competences, i) => household(`h${i + 1}`, { followUp: followUp({ competences }) })), dwellings: DWELLINGS, sites: SITES, teams,
      locks: needs.map((_, i) => require(`h${i + 1}`, `d${i + 1}`)), rules: { followUpCover: enforce, followUpCapacity: hard({ metresPerMinute: 400, reservePercent: 0 }) },
    });
    expect(conflictsOf(withNeeds([[], ['rop']], hard()))).toEqual([]);
    expect(conflictsOf(withNeeds([['rop'], []], hard()))).toEqual([]);
    expect(conflictsOf(withNeeds([['rop'], ['rop']], hard()))).toMatchObject([{ ruleIds: ['followUpCapacity'] }, { ruleIds: ['followUpCapacity'] }]);
    expect(conflictsOf(withNeeds([['rop'], ['rop']], { enforce: 'soft', level: 2, weight: 1 }))).toEqual([]);
    expect(conflictsOf(withNeeds([['youth'], []], hard()))).toEqual([{ lock: require('h1', 'd1'), ruleIds: ['followUpCover'] }]);
  });

  /** How many of these problems are refused, and in how many the locks can be kept only because somebody moves away. */
  function compareWithAllProposals(rounds: Iterable<Problem>): { refused: number; mended: number } {
    let refused = 0;
    let mended = 0;
    for (const one of rounds) {
      const isKept = everyProposal(one).some((placements) => evaluate(one, placements).breaches.length === 0);
      expect(canBeKept(one, requireLocks(one)), one.id).toBe(isKept);
      const conflicts = conflictsOf(one) ?? [];
      expect(conflicts.length === 0, one.id).toBe(isKept);
      expect(conflicts.every((row) => row.ruleIds.length > 0)).toBe(true);
      const lockedAlone = requireLocks(one).map(({ householdId, dwellingId }) => ({ householdId, dwellingId, teamId: null }));
      if (!isKept) refused += 1;
      else if (evaluate(one, lockedAlone).breaches.some((breach) => breach.ruleId.endsWith('Limit'))) mended += 1;
    }
    return { refused, mended };
  }

  function* withLocks(seeds: number, change: (file: ProblemInput, seed: number) => ProblemInput): Generator<Problem> {
    for (let seed = 1; seed <= seeds; seed += 1) {
      const file = change(randomProblemFile(seed, { households: 3, dwellings: 3, teams: 2 }), seed);
      const locks = file.households.slice(0, chanceOf(seed).upTo(2)).flatMap(({ id }, i) => (file.dwellings[i] ? [require(id, file.dwellings[i].id)] : []));
      const read = validateProblem({ ...file, locks });
      if (!read.ok) throw new Error('locks of different households and dwellings never contradict each other');
      yield read.problem;
    }
  }

  test('can be kept exactly where some proposal keeps them, on thousands of random problems', () => {
    expect(compareWithAllProposals(withLocks(3000, (file) => file)).refused).toBeGreaterThan(300);
  });

  test('also where limits are tight and everybody who counts may move away', () => {
    const limits = (seed: number): Record<string, SettingInput> => ({
      siteLimit: hard({ sharePercent: 0, minCount: seed % 2 }), ...(seed % 3 === 0 && { radiusLimit: hard({ metres: 100, maxCount: 1 }) }), ...(seed % 5 === 0 && { areaLimit: hard({ sharePercent: 10 }) }),
    });
    const rounds = withLocks(1000, ({ policy, sites, tenants, ...file }, seed) => ({
      ...file, sites: sites.map((one) => ({ ...one, limitExempt: false })), tenants: tenants.map((one) => ({ ...one, counted: false })), policy: { ...policy, rules: { unplaced: policy.rules.unplaced!, ...limits(seed) } },
      households: file.households.map((one, i) => ({ ...one, counted: true, currentSiteId: sites[(seed + i) % sites.length]!.id })),
    }));
    const { refused, mended } = compareWithAllProposals(rounds);
    expect(refused).toBeGreaterThan(20);
    expect(mended).toBeGreaterThan(20);
  });
});
