import type { BasemapView } from '../server/basemap/schemas.ts';
import type { MunicipalityView } from '../server/municipality/schemas.ts';
import type { ProblemDetails } from '../server/problem-details.ts';
import type { RoundSummary, RoundView } from '../server/rounds/schemas.ts';
import type { ProgressMessage } from '../server/solving/schemas.ts';
import type { Explanation } from '../solver/index.ts';

/** A request that did not give what was asked for: the server's refusal, or null details when no server answered. */
export class RequestError extends Error {
  readonly details: ProblemDetails | null;

  constructor(details: ProblemDetails | null) {
    super(details?.detail ?? 'no answer');
    this.details = details;
  }
}

async function refusalOf(response: Response): Promise<RequestError> {
  const type = response.headers.get('content-type') ?? '';
  if (type.includes('json')) return new RequestError((await response.json()) as ProblemDetails);
  return new RequestError({ type: 'about:blank', title: response.statusText, status: response.status, detail: '', code: String(response.status) });
}

async function ask(path: string, init?: RequestInit): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new RequestError(null);
  }
  if (!response.ok) throw await refusalOf(response);
  return response;
}

async function read<T>(path: string): Promise<T> {
  return (await ask(path, { headers: { accept: 'application/json' } })).json() as Promise<T>;
}

/** The municipality that the database holds. */
export const readMunicipality = (): Promise<MunicipalityView> => read('/api/municipality');
/** The allocation rounds, in the server's order. */
export const readRounds = (): Promise<RoundSummary[]> => read('/api/rounds');
/** Everything that the page of one round shows. */
export const readRound = (id: string): Promise<RoundView> => read(`/api/rounds/${encodeURIComponent(id)}`);
/** Each free dwelling as a household of the latest proposal might have it. */
export const readExplanation = (roundId: string, householdId: string): Promise<Explanation> =>
  read(`/api/rounds/${encodeURIComponent(roundId)}/explain?household=${encodeURIComponent(householdId)}`);
/** The streets that the base map is drawn from. */
export const readBasemap = (): Promise<BasemapView> => read('/api/basemap');

/** What a finished solve came to: a stored proposal, or a refusal in the server's words. */
export type SolveEnd = { kind: 'proposal' } | { kind: 'refused' | 'none'; details: ProblemDetails };

/** One event of a server-sent stream. */
interface StreamEvent {
  readonly name: string;
  readonly data: string;
}

function parseEvent(block: string): StreamEvent {
  let name = 'message';
  const data: string[] = [];
  for (const line of block.split(/\r\n|\n|\r/)) {
    if (line.startsWith('event:')) name = line.slice(6).trim();
    else if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
  }
  return { name, data: data.join('\n') };
}

async function* streamEvents(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let buffer = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    buffer += decoder.decode(value, { stream: true });
    const blocks = buffer.split(/\r\n\r\n|\n\n|\r\r/);
    buffer = blocks.pop() ?? '';
    for (const block of blocks) yield parseEvent(block);
  }
}

/**
 * Solves a round and tells of each step. Aborting the signal stops the solve on the server and rejects with an AbortError.
 * A stream that ends without a result is a RequestError.
 */
export async function solveRound(
  id: string, timeLimitSeconds: number, signal: AbortSignal, onProgress: (progress: ProgressMessage) => void,
): Promise<SolveEnd> {
  const path = `/api/rounds/${encodeURIComponent(id)}/solve?timeLimitSeconds=${timeLimitSeconds}`;
  const response = await ask(path, { method: 'POST', signal, headers: { accept: 'text/event-stream' } });
  if (response.body === null) throw new RequestError(null);
  for await (const event of streamEvents(response.body)) {
    if (event.name === 'progress') onProgress(JSON.parse(event.data) as ProgressMessage);
    if (event.name === 'proposal') return { kind: 'proposal' };
    if (event.name === 'refused' || event.name === 'none') return { kind: event.name, details: JSON.parse(event.data) as ProblemDetails };
  }
  throw new RequestError(null);
}
