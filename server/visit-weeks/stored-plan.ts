import type { UncoveredVisit, WeekDay, WeekFigures } from './schemas.ts';

/** A day in a stored plan, with whose it is. */
export interface StoredDay extends WeekDay {
  readonly staffId: string;
}

/** What came of planning a week, as it lies in the database: without the names of staff, which are in their register. `from` is the version that it was planned from. */
export interface StoredPlan {
  readonly seed: number;
  readonly moves: number;
  readonly isWhole: boolean;
  readonly from: number | null;
  readonly days: readonly StoredDay[];
  readonly uncovered: readonly UncoveredVisit[];
  readonly figures: WeekFigures;
  readonly byHand: WeekFigures;
}

/** Reads a plan that this program has stored. */
export function readStoredPlan(text: string): StoredPlan {
  return JSON.parse(text) as StoredPlan;
}
