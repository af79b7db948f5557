import type { VNode } from 'preact';

interface OneOfProps<T extends string> {
  readonly name: string;
  readonly label: string;
  readonly look: 'toggle' | 'chips';
  readonly options: readonly { readonly value: T; readonly text: string; readonly disabled?: boolean }[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}

/** One choice of a few, all of them in sight: radio buttons that look like a toggle group or like chips. */
export function OneOf<T extends string>({ name, label, look, options, value, onChoose }: OneOfProps<T>): VNode {
  const item = look === 'toggle' ? 'ds-button' : 'ds-chip';
  return (
    <fieldset class={look === 'toggle' ? 'ds-toggle-group' : 'chips'} aria-label={label}>
      {options.map((option) => (
        <label key={option.value} class={item} {...(look === 'toggle' && { 'data-variant': 'tertiary' })}>
          <input
            type="radio" name={name} value={option.value} checked={option.value === value} disabled={option.disabled ?? false}
            onChange={() => onChoose(option.value)}
          />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
