import { describe, expect, it } from 'vitest';
import type { ConcentrationMapView } from '../../server/concentration-map/schemas.ts';
import { listedAreas, listedSites, type MapQuestion } from '../../web/map-list.ts';
import { movesIn, planChanges } from '../../web/map-moves.ts';
import { areasOfRound, isAbove, isChanged, sitesInClasses, sitesOfRound } from '../../web/map-sites.ts';
import { household, round, site } from './map-rounds.ts';

const placedAt = (dwellingId: string) => ({ placement: { dwellingId, teamId: null, moveIn: '2026-12-01', by: 'solver' as const, override: null } });
const dwelling = (id: string, siteId: string, householdId: string | null = null) => ({ id, siteId, householdId }) as ReturnType<typeof round>['dwellings'][number];

describe('a site on the map', () => {
  it('has its class and its bound before and after, and a square for each free dwelling', () => {
    const view = round({ sites: [site({ homes: 40, countedBefore: 4, countedAfter: 5, siteLimit: 4, freeDwellingIds: ['d1', 'd2'] })], dwellings: [dwelling('d1', 's', 'h'), dwelling('d2', 's')] });
    expect(sitesOfRound(view)).toMatchObject([{ before: { shareClass: 1, bound: 'reached' }, after: { shareClass: 2, bound: 'above' }, counted: { before: 4, after: 5 }, dwellings: [true, false] }]);
  });

  it('keeps its numbers back where few live and no free dwelling needs them, and is then never among those that change or are above', () => {
    const [small] = sitesOfRound(round({ sites: [site({ homes: 4, countedBefore: 1, countedAfter: 3, siteLimit: 0 })] }));
    expect(small).toMatchObject({ before: { shareClass: null, bound: 'below' }, after: { shareClass: null, bound: 'below' }, counted: null });
    expect([isChanged(small!), isAbove(small!)]).toEqual([false, false]);
  });

  it('has no after while there is no proposal', () => {
    expect(sitesOfRound(round({ sites: [site({ countedBefore: 2 })] }))).toMatchObject([{ after: null, counted: { before: 2, after: null } }]);
  });

  it('has a class and no number for those who see classes', () => {
    const view = { sites: [{ ...site({}), shareClass: 3, bound: 'unknown' }], areas: [], places: [] } as unknown as ConcentrationMapView;
    expect(sitesInClasses(view)).toMatchObject([{ before: { shareClass: 3, bound: 'unknown' }, after: null, counted: null, dwellings: [] }]);
  });
});

describe('an area', () => {
  it('counts its sites but not the exempt, and has the limit of the policy', () => {
    const sites = [site({ id: 'x', countedBefore: 2, countedAfter: 3 }), site({ id: 'y', countedBefore: 1, countedAfter: 1 }), site({ id: 'z', limitExempt: true, countedBefore: 9, countedAfter: 9 }), site({ id: 'o', areaId: 'b', countedBefore: 5, countedAfter: 5 })];
    const areas = [{ id: 'a', name: 'A', homes: 199 }, { id: 'b', name: 'B', homes: 100 }];
    const of = (rules: Parameters<typeof round>[1]) => areasOfRound(round({ sites, areas }, rules));
    expect(of({ areaLimit: { enforce: 'hard', sharePercent: 3 } })).toMatchObject([{ sites: 3, counted: { before: 3, after: 4 }, most: 5 }, { sites: 1, counted: { before: 5, after: 5 }, most: 3 }]);
    expect(of({ areaLimit: { enforce: 'off', sharePercent: 3 } }).map(({ most }) => most)).toEqual([null, null]);
    expect(listedAreas(of({}), 'after').map(({ id }) => id)).toEqual(['b', 'a']);
  });
});

describe('the list of the map', () => {
  const sites = sitesOfRound(round({
    sites: [
      site({ id: '2', name: 'Vegen 2', homes: 10, countedBefore: 2, countedAfter: 2 }), site({ id: '10', name: 'Vegen 10', homes: 10, countedBefore: 1, countedAfter: 4, siteLimit: 3, freeDwellingIds: ['d'] }),
      site({ id: 'small', name: 'Åsen 1', homes: 3, countedBefore: 3, countedAfter: 3, freeDwellingIds: ['e'] }), site({ id: 'b', name: 'Bakken 1', areaId: 'b', homes: 50 }),
    ],
  }));
  const listed = (question: Partial<MapQuestion>): readonly string[] => listedSites(sites, { filter: 'all', areaId: null, search: '', order: 'share', phase: 'after', ...question }).map(({ id }) => id);

  it('has the largest share first at the end that is looked at, and those without a colour last', () => {
    expect(listed({})).toEqual(['10', '2', 'b', 'small']);
    expect(listed({ phase: 'before' })).toEqual(['2', '10', 'b', 'small']);
  });

  it('is sorted by increase, homes and name as a reader would', () => {
    expect(listed({ order: 'change' })[0]).toBe('10');
    expect(listed({ order: 'homes' })[0]).toBe('b');
    expect(listed({ order: 'name' })).toEqual(['b', '2', '10', 'small']);
  });

  it('has what is above, what changes, an area, or what is searched for', () => {
    expect(listed({ filter: 'above' })).toEqual(['10']);
    expect(listed({ filter: 'changed' })).toEqual(['10']);
    expect(listed({ areaId: 'b' })).toEqual(['b']);
    expect(listed({ search: ' VEGEN 1' })).toEqual(['10']);
  });
});

describe('a move on the map', () => {
  const dwellings = [dwelling('d', 'here', 'h'), dwelling('e', 'there')];
  it('is that of a household that lives on another site than its new home', () => {
    expect(movesIn(round({ dwellings, households: [household('h', { ...placedAt('d'), currentSiteId: 'there' })] }))).toEqual([{ householdId: 'h', fromSiteId: 'there', toSiteId: 'here' }]);
    expect(movesIn(round({ dwellings, households: [household('h', { ...placedAt('d'), currentSiteId: 'here' }), household('i', placedAt('e')), household('j', { currentSiteId: 'here' })] }))).toEqual([]);
  });
});

describe('what somebody has just done', () => {
  const at = (dwellingId: string | null, id = 'r') => round({ id, households: [household('h', dwellingId === null ? {} : placedAt(dwellingId)), household('i', placedAt('x'))] });
  it('is whose home is another than a moment ago', () => {
    expect(planChanges(at('d'), at('e'))).toEqual([{ householdId: 'h', from: 'd', to: 'e' }]);
    expect(planChanges(at('d'), at(null))).toEqual([{ householdId: 'h', from: 'd', to: null }]);
    expect(planChanges(at(null), at('e'))).toEqual([{ householdId: 'h', from: null, to: 'e' }]);
    expect(planChanges(at('d'), at('d'))).toEqual([]);
  });
  it('is nothing between two rounds', () => {
    expect(planChanges(at('d'), at('e', 'another'))).toEqual([]);
  });
});
