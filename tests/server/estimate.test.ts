import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimated, reachOfT, withinT } from '../../server/studies/estimate.ts';

describe('the interval of a mean', () => {
  it('reaches as far as the tables of Student\'s t say', () => {
    for (const [degrees, reach] of [[1, 12.706], [2, 4.303], [3, 3.182], [9, 2.262], [19, 2.093], [30, 2.042], [49, 2.01]] as const) expect(reachOfT(degrees)).toBeCloseTo(reach, 3);
    expect(withinT(1, 1)).toBeCloseTo(0.5, 12);
  });

  it('is what a person gets by hand', () => {
    const found = estimated([1, 2, 3]);
    expect(found?.mean).toBe(2);
    expect(found?.low).toBeCloseTo(2 - 4.3027 / Math.sqrt(3), 3);
    expect(found?.high).toBeCloseTo(2 + 4.3027 / Math.sqrt(3), 3);
  });

  it('is not told of one replication, and nothing where one has no number', () => {
    expect(estimated([4])).toEqual({ mean: 4, low: null, high: null });
    expect(estimated([])).toBeNull();
    expect(estimated([4, null])).toBeNull();
  });

  it('holds the mean, and moves with what it is of', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(fc.property(fc.array(number, { minLength: 2, maxLength: 50 }), number, (values, by) => {
      const [one, other] = [estimated(values)!, estimated(values.map((value) => value + by))!];
      expect(one.low!).toBeLessThanOrEqual(one.mean + 1e-9);
      expect(one.high!).toBeGreaterThanOrEqual(one.mean - 1e-9);
      expect(other.mean).toBeCloseTo(one.mean + by, 8);
      expect(other.low!).toBeCloseTo(one.low! + by, 6);
    }));
  });

  it('holds the true mean about 95 times of a hundred', () => {
    // sums of twelve even dice are close to a normal distribution with mean 6 and variance 1
    let state = 12345;
    const fraction = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    };
    const drawn = (): number => Array.from({ length: 12 }, fraction).reduce((sum, one) => sum + one, 0);
    let held = 0;
    for (let time = 0; time < 4000; time += 1) {
      const { low, high } = estimated(Array.from({ length: 5 }, drawn))!;
      held += Number(low! <= 6 && high! >= 6);
    }
    expect(held / 4000).toBeGreaterThan(0.935);
    expect(held / 4000).toBeLessThan(0.965);
  });
});
