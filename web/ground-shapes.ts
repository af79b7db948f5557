import type { ConcentrationView, GroundRow, PercentRange } from '../server/plan/concentration-schemas.ts';
import { SHARE_CLASS_ENDS, SMALLEST_COLOURED_HOMES } from './concentration.ts';

/** Of which homes a share is: municipal ones alone, or all. */
export type ShareOf = 'municipal' | 'all';

/** Some ground as the map of the page Plan draws it: a spot, a circle or a cell, in the colour of its class, 0 the lightest; null for none. */
export interface GroundShape {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly homes: number;
  /** Metres of a circle; null for what is none. */
  readonly metres: number | null;
  /** Corners (lat, lon) of a cell; null for what is none. */
  readonly corners: readonly (readonly [number, number])[] | null;
  readonly shareClass: number | null;
  readonly isExempt: boolean;
  readonly label: string;
}

function classOf(percent: number): number {
  const index = SHARE_CLASS_ENDS.findIndex((end) => percent <= end);
  return index === -1 ? SHARE_CLASS_ENDS.length : index;
}

const shareIn = (row: GroundRow, of: ShareOf): PercentRange | null => (of === 'municipal' ? row.ofMunicipal : row.ofAll);
const homesIn = (row: GroundRow, of: ShareOf): number => (of === 'municipal' ? row.municipalHomes : row.homes);

/** The class that a share surely lies in; null where it is not sure or kept back, or where there are so few homes that a share says more of the people than of the place. */
export function groundClass(row: GroundRow, of: ShareOf): number | null {
  const share = shareIn(row, of);
  if (share === null || homesIn(row, of) < SMALLEST_COLOURED_HOMES) return null;
  const least = classOf(share.least);
  return least === classOf(share.most) ? least : null;
}

/** What the map draws of concentration. */
export function groundShapes({ rows, question: { level, metres } }: ConcentrationView, of: ShareOf, labelOf: (row: GroundRow) => string): readonly GroundShape[] {
  return rows.flatMap((row) => (row.lat === null || row.lon === null ? [] : [{
    id: row.id, lat: row.lat, lon: row.lon, homes: row.homes, metres: level === 'circle' ? metres : null, corners: row.corners, shareClass: groundClass(row, of), isExempt: row.limitExempt, label: labelOf(row),
  }]));
}
