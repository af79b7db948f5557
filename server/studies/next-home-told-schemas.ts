import * as z from 'zod';
import { Staffing } from '../../solver/index.ts';

const whole = z.int().min(0);
const range = z.strictObject({ least: z.int(), most: z.int() });

/** A question about the next home that is done, as it is told to those who may see sums alone: when it was asked (ISO instant), and which kinds of homes it was about. */
export const NextHomeToldSummary = z.strictObject({ id: z.string(), askedAt: z.string(), bedrooms: z.array(whole), stepFree: z.array(z.boolean()), staffings: z.array(Staffing) });
export type NextHomeToldSummary = Readonly<z.infer<typeof NextHomeToldSummary>>;

/** Whether there are fewer free homes of a size than households that need it: more than of any other size for sure, for sure, perhaps, or not that anybody is told of. */
export const Shortage = z.enum(['greatest', 'sure', 'perhaps', 'none']);
export type Shortage = z.infer<typeof Shortage>;

/** Homes of a size (number of bedrooms, the last of them and more): how many households need that many, as they are told, how many such homes are free, and how many are short (below 0: left over). */
export const SizeTold = z.strictObject({ bedrooms: whole, orMore: z.boolean(), households: range, free: whole, short: range, shortage: Shortage });
export type SizeTold = Readonly<z.infer<typeof SizeTold>>;

/** A home that could be bought: of a size, in an area; `place` is shared by those that nothing told sets apart. `counted` is the area's range as the sums tell it, with its shares in percent; null where nothing is told of it. */
export const CandidateTold = z.strictObject({
  place: z.int().min(1), bedrooms: whole, orMore: z.boolean(), shortage: Shortage, areaId: z.string(), areaName: z.string(),
  counted: z.strictObject({ least: whole, most: whole, leastSharePercent: z.number(), mostSharePercent: z.number() }).nullable(),
});
export type CandidateTold = Readonly<z.infer<typeof CandidateTold>>;

/** Where the next home helps, as it is told to those who may see sums alone: made of need (`needOf`) and sums (`sumsOf`, ISO dates) as they are told, and of nothing else that is about people. */
export const NextHomeTold = NextHomeToldSummary.extend({ needOf: z.iso.date(), sumsOf: z.iso.date(), sizes: z.array(SizeTold), candidates: z.array(CandidateTold) });
export type NextHomeTold = Readonly<z.infer<typeof NextHomeTold>>;
