import { Worker } from 'node:worker_threads';
import type { CaseloadProblem, PlanEffort, Problem, Progress, SolveOptions, VisitPlan, VisitProblem, WhyNotMain } from '../../solver/index.ts';
import type { CaseloadAnswer, CaseloadRequest, QuestionOutcome, SolveOutcome, VisitsAnswer, WorkerMessage, WorkerRequest } from './outcome.ts';
import type { AnswerOf, AskedOf, QuestionKind } from './questions.ts';
import type { StudyPartAsked } from './study-answers.ts';

/** A solve that waits or runs. */
export interface SolveJob {
  /** Settles once, always with a value; a crash is an outcome too. */
  readonly outcome: Promise<SolveOutcome>;
  /** Hears progress from now on. */
  listen(listener: (progress: Progress) => void): void;
  /** Ends the solve within the pool's grace, with the best answer so far or none. */
  cancel(): void;
}

/** How a pool is made. */
export interface PoolSettings {
  /** Threads at most. */
  readonly size: number;
  /** How long a cancelled solve may take to hand over its best answer before its thread is ended. */
  readonly graceMilliseconds: number;
  /** Whether to start a thread at once and load the default engine in it. */
  readonly warm: boolean;
  /** How many solves may wait before another is refused. */
  readonly waiting: number;
}

/** What the server uses: two threads, one of them warm, and a cancel that takes well under a second. */
export const SERVER_POOL: PoolSettings = { size: 2, graceMilliseconds: 600, warm: true, waiting: 20 };

/** For questions that are asked in a meeting and answered within seconds: a thread of their own, so that none of them waits for a solve. */
export const QUESTION_POOL: PoolSettings = { size: 1, graceMilliseconds: 600, warm: true, waiting: 20 };

/** For questions that take a minute or more: one at a time, so that solves and short questions keep their threads. */
export const LONG_POOL: PoolSettings = { size: 1, graceMilliseconds: 600, warm: false, waiting: 20 };

/** For parts of studies: two at once, one after the other beside whatever else is asked. */
export const STUDY_POOL: PoolSettings = { size: 2, graceMilliseconds: 600, warm: false, waiting: 100 };

/** A question that waits or is looked into. */
export interface QuestionJob<T> {
  /** Settles once, always with a value; a crash is an outcome too. */
  readonly outcome: Promise<QuestionOutcome<T>>;
  /** Hears how far it has come from now on, in what belongs to its kind. */
  listen(listener: (progress: unknown) => void): void;
  /** Ends it within the pool's grace. */
  cancel(): void;
}

interface Task {
  readonly request: WorkerRequest;
  readonly settle: (outcome: SolveOutcome | QuestionOutcome) => void;
  listener: (progress: Progress) => void;
  hearer: (progress: unknown) => void;
}

interface Slot {
  readonly worker: Worker;
  task: Task | null;
}

const STOPPED: Extract<SolveOutcome, { readonly kind: 'none' }> = { kind: 'none', reason: 'stopped', message: 'The solve was stopped before it had an answer.' };
const failed = (message: string): Extract<SolveOutcome, { readonly kind: 'failed' }> => ({ kind: 'failed', message });

const newFlag = (): Int32Array<SharedArrayBuffer> => new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));

/** Threads that solve, at most some at once; the rest of the solves wait their turn. */
export class SolvePool {
  readonly #settings: PoolSettings;
  readonly #slots = new Set<Slot>();
  readonly #waiting: Task[] = [];
  #closed = false;

  constructor(settings: PoolSettings) {
    this.#settings = settings;
    if (settings.warm) this.#open(true);
  }

  /** Puts a solve of the problem file in line; null when too many already wait. Its seconds run since the moment that is given, else since its turn comes. */
  solve(problem: Uint8Array, options: SolveOptions, since: number | null = null): SolveJob | null {
    if (this.#closed) throw new Error('the pool is closed');
    if (this.#waiting.length >= this.#settings.waiting) return null;
    const { promise, resolve } = Promise.withResolvers<SolveOutcome>();
    const settle = (outcome: SolveOutcome | QuestionOutcome): void => resolve(outcome.kind === 'answered' ? failed('The solving thread answered another question.') : outcome);
    const task = this.#line({ kind: 'solve', request: { problem, options, since, stop: newFlag() } }, settle);
    return { outcome: promise, listen: (listener) => void (task.listener = listener), cancel: () => this.#cancel(task) };
  }

  /** Puts a question about a problem in line; null when too many already wait. Its seconds run since its turn comes. */
  ask<K extends QuestionKind>(kind: K, problem: Problem, asked: AskedOf<K>): QuestionJob<AnswerOf<K>> | null {
    if (this.#closed) throw new Error('the pool is closed');
    if (this.#waiting.length >= this.#settings.waiting) return null;
    // a thread answers what it was asked, so the answer is one of this kind
    return this.#asked({ kind: 'question', request: { kind, problem, asked, stop: newFlag() } }) as QuestionJob<AnswerOf<K>>;
  }

  /** Puts a part of a study in line; null when too many parts already wait. */
  workOut(kind: string, asked: StudyPartAsked<unknown, unknown, unknown>): QuestionJob<unknown> | null {
    if (this.#closed) throw new Error('the pool is closed');
    return this.#waiting.length >= this.#settings.waiting ? null : this.#asked({ kind: 'studyPart', request: { kind, asked, stop: newFlag() } });
  }

  /** Puts the planning of visits in line, from an earlier plan or from nothing (null); null when too many already wait. Its progress is the share that is done, 0 to 1. */
  planVisits(problem: VisitProblem, effort: PlanEffort, start: VisitPlan | null): QuestionJob<VisitsAnswer> | null {
    if (this.#closed) throw new Error('the pool is closed');
    if (this.#waiting.length >= this.#settings.waiting) return null;
    return this.#asked({ kind: 'visits', request: { problem, effort, start, stop: newFlag() } }) as QuestionJob<VisitsAnswer>;
  }

  /** Puts the question of who should follow whom in line; null when too many already wait. Its progress is the levels as they are so far. */
  assignCaseload(problem: CaseloadProblem, effort: Pick<CaseloadRequest, 'seed' | 'timeLimitSeconds'>): QuestionJob<CaseloadAnswer> | null {
    return this.#askCaseload({ problem, ...effort, whyNot: null, stop: newFlag() }) as QuestionJob<CaseloadAnswer> | null;
  }

  /** Puts the question in line of what another main would cost a person, beside what was proposed; null when too many already wait. Its answer is null where the staff member may not be the main. */
  whyNotMain(problem: CaseloadProblem, whyNot: CaseloadRequest['whyNot'], effort: Pick<CaseloadRequest, 'seed' | 'timeLimitSeconds'>): QuestionJob<WhyNotMain | null> | null {
    return this.#askCaseload({ problem, ...effort, whyNot, stop: newFlag() }) as QuestionJob<WhyNotMain | null> | null;
  }

  #askCaseload(request: CaseloadRequest): QuestionJob<unknown> | null {
    if (this.#closed) throw new Error('the pool is closed');
    return this.#waiting.length >= this.#settings.waiting ? null : this.#asked({ kind: 'caseload', request });
  }

  #asked(request: WorkerRequest): QuestionJob<unknown> {
    const { promise, resolve } = Promise.withResolvers<QuestionOutcome>();
    const task = this.#line(request, (outcome) => resolve(outcome.kind === 'proposal' || outcome.kind === 'faults' ? failed('The solving thread answered another question.') : outcome));
    return { outcome: promise, listen: (listener) => void (task.hearer = listener), cancel: () => this.#cancel(task) };
  }

  #line(request: WorkerRequest, settle: Task['settle']): Task {
    const task: Task = { request, settle, listener: () => {}, hearer: () => {} };
    this.#waiting.push(task);
    this.#startNext();
    return task;
  }

  /** Stops every solve and ends every thread. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const task of this.#waiting.splice(0)) task.settle(STOPPED);
    const open = [...this.#slots];
    this.#slots.clear();
    for (const slot of open) slot.task?.settle(STOPPED);
    await Promise.all(open.map((slot) => slot.worker.terminate()));
  }

  #open(warm: boolean): Slot {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: { warm } });
    const slot: Slot = { worker, task: null };
    this.#slots.add(slot);
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') slot.task?.listener(message.progress);
      else if (message.kind === 'looking') slot.task?.hearer(message.progress);
      else this.#finish(slot, message.outcome);
    });
    worker.on('error', (error) => this.#discard(slot, failed(`The solving thread failed: ${error instanceof Error ? error.message : String(error)}.`)));
    worker.on('exit', (code) => this.#discard(slot, failed(`The solving thread ended by itself (${code}).`)));
    return slot;
  }

  #startNext(): void {
    if (this.#closed || this.#waiting.length === 0) return;
    const free = [...this.#slots].find((slot) => slot.task === null);
    const slot = free ?? (this.#slots.size < this.#settings.size ? this.#open(false) : null);
    const task = slot === null ? undefined : this.#waiting.shift();
    if (slot === null || task === undefined) return;
    slot.task = task;
    slot.worker.postMessage(task.request);
  }

  #finish(slot: Slot, outcome: SolveOutcome | QuestionOutcome): void {
    slot.task?.settle(outcome);
    slot.task = null;
    this.#startNext();
  }

  /** Ends a thread that has failed or would not stop; the next solve gets a new one. */
  #discard(slot: Slot, outcome: SolveOutcome): void {
    if (!this.#slots.delete(slot)) return;
    void slot.worker.terminate();
    this.#finish(slot, outcome);
  }

  #cancel(task: Task): void {
    const place = this.#waiting.indexOf(task);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      task.settle(STOPPED);
      return;
    }
    Atomics.store(task.request.request.stop, 0, 1);
    const slot = [...this.#slots].find((one) => one.task === task);
    if (slot === undefined) return;
    setTimeout(() => {
      if (slot.task === task) this.#discard(slot, STOPPED);
    }, this.#settings.graceMilliseconds).unref();
  }
}
