import type { Database } from '../db/open.ts';
import type { Address } from '../intake/schemas.ts';
import { streetLines } from '../intake/service.ts';
import { readAddresses } from '../municipality/service.ts';
import type { BasemapView } from './schemas.ts';

/** The base map of the municipality in the database. */
export interface BasemapService {
  draw(): Promise<BasemapView>;
}

/** Bounds of the addresses; the whole of Norway while there are none. */
function boundsOf(addresses: readonly Address[]): BasemapView['bounds'] {
  if (addresses.length === 0) return [[57.9, 4.5], [71.2, 31.2]];
  let [south, west, north, east] = [90, 180, -90, -180];
  for (const { lat, lon } of addresses) {
    south = Math.min(south, lat);
    west = Math.min(west, lon);
    north = Math.max(north, lat);
    east = Math.max(east, lon);
  }
  return [[south, west], [north, east]];
}

/** Draws the map from the address register; once, as soon as there are addresses. */
export function createBasemapService(db: Database): BasemapService {
  let drawn: BasemapView | null = null;
  return {
    async draw() {
      if (drawn !== null) return drawn;
      const addresses = await readAddresses(db);
      const map: BasemapView = { streets: streetLines(addresses), bounds: boundsOf(addresses) };
      if (addresses.length > 0) drawn = map;
      return map;
    },
  };
}
