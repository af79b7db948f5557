import type { VNode } from 'preact';

/** A choice among named values. */
export function Choice({ id, label, value, options, onChoose }: { id: string; label: string; value: string; options: readonly (readonly [string, string])[]; onChoose: (value: string) => void }): VNode {
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>{label}</label>
      <select class="ds-input" id={id} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>{options.map(([one, name]) => <option key={one} value={one}>{name}</option>)}</select>
    </div>
  );
}

/** A field for a time of day. */
export function TimeField({ id, label, value, onInput }: { id: string; label: string; value: string; onInput: (value: string) => void }): VNode {
  return (
    <div class="ds-field">
      <label class="ds-label" for={id}>{label}</label>
      <input class="ds-input" id={id} type="time" value={value} required onInput={(event) => onInput(event.currentTarget.value)} />
    </div>
  );
}
