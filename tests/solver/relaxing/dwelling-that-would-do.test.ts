import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../solver/evaluate.ts';
import { dwellingThatWouldDo } from '../../../solver/relaxing/dwelling-that-would-do.ts';
import type { PlacementIds } from '../../../solver/rules/standing.ts';
import { chanceOf, randomPlacements, randomProblem } from '../../support/random-problem.ts';
import { area, daysAfter, dwelling, followUp, hard, household, placements, problem, site, soft, tenant } from '../../support/tiny.ts';

describe('the dwelling that would do', () => {
  const round = problem({
    areas: [area('centre'), area('outside')], sites: [site('s1', { areaId: 'centre' }), site('s2', { areaId: 'outside' }), site('s3', { areaId: 'outside' })],
    dwellings: [dwelling('d', { siteId: 's1' })], tenants: [tenant('t', 's2', { counted: true })],
    households: [household('h', { bedroomsMin: 1, needsStepFree: true, maxMonthlyRent: 7000, hasPet: true, needsStaffing: 'onCall', tenures: ['transitional'], members: 2, mustHave: ['sea'], shielded: true, excludedAreaIds: ['centre'] })],
    rules: { bedrooms: hard(), accessibility: hard(), rent: hard(), pets: soft(), staffing: hard(), tenure: hard(), occupancy: hard(), features: hard(), shielding: hard(), veto: hard() },
  });

  test('has what hard rules ask for and nothing that soft ones do', () => {
    expect(dwellingThatWouldDo(round, [], 'h').asks).toEqual({ bedrooms: 1, stepFree: true, monthlyRent: 7000, staffing: 'onCall', tenure: 'transitional', maxMembers: 2, features: ['sea'] });
  });

  test('stands where no rule about places and neighbours keeps the household away', () => {
    const found = dwellingThatWouldDo(round, [], 'h');
    expect(found.sites.map(({ siteId, ruleIds }) => `${siteId} ${ruleIds.join()}`)).toEqual(['s1 veto', 's2 shielding', 's3 ']);
    expect(found.areaIds).toEqual(['outside']);
  });

  test('stands nowhere for a household that moves in too late, or whose need no team can meet', () => {
    const late = problem({ sites: [site('s')], households: [household('h', { readyFrom: daysAfter(91), followUp: followUp() })], rules: { followUpCover: hard() } });
    expect(dwellingThatWouldDo(late, [], 'h')).toMatchObject({ sites: [{ siteId: 's', ruleIds: ['followUpCover', 'horizon'] }], areaIds: [] });
  });

  test('counts the neighbours of the proposal, and not the household where it lives in it', () => {
    const full = problem({
      dwellings: [dwelling('d1'), dwelling('d2')], households: ['h1', 'h2'].map((id) => household(id, { counted: true })), rules: { siteLimit: hard({ sharePercent: 0, minCount: 1 }) },
    });
    expect(dwellingThatWouldDo(full, placements([['h1', 'd1']]), 'h2').sites[0]?.ruleIds).toEqual(['siteLimit']);
    expect(dwellingThatWouldDo(full, placements([['h1', 'd1']]), 'h1').sites[0]?.ruleIds).toEqual([]);
  });

  test('is refused for a household that is not there', () => {
    expect(() => dwellingThatWouldDo(round, [], 'nobody')).toThrow('no household nobody');
  });
});

test('the judge of whole proposals finds nothing broken in a random round with the dwelling built where it would do', () => {
  let built = 0;
  for (let seed = 0; seed < 200; seed += 1) {
    const round = randomProblem(seed);
    const drawn = randomPlacements(round, chanceOf(seed));
    const rows = evaluate(round, drawn).breaches.length === 0 ? drawn : [];
    const asked = chanceOf(seed).pick(round.households);
    const others = rows.filter((row) => row.householdId !== asked.id);
    if (evaluate(round, others).breaches.length > 0) continue;
    const found = dwellingThatWouldDo(round, rows, asked.id);
    for (const { siteId } of found.sites.filter(({ ruleIds }) => ruleIds.length === 0)) {
      const home = { ...dwelling('built', { siteId, bedrooms: 0, monthlyRent: 0 }), features: [], maxMembers: null, ...found.asks } as unknown as (typeof round.dwellings)[number];
      const extended = { ...round, dwellings: [...round.dwellings, home] };
      const ways = [null, ...round.teams.map(({ id }) => id)].map((teamId): PlacementIds => ({ householdId: asked.id, dwellingId: home.id, teamId }));
      expect(ways.some((row) => evaluate(extended, [...others, row]).breaches.length === 0), `${round.id} ${asked.id} ${siteId}`).toBe(true);
      built += 1;
    }
  }
  expect(built).toBeGreaterThan(50);
});
