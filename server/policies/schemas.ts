import type * as z from 'zod';
import { PolicyFile } from '../intake/schemas.ts';

/** A policy that can be chosen (retningslinjer), in short: from when, to what end, on whose authority, and what in it is assumed. */
export const PolicySummary = PolicyFile.pick({ id: true, name: true, validFrom: true, aim: true, authority: true, assumed: true });
export type PolicySummary = Readonly<z.infer<typeof PolicySummary>>;
