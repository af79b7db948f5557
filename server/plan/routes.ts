import { Hono } from 'hono';
import type { AccessLog } from '../record/service.ts';
import type { RoundService } from '../rounds/service.ts';
import { concentrationRoutes } from './concentration-routes.ts';
import type { ConcentrationParts } from './concentration-service.ts';
import { needRoutes } from './need-routes.ts';
import { nextHomeRoutes } from './next-home-routes.ts';

/** What the planner's pages are answered from. */
export type PlanParts = ConcentrationParts & { readonly looks: AccessLog; readonly rounds: RoundService };

/** What the pages of Plan ask. */
export function planRoutes(parts: PlanParts) {
  return new Hono()
    .route('/concentration', concentrationRoutes(parts))
    .route('/next-home', nextHomeRoutes(parts))
    .route('/', needRoutes(parts));
}
