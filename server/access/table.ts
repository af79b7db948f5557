import type { Audience, Role } from './schemas.ts';

const CASEWORK: readonly Role[] = ['caseworker', 'followUpLeader', 'manager'];
const GROUND: readonly Role[] = [...CASEWORK, 'planner'];
const WRITES_CASES: readonly Role[] = ['caseworker', 'manager'];
const WRITES_TEAMS: readonly Role[] = CASEWORK;
const WRITES_WORDS: readonly Role[] = ['manager'];
const WRITES_POLICIES: readonly Role[] = ['manager'];
const READS_RECORD: readonly Role[] = ['auditor', 'administrator'];
const READS_PROPOSALS: readonly Role[] = ['caseworker', 'manager', 'auditor'];
const USERS: readonly Role[] = ['administrator'];

/** The routes of a register: who may read, write and export it, and who may erase from it where what it holds is personal. */
function register(id: string, reads: readonly Role[], writes: readonly Role[], erases: readonly Role[] | null = null): Record<string, Audience> {
  const path = `/api/registers/${id}`;
  return {
    [`GET ${path}`]: reads, [`GET ${path}/:id`]: reads, [`GET ${path}/:id/history`]: reads,
    [`POST ${path}`]: writes, [`PUT ${path}/:id`]: writes, [`DELETE ${path}/:id`]: writes,
    ...(erases === null ? {} : { [`POST ${path}/:id/erase`]: erases }),
  };
}

/** The routes of a kind of study: who may ask and who may look. */
function study(kind: string, asks: readonly Role[], looks: readonly Role[]): Record<string, Audience> {
  const path = `/api/studies/${kind}`;
  return {
    [`POST ${path}`]: asks, [`GET ${path}`]: looks, [`GET ${path}/:id`]: looks, [`GET ${path}/:id/events`]: looks,
    [`POST ${path}/:id/stop`]: asks, [`POST ${path}/:id/continue`]: asks, [`DELETE ${path}/:id`]: asks,
  };
}

/** Who may use each route of the API. A route that does not stand here answers nobody: a test compares the two. */
export const ACCESS: Readonly<Record<string, Audience>> = {
  'GET /api/health': 'everyone',
  'GET /api/openapi.json': 'everyone',
  'GET /api/session': 'everyone',
  'POST /api/session': 'everyone',
  'DELETE /api/session': 'signedIn',
  'POST /api/session/as': 'signedIn',
  'GET /api/session/oidc': 'everyone',
  'GET /api/session/oidc/callback': 'everyone',
  'POST /api/session/password': 'signedIn',
  'POST /api/invitations/look': 'everyone',
  'POST /api/invitations/accept': 'everyone',
  'GET /api/users': USERS,
  'POST /api/users': USERS,
  'PUT /api/users/:id': USERS,
  'POST /api/users/:id/invitation': USERS,
  'DELETE /api/users/:id/sessions': USERS,
  'GET /api/record': READS_RECORD,
  'GET /api/record/check': READS_RECORD,
  'GET /api/parameters': 'signedIn',
  'GET /api/terms': GROUND,
  'GET /api/municipality': 'signedIn',
  'GET /api/basemap': GROUND,
  'GET /api/policies': 'signedIn',
  'GET /api/policies/rules': 'signedIn',
  'GET /api/policies/difference': 'signedIn',
  'GET /api/policies/:id': 'signedIn',
  'GET /api/policies/:id/versions/:number/file': 'signedIn',
  'POST /api/policies': WRITES_POLICIES,
  'POST /api/policies/file': WRITES_POLICIES,
  'POST /api/policies/:id/draft': WRITES_POLICIES,
  'PUT /api/policies/:id/draft': WRITES_POLICIES,
  'DELETE /api/policies/:id/draft': WRITES_POLICIES,
  'POST /api/policies/:id/adopt': WRITES_POLICIES,
  'POST /api/policies/:id/withdraw': WRITES_POLICIES,
  'GET /api/overview': CASEWORK,
  'GET /api/overview/aggregates': GROUND,
  'GET /api/concentration-map': GROUND,
  'GET /api/plan/concentration': GROUND,
  'GET /api/plan/concentration/rows.csv': GROUND,
  'GET /api/plan/concentration/indices.csv': GROUND,
  'GET /api/plan/concentration/layer.geojson': GROUND,
  'GET /api/plan/concentration/trend': GROUND,
  'GET /api/plan/concentration/trend.csv': GROUND,
  'GET /api/plan/next-home': ['manager'],
  'GET /api/plan/need': GROUND,
  'GET /api/plan/need.csv': GROUND,
  'GET /api/plan/kostra': GROUND,
  'GET /api/plan/kostra.csv': GROUND,
  ...register('dwellings', CASEWORK, WRITES_CASES),
  ...register('sites', GROUND, WRITES_CASES),
  ...register('areas', GROUND, WRITES_CASES),
  ...register('places', GROUND, WRITES_CASES),
  ...register('households', CASEWORK, WRITES_CASES, WRITES_CASES),
  ...register('tenancies', CASEWORK, WRITES_CASES, WRITES_CASES),
  ...register('teams', CASEWORK, WRITES_TEAMS),
  ...register('words', GROUND, WRITES_WORDS),
  'GET /api/files': WRITES_CASES,
  'GET /api/files/templates/:name': WRITES_CASES,
  'GET /api/files/exports/:name': WRITES_CASES,
  'POST /api/files/dry-run': WRITES_CASES,
  'POST /api/files/import': WRITES_CASES,
  'GET /api/rounds': CASEWORK,
  'POST /api/rounds': WRITES_CASES,
  'POST /api/rounds/problem': WRITES_CASES,
  'GET /api/rounds/:id': CASEWORK,
  'GET /api/rounds/:id/problem': WRITES_CASES,
  'GET /api/rounds/:id/proposal': WRITES_CASES,
  'POST /api/rounds/:id/solve': WRITES_CASES,
  'GET /api/rounds/:id/letters': WRITES_CASES,
  'GET /api/rounds/:id/letters/:householdId': WRITES_CASES,
  'PUT /api/rounds/:id/letters/:householdId': WRITES_CASES,
  'GET /api/rounds/:id/letters/:householdId/file': WRITES_CASES,
  'GET /api/rounds/:id/annex/:householdId': ['manager'],
  'GET /api/rounds/:id/list': WRITES_CASES,
  'GET /api/rounds/:id/explain': CASEWORK,
  'GET /api/rounds/:id/comparison': WRITES_CASES,
  'GET /api/rounds/:id/comparison/ranges': WRITES_CASES,
  'GET /api/rounds/:id/proposals': READS_PROPOSALS,
  'POST /api/rounds/:id/proposals/:number/judge': READS_PROPOSALS,
  'POST /api/rounds/:id/proposals/:number/replay': READS_PROPOSALS,
  'POST /api/rounds/:id/decision/judge': READS_PROPOSALS,
  'GET /api/rounds/:id/pulse': CASEWORK,
  'GET /api/rounds/:id/steps': CASEWORK,
  'POST /api/rounds/:id/steps': WRITES_CASES,
  'POST /api/rounds/:id/verdict': CASEWORK,
  'POST /api/rounds/:id/why-not': CASEWORK,
  'GET /api/rounds/:id/ranking': CASEWORK,
  'POST /api/rounds/:id/help': CASEWORK,
  'POST /api/rounds/:id/costs': CASEWORK,
  'PUT /api/rounds/:id/frame': WRITES_CASES,
  'GET /api/policy-bench': WRITES_CASES,
  ...study('least-concentration', ['manager'], CASEWORK),
  ...study('least-concentration-told', ['planner'], ['planner']),
  ...study('policy-trial', WRITES_POLICIES, WRITES_CASES),
  ...study('trade-off', WRITES_POLICIES, WRITES_CASES),
  ...study('next-home', ['manager'], ['manager']),
  'GET /api/studies/trade-off/:id/points/:number': WRITES_CASES,
  'GET /api/simulation/assumptions': ['manager', 'planner'],
  ...study('simulation', ['manager'], ['manager']),
  ...Object.fromEntries(['simulation', 'trade-off', 'policy-trial'].map((kind) => [`GET /api/studies/${kind}/:id/report`, ['manager'] as const])),
  'GET /api/studies/simulation-told': ['manager', 'planner'],
  'GET /api/studies/simulation-told/:id': ['manager', 'planner'],
  'POST /api/solve': WRITES_CASES,
  'GET /api/offers': CASEWORK,
  'GET /api/offers/calendar': WRITES_CASES,
  'POST /api/offers/send': WRITES_CASES,
  'POST /api/offers/:id/answer': WRITES_CASES,
  'POST /api/offers/:id/undo': WRITES_CASES,
  'POST /api/offers/:id/move-in': WRITES_CASES,
};
