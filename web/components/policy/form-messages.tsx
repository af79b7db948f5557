import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../state/language.ts';
import { controlId, faultText, placeWords } from './fault-words.ts';
import type { PolicyForm } from './form-context.ts';

/** Goes to the control of a fault, or to the group that it is in. */
function focusOn(steps: readonly (string | number)[]): void {
  for (let length = steps.length; length > 0; length -= 1) {
    const control = document.getElementById(controlId(steps.slice(0, length)));
    if (control === null) continue;
    control.focus();
    control.scrollIntoView({ block: 'center' });
    return;
  }
}

/** Every fault of the form, each with a way to its field; it takes the focus when the form has been sent in vain. */
export function FaultSummary({ form }: { form: PolicyForm }): VNode | null {
  const box = useRef<HTMLDivElement>(null);
  const { faults, options } = form;
  useEffect(() => { if (faults.length > 0) box.current?.focus(); }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div class="ds-error-summary" ref={box} tabIndex={-1} role="group" aria-labelledby="policy-summary">
      <h2 id="policy-summary">{text.value.policy.form.summary(faults.length)}</h2>
      <ul>
        {faults.map((fault) => (
          <li key={fault.steps.join('.')}>
            <a class="ds-link" href={`#${controlId(fault.steps)}`} onClick={(event) => { event.preventDefault(); focusOn(fault.steps); }}>{placeWords(fault.steps)}: {faultText(fault, options)}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** That somebody else has saved meanwhile, and what both have changed: the form has the reader's own until the other's is chosen. */
export function Meanwhile({ who, collisions, onTake }: { who: string | null; collisions: readonly string[]; onTake: (part: string) => void }): VNode {
  const t = text.value.policy.form;
  return (
    <div class="ds-alert" data-color="warning" role="alert">
      <p>{t.conflict(who ?? t.somebody)}</p>
      {collisions.length > 0 && (
        <>
          <p>{t.collisions}</p>
          <ul class="bullets">
            {collisions.map((part) => <li key={part}>{placeWords(part.split('/'))} <button type="button" class="link" onClick={() => onTake(part)}>{t.takeTheirs(placeWords(part.split('/')))}</button></li>)}
          </ul>
        </>
      )}
    </div>
  );
}
