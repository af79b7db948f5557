import { Hono, type Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { describeRoute } from 'hono-openapi';
import type { Asked } from '../access/schemas.ts';
import { redirects } from '../api-description.ts';
import { refuse } from '../problem-details.ts';
import { giveToken, tokenOf } from './identify.ts';
import { signInAs } from './known-identity.ts';
import { addressOf, type AccountParts } from './parts.ts';
import { refuseInDemonstration } from './refusals.ts';
import { isDemonstration } from './session-view.ts';

const CALLBACK = '/api/session/oidc/callback';
/** Where the browser goes when signing in elsewhere came to nothing; the page has the words. */
const NOT_KNOWN = '/logg-inn?hvorfor=ukjent';
const BROKEN_OFF = '/logg-inn?hvorfor=avbrutt';

const cookieName = (isSecure: boolean): string => (isSecure ? '__Host-spredt-oidc' : 'spredt-oidc');

function brokenOff(c: Context, { log }: AccountParts, why: string): Response {
  log.warn({ why }, 'signing in at the provider came to nothing');
  return c.redirect(BROKEN_OFF);
}

/** Signing in at the municipality's own provider: there, and back. Where the browser goes is never taken from the request. */
export function oidcRoutes(parts: AccountParts) {
  const { provider, isSecure, origin, now } = parts;
  const noProvider = (c: Context): Response => refuse(c, 'notFound', 'No OpenID provider is set. SPREDT_OIDC_ISSUER and its sisters set one.');
  const name = cookieName(isSecure);
  return new Hono<Asked>()
    .get('/', describeRoute(redirects('Sends the browser to the municipality\'s own provider to sign in', [404, 409])), async (c) => {
      if (await isDemonstration(parts)) return refuseInDemonstration(c);
      if (provider === null) return noProvider(c);
      const begun = await provider.begin(addressOf(c, origin) + CALLBACK, now());
      if (!begun.ok) return brokenOff(c, parts, begun.why);
      setCookie(c, name, begun.attempt, { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure, maxAge: 600 });
      return c.redirect(begun.url);
    })
    .get('/callback', describeRoute(redirects('Takes the browser back from the provider, signed in or told why not', [404, 409])), async (c) => {
      if (await isDemonstration(parts)) return refuseInDemonstration(c);
      if (provider === null) return noProvider(c);
      const attempt = getCookie(c, name);
      deleteCookie(c, name, { path: '/', secure: isSecure });
      const outcome = await provider.finish(attempt, new URL(c.req.url).search, now());
      if (!outcome.ok) return brokenOff(c, parts, outcome.why);
      const token = await signInAs(parts, outcome.identity, tokenOf(c, isSecure));
      if (token === null) return c.redirect(NOT_KNOWN);
      giveToken(c, token, isSecure);
      return c.redirect('/');
    });
}
