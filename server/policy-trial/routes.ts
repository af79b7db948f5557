import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { answers } from '../api-description.ts';
import { BENCH } from './measure.ts';
import { BenchView } from './schemas.ts';

/** What two policies are tried with, and what a trade-off curve can turn. */
export function policyBenchRoutes() {
  return new Hono().get('/', describeRoute(answers('The common yardstick with its sources, and what a trade-off curve can turn', BenchView)), (c) => c.json(BENCH));
}
