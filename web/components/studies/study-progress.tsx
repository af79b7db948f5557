import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { StudySummary } from '../../../server/studies/schemas.ts';
import { continueStudy, removeStudy, stopStudy } from '../../api/studies.ts';
import type { RequestError } from '../../api/request.ts';
import { formatDate, formatDayOf } from '../../format.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';

interface StudyProgressProps {
  readonly study: StudySummary;
  /** Whether the reader may stop it, go on with it and take it away. */
  readonly mayChange: boolean;
  /** After it was stopped or gone on with. */
  again(): void;
  /** After it was taken away. */
  gone(): void;
}

/** How far a study has come, with what can be done with it: stop (what is done is kept), go on, take away. */
export function StudyProgress({ study, mayChange, again, gone }: StudyProgressProps): VNode {
  const t = text.value.studies;
  const error = useSignal<RequestError | null>(null);
  const act = (does: Promise<unknown>, then: () => void): void => {
    error.value = null;
    does.then(then).catch((fault: unknown) => { error.value = asRequestError(fault); });
  };
  const { kind, id, state, done, of, createdAt, createdBy, keepUntil, isErased } = study;
  return (
    <div class="study-progress">
      <p role="status">{isErased ? t.erased : t.state[state](done, of)}</p>
      {state === 'running' && <progress max={Math.max(1, of)} value={done} aria-label={t.state.running(done, of)} />}
      <p class="quiet">{t.asked(formatDayOf(createdAt), createdBy)} {t.kept(formatDate(keepUntil))}</p>
      {mayChange && !isErased && (
        <p class="button-row">
          {state === 'running' && <button type="button" class="ds-button" data-variant="secondary" onClick={() => act(stopStudy(kind, id), again)}>{t.stop}</button>}
          {(state === 'stopped' || state === 'failed') && <button type="button" class="ds-button" data-variant="secondary" onClick={() => act(continueStudy(kind, id), again)}>{t.goOn}</button>}
          {state !== 'running' && <button type="button" class="ds-button" data-variant="tertiary" onClick={() => act(removeStudy(kind, id), gone)}>{t.remove}</button>}
        </p>
      )}
      {error.value !== null && <p role="alert">{requestText(error.value)}</p>}
    </div>
  );
}
