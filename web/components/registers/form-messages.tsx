import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatClock, formatDayOf } from '../../format.ts';
import type { Collision } from '../../registers/merge.ts';
import { valueIn, type WrittenValue } from '../../registers/written-values.ts';
import { text } from '../../state/language.ts';
import { decide, type RegisterForm, type Saving } from '../../state/register-form.ts';
import { fieldAt } from '../../registers/judge.ts';
import { requestText } from '../request-text.ts';
import { controlId, faultText, fieldName } from './field-words.ts';
import { FieldValue } from './field-value.tsx';

/** Goes to the control of a fault: the field itself, or the group that it is in. */
function focusOn(path: readonly (string | number)[]): void {
  for (let length = path.length; length > 0; length -= 1) {
    const control = document.getElementById(controlId(path.slice(0, length)));
    if (control === null) continue;
    control.focus();
    control.scrollIntoView({ block: 'center' });
    return;
  }
}

/** Every fault of the form, each with a way to its field; it takes the focus when the form has been sent in vain. */
export function FaultSummary({ form, tries }: { form: RegisterForm; tries: number }): VNode | null {
  const box = useRef<HTMLDivElement>(null);
  const faults = form.faults.value;
  const isShown = form.saving.value.state === 'faulty' && faults.length > 0;
  useEffect(() => { if (isShown) box.current?.focus(); }, [tries, isShown]);
  if (!isShown) return null;
  const t = text.value.registers.form;
  return (
    <div class="ds-error-summary" ref={box} tabIndex={-1} role="group" aria-labelledby="fault-summary">
      <h2 id="fault-summary">{t.summary(faults.length)}</h2>
      <ul>
        {faults.map((fault) => {
          const field = fieldAt(form.register, fault.path);
          return (
            <li key={fault.path.join('.')}>
              <a class="ds-link" href={`#${controlId(fault.path)}`} onClick={(event) => { event.preventDefault(); focusOn(fault.path); }}>
                {field === undefined ? '' : `${fieldName(form.register, field.key)}: `}{faultText(fault, field)}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function OneCollision({ form, collision, undecided }: { form: RegisterForm; collision: Collision; undecided: boolean }): VNode {
  const t = text.value.registers;
  const { field, mine, theirs, changed } = collision;
  const written = form.written.value[field.key];
  const isMine = !undecided && JSON.stringify(written) === JSON.stringify(mine);
  const names = form.names.value;
  const option = (side: 'mine' | 'theirs', heading: string, value: unknown, words: string, chosen: boolean): VNode => (
    <div class="side" data-chosen={chosen}>
      <h4>{heading}</h4>
      <div><FieldValue field={field} value={value} names={names} empty={t.view.none} /></div>
      {side === 'theirs' && changed !== null && <p class="quiet">{t.meanwhile.by(changed.actor, formatDayOf(changed.at), formatClock(changed.at))}</p>}
      <button type="button" class="ds-button" data-variant={chosen ? 'primary' : 'secondary'} aria-pressed={chosen} onClick={() => decide(form, field.key, side)}>{words}</button>
    </div>
  );
  return (
    <li>
      <h3>{fieldName(form.register, field.key)}</h3>
      <div class="sides">
        {option('mine', t.meanwhile.mine, valueIn(field.kind, mine as WrittenValue), t.meanwhile.keepMine, isMine)}
        {option('theirs', t.meanwhile.theirs, theirs, t.meanwhile.keepTheirs, !undecided && !isMine)}
      </div>
    </li>
  );
}

/** Tells that somebody else changed the same row meanwhile, and lets the writer choose field by field what shall stand. */
function Meanwhile({ form, now }: { form: RegisterForm; now: Extract<Saving, { state: 'meanwhile' }> }): VNode {
  const t = text.value.registers.meanwhile;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => { box.current?.focus(); }, []);
  const { collisions, taken } = now.merged;
  return (
    <section class="ds-alert meanwhile" data-color="warning" ref={box} tabIndex={-1} aria-labelledby="meanwhile">
      <h2 class="ds-heading" data-size="xs" id="meanwhile">{now.last === null ? t.headingUnknown : t.heading(now.last.actor)}</h2>
      <p>{collisions.length === 0 ? t.merged : t.help}</p>
      {taken.length > 0 && <p>{t.taken(taken.map(({ key }) => fieldName(form.register, key)).join(', '))}</p>}
      <ul class="collisions">{collisions.map((collision) => <OneCollision key={collision.field.key} form={form} collision={collision} undecided={now.undecided.includes(collision.field.key)} />)}</ul>
      {now.undecided.length > 0 && <p>{t.choose}</p>}
    </section>
  );
}

/** What stands above a form that could not be saved: what happened, and that nothing is lost. */
export function FormMessages({ form, tries }: { form: RegisterForm; tries: number }): VNode {
  const t = text.value.registers;
  const now = form.saving.value;
  return (
    <>
      <FaultSummary form={form} tries={tries} />
      {now.state === 'meanwhile' && <Meanwhile key={String(form.row.value?.version)} form={form} now={now} />}
      {now.state === 'gone' && <p class="ds-alert" data-color="danger" role="alert">{t.meanwhile.gone}</p>}
      {now.state === 'failed' && <div class="ds-alert" data-color="danger" role="alert"><p>{t.form.notSaved}</p><p>{requestText(now.error)}</p></div>}
    </>
  );
}
