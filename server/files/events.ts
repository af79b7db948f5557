import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Logger } from 'pino';
import { errorFacts } from '../error-facts.ts';
import { problemDetails } from '../problem-details.ts';
import type { FilesJob } from './desk.ts';
import type { FilesOutcome } from './outcome.ts';

const HEARTBEAT_MILLISECONDS = 10_000;

/** The last event of a stream: its name, and what it says. */
interface LastEvent {
  readonly event: 'report' | 'taken' | 'refused' | 'none';
  readonly data: unknown;
}

function lastEventOf(outcome: FilesOutcome, isTaking: boolean): LastEvent {
  switch (outcome.kind) {
    case 'report':
      if (outcome.isTaken) return { event: 'taken', data: outcome.report };
      if (!isTaking) return { event: 'report', data: outcome.report };
      return { event: 'refused', data: problemDetails('faultyFiles', `The files have ${outcome.report.faults} faults; nothing has been taken in.`, { report: outcome.report }) };
    case 'planChanged':
      return { event: 'refused', data: problemDetails('planChanged', 'The files would now change something else than was agreed to; nothing has been taken in. Look at the new report.', { report: outcome.report }) };
    case 'notAForm':
      return { event: 'refused', data: problemDetails('badRequest', 'The form could not be read, or had no files.') };
    case 'stopped':
      return { event: 'none', data: problemDetails('importStopped', 'It was stopped before anything was taken in.') };
    case 'notAllowed':
      return { event: 'refused', data: outcome.problem };
    case 'brokenOff':
      return { event: 'none', data: problemDetails('internal', 'It broke off while it wrote. Either all has been taken in or nothing; look at the files again to see which.') };
    default:
      return { event: 'none', data: problemDetails('internal', 'The files could not be worked through. Maybe they are too large for the memory of this machine; nothing has been taken in.') };
  }
}

/**
 * Streams a look at files, or taking them in, as server-sent events: `progress` on the way, then one of `report`, `taken`, `refused` and `none`. A client
 * that goes away cancels, unless the writing has begun.
 */
export function streamFiles(c: Context, job: FilesJob, { isTaking, log }: { readonly isTaking: boolean; readonly log: Logger }): Response {
  return streamSSE(c, async (stream) => {
    job.listen((progress) => void stream.writeSSE({ event: 'progress', data: JSON.stringify(progress) }));
    stream.onAbort(() => job.cancel());
    const heartbeat = setInterval(() => void stream.write(': still at work\n\n'), HEARTBEAT_MILLISECONDS);
    try {
      const outcome = await job.outcome.catch((error: unknown): FilesOutcome => ({ kind: 'failed', error: errorFacts(error) }));
      if (outcome.kind === 'failed') log.error({ error: outcome.error }, 'files could not be worked through');
      const { event, data } = lastEventOf(outcome, isTaking);
      await stream.writeSSE({ event, data: JSON.stringify(data) });
    } finally {
      clearInterval(heartbeat);
    }
  });
}
