import type { Point } from '../domain/distance.ts';

/** Somebody who may be given people to follow up (ansatt), at the base that the day begins from. Minutes are whole, a week, with people or on the way to them; the age band is their team's. */
export interface CaseStaff extends Point {
  readonly id: string;
  readonly teamId: string;
  readonly minutes: number;
  /** Of them, minutes in the evening. */
  readonly eveningMinutes: number;
  readonly competences: readonly string[];
  readonly minAge: number;
  readonly maxAge: number | null;
  /** How far they come in a minute the way they travel, above 0. */
  readonly metresPerMinute: number;
}

/** Somebody who is to be followed up, where they live, with what they need a week (whole minutes, those in the evening among them; visits may be a fraction) and who comes today. */
export interface CasePerson extends Point {
  /** The agreement's. */
  readonly id: string;
  readonly teamId: string;
  readonly minutes: number;
  readonly eveningMinutes: number;
  readonly visits: number;
  readonly competences: readonly string[];
  readonly age: number;
  readonly mainId: string | null;
  readonly backupId: string | null;
  /** Full months with the main staff member; 0 where there is none. */
  readonly monthsTogether: number;
  /** Whom they wish for: any of these. */
  readonly wishedIds: readonly string[];
  /** Who must never come. */
  readonly barredIds: readonly string[];
}

/**
 * What can be priced. Persons without a main or a backup staff member; minutes a week of mains above what their staff member has, over the day and in the evening; mains that change, the months together that are lost by it
 * (at most `monthsToTrust` each), and new mains who were not the backup; backups who come no longer; wishes that the main does not meet; minutes of travel; minutes of load above each of `evenFromPercents`.
 */
export type CaseTermId = 'noMain' | 'noBackup' | 'overloadMinutes' | 'overloadEveningMinutes' | 'mainChanged' | 'trustMonthsLost' | 'mainUnknown' | 'backupChanged' | 'wishNotMet' | 'travelMinutes' | 'unevenMinutes';

/** All that can be priced, in the order in which it is told. */
export const CASE_TERMS: readonly CaseTermId[] = [
  'noMain', 'noBackup', 'overloadMinutes', 'overloadEveningMinutes', 'mainChanged', 'trustMonthsLost', 'mainUnknown', 'backupChanged', 'wishNotMet', 'travelMinutes', 'unevenMinutes',
];

/** A level: a sum of terms times whole weights, 0 or more. Of two proposals the better is the one that is lower on the first level where they differ. */
export interface CaseLevel {
  readonly id: string;
  readonly terms: Readonly<Partial<Record<CaseTermId, number>>>;
}

/** What a proposal costs, as the municipality has decided or assumed it. */
export interface CaseTerms {
  readonly levels: readonly CaseLevel[];
  /** Shares of a staff member's minutes; each minute of load counts once for every share that it lies above, so that load costs more the fuller somebody is. */
  readonly evenFromPercents: readonly number[];
  /** Months after which being together longer makes a change no dearer. */
  readonly monthsToTrust: number;
  /** How much of a person's minutes and way counts for the backup, in the balance of load and in travel, 0..100. */
  readonly backupSharePercent: number;
  /** A way is a straight line made longer to this share, at least 100. */
  readonly detourPercent: number;
}

/** Who is to follow up whom. Ids of staff and of persons each stand once. */
export interface CaseloadProblem {
  readonly staff: readonly CaseStaff[];
  readonly persons: readonly CasePerson[];
  readonly terms: CaseTerms;
  /** True: whoever comes today and may come goes on, and only what is missing is filled. */
  readonly onlyGaps: boolean;
}

/** Who follows a person up: main and backup staff member (hovedkontakt, reserve), null where there is nobody. */
export interface CaseChoice {
  readonly personId: string;
  readonly mainId: string | null;
  readonly backupId: string | null;
}
