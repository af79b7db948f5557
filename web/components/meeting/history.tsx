import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { RoundView, StepView } from '../../../server/meeting/schemas.ts';
import { readSteps } from '../../api/meeting.ts';
import { formatClock, formatDayOf } from '../../format.ts';
import { choose } from '../../state/choice.ts';
import { language, text } from '../../state/language.ts';
import { load, type Loadable } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { MovedRows } from './moved-list.tsx';
import { stepSentence } from './step-sentence.ts';

function Entry({ view, step }: { view: RoundView; step: StepView }): VNode {
  const t = text.value.meeting;
  const { householdId } = step;
  const code = view.declineReasons.find((row) => row.code === step.code)?.text[language.value] ?? step.code;
  const isHere = view.households.some(({ id }) => id === householdId);
  return (
    <li>
      <p class="quiet">{t.bar.at(formatDayOf(step.at), formatClock(step.at))}</p>
      <p>{householdId !== null && isHere ? <button type="button" class="link" onClick={() => choose('household', householdId)}>{stepSentence(view, step)}</button> : stepSentence(view, step)}</p>
      {code !== null && <p>{code}.</p>}
      {step.reason !== null && <p>{(step.kind === 'startMeeting' ? t.history.present : t.history.reason)(step.reason)}</p>}
      {step.kind === 'solved' && <p>{t.history.moved(step.moved.length)}</p>}
      {step.moved.length > 0 && <MovedRows view={view} moved={step.moved} />}
    </li>
  );
}

/** Everything that has been done in the round, in words, the newest first. */
export function History({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting.history;
  const steps = useSignal<Loadable<readonly StepView[]>>({ state: 'loading' });
  useEffect(() => { void load(steps, readSteps(view.id)); }, [view.id, view.version]);
  const now = steps.value;
  return (
    <>
      <h2 id="panel-heading" class="ds-heading" data-size="xs">{t.heading}</h2>
      {now.state === 'loading' && <p role="status">{t.loading}</p>}
      {now.state === 'failed' && <p role="alert">{requestText(now.error)}</p>}
      {now.state === 'ready' && now.value.length === 0 && <p>{t.none}</p>}
      {now.state === 'ready' && <ol class="history">{now.value.map((step) => <Entry key={step.version} view={view} step={step} />)}</ol>}
    </>
  );
}
