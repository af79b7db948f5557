import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RangesView } from '../../../server/comparison/schemas.ts';
import { readRanges } from '../../api/comparison.ts';
import { asRequestError, type Loadable } from '../../state/loadable.ts';

/** The ranges of two proposals, looked for while the page is shown; leaving it ends the search. `again` looks once more. */
export function useRanges(roundId: string, a: number, b: number): { readonly now: Loadable<RangesView>; again(): void } {
  const now = useSignal<Loadable<RangesView>>({ state: 'loading' });
  const tries = useSignal(0);
  useEffect(() => {
    const abort = new AbortController();
    now.value = { state: 'loading' };
    const look = async (): Promise<void> => {
      try {
        const value = await readRanges(roundId, a, b, abort.signal);
        if (!abort.signal.aborted) now.value = { state: 'ready', value };
      } catch (error) {
        if (!abort.signal.aborted) now.value = { state: 'failed', error: asRequestError(error) };
      }
    };
    void look();
    return () => abort.abort();
  }, [roundId, a, b, tries.value]);
  return { now: now.value, again: () => { tries.value += 1; } };
}
