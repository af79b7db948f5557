/** A point or a shift on the map, in pixels. */
export interface Pixels {
  readonly x: number;
  readonly y: number;
}

/** A round thing that a name should not lie over, in pixels. */
export interface Disc extends Pixels {
  readonly radius: number;
}

/** A name that is to be placed: where its middle would best be, and how large it is, in pixels. */
export interface NameBox extends Pixels {
  readonly width: number;
  readonly height: number;
}

/** What of the map is seen, in pixels. */
export interface SeenPart {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How far from its own spot a name is moved at most, and by how much at a time, in pixels. */
const FARTHEST = 98;
const STEP = 14;
const DIRECTIONS = 16;
/** Two names over each other are as bad as a name over so many symbols. */
const NAME_COST = 10;
/** A name that is cut off by the edge of the map is as bad as one over so many symbols. */
const CUT_COST = 10;
/** A pixel farther away is as bad as so much of a symbol: a near spot wins over one that is only a little freer. */
const DISTANCE_COST = 0.004;

interface Shift extends Pixels {
  readonly distance: number;
}

/** Shifts around a spot, the nearest first, and upwards before the others. */
const SHIFTS: readonly Shift[] = [
  { x: 0, y: 0, distance: 0 },
  ...Array.from({ length: FARTHEST / STEP }, (_, ring) => (ring + 1) * STEP).flatMap((distance) => (
    Array.from({ length: DIRECTIONS }, (_, at) => ({ x: Math.sin((at / DIRECTIONS) * 2 * Math.PI) * distance, y: -Math.cos((at / DIRECTIONS) * 2 * Math.PI) * distance, distance }))
  )),
];

function coversDisc({ x, y, width, height }: NameBox, disc: Disc): boolean {
  const across = Math.max(0, Math.abs(disc.x - x) - width / 2);
  const down = Math.max(0, Math.abs(disc.y - y) - height / 2);
  return across * across + down * down < disc.radius * disc.radius;
}

const coversName = (one: NameBox, other: NameBox): boolean => Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < (one.height + other.height) / 2;

/** Whether a part of a name is not seen. */
const isCut = ({ x, y, width, height }: NameBox, { left, top, right, bottom }: SeenPart): boolean => x - width / 2 < left || x + width / 2 > right || y - height / 2 < top || y + height / 2 > bottom;

/** What is on the map, as far as names care. */
interface Around {
  readonly discs: readonly Disc[];
  readonly placed: readonly NameBox[];
  readonly seen: SeenPart;
}

function costOf(box: NameBox, { distance }: Shift, { discs, placed, seen }: Around): number {
  const covered = discs.reduce((sum, disc) => sum + (coversDisc(box, disc) ? 1 : 0), 0) + placed.reduce((sum, other) => sum + (coversName(box, other) ? NAME_COST : 0), 0);
  return covered + (isCut(box, seen) ? CUT_COST : 0) + DISTANCE_COST * distance;
}

function shiftOf(name: NameBox, around: Around): Pixels {
  const reach = FARTHEST + Math.max(name.width, name.height);
  const near = { ...around, discs: around.discs.filter((disc) => Math.hypot(disc.x - name.x, disc.y - name.y) < reach + disc.radius) };
  let best = { shift: { x: 0, y: 0 } as Pixels, cost: Infinity };
  for (const shift of SHIFTS) {
    const cost = costOf({ ...name, x: name.x + shift.x, y: name.y + shift.y }, shift, near);
    if (cost < best.cost) best = { shift: { x: shift.x, y: shift.y }, cost };
  }
  return best.shift;
}

/** How far each name is moved from its own spot, so that it is seen whole and covers no symbol and no other name; where there is no such place near, the fewest. */
export function placeNames(names: readonly NameBox[], discs: readonly Disc[], seen: SeenPart): readonly Pixels[] {
  const placed: NameBox[] = [];
  return names.map((name) => {
    const shift = shiftOf(name, { discs, placed, seen });
    placed.push({ ...name, x: name.x + shift.x, y: name.y + shift.y });
    return shift;
  });
}
