import type { Point } from '../../solver/index.ts';
import { degreesOf, metresOf } from '../intake/service.ts';

/** UTM zone 33, in which Statistics Norway's grid lies. */
const UTM33 = '25833';
/** What is added to the east, so that no cell of Norway begins below zero. */
const EAST_OFFSET = 2_000_000;

/**
 * The id of the cell of Statistics Norway's grid (SSB-rutenett) that a point lies in: the west side with 2 000 000 m added, then the south side with seven
 * digits, both in metres of UTM zone 33 (Statistics Norway, Documents 2009/9).
 */
export function ssbCell(point: Point, metres: number): string {
  const { east, north } = metresOf(UTM33, point);
  const side = (at: number): number => Math.floor(at / metres) * metres;
  return `${side(east + EAST_OFFSET)}${String(side(north)).padStart(7, '0')}`;
}

/** The corners of a cell from the south-west, against the sun, and back to it. */
export function cellCorners(id: string, metres: number): readonly Point[] {
  const [west, south] = [Number(id.slice(0, -7)) - EAST_OFFSET, Number(id.slice(-7))];
  return [[0, 0], [metres, 0], [metres, metres], [0, metres], [0, 0]].map(([east = 0, north = 0]) => degreesOf(UTM33, west + east, south + north));
}

/** The middle of a cell. */
export function cellMiddle(id: string, metres: number): Point {
  return degreesOf(UTM33, Number(id.slice(0, -7)) - EAST_OFFSET + metres / 2, Number(id.slice(-7)) + metres / 2);
}
