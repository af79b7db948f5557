import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dissimilarity, isolation, type Unit } from '../../../solver/town/segregation.ts';

const known = (counted: number, homes: number): Unit => ({ counted: { least: counted, most: counted }, homes });

/** The indices as the books write them, for counts that are known. */
function byTheBook(counts: readonly number[], homes: readonly number[]): { readonly dissimilarity: number; readonly isolation: number } {
  const counted = counts.reduce((sum, count) => sum + count, 0);
  const others = homes.reduce((sum, home) => sum + home, 0) - counted;
  const uneven = counts.reduce((sum, count, i) => sum + Math.abs(count / counted - (homes[i]! - count) / others), 0) / 2;
  return { dissimilarity: uneven, isolation: counts.reduce((sum, count, i) => sum + (count / counted) * (count === 0 ? 0 : count / homes[i]!), 0) };
}

/** Every way that whole numbers can lie in the ranges. */
function everyWay(units: readonly Unit[]): readonly (readonly number[])[] {
  return units.reduce<readonly (readonly number[])[]>((ways, { counted: { least, most } }) => (
    ways.flatMap((way) => Array.from({ length: most - least + 1 }, (_, at) => [...way, least + at]))), [[]]);
}

const ranges = fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.nat(4)).map(([a, b, more]): Unit => (
  { counted: { least: Math.min(a, b), most: Math.max(a, b) }, homes: Math.max(a, b) + more })), { minLength: 1, maxLength: 4 });

describe('the index of dissimilarity', () => {
  it('is the share that would have to move, by hand: 8 of 10 and 2 of 10 counted differ by 0.6', () => {
    expect(dissimilarity([known(8, 10), known(2, 10)])).toMatchObject({ least: expect.closeTo(0.6), most: expect.closeTo(0.6), isExact: true });
  });

  it('is by hand for three units: 6 of 8, 2 of 12 and 0 of 20 give (0.75 - 2/32) = 0.6875', () => {
    expect(dissimilarity([known(6, 8), known(2, 12), known(0, 20)])?.least).toBeCloseTo(0.6875);
  });

  it('is 0 where every unit has the same share, and 1 where no unit has both', () => {
    expect(dissimilarity([known(1, 4), known(3, 12)])?.most).toBeCloseTo(0);
    expect(dissimilarity([known(4, 4), known(0, 12)])?.least).toBeCloseTo(1);
  });

  it('has no value where nobody is counted, or everybody', () => {
    expect([dissimilarity([known(0, 4)]), dissimilarity([known(4, 4)]), dissimilarity([])]).toEqual([null, null, null]);
  });
});

describe('the index of isolation', () => {
  it('is the share in a counted home’s own unit, by hand: 8 of 10 and 2 of 10 give 0.68', () => {
    expect(isolation([known(8, 10), known(2, 10)])).toMatchObject({ least: expect.closeTo(0.68), most: expect.closeTo(0.68) });
  });

  it('is the share of the whole where all units are alike, and has no value where nobody is counted', () => {
    expect(isolation([known(1, 4), known(3, 12)])?.least).toBeCloseTo(0.25);
    expect(isolation([known(0, 9)])).toBeNull();
  });
});

describe('where some are unknown', () => {
  it('both indices reach exactly as far as any way that the unknown could be', () => {
    fc.assert(fc.property(ranges, (units) => {
      const homes = units.map((unit) => unit.homes);
      const ways = everyWay(units).map((way) => byTheBook(way, homes));
      const uneven = ways.map((way) => way.dissimilarity).filter(Number.isFinite);
      const alone = ways.map((way) => way.isolation).filter(Number.isFinite);
      const [d, p] = [dissimilarity(units), isolation(units)];
      expect([d === null, p === null]).toEqual([uneven.length === 0, alone.length === 0]);
      if (d !== null) expect([d.least, d.most]).toEqual([expect.closeTo(Math.min(...uneven), 9), expect.closeTo(Math.max(...uneven), 9)]);
      if (p !== null) expect([p.least, p.most]).toEqual([expect.closeTo(Math.min(...alone), 9), expect.closeTo(Math.max(...alone), 9)]);
    }), { numRuns: 400, seed: 6 });
  });

  it('too many unknown for every way to be weighed still give ends that hold every way tried, and say that they are not exact', () => {
    const units = Array.from({ length: 30 }, (_, i): Unit => ({ counted: { least: i, most: i + 100 }, homes: 140 + 3 * i }));
    const outer = dissimilarity(units);
    expect(outer?.isExact).toBe(false);
    for (const raised of [0, 7, 15, 29]) {
      const d = byTheBook(units.map(({ counted }, i) => (i >= raised ? counted.most : counted.least)), units.map(({ homes }) => homes)).dissimilarity;
      expect(d).toBeLessThanOrEqual((outer?.most ?? 0) + 1e-9);
      expect(d).toBeGreaterThanOrEqual((outer?.least ?? 1) - 1e-9);
    }
  });
});
