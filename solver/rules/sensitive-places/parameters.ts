import * as z from 'zod';
import { PlaceKind } from '../../domain/problem.ts';

/** Schemas of the parameters of `sensitivePlaces`: the kinds of place, and the distance in metres that still counts as beside. */
export const sensitivePlacesParameters = {
  kinds: z.array(PlaceKind),
  metres: z.int().min(0).max(1_000_000),
};

/** Parameters of `sensitivePlaces`, read and found within their ranges. */
export type SensitivePlacesParameters = Readonly<z.infer<z.ZodObject<typeof sensitivePlacesParameters>>>;
