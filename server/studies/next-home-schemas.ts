import * as z from 'zod';
import { IsoDate, Staffing } from '../../solver/index.ts';
import { LocalText } from '../intake/schemas.ts';
import { FoundHomeAsked, HomePricesAsked } from '../plan/schemas.ts';

const whole = z.int();
const kroner = whole.min(0).max(1_000_000_000);
const rent = whole.min(0).max(1_000_000);
const text = z.string().min(1).max(200);
const bedrooms = whole.min(0).max(9);

/** Seconds for a home and for the budget, and how many of each group are solved: a compromise between an answer soon and a proved one, no number of a council's. */
export const NEXT_HOME_EFFORT = { confirmed: 3, secondsForHome: 10, secondsForBudget: 60 } as const;

/** Where one home more would help (neste bolig): which round, which kinds of homes, what is found for sale, what things cost, the budget, and how long to look. */
export const NextHomeQuestion = z.strictObject({
  roundId: text, bedrooms: z.array(bedrooms).min(1).max(6), stepFree: z.array(z.boolean()).min(1).max(2), staffings: z.array(Staffing).min(1).max(4), found: z.array(FoundHomeAsked).max(30),
  prices: HomePricesAsked, budgetNok: kroner, confirmed: whole.min(1).max(20).default(NEXT_HOME_EFFORT.confirmed), secondsForHome: whole.min(1).max(120).default(NEXT_HOME_EFFORT.secondsForHome),
  secondsForBudget: whole.min(1).max(600).default(NEXT_HOME_EFFORT.secondsForBudget), seed: whole.min(0).max(1_000_000).default(1),
});
export type NextHomeQuestion = Readonly<z.infer<typeof NextHomeQuestion>>;

const gain = z.strictObject({ level: whole, before: whole, after: whole, gain: whole, range: z.strictObject({ least: whole, most: whole }).nullable() });

/** What a level gains, and between what the true gain lies; null where an earlier level is not proved. */
export type GainView = Readonly<z.infer<typeof gain>>;

/** What is known of a change: estimated, solved, or that no answer came of solving it. `worth` is what the relaxation says, `most` never less than what is gained while the earlier levels stand still. */
export const StockKnown = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('estimate'), levels: z.array(z.strictObject({ level: whole, worth: z.number(), most: whole })) }),
  z.strictObject({ kind: z.literal('confirmed'), levels: z.array(gain), isProved: z.boolean() }),
  z.strictObject({ kind: z.literal('none'), reason: z.enum(['timeLimit', 'stopped', 'tooLarge', 'infeasible']) }),
]);
export type StockKnown = Readonly<z.infer<typeof StockKnown>>;

/** A change in the municipal homes as it is shown: what is done, with which home in which area, its price, and what is known of it. `from` are the bedrooms of the homes that go; `name` that of a home found for sale. */
export const StockRowView = z.strictObject({
  id: text, what: z.enum(['buy', 'sell', 'split', 'merge', 'makeStepFree', 'addStaffing']), areaId: text, areaName: z.string(), siteName: z.string().nullable(), name: z.string().nullable(),
  bedrooms: z.array(bedrooms), from: z.array(bedrooms), stepFree: z.boolean(), wheelchair: z.boolean(), staffing: Staffing, monthlyRentNok: rent, priceNok: kroner.nullable(), known: StockKnown,
});
export type StockRowView = Readonly<z.infer<typeof StockRowView>>;

/** What the budget buys: which homes and how many, out of how many kinds; null while it is not worked out. `isProved`: no other set within the budget is better; `isCheapest`: no equally good one is cheaper. */
export const BudgetView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none'), reason: z.enum(['timeLimit', 'stopped', 'tooLarge', 'infeasible', 'noRelaxation']) }),
  z.strictObject({
    kind: z.literal('budget'), bought: z.array(z.strictObject({ row: StockRowView.omit({ known: true }), count: whole })), considered: whole, spentNok: kroner, levels: z.array(gain), isProved: z.boolean(),
    isCheapest: z.boolean(),
  }),
]);
export type BudgetView = Readonly<z.infer<typeof BudgetView>>;

/** Where the next home helps, as far as it is worked out: the most promising first, what is solved before what is estimated. Names no household. */
export const NextHomeView = z.strictObject({
  round: z.strictObject({ id: text, name: z.string(), asOf: IsoDate, households: whole, dwellings: whole, policyName: LocalText, proposalNumber: whole, isProved: z.boolean() }),
  levels: z.array(z.strictObject({ level: whole, ruleIds: z.array(text), before: whole, bound: whole })),
  /** Areas without a site, where no home could be placed; homes found for sale that the round has no area for. */
  areasWithoutSites: z.array(z.string()), leftOut: z.array(z.string()),
  /** Municipal homes that were not looked at as something to sell or convert: those that a household lives in, those locked to somebody, and those that nobody can move into within the round. */
  notLookedAt: z.strictObject({ let: whole.min(0), locked: whole.min(0), later: whole.min(0) }),
  buy: z.array(StockRowView), convert: z.array(StockRowView), sell: z.array(StockRowView), budget: BudgetView.nullable(),
});
export type NextHomeView = Readonly<z.infer<typeof NextHomeView>>;
