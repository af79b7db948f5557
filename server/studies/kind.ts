import type * as z from 'zod';
import type { Database } from '../db/open.ts';
import type { FollowUpTerms } from '../follow-up-terms/schemas.ts';
import type { LetterDocument } from '../letters/schemas.ts';
import type { PolicyService } from '../policies/service.ts';
import type { Parameters } from '../parameters/schemas.ts';
import type { Look } from '../record/service.ts';
import type { ProblemCode } from '../problem-details.ts';
import type { ReportSurroundings } from './report/reported.ts';

/** What a study may be about: the registers and rounds, and the policies. */
export interface StudySurroundings {
  readonly db: Database;
  readonly policies: PolicyService;
  readonly parameters: Parameters;
  readonly followUpTerms: FollowUpTerms;
  /** The time as an ISO instant. */
  readonly now: () => string;
}

/** Why a study cannot be made. */
export interface StudyRefusal {
  readonly refusal: ProblemCode;
  readonly message: string;
}

/** A study as far as it has come. A part that is not worked out is null. */
export interface StudySoFar<Q, M, P, R> {
  readonly question: Q;
  readonly material: M;
  readonly parts: readonly P[];
  readonly results: readonly (R | null)[];
}

/** A kind of study. Question, material, parts and results are data that JSON holds. How a part is worked out stands in server/solving/study-answers.ts, under the same name. */
export interface StudyKind<Q, M, P, R, V> {
  /** What it is called in addresses, such as `trade-off`. */
  readonly kind: string;
  readonly Question: z.ZodType<Q>;
  readonly View: z.ZodType<V>;
  /** What the question is about, as it is now: kept with the study, so that it can be gone on with. `roundId` is the round it is about, null for none. */
  freeze(surroundings: StudySurroundings, question: Q): Promise<{ readonly material: M; readonly roundId: string | null } | StudyRefusal>;
  /** What is worked out apart, in this order, two at once. */
  parts(question: Q, material: M): readonly P[];
  /** What is told of it, also while parts are missing. */
  view(study: StudySoFar<Q, M, P, R>): V;
  /** What is told of it on one page, for those who decide; a kind without it has no report. */
  report?(question: Q, view: V, around: ReportSurroundings): LetterDocument;
  /** What the record is told when somebody looks at it; null where nothing in it is about anybody. */
  look(question: Q): Pick<Look, 'kind' | 'subject' | 'facts'> | null;
}

/** A kind of study whose types are its own affair: what is stored is parsed and handed to it. */
export interface AnyStudyKind {
  readonly kind: string;
  readonly Question: z.ZodType;
  readonly View: z.ZodType;
  freeze(surroundings: StudySurroundings, question: unknown): Promise<{ readonly material: unknown; readonly roundId: string | null } | StudyRefusal>;
  parts(question: unknown, material: unknown): readonly unknown[];
  view(study: StudySoFar<unknown, unknown, unknown, unknown>): unknown;
  report?(question: unknown, view: unknown, around: ReportSurroundings): LetterDocument;
  look(question: unknown): Pick<Look, 'kind' | 'subject' | 'facts'> | null;
}

/** A kind as one among others. */
export function anyKind<Q, M, P, R, V>(kind: StudyKind<Q, M, P, R, V>): AnyStudyKind {
  return kind as unknown as AnyStudyKind;
}
