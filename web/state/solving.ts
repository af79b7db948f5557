import { signal } from '@preact/signals';
import type { ProblemDetails } from '../../server/problem-details.ts';
import type { ProgressMessage } from '../../server/solving/schemas.ts';
import { RequestError, solveRound } from '../api.ts';
import { refreshRound } from './round.ts';

/** How the last solve on this page stands: none yet, under way, or ended in one of four ways. */
export type Solving =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: ProgressMessage | null; readonly abort: AbortController }
  | { readonly state: 'done' }
  | { readonly state: 'stopped' }
  | { readonly state: 'refused'; readonly details: ProblemDetails }
  | { readonly state: 'failed'; readonly error: RequestError };

/** How the last solve on this page stands. */
export const solving = signal<Solving>({ state: 'idle' });

/** Seconds that a solve may take before it gives the best it has. */
export const TIME_LIMITS: readonly number[] = [30, 120, 600];
/** The time limit that is chosen, in seconds. */
export const timeLimitSeconds = signal(30);

/** Solves the round with the time limit chosen and shows the new proposal; does nothing while a solve runs. */
export async function propose(roundId: string): Promise<void> {
  if (solving.value.state === 'running') return;
  const abort = new AbortController();
  solving.value = { state: 'running', progress: null, abort };
  try {
    const end = await solveRound(roundId, timeLimitSeconds.value, abort.signal, (progress) => {
      if (!abort.signal.aborted) solving.value = { state: 'running', progress, abort };
    });
    if (end.kind === 'proposal') {
      await refreshRound(roundId);
      solving.value = { state: 'done' };
    } else {
      solving.value = { state: 'refused', details: end.details };
    }
  } catch (error) {
    if (abort.signal.aborted) solving.value = { state: 'stopped' };
    else if (error instanceof RequestError) solving.value = { state: 'failed', error };
    else throw error;
  }
}

/** Stops the solve that runs; the proposal from before stays. */
export function stop(): void {
  if (solving.value.state === 'running') solving.value.abort.abort();
}
