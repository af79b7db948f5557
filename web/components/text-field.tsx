import type { VNode } from 'preact';

interface TextFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  /** What is wrong with what stands in it; null when nothing is. */
  readonly fault: string | null;
  readonly type?: 'text' | 'password' | 'email';
  readonly value: string;
  readonly autocomplete?: 'username' | 'name' | 'email' | 'current-password' | 'new-password' | 'off';
  readonly placeholder?: string;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  /** Ids of what else describes the field. */
  readonly describedBy?: string;
  readonly onInput: (value: string) => void;
}

/** A field with its label, what helps to fill it, and the fault where it has one. */
export function TextField({ id, label, help, fault, type = 'text', value, describedBy, onInput, ...rest }: TextFieldProps): VNode {
  const described = [help !== undefined && `${id}-help`, describedBy, fault !== null && `${id}-fault`].filter(Boolean).join(' ');
  // The types of Preact want to know which one it is; the attributes given here are the same for all.
  const kind = { type } as { readonly type: 'text' };
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>{label}</label>
      {help !== undefined && <p data-field="description" id={`${id}-help`}>{help}</p>}
      <input
        class="ds-input" id={id} {...kind} value={value} aria-invalid={fault !== null} {...(described !== '' && { 'aria-describedby': described })} {...rest}
        {...(type !== 'text' && { spellcheck: false })} onInput={(event) => onInput(event.currentTarget.value)}
      />
      {fault !== null && <p class="ds-validation-message" id={`${id}-fault`}>{fault}</p>}
    </div>
  );
}

/** Moves the focus to the first field with a fault, once it is shown. */
export function focusFirstFault(form: HTMLElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}
