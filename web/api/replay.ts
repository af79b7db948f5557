import type { ProblemDetails } from '../../server/problem-details.ts';
import type { JudgedDecisionView, JudgedView, RoundProposalsView, SolvedAgainView } from '../../server/replay/schemas.ts';
import type { ProgressMessage } from '../../server/solving/schemas.ts';
import { streamEvents } from './event-stream.ts';
import { ask, read, RequestError, write } from './request.ts';

const pathOf = (roundId: string): string => `/api/rounds/${encodeURIComponent(roundId)}`;

/** A round with every proposal that has been stored of it, the newest first. */
export const readProposals = (roundId: string): Promise<RoundProposalsView> => read(`${pathOf(roundId)}/proposals`);
/** Judges a stored proposal again, as if nobody had before. */
export const judgeProposal = (roundId: string, number: number): Promise<JudgedView> => write('POST', `${pathOf(roundId)}/proposals/${number}/judge`);
/** Judges what was decided in a round again. */
export const judgeDecision = (roundId: string): Promise<JudgedDecisionView> => write('POST', `${pathOf(roundId)}/decision/judge`);

/** What came of solving again: how the answer compares with the stored one, or why there is no answer to compare. */
export type SolvedAgain = { readonly kind: 'compared'; readonly view: SolvedAgainView } | { readonly kind: 'none'; readonly details: ProblemDetails };

/**
 * Solves the problem of a stored proposal again and tells of each step. Aborting the signal stops the solve on the server and rejects with an AbortError.
 * A stream that ends without a result is a RequestError.
 */
export async function solveAgain(roundId: string, number: number, signal: AbortSignal, onProgress: (progress: ProgressMessage) => void): Promise<SolvedAgain> {
  const response = await ask(`${pathOf(roundId)}/proposals/${number}/replay`, { method: 'POST', signal, headers: { accept: 'text/event-stream' } });
  if (response.body === null) throw new RequestError(null);
  for await (const event of streamEvents(response.body)) {
    if (event.name === 'progress') onProgress(JSON.parse(event.data) as ProgressMessage);
    if (event.name === 'replayed') return { kind: 'compared', view: JSON.parse(event.data) as SolvedAgainView };
    if (event.name === 'none') return { kind: 'none', details: JSON.parse(event.data) as ProblemDetails };
  }
  throw new RequestError(null);
}
