import { createHash } from 'node:crypto';
import type { Database } from '../db/open.ts';
import type { Address } from '../intake/schemas.ts';
import { streetLines } from '../intake/service.ts';
import { readAddresses } from '../municipality/service.ts';
import type { BasemapView } from './schemas.ts';

/** A map as it is sent: a `BasemapView` as JSON, and a tag that is another when the map is (ETag). */
export interface DrawnMap {
  readonly json: string;
  readonly tag: string;
}

/** The base map of the municipality in the database. */
export interface BasemapService {
  draw(): Promise<DrawnMap>;
  /** Forgets what was drawn, because there are other addresses. */
  forget(): void;
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
  let drawn: DrawnMap | null = null;
  // counts what was forgotten: a map may be drawn from addresses that are others before it is done
  let forgotten = 0;
  return {
    async draw() {
      if (drawn !== null) return drawn;
      const before = forgotten;
      const addresses = await readAddresses(db);
      const map: BasemapView = { streets: streetLines(addresses), bounds: boundsOf(addresses) };
      const json = JSON.stringify(map);
      const done: DrawnMap = { json, tag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 22)}"` };
      if (addresses.length > 0 && forgotten === before) drawn = done;
      return done;
    },
    forget() {
      drawn = null;
      forgotten += 1;
    },
  };
}
