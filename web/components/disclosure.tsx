import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useId, useRef, useState } from 'preact/hooks';
import { address, type Address } from '../state/address.ts';

interface DisclosureProps {
  readonly label: ComponentChildren;
  /** What the button is called when its label alone does not say it. */
  readonly name?: string;
  readonly class: string;
  readonly current?: boolean;
  readonly children: ComponentChildren;
}

/** A button that opens a panel beneath it. The panel closes with Escape, when the focus or a click goes elsewhere, and when the reader has gone to another page. */
export function Disclosure({ label, name, class: className, current, children }: DisclosureProps): VNode {
  // the address at which it was opened, so that it is closed at any other
  const [openAt, setOpenAt] = useState<Address | null>(null);
  const open = openAt === address.value;
  const setOpen = (next: boolean): void => setOpenAt(next ? address.value : null);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    if (!open) return undefined;
    const elsewhere = (event: Event): void => {
      if (event.target instanceof Node && whole.current?.contains(event.target) === false) setOpen(false);
    };
    document.addEventListener('pointerdown', elsewhere);
    document.addEventListener('focusin', elsewhere);
    return () => {
      document.removeEventListener('pointerdown', elsewhere);
      document.removeEventListener('focusin', elsewhere);
    };
  }, [open]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div class={`disclosure ${className}`} ref={whole} onKeyDown={onKeyDown}>
      <button
        type="button" ref={button} class="top-button" aria-expanded={open} aria-controls={id} aria-label={name} data-current={current ?? false}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      <div id={id} class="disclosure-panel" hidden={!open}>{children}</div>
    </div>
  );
}
