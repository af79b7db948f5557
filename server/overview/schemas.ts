import * as z from 'zod';
import { ReminderCount } from '../follow-up/schemas.ts';
import { LocalText } from '../intake/schemas.ts';
import { NextStep } from '../offers/schemas.ts';
import { RegisterId } from '../registers/schemas.ts';

const day = z.iso.date();
const counts = z.record(z.string(), z.int());
const named = z.strictObject({ code: z.string(), name: z.string(), households: z.int() });

/** A team's week in minutes: what it has, what is bound, what a round may still use of it, and the evenings of the first two. */
export const TeamOverview = z.strictObject({
  id: z.string(), name: z.string(), capacityMinutes: z.int(), committedMinutes: z.int(), roomMinutes: z.int().nullable(), eveningCapacityMinutes: z.int(), eveningCommittedMinutes: z.int(),
});
export type TeamOverview = Readonly<z.infer<typeof TeamOverview>>;

/** What there is to do today (oversikt): who waits, what is free, what ends, what is to be looked at again. */
export const OverviewView = z.strictObject({
  asOf: day,
  waiting: z.strictObject({ households: z.int(), byGroup: z.array(named), bySituation: z.array(named) }),
  /** Households that need a home within 30 days, and those whose day is over. */
  deadlines: z.array(z.strictObject({ id: z.string(), neededBy: day, isOverdue: z.boolean() })),
  /** Dwellings of the department that are free today, and those that become so within 90 days too, by number of bedrooms. */
  freeHomes: z.strictObject({ today: counts, within90Days: counts }),
  teams: z.array(TeamOverview),
  /** The policy whose own number says how many counted households a site may have; null where none has such a number. */
  limitPolicy: z.strictObject({ id: z.string(), name: LocalText }).nullable(),
  /** Sites with more counted households than that. */
  sitesOverLimit: z.array(z.strictObject({ id: z.string(), name: z.string(), counted: z.int(), siteLimit: z.int(), homes: z.int() })),
  /** Leases that end within so many days as the terms name, and those that have ended without anybody moving out. */
  leaseDays: z.int(),
  leases: z.array(z.strictObject({ id: z.string(), dwellingId: z.string(), dwelling: z.string(), endDate: day, isOver: z.boolean() })),
  /** Offers that have not come to an end: to be sent, to be answered by a day, or to be moved into from a day. `id` is the household's. */
  offers: z.array(z.strictObject({ id: z.string(), dwelling: z.string(), next: NextStep, overdue: z.boolean(), deadline: day.nullable(), moveIn: day })),
  /** Assessments that count no longer, or soon will not: to be looked at again. */
  assessments: z.array(z.strictObject({ register: RegisterId, id: z.string(), flag: z.enum(['counted', 'shielded', 'unrest']), until: day, isExpired: z.boolean() })),
  /** How many agreements about follow-up somebody should look at, by why. */
  followUp: z.array(ReminderCount),
  /** Rows about people that should be erased: their last day is over. */
  overdue: z.array(z.strictObject({ register: RegisterId, id: z.string(), keepUntil: day })),
  round: z.strictObject({ id: z.string(), name: z.string(), asOf: day, households: z.int(), dwellings: z.int(), proposalStatus: z.string().nullable() }).nullable(),
  /** Why sites and teams cannot be judged: what keeps the registers from being a problem. */
  faults: z.array(z.string()),
});
export type OverviewView = Readonly<z.infer<typeof OverviewView>>;

/**
 * How many counted households live somewhere, as far as it may be told (see disclosure.ts): the least and the most that it can be; `counted` is null where
 * they differ, which is wherever anybody lives. Shares are percent of all homes there, with one decimal.
 */
export const CountTold = z.strictObject({ counted: z.int().nullable(), least: z.int(), most: z.int(), leastSharePercent: z.number(), mostSharePercent: z.number() });
export type CountTold = Readonly<z.infer<typeof CountTold>>;

const homes = { homes: z.int(), municipalHomes: z.int(), byBedrooms: counts, byState: counts };
/** A site as those see it who may see sums alone: homes, and how many counted households as far as it may be told. */
export const SiteAggregate = z.strictObject({ id: z.string(), name: z.string(), areaId: z.string(), limitExempt: z.boolean(), ...homes, counted: CountTold.nullable() });
export type SiteAggregate = Readonly<z.infer<typeof SiteAggregate>>;
/** An area in the same way. */
export const AreaAggregate = z.strictObject({ id: z.string(), name: z.string(), ...homes, counted: CountTold.nullable() });
export type AreaAggregate = Readonly<z.infer<typeof AreaAggregate>>;

/**
 * Sums of the municipality as they were on a day, told so for a month; counts of people are told in steps of `smallCount` or more, and no better from what
 * else is told. `isComplete` is false while something in the registers keeps people from being counted: what it is can name them, and is for others to see.
 */
export const AggregatesView = z.strictObject({ asOf: day, smallCount: z.int(), sites: z.array(SiteAggregate), areas: z.array(AreaAggregate), isComplete: z.boolean() });
export type AggregatesView = Readonly<z.infer<typeof AggregatesView>>;
