import * as z from 'zod';
import { IsoDate } from '../domain/problem.ts';
import { Waits } from './waits.ts';

const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const amount = z.number().min(0);

/** What is looked at on each day, at its end. A month keeps the sum over its days, so the sum divided by `days` is the average day. */
export const DAILY = [
  /** Households that wait, live in no municipal home and are ready to move. */
  'waiting',
  /** Those of them whose situation is one without a home of their own. */
  'homeless',
  /** Those of the waiting who belong to the residual group, and the days that they have waited, all together. */
  'residualWaiting', 'residualWaitedDays',
  /** Households in a municipal home that wait for another. */
  'toChange',
  /** Tenants, and those of them who are counted. */
  'tenants', 'counted',
  /** Counted tenants on sites with a concentration, and the number of such sites; sites that are exempt are in none of these three. */
  'countedWithLimit', 'countedConcentrated', 'concentrations',
  /** Shielded tenants, and those of them who share a site with another, counted one. */
  'shielded', 'shieldedExposed',
  /** Minutes a week: what the teams have taken on, what they have, and what tenants need and nobody gives (no team, or more taken on than the team has). */
  'loadMinutes', 'capacityMinutes', 'uncoveredMinutes',
  /** Homes that are empty and can be moved into; and all in the stock. */
  'emptyHomes', 'homes',
  /** Bought care places in use, and their kroner. */
  'carePlaces', 'careKroner',
] as const;

/** What is counted when it happens. A month keeps how often it did. */
export const COUNTED = ['arrivals', 'returns', 'moveIns', 'changes', 'refusals', 'moved', 'leaseEnded', 'evicted', 'died', 'leftWaiting', 'diedWaiting', 'relapses'] as const;

/** The name of what is looked at on each day. */
export type Daily = (typeof DAILY)[number];
/** The name of what is counted when it happens. */
export type Counted = (typeof COUNTED)[number];

const fields = <Name extends string, T extends z.ZodType>(names: readonly Name[], value: T) => z.strictObject(Object.fromEntries(names.map((name) => [name, value])) as Record<Name, T>);

/** A calendar month (`YYYY-MM`) of a replication, or the part of it that was looked at. `teams` has each team's minutes taken on and had, summed over the days. */
export const Month = z.strictObject({
  month: z.string().regex(/^\d{4}-\d{2}$/), days: count, daily: fields(DAILY, amount), events: fields(COUNTED, count), teams: z.record(z.string(), z.strictObject({ load: amount, capacity: amount })),
});
export type Month = z.infer<typeof Month>;

/** Everybody who was there: those at the start and those who came are those who are there at the end and those who went. */
const Balance = z.strictObject({ waitingAtStart: count, tenantsAtStart: count, came: count, returned: count, gone: count, waitingAtEnd: count, tenantsAtEnd: count });

/**
 * One replication (gjentakelse) of one procedure: a row for each month, the waits by group, how the rounds went, and who came and went. `days` were looked at.
 */
export const Replication = z.strictObject({
  replication: count, from: IsoDate, days: count, months: z.array(Month), waits: z.record(z.string(), Waits), residualGroup: z.string(),
  /** Rounds with somebody to place and a home to place them in; those that were proved best on every level, and those whose proposal was judged again by the checks. */
  rounds: z.strictObject({ held: count, proved: count, judged: count }),
  balance: Balance,
});
export type Replication = z.infer<typeof Replication>;
