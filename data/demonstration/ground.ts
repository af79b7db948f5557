// The ground that the town lies on. Everything is planned in town metres, u along the shore (north is +) and v from the shore inland, and then
// laid onto the map. Only sums, products and square roots are used, which every machine computes alike.

/** A point of the town plan in metres: `u` along the shore, `v` from the shore inland. */
export interface TownPoint {
  readonly u: number;
  readonly v: number;
}

/** A point of the map in UTM zone 33, whole centimetres. */
export interface GridPoint {
  readonly eastCm: number;
  readonly northCm: number;
}

/** Where the plan's origin, the middle of the waterfront, lies: farmland by Mjøsa, where no such town is (UTM 33, metres). */
const ORIGIN = { east: 278_450, north: 6_744_200 };
// The shore runs a little west of north (a 7-24-25 triangle), with the lake to the west.
const ALONG = { east: -0.28, north: 0.96 };
const INLAND = { east: 0.96, north: 0.28 };
/** The shore bends inland away from the middle, and the streets behind it less and less. */
const BAY_METRES = 5200;

/** Lays a point of the plan onto the map. */
export function gridPoint({ u, v }: TownPoint): GridPoint {
  const bend = ((u * u) / BAY_METRES) * (1 - v / 3200) - (u * u * u) / 21_000_000;
  const inland = v + bend;
  return {
    eastCm: Math.round((ORIGIN.east + u * ALONG.east + inland * INLAND.east) * 100),
    northCm: Math.round((ORIGIN.north + u * ALONG.north + inland * INLAND.north) * 100),
  };
}

/** Metres between two points of the plan. */
export function planMetres(a: TownPoint, b: TownPoint): number {
  return Math.sqrt((a.u - b.u) * (a.u - b.u) + (a.v - b.v) * (a.v - b.v));
}

/** Points along a smooth curve (quadratic Bézier) from one point to another, drawn towards a third. */
export function curve(from: TownPoint, towards: TownPoint, to: TownPoint): TownPoint[] {
  const steps = 24;
  return Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return { u: a * from.u + b * towards.u + c * to.u, v: a * from.v + b * towards.v + c * to.v };
  });
}

/** Cosine and sine of sixteenths of a turn, in thousandths. */
const TURN: readonly (readonly [number, number])[] = [
  [1000, 0], [924, 383], [707, 707], [383, 924], [0, 1000], [-383, 924], [-707, 707], [-924, 383],
  [-1000, 0], [-924, -383], [-707, -707], [-383, -924], [0, -1000], [383, -924], [707, -707], [924, -383],
];

/** Points along a part of an oval, counted in sixteenths of a turn. */
export function oval(middle: TownPoint, radiusU: number, radiusV: number, first: number, count: number): TownPoint[] {
  return Array.from({ length: count + 1 }, (_, step) => {
    const [cosine, sine] = TURN[(first + step) % 16] as readonly [number, number];
    return { u: middle.u + (radiusU * cosine) / 1000, v: middle.v + (radiusV * sine) / 1000 };
  });
}

/** A point on a line of points, with the direction that the line has there (length 1). */
export interface Station {
  readonly point: TownPoint;
  readonly direction: TownPoint;
}

/** The station so many metres along a line of points; null beyond its end. */
export function stationAt(line: readonly TownPoint[], metres: number): Station | null {
  let left = metres;
  for (let index = 1; index < line.length; index += 1) {
    const [a, b] = [line[index - 1] as TownPoint, line[index] as TownPoint];
    const length = planMetres(a, b);
    if (length > 0 && left <= length) {
      const share = left / length;
      return {
        point: { u: a.u + (b.u - a.u) * share, v: a.v + (b.v - a.v) * share },
        direction: { u: (b.u - a.u) / length, v: (b.v - a.v) / length },
      };
    }
    left -= length;
  }
  return null;
}

/** The point so many metres to the left of a station (to the right, when negative). */
export function beside({ point, direction }: Station, metres: number): TownPoint {
  return { u: point.u - direction.v * metres, v: point.v + direction.u * metres };
}
