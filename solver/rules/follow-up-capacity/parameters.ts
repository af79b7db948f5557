import * as z from 'zod';

/** Schemas of the parameters of `followUpCapacity`: metres that a team travels in a minute, and the share of its time in percent that is kept in reserve. */
export const followUpCapacityParameters = {
  metresPerMinute: z.int().min(1).max(1_000_000),
  reservePercent: z.int().min(0).max(99),
};

/** Parameters of `followUpCapacity`, read and found within their ranges. */
export type FollowUpCapacityParameters = Readonly<z.infer<z.ZodObject<typeof followUpCapacityParameters>>>;
