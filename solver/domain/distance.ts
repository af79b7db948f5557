/** A point on the earth in decimal degrees (WGS 84). */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS_METRES = 6_371_000;

/** Great-circle distance (haversine) in whole metres, rounded to the nearest, as the problem format defines it. */
export function distanceMetres(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const sinLat = Math.sin(((b.lat - a.lat) * radians) / 2);
  const sinLon = Math.sin(((b.lon - a.lon) * radians) / 2);
  const h = sinLat * sinLat + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * sinLon * sinLon;
  return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h))));
}

/** The floored share of a number of homes: floor(homes * percent / 100). */
export function shareOf(homes: number, percent: number): number {
  return Math.floor((homes * percent) / 100);
}

/** Order of ids: by UTF-16 code unit, as the problem format defines it. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
