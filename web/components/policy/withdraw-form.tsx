import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PolicyView } from '../../../server/policies/schemas.ts';
import { withdrawVersion } from '../../api/policies.ts';
import type { RequestError } from '../../api/request.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { focusFirstFault } from '../text-field.tsx';
import { Refused } from './adopt-form.tsx';
import { AreaField } from './area-field.tsx';

interface WithdrawFormProps {
  readonly policyId: string;
  readonly number: number;
  readonly onDone: (view: PolicyView) => void;
  readonly onCancel: () => void;
}

/** Why an adopted version is taken out of use. It takes the focus when it opens and closes with Escape. */
export function WithdrawForm({ policyId, number, onDone, onCancel }: WithdrawFormProps): VNode {
  const [t, words] = [text.value.policy.withdraw, text.value.policy.adopt];
  const form = useRef<HTMLFormElement>(null);
  const [reason, isJudged, isSaving, refused] = [useSignal(''), useSignal(false), useSignal(false), useSignal<RequestError | null>(null)];
  useEffect(() => form.current?.querySelector<HTMLElement>('h2')?.focus(), []);
  const isMissing = reason.value.trim() === '';
  const withdraw = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    isJudged.value = true;
    if (isMissing) return focusFirstFault(form.current);
    [isSaving.value, refused.value] = [true, null];
    try {
      onDone(await withdrawVersion(policyId, { number, reason: reason.value.trim() }));
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isSaving.value = false;
    return undefined;
  };
  return (
    <form ref={form} class="card policy-action" noValidate aria-labelledby="withdraw-heading" onKeyDown={(event) => { if (event.key === 'Escape') onCancel(); }} onSubmit={(event) => { void withdraw(event); }}>
      <h2 class="ds-heading" data-size="xs" id="withdraw-heading" tabIndex={-1}>{t.heading(number)}</h2>
      <p>{t.help}</p>
      <AreaField id="withdraw-reason" label={t.reason} fault={isJudged.value && isMissing ? words.missing : null} value={reason.value} onInput={(value) => { reason.value = value; }} />
      {refused.value !== null && <Refused error={refused.value} />}
      <div class="buttons">
        <button type="submit" class="ds-button" disabled={isSaving.value}>{isSaving.value ? words.saving : t.save}</button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={onCancel}>{words.cancel}</button>
      </div>
    </form>
  );
}
