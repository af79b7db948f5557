import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import { refuse } from '../problem-details.ts';
import type { Actor, Asked, Audience } from './schemas.ts';
import { ACCESS } from './table.ts';

/** The one who asks; a route that not everyone may use always has one. */
export function actorOf(c: Context): Actor {
  const actor = (c as Context<Asked>).get('actor');
  if (actor === null || actor === undefined) throw new Error(`${c.req.method} ${c.req.path} needs somebody who is signed in`);
  return actor;
}

/** The names in the table of the routes that a request fits, such as `GET /api/rounds/:id`; none when there is no such route. HEAD asks what GET would. */
export function routesAsked(c: Context): readonly string[] {
  const method = c.req.method === 'HEAD' ? 'GET' : c.req.method;
  const routes = matchedRoutes(c).filter((matched) => matched.method === method && !matched.path.endsWith('*'));
  return [...new Set(routes.map(({ path }) => `${method} ${path.replace(/\/$/, '')}`))];
}

function refusal(c: Context, route: string, audience: Audience, actor: Actor | null): Response | null {
  if (audience === 'everyone') return null;
  if (actor === null) return refuse(c, 'notSignedIn', 'Sign in first.');
  if (audience === 'signedIn' || audience.some((role) => actor.roles.includes(role))) return null;
  return refuse(c, 'notAllowed', `${route} is for other roles than yours.`);
}

/** Why the one who asks may not use the routes that a request fits; null when all of them may be used. */
function refusalFor(c: Context<Asked>): Response | null {
  for (const route of routesAsked(c)) {
    const audience = ACCESS[route];
    if (audience === undefined) throw new Error(`${route} stands in no row of the table of who may use what`);
    const refused = refusal(c, route, audience, c.get('actor'));
    if (refused !== null) return refused;
  }
  return null;
}

/**
 * Lets each request pass only when the table says that the one who asks may use the route; where a request fits several, all of them, since any may
 * be the one that answers. What the table does not name answers nobody.
 */
export function permit(): MiddlewareHandler<Asked> {
  return async (c, next) => refusalFor(c) ?? next();
}

/** Asks once more, when a body is whole, whether the request may pass: while it was on its way, somebody may have been disabled, signed out or given other roles. Null when it may. */
export async function permitAgain(c: Context): Promise<Response | null> {
  const asked = c as Context<Asked>;
  if (asked.get('actor') === null) return null;
  asked.set('actor', await asked.get('lookAgain')());
  return refusalFor(asked);
}
