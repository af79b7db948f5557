import type { TextRetention } from './text-retention.ts';

/**
 * What became of a visit (utført besøk), as a phone or the leader told it: `id` is made where it was written, so that telling it twice is telling it once. `planned` is the visit of the week's plan, or null for one that
 * nobody had planned. Times are ISO instants; `date` is the day of the visit. `note` is short and about nobody's health.
 */
export interface VisitRow extends TextRetention {
  readonly id: string;
  readonly agreementId: string;
  readonly date: string;
  readonly staffId: string;
  readonly planned: string | null;
  readonly outcome: 'done' | 'notAtHome' | 'postponed' | 'cancelled';
  readonly minutes: number;
  readonly postponedTo: string | null;
  readonly note: string;
  readonly writtenAt: string;
  readonly receivedAt: string;
  readonly writtenBy: string;
  /** A later telling of the same planned visit by the same hand replaces an earlier one, which is kept with who replaced it. */
  readonly replacedBy: string | null;
  /** The telling of somebody else that stood there first: two tell of one planned visit. Only the first counts, and a leader sees both. */
  readonly besides: string | null;
  /** When whoever told it took it back. */
  readonly takenBackAt: string | null;
}

/** A plan of a team's or the municipality's visits in a week (ukeplan), from its Monday: what was planned and what came of it, as JSON. The last decided one is the one that holds. */
export interface WeekPlanRow extends TextRetention {
  readonly week: string;
  readonly version: number;
  readonly state: 'draft' | 'decided';
  readonly material: string;
  readonly plan: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly decidedAt: string | null;
  readonly decidedBy: string | null;
}

/** A proposal of who follows whom (forslag til kontakter), with what it was made from, and with what has been decided of it so far, as JSON; the agreements have what holds. */
export interface CaseloadProposalRow extends TextRetention {
  readonly id: string;
  readonly material: string;
  readonly proposal: string;
  readonly state: 'open' | 'decided' | 'dropped';
  readonly madeAt: string;
  readonly madeBy: string;
}

/** What the capacity of the teams in a round follows from (grunnlaget for teamenes tid), week by week, as JSON: it names posts, never people. */
export interface RoundCapacityRow {
  readonly roundId: string;
  readonly problemSha256: string;
  readonly capacity: string;
}
