import { isIPv4 } from 'node:net';
import { resolve } from 'node:path';

/** The demonstration signs in by itself and takes in no real data; an own installation begins empty, with a link to make the first administrator. */
export type InstallationKind = 'demonstration' | 'own';

/** An OpenID provider such as Entra ID, and what it knows this server by. */
export interface OidcSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

/** The settings of the server, read from the environment. */
export interface Config {
  /** 0..65535; 0 takes any free port. */
  readonly port: number;
  /** The name or address that is listened at: one of this machine alone, unless there is an origin. */
  readonly host: string;
  /** Where browsers find the server when that is not this machine itself: https, with TLS in front. */
  readonly origin: string | null;
  /** What an empty database is made into; null = the demonstration, or whatever is there. */
  readonly mode: InstallationKind | null;
  /** Where users of the municipality sign in, beside their passwords here. */
  readonly oidc: OidcSettings | null;
  /** The folder of the database, as an absolute path. */
  readonly dataFolder: string;
}

/** The settings, or one sentence for each that cannot be used. */
export type ConfigResult = { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly faults: readonly string[] };

/** Settings of the OpenID provider: all of them, or none. */
const OIDC = ['SPREDT_OIDC_ISSUER', 'SPREDT_OIDC_CLIENT_ID', 'SPREDT_OIDC_CLIENT_SECRET'] as const;
const SETTINGS = ['SPREDT_DATA', 'SPREDT_INSTALLATION', 'SPREDT_ORIGIN', ...OIDC];
/** The environment variables that belong to the product; SPREDT_YARDSTICK is read by the tests alone. */
const KNOWN = new Set([...SETTINGS, 'SPREDT_YARDSTICK']);

function readPort(text: string | undefined): number | string {
  if (text === undefined) return 3000;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  return `PORT is ${JSON.stringify(text)}; expected a whole number from 0 to 65535.`;
}

/** Whether a host name or address can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

function hostFault(host: string, origin: string | null): string | null {
  if (isLoopback(host)) return null;
  if (!/^[a-z0-9.:-]+$/i.test(host)) return `HOST is ${JSON.stringify(host)}; expected a name or an address, such as 127.0.0.1 or 0.0.0.0.`;
  return origin !== null ? null : `HOST is ${JSON.stringify(host)}; others can reach that, so passwords would travel in the open. `
    + 'Set SPREDT_ORIGIN to where browsers find the server over TLS, such as https://spredt.kommune.no, or use 127.0.0.1.';
}

/** The origin as browsers write it, or a fault. Without TLS only this machine itself is allowed. */
function readOrigin(text: string | undefined): { readonly origin: string | null } | string {
  if (text === undefined) return { origin: null };
  const wrong = `SPREDT_ORIGIN is ${JSON.stringify(text)}; expected where browsers find the server over TLS, such as https://spredt.kommune.no, with no path.`;
  if (!URL.canParse(text)) return wrong;
  const { protocol, hostname, origin, pathname, search, hash, username } = new URL(text);
  if (pathname !== '/' || search !== '' || hash !== '' || username !== '') return wrong;
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname.replace(/^\[|\]$/g, ''))) ? { origin } : wrong;
}

function readInstallation(text: string | undefined): { readonly mode: InstallationKind | null } | string {
  if (text === undefined) return { mode: null };
  if (text === 'demonstration' || text === 'own') return { mode: text };
  return `SPREDT_INSTALLATION is ${JSON.stringify(text)}; expected demonstration or own.`;
}

function readOidc(environment: Readonly<Record<string, string | undefined>>): { readonly oidc: OidcSettings | null } | string {
  const [issuer, clientId, clientSecret] = OIDC.map((name) => environment[name] ?? '');
  if (!issuer && !clientId && !clientSecret) return { oidc: null };
  if (!issuer || !clientId || !clientSecret) return `${OIDC.filter((name) => !environment[name]).join(' and ')} missing; an OpenID provider needs all of ${OIDC.join(', ')}.`;
  const isUrl = URL.canParse(issuer);
  if (!isUrl || (new URL(issuer).protocol !== 'https:' && !isLoopback(new URL(issuer).hostname))) return `SPREDT_OIDC_ISSUER is ${JSON.stringify(issuer)}; expected an address that begins with https://.`;
  if (/\/(common|organizations|consumers)(\/|$)/.test(issuer)) return `SPREDT_OIDC_ISSUER is ${JSON.stringify(issuer)}; expected the municipality's own tenant, not one where anybody has an account.`;
  return { oidc: { issuer, clientId, clientSecret } };
}

function unknownFault(name: string): string {
  return `${name} is not a setting of Spredt. The settings are PORT, HOST, ${SETTINGS.join(', ')}. Maybe it is misspelt.`;
}

/** Reads the settings; every fault is named, none is guessed around. Relative folders are seen from `root`. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>, root: string): ConfigResult {
  const port = readPort(environment.PORT);
  const host = environment.HOST ?? '127.0.0.1';
  const origin = readOrigin(environment.SPREDT_ORIGIN);
  const installation = readInstallation(environment.SPREDT_INSTALLATION);
  const oidc = readOidc(environment);
  const folder = environment.SPREDT_DATA ?? '.spredt';
  const faults = [
    ...[port, origin, installation, oidc].filter((read) => typeof read === 'string'),
    typeof origin === 'string' ? null : hostFault(host, origin.origin),
    folder.trim() === '' ? 'SPREDT_DATA is empty; expected the folder where the database lies.' : null,
    ...Object.keys(environment).filter((name) => /^SPREDT_/i.test(name) && !KNOWN.has(name)).map(unknownFault),
  ].filter((fault) => fault !== null);
  if (faults.length > 0 || typeof port === 'string' || typeof origin === 'string' || typeof installation === 'string' || typeof oidc === 'string') return { ok: false, faults };
  return { ok: true, config: { port, host, dataFolder: resolve(root, folder), ...origin, ...installation, ...oidc } };
}
