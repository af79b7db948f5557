import { effect, signal } from '@preact/signals';

/** The question to ask before the page is left, while it holds something that is written but not saved; null otherwise. A form sets it and takes it away. */
export const unsaved = signal<string | null>(null);

/** Whether the page may be left: nothing is unsaved, or the one who wrote it says so. */
export function mayLeave(): boolean {
  if (unsaved.value === null) return true;
  // A browser's own box is the one that also stops a reload and a closed window; the page asks in the same way.
  if (!window.confirm(unsaved.value)) return false;
  unsaved.value = null;
  return true;
}

const hold = (event: BeforeUnloadEvent): void => event.preventDefault();

effect(() => {
  if (unsaved.value === null) window.removeEventListener('beforeunload', hold);
  else window.addEventListener('beforeunload', hold);
});
