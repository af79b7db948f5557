import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import * as z from 'zod';
import { answers } from '../api-description.ts';
import { ShippedPolicy } from './schemas.ts';
import type { PolicyService } from './service.ts';

/** The policies that can be chosen, and how each rule stands in them. */
export function policyRoutes(policies: PolicyService) {
  return new Hono().get('/', describeRoute(answers('Every policy that ships', z.array(ShippedPolicy))), (c) => c.json(policies.list()));
}
