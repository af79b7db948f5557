import type { DayNumber } from '../domain/date.ts';
import type { DwellingId, Household } from '../domain/problem.ts';
import type { HomeNow } from './stock.ts';
import type { Care } from './staff.ts';

/** Somebody who lives in a municipal home. `name` and `n` are those of their dice; `household` is null where only that they live there is known. */
export interface Tenancy {
  readonly id: string;
  readonly name: string;
  readonly n: number;
  readonly home: HomeNow;
  readonly counted: boolean;
  readonly shielded: boolean;
  readonly household: Household | null;
  readonly care: Care | null;
  /** It is known that they move out. */
  isLeaving: boolean;
  isOver: boolean;
  /** Their wait for another home; null when they wait for none. */
  wait: Waiter | null;
}

/** A household that waits. `start`: the first day that it both has applied and is ready to move, which its wait is counted from. */
export interface Waiter {
  readonly household: Household;
  readonly group: string;
  readonly name: string;
  readonly n: number;
  readonly start: DayNumber;
  /** Came without warning, and so may be given a home that is kept for such. */
  readonly isSurprise: boolean;
  /** Where it lives now; null when in no municipal home. */
  readonly tenancy: Tenancy | null;
  offers: number;
  readonly refused: Set<DwellingId>;
  /** The home that it has said yes to. */
  accepted: HomeNow | null;
}
