import type * as OpenidClient from 'openid-client';
import type { OidcSettings } from '../config.ts';
import { newToken } from './sessions.ts';

/** Seconds that the provider may take to answer, and minutes that signing in there may take. */
const PROVIDER_SECONDS = 10;
const ATTEMPT_MINUTES = 10;
const MOST_ATTEMPTS = 10_000;
const SCOPE = 'openid profile email';

/** Somebody whom the provider vouches for. */
export interface Identity {
  readonly issuer: string;
  /** What the provider calls the person, for good. */
  readonly subject: string;
  /** What the person may be known by here, in small letters. */
  readonly logins: readonly string[];
}

/** What became of signing in at the provider: who it was, or a word for the log why not. */
export type OidcOutcome = { readonly ok: true; readonly identity: Identity } | { readonly ok: false; readonly why: string };

/** An OpenID provider such as Entra ID, as signing in needs it. */
export interface OidcProvider {
  /** Where the browser goes to sign in, and the token that it must come back with. */
  begin(redirectUri: string, at: string): Promise<{ readonly ok: true; readonly url: string; readonly attempt: string } | { readonly ok: false; readonly why: string }>;
  /** Who came back. Each attempt is used once, whatever becomes of it. */
  finish(attempt: string | undefined, query: string, at: string): Promise<OidcOutcome>;
}

interface Attempt {
  readonly redirectUri: string;
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly until: number;
}

/** A word for what went wrong that holds nothing of what was sent. */
function wordFor(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : error.name;
}

/** The package that speaks with providers, and what ours says of itself. */
interface Known {
  readonly client: typeof OpenidClient;
  readonly config: OpenidClient.Configuration;
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Known> {
  // loaded when somebody first signs in there: most starts never need it
  const client = await import('openid-client');
  const address = new URL(issuer);
  // the settings let http through for this machine alone
  const execute = address.protocol === 'http:' ? [client.allowInsecureRequests] : [];
  return { client, config: await client.discovery(address, clientId, clientSecret, undefined, { execute, timeout: PROVIDER_SECONDS }) };
}

/** Asks the provider when that is first needed, and keeps the answer once it came. */
function createDiscovery(settings: OidcSettings): () => Promise<Known> {
  let asked: Promise<Known> | null = null;
  return () => {
    asked ??= discover(settings).catch((error: unknown) => {
      asked = null;
      throw error;
    });
    return asked;
  };
}

/** What a person may be known by here; an e-mail address counts only when the provider says that it has looked at it. */
function loginsIn({ email, email_verified: isVerified, preferred_username: username }: Readonly<Record<string, unknown>>): readonly string[] {
  const claimed = [isVerified === true ? email : undefined, username];
  return [...new Set(claimed.filter((text) => typeof text === 'string').map((text) => text.trim().toLowerCase()))].filter((text) => text !== '');
}

async function exchange({ client, config }: Known, { redirectUri, state, nonce, verifier }: Attempt, query: string): Promise<Identity> {
  const url = new URL(redirectUri);
  url.search = query;
  const tokens = await client.authorizationCodeGrant(config, url, { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true });
  const claims = tokens.claims();
  if (claims === undefined) throw new Error('the provider gave no ID token');
  const { iss: issuer, sub: subject } = claims;
  const logins = loginsIn(claims);
  if (logins.length > 0 || config.serverMetadata().userinfo_endpoint === undefined) return { issuer, subject, logins };
  return { issuer, subject, logins: loginsIn(await client.fetchUserInfo(config, tokens.access_token, subject)) };
}

/** Makes the way to a provider: authorization code with PKCE, state and nonce. What an attempt needs stays here; the browser has a token for it. */
export function createOidcProvider(settings: OidcSettings): OidcProvider {
  const knowing = createDiscovery(settings);
  const attempts = new Map<string, Attempt>();
  const remember = (token: string, attempt: Attempt): void => {
    attempts.set(token, attempt);
    const [oldest] = attempts.keys();
    if (attempts.size > MOST_ATTEMPTS && oldest !== undefined) attempts.delete(oldest);
  };
  return {
    async begin(redirectUri, at) {
      try {
        const { client, config } = await knowing();
        const [state, nonce, verifier, attempt] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier(), newToken()];
        const url = client.buildAuthorizationUrl(config, {
          redirect_uri: redirectUri, scope: SCOPE, state, nonce, code_challenge: await client.calculatePKCECodeChallenge(verifier), code_challenge_method: 'S256',
        });
        remember(attempt, { redirectUri, state, nonce, verifier, until: Date.parse(at) + ATTEMPT_MINUTES * 60_000 });
        return { ok: true, url: url.href, attempt };
      } catch (error) {
        return { ok: false, why: wordFor(error) };
      }
    },
    async finish(token, query, at) {
      const attempt = token === undefined ? undefined : attempts.get(token);
      if (token === undefined || attempt === undefined) return { ok: false, why: 'noAttempt' };
      attempts.delete(token);
      if (attempt.until < Date.parse(at)) return { ok: false, why: 'tooLate' };
      try {
        return { ok: true, identity: await exchange(await knowing(), attempt, query) };
      } catch (error) {
        return { ok: false, why: wordFor(error) };
      }
    },
  };
}
