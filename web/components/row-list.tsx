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

/** Leaves one row in the order of Tab, so that the list is one stop and not a stop for each row. */
function keepOneStop(list: HTMLElement, wanted?: Element | null): void {
  const rows = [...list.querySelectorAll<HTMLButtonElement>('button.row')];
  const stop = wanted ?? rows.find((row) => row.ariaCurrent === 'true') ?? rows.find((row) => row.tabIndex === 0) ?? rows[0];
  for (const row of rows) row.tabIndex = row === stop ? 0 : -1;
}

/** Rows to choose from with the pointer or the arrow keys; the list is one stop of Tab, and the chosen row is kept in sight. */
export function RowList({ label, shown, of, children }: { label: string; shown: number; of: number; children: ComponentChildren }): VNode {
  const t = text.value.list;
  const list = useRef<HTMLUListElement>(null);
  const id = chosen.value?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  useEffect(() => {
    if (list.current !== null) keepOneStop(list.current);
  });
  return (
    <>
      <p class="list-count" role="status">{shown === 0 ? t.none : t.count(shown, of)}</p>
      <ul
        class="rows" ref={list} aria-label={label} onKeyDown={(event) => moveFocus(event, event.currentTarget)}
        onFocusIn={(event) => keepOneStop(event.currentTarget, (event.target as Element).closest('button.row'))}
      >
        {children}
      </ul>
    </>
  );
}
