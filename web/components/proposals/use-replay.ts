import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ProgressMessage } from '../../../server/solving/schemas.ts';
import { solveAgain, type SolvedAgain } from '../../api/replay.ts';
import type { RequestError } from '../../api/request.ts';
import { asRequestError } from '../../state/loadable.ts';

/** How a question stands that is asked when somebody wants it: not asked, on its way, answered, or failed. */
export type Asking<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'running' }
  | { readonly state: 'done'; readonly value: T }
  | { readonly state: 'failed'; readonly error: RequestError };

/** A question with how it stands, and what asks it; it is not asked twice at once. */
export function useAsking<T>(ask: () => Promise<T>): { readonly now: Asking<T>; run(): Promise<void> } {
  const now = useSignal<Asking<T>>({ state: 'idle' });
  return {
    now: now.value,
    async run() {
      if (now.value.state === 'running') return;
      now.value = { state: 'running' };
      try {
        now.value = { state: 'done', value: await ask() };
      } catch (error) {
        now.value = { state: 'failed', error: asRequestError(error) };
      }
    },
  };
}

/** How solving again stands: as a question does, with its progress, or stopped. */
export type SolvingAgain = Exclude<Asking<SolvedAgain>, { readonly state: 'running' }> | { readonly state: 'running'; readonly progress: ProgressMessage | null } | { readonly state: 'stopped' };

/** Solving a proposal again, with its progress. It is stopped by `stop`, and when the page is left. */
export function useSolvingAgain(roundId: string, number: number): { readonly now: SolvingAgain; run(): Promise<void>; stop(): void } {
  const now = useSignal<SolvingAgain>({ state: 'idle' });
  const abort = useRef<AbortController | null>(null);
  const stop = (): void => abort.current?.abort();
  useEffect(() => stop, []);
  return {
    now: now.value,
    stop,
    async run() {
      if (now.value.state === 'running') return;
      const mine = new AbortController();
      abort.current = mine;
      now.value = { state: 'running', progress: null };
      try {
        now.value = { state: 'done', value: await solveAgain(roundId, number, mine.signal, (progress) => {
          if (!mine.signal.aborted) now.value = { state: 'running', progress };
        }) };
      } catch (error) {
        now.value = mine.signal.aborted ? { state: 'stopped' } : { state: 'failed', error: asRequestError(error) };
      }
    },
  };
}
