import * as z from 'zod';

/** The engines that a solve may ask for. */
export const EngineName = z.enum(['highs', 'jslp', 'queue']);
export type EngineName = z.infer<typeof EngineName>;

const wholeText = z.string().regex(/^\d{1,15}$/, { error: 'expected a whole number, 0 or more' }).transform(Number);
const decimalText = (max: number, unit: string) => z.string().regex(/^\d+(\.\d+)?$/, { error: `expected a number of ${unit}` }).transform(Number)
  .pipe(z.number().max(max));

/** The query of a solve; what is left out takes the product's own choice: HiGHS, seed 1, no limits. */
export const SolveQuery = z.strictObject({
  engine: EngineName.default('highs'),
  seed: wholeText.default(1),
  timeLimitSeconds: decimalText(86_400, 'seconds').nullable().default(null),
  gapPercent: decimalText(100, 'percent').nullable().default(null),
});
export type SolveQuery = Readonly<z.infer<typeof SolveQuery>>;

/** How far one level has come; the penalty is null until an answer is known. */
export const LevelProgress = z.strictObject({ level: z.int(), penalty: z.int().nullable(), bound: z.number() });
export type LevelProgress = Readonly<z.infer<typeof LevelProgress>>;

/** One progress message of a solve: the level it works on, best so far, proved bound, seconds, and every level until now. */
export const ProgressMessage = LevelProgress.extend({ seconds: z.number(), levels: z.array(LevelProgress) });
export type ProgressMessage = Readonly<z.infer<typeof ProgressMessage>>;
