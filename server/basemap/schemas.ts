import * as z from 'zod';

const LatLon = z.tuple([z.number(), z.number()]);

/** A street as lines of [lat, lon] points, drawn from the addresses along it. */
export const StreetView = z.strictObject({ name: z.string(), lines: z.array(z.array(LatLon)) });
export type StreetView = Readonly<z.infer<typeof StreetView>>;

/** The base map of the municipality: its streets and its bounds [[south, west], [north, east]]. */
export const BasemapView = z.strictObject({ streets: z.array(StreetView), bounds: z.tuple([LatLon, LatLon]) });
export type BasemapView = Readonly<z.infer<typeof BasemapView>>;
