import type { Fault, PlacementIds, Progress, Proposal, SolveOptions, WhyNotAnswer, WhyNotQuestion } from '../../solver/index.ts';

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

/** What the pool asks a worker about placements in a problem file: why not what the question names. */
export interface QuestionRequest {
  readonly problem: Uint8Array;
  readonly placements: readonly PlacementIds[];
  readonly question: WhyNotQuestion;
  readonly changes: 'fewest' | 'any';
  readonly seed: number;
  readonly timeLimitSeconds: number;
  readonly stop: Int32Array<SharedArrayBuffer>;
}

/** What may come of a question in a worker. */
export type QuestionOutcome =
  | { readonly kind: 'answered'; readonly answer: WhyNotAnswer; readonly seconds: number }
  | Extract<SolveOutcome, { readonly kind: 'failed' | 'faults' | 'none' }>;

/** What a worker may be asked to do. */
export type WorkerRequest = { readonly kind: 'solve'; readonly request: SolveRequest } | { readonly kind: 'question'; readonly request: QuestionRequest };

/** What a worker tells the pool. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'outcome'; readonly outcome: SolveOutcome | QuestionOutcome };
