import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { ConfirmedView, LookProgress, ScreenedView } from '../../../server/questions/schemas.ts';
import type { ToldOnTheWay } from '../../api/questions.ts';
import type { RequestError } from '../../api/request.ts';
import { asRequestError } from '../../state/loadable.ts';

/** What a long look has told on its way: how far each stage has come, the newest estimates, and what has been solved, in that order. */
export interface SoFar {
  readonly stages: Readonly<Partial<Record<LookProgress['stage'], LookProgress>>>;
  readonly now: LookProgress | null;
  readonly estimates: readonly ScreenedView[];
  readonly confirmed: readonly ConfirmedView[];
}

/** How a long look stands. `version` is that of the round when it was asked. */
export type Looking<T> =
  | { readonly state: 'idle' }
  | { readonly state: 'running' | 'stopped'; readonly soFar: SoFar; readonly version: number }
  | { readonly state: 'done'; readonly soFar: SoFar; readonly version: number; readonly value: T }
  | { readonly state: 'failed'; readonly soFar: SoFar; readonly version: number; readonly error: RequestError };

const NOTHING: SoFar = { stages: {}, now: null, estimates: [], confirmed: [] };

function added(soFar: SoFar, told: ToldOnTheWay): SoFar {
  if (told.kind === 'progress') return { ...soFar, now: told.progress, stages: { ...soFar.stages, [told.progress.stage]: told.progress } };
  return told.kind === 'screened' ? { ...soFar, estimates: told.rows } : { ...soFar, confirmed: [...soFar.confirmed, told.row] };
}

/** A long look with how it stands, and what begins and stops it; it is stopped too when what shows it goes away. What was told before a stop is kept. */
export function useLook<T>(ask: (signal: AbortSignal, hear: (told: ToldOnTheWay) => void) => Promise<T>): { readonly now: Looking<T>; run(version: number): Promise<void>; stop(): void } {
  const now = useSignal<Looking<T>>({ state: 'idle' });
  const abort = useRef<AbortController | null>(null);
  const stop = (): void => abort.current?.abort();
  useEffect(() => stop, []);
  return {
    now: now.value,
    stop,
    async run(version) {
      if (now.value.state === 'running') return;
      const mine = new AbortController();
      abort.current = mine;
      let soFar = NOTHING;
      now.value = { state: 'running', soFar, version };
      const hear = (told: ToldOnTheWay): void => {
        soFar = added(soFar, told);
        if (!mine.signal.aborted) now.value = { state: 'running', soFar, version };
      };
      try {
        now.value = { state: 'done', soFar, version, value: await ask(mine.signal, hear) };
      } catch (error) {
        now.value = mine.signal.aborted ? { state: 'stopped', soFar, version } : { state: 'failed', soFar, version, error: asRequestError(error) };
      }
    },
  };
}
