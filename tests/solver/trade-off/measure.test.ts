import { describe, expect, it } from 'vitest';
import { measured, type Measure, type Measured } from '../../../solver/trade-off/measure.ts';
import { dwelling, followUp, household, metresNorth, placements, problem, site, team, tenant, area, type Pairing } from '../../support/tiny.ts';

const MEASURE: Measure = { crowdedFrom: 3, circleMetres: 100, sharePercent: 20, neverTooMany: 1, metresPerMinute: 50 };

// s and near lie 100 metres apart, far lies 201 metres from s; the staffed house is exempt
const town = problem({
  areas: [area('a'), area('b')],
  sites: [site('s', { homes: 10 }), site('near', { homes: 5, ...metresNorth(100) }), site('far', { homes: 4, areaId: 'b', ...metresNorth(201) }), site('staffed', { homes: 8, limitExempt: true, ...metresNorth(50) })],
  tenants: [tenant('t1', 's', { counted: true }), tenant('t2', 's', { shielded: true }), tenant('t3', 'near', { counted: true }), tenant('t4', 'staffed', { counted: true }), tenant('t5', 'far', { shielded: true })],
  dwellings: [dwelling('d1'), dwelling('d2'), dwelling('d3', { siteId: 'far' }), dwelling('d4', { siteId: 'staffed' })],
  teams: [team('north', { areaIds: ['a', 'b'] })],
  households: [
    household('h1', { counted: true, applicationDate: '2025-09-01', areaWishes: ['b', 'a'] as never, followUp: followUp({ visits: 2 }) }),
    household('h2', { counted: true, applicationDate: '2026-03-02', areaWishes: ['a'] as never, followUp: followUp({ minutes: 90 }) }),
    household('h3', { shielded: true, members: 4, applicationDate: '2026-08-02', areaWishes: ['a'] as never }),
    household('h4', { members: 2, applicationDate: '2026-01-01', currentSiteId: 's' as never }),
    household('h5', { counted: true, currentSiteId: 'near' as never }),
  ],
});
const POINTS = new Map([['h1', 10], ['h2', 20], ['h3', 30], ['h4', 40], ['h5', 50]]);
const by = (...pairings: readonly Pairing[]): Measured => measured(town, placements(pairings), MEASURE, POINTS);

describe('a proposal by the common yardstick', () => {
  it('counts who is left, as households, people and points', () => {
    expect(by(['h1', 'd1'], ['h3', 'd3'])).toMatchObject({ householdsLeft: 3, peopleLeft: 4, waitingPoints: 110 });
    expect(by()).toMatchObject({ householdsLeft: 5, peopleLeft: 9, waitingPoints: 150 });
  });

  it('counts minutes without a team, and travel at its own speed', () => {
    expect(by(['h1', 'd3', 'north'], ['h2', 'd1'])).toMatchObject({ uncoveredMinutes: 90, travelMinutes: 17 });
    expect(by(['h1', 'd1', 'north'], ['h2', 'd3', 'north'])).toMatchObject({ uncoveredMinutes: 0, travelMinutes: 9 });
  });

  it('counts crowded sites and circles after the round, on sites that no decision exempts', () => {
    // s has t1, h1 and h2; near has t3 and h5
    expect(by(['h1', 'd1'], ['h2', 'd2'])).toMatchObject({ countedLiving: 5, livingCrowded: 3, crowdedSites: 1, livingInCrowdedCircle: 5 });
    // h5 has left near for the staffed house, which counts for nothing here; three are left within a hundred metres of s
    expect(by(['h1', 'd1'], ['h5', 'd4'])).toMatchObject({ countedLiving: 3, livingCrowded: 0, crowdedSites: 0, livingInCrowdedCircle: 3 });
    expect(by(['h5', 'd4'])).toMatchObject({ countedLiving: 2, livingCrowded: 0, livingInCrowdedCircle: 0 });
  });

  it('counts too many by share of homes, and never fewer than it says are never too many', () => {
    // a fifth of ten homes is two, of five is one, of four none, where one is never too many
    expect(by(['h1', 'd1'], ['h2', 'd2'])).toMatchObject({ sitesOverShare: 2, overShare: 2 });
    expect(by(['h1', 'd3'])).toMatchObject({ sitesOverShare: 1, overShare: 1 });
  });

  it('counts shielded households with a counted neighbour on the same site, exempt or not', () => {
    expect(by().shieldedBeside).toBe(1);
    expect(by(['h1', 'd3'], ['h3', 'd4']).shieldedBeside).toBe(3);
  });

  it('counts wishes of those who get a home and have some', () => {
    expect(by(['h1', 'd3'], ['h2', 'd1'], ['h3', 'd2'], ['h4', 'd4']).wishes).toEqual({ asked: 3, first: 3, another: 0, none: 0 });
    expect(by(['h1', 'd1'], ['h2', 'd3']).wishes).toEqual({ asked: 2, first: 0, another: 1, none: 1 });
  });

  it('tells how counted and other households fare, and how many full months they had waited', () => {
    const { counted, others } = by(['h1', 'd1'], ['h4', 'd2']);
    expect(counted).toEqual({ households: 3, housed: 1, left: 2, leftWithoutHome: 1, waitedHoused: { median: 12, longest: 12 }, waitedLeft: { median: 2.5, longest: 5 } });
    expect(others).toEqual({ households: 2, housed: 1, left: 1, leftWithoutHome: 1, waitedHoused: { median: 8, longest: 8 }, waitedLeft: { median: 0, longest: 0 } });
    expect(by().counted.waitedHoused).toBeNull();
  });

  it('is not taken of what is no proposal', () => {
    expect(() => by(['h1', 'd1'], ['h2', 'd1'])).toThrow('no proposal cannot be measured');
  });
});
