import proj4, { type Converter } from 'proj4';

/** A point in degrees (WGS 84), rounded to about a decimetre so that the same file gives the same digits everywhere. */
export interface Degrees {
  readonly lat: number;
  readonly lon: number;
}

const ZONES: Readonly<Record<string, number>> = { 25832: 32, 25833: 33, 25835: 35 };
const converters = new Map<string, Converter>();

/** True when points of this coordinate system (ETRS89 in UTM zone 32, 33 or 35) can be placed on the map. */
export function isKnownGrid(epsg: string): boolean {
  return Object.hasOwn(ZONES, epsg);
}

const sixDecimals = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

function converterOf(epsg: string): Converter {
  let converter = converters.get(epsg);
  if (!converter) {
    if (!isKnownGrid(epsg)) throw new Error(`coordinate system ${epsg} should have been refused`);
    converter = proj4(`+proj=utm +zone=${ZONES[epsg]} +ellps=GRS80 +units=m +no_defs`);
    converters.set(epsg, converter);
  }
  return converter;
}

/** Degrees of a point in UTM metres. Throws for a coordinate system that `isKnownGrid` does not know. */
export function degreesOf(epsg: string, east: number, north: number): Degrees {
  const [lon, lat] = converterOf(epsg).inverse([east, north]) as [number, number];
  return { lat: sixDecimals(lat), lon: sixDecimals(lon) };
}

const toCentimetre = (metres: number): number => Math.round(metres * 100) / 100;

/** Metres in a coordinate system, to the centimetre, so that `degreesOf` gives the same degrees again. */
export function metresOf(epsg: string, { lat, lon }: Degrees): { readonly east: number; readonly north: number } {
  const [east, north] = converterOf(epsg).forward([lon, lat]) as [number, number];
  return { east: toCentimetre(east), north: toCentimetre(north) };
}
