import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../state/language.ts';
import { controlId } from './field-words.ts';
import { FieldGroup, type Controlled } from './form-field.tsx';

/** What a control of several parts is given. */
export interface Composite<T> extends Controlled {
  readonly value: T;
  readonly onWrite: (value: T) => void;
}

/** A part of a composite field, with the path that the schema knows it by. */
export const part = (group: Controlled, ...steps: readonly (string | number)[]): Pick<Controlled, 'path' | 'field' | 'faults'> => ({ path: [...group.path, ...steps], field: group.field, faults: group.faults });

interface EntriesProps<T> {
  readonly group: Controlled;
  readonly value: readonly T[];
  /** What a new entry holds before anything is written in it. */
  readonly empty: T;
  readonly addWords: string;
  /** What an entry is called, counted from 1, where its number alone would not say. */
  readonly nameOf?: (number: number) => string;
  /** Whether the name stands over each entry. */
  readonly isNamed?: boolean;
  /** What stands under the entries, such as their sum. */
  readonly after?: ComponentChildren;
  readonly onWrite: (value: readonly T[]) => void;
  readonly children: (entry: T, index: number, change: (entry: T) => void) => ComponentChildren;
}

/** Moves the focus to the entry that has been added, or to the list when one has been taken away: what had it is gone. */
function useMovedFocus(id: string): (what: 'added' | 'removed') => void {
  const done = useRef<'added' | 'removed' | null>(null);
  useEffect(() => {
    const list = document.getElementById(id);
    if (done.current === 'added') list?.querySelector<HTMLElement>('.form-entry:last-of-type :is(input, select)')?.focus();
    if (done.current === 'removed') list?.focus();
    done.current = null;
  });
  return (what) => { done.current = what; };
}

/** Entries that each hold several things, with a way to add one and to take one away. */
export function Entries<T>({ group, value, empty, addWords, nameOf = String, isNamed = false, after, onWrite, children }: EntriesProps<T>): VNode {
  const t = text.value.registers.form;
  const moveFocus = useMovedFocus(controlId(group.path));
  const add = (): void => { moveFocus('added'); onWrite([...value, empty]); };
  const remove = (index: number): void => { moveFocus('removed'); onWrite(value.toSpliced(index, 1)); };
  return (
    <FieldGroup {...group}>
      {value.map((entry, index) => (
        // An entry has nothing else to be known by while it is written: two may hold the same.
        // oxlint-disable-next-line react/no-array-index-key
        <div class="form-line form-entry" key={index} role="group" aria-label={nameOf(index + 1)}>
          {isNamed && <strong class="entry-name">{nameOf(index + 1)}</strong>}
          {children(entry, index, (changed) => onWrite(value.with(index, changed)))}
          <button type="button" class="ds-button" data-variant="tertiary" aria-label={t.takeAway(nameOf(index + 1).toLocaleLowerCase('nb-NO'))} onClick={() => remove(index)}>{t.takeAwayOne}</button>
        </div>
      ))}
      {after}
      <button type="button" class="ds-button form-add" data-variant="secondary" onClick={add}>{addWords}</button>
    </FieldGroup>
  );
}
