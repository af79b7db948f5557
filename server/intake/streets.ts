import { distanceMetres } from '../../solver/index.ts';
import type { Address, StreetLines } from './schemas.ts';

/** Points of one side of a street further apart than this are not joined: there is something else between them. */
const MAX_GAP_METRES = 180;

type LatLon = [number, number];

/** The lines through points in order, broken where the gap is too wide; a point that stands alone gives no line. */
function joinPoints(points: readonly Address[]): LatLon[][] {
  const lines: LatLon[][] = [];
  let line: LatLon[] = [];
  let before: Address | undefined;
  for (const point of points) {
    if (before && distanceMetres(before, point) >= MAX_GAP_METRES) {
      lines.push(line);
      line = [];
    }
    line.push([point.lat, point.lon]);
    before = point;
  }
  lines.push(line);
  return lines.filter((candidate) => candidate.length > 1);
}

const byNumber = (a: Address, b: Address): number => a.number - b.number || (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0);

/** A street map (gatekart) from addresses: the points of one street, odd and even sides apart, by number, joined where the gap is short. */
export function streetLines(addresses: readonly Address[]): StreetLines[] {
  const streets = new Map<string, Address[]>();
  for (const address of addresses) {
    const key = `${address.streetCode}|${address.street}`;
    const street = streets.get(key);
    if (street) street.push(address);
    else streets.set(key, [address]);
  }
  return [...streets.values()].flatMap((street) => {
    const ordered = street.toSorted(byNumber);
    const lines = [1, 0].flatMap((parity) => joinPoints(ordered.filter((address) => address.number % 2 === parity)));
    const [first] = ordered;
    return first === undefined || lines.length === 0 ? [] : [{ name: first.street, lines }];
  });
}
