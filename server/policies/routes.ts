import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { answers } from '../api-description.ts';
import { PolicySummary } from './schemas.ts';
import type { PolicyService } from './service.ts';

/** The policies that can be chosen. */
export function policyRoutes(policies: PolicyService) {
  return new Hono().get('/', describeRoute(answers('Every policy that ships', z.array(PolicySummary))), (c) => c.json(policies.list()));
}
