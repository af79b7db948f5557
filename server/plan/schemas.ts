import * as z from 'zod';
import { LocalText } from '../intake/schemas.ts';

const kroner = z.int().min(0).max(1_000_000_000);
const rent = z.int().min(0).max(1_000_000);

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
