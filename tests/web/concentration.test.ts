import { describe, expect, it } from 'vitest';
import type { RoundView, SiteView } from '../../server/meeting/schemas.ts';
import { boundState, circleAround, shareClass, siteBound } from '../../web/concentration.ts';

const site = (changes: Partial<SiteView>): SiteView => ({
  id: 's', name: 'Storgata 12', areaId: 'a', lat: 60.8, lon: 11.1, homes: 20, municipalHomes: 10, limitExempt: false, freeDwellingIds: [],
  countedBefore: 0, countedAfter: null, siteLimit: null, overLimitBefore: false, overLimitAfter: null, ...changes,
});

const round = (sites: readonly SiteView[], rules: RoundView['policy']['rules'], proposal = true): RoundView => ({
  id: 'r', name: '1/2026', asOf: '2026-01-01', horizonDays: 60, state: 'proposed', isFromRegisters: true, version: 2, canUndo: false, lastSolve: null, blockers: [], declineReasons: [], demonstration: false, areas: [], sites: [...sites], places: [], dwellings: [], dwellingsLookedAt: 0,
  households: [], teams: [], policy: { id: 'p', name: { nb: '', nn: '', en: '' }, validFrom: '2026-01-01', rules },
  proposal: proposal ? { status: 'optimal', engine: { name: 'highs', version: '1', seed: 1, seconds: 1 }, levels: [], solvedAt: '2026-01-01T08:00:00Z', placed: 0, of: 0 } : null, capacity: null,
});

const spread = { siteSpread: { enforce: 'soft', level: 3, weight: 1, free: 2, freePercent: 10 } };

describe('the colour of a site', () => {
  it('is the lightest up to and with 5 %, and the next just above', () => {
    expect(shareClass(site({ homes: 20, countedBefore: 1 }), 'before')).toBe(0);
    expect(shareClass(site({ homes: 19, countedBefore: 1 }), 'before')).toBe(1);
  });

  it('is the darkest above 40 % and not at 40 %', () => {
    expect(shareClass(site({ homes: 10, countedBefore: 4 }), 'before')).toBe(3);
    expect(shareClass(site({ homes: 10, countedBefore: 5 }), 'before')).toBe(4);
  });

  it('follows the proposal when that is what is shown', () => {
    const changing = site({ homes: 20, countedBefore: 1, countedAfter: 9 });
    expect(shareClass(changing, 'before')).toBe(0);
    expect(shareClass(changing, 'after')).toBe(4);
  });

  it('is none for four homes, whether one or all of them count, and some for five', () => {
    expect(shareClass(site({ homes: 4, countedBefore: 4 }), 'before')).toBeNull();
    expect(shareClass(site({ homes: 1, countedBefore: 1 }), 'before')).toBeNull();
    expect(shareClass(site({ homes: 5, countedBefore: 5 }), 'before')).toBe(4);
  });
});

describe('the ring of a site', () => {
  it('stands at the limit, thicker above it, and not below it', () => {
    const at = (countedAfter: number) => boundState(round([], {}), site({ siteLimit: 3, countedAfter }), 'after');
    expect([at(2), at(3), at(4)]).toEqual(['below', 'reached', 'above']);
  });

  it('stands at the aim of the spreading where there is no limit, the larger of a number and a share of the homes', () => {
    expect(siteBound(round([], spread), site({ homes: 20 }))).toEqual({ kind: 'aim', most: 2 });
    expect(siteBound(round([], spread), site({ homes: 39 }))).toEqual({ kind: 'aim', most: 3 });
    expect(siteBound(round([], spread), site({ homes: 39, siteLimit: 6 }))).toEqual({ kind: 'limit', most: 6 });
  });

  it('is never there on an exempt site or without a rule', () => {
    expect(boundState(round([], spread), site({ limitExempt: true, countedBefore: 9 }), 'before')).toBe('below');
    expect(boundState(round([], {}), site({ countedBefore: 9 }), 'before')).toBe('below');
  });
});

describe('the circle around a site', () => {
  const rules = { radiusLimit: { enforce: 'soft', level: 3, weight: 1, metres: 250, maxCount: 8 } };
  const north = (metres: number): number => 60.8 + (metres / 6_371_000) * (180 / Math.PI);
  const here = site({ id: 'here', countedBefore: 2, countedAfter: 3 });

  it('counts the sites within the metres of the policy, the last metre too', () => {
    const edge = site({ id: 'edge', lat: north(250), countedBefore: 4, countedAfter: 4 });
    const beyond = site({ id: 'beyond', lat: north(251), countedBefore: 50, countedAfter: 50 });
    expect(circleAround(round([here, edge, beyond], rules), here)).toEqual({ metres: 250, before: 6, after: 7, most: 8 });
  });

  it('leaves exempt sites out, and is not drawn around one', () => {
    const exempt = site({ id: 'exempt', limitExempt: true, countedBefore: 9, countedAfter: 9 });
    expect(circleAround(round([here, exempt], rules), here)).toMatchObject({ before: 2, after: 3 });
    expect(circleAround(round([here, exempt], rules), exempt)).toBeNull();
  });

  it('has no after while there is no proposal', () => {
    expect(circleAround(round([here], rules, false), here)?.after).toBeNull();
  });
});
