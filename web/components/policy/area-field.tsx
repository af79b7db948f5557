import type { VNode } from 'preact';

interface AreaFieldProps {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  /** What is wrong with what stands in it; null when nothing is. */
  readonly fault: string | null;
  readonly value: string;
  readonly rows?: number;
  readonly onInput: (value: string) => void;
}

/** A field of several lines with its label, what helps to fill it, and the fault where it has one. */
export function AreaField({ id, label, help, fault, value, rows = 3, onInput }: AreaFieldProps): VNode {
  const described = [help !== undefined && `${id}-help`, fault !== null && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>{label}</label>
      {help !== undefined && <p data-field="description" id={`${id}-help`}>{help}</p>}
      <textarea class="ds-input" id={id} rows={rows} maxLength={2000} value={value} aria-invalid={fault !== null} {...(described !== '' && { 'aria-describedby': described })} onInput={(event) => onInput(event.currentTarget.value)} />
      {fault !== null && <p class="ds-validation-message" id={`${id}-fault`}>{fault}</p>}
    </div>
  );
}
