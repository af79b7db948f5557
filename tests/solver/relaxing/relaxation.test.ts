import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../solver/domain/problem.ts';
import { pairsOf, relaxationsOf, relaxed, rulesLifted } from '../../../solver/relaxing/relaxation.ts';
import {
  area, daysAfter, dwelling, followUp, hard, household, problem, site, soft, team, tenant, type HouseholdInput, type SettingInput,
} from '../../support/tiny.ts';

/** The steps for a household in a round with one rule, as words. */
function stepsFor(fields: Partial<HouseholdInput>, rules: Readonly<Record<string, SettingInput>>): readonly string[] {
  const round = problem({
    dwellings: [dwelling('d', { tenure: 'acute' })], households: [household('h', fields)], tenants: [tenant('t', 's')], rules,
  });
  return relaxationsOf(round, 'h').map(({ ruleId, what, from, to }) => `${ruleId}: ${what} from ${String(from)} to ${String(to)}`);
}

describe('a household that is asked about', () => {
  test.each<readonly [string, Partial<HouseholdInput>, string]>([
    ['bedrooms', { bedroomsMin: 2 }, 'bedroomsMin from 2 to 1'],
    ['accessibility', { needsStepFree: true }, 'needsStepFree from true to false'],
    ['rent', { maxMonthlyRent: 5000 }, 'maxMonthlyRent from 5000 to 5500'],
    ['pets', { hasPet: true }, 'hasPet from true to false'],
    ['staffing', { needsStaffing: 'allHours' }, 'needsStaffing from allHours to daytime'],
    ['occupancy', { members: 3 }, 'members from 3 to 2'],
    ['features', { mustHave: ['sea'] }, 'mustHave from sea to '],
    ['features', { mustNotHave: ['sea'] }, 'mustNotHave from sea to '],
    ['tenure', { tenures: ['permanent'] }, 'tenures from  to acute'],
    ['veto', { excludedAreaIds: ['a'] }, 'excludedAreaIds from a to '],
    ['veto', { excludedSiteIds: ['s'] }, 'excludedSiteIds from s to '],
    ['avoid', { avoids: [{ id: 't', metres: 50 }] }, 'avoids from 50 to null'],
  ])('may need less of what %s asks', (ruleId, fields, step) => {
    expect(stepsFor(fields, { [ruleId]: hard() })).toEqual([`${ruleId}: ${step}`]);
  });

  test('has no step where it needs nothing, and none of a soft rule', () => {
    expect(stepsFor({ bedroomsMin: 0 }, { bedrooms: hard(), pets: hard(), rent: hard(), staffing: hard(), occupancy: hard() })).toEqual([]);
    expect(stepsFor({ hasPet: true }, { pets: soft() })).toEqual([]);
  });

  test('is not offered a step that takes a dwelling away by another rule', () => {
    const round = problem({
      dwellings: [dwelling('d', { bedrooms: 2 })], households: [household('h', { bedroomsMin: 2 })], rules: { bedrooms: hard(), spareBedrooms: hard({ maxSpare: 0 }) },
    });
    expect(relaxationsOf(round, 'h').map(({ what }) => what)).toEqual(['maxSpare']);
  });

  test('is not offered a step that makes a dwelling dearer on the first level', () => {
    const stepsBeside = (level: number): readonly string[] => relaxationsOf(problem({
      dwellings: [dwelling('d', { bedrooms: 2 })], households: [household('h', { bedroomsMin: 2 })], rules: { bedrooms: hard(), spareBedrooms: soft({ maxSpare: 0, level }) },
    }), 'h').map(({ what }) => what);
    expect(stepsBeside(1)).toEqual([]);
    expect(stepsBeside(2)).toEqual(['bedroomsMin']);
  });

  test('must be in the problem', () => {
    expect(() => relaxationsOf(problem({}), 'nobody')).toThrow('no household nobody');
  });
});

/** A round in which everything that belongs to nobody in particular has a step. */
const ROUND: Problem = problem({
  areas: [area('a'), area('b')], sites: [site('s'), site('s2', { areaId: 'b' })],
  dwellings: [dwelling('d', { earmark: { groups: ['family'], until: null } }), dwelling('d2', { siteId: 's2', availableFrom: daysAfter(100) })],
  households: [household('h', { bedroomsMin: 1, hasPet: true, unrest: true, followUp: followUp({ eveningMinutes: 30, competences: ['rop'] }) })],
  teams: [team('m', { eveningCapacityMinutes: 600 })],
  rules: {
    pets: hard(), earmark: hard(), spareBedrooms: hard({ maxSpare: 1 }), sensitivePlaces: hard({ kinds: ['school'], metres: 150 }), siteLimit: hard({ sharePercent: 10, minCount: 12 }),
    radiusLimit: hard({ metres: 100, maxCount: 3 }), areaLimit: hard({ sharePercent: 2 }), shielding: hard(), followUpCover: hard(),
    followUpCapacity: hard({ metresPerMinute: 100, reservePercent: 0 }),
  },
});

describe('with nobody asked about', () => {
  test('limits, teams, earmarks and the horizon have steps, and no household has', () => {
    expect(relaxationsOf(ROUND, null).map(({ ruleId, what, from, to }) => `${ruleId}: ${what} from ${String(from)} to ${String(to)}`)).toEqual([
      'spareBedrooms: maxSpare from 1 to 2', 'earmark: earmark from family to null', 'sensitivePlaces: metres from 150 to 50',
      'siteLimit: sharePercent from 10 to 15', 'siteLimit: minCount from 12 to 13', 'radiusLimit: maxCount from 3 to 4', 'areaLimit: sharePercent from 2 to 7',
      'shielding: enforce from hard to off', 'followUpCover: enforce from hard to soft',
      'followUpCapacity: capacityMinutes from 600 to 660', 'followUpCapacity: eveningCapacityMinutes from 600 to 660',
      'structure: areaIds from  to b', 'structure: competences from  to rop', 'horizon: horizonDays from 90 to 120',
    ]);
  });

  test('each step alone and each pair makes another valid problem', () => {
    const all = relaxationsOf(ROUND, null);
    const made = [...all.map((one) => [one]), ...pairsOf(all)].map((one) => JSON.stringify(relaxed(ROUND, one)));
    expect(new Set([...made, JSON.stringify(ROUND)]).size).toBeGreaterThan(all.length);
    expect(made).not.toContain(JSON.stringify(ROUND));
  });

  test('a demand for a team that is given up is priced after everything else', () => {
    const given = relaxationsOf(ROUND, null).filter(({ ruleId }) => ruleId === 'followUpCover');
    expect(relaxed(ROUND, given).policy.rules['followUpCover']).toEqual({ enforce: 'soft', level: 2, weight: 1 });
  });

  test('a limit that a step gives no room to gets none', () => {
    const small = problem({ areas: [area('a', { homes: 10 })], sites: [site('s', { homes: 10 })], rules: { siteLimit: hard({ sharePercent: 0, minCount: 5 }), areaLimit: hard({ sharePercent: 0 }) } });
    expect(relaxationsOf(small, null).map(({ what }) => what)).toEqual(['minCount']);
  });
});

describe('steps made together', () => {
  test('two exclusions of one household are both lifted', () => {
    const round = problem({ areas: [area('a'), area('b')], households: [household('h', { excludedAreaIds: ['a', 'b'] })], rules: { veto: hard() } });
    expect(relaxed(round, relaxationsOf(round, 'h')).households[0]?.excludedAreaIds).toEqual([]);
  });

  test('more minutes over the day and in the evening stand side by side', () => {
    const both = relaxationsOf(ROUND, null).filter(({ ruleId }) => ruleId === 'followUpCapacity');
    expect(relaxed(ROUND, both).teams[0]).toMatchObject({ capacityMinutes: 660, eveningCapacityMinutes: 660 });
  });

  test('a pair in which the second would undo the first is left out', () => {
    const one = relaxationsOf(ROUND, null).find(({ what }) => what === 'maxSpare');
    expect(pairsOf([one!, one!])).toEqual([]);
    expect(pairsOf(relaxationsOf(ROUND, null)).every((pair) => pair.length === 2 && pair[0] !== pair[1])).toBe(true);
  });

  test('a step about somebody who is not there is refused', () => {
    const [step] = relaxationsOf(problem({ households: [household('h', { hasPet: true })], rules: { pets: hard() } }), 'h');
    expect(() => relaxed(problem({ rules: { pets: hard() } }), [step!])).toThrow('h, which is not there');
  });
});

test('each hard rule can be lifted by itself', () => {
  const off = rulesLifted(ROUND).map((lifted) => Object.entries(relaxed(ROUND, [lifted]).policy.rules).filter(([, { enforce }]) => enforce === 'off').map(([id]) => id).join());
  expect(off.toSorted()).toEqual(Object.keys(ROUND.policy.rules).filter((id) => id !== 'unplaced').toSorted());
});
