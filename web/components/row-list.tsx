import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { chosen } from '../state/choice.ts';
import { text } from '../state/language.ts';

function moveFocus(event: KeyboardEvent, list: HTMLElement): void {
  const rows = [...list.querySelectorAll<HTMLButtonElement>('button.row')];
  const here = rows.indexOf(document.activeElement as HTMLButtonElement);
  const targets: Readonly<Record<string, number>> = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 };
  const target = targets[event.key];
  if (here === -1 || target === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, target))]?.focus();
}

/** Leaves one row, with its buttons, in the order of Tab, so that the list is one stop and not a stop for each row. */
function keepOneStop(list: HTMLElement, wanted?: Element | null): void {
  const rows = [...list.querySelectorAll<HTMLButtonElement>('button.row')];
  const stop = wanted ?? rows.find((row) => row.ariaCurrent === 'true') ?? rows.find((row) => row.tabIndex === 0) ?? rows[0];
  for (const button of list.querySelectorAll<HTMLButtonElement>('button')) button.tabIndex = stop?.parentElement?.contains(button) === true ? 0 : -1;
}

/** A row that is shown no longer, since what was done with it took it out of the filter, leaves the focus to the one that came in its place. */
function keepFocus(list: HTMLElement, before: { index: number } | null): void {
  if (before === null || document.activeElement !== document.body) return;
  const rows = [...list.querySelectorAll<HTMLButtonElement>('button.row')];
  rows[Math.min(before.index, rows.length - 1)]?.focus();
}

interface RowListProps {
  readonly label: string;
  readonly shown: number;
  readonly of: number;
  /** What can be done with the keyboard on a row. */
  readonly hint?: string | undefined;
  readonly children: ComponentChildren;
}

/** Rows to choose from with the pointer or the arrow keys; the list is one stop of Tab, and the chosen row is kept in sight. */
export function RowList({ label, shown, of, hint, children }: RowListProps): VNode {
  const t = text.value.list;
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<{ index: number } | null>(null);
  const id = chosen.value?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  useEffect(() => {
    if (list.current === null) return;
    keepOneStop(list.current);
    keepFocus(list.current, focused.current);
  });
  const noteFocus = (rows: HTMLElement, target: Element): void => {
    const row = target.closest('li');
    focused.current = row === null ? null : { index: [...rows.children].indexOf(row) };
    keepOneStop(rows, row?.querySelector('button.row'));
  };
  return (
    <>
      <p class="list-count"><span role="status">{shown === 0 ? t.none : t.count(shown, of)}</span>{hint !== undefined && ` · ${hint}`}</p>
      <ul
        class="rows" ref={list} aria-label={label} onKeyDown={(event) => moveFocus(event, event.currentTarget)}
        onFocusIn={(event) => noteFocus(event.currentTarget, event.target as Element)}
        onFocusOut={(event) => { if (event.relatedTarget !== null) focused.current = null; }}
      >
        {children}
      </ul>
    </>
  );
}
