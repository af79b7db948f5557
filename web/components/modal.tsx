import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface ModalProps {
  /** The id of the heading that names it. */
  readonly labelledBy: string;
  /** What Escape does; without it the panel stays until it is answered. */
  readonly onEscape?: () => void;
  /** Whether what is under it is hidden from whoever stands before the screen. */
  readonly covers?: boolean;
  readonly children: ComponentChildren;
}

/** A panel over the page that must be answered first, beginning at what carries `data-first` in it; what is under it stays as it is, and the focus goes back to where it was. */
export function Modal({ labelledBy, onEscape, covers = false, children }: ModalProps): VNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => element?.close();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onEscape?.();
  };
  return (
    <dialog class="ds-dialog" aria-labelledby={labelledBy} data-covers={covers} ref={dialog} onKeyDown={onKeyDown} onCancel={(event) => event.preventDefault()}>
      {children}
    </dialog>
  );
}
