import type { Fault, Problem, Progress, Proposal, SolveOptions } from '../../solver/index.ts';
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

/** What may come of a question in a worker, with the seconds that it took once its turn had come. */
export type QuestionOutcome<T = unknown> =
  | { readonly kind: 'answered'; readonly answer: T; readonly seconds: number }
  | Extract<SolveOutcome, { readonly kind: 'failed' | 'none' }>;

/** What a worker may be asked to do. */
export type WorkerRequest =
  | { readonly kind: 'solve'; readonly request: SolveRequest }
  | { readonly kind: 'question'; readonly request: QuestionRequest }
  | { readonly kind: 'studyPart'; readonly request: StudyPartRequest };

/** What a worker tells the pool. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'looking'; readonly progress: unknown }
  | { readonly kind: 'outcome'; readonly outcome: SolveOutcome | QuestionOutcome };
