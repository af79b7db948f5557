import type { ComponentChildren, VNode } from 'preact';
import type { Field, FieldFault } from '../../../server/registers/schemas.ts';
import { text } from '../../state/language.ts';
import { controlId, faultText } from './field-words.ts';

/** What each control of a form is given. */
export interface Controlled {
  /** Where the control's value lies in the record. */
  readonly path: readonly (string | number)[];
  readonly label: ComponentChildren;
  readonly hint?: string | undefined;
  readonly field: Field;
  readonly faults: readonly FieldFault[];
}

/** The fault at one place; undefined where there is none. */
export function faultAt(faults: readonly FieldFault[], path: Controlled['path']): FieldFault | undefined {
  return faults.find((fault) => fault.path.join('.') === path.join('.'));
}

/** The faults of a list that lie at it or in one of its entries. */
export function faultsUnder(faults: readonly FieldFault[], path: Controlled['path']): readonly FieldFault[] {
  const where = path.join('.');
  return faults.filter((fault) => fault.path.join('.') === where || fault.path.join('.').startsWith(`${where}.`));
}

/** A name of a field with the word that it may stay empty. */
export function FieldLabel({ name, optional }: { name: string; optional: boolean }): VNode {
  return <>{name}{optional && <span class="quiet"> {text.value.registers.form.optional}</span>}</>;
}

interface WrittenTextProps extends Controlled {
  readonly value: string;
  readonly onWrite: (value: string) => void;
  readonly size?: 'short' | 'long' | 'lines';
  readonly fixed?: boolean;
  readonly numeric?: boolean;
}

/** A text, number or date as it is typed, with its label, hint and fault. */
export function WrittenText({ path, label, hint, field, faults, value, onWrite, size = 'long', fixed = false, numeric = false }: WrittenTextProps): VNode {
  const id = controlId(path);
  const fault = faultAt(faults, path);
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean).join(' ');
  const common = { id, class: 'ds-input', value, 'aria-invalid': fault !== undefined, readOnly: fixed, ...(described !== '' && { 'aria-describedby': described }) };
  return (
    <div class="ds-field form-field" data-size={size}>
      <label class="ds-label" for={id}>{label}</label>
      {hint !== undefined && <p data-field="description" id={`${id}-hint`}>{hint}</p>}
      {size === 'lines' ? <textarea {...common} rows={3} onInput={(event) => onWrite(event.currentTarget.value)} />
        : <input {...common} type="text" autocomplete="off" {...(numeric && { inputMode: 'decimal' as const })} onInput={(event) => onWrite(event.currentTarget.value)} />}
      {fault !== undefined && <p class="ds-validation-message" id={`${id}-fault`}>{faultText(fault, field)}</p>}
    </div>
  );
}

interface GroupProps extends Controlled {
  readonly children: ComponentChildren;
}

/** Several controls that say one thing together. The group takes the focus when a link leads to its fault. */
export function FieldGroup({ path, label, hint, field, faults, children }: GroupProps): VNode {
  const id = controlId(path);
  const fault = faultAt(faults, path);
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <fieldset class="ds-fieldset form-group" id={id} tabIndex={-1} data-invalid={fault !== undefined} {...(described !== '' && { 'aria-describedby': described })}>
      <legend>{label}</legend>
      {hint !== undefined && <p data-field="description" id={`${id}-hint`}>{hint}</p>}
      {children}
      {fault !== undefined && <p class="ds-validation-message" id={`${id}-fault`}>{faultText(fault, field)}</p>}
    </fieldset>
  );
}

/** A box to tick, with its words beside it. */
export function TickBox({ id, label, checked, onTick }: { id: string; label: string; checked: boolean; onTick: (checked: boolean) => void }): VNode {
  return (
    <div class="ds-field">
      <input id={id} class="ds-input" type="checkbox" checked={checked} onChange={(event) => onTick(event.currentTarget.checked)} />
      <label class="ds-label" for={id}>{label}</label>
    </div>
  );
}

/** One of a few choices from a list. */
export function SelectOne({ path, label, hint, field, faults, value, options, onChoose }: Controlled & {
  value: string; options: readonly { readonly value: string; readonly name: string }[]; onChoose: (value: string) => void;
}): VNode {
  const id = controlId(path);
  const fault = faultAt(faults, path);
  const described = [hint !== undefined && `${id}-hint`, fault !== undefined && `${id}-fault`].filter(Boolean).join(' ');
  const known = value === '' || options.some((option) => option.value === value);
  return (
    <div class="ds-field form-field" data-size="long">
      <label class="ds-label" for={id}>{label}</label>
      {hint !== undefined && <p data-field="description" id={`${id}-hint`}>{hint}</p>}
      <select id={id} class="ds-input" value={value} aria-invalid={fault !== undefined} {...(described !== '' && { 'aria-describedby': described })} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{text.value.registers.form.choose}</option>
        {options.map((option) => <option key={option.value} value={option.value}>{option.name}</option>)}
        {!known && <option value={value}>{value}</option>}
      </select>
      {fault !== undefined && <p class="ds-validation-message" id={`${id}-fault`}>{faultText(fault, field)}</p>}
    </div>
  );
}

/** Some of a few choices, all of them in sight. */
export function TickSome({ value, options, onChoose, ...group }: Controlled & {
  value: readonly string[]; options: readonly { readonly value: string; readonly name: string }[]; onChoose: (value: readonly string[]) => void;
}): VNode {
  const unknown = value.filter((one) => !options.some((option) => option.value === one)).map((one) => ({ value: one, name: one }));
  const [first] = faultsUnder(group.faults, group.path);
  return (
    <FieldGroup {...group} faults={first === undefined ? [] : [{ ...first, path: [...group.path] }]}>
      <div class="ticks">
        {[...options, ...unknown].map((option) => (
          <TickBox
            key={option.value} id={`${controlId(group.path)}-${option.value}`} label={option.name} checked={value.includes(option.value)}
            onTick={(checked) => onChoose(checked ? [...value, option.value] : value.filter((one) => one !== option.value))}
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** Yes or no; neither is chosen until somebody does. */
export function YesOrNo({ value, onChoose, ...group }: Controlled & { value: boolean | null; onChoose: (value: boolean) => void }): VNode {
  const t = text.value.registers.form;
  const id = controlId(group.path);
  const option = (chosen: boolean, name: string): VNode => (
    <div class="ds-field">
      <input id={`${id}-${chosen}`} class="ds-input" type="radio" name={id} checked={value === chosen} onChange={() => onChoose(chosen)} />
      <label class="ds-label" for={`${id}-${chosen}`}>{name}</label>
    </div>
  );
  return <FieldGroup {...group}><div class="ticks">{option(true, t.yes)}{option(false, t.no)}</div></FieldGroup>;
}
