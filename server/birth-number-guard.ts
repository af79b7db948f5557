import type { Context, MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { permitAgain, routesAsked } from './access/permit.ts';
import { holdsBirthNumber, mayHoldBirthNumber } from './birth-number.ts';
import { decoded } from './guards.ts';
import { refuse } from './problem-details.ts';

/** Bytes that a body may have where the route takes whole problem files, and elsewhere. */
const MOST_BYTES_OF_A_PROBLEM = 50_000_000;
const MOST_BYTES = 1_000_000;
const TAKES_PROBLEMS = new Set(['POST /api/solve', 'POST /api/rounds/problem']);
/** Routes that take files in; what is not JSON there are files, and whoever reads them looks at every cell. */
const TAKES_FILES = /^POST \/api\/files\//;
/** So many places are named at most, each in so many letters. */
const MOST_PLACES = 20;
const MOST_LETTERS = 200;

const isPlain = (key: string): boolean => /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key);
const step = (path: string, key: string): string => (isPlain(key) ? `${path}${path === '' ? '' : '.'}${key}` : `${path}[${JSON.stringify(key)}]`);

/** Where in a JSON value a birth number stands, as paths; the number itself is never repeated. */
function birthNumberPlaces(value: unknown): readonly string[] {
  const places: string[] = [];
  // a list to work through instead of recursion: how deep a body goes is up to the one who sends it
  const left: { readonly path: string; readonly value: unknown }[] = [{ path: '', value }];
  for (let next = left.pop(); next !== undefined && places.length < MOST_PLACES; next = left.pop()) {
    const { path, value: here } = next;
    if (typeof here === 'string' || (typeof here === 'number' && Number.isInteger(here))) {
      if (holdsBirthNumber(String(here))) places.push(path === '' ? 'the body' : path);
    } else if (Array.isArray(here)) {
      for (let index = here.length - 1; index >= 0; index -= 1) left.push({ path: `${path}[${index}]`, value: here[index] as unknown });
    } else if (typeof here === 'object' && here !== null) {
      for (const [key, inside] of Object.entries(here).reverse()) {
        if (holdsBirthNumber(key)) places.push(`a name in ${path === '' ? 'the body' : path}`);
        else left.push({ path: step(path, key), value: inside });
      }
    }
  }
  return places.map((place) => (place.length > MOST_LETTERS ? `${place.slice(0, MOST_LETTERS)}…` : place));
}

/** Where in the text of a JSON body a birth number stands. One look through the text first: bodies can be large, and next to none does. What is no JSON is for the route to refuse. */
function placesIn(text: string): readonly string[] {
  if (!mayHoldBirthNumber(text)) return [];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return holdsBirthNumber(text) ? ['the body'] : [];
  }
  return birthNumberPlaces(value);
}

function placesInAddress(c: Context): readonly string[] {
  const places = holdsBirthNumber(decoded(c.req.path)) ? ['the path'] : [];
  for (const [name, values] of Object.entries(c.req.queries())) {
    if (holdsBirthNumber(name)) places.push('a name in the query');
    else if (values.some(holdsBirthNumber)) places.push(`query ${name}`);
  }
  return places;
}

const refusal = (c: Context, places: readonly string[]): Response => refuse(c, 'birthNumber', `${places.join(', ')}: a birth number stands here, and none may be kept. Take it out.`, { paths: places });

/**
 * Refuses what holds a birth number anywhere: in the path, the query, or any text, name or whole number of a body. Bodies are read whole, and no
 * further than their route may need; files that are sent to be taken in are read by who takes them in.
 */
export function refuseBirthNumbers(): MiddlewareHandler {
  return async (c, next) => {
    const places = placesInAddress(c);
    if (places.length > 0) return refusal(c, places);
    const routes = routesAsked(c);
    const isJson = /\bjson\b/i.test(c.req.header('content-type') ?? '');
    if (routes.length === 0 || c.req.raw.body === null || (!isJson && routes.every((route) => TAKES_FILES.test(route)))) return next();
    const maxSize = routes.some((route) => TAKES_PROBLEMS.has(route)) ? MOST_BYTES_OF_A_PROBLEM : MOST_BYTES;
    return bodyLimit({ maxSize, onError: () => refuse(c, 'tooLarge', `The body is larger than ${maxSize / 1_000_000} MB.`) })(c, async () => {
      const bytes = await c.req.arrayBuffer();
      const refused = await permitAgain(c);
      if (refused !== null) {
        c.res = refused;
        return;
      }
      const found = placesIn(new TextDecoder().decode(bytes));
      // the route may read it once more
      c.req.raw = new Request(c.req.raw, { method: c.req.method, body: bytes });
      if (found.length === 0) return next();
      c.res = refusal(c, found);
    });
  };
}
