import { describe, expect, it } from 'vitest';
import { frontierOf, type PlanePoint } from '../../../solver/trade-off/frontier.ts';
import { chanceOf } from '../../support/random-problem.ts';

const at = (x: number, y: number, leastX = x, leastY = y): PlanePoint => ({ x, y, leastX, leastY });

describe('a point of a curve is dominated', () => {
  it('when another is no worse on both axes and better on one', () => {
    expect(frontierOf([at(1, 5), at(1, 6), at(2, 5), at(3, 4)]).dominated).toEqual([1, 2]);
  });

  it('never by one that lies where it lies', () => {
    expect(frontierOf([at(1, 5), at(1, 5)]).dominated).toEqual([]);
  });

  it('never while its own best answer may be as good, by what is proved', () => {
    expect(frontierOf([at(1, 5), at(1, 6, 1, 5)]).dominated).toEqual([]);
    expect(frontierOf([at(1, 5), at(2, 6, 2, 5)]).dominated).toEqual([1]);
    expect(frontierOf([at(1, 5), at(2, 6, 2, 4)]).dominated).toEqual([]);
  });

  it('exactly where trying every other point says so', () => {
    for (let seed = 0; seed < 300; seed += 1) {
      const { upTo } = chanceOf(seed);
      const points = Array.from({ length: 1 + upTo(7) }, () => {
        const [x, y] = [upTo(4), upTo(4)];
        return at(x, y, x - upTo(1), y - upTo(1));
      });
      const { dominated } = frontierOf(points);
      points.forEach((point, i) => {
        const worst: boolean[] = points.map((other) => (other.x < point.leastX && other.y <= point.leastY) || (other.y < point.leastY && other.x <= point.leastX));
        expect(dominated.includes(i), `seed ${seed}, point ${i}`).toBe(worst.includes(true));
      });
      // somebody is always left, since a point is no better than itself
      expect(dominated.length).toBeLessThan(points.length);
    }
  });
});

describe('the knee of a curve', () => {
  it('is where it lies farthest below the line between its ends', () => {
    expect(frontierOf([at(0, 100), at(10, 20), at(50, 10), at(100, 0)]).knee).toEqual([1]);
  });

  it('is the same however the axes are scaled and the points are ordered', () => {
    const curve = [at(100, 0), at(0, 100), at(10, 20), at(50, 10)];
    expect(frontierOf(curve).knee).toEqual([2]);
    expect(frontierOf(curve.map(({ x, y }) => at(7 * x + 3, 1000 * y))).knee).toEqual([2]);
  });

  it('is not said of fewer than three places, of a straight line, or of a curve that bends the other way', () => {
    expect(frontierOf([at(0, 1), at(1, 0), at(1, 0), at(1, 1)]).knee).toEqual([]);
    expect(frontierOf([at(0, 2), at(1, 1), at(2, 0)]).knee).toEqual([]);
    expect(frontierOf([at(0, 10), at(9, 9), at(10, 0)]).knee).toEqual([]);
  });

  it('is not said where two places are equally far below', () => {
    expect(frontierOf([at(0, 10), at(1, 4), at(4, 1), at(10, 0)]).knee).toEqual([]);
  });

  it('names every point that lies on the place, and none that is dominated', () => {
    expect(frontierOf([at(0, 10), at(1, 1), at(1, 1), at(10, 0), at(1, 2), at(12, 12)]).knee).toEqual([1, 2]);
  });

  it('is nothing in a list of no points', () => {
    expect(frontierOf([])).toEqual({ dominated: [], knee: [] });
  });

  it('is the one place on the curve that is farthest in floating point too, on random curves', () => {
    for (let seed = 0; seed < 200; seed += 1) {
      const { upTo } = chanceOf(1000 + seed);
      const points = Array.from({ length: 3 + upTo(6) }, () => at(upTo(50), upTo(50)));
      const curve = points.filter((p) => !points.some((q) => q.x <= p.x && q.y <= p.y && (q.x < p.x || q.y < p.y)));
      const { knee } = frontierOf(points);
      const [first] = knee.map((i) => points[i] as PlanePoint);
      if (first === undefined) continue;
      expect(curve).toContain(first);
      const [left, right] = [Math.min(...curve.map(({ x }) => x)), Math.max(...curve.map(({ x }) => x))];
      const [low, high] = [Math.min(...curve.map(({ y }) => y)), Math.max(...curve.map(({ y }) => y))];
      const distance = ({ x, y }: PlanePoint): number => (1 - (x - left) / (right - left) - (y - low) / (high - low)) / Math.SQRT2;
      for (const other of curve) {
        if (other.x !== first.x || other.y !== first.y) expect(distance(other)).toBeLessThan(distance(first));
      }
      expect(distance(first)).toBeGreaterThan(0);
    }
  });
});
