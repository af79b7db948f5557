import { signal } from '@preact/signals';
import type { ProblemDetails } from '../../server/problem-details.ts';
import type { RoundView } from '../../server/meeting/schemas.ts';
import type { ProgressMessage } from '../../server/solving/schemas.ts';
import { RequestError } from '../api/request.ts';
import { solveRound, type WantedChanges } from '../api/rounds.ts';
import { asRequestError } from './loadable.ts';
import { look } from './meeting.ts';
import { refreshRound } from './round.ts';

/** How a solve stands: none yet, under way, or ended in one of four ways. */
export type Solving =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly progress: ProgressMessage | null; readonly abort: AbortController }
  | { readonly state: 'done' }
  | { readonly state: 'stopped' }
  | { readonly state: 'refused'; readonly details: ProblemDetails }
  | { readonly state: 'failed'; readonly error: RequestError };

const solves = signal<ReadonlyMap<string, Solving>>(new Map());

const NONE: Solving = { state: 'idle' };

/** How the last solve of a round on these pages stands; it goes on while another round is looked at. */
export function solvingOf(roundId: string): Solving {
  return solves.value.get(roundId) ?? NONE;
}

function stands(roundId: string, solving: Solving): void {
  solves.value = new Map(solves.value).set(roundId, solving);
}

/** Seconds that a solve may take before it gives the best it has. */
export const TIME_LIMITS: readonly number[] = [30, 120, 600];
/** The time limit that is chosen, in seconds. */
export const timeLimitSeconds = signal(30);
/** What a round that is solved again is to keep. */
export const wantedChanges = signal<WantedChanges>('fewest');

/** A solve may have been finished, and its proposal stored, in the moment that it was stopped: then it is shown, and nobody is told that nothing has changed. */
async function sayStopped(roundId: string, before: string | undefined): Promise<void> {
  const { proposal } = await refreshRound(roundId);
  stands(roundId, { state: proposal?.solvedAt === before ? 'stopped' : 'done' });
}

/** Solves a round with the time limit and the changes chosen, and shows the new proposal; does nothing while it is being solved. */
export async function propose({ id, proposal }: RoundView): Promise<void> {
  if (solvingOf(id).state === 'running') return;
  const abort = new AbortController();
  stands(id, { state: 'running', progress: null, abort });
  try {
    const end = await solveRound(id, { timeLimitSeconds: timeLimitSeconds.value, changes: proposal === null ? null : wantedChanges.value }, abort.signal, (progress) => {
      if (!abort.signal.aborted) stands(id, { state: 'running', progress, abort });
    });
    if (end.kind === 'proposal') {
      await refreshRound(id);
      stands(id, { state: 'done' });
      await look(id).catch(asRequestError);
    } else {
      stands(id, { state: 'refused', details: end.details });
    }
  } catch (error) {
    if (abort.signal.aborted) await sayStopped(id, proposal?.solvedAt);
    else if (error instanceof RequestError) stands(id, { state: 'failed', error });
    else throw error;
  }
}

/** Stops the solve of a round; the proposal from before stays. */
export function stop(roundId: string): void {
  const solving = solvingOf(roundId);
  if (solving.state === 'running') solving.abort.abort();
}
