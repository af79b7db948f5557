import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { answers } from '../api-description.ts';
import { Terms } from './schemas.ts';

/** The terms of offers and tenancies, as they are in force. */
export function termsRoutes(terms: Terms) {
  return new Hono().get('/', describeRoute(answers('The terms of offers and tenancies: deadlines, lengths, coded reasons and what follows from a no', Terms)), (c) => c.json(terms));
}
