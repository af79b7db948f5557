import { signal } from '@preact/signals';

/** Whether who is signed in is known from the phone alone, because no server answers: then there is the day that the phone keeps, and nothing else. */
export const isFromPhone = signal(false);

/** Whether the page shows a day that lies on the phone anyway: closing the page to one who has not touched it would keep nobody out, and somebody without network in. */
export const showsKeptDay = signal(false);
