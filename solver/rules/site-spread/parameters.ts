import * as z from 'zod';

/** Schemas of the parameters of `siteSpread`: the number of counted households on a site that cost nothing, as a number and as a share of its homes in percent (the higher applies). */
export const siteSpreadParameters = {
  free: z.int().min(0).max(1_000_000),
  freePercent: z.int().min(0).max(100).default(0),
};

/** Parameters of `siteSpread`, read and found within their ranges. */
export type SiteSpreadParameters = Readonly<z.infer<z.ZodObject<typeof siteSpreadParameters>>>;
