import * as z from 'zod';
import { StreetLines } from '../intake/schemas.ts';

const LatLon = z.tuple([z.number(), z.number()]);

/** The base map of the municipality: its streets as lines of [lat, lon], and its bounds [[south, west], [north, east]]. */
export const BasemapView = z.strictObject({ streets: z.array(StreetLines), bounds: z.tuple([LatLon, LatLon]) });
export type BasemapView = Readonly<z.infer<typeof BasemapView>>;
