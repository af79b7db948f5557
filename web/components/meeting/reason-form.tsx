import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CodeView } from '../../../server/meeting/schemas.ts';
import { draftOf, writeDraft, type DraftKind } from '../../state/drafts.ts';
import { language, text } from '../../state/language.ts';
import { focusFirstFault } from '../text-field.tsx';

/** As the server has it (server/meeting/schemas.ts). */
const LEAST = 3;
const MOST = 1000;

/** What is wrong with a reason, or null. */
function reasonFault(written: string): string | null {
  const t = text.value.meeting.household;
  const { length } = written.trim();
  return length < LEAST ? t.reasonFault : length > MOST ? t.reasonTooLong(MOST) : null;
}

interface ReasonFormProps {
  readonly roundId: string;
  readonly kind: DraftKind;
  /** The household or dwelling that it is about. */
  readonly id: string;
  readonly heading: string;
  readonly help: string;
  readonly label: string;
  readonly button: string;
  /** The grounds to choose among; none where a reason in words is enough. */
  readonly codes?: readonly CodeView[];
  /** Whether it takes the focus when it opens. */
  readonly takesFocus?: boolean;
  readonly danger?: boolean;
  readonly onSend: (reason: string, code: string) => void;
  readonly onCancel?: () => void;
}

function CodeField({ codes, code, fault, onChoose }: { codes: readonly CodeView[]; code: string; fault: string | null; onChoose: (code: string) => void }): VNode {
  const t = text.value.meeting.household;
  return (
    <div class="ds-field">
      <label class="ds-label" for="reason-code">{t.code}</label>
      <select id="reason-code" class="ds-input" value={code} aria-invalid={fault !== null} {...(fault !== null && { 'aria-describedby': 'reason-code-fault' })} data-first onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{t.chooseCode}</option>
        {codes.map((one) => <option key={one.code} value={one.code}>{one.text[language.value]}</option>)}
      </select>
      {fault !== null && <p class="ds-validation-message" id="reason-code-fault">{fault}</p>}
    </div>
  );
}

/** A reason in words, with a coded ground where there are such. What is written stays until it is sent or given up, also when another household is looked at meanwhile. */
export function ReasonForm({ roundId, kind, id, heading, help, label, button, codes, takesFocus = true, danger = false, onSend, onCancel }: ReasonFormProps): VNode {
  const t = text.value.meeting;
  const form = useRef<HTMLFormElement>(null);
  const [code, setCode] = useState('');
  const [isJudged, setJudged] = useState(false);
  const written = draftOf(roundId, kind, id);
  const fault = isJudged ? reasonFault(written) : null;
  const codeFault = isJudged && codes !== undefined && code === '' ? t.household.codeFault : null;
  useEffect(() => {
    if (takesFocus) form.current?.querySelector<HTMLElement>('select, textarea')?.focus();
  }, []);
  const send = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setJudged(true);
    if (reasonFault(written) !== null || (codes !== undefined && code === '')) focusFirstFault(form.current);
    else onSend(written.trim(), code);
  };
  const cancel = (): void => {
    writeDraft(roundId, kind, id, '');
    onCancel?.();
  };
  return (
    <form class="reason-form" ref={form} noValidate onSubmit={send} data-kind={kind} onKeyDown={(event) => { if (event.key === 'Escape') event.stopPropagation(); }}>
      {heading !== '' && <h3>{heading}</h3>}
      {codes !== undefined && <CodeField codes={codes} code={code} fault={codeFault} onChoose={setCode} />}
      <div class="ds-field">
        <label class="ds-label" for={`reason-${kind}`}>{label}</label>
        <p data-field="description" id={`reason-${kind}-help`}>{help}</p>
        <textarea
          id={`reason-${kind}`} class="ds-input" rows={3} value={written} aria-invalid={fault !== null} aria-describedby={`reason-${kind}-help${fault === null ? '' : ` reason-${kind}-fault`}`}
          onInput={(event) => writeDraft(roundId, kind, id, event.currentTarget.value)}
        />
        {fault !== null && <p class="ds-validation-message" id={`reason-${kind}-fault`}>{fault}</p>}
      </div>
      <div class="buttons">
        <button type="submit" class="ds-button" {...(danger && { 'data-color': 'danger' })}>{button}</button>
        {onCancel !== undefined && <button type="button" class="ds-button" data-variant="tertiary" onClick={cancel}>{t.cancel}</button>}
      </div>
    </form>
  );
}
