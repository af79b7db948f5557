import { resolver, validator, type DescribeRouteOptions } from 'hono-openapi';
import type * as z from 'zod';
import { ProblemDetails, refuse } from './problem-details.ts';

const refusals = (statuses: readonly number[]): DescribeRouteOptions['responses'] => Object.fromEntries(statuses.map((status) => [
  String(status), { description: 'A refusal', content: { 'application/problem+json': { schema: resolver(ProblemDetails) } } },
]));

/** Describes a route that answers with JSON of a schema, and the statuses it may refuse with. */
export function answers(summary: string, schema: z.ZodType, refusalStatuses: readonly number[] = []): DescribeRouteOptions {
  return {
    summary,
    responses: { 200: { description: summary, content: { 'application/json': { schema: resolver(schema) } } }, ...refusals(refusalStatuses) },
  };
}

/** Describes a route that streams a solve. */
export function streamsSolve(summary: string, refusalStatuses: readonly number[]): DescribeRouteOptions {
  return {
    summary,
    description: 'Server-sent events: any number of `progress`, then one of `proposal` (a proposal file), `refused` and `none` (problem+json). '
      + 'Going away cancels the solve.',
    responses: { 200: { description: 'Progress and the outcome', content: { 'text/event-stream': {} } }, ...refusals(refusalStatuses) },
  };
}

/** Describes a route that a browser is sent on by. */
export function redirects(summary: string, refusalStatuses: readonly number[] = []): DescribeRouteOptions {
  return { summary, responses: { 302: { description: 'Where the browser goes next' }, ...refusals(refusalStatuses) } };
}

/** Reads the query, the path or a JSON body with a schema; what does not fit is refused with every fault named. */
export function reads<S extends z.ZodType, T extends 'query' | 'param' | 'json'>(target: T, schema: S): ReturnType<typeof validator<S, T, object, string>> {
  return validator<S, T, object, string>(target, schema, (result, c) => {
    if (result.success) return undefined;
    const faults = result.error.map(({ path, message }) => ({ path: (path ?? []).map(String).join('.'), message }));
    return refuse(c, 'badRequest', faults.map((fault) => `${fault.path}: ${fault.message}`).join('; '), { parameters: faults });
  });
}
