import { signal } from '@preact/signals';

/** What went well on the page before and is told on the next one, such as that something is saved; null when there is nothing to tell. */
export const said = signal<string | null>(null);
