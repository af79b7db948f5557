import type { Context, MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';
import { isLoopback } from './config.ts';
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

/**
 * Answers only to this machine's own names at the port it listens on, and only to pages that it served itself: so a web site that has its name
 * point at 127.0.0.1 (DNS rebinding) gets nothing, and no other page can start anything here.
 */
export function onlyOurselves(port: () => number): MiddlewareHandler {
  return async (c, next) => {
    const host = c.req.header('host') ?? '';
    if (!isOurs(host, port())) {
      return refuse(c, 'hostNotAllowed', `The Host header is ${JSON.stringify(host)}; this server answers to localhost, 127.0.0.1 and [::1] at port ${port()}.`);
    }
    const origin = c.req.header('origin');
    if (origin !== undefined && !(origin.startsWith('http://') && isOurs(origin.slice('http://'.length), port()))) {
      return refuse(c, 'originNotAllowed', `The Origin header is ${JSON.stringify(origin)}; only the pages of this server may use it.`);
    }
    return next();
  };
}

/** Headers that keep a page from loading or sending anything elsewhere; Kartverket's tiles are the one exception, and off until chosen. */
export function strictHeaders(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'"], fontSrc: ["'self'"], connectSrc: ["'self'"],
      imgSrc: ["'self'", 'data:', 'https://cache.kartverket.no'], manifestSrc: ["'self'"], baseUri: ["'none'"], formAction: ["'self'"],
      frameAncestors: ["'none'"], objectSrc: ["'none'"],
    },
    permissionsPolicy: { geolocation: [], camera: [], microphone: [] },
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
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

/** One line a request: what was asked for, the answer and how long it took. Never a body, and never a query: a query can name a household. */
export function logRequests(log: Logger): MiddlewareHandler {
  return async (c, next) => {
    const start = performance.now();
    await next();
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, milliseconds: Math.round(performance.now() - start) }, 'answered');
  };
}

/** What has gone wrong in the server is logged with its stack; the one who asked hears that it did, and no more. */
export function answerError(log: Logger): (error: Error, c: Context) => Response {
  return (error, c) => {
    log.error({ method: c.req.method, path: c.req.path, err: error }, 'failed');
    return refuse(c, 'internal', 'Something went wrong in the server. Its log says what. Maybe it helps to try again.');
  };
}
