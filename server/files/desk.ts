import { Worker } from 'node:worker_threads';
import { errorFacts } from '../error-facts.ts';
import type { ProblemDetails } from '../problem-details.ts';
import { GATE, type FilesMessage, type FilesOutcome, type FilesRequest } from './outcome.ts';
import type { FilesProgress } from './schemas.ts';

/** Megabytes that a thread may take for its objects; files that need more end it, and nobody else. */
const MOST_HEAP_MEGABYTES = 1300;
/** Requests that may wait for the one at work before another is refused. */
const MOST_WAITING = 3;

/** A request at work, or waiting. */
export interface FilesJob {
  /** Settles once, always with a value; a crash is an outcome too. */
  readonly outcome: Promise<FilesOutcome>;
  /** Hears progress from now on. */
  listen(listener: (progress: FilesProgress) => void): void;
  /** Ends the request, unless it writes already: then it is let finish. */
  cancel(): void;
}

/** Asks, when the turn of a request comes, whether whoever sent it still may; why not, or null. */
export type MayStart = () => Promise<ProblemDetails | null>;

interface Task {
  readonly request: FilesRequest;
  readonly mayStart: MayStart;
  readonly settle: (outcome: FilesOutcome) => void;
  listener: (progress: FilesProgress) => void;
}

const STOPPED: FilesOutcome = { kind: 'stopped' };
const failed = (error: unknown): FilesOutcome => ({ kind: 'failed', error: errorFacts(error) });

/** A thread that has read more than this is not kept: it has memory that the next request does not need. */
const MOST_BYTES_TO_KEEP = 5_000_000;

/** Where requests for files are worked through, one at a time, in a thread of their own, which is kept for the next while they are small. */
export class FilesDesk {
  readonly #waiting: Task[] = [];
  #current: Task | null = null;
  #thread: Worker | null = null;

  /** Whether no more requests can wait, when so many are on their way. */
  isFull(onTheirWay: number): boolean {
    return this.#waiting.length + onTheirWay + (this.#current === null ? 0 : 1) > MOST_WAITING;
  }

  /** Puts a request in line. */
  add(request: FilesRequest, mayStart: MayStart): FilesJob {
    const { promise, resolve } = Promise.withResolvers<FilesOutcome>();
    const task: Task = { request, mayStart, settle: resolve, listener: () => {} };
    this.#waiting.push(task);
    this.#startNext();
    return { outcome: promise, listen: (listener) => this.#listen(task, listener), cancel: () => this.#cancel(task) };
  }

  #listen(task: Task, listener: (progress: FilesProgress) => void): void {
    task.listener = listener;
    if (this.#current !== task) listener({ phase: 'waiting', share: 0 });
  }

  #startNext(): void {
    if (this.#current !== null) return;
    const task = this.#waiting.shift();
    if (task === undefined) return;
    this.#current = task;
    void this.#begin(task);
  }

  async #begin(task: Task): Promise<void> {
    const refused = await task.mayStart().then((problem): FilesOutcome | null => (problem === null ? null : { kind: 'notAllowed', problem }), failed);
    if (this.#current !== task) return;
    if (refused === null) this.#handOver(task);
    else this.#finish(refused);
  }

  #handOver({ request }: Task): void {
    const thread = this.#thread ?? this.#open();
    thread.ref();
    thread.postMessage(request, request.kind === 'give' ? [] : [request.form]);
  }

  #open(): Worker {
    const thread = new Worker(new URL('./worker.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MEGABYTES } });
    this.#thread = thread;
    thread.on('message', (message: FilesMessage) => {
      if (this.#thread !== thread) return;
      if (message.kind === 'progress') this.#current?.listener(message.progress);
      else this.#finish(message.outcome);
    });
    const end = (outcome: FilesOutcome): void => {
      if (this.#thread !== thread) return;
      this.#thread = null;
      const request = this.#current?.request;
      this.#finish(request?.kind === 'take' && Atomics.load(request.gate, 0) === GATE.writing ? { kind: 'brokenOff' } : outcome);
    };
    thread.on('error', (error) => end(failed(error)));
    thread.on('exit', () => end(STOPPED));
    return thread;
  }

  #finish(outcome: FilesOutcome): void {
    const task = this.#current;
    this.#current = null;
    const isLarge = task !== null && task.request.kind !== 'give' && task.request.size > MOST_BYTES_TO_KEEP;
    if (isLarge) this.#end();
    this.#thread?.unref();
    task?.settle(outcome);
    this.#startNext();
  }

  #end(): void {
    const thread = this.#thread;
    this.#thread = null;
    void thread?.terminate();
  }

  #cancel(task: Task): void {
    const place = this.#waiting.indexOf(task);
    if (place >= 0) {
      this.#waiting.splice(place, 1);
      task.settle(STOPPED);
      return;
    }
    const { request } = task;
    const isWriting = request.kind === 'take' && Atomics.compareExchange(request.gate, 0, GATE.open, GATE.stopped) === GATE.writing;
    if (isWriting || this.#current !== task) return;
    this.#end();
    this.#finish(STOPPED);
  }
}
