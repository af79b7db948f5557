import type { DayNumber } from '../domain/date.ts';
import type { Supposed } from './assumptions.ts';
import type { Chance } from './chance.ts';
import { MONTH_DAYS, YEAR_DAYS } from './season.ts';

/** Why somebody no longer lives in a home. */
export type StayEnd = 'moved' | 'leaseEnded' | 'evicted' | 'died';

/** When a stay ends, and why; the day is Infinity when it does not. */
export interface Stay {
  readonly endDay: number;
  readonly why: StayEnd;
}

/** Days between two things that happen so often to a hundred in a year; Infinity for never. */
export function meanDays(perHundredAndYear: number): number {
  return perHundredAndYear === 0 ? Infinity : (100 * YEAR_DAYS) / perHundredAndYear;
}

/** Who stays: the name and number of the dice, whether it is counted, from which day, and when the lease first ends (null: it has no end). */
export interface Staying {
  readonly name: string;
  readonly n: number;
  readonly isCounted: boolean;
  readonly from: DayNumber;
  readonly leaseEnd: DayNumber | null;
}

/** The day on which a lease that begins on the day ends. */
export function leaseEndOf(from: DayNumber, { leaseMonths }: Supposed): DayNumber {
  return from + Math.round(leaseMonths * MONTH_DAYS);
}

/** How long somebody stays: until they move, are evicted or die, or a lease ends and is not renewed, whichever comes first. A whole stay is thrown when it begins. */
export function stayOf(chance: Chance, supposed: Supposed, { name, n, isCounted, from, leaseEnd }: Staying): Stay {
  const who = isCounted ? 'counted' : 'others';
  const after = (what: StayEnd, rate: number): Stay => ({ why: what, endDay: from + Math.ceil(chance.days(what, name, n, meanDays(rate))) });
  const ends = [
    after('died', supposed.deathsPerYear[who]), after('evicted', supposed.evictionsPerYear[who]), after('moved', supposed.moveOutsPerYear[who]),
    { why: 'leaseEnded' as const, endDay: leaseEnd === null ? Infinity : lastLeaseEnd(chance, supposed, { name, n, from, leaseEnd }) },
  ];
  return ends.reduce((first, one) => (one.endDay < first.endDay ? one : first));
}

/** A lease that has run out before the day has been renewed, since somebody lives there; from then on chance decides each time. */
function lastLeaseEnd(chance: Chance, supposed: Supposed, { name, n, from, leaseEnd }: Omit<Staying, 'isCounted'> & { readonly leaseEnd: DayNumber }): number {
  const leaseDays = Math.max(1, Math.round(supposed.leaseMonths * MONTH_DAYS));
  const past = Math.max(0, Math.ceil((from + 1 - leaseEnd) / leaseDays));
  const renewed = supposed.renewalPercent / 100;
  const renewals = renewed === 0 ? 0 : Math.floor(Math.log(chance.fraction('renewal', name, n)) / Math.log(renewed));
  return renewed === 1 ? Infinity : leaseEnd + (past + renewals) * leaseDays;
}
