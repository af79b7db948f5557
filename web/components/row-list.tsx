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

/** Rows to choose from with the pointer, Tab or the arrow keys; the chosen row is kept in sight. */
export function RowList({ label, shown, of, children }: { label: string; shown: number; of: number; children: ComponentChildren }): VNode {
  const t = text.value.list;
  const list = useRef<HTMLUListElement>(null);
  const id = chosen.value?.id;
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [id]);
  return (
    <>
      <p class="list-count" role="status">{shown === 0 ? t.none : t.count(shown, of)}</p>
      <ul class="rows" ref={list} aria-label={label} onKeyDown={(event) => moveFocus(event, event.currentTarget)}>{children}</ul>
    </>
  );
}
