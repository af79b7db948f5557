import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { circleAround } from '../../web/concentration.ts';
import { circlesAbove } from '../../web/map-circles.ts';
import { sitesOfRound, type MapSite } from '../../web/map-sites.ts';
import { CLUSTER_FROM, indexSites } from '../../web/map/site-clusters.ts';
import { round, site } from './map-rounds.ts';

const EVERYWHERE = { west: -180, south: -85, east: 180, north: 85 };
const everySite = (sites: readonly MapSite[]): ReadonlySet<string> => new Set(sites.map(({ id }) => id));

/** So many sites close together, as of `change`. */
function many(count: number, change: (index: number) => Parameters<typeof site>[0] = () => ({})): readonly MapSite[] {
  return sitesOfRound(round({
    sites: Array.from({ length: count }, (_, i) => site({ id: `s${i}`, name: `Gata ${i}`, lat: 60.8 + (i % 30) * 0.0004, lon: 11 + Math.floor(i / 30) * 0.0008, homes: 20, countedAfter: 0, siteLimit: 3, ...change(i) })),
  }));
}

describe('sites that lie close', () => {
  it('stand alone until they are many', () => {
    const few = many(CLUSTER_FROM - 1);
    expect(indexSites(few, everySite(few)).seen(EVERYWHERE, 10)).toMatchObject({ clusters: [], sites: { length: CLUSTER_FROM - 1 } });
    const enough = many(CLUSTER_FROM);
    expect(indexSites(enough, everySite(enough)).seen(EVERYWHERE, 10).sites.length).toBeLessThan(CLUSTER_FROM / 10);
  });

  it('stand alone again when the map is near', () => {
    const sites = many(CLUSTER_FROM);
    expect(indexSites(sites, everySite(sites)).seen(EVERYWHERE, 17)).toMatchObject({ clusters: [], sites: { length: CLUSTER_FROM } });
  });

  it('are every one of them in a cluster or alone, whatever the zoom', () => {
    const sites = many(900);
    const index = indexSites(sites, everySite(sites));
    for (let zoom = 8; zoom <= 18; zoom += 1) {
      const seen = index.seen(EVERYWHERE, zoom);
      expect(seen.sites.length + seen.clusters.reduce((sum, { listed }) => sum + listed, 0), `zoom ${zoom}`).toBe(900);
    }
  });
});

describe('a cluster', () => {
  const whole = (sites: readonly MapSite[], listed = everySite(sites)) => indexSites(sites, listed).seen(EVERYWHERE, 3).clusters;

  it('never hides a site above its limit: it has the worst class and the worst bound of its sites, before and after', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(CLUSTER_FROM - 1), fc.nat(20), fc.nat(20)), { maxLength: 6 }), (given) => {
      const odd = new Map(given.map(([at, countedBefore, countedAfter]) => [at, { countedBefore, countedAfter }]));
      const sites = many(CLUSTER_FROM, (i) => odd.get(i) ?? {});
      const [cluster] = whole(sites);
      const rank = { below: 0, unknown: 1, reached: 2, above: 3 };
      for (const phase of ['before', 'after'] as const) {
        expect(cluster?.[phase]?.shareClass).toBe(Math.max(...sites.map((one) => one[phase]?.shareClass ?? -1)));
        expect(rank[cluster?.[phase]?.bound ?? 'below']).toBe(Math.max(...sites.map((one) => rank[one[phase]?.bound ?? 'below'])));
      }
    }), { numRuns: 40 });
  });

  it('tells of no sum of people, and nothing at all of the sites whose numbers are kept back', () => {
    const [cluster] = whole(many(CLUSTER_FROM, () => ({ homes: 4, countedBefore: 2, countedAfter: 4 })));
    expect(cluster).toEqual({ id: cluster!.id, lat: expect.any(Number), lon: expect.any(Number), listed: CLUSTER_FROM, changed: 0, before: { shareClass: null, bound: 'below' }, after: { shareClass: null, bound: 'below' } });
    const kept = whole(many(CLUSTER_FROM, (i) => (i === 7 ? { homes: 4, countedBefore: 4, countedAfter: 4 } : {})));
    expect(kept).toEqual(whole(many(CLUSTER_FROM, (i) => (i === 7 ? { homes: 4, countedBefore: 0, countedAfter: 3 } : {}))));
  });

  it('is of the sites that the list shows, and faint when it shows none of them', () => {
    const sites = many(CLUSTER_FROM, (i) => (i === 3 ? { countedBefore: 12, countedAfter: 12 } : {}));
    expect(whole(sites, new Set(['s4', 's5']))).toMatchObject([{ listed: 2, before: { shareClass: 0, bound: 'below' } }]);
    expect(whole(sites, new Set())).toMatchObject([{ listed: 0, before: { shareClass: null, bound: 'below' } }]);
  });
});

describe('the circles above the limit', () => {
  const rules = { radiusLimit: { enforce: 'soft', level: 3, weight: 1, metres: 250, maxCount: 3 } };
  it('are those that a look at every site would find, anywhere on earth', () => {
    const somewhere = fc.record({ up: fc.integer({ min: -12, max: 12 }), right: fc.integer({ min: -12, max: 12 }), countedBefore: fc.nat(3), countedAfter: fc.nat(3), limitExempt: fc.boolean() });
    fc.assert(fc.property(fc.array(somewhere, { maxLength: 30 }), fc.constantFrom(0, 60.8, -41, 71, 85), (spots, lat) => {
      const sites = spots.map(({ up, right, ...rest }, i) => site({ id: `s${i}`, lat: lat + up * 0.0006, lon: 10 + (right * 0.0006) / Math.cos((lat * Math.PI) / 180), ...rest }));
      const view = round({ sites, proposal: {} as NonNullable<ReturnType<typeof round>['proposal']> }, rules);
      const expected = sites.flatMap((one) => {
        const circle = circleAround(view, one);
        return circle !== null && Math.max(circle.before, circle.after ?? 0) > circle.most ? [{ ...circle, siteId: one.id, lat: one.lat, lon: one.lon }] : [];
      });
      expect(circlesAbove(view)).toEqual(expected);
    }), { numRuns: 200 });
  });

  it('are none where the policy has no such rule', () => {
    expect(circlesAbove(round({ sites: [site({ countedBefore: 9 })] }))).toEqual([]);
    expect(circlesAbove(round({ sites: [site({ countedBefore: 9 })] }, { radiusLimit: { ...rules.radiusLimit, enforce: 'off' } }))).toEqual([]);
  });
});
