import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import type { OidcSettings } from '../../server/config.ts';
import { cookieHeader, keepCookies } from './visitor.ts';

/** What the provider says of a person. */
export type Claims = Readonly<Record<string, unknown>>;

/** A real OpenID provider on a port of this machine, with pages where one signs in. */
export interface RealProvider {
  readonly settings: OidcSettings;
  /** The people whom it knows, by subject. */
  readonly people: Map<string, Claims>;
  /** Signs a person in at the page that a browser was sent to. Gives the address that the provider sends it back to. */
  signIn(url: string, subject: string): Promise<URL>;
  /** Leaves the page without signing in. */
  leave(url: string): Promise<URL>;
  close(): Promise<void>;
}

const CLIENT = { client_id: 'spredt', client_secret: 'a-secret-that-both-know' };

/** Seconds that everything which the provider hands out is good for. */
const SECONDS = 600;
const HANDED_OUT = ['AccessToken', 'AuthorizationCode', 'Grant', 'IdToken', 'Interaction', 'Session'];

function configurationFor(people: ReadonlyMap<string, Claims>, redirectUri: string, isTalkative: boolean): Readonly<Record<string, unknown>> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return {
    clients: [{ ...CLIENT, redirect_uris: [redirectUri], grant_types: ['authorization_code'], response_types: ['code'] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'one' }] },
    ttl: Object.fromEntries(HANDED_OUT.map((name) => [name, SECONDS])),
    ...(isTalkative ? { conformIdTokenClaims: false, features: { userinfo: { enabled: false } } } : {}),
    cookies: { keys: ['only for these tests'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
    findAccount: (_: unknown, id: string) => (people.has(id) ? { accountId: id, claims: () => ({ sub: id, ...people.get(id) }) } : undefined),
  };
}

/** Follows the provider's pages as a browser would, answering each, until it leads elsewhere. */
async function follow(issuer: string, start: string, answer: (page: string) => { readonly url: string; readonly body?: URLSearchParams }): Promise<URL> {
  const cookies = new Map<string, string>();
  let next: { readonly url: string; readonly body?: URLSearchParams } = { url: start };
  for (let steps = 0; steps < 20; steps += 1) {
    const { url, body } = next;
    const got = await fetch(url, { redirect: 'manual', headers: { cookie: cookieHeader(cookies) }, ...(body === undefined ? {} : { method: 'POST', body }) });
    keepCookies(cookies, got);
    const location = got.headers.get('location');
    if (location === null) {
      if (got.status !== 200) throw new Error(`the provider answered ${got.status}: ${await got.text()}`);
      next = answer(url);
    } else {
      const to = new URL(location, url);
      if (to.origin !== new URL(issuer).origin) return to;
      next = { url: to.href };
    }
  }
  throw new Error('the provider leads nowhere');
}

/** Starts a provider that knows this server by one address to send browsers back to. A talkative one says all that it knows in the ID token, as Entra ID does; others when asked for it. */
export async function startProvider(redirectUri: string, { port = 0, isTalkative = false } = {}): Promise<RealProvider> {
  const people = new Map<string, Claims>();
  let handle: ReturnType<Provider['callback']> | null = null;
  const server: Server = createServer((request, response) => handle?.(request, response)).listen(port, '127.0.0.1');
  await new Promise((resolve) => void server.on('listening', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  handle = new Provider(issuer, configurationFor(people, redirectUri, isTalkative)).callback();
  return {
    people,
    settings: { issuer, clientId: CLIENT.client_id, clientSecret: CLIENT.client_secret },
    signIn(url, subject) {
      const prompts = ['login', 'consent'];
      return follow(issuer, url, (page) => ({ url: page, body: new URLSearchParams({ prompt: prompts.shift() ?? '', login: subject, password: 'any' }) }));
    },
    leave: (url) => follow(issuer, url, (page) => ({ url: `${page}/abort` })),
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}
