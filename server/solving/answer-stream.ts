import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { problemDetails, type ProblemDetails } from '../problem-details.ts';
import type { QuestionJob } from './pool.ts';

const HEARTBEAT_MILLISECONDS = 10_000;

/** How a question is told of while it is worked on, and what its answer is called. */
export interface StreamedAnswer<A> {
  readonly job: QuestionJob<A>;
  /** Stores what was found, and gives it as it is shown. */
  readonly finish: (answer: A) => Promise<unknown>;
  /** What is sent of each step. */
  readonly progress: (step: unknown) => object;
  /** The event of the answer. */
  readonly event: string;
  /** What a client is told where our own mistake stood in the way. */
  readonly failure: string;
}

/**
 * Streams a question to a thread as server-sent events: `progress` on the way, then the answer as it is shown or `none` (problem+json). Between them a comment keeps the line alive. A client that goes away stops the search, and what it
 * has found so far is stored.
 */
export function streamAnswer<A>(c: Context, { job, finish, progress, event, failure }: StreamedAnswer<A>): Response {
  const gone = c.req.raw.signal;
  if (gone.aborted) job.cancel();
  gone.addEventListener('abort', () => job.cancel(), { once: true });
  return streamSSE(c, async (stream) => {
    job.listen((step) => void stream.writeSSE({ event: 'progress', data: JSON.stringify(progress(step)) }));
    stream.onAbort(() => job.cancel());
    const heartbeat = setInterval(() => void stream.write(': still searching\n\n'), HEARTBEAT_MILLISECONDS);
    const none = (details: ProblemDetails): Promise<void> => stream.writeSSE({ event: 'none', data: JSON.stringify(details) });
    try {
      const outcome = await job.outcome;
      if (outcome.kind === 'none') return await none(problemDetails('stopped', outcome.message));
      if (outcome.kind === 'failed') throw new Error(`${failure} ${outcome.message}`);
      await stream.writeSSE({ event, data: JSON.stringify(await finish(outcome.answer)) });
    } catch (error) {
      await none(problemDetails('solveFailed', `${failure} The log of the server says why.`));
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  });
}
