import type { Problem, Progress } from '../solver/index.ts';
import { say } from './cli-files.ts';
import { SolvePool } from './solving/pool.ts';
import type { AnswerOf, AskedOf, QuestionKind } from './solving/questions.ts';

// What every verb that solves does meanwhile: it says how far it has come, and stops when it is asked to.

/** Says on standard error how far a solve has come: at each new level, and about every second. */
export function progressSayer(): (progress: Progress) => void {
  let level = 0;
  let said = -Infinity;
  return (progress) => {
    if (progress.level === level && progress.seconds - said < 1) return;
    level = progress.level;
    said = progress.seconds;
    const best = progress.penalty === null ? 'no answer yet' : `best ${progress.penalty}`;
    say(`${progress.seconds.toFixed(1)} s  level ${progress.level}: ${best}, proved at least ${progress.bound}`);
  };
}

/** A second interrupt within this time is the same key pressed once (the shell tells the parent and the child). */
const SAME_KEY_MILLISECONDS = 300;

/** Asks a solve to stop at the first interrupt, with words about what comes of it, and ends the program at once at a second; what it gives takes both back. */
export function onInterrupt(stop: () => void, words: string): () => void {
  let first: number | null = null;
  const heard = (): void => {
    if (first === null) {
      first = performance.now();
      say(words);
      stop();
    } else if (performance.now() - first > SAME_KEY_MILLISECONDS) {
      process.exit(130);
    }
  };
  process.on('SIGINT', heard).on('SIGTERM', heard);
  return () => void process.off('SIGINT', heard).off('SIGTERM', heard);
}

/** Says on standard error how far a long look has come: at each new stage, at its end and about every second. */
function lookSayer(): (progress: unknown) => void {
  const began = performance.now();
  let stage = '';
  let said = -Infinity;
  return (progress) => {
    const now = performance.now();
    // a thread tells what belongs to the kind of question; what is not counted is not said
    const told = progress as { readonly stage: string; readonly done?: number; readonly of?: number };
    if (told.done === undefined || told.of === undefined || (told.stage === stage && told.done < told.of && now - said < 1000)) return;
    stage = told.stage;
    said = now;
    say(`${((now - began) / 1000).toFixed(1)} s  ${told.stage}: ${told.done} of ${told.of}`);
  };
}

/** A question about a proposal, and the problem that it is about. */
export interface ThreadQuestion<K extends QuestionKind> {
  readonly problem: Problem;
  readonly asked: AskedOf<K>;
}

/**
 * Asks questions of one kind at the same time, each in a thread of its own; an interrupt stops them with what was found so far. Null when one of them found nothing, which has then been said.
 */
export async function answersInThreads<K extends QuestionKind>(kind: K, questions: readonly ThreadQuestion<K>[]): Promise<readonly AnswerOf<K>[] | null> {
  const pool = new SolvePool({ size: questions.length, graceMilliseconds: 10_000, warm: false, waiting: questions.length });
  const jobs = questions.map(({ problem, asked }) => {
    const job = pool.ask(kind, problem, asked);
    if (job === null) throw new Error('a new pool has room for its questions');
    job.listen(lookSayer());
    return job;
  });
  const restore = onInterrupt(() => jobs.forEach((job) => job.cancel()), 'stopping; what was found so far follows if there is anything');
  const outcomes = await Promise.all(jobs.map((job) => job.outcome));
  restore();
  await pool.close();
  for (const outcome of outcomes) if (outcome.kind !== 'answered') say(outcome.message);
  const answers = outcomes.flatMap((outcome) => (outcome.kind === 'answered' ? [outcome.answer] : []));
  return answers.length === questions.length ? answers : null;
}

/** Asks one question in a thread of its own, as `answersInThreads` does. */
export async function answerInThread<K extends QuestionKind>(kind: K, question: ThreadQuestion<K>): Promise<AnswerOf<K> | null> {
  const answers = await answersInThreads(kind, [question]);
  return answers?.[0] ?? null;
}
