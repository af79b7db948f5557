import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../../solver/engine.ts';
import { exhaustive } from '../../../solver/engines/exhaustive.ts';
import { loadEngine } from '../../../solver/load-engine.ts';
import { CONCENTRATION_MEASURES, type ConcentrationMeasure, type MeasureNumbers } from '../../../solver/town/concentration-measures.ts';
import { currentConcentration, leastConcentration, type LeastQuestion } from '../../../solver/town/least-concentration.ts';
import { canAllLive } from '../../../solver/town/re-placement.ts';
import { stockOf, type Fit } from '../../../solver/town/stock.ts';
import type { Home, Town, TownTenant } from '../../../solver/town/town.ts';
import { home, tenant, townOf, townSite } from './tiny-town.ts';

const LIMITS = { seconds: 20, nodes: null, seed: 1, shouldStop: () => false };
const NUMBERS: MeasureNumbers = { togetherFrom: 2, limitPercent: 20, limitCount: 1, free: 1 };

let highs: Engine;
beforeAll(async () => {
  highs = await loadEngine('highs');
});

const least = (town: Town, question: Partial<LeastQuestion> = {}, engine: Engine = highs) => (
  leastConcentration(engine, stockOf(town), { measure: 'spread', numbers: NUMBERS, fit: 'atLeast', unknowns: 'no', ...question }, LIMITS));

// What the measures and the fits mean, written anew from their sentences.

function cost(measure: ConcentrationMeasure, counted: number, homes: number): number {
  if (measure === 'together') return counted < 2 ? 0 : counted;
  if (measure === 'overLimit') return Math.max(0, counted - Math.max(1, Math.floor(homes / 5)));
  return Array.from({ length: Math.max(0, counted - 1) }, (_, at) => at + 1).reduce((sum, step) => sum + step, 0);
}

function fits(fit: Fit, today: Home, other: Home): boolean {
  if (fit === 'any') return true;
  if (today.stepFree && !other.stepFree) return false;
  return fit === 'atLeast' ? other.bedrooms >= today.bedrooms : other.bedrooms === today.bedrooms && today.tenure === other.tenure;
}

/** The least over every way of giving each tenant a home of their own that fits; those on exempt sites stay. */
function byTrying({ sites, homes, tenants }: Town, measure: ConcentrationMeasure, fit: Fit): number {
  const isExempt = (one: Home): boolean => sites.find(({ id }) => id === one.siteId)!.limitExempt;
  const places = homes.filter((one) => !isExempt(one));
  const movers = tenants.filter(({ dwellingId }) => places.some(({ id }) => id === dwellingId));
  const usable = (at: Home): boolean => (at.state !== 'unavailable' && at.state !== 'notReady') || movers.some(({ dwellingId }) => dwellingId === at.id);
  let best = Infinity;
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  const go = (next: number): void => {
    const mover: TownTenant | undefined = movers[next];
    if (mover === undefined) {
      best = Math.min(best, sites.filter(({ limitExempt }) => !limitExempt).reduce((sum, site) => sum + cost(measure, counts.get(site.id) ?? 0, site.homes), 0));
      return;
    }
    const today = places.find(({ id }) => id === mover.dwellingId)!;
    for (const place of places) {
      if (taken.has(place.id) || !usable(place) || !fits(fit, today, place)) continue;
      taken.add(place.id);
      counts.set(place.siteId, (counts.get(place.siteId) ?? 0) + Number(mover.counted === 'yes'));
      go(next + 1);
      counts.set(place.siteId, (counts.get(place.siteId) ?? 0) - Number(mover.counted === 'yes'));
      taken.delete(place.id);
    }
  };
  go(0);
  return best;
}

const towns = fc.array(fc.record({
  site: fc.nat(2), bedrooms: fc.integer({ min: 1, max: 2 }), stepFree: fc.boolean(), isTransitional: fc.boolean(), lives: fc.constantFrom('yes', 'yes', 'no', 'nobody'), isKept: fc.nat(5),
}), { minLength: 1, maxLength: 7 }).map((rows): Town => {
  const homes = rows.map(({ site, bedrooms, stepFree, isTransitional, isKept, lives }, at) => home(`h${at}`, `s${site}`, {
    bedrooms, stepFree, tenure: isTransitional ? 'transitional' : 'permanent', state: isKept === 0 ? 'unavailable' : lives === 'nobody' ? 'free' : 'let',
  }));
  const tenants = rows.flatMap(({ lives }, at) => (lives === 'nobody' ? [] : [tenant(`t${at}`, `h${at}`, lives as 'yes' | 'no')]));
  return townOf({ sites: [townSite('s0', 0, 'a', 6), townSite('s1', 500, 'a', 10), townSite('s2', 900, 'b', 4, rows[0]?.isKept === 1)], homes, tenants });
});

describe('the least concentration', () => {
  it('spreads two counted neighbours over two sites where the homes allow it, by hand', () => {
    const town = townOf({ sites: [townSite('a', 0, 'x', 8), townSite('b', 500, 'x', 8)], homes: [home('a1', 'a'), home('a2', 'a'), home('b1', 'b')], tenants: [tenant('1', 'a1', 'yes'), tenant('2', 'a2', 'yes'), tenant('3', 'b1', 'no')] });
    expect(least(town)).toEqual({ current: 1, reached: 0, bound: 0 });
    expect(least(town, { measure: 'together' })).toEqual({ current: 2, reached: 0, bound: 0 });
  });

  it('leaves them where the only other home is too small, or has steps that today’s has not: the stock does it', () => {
    const sites = [townSite('a', 0, 'x', 8), townSite('b', 500, 'x', 8)];
    const tenants = [tenant('1', 'a1', 'yes'), tenant('2', 'a2', 'yes'), tenant('3', 'b1', 'no')];
    const roomy = townOf({ sites, homes: [home('a1', 'a', { bedrooms: 2 }), home('a2', 'a', { bedrooms: 2 }), home('b1', 'b')], tenants });
    const stepFree = townOf({ sites, homes: [home('a1', 'a', { stepFree: true }), home('a2', 'a', { stepFree: true }), home('b1', 'b')], tenants });
    for (const town of [roomy, stepFree]) {
      expect(least(town)).toEqual({ current: 1, reached: 1, bound: 1 });
      expect(least(town, { fit: 'any' })).toEqual({ current: 1, reached: 0, bound: 0 });
    }
  });

  it('keeps those on exempt sites where they are, and places nobody there', () => {
    const town = townOf({
      sites: [townSite('a', 0, 'x', 8), townSite('b', 500, 'x', 8, true)], homes: [home('a1', 'a'), home('a2', 'a'), home('b1', 'b', { state: 'free' }), home('b2', 'b')],
      tenants: [tenant('1', 'a1', 'yes'), tenant('2', 'a2', 'yes'), tenant('3', 'b2', 'yes')],
    });
    expect(least(town, { measure: 'together' })).toEqual({ current: 2, reached: 2, bound: 2 });
  });

  it('places nobody in a home that is kept out of use', () => {
    const sites = [townSite('a', 0, 'x', 8), townSite('b', 500, 'x', 8)];
    const tenants = [tenant('1', 'a1', 'yes'), tenant('2', 'a2', 'yes')];
    const homes = (state: Home['state']) => [home('a1', 'a'), home('a2', 'a'), home('b1', 'b', { state })];
    expect(least(townOf({ sites, homes: homes('free'), tenants })).reached).toBe(0);
    for (const state of ['unavailable', 'notReady'] as const) expect(least(townOf({ sites, homes: homes(state), tenants })).reached).toBe(1);
  });

  it.each(CONCENTRATION_MEASURES)('of %s is the least of all ways to give everybody a home that fits, on tiny towns, whatever fits', (measure) => {
    fc.assert(fc.property(towns, fc.constantFrom<Fit>('same', 'atLeast', 'any'), (town, fit) => {
      const answer = least(town, { measure, fit });
      expect(answer).toEqual({ ...answer, reached: byTrying(town, measure, fit), bound: answer.reached });
    }), { numRuns: 120, seed: 7 });
  });

  it('is the same for an engine that only tries', () => {
    fc.assert(fc.property(towns, fc.constantFrom(...CONCENTRATION_MEASURES), (town, measure) => {
      expect(least(town, { measure }, exhaustive)).toEqual(least(town, { measure }));
    }), { numRuns: 60, seed: 8 });
  });

  it('is never more where more homes fit, nor more than today’s, and never less where the unknown count', () => {
    fc.assert(fc.property(towns, fc.constantFrom(...CONCENTRATION_MEASURES), fc.nat(6), (town, measure, doubted) => {
      const unsure: Town = { ...town, tenants: town.tenants.map((one, at) => (at === doubted ? { ...one, counted: 'unknown' } : one)) };
      const [same, atLeast, any] = (['same', 'atLeast', 'any'] as const).map((fit) => least(unsure, { measure, fit }));
      expect(any!.reached).toBeLessThanOrEqual(atLeast!.reached);
      expect(atLeast!.reached).toBeLessThanOrEqual(least(unsure, { measure, unknowns: 'yes' }).bound);
      expect(same!.reached).toBeLessThanOrEqual(same!.current);
      const stock = stockOf(unsure);
      expect(currentConcentration(stock, { measure, numbers: NUMBERS, unknowns: 'no' })).toBeLessThanOrEqual(currentConcentration(stock, { measure, numbers: NUMBERS, unknowns: 'yes' }));
    }), { numRuns: 80, seed: 9 });
  });

  it('of a town without counted households, or without homes, is nothing', () => {
    expect(least(townOf({ sites: [townSite('a', 0, 'x', 8)], homes: [home('a1', 'a')], tenants: [tenant('1', 'a1', 'no')] }))).toEqual({ current: 0, reached: 0, bound: 0 });
    expect(least(townOf({ sites: [], homes: [], tenants: [] }))).toEqual({ current: 0, reached: 0, bound: 0 });
  });
});

describe('placing everybody', () => {
  it('lets others make room: who fits only one home gets it, though somebody else came first', () => {
    const { profile: small } = stockOf(townOf({ sites: [townSite('a', 0, 'x', 9)], homes: [home('h', 'a')], tenants: [] }))[0]!.kinds[0]!;
    const large = { ...small, bedrooms: 3 };
    expect(canAllLive([{ profile: small, many: 1 }, { profile: large, many: 1 }], [{ profile: large, many: 1 }, { profile: small, many: 1 }], 'atLeast')).toBe(true);
    expect(canAllLive([{ profile: small, many: 1 }, { profile: large, many: 2 }], [{ profile: large, many: 1 }, { profile: small, many: 2 }], 'atLeast')).toBe(false);
    expect(canAllLive([], [], 'any')).toBe(true);
    expect(canAllLive([{ profile: small, many: 1 }], [], 'any')).toBe(false);
  });
});
