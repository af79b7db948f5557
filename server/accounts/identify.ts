import type { Context, MiddlewareHandler } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Asked } from '../access/schemas.ts';
import type { Database } from '../db/open.ts';
import type { Parameters } from '../parameters/schemas.ts';
import { openSession } from './sessions.ts';

/** What identifying needs: `isSecure` is true when browsers come over TLS. */
export interface Identification {
  readonly db: Database;
  readonly now: () => string;
  readonly parameters: Parameters;
  readonly isSecure: boolean;
}

const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-spredt' : 'spredt');

/** The token of the request's session, where it has one. */
export function tokenOf(c: Context, isSecure: boolean): string | undefined {
  return getCookie(c, cookieName(isSecure));
}

/** Gives the browser the token of a session: no script can read it, and no other site can send it along with a request that changes something. */
export function giveToken(c: Context, token: string, isSecure: boolean): void {
  setCookie(c, cookieName(isSecure), token, { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure });
}

/** Takes the token from the browser. */
export function takeToken(c: Context, isSecure: boolean): void {
  deleteCookie(c, cookieName(isSecure), { path: '/', secure: isSecure });
}

/** Finds out who asks; nobody, when the request has no session that still is one. */
export function identify({ db, now, parameters, isSecure }: Identification): MiddlewareHandler<Asked> {
  return async (c, next) => {
    const token = tokenOf(c, isSecure);
    const look = async () => (token === undefined ? null : (await openSession(db, token, now(), parameters))?.actor ?? null);
    c.set('lookAgain', look);
    c.set('actor', await look());
    return next();
  };
}
