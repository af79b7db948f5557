import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { RoundView } from '../../../server/meeting/schemas.ts';
import { text } from '../../state/language.ts';
import { drawer, takeStep } from '../../state/meeting.ts';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { Cancel } from './cancel.tsx';

const LEAST_REASON = 3;

/** Why a decided round is opened again. */
export function ReopenForm({ view }: { view: RoundView }): VNode {
  const t = text.value.meeting;
  const form = useRef<HTMLFormElement>(null);
  const reason = useSignal('');
  const [isJudged, setJudged] = useState(false);
  const isShort = reason.value.trim().length < LEAST_REASON;
  const reopen = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    setJudged(true);
    if (isShort) focusFirstFault(form.current);
    else if (await takeStep(view.id, { kind: 'reopen', reason: reason.value.trim() })) drawer.value = null;
  };
  return (
    <form noValidate ref={form} onSubmit={(event) => { void reopen(event); }}>
      <h2 class="ds-heading" data-size="2xs" tabIndex={-1} data-first>{t.reopen.heading}</h2>
      <p>{t.reopen.help}</p>
      <TextField id="reopen-reason" label={t.reopen.reason} fault={isJudged && isShort ? t.household.reasonFault : null} value={reason.value} autocomplete="off" onInput={(value) => { reason.value = value; }} />
      <p class="buttons"><button type="submit" class="ds-button">{t.reopen.button}</button><Cancel /></p>
    </form>
  );
}
