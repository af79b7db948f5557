import type { Context } from 'hono';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import { problemDetails, type ProblemDetails, type ProblemCode } from '../problem-details.ts';
import type { SolveOutcome } from './outcome.ts';
import type { SolveJob } from './pool.ts';

const HEARTBEAT_MILLISECONDS = 10_000;

const NONE_CODES: Readonly<Record<'timeLimit' | 'tooLarge' | 'queueCannotKeepLocks' | 'stopped' | 'roundChanged', ProblemCode>> = {
  timeLimit: 'timeLimit', tooLarge: 'tooLargeForEngine', queueCannotKeepLocks: 'queueCannotKeepLocks', stopped: 'stopped', roundChanged: 'roundChanged',
};

/** Why a solve gave nothing to show, as problem+json. */
function whyNone(outcome: Exclude<SolveOutcome, { kind: 'proposal' }>): ProblemDetails {
  if (outcome.kind === 'none') return problemDetails(NONE_CODES[outcome.reason], outcome.message);
  if (outcome.kind === 'faults') return problemDetails('faultyProblem', 'The problem file has faults.', { faults: outcome.faults });
  return problemDetails('solveFailed', outcome.message);
}

async function sendOutcome(stream: SSEStreamingApi, outcome: SolveOutcome): Promise<void> {
  if (outcome.kind !== 'proposal') {
    await stream.writeSSE({ event: 'none', data: JSON.stringify(whyNone(outcome)) });
    return;
  }
  if (outcome.proposal.status !== 'refused') {
    await stream.writeSSE({ event: 'proposal', data: JSON.stringify(outcome.proposal) });
    return;
  }
  const details = problemDetails('locksCannotBeKept', 'No proposal keeps all the required placements.', {
    conflicts: outcome.proposal.conflicts, proposal: outcome.proposal,
  });
  await stream.writeSSE({ event: 'refused', data: JSON.stringify(details) });
}

/**
 * Streams a solve as server-sent events: `progress` on the way, then one of `proposal`, `refused` and `none`. Between them a comment
 * keeps the line alive; a client that goes away cancels the solve. What comes `after` an outcome is told as an event of its own.
 */
export function streamSolve(c: Context, job: SolveJob, after: (outcome: SolveOutcome) => Promise<{ readonly event: string; readonly data: unknown } | null> = async () => null): Response {
  return streamSSE(c, async (stream) => {
    job.listen((progress) => void stream.writeSSE({ event: 'progress', data: JSON.stringify(progress) }));
    stream.onAbort(() => job.cancel());
    const heartbeat = setInterval(() => void stream.write(': still solving\n\n'), HEARTBEAT_MILLISECONDS);
    try {
      const outcome = await job.outcome;
      const more = await after(outcome);
      await sendOutcome(stream, outcome);
      if (more !== null) await stream.writeSSE({ event: more.event, data: JSON.stringify(more.data) });
    } catch (error) {
      await stream.writeSSE({ event: 'none', data: JSON.stringify(problemDetails('internal', 'The proposal was made but could not be kept. The log of the server says why.')) });
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  });
}
