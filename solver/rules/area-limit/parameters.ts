import * as z from 'zod';

/** Schemas of the parameters of `areaLimit`: the share of all homes in an area, in percent. */
export const areaLimitParameters = {
  sharePercent: z.int().min(0).max(100),
};

/** Parameters of `areaLimit`, read and found within their ranges. */
export type AreaLimitParameters = Readonly<z.infer<z.ZodObject<typeof areaLimitParameters>>>;
