import { Hono } from 'hono';
import { openAPIRouteHandler } from 'hono-openapi';
import type { Logger } from 'pino';
import { permit } from './access/permit.ts';
import type { Asked } from './access/schemas.ts';
import { identify } from './accounts/identify.ts';
import { accountRoutes } from './accounts/routes.ts';
import { basemapRoutes } from './basemap/routes.ts';
import type { BasemapService } from './basemap/service.ts';
import { refuseBirthNumbers } from './birth-number-guard.ts';
import { comparisonRoutes } from './comparison/routes.ts';
import { createComparisonService } from './comparison/service.ts';
import { concentrationMapRoutes } from './concentration-map/routes.ts';
import type { OidcSettings } from './config.ts';
import type { Database } from './db/open.ts';
import { filesRoutes } from './files/routes.ts';
import { answerError, keepNothing, logRequests, onlyOurselves, refuseOtherSpellings, strictHeaders } from './guards.ts';
import { letterAndListRoutes } from './letters/routes.ts';
import { createLetterService, Printer } from './letters/service.ts';
import { healthRoutes, municipalityRoutes } from './municipality/routes.ts';
import { myDayRoutes } from './my-day/routes.ts';
import { offerRoutes } from './offers/routes.ts';
import { overviewRoutes } from './overview/routes.ts';
import { pages } from './pages.ts';
import { parameterRoutes } from './parameters/routes.ts';
import type { Parameters } from './parameters/schemas.ts';
import { planRoutes } from './plan/routes.ts';
import { policyRoutes } from './policies/routes.ts';
import { policyBenchRoutes } from './policy-trial/routes.ts';
import type { PolicyService } from './policies/service.ts';
import { refuse } from './problem-details.ts';
import { questionRoutes } from './questions/routes.ts';
import { createQuestionService } from './questions/service.ts';
import { recordRoutes } from './record/routes.ts';
import { createAccessLog, type AccessLog } from './record/service.ts';
import { registerRoutes } from './registers/routes.ts';
import { meetingRoutes } from './meeting/routes.ts';
import type { MeetingService } from './meeting/service.ts';
import { replayRoutes } from './replay/routes.ts';
import { createReplayService } from './replay/service.ts';
import { roundRoutes } from './rounds/routes.ts';
import type { RoundService } from './rounds/service.ts';
import type { SolvePool } from './solving/pool.ts';
import { simulationRoutes } from './simulation/routes.ts';
import { solvingRoutes } from './solving/routes.ts';
import { STUDY_KINDS } from './studies/kinds.ts';
import { reportRoutes } from './studies/report-routes.ts';
import { nextHomeToldRoutes } from './studies/next-home-told-routes.ts';
import { studyRoutes } from './studies/routes.ts';
import { simulationToldRoutes } from './studies/simulation-told-routes.ts';
import { tradeOffRoutes } from './studies/trade-off-routes.ts';
import type { StudyService } from './studies/service.ts';
import { followUpTermsRoutes } from './follow-up-terms/routes.ts';
import { caseloadRoutes } from './caseload/routes.ts';
import { followUpRoutes } from './follow-up/routes.ts';
import { forecastRoutes } from './forecast/routes.ts';
import type { FollowUpTerms } from './follow-up-terms/schemas.ts';
import { visitWeekRoutes } from './visit-weeks/routes.ts';
import { termsRoutes } from './terms/routes.ts';
import type { Terms } from './terms/schemas.ts';

/** Everything that the application is put together from. */
export interface AppParts {
  readonly db: Database;
  readonly pool: SolvePool;
  /** The thread for questions that are answered within seconds, and that for what takes a minute or more. */
  readonly questionPool: SolvePool;
  readonly longPool: SolvePool;
  readonly studies: StudyService;
  readonly rounds: RoundService;
  readonly meetings: MeetingService;
  readonly policies: PolicyService;
  readonly basemap: BasemapService;
  readonly log: Logger;
  readonly version: string;
  /** The folder of the built pages. */
  readonly pagesFolder: string;
  /** The port that the server listens on; known once it does. */
  readonly port: () => number;
  /** Where browsers find the server when that is not this machine itself, such as https://spredt.kommune.no; TLS lies in front. */
  readonly origin: string | null;
  /** Where the municipality's users sign in, beside their passwords here; null = nowhere. */
  readonly oidc: OidcSettings | null;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly terms: Terms;
  readonly followUpTerms: FollowUpTerms;
}

/** Whether browsers come over TLS. */
const isSecure = ({ origin }: AppParts): boolean => origin?.startsWith('https:') ?? false;

/** The studies, each kind at an address of its own. */
function studiesOf({ studies, db, now }: AppParts, looks: AccessLog, printer: Printer) {
  return STUDY_KINDS.reduce((routes, kind) => (
    routes.route(`/${kind.kind}`, studyRoutes(kind, studies, looks)).route(`/${kind.kind}`, reportRoutes(kind, studies, looks, { db, printer, now }))), new Hono<Asked>());
}

/** The routes of the API. */
function api(parts: AppParts) {
  const looks = createAccessLog(parts);
  const printer = new Printer();
  const accounts = accountRoutes({ ...parts, isSecure: isSecure(parts) });
  return new Hono<Asked>()
    .route('/health', healthRoutes(parts.db, parts.version))
    .route('/session', accounts.session)
    .route('/invitations', accounts.invitations)
    .route('/users', accounts.users)
    .route('/municipality', municipalityRoutes(parts.db))
    .route('/policies', policyRoutes(parts))
    .route('/registers', registerRoutes({ ...parts, looks }))
    .route('/overview', overviewRoutes({ ...parts, looks }))
    .route('/concentration-map', concentrationMapRoutes(parts))
    .route('/record', recordRoutes(parts.db, looks))
    .route('/parameters', parameterRoutes(parts.parameters))
    .route('/terms', termsRoutes(parts.terms))
    .route('/follow-up/terms', followUpTermsRoutes(parts.followUpTerms))
    .route('/follow-up/weeks', visitWeekRoutes({ ...parts, looks }))
    .route('/follow-up', followUpRoutes({ ...parts, looks }))
    .route('/follow-up/caseload', caseloadRoutes({ ...parts, looks }))
    .route('/follow-up/forecast', forecastRoutes({ ...parts, looks }))
    .route('/my-day', myDayRoutes({ ...parts, looks }))
    .route('/offers', offerRoutes({ ...parts, looks }))
    .route('/rounds', roundRoutes(parts.rounds, looks))
    .route('/rounds', meetingRoutes(parts.meetings, looks))
    .route('/rounds', questionRoutes(createQuestionService(parts), looks))
    .route('/rounds', comparisonRoutes(createComparisonService(parts), looks))
    .route('/rounds', replayRoutes(createReplayService(parts)))
    .route('/rounds', letterAndListRoutes(createLetterService({ ...parts, printer }), looks))
    .route('/policy-bench', policyBenchRoutes())
    .route('/studies', tradeOffRoutes(parts.studies, looks))
    .route('/studies', simulationToldRoutes(parts.studies, parts.parameters))
    .route('/studies', nextHomeToldRoutes(parts.studies, parts))
    .route('/studies', studiesOf(parts, looks, printer))
    .route('/simulation', simulationRoutes())
    .route('/plan', planRoutes({ ...parts, looks }))
    .route('/solve', solvingRoutes(parts.pool))
    .route('/files', filesRoutes({ ...parts, looks }))
    .route('/basemap', basemapRoutes(parts.basemap));
}

/** The application: guards first, then the API and its description, then the pages. */
export function createApp(parts: AppParts) {
  const { db, now, parameters } = parts;
  const app = new Hono<Asked>()
    .use(strictHeaders(isSecure(parts)), onlyOurselves(parts.port, parts.origin), logRequests(parts.log))
    .use('/api/*', keepNothing(), identify({ db, now, parameters, isSecure: isSecure(parts) }), permit(), refuseBirthNumbers())
    .route('/api', api(parts));
  app.onError(answerError(parts.log));
  app.get('/api/openapi.json', openAPIRouteHandler(app, {
    documentation: { openapi: '3.1.0', info: { title: 'Spredt', version: parts.version, description: 'Rounds, their proposals, and the solver behind them.' } },
    exclude: ['/api/openapi.json'], excludeStaticFile: false,
    defaultValidationErrorResponse: false,
  }));
  app.all('/api/*', (c) => refuse(c, 'notFound', `There is no ${c.req.method} ${c.req.path}. /api/openapi.json lists what there is.`));
  app.notFound((c) => refuse(c, 'notFound', `There is nothing to ${c.req.method} there.`));
  return app.use(refuseOtherSpellings()).route('/', pages(parts.pagesFolder));
}

/** The application, with the types of its routes. */
export type App = ReturnType<typeof createApp>;
