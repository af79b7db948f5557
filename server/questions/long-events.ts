import type { Context } from 'hono';
import { resolver, type DescribeRouteOptions } from 'hono-openapi';
import { streamSSE, type SSEStreamingApi } from 'hono/streaming';
import type * as z from 'zod';
import { answers } from '../api-description.ts';
import { problemDetails } from '../problem-details.ts';
import type { QuestionOutcome } from '../solving/outcome.ts';
import type { QuestionJob } from '../solving/pool.ts';

const HEARTBEAT_MILLISECONDS = 10_000;

/** An event of a stream, with what is sent as JSON. */
export interface ToldEvent {
  readonly event: string;
  readonly data: unknown;
}

/** A question that is looked into for a minute or more, and how what comes of it is told. */
export interface LongQuestion<T> {
  readonly job: QuestionJob<T>;
  /** What the thread says on the way, as events. */
  readonly onTheWay: (progress: unknown) => readonly ToldEvent[];
  readonly answered: (answer: T, seconds: number) => ToldEvent;
}

/** Describes a route that streams the answer to a long question. */
export function streamsAnswer(summary: string, last: { readonly event: string; readonly schema: z.ZodType; readonly onTheWay: string }, refusalStatuses: readonly number[]): DescribeRouteOptions {
  const { responses } = answers(summary, last.schema, refusalStatuses);
  return {
    summary,
    description: `Server-sent events: ${last.onTheWay}, then one of \`${last.event}\` (of this schema) and \`none\` (problem+json). Going away ends the question.`,
    responses: { ...responses, 200: { description: 'Progress and the answer', content: { 'text/event-stream': { schema: resolver(last.schema) } } } },
  };
}

async function sendOutcome<T>(stream: SSEStreamingApi, outcome: QuestionOutcome<T>, answered: LongQuestion<T>['answered']): Promise<void> {
  if (outcome.kind === 'answered') {
    const { event, data } = answered(outcome.answer, outcome.seconds);
    await stream.writeSSE({ event, data: JSON.stringify(data) });
    return;
  }
  const details = outcome.kind === 'none' ? problemDetails('stopped', outcome.message) : problemDetails('solveFailed', 'The question could not be answered. The log of the server says why.');
  await stream.writeSSE({ event: 'none', data: JSON.stringify(details) });
  if (outcome.kind === 'failed') throw new Error(`a question about a round was not answered: ${outcome.message}`);
}

/**
 * Streams a long question as server-sent events: what comes on the way, then the answer, or `none`. Between them a comment keeps the line alive; a client that goes away ends the question, and so
 * does what cannot be told: `told` (who looked, to the record) before anything is sent, or something on the way.
 */
export async function streamAnswer<T>(c: Context, { job, onTheWay, answered }: LongQuestion<T>, told: () => Promise<void>): Promise<Response> {
  try {
    await told();
  } catch (error) {
    job.cancel();
    throw error;
  }
  const gone = c.req.raw.signal;
  if (gone.aborted) job.cancel();
  gone.addEventListener('abort', () => job.cancel(), { once: true });
  return streamSSE(c, async (stream) => {
    let fault: unknown = null;
    // what is thrown in a listener would end the server
    job.listen((progress) => {
      try {
        for (const { event, data } of onTheWay(progress)) void stream.writeSSE({ event, data: JSON.stringify(data) });
      } catch (error) {
        fault ??= error;
        job.cancel();
      }
    });
    stream.onAbort(() => job.cancel());
    const heartbeat = setInterval(() => void stream.write(': still looking\n\n'), HEARTBEAT_MILLISECONDS);
    try {
      await sendOutcome(stream, await job.outcome, answered);
      if (fault !== null) throw fault;
    } finally {
      clearInterval(heartbeat);
    }
  });
}
