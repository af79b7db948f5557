import * as z from 'zod';

/** Schemas of the parameters of `radiusLimit`: the radius of the circle around each site in metres, and the counted households that it may hold. */
export const radiusLimitParameters = {
  metres: z.int().min(0).max(1_000_000),
  maxCount: z.int().min(0).max(1_000_000),
};

/** Parameters of `radiusLimit`, read and found within their ranges. */
export type RadiusLimitParameters = Readonly<z.infer<z.ZodObject<typeof radiusLimitParameters>>>;
