import type { Context, MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { routesAsked } from './access/permit.ts';
import { isLoopback } from './config.ts';
import { isBusy } from './db/open.ts';
import { errorFacts } from './error-facts.ts';
import { refuse } from './problem-details.ts';

/** The host name of an authority such as `127.0.0.1:3000` or `[::1]:3000`, and its port; null when it is none. */
function authorityOf(text: string): { readonly host: string; readonly port: number } | null {
  const match = /^(?:\[([0-9a-f:]+)\]|([^:[\]/@\s]+))(?::(\d{1,5}))?$/i.exec(text);
  if (!match) return null;
  return { host: (match[1] ?? match[2] ?? '').toLowerCase(), port: match[3] === undefined ? 80 : Number(match[3]) };
}

function isOurs(authority: string, port: number): boolean {
  const read = authorityOf(authority);
  return read !== null && isLoopback(read.host) && read.port === port;
}

/** What changes nothing, and so may be asked for by following a link. */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

interface Door {
  readonly names: string;
  isHost(host: string): boolean;
  isOrigin(origin: string): boolean;
}

/** This machine's own names at the port it listens on, or the one name that the server has behind TLS. */
function doorOf(port: number, origin: string | null): Door {
  if (origin !== null) {
    const { host } = new URL(origin);
    return { names: host, isHost: (asked) => asked.toLowerCase() === host, isOrigin: (asked) => asked === origin };
  }
  return {
    names: `localhost, 127.0.0.1 and [::1] at port ${port}`,
    isHost: (asked) => isOurs(asked, port),
    isOrigin: (asked) => asked.startsWith('http://') && isOurs(asked.slice('http://'.length), port),
  };
}

/**
 * Answers only to the server's own names, and only to pages that it served itself: so a web site that has its name point at 127.0.0.1 (DNS
 * rebinding) gets nothing, and no other page can start anything here. A request that changes something must say what page it comes from.
 */
export function onlyOurselves(port: () => number, ownOrigin: string | null): MiddlewareHandler {
  return async (c, next) => {
    const door = doorOf(port(), ownOrigin);
    const host = c.req.header('host') ?? '';
    if (!door.isHost(host)) return refuse(c, 'hostNotAllowed', `The Host header is ${JSON.stringify(host)}; this server answers to ${door.names}.`);
    const origin = c.req.header('origin');
    if (origin === undefined ? !SAFE.has(c.req.method) : !door.isOrigin(origin)) {
      return refuse(c, 'originNotAllowed', `The Origin header is ${JSON.stringify(origin ?? null)}; only the pages of this server may use it.`);
    }
    return next();
  };
}

/** Headers that keep a page from loading or sending anything elsewhere; Kartverket's tiles are the one exception, and off until chosen. A browser that came over TLS comes so for a year. */
export function strictHeaders(isSecure: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], fontSrc: ["'self'"], connectSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'https://cache.kartverket.no'], manifestSrc: ["'self'"], workerSrc: ["'self'"], baseUri: ["'none'"], formAction: ["'self'"],
      frameAncestors: ["'none'"], objectSrc: ["'none'"],
    },
    permissionsPolicy: { geolocation: [], camera: [], microphone: [] },
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
    xFrameOptions: 'DENY',
    crossOriginEmbedderPolicy: false,
  });
}

/** What the API answers is about people and changes: nothing between here and the page keeps it, unless the route says so. */
export function keepNothing(): MiddlewareHandler {
  return async (c, next) => {
    await next();
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  };
}

/** A path in plain letters; one that is not encoded as it should be stays as it stands. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a path means the API, in whatever letters and with whatever signs before it. */
function meansApi(path: string): boolean {
  let plain = path;
  for (let before = ''; before !== plain;) [before, plain] = [plain, decoded(plain)];
  return /^[^\p{L}\p{N}]*api(?![\p{L}\p{N}_-])/iu.test(plain.normalize('NFKC').replaceAll(/\p{Cf}/gu, ''));
}

/** Answers what looks like an address of the API, and is none, as the API would: a page there would pass for an answer. */
export function refuseOtherSpellings(): MiddlewareHandler {
  return async (c, next) => (meansApi(c.req.path) ? refuse(c, 'notFound', 'Addresses of the API begin with /api/, in these letters. /api/openapi.json lists what there is.') : next());
}

/** The pattern of the route that a request fits, such as `/api/rounds/:id`: a path itself can name a household. `*` for the pages, and where there is no such route. */
function routeOf(c: Context): string {
  return routesAsked(c)[0]?.replace(/^\S+ /, '') || '*';
}

/** One line a request: what was asked for, the answer and how long it took. Never a path, a query or a body: each can name a household. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    log.info({ method: c.req.method, route: routeOf(c), status: c.res.status, milliseconds: Math.round(performance.now() - start) }, 'answered');
  };
}

/** Seconds after which it makes sense to ask again when somebody else has been writing all the while. */
const BUSY_SECONDS = 5;

/** What cannot be read is the asker's; what has gone wrong in the server is logged with where it happened; the one who asked hears that it did, and no more. */
export function answerError(log: Logger): (error: Error, c: Context) => Response {
  return (error, c) => {
    if (error instanceof HTTPException && error.status < 500) return refuse(c, 'badRequest', error.message);
    const where = { method: c.req.method, route: routeOf(c), error: errorFacts(error) };
    if (isBusy(error)) {
      log.warn({ ...where, status: 503 }, 'somebody else writes');
      c.header('retry-after', String(BUSY_SECONDS));
      return refuse(c, 'databaseBusy', `Somebody else is writing to the database, such as an import or a restore; nothing has been changed. Try again in ${BUSY_SECONDS} seconds.`);
    }
    log.error({ ...where, status: 500 }, 'failed');
    return refuse(c, 'internal', 'Something went wrong in the server. Its log says where. Maybe it helps to try again.');
  };
}
