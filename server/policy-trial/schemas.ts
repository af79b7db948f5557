import * as z from 'zod';
import { LocalText } from '../intake/schemas.ts';

const whole = z.int();
const id = z.string().min(1);
const minutes = z.int().min(0);

/** The common yardstick (felles målestokk) that proposals under different rules are measured by; what each number means stands in the core's `Measure`. */
export const MeasureView = z.strictObject({
  crowdedFrom: whole.min(2).max(100), circleMetres: whole.min(0).max(5000), sharePercent: whole.min(0).max(100), neverTooMany: whole.min(0).max(100), metresPerMinute: whole.min(1).max(10_000),
});
export type MeasureView = Readonly<z.infer<typeof MeasureView>>;

/** A number of the yardstick with where it comes from, or that it is assumed. */
const sourced = z.strictObject({ value: whole, source: LocalText });

/** The yardstick as it ships: each number with its source, from a date. */
export const CommonMeasure = z.strictObject({
  validFrom: z.iso.date(), crowdedFrom: sourced, circleMetres: sourced, sharePercent: sourced, neverTooMany: sourced, metresPerMinute: sourced,
});
export type CommonMeasure = Readonly<z.infer<typeof CommonMeasure>>;

const Waited = z.strictObject({ median: z.number().min(0), longest: whole });

/** How some of the households fare: how many wait, get a home and are left (and have no municipal home today), and how many full months each had waited. */
export const FaresView = z.strictObject({
  households: whole, housed: whole, left: whole, leftWithoutHome: whole, waitedHoused: Waited.nullable(), waitedLeft: Waited.nullable(),
});
export type FaresView = Readonly<z.infer<typeof FaresView>>;

/** A proposal by the common yardstick; what each number counts stands in the core's `Measured`. */
export const MeasuredView = z.strictObject({
  householdsLeft: whole, peopleLeft: whole, waitingPoints: whole, uncoveredMinutes: minutes, travelMinutes: minutes, countedLiving: whole, livingCrowded: whole, livingInCrowdedCircle: whole,
  crowdedSites: whole, sitesOverShare: whole, overShare: whole, shieldedBeside: whole,
  wishes: z.strictObject({ asked: whole, first: whole, another: whole, none: whole }), counted: FaresView, others: FaresView,
});
export type MeasuredView = Readonly<z.infer<typeof MeasuredView>>;

/** What a trial and a sweep are asked with: the yardstick as it ships, and what can be turned, each with its range and unit. */
export const BenchView = z.strictObject({
  measure: CommonMeasure, turnables: z.array(z.strictObject({ id, least: whole, most: whole, step: whole, unit: z.string() })),
});
export type BenchView = Readonly<z.infer<typeof BenchView>>;
