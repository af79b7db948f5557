import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { answers } from '../api-description.ts';
import { Parameters } from './schemas.ts';

/** The numbers that a council could change, as they are in force. */
export function parameterRoutes(parameters: Parameters) {
  return new Hono().get('/', describeRoute(answers('The numbers that a council could change', Parameters)), (c) => c.json(parameters));
}
