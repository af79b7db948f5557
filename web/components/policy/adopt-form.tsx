import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { PolicyView, VersionView } from '../../../server/policies/schemas.ts';
import { adoptDraft } from '../../api/policies.ts';
import type { RequestError } from '../../api/request.ts';
import { isDay, today } from '../../registers/days.ts';
import { dateIn, writtenDate } from '../../registers/written-values.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { RuleLink } from '../rule-link.tsx';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { AreaField } from './area-field.tsx';
import { faultText, placeWords } from './fault-words.ts';
import { faultsOf } from './new-policy.tsx';

interface AdoptFormProps {
  readonly policyId: string;
  readonly version: VersionView;
  readonly onDone: (view: PolicyView) => void;
  readonly onCancel: () => void;
}

/** Why nothing was saved, with each fault at its place where it has one. */
export function Refused({ error }: { error: RequestError }): VNode {
  const faults = faultsOf(error);
  return (
    <div class="ds-alert" data-color="danger" role="alert">
      <p>{requestText(error)}</p>
      {faults.length > 0 && <ul class="bullets">{faults.map((fault) => <li key={fault.path}>{placeWords(fault.steps)}: {faultText(fault, [])}</li>)}</ul>}
    </div>
  );
}

/** Who adopted a draft, when and in which case; why, where it has a hard limit. It takes the focus when it opens and closes with Escape. */
export function AdoptForm({ policyId, version: { edit, hardLimits }, onDone, onCancel }: AdoptFormProps): VNode {
  const t = text.value.policy.adopt;
  const form = useRef<HTMLFormElement>(null);
  const written = useSignal({ decidedBy: '', role: '', caseNumber: '', decidedOn: writtenDate(today()), reason: '' });
  const [isJudged, isSaving, refused] = [useSignal(false), useSignal(false), useSignal<RequestError | null>(null)];
  useEffect(() => form.current?.querySelector<HTMLElement>('h2')?.focus(), []);
  const { decidedBy, role, caseNumber, decidedOn, reason } = written.value;
  const day = dateIn(decidedOn) ?? '';
  const missing = (words: string): string | null => (words.trim() === '' ? t.missing : null);
  const faults = {
    decidedBy: missing(decidedBy), role: missing(role), caseNumber: missing(caseNumber), decidedOn: isDay(day) ? null : text.value.policy.fault.date,
    reason: hardLimits.length > 0 && reason.trim() === '' ? t.reasonMissing : null,
  };
  const shown = (key: keyof typeof faults): string | null => (isJudged.value ? faults[key] : null);
  const field = (key: 'decidedBy' | 'role' | 'caseNumber' | 'decidedOn', label: string, help?: string): VNode => (
    <TextField id={`adopt-${key}`} label={label} {...(help !== undefined && { help })} fault={shown(key)} value={written.value[key]} autocomplete="off" onInput={(value) => { written.value = { ...written.value, [key]: value }; }} />
  );
  const adopt = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    isJudged.value = true;
    if (Object.values(faults).some((fault) => fault !== null)) return focusFirstFault(form.current);
    [isSaving.value, refused.value] = [true, null];
    try {
      onDone(await adoptDraft(policyId, { ...written.value, decidedOn: day, edit }));
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isSaving.value = false;
    return undefined;
  };
  return (
    <form ref={form} class="card policy-action" noValidate aria-labelledby="adopt-heading" onKeyDown={(event) => { if (event.key === 'Escape') onCancel(); }} onSubmit={(event) => { void adopt(event); }}>
      <h2 class="ds-heading" data-size="xs" id="adopt-heading" tabIndex={-1}>{t.heading}</h2>
      <p>{t.help}</p>
      {field('decidedBy', t.body, t.bodyHelp)}
      {field('role', t.role, t.roleHelp)}
      {field('caseNumber', t.caseNumber)}
      {field('decidedOn', t.decidedOn, text.value.policy.form.dateHelp)}
      {hardLimits.length > 0 && <div class="ds-alert" data-color="warning"><p>{t.limits}</p><ul class="bullets">{hardLimits.map((ruleId) => <li key={ruleId}><RuleLink ruleId={ruleId} /></li>)}</ul></div>}
      <AreaField id="adopt-reason" label={hardLimits.length > 0 ? t.reason : `${t.reason} ${t.optional}`} fault={shown('reason')} value={reason} onInput={(value) => { written.value = { ...written.value, reason: value }; }} />
      {refused.value !== null && <Refused error={refused.value} />}
      <div class="buttons">
        <button type="submit" class="ds-button" disabled={isSaving.value}>{isSaving.value ? t.saving : t.save}</button>
        <button type="button" class="ds-button" data-variant="tertiary" onClick={onCancel}>{t.cancel}</button>
      </div>
    </form>
  );
}
