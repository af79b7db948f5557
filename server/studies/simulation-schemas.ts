import * as z from 'zod';
import { Changes } from '../../solver/index.ts';
import { LocalText } from '../intake/schemas.ts';

/** An alternative that is simulated: a policy, whether homes are given by the queue that keeps its conditions and points, and ready-made changes in their order. */
export const SimulationRun = z.strictObject({ policyId: z.string().min(1).max(100), isQueue: z.boolean(), presets: z.array(z.string().min(1).max(60)).max(9) });
export type SimulationRun = Readonly<z.infer<typeof SimulationRun>>;

/**
 * What is asked: one to three alternatives, the first of which the others are compared with, over 1–10 years, 2–50 times each with the same dice; from the town as the registers have it
 * or from its homes with nobody in them and nobody waiting; `changes` are assumptions that are changed by hand for all of them.
 */
export const SimulationQuestion = z.strictObject({
  runs: z.array(SimulationRun).min(1).max(3), start: z.enum(['town', 'nothing']), years: z.int().min(1).max(10), replications: z.int().min(2).max(50), seed: z.int().min(0).max(2_147_483_647), changes: Changes,
});
export type SimulationQuestion = Readonly<z.infer<typeof SimulationQuestion>>;

/** A number that was estimated: the mean of the replications, and the ends of its 95 % confidence interval where two replications or more have it. Null where none has one. */
export const EstimateView = z.strictObject({ mean: z.number(), low: z.number().nullable(), high: z.number().nullable() }).nullable();
export type EstimateView = Readonly<NonNullable<z.infer<typeof EstimateView>>> | null;

/** What is measured, by alternative: for each month, and over the whole time; `differences` are of each later alternative from the first, replication by replication. */
export const MeasureView = z.strictObject({
  id: z.string(), unit: z.string(), runs: z.array(z.array(EstimateView)), differences: z.array(z.array(EstimateView)), whole: z.array(EstimateView), wholeDifferences: z.array(EstimateView),
});
export type MeasureView = Readonly<z.infer<typeof MeasureView>>;

/** Days within which a share would have a home, and the ends of its 95 % interval; null where the simulation does not see so far, both ends also where there are fewer than two replications. */
export const WaitWithin = z.strictObject({ days: z.int().nullable(), low: z.int().nullable(), high: z.int().nullable() });
export type WaitWithin = Readonly<z.infer<typeof WaitWithin>>;

/** How long a group waits, by alternative: days within which half and nine of ten would have a home. */
export const WaitView = z.strictObject({ group: z.string(), isResidual: z.boolean(), runs: z.array(z.strictObject({ median: WaitWithin, ninety: WaitWithin, waits: z.int().min(0) })) });
export type WaitView = Readonly<z.infer<typeof WaitView>>;

const supposed = z.strictObject({ name: z.string(), value: z.unknown(), unit: z.string(), source: z.string() });

/** What a simulation has shown so far. `done` replications are worked out for every alternative, and only they are counted. Months are told by their first day. */
export const SimulationView = z.strictObject({
  asOf: z.iso.date(), done: z.int().min(0), of: z.int().min(1), months: z.array(z.iso.date()), measures: z.array(MeasureView), waits: z.array(WaitView),
  runs: z.array(z.strictObject({
    policyName: LocalText, isQueue: z.boolean(), presets: z.array(z.string()),
    /** The assumptions of this alternative that are not those of the first. */
    different: z.array(supposed),
    rounds: z.strictObject({ held: z.int().min(0), proved: z.int().min(0), judged: z.int().min(0) }),
  })),
  supposed: z.array(supposed),
  /** The measures whose levels are not told to whoever asks, because they count few people. */
  withheld: z.array(z.string()),
});
export type SimulationView = Readonly<z.infer<typeof SimulationView>>;
