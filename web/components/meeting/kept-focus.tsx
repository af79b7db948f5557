import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Buttons and forms that give way to each other: when the one with the focus is gone, what came in its place is shown and has the focus. */
export function KeptFocus({ label, children }: { label: string; children: ComponentChildren }): VNode {
  const whole = useRef<HTMLDivElement>(null);
  const hasFocus = useRef(false);
  useEffect(() => {
    if (!hasFocus.current || document.activeElement !== document.body) return;
    whole.current?.focus({ preventScroll: true });
    whole.current?.closest('.panel')?.scrollTo({ top: 0 });
  });
  return (
    <div
      class="kept-focus" ref={whole} role="group" aria-label={label} tabIndex={-1}
      onFocusIn={() => { hasFocus.current = true; }} onFocusOut={(event) => { if (event.relatedTarget !== null) hasFocus.current = false; }}
    >{children}</div>
  );
}
