import * as z from 'zod';
import { Issue } from '../intake/schemas.ts';
import { FoundHomeAsked } from '../plan/schemas.ts';

/** What was found in a file of homes for sale: its homes, or none of them where anything is at fault; `issues` are the first 500 faults and the first 500 notes. Nothing of it is kept. */
export const FoundHomesReport = z.strictObject({ homes: z.array(FoundHomeAsked.omit({ id: true })), issues: z.array(Issue), faults: z.int().min(0), notes: z.int().min(0) });
export type FoundHomesReport = Readonly<z.infer<typeof FoundHomesReport>>;
