import * as z from 'zod';

/** Schemas of the parameters of `spareBedrooms`: the bedrooms beyond the need that are still no waste. */
export const spareBedroomsParameters = {
  maxSpare: z.int().min(0).max(9),
};

/** Parameters of `spareBedrooms`, read and found within their ranges. */
export type SpareBedroomsParameters = Readonly<z.infer<z.ZodObject<typeof spareBedroomsParameters>>>;
