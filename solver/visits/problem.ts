/** A pause that a shift owes: so many minutes, taken at the first stop that ends at or after `from` (minutes after midnight), before the way on. */
export interface Pause {
  readonly from: number;
  readonly minutes: number;
}

/**
 * One staff member's working time on one day, to be filled with visits (vakt). Times are minutes after midnight. `from` is when the first trip can begin, `until` when the staff member should be at the end place
 * (later is overtime and priced; null: no such time), `closes` when at the latest (null: no limit). Places are indices in the tables of travel, and `travelTable` is the table of how this staff member gets about.
 */
export interface Shift {
  readonly id: string;
  readonly staffId: string;
  /** Days since the first day of what is planned, 0 and up. */
  readonly day: number;
  readonly startPlace: number;
  readonly endPlace: number;
  readonly travelTable: number;
  readonly from: number;
  readonly until: number | null;
  readonly closes: number | null;
  readonly competences: readonly string[];
  readonly pause: Pause | null;
}

/** A day on which a visit may be made, and when it may begin: not before `from`, after `latest` it is tardy and priced, after `closes` it is not made. Minutes after midnight; null: no such time. */
export interface Opening {
  readonly day: number;
  readonly from: number;
  readonly latest: number | null;
  readonly closes: number | null;
}

/** What it costs that this staff member makes a visit, above what it costs that another does (a wish, a trusted face). Never negative. */
export interface StaffPrice {
  readonly staffId: string;
  readonly price: number;
}

/** Who made a visit, and on which day, in the plan before. */
export interface LastTime {
  readonly staffId: string;
  readonly day: number;
}

/** That a visit is settled: who makes it, on which day, and when it begins (minutes after midnight). */
export interface HeldVisit extends LastTime {
  readonly start: number;
}

/** One part of a visit by one staff member (besøk). A visit that two make is two of these with a link. Minutes are above 0; it needs every one of its competences. One that is held is made as it is held, or the plan breaks something. */
export interface Visit {
  readonly id: string;
  readonly place: number;
  readonly minutes: number;
  readonly competences: readonly string[];
  readonly openings: readonly Opening[];
  /** What it costs not to make it, above 0. */
  readonly uncoveredPrice: number;
  readonly staffPrices: readonly StaffPrice[];
  /** What it costs that somebody not named in `staffPrices` makes it. */
  readonly otherStaffPrice: number;
  readonly barredStaffIds: readonly string[];
  readonly last: LastTime | null;
  readonly held: HeldVisit | null;
}

/**
 * Two visits that hang together: made on the same day by two different staff members, or not at all, and the second begins at least `leastMinutes` (0 and up) and at most `mostMinutes` after the first does.
 * Both 0: at the same time.
 */
export interface Link {
  readonly firstId: string;
  readonly secondId: string;
  readonly leastMinutes: number;
  readonly mostMinutes: number;
}

/**
 * Visits to one person that should lie apart: each pair that is made fewer than `leastDays` days apart is short of the days that are missing, and so is each visit beside one that the person has on a day of `madeOn`, which is
 * not planned here.
 */
export interface Spacing {
  readonly visitIds: readonly string[];
  readonly leastDays: number;
  readonly madeOn: readonly number[];
}

/** What a plan can be measured by. */
export type TermId = 'uncovered' | 'travel' | 'tardiness' | 'highestTardiness' | 'overtime' | 'staffPrice' | 'changedStaff' | 'changedDay' | 'shortSpacing';

/** One measure of a level with its weight, 0 and up. */
export interface WeightedTerm {
  readonly term: TermId;
  readonly weight: number;
}

/** One level of what a plan costs: the sum of weight × measure, divided by `dividedBy` (above 0). */
export interface CostLevel {
  readonly terms: readonly WeightedTerm[];
  readonly dividedBy: number;
}

/**
 * Visits to be planned on the shifts of a day or of several. `travelTables[table][a][b]` is the time from place a to place b in one way of getting about, 0 and up; all tables have the same places. Of two
 * plans the better is the one that is lower on the first level of `objective` where they differ.
 */
export interface VisitProblem {
  readonly travelTables: readonly (readonly (readonly number[])[])[];
  readonly shifts: readonly Shift[];
  readonly visits: readonly Visit[];
  readonly links: readonly Link[];
  readonly spacings: readonly Spacing[];
  readonly objective: readonly CostLevel[];
}

/** A visit in a plan, with when it begins (minutes after midnight). */
export interface Stop {
  readonly visitId: string;
  readonly start: number;
}

/** A shift with its stops in order. */
export interface Route {
  readonly shiftId: string;
  readonly stops: readonly Stop[];
}

/** A plan: every shift with its stops, and the visits that are not made. */
export interface VisitPlan {
  readonly routes: readonly Route[];
  readonly uncoveredIds: readonly string[];
}
