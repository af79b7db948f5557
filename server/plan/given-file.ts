import type { DescribeRouteOptions } from 'hono-openapi';
import * as z from 'zod';
import { answers } from '../api-description.ts';

/** The media type of tables that Plan gives. */
export const CSV = 'text/csv; charset=utf-8';
/** The media type of map layers that Plan gives. */
export const GEOJSON = 'application/geo+json';

/** How a route is described that gives a file of a media type. */
export function sendsFile(summary: string, type: string): DescribeRouteOptions {
  const described = answers(summary, z.unknown(), [400]);
  return { ...described, responses: { ...described.responses, 200: { description: summary, content: { [type]: {} } } } };
}

/** A file to be kept under a name. */
export function givenFile(content: Uint8Array | string, name: string, type: string): Response {
  return new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${name}"`, 'x-content-type-options': 'nosniff' },
  });
}
