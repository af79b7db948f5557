import type { CaseloadProposalRow, RoundCapacityRow, VisitRow, WeekPlanRow } from './follow-up-tables.ts';
import type {
  Address, FollowUpAgreement, MunicipalArea, MunicipalDwelling, MunicipalHousehold, MunicipalPlace, MunicipalSite, MunicipalTeam, MunicipalWord, StaffMember, Tenancy,
} from '../intake/schemas.ts';
import type { TextRetention } from './text-retention.ts';

/** How a value lies in a column: booleans as 0 or 1, lists and objects as JSON text. */
type Column<T> = T extends null ? null : T extends boolean ? number : T extends string | number ? T : string;

/** How a record lies in a row. */
export type Row<T> = { [K in keyof T]: Column<T[K]> };

/** The municipality that the database holds; there is at most one. */
export interface MunicipalityRow {
  readonly kommunenummer: string;
  readonly name: string;
  readonly demonstration: number;
  readonly importedAt: string;
}

/** What kind of installation this is; there is one row. */
export interface InstallationRow {
  readonly one: 1;
  readonly kind: 'demonstration' | 'own';
  readonly createdAt: string;
}

/** Someone who signs in (bruker). `roles` is a JSON list; without a password the user signs in elsewhere (OpenID Connect), or not at all yet. */
export interface UserRow {
  readonly id: string;
  /** What the user signs in with: an e-mail address or another name, in small letters. */
  readonly login: string;
  readonly name: string;
  readonly roles: string;
  readonly passwordHash: string | null;
  readonly oidcIssuer: string | null;
  readonly oidcSubject: string | null;
  readonly disabled: number;
  /** Wrong passwords in a row. */
  readonly failures: number;
  readonly lockedUntil: string | null;
  readonly createdAt: string;
  readonly version: number;
}

/** A time that a user is signed in (økt); the token itself is only in the user's browser. */
export interface SessionRow {
  readonly tokenHash: string;
  readonly userId: string;
  readonly way: 'password' | 'oidc' | 'demonstration';
  readonly createdAt: string;
  readonly seenAt: string;
}

/** A link that works once: to make the first administrator, to accept an invitation, to choose a new password. */
export interface InvitationRow {
  readonly tokenHash: string;
  readonly kind: 'firstAdministrator' | 'invitation' | 'newPassword';
  readonly userId: string | null;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly usedAt: string | null;
}

/** What every row of a register carries beside its record: how often it has changed, and when last. */
export interface RowHistory {
  readonly version: number;
  readonly changedAt: string;
}

/** The last day (YYYY-MM-DD) that what is personal may be kept; null until it is known. */
export interface RowRetention {
  readonly keepUntil: string | null;
}

/** A problem file as it was, named by the SHA-256 of its canonical text: what was solved can be solved again, until its last day. */
export interface ProblemRow extends TextRetention {
  readonly sha256: string;
  readonly text: string;
}

/** That a round's problem holds a row of a register; a tenancy stands there as a tenant. */
export interface RoundMemberRow {
  readonly roundId: string;
  readonly register: 'households' | 'tenancies' | 'dwellings';
  readonly id: string;
}

/** An allocation round (tildelingsrunde), the problem it was frozen as, and how far it has come; `version` grows with everything that is done in it. */
export interface RoundRow {
  readonly id: string;
  readonly name: string;
  readonly asOf: string;
  readonly policyId: string;
  readonly households: number;
  readonly dwellings: number;
  readonly problemSha256: string;
  readonly createdAt: string;
  readonly state: 'draft' | 'proposed' | 'inMeeting' | 'decided' | 'closed';
  readonly version: number;
  /** What it was frozen from: the registers, or a problem file. */
  readonly origin: 'registers' | 'file';
}

/**
 * Where a round stood after a step (møtets plan): the step and the plan as JSON, and the problem they are about. `content` is the version that the plan was
 * made in, and `parent` the content before it: undoing goes back there. An erased plan is empty.
 */
export interface RoundPlanRow extends TextRetention {
  readonly roundId: string;
  readonly version: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly step: string;
  readonly plan: string;
  readonly problemSha256: string;
  readonly content: number;
  readonly parent: number | null;
}

/**
 * What was decided of a household in a round (avgjørelse). `basis` is what a letter is made from, as JSON: the findings of the plan that was decided; `code` and
 * `reason` belong to one that was declined or left open; `override` is JSON. An erased one keeps who, what and when alone.
 */
export interface DecisionRow extends TextRetention {
  readonly roundId: string;
  readonly householdId: string;
  readonly outcome: 'offered' | 'notOffered' | 'declined' | 'leftOpen';
  readonly dwellingId: string | null;
  readonly teamId: string | null;
  readonly moveIn: string | null;
  readonly code: string | null;
  readonly reason: string | null;
  /** What follows from a no when the round is closed, by the terms that held when it was decided: JSON. */
  readonly consequence: string | null;
  readonly override: string | null;
  readonly basis: string;
  readonly decidedAt: string;
  readonly decidedBy: string;
}

/** An offer of a dwelling (tilbud), from the decision to the home or the no. Dates are days; the tenancy is the one it became. */
export interface OfferRow extends TextRetention {
  readonly id: string;
  readonly roundId: string;
  readonly householdId: string;
  readonly dwellingId: string;
  readonly teamId: string | null;
  readonly moveIn: string;
  readonly sentOn: string | null;
  readonly deadline: string | null;
  readonly answer: 'accepted' | 'refused' | 'noAnswer' | 'withdrawn' | null;
  readonly answeredOn: string | null;
  readonly code: string | null;
  readonly reason: string | null;
  /** What follows from a no, by the terms that held then: JSON, null while there is none. */
  readonly consequence: string | null;
  readonly movedInOn: string | null;
  readonly tenancyId: string | null;
  /** Minutes a week that the team was bound by when the household moved in, as JSON; null before that, where it has no team, and for those who moved in before this was kept. */
  readonly bound: string | null;
  readonly version: number;
}

/** What the caseworker writes in the letter about a decision (individuell vurdering), and the language of the letter. */
export interface LetterRow extends TextRetention {
  readonly roundId: string;
  readonly householdId: string;
  readonly language: 'nb' | 'nn';
  readonly assessment: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly version: number;
}

/** A checked proposal with everything that is needed to replay it; number is the order they came in within a round. */
export interface ProposalRow extends TextRetention {
  readonly roundId: string;
  readonly number: number;
  readonly problemSha256: string;
  readonly policy: string;
  readonly status: string;
  readonly engineName: string;
  readonly engineVersion: string;
  readonly engineSeed: number;
  readonly engineSeconds: number;
  readonly timeLimitSeconds: number | null;
  readonly gapPercent: number | null;
  readonly levels: string;
  readonly findings: string;
  readonly text: string;
  readonly sha256: string;
  readonly solvedAt: string;
}

/** Something that happened: a link of the chain, which nothing may change (see record/). `about` is an earlier event that it concerns. */
export interface EventRow {
  readonly number: number;
  readonly at: string;
  readonly actor: string;
  readonly kind: string;
  readonly about: number | null;
  readonly commitment: string;
  readonly previous: string;
  readonly hash: string;
}

/** What an event tells; it may be erased, and the chain stays whole. */
export interface PayloadRow {
  readonly eventNumber: number;
  readonly salt: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly facts: string;
  readonly keepUntil: string | null;
}

/** The sums that were told to those who may see no household (JSON of AggregatesView), and the day that they were worked out: a row for each telling, a month apart at least. The last is told now. */
export interface ToldSumsRow {
  readonly asOf: string;
  readonly view: string;
}

/** A long question that is answered part by part (undersøkelse): what was asked and what it is about, as JSON; an erased one keeps only that it was asked. */
export interface StudyRow {
  readonly id: string;
  readonly kind: string;
  readonly question: string;
  readonly material: string;
  readonly roundId: string | null;
  readonly state: 'running' | 'done' | 'stopped' | 'failed';
  /** How many parts it has. */
  readonly of: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly endedAt: string | null;
  readonly keepUntil: string;
  readonly erasedAt: string | null;
}

/** What came of a part of a study, as JSON, and the seconds that it took. */
export interface StudyPartRow {
  readonly studyId: string;
  readonly number: number;
  readonly result: string;
  readonly seconds: number;
  readonly doneAt: string;
}

/**
 * One version of a policy of the municipality's own. `content` is what it says, `decision` who adopted it and `withdrawal` that it was taken out of use: JSON. `edit` counts the changes
 * of a draft; triggers let nobody change what is adopted.
 */
export interface PolicyVersionRow {
  readonly policyId: string;
  readonly number: number;
  readonly state: 'draft' | 'adopted' | 'withdrawn';
  readonly edit: number;
  readonly content: string;
  readonly decision: string | null;
  readonly withdrawal: string | null;
  readonly changedAt: string;
  readonly changedBy: string;
}

/** Every table of the database. */
export interface Tables {
  municipality: MunicipalityRow;
  areas: Row<MunicipalArea> & RowHistory;
  sites: Row<MunicipalSite> & RowHistory;
  places: Row<MunicipalPlace> & RowHistory;
  dwellings: Row<MunicipalDwelling> & RowHistory;
  tenancies: Row<Tenancy> & RowHistory & RowRetention;
  households: Row<MunicipalHousehold> & RowHistory & RowRetention;
  teams: Row<MunicipalTeam> & RowHistory;
  staff: Row<StaffMember> & RowHistory & RowRetention;
  agreements: Row<FollowUpAgreement> & RowHistory & RowRetention;
  visits: VisitRow;
  weekPlans: WeekPlanRow;
  caseloadProposals: CaseloadProposalRow;
  roundCapacities: RoundCapacityRow;
  words: Row<MunicipalWord> & RowHistory;
  addresses: Row<Address>;
  /** Lies in the memory of one connection alone, until its rows are put in the place of the addresses. */
  readyAddresses: Row<Address>;
  problems: ProblemRow;
  rounds: RoundRow;
  proposals: ProposalRow;
  roundRows: RoundMemberRow;
  roundPlans: RoundPlanRow;
  decisions: DecisionRow;
  offers: OfferRow;
  letters: LetterRow;
  toldSums: ToldSumsRow;
  toldNeed: ToldSumsRow;
  policyVersions: PolicyVersionRow;
  studies: StudyRow;
  studyParts: StudyPartRow;
  events: EventRow;
  payloads: PayloadRow;
  installation: InstallationRow;
  users: UserRow;
  sessions: SessionRow;
  invitations: InvitationRow;
}

/** The row of a record. */
export function rowOf<T extends object>(record: T): Row<T> {
  const cells = Object.entries(record).map(([key, value]: [string, unknown]) => {
    if (typeof value === 'boolean') return [key, value ? 1 : 0];
    return [key, typeof value === 'object' && value !== null ? JSON.stringify(value) : value];
  });
  return Object.fromEntries(cells) as Row<T>;
}
