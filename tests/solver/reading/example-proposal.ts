import type { Json } from './example.ts';

/** A proposal of the right shape with every kind of row, made anew at each call. Whether it answers any problem is not the point of it. */
export function exampleProposal(): Json {
  return {
    format: 'spredt-proposal/1', problemId: 'example', status: 'feasible', engine: { name: 'highs', version: '1', seed: 0, seconds: 0.25 },
    levels: [{ level: 1, penalty: 100, bound: 100 }, { level: 3, penalty: 5, bound: 4 }],
    placements: [
      { householdId: 'h-1', dwellingId: 'd-2', teamId: null, moveIn: '2026-09-15' },
      { householdId: 'h-2', dwellingId: 'd-1', teamId: 'team-1', moveIn: '2026-10-01' },
    ],
    unplaced: [{ householdId: 'h-3', reasons: [{ ruleId: 'bedrooms', dwellings: 1 }, { ruleId: 'competition', dwellings: 1 }] }],
    findings: [
      { ruleId: 'areaWish', level: 4, penalty: 1, householdIds: ['h-2'], dwellingId: 'd-1', facts: { wished: ['a-2', 'a-1'], position: 1 } },
      { ruleId: 'siteSpread', level: 3, penalty: 3, householdIds: ['h-1', 'h-2'], siteId: 's-1', facts: {} },
      { ruleId: 'siteSpread', level: 3, penalty: 1, householdIds: ['h-1'], siteId: 's-2', facts: { after: 2, before: { b: 1, a: 2 } } },
      { ruleId: 'shielding', level: 3, penalty: 1, householdIds: ['h-1'], siteId: 's-2', tenantId: 't-1', facts: {} },
      { ruleId: 'unplaced', level: 1, penalty: 100, householdIds: ['h-3'], facts: { points: 100 } },
    ],
    conflicts: [{ lock: { householdId: 'h-1', dwellingId: 'd-2', kind: 'require' }, ruleIds: ['horizon', 'rent'] }],
  } as unknown as Json;
}
