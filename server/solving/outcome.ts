import type { AssignedCaseload, CaseloadProblem, ExplainedCase, Fault, PlanEffort, PlannedVisits, Problem, Progress, Proposal, SolveOptions, VisitPlan, VisitProblem } from '../../solver/index.ts';
import type { QuestionKind } from './questions.ts';
import type { StudyPartAsked } from './study-answers.ts';

/** What may come of a solve in a worker. A proposal has been judged by the core's checks, and `text` is its canonical form. */
export type SolveOutcome =
  | { readonly kind: 'proposal'; readonly proposal: Proposal; readonly text: string }
  | { readonly kind: 'none'; readonly reason: 'timeLimit' | 'tooLarge' | 'queueCannotKeepLocks' | 'stopped' | 'roundChanged'; readonly message: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }
  | { readonly kind: 'failed'; readonly message: string };

/** What the pool tells a worker: solve this problem file, with a clock that runs since a moment (milliseconds since 1970; null: since the worker begins); the flag turns 1 when it should stop. */
export interface SolveRequest {
  readonly problem: Uint8Array;
  readonly options: SolveOptions;
  readonly since: number | null;
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** What the pool asks a worker about a problem and a proposal for it, both judged before; `asked` is what belongs to the kind of question. */
export interface QuestionRequest {
  readonly kind: QuestionKind;
  readonly problem: Problem;
  readonly asked: unknown;
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** What the pool asks a worker to work out of a study: one part of a kind. */
export interface StudyPartRequest {
  readonly kind: string;
  readonly asked: StudyPartAsked<unknown, unknown, unknown>;
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** What the pool asks a worker to plan: visits, from an earlier plan or from nothing (null). */
export interface VisitsRequest {
  readonly problem: VisitProblem;
  readonly effort: PlanEffort;
  readonly start: VisitPlan | null;
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** What the pool asks a worker about who follows whom: to find the best, or what one main would cost beside what was proposed. */
export interface CaseloadRequest {
  readonly problem: CaseloadProblem;
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly whyNot: { readonly proposed: AssignedCaseload; readonly personId: string; readonly staffId: string } | null;
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** Who should follow whom, and why, of those whose main or backup would be another than now. */
export interface CaseloadAnswer {
  readonly assigned: AssignedCaseload;
  readonly explained: readonly ExplainedCase[];
}

/** Visits as they were planned, and the plan of a leader without a search beside it. */
export interface VisitsAnswer extends PlannedVisits {
  readonly byHand: VisitPlan;
}

/** What may come of a question in a worker, with the seconds that it took once its turn had come. */
export type QuestionOutcome<T = unknown> =
  | { readonly kind: 'answered'; readonly answer: T; readonly seconds: number }
  | Extract<SolveOutcome, { readonly kind: 'failed' | 'none' }>;

/** What a worker may be asked to do. */
export type WorkerRequest =
  | { readonly kind: 'solve'; readonly request: SolveRequest }
  | { readonly kind: 'question'; readonly request: QuestionRequest }
  | { readonly kind: 'studyPart'; readonly request: StudyPartRequest }
  | { readonly kind: 'visits'; readonly request: VisitsRequest }
  | { readonly kind: 'caseload'; readonly request: CaseloadRequest };

/** What a worker tells the pool. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'looking'; readonly progress: unknown }
  | { readonly kind: 'outcome'; readonly outcome: SolveOutcome | QuestionOutcome };
