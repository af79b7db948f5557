import * as z from 'zod';
import { IsoDate } from '../../solver/index.ts';
import { LocalText } from '../intake/schemas.ts';
import { StockRowView } from './next-home-schemas.ts';
import { EstimateView, SimulationView } from './simulation-schemas.ts';

const whole = z.int().min(0);
const text = z.string().min(1).max(200);

/** How many homes, years and replications where nobody says otherwise: a compromise between an answer soon and a sure one, no number of a council's. */
export const YEARS_EFFORT = { homes: 5, years: 2, replications: 10, monthsUntilReady: 0 } as const;

/** Which of the ranked changes are simulated: homes that could be bought, free homes converted, or free homes sold. */
export const YearsGroup = z.enum(['buy', 'convert', 'sell']);
export type YearsGroup = z.infer<typeof YearsGroup>;

/** What the best changes of a question about the next home would do over years: of which question and kind, how many of them, years and replications, and in how many months somebody can move in. */
export const NextHomeYearsQuestion = z.strictObject({
  studyId: text, group: YearsGroup.default('buy'), homes: z.int().min(1).max(20).default(YEARS_EFFORT.homes), years: z.int().min(1).max(10).default(YEARS_EFFORT.years), replications: z.int().min(2).max(50).default(YEARS_EFFORT.replications),
  monthsUntilReady: whole.max(36).default(YEARS_EFFORT.monthsUntilReady), seed: whole.max(1_000_000).default(1),
});
export type NextHomeYearsQuestion = Readonly<z.infer<typeof NextHomeYearsQuestion>>;

const figures = z.strictObject({ homelessDays: EstimateView, waitingDays: EstimateView, concentrated: EstimateView });

/** Days without a home of their own and days of waiting, of all households together, and counted tenants who live in a concentration on an average day; each the mean of the replications with its 95 % interval. */
export type YearsFiguresView = Readonly<z.infer<typeof figures>>;

/** A home over the years: its row and place in the ranking of the round (1 and up), and how each figure differs from changing nothing, replication by replication. `isLikeBest`: its days without a home cannot be told from those of the home that spares most. */
export const HomeYearsView = z.strictObject({ row: StockRowView, place: z.int().min(1), differences: figures, isLikeBest: z.boolean() });
export type HomeYearsView = Readonly<z.infer<typeof HomeYearsView>>;

/** What changes to the homes would do over years, as far as it is worked out; `notFree` were ranked and cannot be simulated, since somebody lives there still or they are gone: `done` of `of` replications are there for all of them, and only these are counted. `homes` begin with the one that spares most days without a home. */
export const NextHomeYearsView = z.strictObject({
  asOf: IsoDate, group: YearsGroup, notFree: whole, freeFrom: IsoDate, years: z.int().min(1), done: whole, of: z.int().min(1), policyName: LocalText, concentrationCount: z.int().min(1),
  levels: z.array(z.strictObject({ level: whole, ruleIds: z.array(z.string()), before: whole, bound: whole })),
  nothing: figures, homes: z.array(HomeYearsView), supposed: SimulationView.shape.supposed,
});
export type NextHomeYearsView = Readonly<z.infer<typeof NextHomeYearsView>>;
