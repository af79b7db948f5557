import type { Point } from '../domain/distance.ts';

/** A stretch of a day of the week, 1 (Monday) to 7, with clock times HH:MM: in every ISO week, or in those with even or with odd numbers. */
export interface WeekHours {
  readonly weekday: number;
  readonly from: string;
  readonly until: string;
  readonly weeks: 'every' | 'even' | 'odd';
}

/** Days on which somebody is away, the last one too (ISO dates); with clock times HH:MM it is those hours of each of the days. */
export interface PostAbsence {
  readonly from: string;
  readonly to: string;
  readonly fromTime: string | null;
  readonly untilTime: string | null;
}

/** A staff member's post in a team (stilling): percent of a full one, from a day and perhaps to one (ISO dates, the last one too). `hours` are the hours worked in a week; none where they are not known. */
export interface Post {
  /** The staff member's. */
  readonly id: string;
  readonly teamId: string;
  /** 1..100. */
  readonly postPercent: number;
  readonly isProjectPost: boolean;
  readonly from: string;
  readonly to: string | null;
  readonly hours: readonly WeekHours[];
  readonly absences: readonly PostAbsence[];
}

/** A phase of an agreement (fase), from a day until the next begins or the agreement ends. Of the visits in a week that has any, so many are in the evening; `everyWeeks` 2 is every second week from the first. */
export interface Phase {
  readonly kind: 'mapping' | 'effort';
  readonly from: string;
  readonly visitsPerWeek: number;
  readonly everyWeeks: number;
  readonly minutesPerVisit: number;
  readonly eveningVisitsPerWeek: number;
}

/** What the need for follow-up is counted from: an agreement (avtale om booppfølging) with its phases and where its home is. Both of its days count. */
export interface Agreement extends Point {
  readonly id: string;
  readonly teamId: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly answer: 'unanswered' | 'accepted' | 'declined';
  readonly phases: readonly Phase[];
  /** Two come at the same time: twice the minutes and twice the way. */
  readonly byTwo: boolean;
}

/** A team's base with the figures that the register has for it, in minutes a week. */
export interface TeamBase extends Point {
  readonly id: string;
  readonly capacityMinutes: number;
  readonly committedMinutes: number;
  readonly eveningCapacityMinutes: number;
  readonly eveningCommittedMinutes: number;
}

/** What capacity is counted by, as the municipality has decided or assumed it. */
export interface CapacityTerms {
  /** Minutes a week of a full post. */
  readonly fullTimeWeekMinutes: number;
  /** How much of them is with people or on the way to them, 1..100. */
  readonly directSharePercent: number;
  /** From when on an hour is in the evening, HH:MM. */
  readonly eveningFrom: string;
  /** Days of absence in a row from which it lowers what may be counted on. */
  readonly longAbsenceDays: number;
}

/** What an agreement asks for in an average week: whole minutes, rounded up, those in the evening among them, and visits by one staff member each, which may be a fraction. */
export interface WeekNeed {
  readonly minutes: number;
  readonly eveningMinutes: number;
  readonly visits: number;
}

/**
 * Something that makes a team's week differ from the one before: a post or a long absence (`id` is the staff member's), or an agreement. `date` is the first day on which it is so (of an end, the first day without);
 * `minutes` a week are what capacity or need rises by, below 0 what it falls by. An absence falls when it begins and rises when it is over.
 */
export interface TeamWeekChange {
  readonly kind: 'postBegins' | 'postEnds' | 'absence' | 'agreementBegins' | 'agreementEnds' | 'phaseBegins';
  readonly id: string;
  readonly date: string;
  readonly minutes: number;
}

/** A team's minutes in the week that begins on a Monday (ISO date): what it has, over the day and in the evening among them, what is committed of it, what both were counted from, and what changes in that week. */
export interface TeamWeek {
  readonly teamId: string;
  readonly week: string;
  readonly minutes: number;
  readonly eveningMinutes: number;
  readonly committedMinutes: number;
  readonly eveningCommittedMinutes: number;
  readonly source: { readonly capacity: 'staff' | 'typed'; readonly committed: 'agreements' | 'typed' };
  readonly changes: readonly TeamWeekChange[];
}

/** What a team can promise in every week of a round: the minutes a week with the least room, over the day and in the evening, the Mondays of the weeks that these are of, and all that changes in the weeks of the round. */
export interface RoundCapacity {
  readonly teamId: string;
  readonly capacityMinutes: number;
  readonly committedMinutes: number;
  readonly eveningCapacityMinutes: number;
  readonly eveningCommittedMinutes: number;
  readonly bindingWeek: string;
  readonly eveningBindingWeek: string;
  readonly changes: readonly TeamWeekChange[];
}
