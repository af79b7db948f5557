import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { answers } from '../api-description.ts';
import { FollowUpTerms } from './schemas.ts';

/** What follow-up is planned by, as it is in force. */
export function followUpTermsRoutes(terms: FollowUpTerms) {
  return new Hono().get('/', describeRoute(answers('What follow-up is planned by: phases, warnings, speeds, weights, and how long what is told is kept', FollowUpTerms)), (c) => c.json(terms));
}
