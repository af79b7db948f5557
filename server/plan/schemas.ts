import * as z from 'zod';
import { LocalText } from '../intake/schemas.ts';

const kroner = z.int().min(0).max(1_000_000_000);
const rent = z.int().min(0).max(1_000_000);
const text = z.string().min(1).max(200);

/** A home that somebody has found for sale (boligkandidat): where, what it is like, its rent and its price. Without a point it is taken to lie in the middle of the homes of its area. */
export const FoundHomeAsked = z.strictObject({
  id: text, name: text, areaId: text, point: z.strictObject({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }).nullable(), homesOnSite: z.int().min(1).max(10_000),
  bedrooms: z.int().min(0).max(9), stepFree: z.boolean(), wheelchair: z.boolean(), staffing: z.enum(['none', 'onCall', 'daytime', 'allHours']), monthlyRentNok: rent, priceNok: kroner,
});
export type FoundHomeAsked = Readonly<z.infer<typeof FoundHomeAsked>>;

/** What prices and rents are taken to be (antakelser): whole kroner, of homes without a bedroom of its own, with one, and so on; what has more costs as the last. */
export const HomePricesAsked = z.strictObject({
  buyNok: z.array(kroner).min(1).max(10), moreForStepFreeNok: kroner, splitNok: kroner, mergeNok: kroner, makeStepFreeNok: kroner, addStaffingNok: kroner, monthlyRentNok: z.array(rent).min(1).max(10),
});
export type HomePricesAsked = Readonly<z.infer<typeof HomePricesAsked>>;

/** What is assumed of money where one home more is looked for: from when, where it comes from, the budget in whole kroner, and prices. */
export const NextHomeAssumed = z.strictObject({ validFrom: z.iso.date(), source: LocalText, budgetNok: kroner, prices: HomePricesAsked });
export type NextHomeAssumed = Readonly<z.infer<typeof NextHomeAssumed>>;

/** What the page about the next home begins with: rounds that have a proposal, the newest first, the areas, and what is assumed of money. */
export const NextHomeBasis = z.strictObject({
  rounds: z.array(z.strictObject({ id: z.string(), name: z.string(), asOf: z.iso.date() })), areas: z.array(z.strictObject({ id: z.string(), name: z.string() })), assumed: NextHomeAssumed,
});
export type NextHomeBasis = Readonly<z.infer<typeof NextHomeBasis>>;
