import type { DayStretch, HeldVisit, LastTime, Opening, Pause, Point, StaffPrice } from '../../solver/index.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { TravelMode } from '../intake/schemas.ts';
import type { WeekProblem } from './schemas.ts';

// What a week is planned from, worked out of the registers: days count from the Monday (0), times are minutes after midnight.

/** Hours that a staff member works on a day of the week, with the pause that they owe; later than `closes` nobody is at work. */
export interface MaterialHours extends DayStretch {
  readonly closes: number;
  readonly pause: Pause | null;
}

/** A staff member in a week: where the day begins and ends, how they get about, what they know, when they work and are away. */
export interface MaterialStaff {
  readonly id: string;
  readonly base: Point;
  readonly travelMode: TravelMode;
  readonly competences: readonly string[];
  readonly hours: readonly MaterialHours[];
  readonly absences: readonly DayStretch[];
}

/** A visit that is to be made in a week, by its number in the agreement's; who made it last, and what a leader has settled of it. */
export interface MaterialVisit {
  readonly number: number;
  readonly isEvening: boolean;
  readonly openings: readonly Opening[];
  readonly last: LastTime | null;
  readonly lastOfSecond: LastTime | null;
  readonly held: HeldVisit | null;
  readonly heldOfSecond: HeldVisit | null;
}

/** An agreement in a week: where it is, each visit that it is to have, and the price of each face. `madeOn` are days on which it has had a visit in this week already, by no plan. A null point is a home that is not on the map. */
export interface MaterialAgreement {
  readonly id: string;
  readonly address: string;
  readonly point: Point | null;
  readonly minutes: number;
  readonly leastDaysApart: number;
  readonly byTwo: boolean;
  readonly competences: readonly string[];
  readonly staffPrices: readonly StaffPrice[];
  readonly otherStaffPrice: number;
  readonly barredStaffIds: readonly string[];
  readonly mainStaffId: string | null;
  readonly backupStaffId: string | null;
  readonly madeOn: readonly number[];
  readonly visits: readonly MaterialVisit[];
}

/** All that a week is planned from; kept with the plan, so that it can be seen what it was planned from. */
export interface WeekMaterial {
  readonly week: string;
  readonly terms: Pick<FollowUpTerms, 'eveningFrom' | 'travel' | 'week'>;
  readonly staff: readonly MaterialStaff[];
  readonly agreements: readonly MaterialAgreement[];
  readonly problems: readonly WeekProblem[];
}
