import { Worker } from 'node:worker_threads';
import type { FileFormat, LetterDocument } from './schemas.ts';

/** The longest that a document may take; one that takes longer ends the thread, and nobody else. */
const MOST_MILLISECONDS = 60_000;
/** A thread that has had nothing to do for so long is ended, and its memory given back. */
const IDLE_MILLISECONDS = 300_000;

/** What a thread is asked to make. The instant is what the file is dated by. */
export interface PrintRequest {
  readonly number: number;
  readonly document: LetterDocument;
  readonly format: FileFormat;
  readonly at: string;
}

/** What a thread answers. */
export type PrintAnswer = { readonly number: number; readonly bytes: Uint8Array } | { readonly number: number; readonly error: string };

interface Waiting {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/** Makes files of letters and lists, in a thread of its own that is started when it is first needed and ended when it has been idle. */
export class Printer {
  readonly #waiting = new Map<number, Waiting>();
  #thread: Worker | null = null;
  #idle: NodeJS.Timeout | null = null;
  #last = 0;

  /** The bytes of a document as a file, dated at an instant. Rejects when it could not be made. */
  print(document: LetterDocument, format: FileFormat, at: string): Promise<Uint8Array> {
    const number = (this.#last += 1);
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    const timer = setTimeout(() => this.#end(new Error(`a ${format} took longer than ${MOST_MILLISECONDS / 1000} seconds`)), MOST_MILLISECONDS);
    this.#waiting.set(number, { resolve, reject, timer });
    if (this.#idle !== null) clearTimeout(this.#idle);
    const thread = this.#thread ?? this.#open();
    thread.ref();
    thread.postMessage({ number, document, format, at } satisfies PrintRequest);
    return promise;
  }

  #open(): Worker {
    const thread = new Worker(new URL('./worker.ts', import.meta.url));
    this.#thread = thread;
    thread.on('message', (answer: PrintAnswer) => this.#answered(answer));
    thread.on('error', (error) => { if (this.#thread === thread) this.#end(error instanceof Error ? error : new Error(String(error))); });
    thread.on('exit', () => { if (this.#thread === thread) this.#end(new Error('the thread that makes files has ended')); });
    return thread;
  }

  #answered(answer: PrintAnswer): void {
    const waiting = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    clearTimeout(waiting?.timer);
    if ('bytes' in answer) waiting?.resolve(answer.bytes);
    else waiting?.reject(new Error(answer.error));
    if (this.#waiting.size > 0) return;
    this.#thread?.unref();
    this.#idle = setTimeout(() => this.#end(new Error('idle')), IDLE_MILLISECONDS).unref();
  }

  #end(error: Error): void {
    const thread = this.#thread;
    this.#thread = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(error);
    }
    this.#waiting.clear();
    void thread?.terminate();
  }
}
