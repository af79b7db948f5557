import * as z from 'zod';
import { IsoDate } from '../../solver/index.ts';
import { Texts } from '../rounds/schemas.ts';

/** A shipped policy (retningslinjer) in short: from when, to what end, on whose authority, and what in it is assumed. */
export const PolicySummary = z.strictObject({
  id: z.string().min(1), name: Texts, validFrom: IsoDate, aim: Texts, authority: z.string(), assumed: z.string(),
});
export type PolicySummary = Readonly<z.infer<typeof PolicySummary>>;
