import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useSignal } from '@preact/signals';
import type { RoundView, VerdictView } from '../../../server/meeting/schemas.ts';
import { askVerdict } from '../../api/meeting.ts';
import { text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { VerdictReport } from './verdict-report.tsx';
import { WhyNot } from './why-not.tsx';

/** A household and a dwelling of a round. */
export interface JudgedPairProps {
  readonly view: RoundView;
  readonly householdId: string;
  readonly dwellingId: string;
}

/** Asks at once what would follow if a household got a dwelling, and again whenever the round has gone on. What it would take may be asked under it, unless it is asked beside it. */
export function JudgedPair({ view, householdId, dwellingId, isAlone = false }: JudgedPairProps & { readonly isAlone?: boolean }): VNode {
  const t = text.value.meeting.replace;
  const answer = useSignal<Loadable<VerdictView>>({ state: 'loading' });
  useEffect(() => { void load(answer, askVerdict(view.id, { householdId, dwellingId })); }, [view.id, view.version, householdId, dwellingId]);
  const now = answer.value;
  const whole = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (now.state === 'ready') whole.current?.closest('li, section')?.scrollIntoView({ block: 'nearest' });
  }, [now]);
  return (
    <div ref={whole} aria-live="polite" aria-busy={now.state === 'loading'}>
      {now.state === 'loading' && <p>{t.judging}</p>}
      {now.state === 'failed' && <p>{requestText(now.error)}</p>}
      {now.state === 'ready' && <VerdictReport view={view} verdict={now.value} />}
      {now.state === 'ready' && !isAlone && <WhyNot view={view} question={{ householdId, dwellingId }} />}
    </div>
  );
}
