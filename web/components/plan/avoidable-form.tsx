import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { FitAsked, LeastAsked } from '../../../server/studies/least-concentration-schemas.ts';
import type { RequestError } from '../../api/request.ts';
import { askStudy } from '../../api/studies.ts';
import { text } from '../../state/language.ts';
import { asRequestError } from '../../state/loadable.ts';
import { requestText } from '../request-text.ts';
import { WholeField } from './concentration-choices.tsx';

const FITS: readonly FitAsked[] = ['atLeast', 'same', 'any'];
/** What is asked when the page is opened; the numbers are those of the server (LEAST_NUMBERS). */
const FIRST: LeastAsked = { fit: 'atLeast', togetherFrom: 5, limitPercent: 15, limitCount: 2, free: 2 };
const FIELDS = [['togetherFrom', 2, 50], ['limitPercent', 0, 100], ['limitCount', 0, 50], ['free', 0, 50]] as const;

interface AvoidableFormProps {
  readonly kind: string;
  /** Whether the reader is told sums alone: then any home would do. */
  readonly isTold: boolean;
  readonly onBegun: (id: string) => void;
}

/** What the least concentration is asked by; sending it begins to work it out. */
export function AvoidableForm({ kind, isTold, onBegun }: AvoidableFormProps): VNode {
  const t = text.value.plan.avoidable;
  const asked = useSignal<LeastAsked>(isTold ? { ...FIRST, fit: 'any' } : FIRST);
  const isSending = useSignal(false);
  const error = useSignal<RequestError | null>(null);
  const send = (): void => {
    isSending.value = true;
    error.value = null;
    askStudy(kind, asked.value).then(({ id }) => onBegun(id)).catch((fault: unknown) => { error.value = asRequestError(fault); }).finally(() => { isSending.value = false; });
  };
  return (
    <form class="card plan-form" aria-labelledby="avoidable-form" onSubmit={(event) => { event.preventDefault(); if (!isSending.value) send(); }}>
      <h2 class="ds-heading" data-size="xs" id="avoidable-form">{t.form}</h2>
      {isTold ? <p>{t.toldFit}</p> : (
        <fieldset class="plan-fits">
          <legend>{t.fit}</legend>
          {FITS.map((fit) => <label key={fit}><input type="radio" class="ds-input" name="fit" value={fit} checked={asked.value.fit === fit} onChange={() => { asked.value = { ...asked.value, fit }; }} />{t.fits[fit]}</label>)}
        </fieldset>
      )}
      <fieldset>
        <legend>{t.numbers}</legend>
        <div class="plan-numbers">
          {FIELDS.map(([name, min, max]) => <WholeField key={name} id={`avoidable-${name}`} label={t[name]} value={asked.value[name]} min={min} max={max} onChange={(value) => { asked.value = { ...asked.value, [name]: value }; }} />)}
        </div>
      </fieldset>
      <p class="quiet">{t.sources}</p>
      <p><button type="submit" class="ds-button" aria-disabled={isSending.value}>{isSending.value ? t.running : t.run}</button></p>
      {error.value !== null && <p role="alert">{requestText(error.value)}</p>}
    </form>
  );
}
