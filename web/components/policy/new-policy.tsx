import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { ContentFault, ListedPolicy } from '../../../server/policies/schemas.ts';
import { copyPolicy, takeInPolicy } from '../../api/policies.ts';
import type { RequestError } from '../../api/request.ts';
import { policyPath } from '../../policy-address.ts';
import { address, go } from '../../state/address.ts';
import { language, text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { FilePicker } from '../file-picker.tsx';
import { requestText } from '../request-text.ts';
import { focusFirstFault, TextField } from '../text-field.tsx';
import { faultText } from './fault-words.ts';

/** The faults that a refusal carries; none where it was refused for something else. */
export const faultsOf = (error: RequestError): readonly ContentFault[] => (error.code === 'faultyPolicy' ? error.details?.faults as readonly ContentFault[] | undefined ?? [] : []);

/** A form that copies a policy into a draft of the municipality's own. */
export function NewPolicy({ policies }: { policies: readonly ListedPolicy[] }): VNode {
  const t = text.value.policy.make;
  const form = useRef<HTMLFormElement>(null);
  const asked = address.value.query.get('kopi');
  const [copyOf, name] = [useSignal(policies.find(({ id }) => id === asked)?.id ?? policies[0]?.id ?? ''), useSignal('')];
  const [isJudged, isMaking, refused] = [useSignal(false), useSignal(false), useSignal<RequestError | null>(null)];
  const isMissing = name.value.trim() === '';
  const make = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    isJudged.value = true;
    if (isMissing) return focusFirstFault(form.current);
    [isMaking.value, refused.value] = [true, null];
    try {
      go(`${policyPath((await copyPolicy({ copyOf: copyOf.value, name: { nb: name.value.trim(), nn: '', en: '' } })).policyId)}/rediger`);
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isMaking.value = false;
    return undefined;
  };
  return (
    <section class="card" aria-labelledby="new-policy">
      <h2 class="ds-heading" data-size="xs" id="new-policy">{t.heading}</h2>
      <p>{t.help}</p>
      <form ref={form} noValidate onSubmit={(event) => { void make(event); }}>
        <div class="ds-field">
          <label class="ds-label" for="policy-copy-of">{t.from}</label>
          <select id="policy-copy-of" class="ds-input" value={copyOf.value} onChange={(event) => { copyOf.value = event.currentTarget.value; }}>
            {policies.map((policy) => <option key={policy.id} value={policy.id}>{policy.name[language.value]}</option>)}
          </select>
        </div>
        <TextField id="policy-new-name" label={t.name} help={t.nameHelp} fault={isJudged.value && isMissing ? t.nameMissing : null} value={name.value} autocomplete="off" onInput={(value) => { name.value = value; }} />
        <p class="buttons"><button type="submit" class="ds-button" disabled={isMaking.value}>{isMaking.value ? t.making : t.button}</button></p>
        {refused.value !== null && <div class="ds-alert" data-color="danger" role="alert"><p>{requestText(refused.value)}</p></div>}
      </form>
    </section>
  );
}

function FileRefused({ error }: { error: RequestError }): VNode {
  const t = text.value.policy;
  const faults = faultsOf(error);
  return (
    <div class="ds-alert" data-color="danger" role="alert">
      <p>{faults.length > 0 ? t.make.refused : requestText(error)}</p>
      {faults.length > 0 && <ul class="bullets">{faults.map((fault) => <li key={fault.path}>{t.fault.at(fault.path, faultText(fault, []))}</li>)}</ul>}
    </div>
  );
}

/** Takes a policy file in as a draft; one that says what no policy may say is refused with why, place by place. */
export function PolicyFile(): VNode {
  const t = text.value.policy.make;
  const [isTaking, refused] = [useSignal(false), useSignal<RequestError | null>(null)];
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    [isTaking.value, refused.value] = [true, null];
    try {
      go(policyPath((await takeInPolicy(file)).policyId));
    } catch (error) {
      refused.value = asRequestError(error);
    }
    isTaking.value = false;
  };
  return (
    <section class="card" aria-labelledby="take-in-policy">
      <h2 class="ds-heading" data-size="xs" id="take-in-policy">{t.file}</h2>
      <p id="policy-file-help">{t.fileHelp}</p>
      <FilePicker id="policy-file" label={t.fileButton} accept=".json,application/json" disabled={isTaking.value} describedBy="policy-file-help" onPick={([file]) => { void take(file); }} />
      {isTaking.value && <p role="status">{t.taking}</p>}
      {refused.value !== null && <FileRefused error={refused.value} />}
    </section>
  );
}
