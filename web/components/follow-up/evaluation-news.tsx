import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { RequestError } from '../../api/request.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { evaluationNews, takeBackEvaluation, type Undo } from './evaluation.ts';

function UndoButton({ undo, fetchAgain }: { undo: Undo; fetchAgain: () => void }): VNode {
  const t = text.value.followUpPage.evaluate;
  const [isSending, refused] = [useSignal(false), useSignal<RequestError | null>(null)];
  const takeBack = async (): Promise<void> => {
    [isSending.value, refused.value] = [true, null];
    try {
      await takeBackEvaluation(undo);
      fetchAgain();
    } catch (error) {
      refused.value = asRequestError(error);
    } finally {
      isSending.value = false;
    }
  };
  return (
    <>
      <button type="button" class="ds-button" data-variant="tertiary" disabled={isSending.value} onClick={() => { void takeBack(); }}>{t.undo}<span class="seen-by-readers">{t.for(undo.agreementId)}</span></button>
      {refused.value !== null && <p class="ds-validation-message" role="alert">{requestText(refused.value)}</p>}
    </>
  );
}

/** What has just been recorded, with a way to take it back; or that somebody else was first. It takes the focus, since the form that had it is gone. */
export function EvaluationNewsBox({ fetchAgain }: { fetchAgain: () => void }): VNode | null {
  const box = useRef<HTMLDivElement>(null);
  const now = evaluationNews.value;
  useEffect(() => box.current?.focus(), [now]);
  if (now === null) return null;
  return (
    <div class="ds-alert follow-up-news" data-color={now.kind === 'saved' ? 'success' : 'warning'} role={now.kind === 'saved' ? 'status' : 'alert'} tabIndex={-1} ref={box}>
      <p>{now.words}</p>
      {now.undo !== null && <UndoButton undo={now.undo} fetchAgain={fetchAgain} />}
    </div>
  );
}
