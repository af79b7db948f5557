import type { BasemapView } from '../../server/basemap/schemas.ts';
import type { MyDayView, TellingResults, VisitTelling } from '../../server/my-day/schemas.ts';
import { askOnce } from './request.ts';

// These requests ask nobody to sign in over the page: a phone sends in its own time, and the page says what waits.

/** So long is an answer waited for: a stairwell has a little network, and that is none. */
const MOST_MILLISECONDS = 15_000;

const patience = (): AbortSignal => AbortSignal.timeout(MOST_MILLISECONDS);

/** The own day and the next. */
export async function readMyDay(): Promise<MyDayView> {
  return (await askOnce('/api/my-day', { headers: { accept: 'application/json' }, signal: patience() })).json() as Promise<MyDayView>;
}

/** Tells of visits, in order, as the user who wrote them; the server takes them from nobody else. */
export async function sendVisits(as: string, visits: readonly VisitTelling[]): Promise<TellingResults> {
  const init = { method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/json' }, body: JSON.stringify({ as, visits }), signal: patience() };
  return (await askOnce('/api/my-day/visits', init)).json() as Promise<TellingResults>;
}

/** The streets of the base map; without network those that the browser has kept of them. */
export async function readStreets(): Promise<BasemapView> {
  const kept = (): Promise<Response> => askOnce('/api/basemap', { cache: 'force-cache' });
  return (await askOnce('/api/basemap', { signal: patience() }).catch(kept)).json() as Promise<BasemapView>;
}
