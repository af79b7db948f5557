import type { BasemapView } from '../../server/basemap/schemas.ts';
import type { MunicipalityView } from '../../server/municipality/schemas.ts';
import type { ProblemDetails } from '../../server/problem-details.ts';
import type { RoundView } from '../../server/meeting/schemas.ts';
import type { NewRound, RoundSummary } from '../../server/rounds/schemas.ts';
import type { ProgressMessage } from '../../server/solving/schemas.ts';
import type { Explanation } from '../../solver/index.ts';
import { streamEvents } from './event-stream.ts';
import { ask, read, RequestError, withQuery, write } from './request.ts';

/** The municipality that the database holds. */
export const readMunicipality = (): Promise<MunicipalityView> => read('/api/municipality');
/** The allocation rounds, in the server's order. */
export const readRounds = (): Promise<RoundSummary[]> => read('/api/rounds');
/** Everything that the page of one round shows. */
export const readRound = (id: string): Promise<RoundView> => read(`/api/rounds/${encodeURIComponent(id)}`);
/** Freezes the registers as a round. */
export const createRound = (round: NewRound): Promise<RoundSummary> => write('POST', '/api/rounds', round);
/** Takes a problem file in as a round; the same file again gives the round that is there. */
export const takeInProblem = async (file: File): Promise<RoundSummary> =>
  (await ask('/api/rounds/problem', { method: 'POST', body: file, headers: { accept: 'application/json', 'content-type': 'application/json' } })).json() as Promise<RoundSummary>;
/** Each free dwelling as a household of the latest proposal might have it. */
export const readExplanation = (roundId: string, householdId: string): Promise<Explanation> =>
  read(`/api/rounds/${encodeURIComponent(roundId)}/explain?household=${encodeURIComponent(householdId)}`);
/** The streets that the base map is drawn from. */
export const readBasemap = (): Promise<BasemapView> => read('/api/basemap');

/** Whether a solve keeps as much as it can of what is there (fewest), or finds the best anew (any). */
export type WantedChanges = 'fewest' | 'any';

/** How a round is to be solved: within so many seconds, and with which changes where there is a plan already. */
export interface SolveAsked {
  readonly timeLimitSeconds: number;
  readonly changes: WantedChanges | null;
}

/** What a finished solve came to: a stored proposal, or a refusal in the server's words. */
export type SolveEnd = { kind: 'proposal' } | { kind: 'refused' | 'none'; details: ProblemDetails };

/**
 * Solves a round and tells of each step. Aborting the signal stops the solve on the server and rejects with an AbortError.
 * A stream that ends without a result is a RequestError.
 */
export async function solveRound(
  id: string, { timeLimitSeconds, changes }: SolveAsked, signal: AbortSignal, onProgress: (progress: ProgressMessage) => void,
): Promise<SolveEnd> {
  const path = withQuery(`/api/rounds/${encodeURIComponent(id)}/solve`, { timeLimitSeconds, changes });
  const response = await ask(path, { method: 'POST', signal, headers: { accept: 'text/event-stream' } });
  if (response.body === null) throw new RequestError(null);
  for await (const event of streamEvents(response.body)) {
    if (event.name === 'progress') onProgress(JSON.parse(event.data) as ProgressMessage);
    if (event.name === 'proposal') return { kind: 'proposal' };
    if (event.name === 'refused' || event.name === 'none') return { kind: event.name, details: JSON.parse(event.data) as ProblemDetails };
  }
  throw new RequestError(null);
}
