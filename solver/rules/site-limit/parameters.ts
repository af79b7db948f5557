import * as z from 'zod';

/** Schemas of the parameters of `siteLimit`: the share of all homes on a site, in percent, and the number that every site may hold however small it is. */
export const siteLimitParameters = {
  sharePercent: z.int().min(0).max(100),
  minCount: z.int().min(0).max(1_000_000),
};

/** Parameters of `siteLimit`, read and found within their ranges. */
export type SiteLimitParameters = Readonly<z.infer<z.ZodObject<typeof siteLimitParameters>>>;
