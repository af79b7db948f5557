import { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import type { Logger } from 'pino';
import { basemapRoutes } from './basemap/routes.ts';
import type { BasemapService } from './basemap/service.ts';
import type { Database } from './db/open.ts';
import { answerError, keepNothing, logRequests, onlyOurselves, strictHeaders } from './guards.ts';
import { healthRoutes, municipalityRoutes } from './municipality/routes.ts';
import { pages } from './pages.ts';
import { policyRoutes } from './policies/routes.ts';
import type { PolicyService } from './policies/service.ts';
import { refuse } from './problem-details.ts';
import { roundRoutes } from './rounds/routes.ts';
import type { RoundService } from './rounds/service.ts';
import type { SolvePool } from './solving/pool.ts';
import { solvingRoutes } from './solving/routes.ts';

/** Everything that the application is put together from. */
export interface AppParts {
  readonly db: Database;
  readonly pool: SolvePool;
  readonly rounds: RoundService;
  readonly policies: PolicyService;
  readonly basemap: BasemapService;
  readonly log: Logger;
  readonly version: string;
  /** The folder of the built pages. */
  readonly pagesFolder: string;
  /** The port that the server listens on; known once it does. */
  readonly port: () => number;
}

/** The routes of the API. */
function api(parts: AppParts) {
  return new Hono()
    .route('/health', healthRoutes(parts.db, parts.version))
    .route('/municipality', municipalityRoutes(parts.db))
    .route('/policies', policyRoutes(parts.policies))
    .route('/rounds', roundRoutes(parts.rounds))
    .route('/solve', solvingRoutes(parts.pool))
    .route('/basemap', basemapRoutes(parts.basemap));
}

/** The application: guards first, then the API and its description, then the pages. */
export function createApp(parts: AppParts) {
  const app = new Hono()
    .use(strictHeaders(), onlyOurselves(parts.port), logRequests(parts.log))
    .use('/api/*', keepNothing())
    .route('/api', api(parts));
  app.onError(answerError(parts.log));
  app.get('/api/openapi.json', openAPIRouteHandler(app, {
    documentation: { openapi: '3.1.0', info: { title: 'Spredt', version: parts.version, description: 'Rounds, their proposals, and the solver behind them.' } },
    exclude: ['/api/openapi.json'],
    defaultValidationErrorResponse: false,
  }));
  app.all('/api/*', (c) => refuse(c, 'notFound', `There is no ${c.req.method} ${c.req.path}. /api/openapi.json lists what there is.`));
  return app.route('/', pages(parts.pagesFolder));
}

/** The application, with the types of its routes. */
export type App = ReturnType<typeof createApp>;
