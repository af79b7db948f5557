import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import { problemDetails } from '../problem-details.ts';
import type { PlanningJob } from './planning.ts';

const HEARTBEAT_MILLISECONDS = 10_000;

/**
 * Streams the planning of a week as server-sent events: `progress` (a share) on the way, then `plan` (the version as it is shown) or `none` (problem+json). Between them a comment keeps the line alive. A client that goes away
 * stops the search, and what it has found so far is stored.
 */
export function streamPlanning(c: Context, { job, finish }: PlanningJob): Response {
  const gone = c.req.raw.signal;
  if (gone.aborted) job.cancel();
  gone.addEventListener('abort', () => job.cancel(), { once: true });
  return streamSSE(c, async (stream) => {
    job.listen((share) => void stream.writeSSE({ event: 'progress', data: JSON.stringify({ share }) }));
    stream.onAbort(() => job.cancel());
    const heartbeat = setInterval(() => void stream.write(': still planning\n\n'), HEARTBEAT_MILLISECONDS);
    const none = (details: ReturnType<typeof problemDetails>): Promise<void> => stream.writeSSE({ event: 'none', data: JSON.stringify(details) });
    try {
      const outcome = await job.outcome;
      if (outcome.kind === 'none') return await none(problemDetails('stopped', outcome.message));
      if (outcome.kind === 'failed') throw new Error(`a week was not planned: ${outcome.message}`);
      await stream.writeSSE({ event: 'plan', data: JSON.stringify(await finish(outcome.answer)) });
    } catch (error) {
      await none(problemDetails('solveFailed', 'The week could not be planned. The log of the server says why.'));
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  });
}
