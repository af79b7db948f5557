import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { describeRoute } from 'hono-openapi';
import { faultText, readProblem } from '../../solver/index.ts';
import { reads, streamsSolve } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import { streamSolve } from './events.ts';
import type { SolvePool } from './pool.ts';
import { SolveQuery } from './schemas.ts';

/** A round of 5 000 households and as many dwellings takes about a tenth of this. */
const MOST_BYTES = 50_000_000;

const tooLarge = (c: Context): Response => refuse(c, 'tooLarge', `The problem file is larger than ${MOST_BYTES / 1_000_000} MB.`);

/** Solving a problem file that is not kept. */
export function solvingRoutes(pool: SolvePool) {
  return new Hono()
    .post('/', describeRoute({
      ...streamsSolve('Solves a problem file; nothing is stored', [400, 413, 415, 422, 503]),
      requestBody: { required: true, content: { 'application/json': { schema: { type: 'object', description: 'A problem file, version 1' } } } },
    }), bodyLimit({ maxSize: MOST_BYTES, onError: tooLarge }), reads('query', SolveQuery), async (c) => {
      if (!/^application\/(.+\+)?json\b/i.test(c.req.header('content-type') ?? '')) return refuse(c, 'notJson', 'Send the problem file as application/json.');
      const bytes = new Uint8Array(await c.req.arrayBuffer());
      const read = readProblem(bytes);
      if (!read.ok) return refuse(c, 'faultyProblem', read.faults.map(faultText).join('\n'), { faults: read.faults });
      const job = pool.solve(bytes, c.req.valid('query'));
      return job === null ? refuse(c, 'tooManySolves', 'Many solves wait already. Try again in a moment.') : streamSolve(c, job);
    });
}
