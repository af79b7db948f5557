import { describe, expect, it } from 'vitest';
import { placeNames as place, type Disc, type NameBox } from '../../web/map/name-places.ts';

const name = (x: number, y: number): NameBox => ({ x, y, width: 60, height: 16 });
const WINDOW = { left: -500, top: -500, right: 700, bottom: 700 };
const placeNames = (names: readonly NameBox[], discs: readonly Disc[], seen = WINDOW): ReturnType<typeof place> => place(names, discs, seen);

describe('the name of an area', () => {
  it('stands on its own spot where nothing is', () => {
    expect(placeNames([name(100, 100)], [])).toEqual([{ x: 0, y: 0 }]);
    expect(placeNames([name(100, 100)], [{ x: 100, y: 130, radius: 20 }])).toEqual([{ x: 0, y: 0 }]);
  });

  it('moves as little as it must to cover no symbol', () => {
    const discs: readonly Disc[] = [{ x: 100, y: 100, radius: 10 }];
    const [shift] = placeNames([name(100, 100)], discs);
    expect(shift).toMatchObject({ x: 0, y: -28 });
  });

  it('is not cut off by the edge of the map', () => {
    const [shift] = placeNames([name(100, 100)], [{ x: 100, y: 100, radius: 10 }], { ...WINDOW, top: 90 });
    expect(shift?.y).toBeGreaterThanOrEqual(-2);
    expect(shift).not.toEqual({ x: 0, y: 0 });
  });

  it('covers no other name', () => {
    const [one, other] = placeNames([name(100, 100), name(110, 104)], []);
    expect(one).toEqual({ x: 0, y: 0 });
    const apart = { x: Math.abs(110 + (other?.x ?? 0) - 100), y: Math.abs(104 + (other?.y ?? 0) - 100) };
    expect(apart.x >= 60 || apart.y >= 16).toBe(true);
  });

  it('stays near and covers the fewest where symbols are everywhere', () => {
    const everywhere = Array.from({ length: 900 }, (_, at): Disc => ({ x: (at % 30) * 20 - 200, y: Math.floor(at / 30) * 20 - 200, radius: 9 }));
    const [shift] = placeNames([name(100, 100)], everywhere);
    expect(Math.hypot(shift?.x ?? Infinity, shift?.y ?? Infinity)).toBeLessThanOrEqual(98);
  });
});
