import type { ProblemDetails } from '../../server/problem-details.ts';

/** A request that did not give what was asked for: the server's refusal, or null details when no server answered. */
export class RequestError extends Error {
  readonly details: ProblemDetails | null;

  constructor(details: ProblemDetails | null) {
    super(details?.detail ?? 'no answer');
    this.details = details;
  }

  /** The stable code of the refusal; null when no server answered. */
  get code(): string | null {
    return this.details?.code ?? null;
  }
}

/** What the pages do around every request; `state/session.ts` says what. */
interface Attendant {
  /** The server answered, and so counts the session as used. */
  answered(): void;
  /** Nobody is signed in (any more). Resolves true when somebody is again, and the request may go on. */
  signedOut(): Promise<boolean>;
}

let attendant: Attendant = { answered: () => {}, signedOut: () => Promise.resolve(false) };

/** Says what is to be done around every request. */
export function attendRequests(by: Attendant): void {
  attendant = by;
}

async function refusalOf(response: Response): Promise<RequestError> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) return new RequestError((await response.json()) as ProblemDetails);
  return new RequestError({ type: 'about:blank', title: response.statusText, status: response.status, detail: '', code: String(response.status) });
}

async function send(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestError(null);
  }
}

/** Asks the server, and gives its answer or throws its refusal; one who is signed out is told so and no more. */
export async function askOnce(path: string, init?: RequestInit): Promise<Response> {
  const response = await send(path, init);
  if (!response.ok) throw await refusalOf(response);
  attendant.answered();
  return response;
}

/** Asks the server, and gives its answer or throws its refusal. One who is signed out meanwhile signs in over the page, and the request goes on. */
export async function ask(path: string, init?: RequestInit): Promise<Response> {
  try {
    return await askOnce(path, init);
  } catch (error) {
    if (error instanceof RequestError && error.code === 'notSignedIn' && await attendant.signedOut()) return ask(path, init);
    throw error;
  }
}

/** Reads what lies at a path. `signal` gives the reading up. */
export async function read<T>(path: string, signal?: AbortSignal): Promise<T> {
  return (await ask(path, { headers: { accept: 'application/json' }, ...(signal && { signal }) })).json() as Promise<T>;
}

/** Sends a body as JSON and reads the answer; an answer without content is undefined. `signal` gives the waiting up. */
export async function write<T>(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await ask(path, {
    method, ...(signal && { signal }), headers: { accept: 'application/json', ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** A path with a query; what is null or empty is left out, and a list is asked for item by item. */
export function withQuery(path: string, query: Readonly<Record<string, string | number | readonly string[] | null>>): string {
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== null && one !== '') asked.append(name, String(one));
  }
  return asked.size === 0 ? path : `${path}?${asked.toString()}`;
}
