import type { Logger } from 'pino';
import type { Database } from '../db/open.ts';
import type { StudyRow } from '../db/tables.ts';
import type { QuestionJob, SolvePool } from '../solving/pool.ts';
import type { AnyStudyKind } from './kind.ts';
import { insertPart, selectParts, setState } from './store.ts';

/** Parts of one study that are worked out at once. */
const AT_ONCE = 2;
/** Studies that are worked on at once, in turns; with the parts of all of them the line of the pool is never full. */
export const MOST_STUDIES = 40;

/** What working on studies needs; `now` gives the time as an ISO instant. */
export interface WorkParts {
  readonly db: Database;
  readonly studyPool: SolvePool;
  readonly now: () => string;
  readonly log: Logger;
}

interface Run {
  readonly jobs: Set<QuestionJob<unknown>>;
  readonly ended: PromiseWithResolvers<void>;
  isStopped: boolean;
  hasFailed: boolean;
}

/** The studies that are being worked on: their missing parts, two at once each, in the threads of the pool. Whoever listens hears of each part and of the end. */
export class StudyWork {
  readonly #parts: WorkParts;
  readonly #running = new Map<string, Run>();
  readonly #listeners = new Map<string, Set<() => void>>();

  constructor(parts: WorkParts) {
    this.#parts = parts;
  }

  /** Whether a study is being worked on. */
  has(id: string): boolean {
    return this.#running.has(id);
  }

  /** Hears of every part of a study that is done and of its end, from now on; gives what ends the listening. */
  listen(id: string, listener: () => void): () => void {
    const those = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, those.add(listener));
    return () => {
      those.delete(listener);
      if (those.size === 0) this.#listeners.delete(id);
    };
  }

  /** Takes a place for a study that is to be worked on, so that nobody else works on it too; false where it has one, or as many as may are worked on. */
  take(id: string): boolean {
    if (this.#running.has(id) || this.#running.size >= MOST_STUDIES) return false;
    this.#running.set(id, { jobs: new Set(), ended: Promise.withResolvers(), isStopped: false, hasFailed: false });
    return true;
  }

  /** Gives the place of a study back that nothing came of. */
  release(id: string): void {
    this.#running.get(id)?.ended.resolve();
    this.#running.delete(id);
  }

  /** Waits for the end of a study that was asked to stop; null where it was not. */
  stopping(id: string): Promise<void> | null {
    const run = this.#running.get(id);
    return run?.isStopped === true ? run.ended.promise : null;
  }

  /** Begins to work out the parts that are missing of a study that has its place. What goes wrong outside a thread is our mistake: the log tells of it, and the study says that it failed. */
  begin(kind: AnyStudyKind, study: StudyRow): void {
    const run = this.#running.get(study.id);
    if (run === undefined) throw new Error(`${study.id} has no place to be worked on`);
    void this.#work(kind, study, run)
      .catch(() => {
        run.hasFailed = true;
        this.#parts.log.error({ study: kind.kind }, 'a study failed');
      })
      .then(() => this.#end(study.id, run))
      .catch(() => this.#parts.log.error({ study: kind.kind }, 'the end of a study could not be kept'))
      .finally(() => {
        this.release(study.id);
        this.#tell(study.id);
      });
  }

  /** Asks a study to stop; the parts that are done are kept. False where it is not worked on, or is about to stop already. */
  stop(id: string): boolean {
    const run = this.#running.get(id);
    if (run === undefined || run.isStopped) return false;
    run.isStopped = true;
    for (const job of run.jobs) job.cancel();
    return true;
  }

  async #work(kind: AnyStudyKind, study: StudyRow, run: Run): Promise<void> {
    const [question, material] = [JSON.parse(study.question) as unknown, JSON.parse(study.material) as unknown];
    const known = new Set((await selectParts(this.#parts.db, study.id)).map(({ number }) => number));
    const left = kind.parts(question, material).map((part, number) => ({ part, number })).filter(({ number }) => !known.has(number));
    const takeParts = async (): Promise<void> => {
      for (let next = left.shift(); next !== undefined && !run.isStopped && !run.hasFailed; next = left.shift()) {
        await this.#workOut(study, run, next.number, this.#parts.studyPool.workOut(kind.kind, { material, question, part: next.part }));
      }
    };
    // when one part goes wrong outside its thread, the study ends after the other one
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => takeParts().catch((error: unknown) => {
      run.hasFailed = true;
      throw error;
    })));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** Waits for a part and keeps it; one that no thread could take counts as failed. */
  async #workOut(study: StudyRow, run: Run, number: number, job: QuestionJob<unknown> | null): Promise<void> {
    if (job === null) {
      run.hasFailed = true;
      return;
    }
    run.jobs.add(job);
    const outcome = await job.outcome;
    run.jobs.delete(job);
    if (outcome.kind === 'none') run.isStopped = true;
    if (outcome.kind === 'failed') {
      run.hasFailed = true;
      this.#parts.log.error({ study: study.kind, part: number }, 'a part of a study failed');
    }
    // a part that was asked to stop says what it had by then, which is not what it comes to
    if (outcome.kind !== 'answered' || run.isStopped) return;
    const part = { studyId: study.id, number, result: JSON.stringify(outcome.answer), seconds: outcome.seconds, doneAt: this.#parts.now() };
    if (!await insertPart(this.#parts.db, part)) this.stop(study.id);
    this.#tell(study.id);
  }

  async #end(id: string, run: Run): Promise<void> {
    await setState(this.#parts.db, id, run.hasFailed ? 'failed' : run.isStopped ? 'stopped' : 'done', this.#parts.now());
  }

  #tell(id: string): void {
    for (const listener of this.#listeners.get(id) ?? []) listener();
  }
}
