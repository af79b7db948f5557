/** A point on two axes of which less is better. `leastX` and `leastY` are proved: no answer to the point's own question has less; the found value itself where nothing is proved. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
  readonly leastX: number;
  readonly leastY: number;
}

/** What is said of the points on two axes, by their place in the list. */
export interface Frontier {
  /** Those that another point is no worse than on both axes and better than on one, even if they were as good as is not ruled out. */
  readonly dominated: readonly number[];
  /** Where the curve bends most: the points (more than one where they lie on each other) farthest below the straight line between the ends of the frontier. Empty where there is no such place. */
  readonly knee: readonly number[];
}

/** Whether the first is no worse than the second could be on both axes, and better on one. */
function dominates(one: PlanePoint, other: PlanePoint): boolean {
  return one.x <= other.leastX && one.y <= other.leastY && (one.x < other.leastX || one.y < other.leastY);
}

/** Whether the first is found no worse than the second on both axes, and better on one. */
function isFoundBetter(one: PlanePoint, other: PlanePoint): boolean {
  return one.x <= other.x && one.y <= other.y && (one.x < other.x || one.y < other.y);
}

/**
 * The knee of a curve that falls: with both axes brought to 0..1 between the ends, the place with the largest distance below the chord from end to end. None where fewer than three places are on the curve,
 * where nothing lies below the chord, and where two places are equally far from it. Whole numbers in, so distances are compared exactly.
 */
function kneeOf(points: readonly PlanePoint[]): readonly number[] {
  const curve = points.filter((point) => !points.some((other) => isFoundBetter(other, point)));
  const places = [...new Map(curve.map(({ x, y }) => [`${x} ${y}`, { x, y }])).values()].toSorted((a, b) => a.x - b.x);
  const [first, last] = [places[0], places.at(-1)];
  if (places.length < 3 || first === undefined || last === undefined) return [];
  const [width, height] = [last.x - first.x, first.y - last.y];
  const below = places.map(({ x, y }) => width * height - (x - first.x) * height - (y - last.y) * width);
  const most = Math.max(...below);
  const farthest = places.filter((_, i) => below[i] === most);
  const [place] = farthest;
  if (most <= 0 || place === undefined || farthest.length > 1) return [];
  return points.flatMap(({ x, y }, i) => (x === place.x && y === place.y ? [i] : []));
}

/** Which points are dominated, and where the knee is. */
export function frontierOf(points: readonly PlanePoint[]): Frontier {
  return { dominated: points.flatMap((point, i) => (points.some((other) => dominates(other, point)) ? [i] : [])), knee: kneeOf(points) };
}
