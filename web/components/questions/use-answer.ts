import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import type { RankingView } from '../../../server/questions/schemas.ts';
import { rankDwellings, rankHouseholds } from '../../api/questions.ts';
import { asRequestError, type Loadable } from '../../state/loadable.ts';

/** A question to the server: what came of it so far, null before it is asked; and the way to ask it, again too. */
export interface Answer<T> {
  readonly now: Loadable<T> | null;
  readonly ask: () => void;
}

/** Something asked of a round. It is given up when it is asked anew, and when `about` becomes another or the component goes; what was answered about something else is never shown. */
export function useAnswer<T>(about: string, asking: (signal: AbortSignal) => Promise<T>): Answer<T> {
  const answered = useSignal<{ readonly about: string; readonly now: Loadable<T> } | null>(null);
  const underWay = useRef<AbortController | null>(null);
  useEffect(() => () => underWay.current?.abort(), [about]);
  const ask = async (): Promise<void> => {
    underWay.current?.abort();
    const mine = new AbortController();
    underWay.current = mine;
    answered.value = { about, now: { state: 'loading' } };
    let now: Loadable<T>;
    try {
      now = { state: 'ready', value: await asking(mine.signal) };
    } catch (error) {
      if (mine.signal.aborted) return;
      now = { state: 'failed', error: asRequestError(error) };
    }
    if (!mine.signal.aborted) answered.value = { about, now };
  };
  return { now: answered.value?.about === about ? answered.value.now : null, ask: () => { void ask(); } };
}

/** Whose case is looked at. */
export type RankedCase = { readonly kind: 'household' | 'dwelling'; readonly id: string };

/** One case in order, asked for at once and again whenever the round has gone on; nothing is asked where `isAsked` is false. */
export function useRanking({ id: roundId, version }: RoundView, { kind, id }: RankedCase, isAsked: boolean): Answer<RankingView> {
  const about = JSON.stringify([roundId, version, kind, id]);
  const answer = useAnswer(about, (signal) => (kind === 'household' ? rankDwellings(roundId, id, signal) : rankHouseholds(roundId, id, signal)));
  useEffect(() => { if (isAsked) answer.ask(); }, [about, isAsked]);
  return answer;
}
