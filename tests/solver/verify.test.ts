import { describe, expect, test } from 'vitest';
import type { Problem } from '../../solver/domain/problem.ts';
import type { Proposal } from '../../solver/domain/proposal.ts';
import { checkProposal } from '../../solver/verify.ts';
import { bestByTryingAll } from '../support/brute-force.ts';
import { proposalFile, refusalFile } from '../support/proposal-file.ts';
import { chanceOf, randomProblem } from '../support/random-problem.ts';
import { spoilt } from '../support/spoil.ts';
import { area, dwelling, followUp, hard, household, placements, problem, site, soft, team, tenant, type LockInput, type Pairing } from '../support/tiny.ts';

/** A round in which every kind of finding comes up, and one household is left out. */
const round = problem({
  areas: [area('a', { homes: 50 })], sites: [site('s', { homes: 10 }), site('yard', { homes: 4 })], tenants: [tenant('t', 's', { shielded: true })], teams: [team('north')],
  households: [
    household('h1', { counted: true, followUp: followUp({ currentTeamId: 'north' }) }), household('h2', { counted: true, bedroomsMin: 2 }), household('h3', { shielded: true }),
    household('h4', { bedroomsMin: 3 }),
  ],
  dwellings: [dwelling('d1'), dwelling('d2'), dwelling('d3', { siteId: 'yard' }), dwelling('d4', { siteId: 'yard', bedrooms: 2 })],
  rules: {
    bedrooms: soft(), siteLimit: soft({ sharePercent: 10, minCount: 0 }), siteSpread: soft({ free: 0 }), radiusLimit: soft({ metres: 0, maxCount: 1 }), areaLimit: soft({ sharePercent: 2 }),
    shielding: soft(), followUpCover: { enforce: 'soft', level: 3, weight: 2 }, rent: hard(),
  },
});
const PLACED: readonly Pairing[] = [['h1', 'd1'], ['h2', 'd2'], ['h3', 'd3']];
const good = (): Proposal => proposalFile(round, placements(PLACED), 'feasible');

/** The proposal file as it may be edited by hand: ids are mere words. */
type Editable<T> = T extends string ? string : T extends readonly (infer Row)[] ? Editable<Row>[] : T extends object ? { -readonly [K in keyof T]: Editable<T[K]> } : T;

/** The paths of the faults that a change of the good proposal makes. */
function faultsOf(change: (proposal: Editable<Proposal>) => void, proposal: Proposal = good(), of: Problem = round): readonly string[] {
  const changed = structuredClone(proposal) as Editable<Proposal>;
  change(changed);
  const report = checkProposal(of, changed);
  expect(report.ok).toBe(report.faults.length + report.breaches.length === 0);
  return report.faults.map((fault) => fault.path);
}

describe('the judge of a proposal', () => {
  test('finds nothing wrong with a good one, and tells its levels', () => {
    expect(checkProposal(round, good())).toMatchObject({ ok: true, faults: [], breaches: [], levels: [{ level: 1 }, { level: 2 }, { level: 3, penalty: 120 }] });
    expect(good().findings.map((row) => row.ruleId)).toEqual(expect.arrayContaining(['bedrooms', 'siteLimit', 'siteSpread', 'radiusLimit', 'areaLimit', 'shielding', 'followUpCover', 'unplaced']));
  });

  test('refuses what is no proposal at all', () => {
    expect(checkProposal(round, 'proposal')).toMatchObject({ ok: false, faults: [{ path: '$' }], levels: [] });
    expect(faultsOf((file) => { delete (file as Partial<typeof file>).status; })).toEqual(['$.status']);
  });

  test('refuses the proposal of another problem', () => {
    expect(faultsOf((file) => { file.problemId = 'another'; })).toEqual(['$.problemId']);
  });

  test('tells of breaches without calling the file at fault', () => {
    const dear = problem({ households: [household('h', { maxMonthlyRent: 1 })], dwellings: [dwelling('d')], rules: { rent: hard() } });
    expect(checkProposal(dear, proposalFile(dear, placements([['h', 'd']])))).toMatchObject({ ok: false, faults: [], breaches: [{ ruleId: 'rent', householdIds: ['h'] }] });
  });

  test('wants the rows of every list in order', () => {
    expect(faultsOf((file) => { file.levels.reverse(); })).toEqual(expect.arrayContaining(['$.levels[1]', '$.levels[2]']));
    expect(faultsOf((file) => { file.placements.reverse(); })).toEqual(['$.placements[1]', '$.placements[2]']);
    expect(faultsOf((file) => { file.findings.push(file.findings.shift()!); })).toEqual([`$.findings[${good().findings.length - 1}]`]);
    const pair = good().findings.findIndex((row) => row.householdIds.length === 2);
    expect(faultsOf((file) => { file.findings[pair]!.householdIds.reverse(); })).toContain(`$.findings[${pair}].householdIds[1]`);
    const nobody = proposalFile(round, [], 'feasible');
    expect(faultsOf((file) => { file.unplaced.reverse(); }, nobody)).toEqual(expect.arrayContaining(['$.unplaced[1]', '$.unplaced[2]', '$.unplaced[3]']));
  });

  test('wants the first possible day of moving in', () => {
    expect(faultsOf((file) => { file.placements[1]!.moveIn = '2026-09-02'; })).toEqual(['$.placements[1].moveIn']);
    expect(faultsOf((file) => { file.placements[0]!.moveIn = '2026-08-31'; })).toEqual(['$.placements[0].moveIn']);
  });

  test('wants exactly the households without a dwelling', () => {
    expect(faultsOf((file) => { file.unplaced = []; })).toEqual(['$.unplaced']);
    expect(faultsOf((file) => { file.unplaced[0]!.householdId = 'h3'; })).toEqual(['$.unplaced']);
    expect(faultsOf((file) => { file.unplaced.push({ householdId: 'h9', reasons: [] }); })).toEqual(['$.unplaced']);
  });

  test('wants their reasons exactly, zeros left out', () => {
    expect(good().unplaced).toEqual([{ householdId: 'h4', reasons: [{ ruleId: 'competition', dwellings: 3 }, { ruleId: 'levels', dwellings: 1 }] }]);
    expect(faultsOf((file) => { file.unplaced[0]!.reasons[0]!.dwellings = 2; })).toEqual(['$.unplaced[0].reasons']);
    expect(faultsOf((file) => { file.unplaced[0]!.reasons[0]!.ruleId = 'rent'; })).toEqual(['$.unplaced[0].reasons']);
    expect(faultsOf((file) => { file.unplaced[0]!.reasons.reverse(); })).toEqual(['$.unplaced[0].reasons']);
    expect(faultsOf((file) => { file.unplaced[0]!.reasons.pop(); })).toEqual(['$.unplaced[0].reasons']);
    expect(faultsOf((file) => { file.unplaced[0]!.reasons.push({ ruleId: 'rent', dwellings: 0 }); })).toEqual(['$.unplaced[0].reasons']);
  });

  test('does not ask for reasons where something is broken', () => {
    const dear = problem({ households: [household('h', { maxMonthlyRent: 1 }), household('left')], dwellings: [dwelling('d')], rules: { rent: hard() } });
    expect(faultsOf((file) => { file.unplaced[0]!.reasons = []; }, proposalFile(dear, placements([['h', 'd']])), dear)).toEqual([]);
  });

  test('recomputes the levels', () => {
    expect(faultsOf((file) => { file.levels[1]!.penalty += 1; })).toEqual(['$.levels[1].penalty']);
    expect(faultsOf((file) => { file.levels[1]!.penalty -= 1; })).toEqual(['$.levels[1].penalty']);
    expect(faultsOf((file) => { file.levels.pop(); })).toEqual(['$.levels']);
    expect(faultsOf((file) => { file.levels.push({ level: 5, penalty: 0, bound: 0 }); })).toEqual(['$.levels']);
    expect(faultsOf((file) => { file.levels[2]!.level = 5; })).toEqual(['$.levels']);
  });

  test('wants a bound at most the penalty, and equal to it when the status is optimal', () => {
    const { penalty } = good().levels[1]!;
    expect(faultsOf((file) => { file.levels[1]!.bound = penalty; })).toEqual([]);
    expect(faultsOf((file) => { file.levels[1]!.bound = penalty + 1; })).toEqual(['$.levels[1].bound']);
    const optimal = proposalFile(round, placements(PLACED));
    expect(faultsOf(() => undefined, optimal)).toEqual([]);
    expect(faultsOf((file) => { file.levels[1]!.bound -= 1; }, optimal)).toEqual(['$.levels[1].bound']);
    expect(faultsOf((file) => { file.levels[1]!.bound += 1; }, optimal)).toEqual(['$.levels[1].bound', '$.levels[1].bound']);
  });

  const indexOf = (ruleId: string): number => good().findings.findIndex((row) => row.ruleId === ruleId);

  test('wants findings of soft rules alone, on their level, about what is in the problem', () => {
    expect(faultsOf((file) => { file.findings[indexOf('siteLimit')]!.ruleId = 'rent'; })).toContain(`$.findings[${indexOf('siteLimit')}].ruleId`);
    expect(faultsOf((file) => { file.findings[indexOf('siteLimit')]!.level = 3; })).toContain(`$.findings[${indexOf('siteLimit')}].level`);
    for (const field of ['dwellingId', 'siteId', 'areaId', 'teamId', 'tenantId'] as const) {
      expect(faultsOf((file) => { file.findings.at(-1)![field] = 'nothing'; })).toEqual([`$.findings[${good().findings.length - 1}].${field}`]);
    }
    expect(faultsOf((file) => { file.findings.at(-1)!.householdIds.push('nobody'); })).toContain(`$.findings[${good().findings.length - 1}].householdIds[1]`);
  });

  test.for(['bedrooms', 'siteLimit', 'siteSpread', 'radiusLimit', 'areaLimit', 'shielding', 'followUpCover', 'unplaced'])('sums the findings of %s by what they are about', (ruleId) => {
    const i = indexOf(ruleId);
    expect(faultsOf((file) => { file.findings[i]!.penalty += 1; })).toEqual(['$.findings']);
    expect(faultsOf((file) => { file.findings.splice(i, 1); })).toEqual(['$.findings']);
    const { penalty } = good().findings[i]!;
    if (penalty > 1) expect(faultsOf((file) => { file.findings.splice(i, 1, { ...file.findings[i]!, penalty: 1 }, { ...file.findings[i]!, penalty: penalty - 1 }); })).toEqual([]);
  });

  test.for([['siteLimit', 'siteId', 'yard'], ['radiusLimit', 'siteId', 'yard'], ['siteSpread', 'siteId', 'yard']] as const)('a finding of %s about the wrong %s is two faults: one lacks, one is too many', ([ruleId, field, id]) => {
    expect(faultsOf((file) => { file.findings[indexOf(ruleId)]![field] = id; }).filter((path) => path === '$.findings')).toHaveLength(2);
  });

  test('a shielded tenant and shielded households are told apart', () => {
    expect(faultsOf((file) => { delete (file.findings[indexOf('shielding')] as { tenantId?: string }).tenantId; }).filter((path) => path === '$.findings')).toHaveLength(2);
  });

  test('and so is one shielded tenant from another', () => {
    const two = problem({
      sites: [site('s'), site('yard')], tenants: [tenant('t1', 's', { shielded: true }), tenant('t2', 'yard', { shielded: true })],
      households: [household('h1', { counted: true }), household('h2', { counted: true })], dwellings: [dwelling('d1'), dwelling('d2', { siteId: 'yard' })], rules: { shielding: soft() },
    });
    const proposal = proposalFile(two, placements([['h1', 'd1'], ['h2', 'd2']]));
    expect(faultsOf((file) => { for (const row of file.findings) row.tenantId = 't1'; }, proposal, two)).toEqual(['$.findings', '$.findings']);
  });

  test('says what was expected, also where that is nothing', () => {
    const bare = problem({ households: [household('h')] });
    const proposal = proposalFile(bare, []);
    const { faults } = checkProposal(bare, { ...proposal, unplaced: [{ householdId: 'h', reasons: [{ ruleId: 'levels', dwellings: 1 }] }] });
    expect(faults).toEqual([{ path: '$.unplaced[0].reasons', value: [{ ruleId: 'levels', dwellings: 1 }], expected: 'an empty list' }]);
    expect(checkProposal(round, { ...good(), unplaced: [{ householdId: 'h4', reasons: [] }] }).faults[0]?.expected).toBe('competition 3, levels 1');
  });

  test('has no conflicts beside placements', () => {
    expect(faultsOf((file) => { file.conflicts.push({ lock: { householdId: 'h1', dwellingId: 'd1', kind: 'require' }, ruleIds: ['lock'] }); })).toEqual(['$.conflicts']);
  });

  test('finds a fault in whatever way the findings, levels or placements of a random proposal are spoilt, and never throws', () => {
    let spoiltOnes = 0;
    for (let seed = 1; seed <= 600; seed += 1) {
      const random = randomProblem(seed, { households: 3, dwellings: 3, teams: 1 });
      const best = bestByTryingAll(random);
      const proposal = best ? proposalFile(random, best.placements) : refusalFile(random);
      expect(checkProposal(random, proposal), `random problem ${seed}`).toMatchObject({ ok: true });
      const chance = chanceOf(seed);
      for (let i = 0; i < 5; i += 1) {
        const { engine: _, ...rest } = spoilt(proposal, chance, ['nobody', ...random.households.map((row) => row.id), ...random.dwellings.map((row) => row.id)]) as Proposal;
        if (!checkProposal(random, { ...rest, engine: proposal.engine }).ok) spoiltOnes += 1;
      }
    }
    expect(spoiltOnes).toBeGreaterThan(1500);
  });
});

describe('the judge of a refusal', () => {
  const require = (householdId: string, dwellingId: string): LockInput => ({ householdId, dwellingId, kind: 'require' });
  const households = [household('family', { shielded: true }), household('user', { counted: true }), household('big', { bedroomsMin: 4 }), household('free')];
  const refusing = (...locks: LockInput[]): Problem => problem({
    households, dwellings: ['d1', 'd2', 'd3', 'd4'].map((id) => dwelling(id)), locks, rules: { shielding: hard(), bedrooms: hard() },
  });
  const together = refusing(require('family', 'd1'), require('user', 'd2'), require('free', 'd4'));
  const hopeless = refusing(require('family', 'd1'), require('user', 'd2'), require('big', 'd3'));

  test('accepts a smallest set of locks that cannot be kept together, whatever rules it names', () => {
    const refusal = refusalFile(together);
    expect(checkProposal(together, refusal)).toMatchObject({ ok: true, levels: [] });
    expect(faultsOf((file) => { file.conflicts[0]!.ruleIds = ['pets']; }, refusal, together)).toEqual([]);
  });

  test('refuses a set that can be kept, and one with more than it takes', () => {
    expect(faultsOf((file) => { file.conflicts.pop(); }, refusalFile(together), together)).toEqual(['$.conflicts']);
    expect(faultsOf((file) => { file.conflicts.push({ lock: { ...require('free', 'd4') }, ruleIds: ['shielding'] }); }, refusalFile(together), together)).toEqual(['$.conflicts[2].lock']);
  });

  test('wants exactly the locks that cannot be kept even alone, with the rules that each breaks', () => {
    const refusal = refusalFile(hopeless);
    expect(refusal.conflicts).toEqual([{ lock: require('big', 'd3'), ruleIds: ['bedrooms'] }]);
    expect(checkProposal(hopeless, refusal)).toMatchObject({ ok: true });
    expect(faultsOf((file) => { file.conflicts[0]!.ruleIds = ['shielding']; }, refusal, hopeless)).toEqual(['$.conflicts[0].ruleIds']);
    expect(faultsOf((file) => { file.conflicts[0]!.ruleIds.push('rent'); }, refusal, hopeless)).toEqual(['$.conflicts[0].ruleIds']);
    expect(faultsOf((file) => { file.conflicts.push({ lock: { ...require('user', 'd2') }, ruleIds: ['shielding'] }); }, refusal, hopeless)).toEqual(['$.conflicts[1].lock']);
    expect(faultsOf((file) => { file.conflicts[0]!.lock = { ...require('family', 'd1') }; }, refusal, hopeless)).toEqual(['$.conflicts', '$.conflicts[0].lock']);
  });

  test('wants require locks of the problem, each once', () => {
    const refusal = refusalFile(hopeless);
    expect(faultsOf((file) => { file.conflicts.push(file.conflicts[0]!); }, refusal, hopeless)).toEqual(['$.conflicts[1].lock']);
    expect(faultsOf((file) => { file.conflicts[0]!.lock.kind = 'forbid'; }, refusal, hopeless)).toEqual(expect.arrayContaining(['$.conflicts[0].lock', '$.conflicts']));
    expect(faultsOf((file) => { file.conflicts[0]!.lock.dwellingId = 'd4'; }, refusal, hopeless)).toEqual(expect.arrayContaining(['$.conflicts[0].lock', '$.conflicts']));
    expect(faultsOf((file) => { file.conflicts[1]!.lock.householdId = 'nobody'; }, refusalFile(together), together)).toEqual(['$.conflicts[1].lock', '$.conflicts[0].lock']);
    expect(faultsOf((file) => { file.conflicts[1]!.lock.dwellingId = 'nowhere'; }, refusalFile(together), together)).toEqual(['$.conflicts[1].lock', '$.conflicts[0].lock']);
  });

  test('does not let a problem be refused whose locks can be kept', () => {
    const easy = refusing(require('free', 'd1'));
    expect(faultsOf((file) => { file.conflicts = [{ lock: { ...require('free', 'd1') }, ruleIds: ['shielding'] }]; }, refusalFile(hopeless), { ...easy, id: hopeless.id })).toEqual(['$.status']);
  });

  test('wants nothing beside the conflicts, and at least one of them', () => {
    expect(faultsOf((file) => { file.conflicts = []; }, refusalFile(hopeless), hopeless)).toEqual(['$.conflicts']);
    const full = proposalFile(hopeless, placements([['free', 'd4']]), 'feasible');
    expect(faultsOf((file) => { file.status = 'refused'; }, full, hopeless)).toEqual(['$.levels', '$.placements', '$.unplaced', '$.findings', '$.conflicts']);
  });
});
