import { signal } from '@preact/signals';

/** What the page is about when that is more than its name, such as `Husstand 1042`; its heading sets it. */
export const pageTitle = signal<string | null>(null);
