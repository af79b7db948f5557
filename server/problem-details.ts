import * as z from 'zod';

/** One fault of a file: where (JSON path), what stood there, what was expected, and perhaps why. */
export const FaultDetails = z.strictObject({ path: z.string(), value: z.unknown(), expected: z.string(), maybe: z.string().optional() });

/** A refusal as problem+json (RFC 9457); `code` is stable and is what a page turns into words. */
export const ProblemDetails = z.looseObject({
  type: z.string(), title: z.string(), status: z.int(), detail: z.string(), code: z.string(), faults: z.array(FaultDetails).optional(),
});
export type ProblemDetails = Readonly<z.infer<typeof ProblemDetails>>;
