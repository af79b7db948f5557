import * as z from 'zod';

const whole = z.int().min(0);

/** Which homes would do for those who live in one today: with the same number of bedrooms, kind of tenure and equipment; with as many bedrooms or more and step-free where today's is; or any. */
export const FitAsked = z.enum(['same', 'atLeast', 'any']);
export type FitAsked = z.infer<typeof FitAsked>;

/** The numbers by which the least concentration is asked for where nobody says otherwise: five together as IRIS counted in 2013, the rest as the policies that ship assume. */
export const LEAST_NUMBERS = { fit: 'atLeast', togetherFrom: 5, limitPercent: 15, limitCount: 2, free: 2 } as const;

/** How the least concentration is asked for: which homes would do, from how many counted households on one site they live together, the limit of a site in percent of its homes with the number that is always allowed, and how many on a site cost nothing when they are spread. */
export const LeastAsked = z.strictObject({
  fit: FitAsked.default(LEAST_NUMBERS.fit), togetherFrom: z.int().min(2).max(50).default(LEAST_NUMBERS.togetherFrom), limitPercent: z.int().min(0).max(100).default(LEAST_NUMBERS.limitPercent),
  limitCount: z.int().min(0).max(50).default(LEAST_NUMBERS.limitCount), free: z.int().min(0).max(50).default(LEAST_NUMBERS.free),
});
export type LeastAsked = Readonly<z.infer<typeof LeastAsked>>;

/** The same for those who may see sums alone: what is told does not say who has which home, so any would do. */
export const LeastAskedTold = LeastAsked.extend({ fit: z.literal('any').default('any') });
export type LeastAskedTold = Readonly<z.infer<typeof LeastAskedTold>>;

/** The least and the most that a number can be, over the unknown and over what was not proved in time; the same where it is known. */
export const Ends = z.strictObject({ least: whole, most: whole });
export type Ends = Readonly<z.infer<typeof Ends>>;

/** A measure as it is today and at its least, and the difference: what another allocation of the same homes would take away. What is left is the stock's. `isProved` where the least was found, and not only a way towards it. */
export const AvoidableView = z.strictObject({ current: Ends, least: Ends, byAllocation: Ends, isProved: z.boolean() });
export type AvoidableView = Readonly<z.infer<typeof AvoidableView>>;

/** The town (id null) or an area: its sites that are not exempt, the counted who live on them, the counted on exempt sites, and its measures; null while they are being worked out. */
export const AvoidableRow = z.strictObject({
  areaId: z.string().nullable(), name: z.string(), sites: whole, homes: whole, counted: Ends, exempt: Ends,
  measures: z.strictObject({ together: AvoidableView, overLimit: AvoidableView, spread: AvoidableView }).nullable(),
});
export type AvoidableRow = Readonly<z.infer<typeof AvoidableRow>>;

/** What of the concentration could be avoided with the homes there are (unngåelig eller ikke): the town first, then its areas, each by itself. */
export const LeastView = z.strictObject({ asOf: z.iso.date(), isTold: z.boolean(), rows: z.array(AvoidableRow) });
export type LeastView = Readonly<z.infer<typeof LeastView>>;
