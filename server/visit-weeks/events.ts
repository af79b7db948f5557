import type { Context } from 'hono';
import { streamAnswer } from '../solving/answer-stream.ts';
import type { PlanningJob } from './planning.ts';

/** Streams the planning of a week: `progress` (a share), then `plan` (the version as it is shown) or `none`. */
export function streamPlanning(c: Context, { job, finish }: PlanningJob): Response {
  return streamAnswer(c, { job, finish, progress: (share) => ({ share }), event: 'plan', failure: 'The week could not be planned.' });
}
