import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { followStudy, readStudy, type StudyOf } from '../../api/studies.ts';
import { load, type Loadable } from '../../state/loadable.ts';

/** A study is fetched anew at most so often while its parts come. */
const AGAIN_MILLISECONDS = 1000;

/** A study as far as it has come, kept up with while it is worked on; `again` fetches it once more and follows on (after it was gone on with). */
export function useStudy<Q, V>(kind: string, id: string): { readonly study: Signal<Loadable<StudyOf<Q, V>>>; again(): void } {
  const study = useSignal<Loadable<StudyOf<Q, V>>>({ state: 'loading' });
  const turn = useSignal(0);
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const fetchNow = (): void => {
      timer = null;
      void load(study, readStudy<Q, V>(kind, id, abort.signal)).catch(() => {});
    };
    fetchNow();
    // a stream that breaks leaves what is there in sight
    followStudy(kind, id, abort.signal, ({ state }) => {
      if (state !== 'running' && timer !== null) clearTimeout(timer);
      if (state !== 'running') fetchNow();
      else timer ??= setTimeout(fetchNow, AGAIN_MILLISECONDS);
    }).catch(() => {});
    return () => {
      abort.abort();
      if (timer !== null) clearTimeout(timer);
    };
  }, [kind, id, turn.value]);
  return { study, again: () => void (turn.value += 1) };
}
