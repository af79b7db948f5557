import * as z from 'zod';

const points = z.int().min(0).max(1_000_000);

/**
 * Schemas of the parameters of `unplaced`: the priority points of a household. Everybody has `base`; the dearest of its groups and its situation
 * add theirs; each full month of waiting adds some up to a cap; a deadline at most `urgentDays` after the day of the round adds `urgentPoints`.
 */
export const unplacedParameters = {
  base: z.int().min(1).max(1_000_000),
  groupPoints: z.record(z.string(), points),
  situationPoints: z.record(z.string(), points),
  pointsPerMonth: points,
  waitingCap: points,
  urgentPoints: points,
  urgentDays: points,
};

/** Parameters of `unplaced`, read and found within their ranges. */
export type UnplacedParameters = Readonly<z.infer<z.ZodObject<typeof unplacedParameters>>>;
