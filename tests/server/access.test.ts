import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { permit } from '../../server/access/permit.ts';
import { Role, type Actor, type Asked, type Audience } from '../../server/access/schemas.ts';
import { ACCESS } from '../../server/access/table.ts';
import { newUser } from '../../server/accounts/new-user.ts';
import { insertInstallation } from '../../server/accounts/store.ts';
import { startSession } from '../../server/accounts/sessions.ts';
import { NOW, openApp, type OpenApp } from './open-app.ts';

// Every route × every role: the table is what happens, and all that happens.

let open: OpenApp;
const users = new Map<Role, string>();
beforeAll(async () => {
  open = await openApp();
  // the demonstration refuses no password as wrong, and so every 401 and 403 is the table's
  await insertInstallation(open.db, 'demonstration', NOW);
  for (const role of Role.options) {
    const user = newUser({ login: role, name: role, roles: [role] }, NOW);
    await open.db.insertInto('users').values(user).execute();
    users.set(role, user.id);
  }
});
afterAll(() => open.close());

/** The routes of the API that are mounted, by their names in the table. */
function mounted(routes: readonly { readonly method: string; readonly path: string }[]): readonly string[] {
  const names = routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.endsWith('*'))
    .map(({ method, path }) => `${method} ${path.replace(/\/$/, '')}`);
  return [...new Set(names)].sort();
}

/** What stands in one of two lists alone. */
const onlyIn = (names: readonly string[], others: readonly string[]): readonly string[] => names.filter((name) => !others.includes(name));

const WHO = [null, ...Role.options] as const;
type Who = (typeof WHO)[number];
type Expected = 'lets through' | 'notSignedIn' | 'notAllowed';

/** What the table says of somebody. */
function expectedOf(audience: Audience, who: Who): Expected {
  if (audience === 'everyone') return 'lets through';
  if (who === null) return 'notSignedIn';
  return audience === 'signedIn' || audience.includes(who) ? 'lets through' : 'notAllowed';
}

/** What the server does: asks with a new session, since some routes end it, and with nothing that a route could use, so that whoever is let through is told something else. */
async function happensTo(route: string, who: Who): Promise<{ readonly what: string; readonly status: number }> {
  const [method = '', path = ''] = route.split(' ');
  const cookie = who === null ? '' : `spredt=${await startSession(open.db, users.get(who)!, 'password', NOW)}`;
  const answer = await open.askAs([], path.replaceAll(/:\w+/g, 'none'), {
    method, headers: { cookie, 'content-type': 'application/json' }, ...(method === 'GET' ? {} : { body: '{}' }),
  });
  const text = await answer.text();
  if (answer.status !== 401 && answer.status !== 403) return { what: 'lets through', status: answer.status };
  return { what: (JSON.parse(text) as { readonly code: string }).code, status: answer.status };
}

describe('the table of who may use what', () => {
  it('has a row for every route', () => {
    expect(onlyIn(mounted(open.app.routes), Object.keys(ACCESS))).toEqual([]);
  });

  it('has a route for every row', () => {
    expect(onlyIn(Object.keys(ACCESS), mounted(open.app.routes))).toEqual([]);
  });

  it('would be seen to lack a row', () => {
    const planted = [...open.app.routes, { method: 'GET', path: '/api/planted/:id' }];
    expect(onlyIn(mounted(planted), Object.keys(ACCESS))).toEqual(['GET /api/planted/:id']);
  });

  it('is all that counts: a route without a row answers nobody, whoever asks', async () => {
    const rows = ACCESS as Record<string, Audience>;
    const { 'GET /api/policies': row } = rows;
    delete rows['GET /api/policies'];
    try {
      const answers = await Promise.all(WHO.map((who) => happensTo('GET /api/policies', who)));
      expect(answers.map(({ status }) => status)).toEqual(WHO.map(() => 500));
    } finally {
      rows['GET /api/policies'] = row!;
    }
  });

  it('lets nobody through a route by the row of another that the request fits too', async () => {
    const rows = ACCESS as Record<string, Audience>;
    const planner: Actor = { id: 'planner', login: 'planner', name: 'planner', roles: ['planner'] };
    const app = new Hono<Asked>().use(async (c, next) => {
      c.set('actor', planner);
      return next();
    }).use(permit()).get('/api/planted/:id', (c) => c.text('for caseworkers')).get('/api/planted/open', (c) => c.text('for planners'));
    Object.assign(rows, { 'GET /api/planted/:id': ['caseworker'], 'GET /api/planted/open': ['planner'] });
    try {
      expect((await app.request('/api/planted/open')).status).toBe(403);
    } finally {
      delete rows['GET /api/planted/:id'];
      delete rows['GET /api/planted/open'];
    }
  });

  it('gives no role everything, the planner no household, the administrator no casework, and the auditor nothing to change', () => {
    const routesOf = (role: Role): readonly string[] => Object.entries(ACCESS).filter(([, audience]) => typeof audience === 'object' && audience.includes(role)).map(([route]) => route);
    for (const role of Role.options) expect(routesOf(role).length).toBeLessThan(Object.keys(ACCESS).length);
    expect(routesOf('planner').filter((route) => /households|tenancies|rounds|dwellings|teams|solve|files|users|record/.test(route))).toEqual([]);
    expect(routesOf('administrator').filter((route) => !/users|record/.test(route))).toEqual([]);
    expect(routesOf('auditor').filter((route) => !/^GET \/api\/record|\/proposals|\/decision\/judge$/.test(route))).toEqual([]);
  });
});

describe.each(Object.entries(ACCESS))('%s', (route, audience) => {
  it.each(WHO)('does for %s what the table says, before it looks at what was sent', async (who) => {
    const { what, status } = await happensTo(route, who);
    expect(what).toBe(expectedOf(audience, who));
    expect(status).not.toBe(500);
  });
});

describe('somebody with two roles', () => {
  it('may do what either may', async () => {
    expect((await open.askAs(['planner', 'auditor'], '/api/policies')).status).toBe(200);
    expect((await open.askAs(['planner', 'auditor'], '/api/rounds')).status).toBe(403);
    expect((await open.askAs(['planner', 'manager'], '/api/rounds')).status).toBe(200);
  });

  it('is asked for in HEAD as in GET', async () => {
    expect((await open.askAs(['auditor'], '/api/rounds', { method: 'HEAD' })).status).toBe(403);
    expect((await open.askAs(['caseworker'], '/api/rounds', { method: 'HEAD' })).status).toBe(200);
  });
});
